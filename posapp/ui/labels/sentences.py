"""The one place where an error, a state or a reason becomes a sentence in the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.errors import PosappError
from posapp.domain.events.states import EventState, Reason
from posapp.domain.sales.sale import PaymentMethod
from posapp.domain.staff.members import Permission, Role
from posapp.ui.labels.error_texts import FACT_TEXTS

__all__ = [
    "permission_label",
    "reason_message",
    "role_label",
    "sentence",
    "state_label",
    "subscription_label",
    "tender_label",
]

TRANSLATED_FACTS = ("what", "source", "target")
"""The gaps that the program fills with words of its own."""

_translate = QCoreApplication.translate


def sentence(error: Exception) -> str:
    """Give what a person is told about an error; for a mistake of the program, an honest word without its insides."""
    if isinstance(error, PosappError):
        return _translate("errors", error.sentence).format(**_facts(error))
    return QCoreApplication.translate(
        "errors", "Something unexpected went wrong ({kind}). What was recorded before is safe; please try again."
    ).format(kind=type(error).__name__)


def state_label(state: EventState | None) -> str:
    """Give the word for where a payment stands; None is a sale without a customer, which is never sent."""
    if state is None:
        return QCoreApplication.translate("states", "Not sent")
    words = {
        EventState.PENDING: QCoreApplication.translate("states", "Waiting"),
        EventState.SENDING: QCoreApplication.translate("states", "Sending"),
        EventState.ACCEPTED: QCoreApplication.translate("states", "Received"),
        EventState.CONFIRMED: QCoreApplication.translate("states", "Delivered"),
        EventState.UNCERTAIN: QCoreApplication.translate("states", "Checking"),
        EventState.REVIEW: QCoreApplication.translate("states", "To review"),
        EventState.REJECTED: QCoreApplication.translate("states", "Refused"),
        EventState.DISMISSED: QCoreApplication.translate("states", "Dismissed"),
        EventState.VOIDED: QCoreApplication.translate("states", "Undone"),
        EventState.HANDED_OVER: QCoreApplication.translate("states", "Handed over"),
    }
    return words[state]


def reason_message(reason: Reason) -> str:
    """Give why an event moved, as its history tells it."""
    sentences = _reasons_on_the_way() | _reasons_at_the_end()
    return sentences[reason]


def subscription_label(state: SubscriptionState) -> str:
    """Give whether the shop may write to somebody, in words."""
    words = {
        SubscriptionState.SUBSCRIBED: QCoreApplication.translate("subscription", "Subscribed"),
        SubscriptionState.UNCONFIRMED: QCoreApplication.translate("subscription", "Not confirmed yet"),
        SubscriptionState.UNSUBSCRIBED: QCoreApplication.translate("subscription", "Unsubscribed"),
        SubscriptionState.UNKNOWN: QCoreApplication.translate("subscription", "Status unknown"),
    }
    return words[state]


def tender_label(method: PaymentMethod) -> str:
    """Give the word for a tender."""
    words = {
        PaymentMethod.CASH: QCoreApplication.translate("methods", "Cash"),
        PaymentMethod.DEBIT: QCoreApplication.translate("methods", "Debit"),
        PaymentMethod.CREDIT: QCoreApplication.translate("methods", "Credit"),
        PaymentMethod.TRANSFER: QCoreApplication.translate("methods", "Transfer"),
        PaymentMethod.OTHER: QCoreApplication.translate("methods", "Other"),
    }
    return words[method]


def role_label(role: Role) -> str:
    """Give the word for what somebody is at the till."""
    words = {
        Role.CASHIER: QCoreApplication.translate("roles", "Cashier"),
        Role.MANAGER: QCoreApplication.translate("roles", "Manager"),
    }
    return words[role]


def permission_label(permission: Permission) -> str:
    """Give what a manager is asked to permit."""
    words = {
        Permission.RECORD_PAYMENT: QCoreApplication.translate("permissions", "Recording payments"),
        Permission.RECORD_ACTION: QCoreApplication.translate("permissions", "Recording other actions"),
        Permission.REGISTER_CUSTOMER: QCoreApplication.translate("permissions", "Registering new customers"),
        Permission.UNDO_OWN_SALE: QCoreApplication.translate("permissions", "Undoing one's own sale"),
        Permission.UNDO_ANY_SALE: QCoreApplication.translate("permissions", "Undoing somebody else's sale"),
        Permission.REFUND: QCoreApplication.translate("permissions", "Refunding"),
        Permission.REFUND_ABOVE_LIMIT: QCoreApplication.translate("permissions", "Refunding above the limit"),
        Permission.DECIDE_REVIEW: QCoreApplication.translate("permissions", "Deciding about what is to review"),
        Permission.EDIT_COUPON_RULES: QCoreApplication.translate("permissions", "Changing the coupons' rules"),
        Permission.EDIT_ACTIONS: QCoreApplication.translate("permissions", "Changing the actions"),
        Permission.EDIT_STAFF: QCoreApplication.translate("permissions", "Changing the staff and their PINs"),
        Permission.CHANGE_SETTINGS: QCoreApplication.translate("permissions", "Changing the till's settings"),
        Permission.HAND_OVER: QCoreApplication.translate("permissions", "Handing over to or from another PC"),
        Permission.SEE_SUMMARY: QCoreApplication.translate("permissions", "Seeing what the shop takes"),
        Permission.EXPORT: QCoreApplication.translate("permissions", "Taking figures out of the program"),
        Permission.CLOSE_DAY: QCoreApplication.translate("permissions", "Closing the day, or opening it again"),
        Permission.READ_JOURNAL: QCoreApplication.translate("permissions", "Reading the journal"),
        Permission.CUSTOMER_RECORDS: QCoreApplication.translate(
            "permissions", "Giving out or erasing what is kept of a customer"
        ),
    }
    return words[permission]


def _facts(error: PosappError) -> dict[str, object]:
    """The program's own words in the gaps are translated; what a person typed stays as it was typed."""
    own = {name: _translate("errors", str(error.facts[name])) for name in TRANSLATED_FACTS if _is_own(error, name)}
    return error.facts | own


def _is_own(error: PosappError, name: str) -> bool:
    return error.facts.get(name) in FACT_TEXTS


def _reasons_on_the_way() -> dict[Reason, str]:
    return {
        Reason.RECORDED: QCoreApplication.translate("reasons", "Recorded at this till."),
        Reason.CLAIMED: QCoreApplication.translate("reasons", "Sending began."),
        Reason.NOT_BEGUN: QCoreApplication.translate("reasons", "Sending had not begun yet; it waits again."),
        Reason.NO_CONNECTION: QCoreApplication.translate("reasons", "Hellotext could not be reached; it waits."),
        Reason.CERTIFICATE_INVALID: QCoreApplication.translate(
            "reasons", "The certificate of the server was not valid; nothing was sent, and it waits."
        ),
        Reason.NOT_HELLOTEXT: QCoreApplication.translate(
            "reasons", "Something on this network answered in Hellotext's place; it waits."
        ),
        Reason.THROTTLED: QCoreApplication.translate("reasons", "Hellotext asked to slow down; it waits."),
        Reason.TOKEN_REFUSED: QCoreApplication.translate(
            "reasons", "Hellotext did not accept the API token; it waits."
        ),
        Reason.NOT_PERMITTED: QCoreApplication.translate("reasons", "Hellotext did not permit it; it waits."),
        Reason.NO_ANSWER: QCoreApplication.translate("reasons", "No answer came in time; looking whether it arrived."),
        Reason.SERVER_FAILED: QCoreApplication.translate(
            "reasons", "Hellotext had trouble of its own; looking whether it arrived."
        ),
        Reason.ANSWER_UNREADABLE: QCoreApplication.translate(
            "reasons", "The answer could not be read; looking whether it arrived."
        ),
        Reason.PROGRAM_STOPPED: QCoreApplication.translate(
            "reasons", "posapp stopped while it was being sent; looking whether it arrived."
        ),
        Reason.RESTORED: QCoreApplication.translate(
            "reasons", "The till's file was restored from a backup; looking whether it had arrived."
        ),
        Reason.NEVER_ARRIVED: QCoreApplication.translate(
            "reasons", "It did not arrive at Hellotext; it is sent again."
        ),
        Reason.CORRECTED: QCoreApplication.translate("reasons", "Somebody corrected it; it is sent again."),
        Reason.CUSTOMER_CREATED: QCoreApplication.translate(
            "reasons", "Hellotext knows the new customer now; it is sent."
        ),
        Reason.SENT_AGAIN: QCoreApplication.translate("reasons", "Somebody decided to send it again."),
    }


def _reasons_at_the_end() -> dict[Reason, str]:
    return {
        Reason.ANSWERED: QCoreApplication.translate("reasons", "Hellotext answered that it has it."),
        Reason.FOUND_AT_HELLOTEXT: QCoreApplication.translate("reasons", "Found at Hellotext: it arrived."),
        Reason.UNDECIDABLE: QCoreApplication.translate(
            "reasons", "Whether it arrived cannot be told from Hellotext's list; somebody has to decide."
        ),
        **_reasons_without_proof(),
        Reason.REFUSED_BY_HELLOTEXT: QCoreApplication.translate("reasons", "Hellotext refused it."),
        Reason.UNKNOWN_ACTION: QCoreApplication.translate(
            "reasons", "Hellotext does not know the action; create it there, then send it again."
        ),
        Reason.UNKNOWN_CUSTOMER: QCoreApplication.translate(
            "reasons", "Hellotext does not know the customer; they may have been merged or deleted there."
        ),
        Reason.UNKNOWN_AT_HELLOTEXT: QCoreApplication.translate(
            "reasons", "Hellotext does not know something that it names."
        ),
        Reason.CUSTOMER_REFUSED: QCoreApplication.translate(
            "reasons", "Hellotext refused the new customer; correct their details, or choose another customer."
        ),
        Reason.CUSTOMER_UNDECIDABLE: QCoreApplication.translate(
            "reasons",
            "Whether the new customer was created cannot be told from Hellotext's list; look there, then choose them.",
        ),
        Reason.UNSUBSCRIBED_BEFORE: QCoreApplication.translate(
            "reasons",
            "This person had unsubscribed before; only they themselves may subscribe again, so it was not sent.",
        ),
        Reason.TILL_DIFFERS: QCoreApplication.translate(
            "reasons", "The till's own export tells it otherwise; somebody has to decide before it is sent."
        ),
        Reason.HANDED_OVER: QCoreApplication.translate(
            "reasons", "Handed over in a sealed file; another till sends it."
        ),
        Reason.ADOPTED: QCoreApplication.translate(
            "reasons", "Taken over from another till; looking whether it had arrived before it is sent."
        ),
        Reason.NOT_SENT_BEFORE: QCoreApplication.translate(
            "reasons", "No till had sent it, and Hellotext does not list it, so it is sent now."
        ),
        Reason.HAND_OVER_TAKEN_BACK: QCoreApplication.translate(
            "reasons", "The hand-over was taken back; looking whether it had arrived before it is sent."
        ),
        Reason.MAY_BE_SENT_ELSEWHERE: QCoreApplication.translate(
            "reasons", "Another till may send it too; if Hellotext does not show it, somebody has to decide."
        ),
        Reason.DISMISSED: QCoreApplication.translate("reasons", "Somebody decided not to send it."),
        Reason.DELIVERED_BY_HAND: QCoreApplication.translate("reasons", "Somebody saw it at Hellotext."),
        Reason.UNDONE: QCoreApplication.translate("reasons", "Undone before it was sent."),
    }


def _reasons_without_proof() -> dict[Reason, str]:
    """Why Hellotext's list did not tell whether an event arrived."""
    return {
        Reason.NO_EARLIER_WITNESS: QCoreApplication.translate(
            "reasons",
            "Hellotext's list shows no payment of this till from before this one, as with a till's very first payment, "
            "so it cannot tell whether this one arrived; look there and decide.",
        ),
        Reason.NO_LATER_WITNESS: QCoreApplication.translate(
            "reasons",
            "Hellotext's list shows no payment of this till from after this one, so it may be out of date and cannot "
            "tell whether this one arrived; look there and decide.",
        ),
        Reason.KIND_NEVER_LISTED: QCoreApplication.translate(
            "reasons",
            "Hellotext's list never showed an event of this kind from this till, so it may leave them out and cannot "
            "tell whether this one arrived; look there and decide.",
        ),
        Reason.TOO_FEW_WITNESSES: QCoreApplication.translate(
            "reasons",
            "Too few payments of this till were seen in Hellotext's list so far to trust that it shows all of them; "
            "look there and decide.",
        ),
        Reason.NO_OWN_EVENT_LISTED: QCoreApplication.translate(
            "reasons",
            "Hellotext's list showed none of this till's payments by their ids, so it cannot tell whether this one "
            "arrived; look there and decide.",
        ),
        Reason.LIST_ORDER_UNKNOWN: QCoreApplication.translate(
            "reasons",
            "Hellotext's list is in an order that posapp does not know, so it cannot tell whether this one arrived; "
            "look there and decide.",
        ),
        Reason.LIST_RECORDS_UNREADABLE: QCoreApplication.translate(
            "reasons",
            "Hellotext's list holds entries that could be this one and cannot be read; look there and decide.",
        ),
        Reason.LIST_PAGES_DO_NOT_JOIN: QCoreApplication.translate(
            "reasons",
            "The pages of Hellotext's list do not follow upon one another without a gap, so it cannot tell whether "
            "this one arrived; look there and decide.",
        ),
        Reason.LIST_HIDES_EVENTS: QCoreApplication.translate(
            "reasons",
            "Hellotext's list does not show payments that Hellotext has, so it cannot tell whether this one arrived; "
            "look there and decide.",
        ),
        Reason.LIST_LAGS_BEHIND: QCoreApplication.translate(
            "reasons",
            "Hellotext's list shows payments too late to tell whether this one arrived; look there and decide.",
        ),
        Reason.LIST_UNAVAILABLE: QCoreApplication.translate(
            "reasons",
            "Hellotext's list of events could not be read for a long time, so nobody knows whether this one arrived; "
            "look there and decide.",
        ),
        Reason.OTHER_COPY_SENDS: QCoreApplication.translate(
            "reasons",
            "Another copy of this till's folder, or another till of the same name, sends too, so it cannot be told "
            "whether this one arrived; look at Hellotext and decide.",
        ),
    }
