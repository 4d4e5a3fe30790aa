"""The one place where an error, a state or a reason becomes a sentence in the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.errors import PosappError
from posapp.domain.events.states import EventState, Reason
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.tender import Tender
from posapp.domain.staff.members import Permission, Role

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
    """Give the sentence about an error; one without internal details for an error of the program."""
    if isinstance(error, PosappError):
        return _translate("errors", error.sentence).format(**_facts(error))
    return QCoreApplication.translate(
        "errors", "Something unexpected went wrong ({kind}). Everything recorded before is safe. Try again."
    ).format(kind=type(error).__name__)


def state_label(state: EventState | None) -> str:
    """Give the word for an event's state; None is a sale without a customer, which is never sent."""
    if state is None:
        return QCoreApplication.translate("states", "Not sent")
    words = {
        EventState.PENDING: QCoreApplication.translate("states", "Waiting"),
        EventState.SENDING: QCoreApplication.translate("states", "Sending"),
        EventState.ACCEPTED: QCoreApplication.translate("states", "Received"),
        EventState.CONFIRMED: QCoreApplication.translate("states", "Delivered"),
        EventState.UNCERTAIN: QCoreApplication.translate("states", "Checking"),
        EventState.REVIEW: QCoreApplication.translate("states", "Review"),
        EventState.REJECTED: QCoreApplication.translate("states", "Rejected"),
        EventState.DISMISSED: QCoreApplication.translate("states", "Dismissed"),
        EventState.VOIDED: QCoreApplication.translate("states", "Undone"),
        EventState.TRANSFERRED: QCoreApplication.translate("states", "Moved"),
    }
    return words[state]


def reason_message(reason: Reason) -> str:
    """Give the reason for an event's change of state, for its history."""
    sentences = _reasons_on_the_way() | _reasons_at_the_end()
    return sentences[reason]


def subscription_label(state: SubscriptionState) -> str:
    """Give the word for a subscription state."""
    words = {
        SubscriptionState.SUBSCRIBED: QCoreApplication.translate("subscription", "Subscribed"),
        SubscriptionState.UNCONFIRMED: QCoreApplication.translate("subscription", "Not confirmed yet"),
        SubscriptionState.UNSUBSCRIBED: QCoreApplication.translate("subscription", "Unsubscribed"),
        SubscriptionState.UNKNOWN: QCoreApplication.translate("subscription", "Status unknown"),
    }
    return words[state]


def tender_label(method: Tender) -> str:
    """Give the word for a tender, or what the shop calls its own one."""
    if method.is_own:
        return isolated(method.name)
    words = {
        Tender.CASH: QCoreApplication.translate("methods", "Cash"),
        Tender.DEBIT: QCoreApplication.translate("methods", "Debit"),
        Tender.CREDIT: QCoreApplication.translate("methods", "Credit"),
        Tender.TRANSFER: QCoreApplication.translate("methods", "Transfer"),
        Tender.OTHER: QCoreApplication.translate("methods", "Other"),
    }
    return words[method]


def role_label(role: Role) -> str:
    """Give the word for a role."""
    words = {
        Role.CASHIER: QCoreApplication.translate("roles", "Cashier"),
        Role.MANAGER: QCoreApplication.translate("roles", "Manager"),
    }
    return words[role]


def permission_label(permission: Permission) -> str:
    """Give the sentence for a permission that a manager grants."""
    words = {
        Permission.RECORD_PAYMENT: QCoreApplication.translate("permissions", "Recording payments"),
        Permission.RECORD_ACTION: QCoreApplication.translate("permissions", "Recording other actions"),
        Permission.REGISTER_CUSTOMER: QCoreApplication.translate("permissions", "Registering new customers"),
        Permission.UNDO_OWN_SALE: QCoreApplication.translate("permissions", "Undoing your own sale"),
        Permission.UNDO_ANY_SALE: QCoreApplication.translate("permissions", "Undoing another person's sale"),
        Permission.REFUND: QCoreApplication.translate("permissions", "Refunding"),
        Permission.REFUND_ABOVE_LIMIT: QCoreApplication.translate("permissions", "Refunding above the limit"),
        Permission.DECIDE_REVIEW: QCoreApplication.translate("permissions", "Deciding on items to review"),
        Permission.EDIT_COUPON_RULES: QCoreApplication.translate("permissions", "Changing coupon rules"),
        Permission.EDIT_ACTIONS: QCoreApplication.translate("permissions", "Changing actions"),
        Permission.EDIT_STAFF: QCoreApplication.translate("permissions", "Managing staff and their PINs"),
        Permission.CHANGE_SETTINGS: QCoreApplication.translate("permissions", "Changing till settings"),
        Permission.TRANSFER_EVENTS: QCoreApplication.translate("permissions", "Moving to or from another PC"),
        Permission.REDEEM_OFFLINE: QCoreApplication.translate(
            "permissions", "Redeeming a coupon while the other tills cannot be asked"
        ),
        Permission.SEE_SUMMARY: QCoreApplication.translate("permissions", "Viewing the sales summary"),
        Permission.EXPORT: QCoreApplication.translate("permissions", "Exporting reports"),
        Permission.USE_DRAWER: QCoreApplication.translate("permissions", "Recording the opening float and cash in"),
        Permission.CASH_OUT: QCoreApplication.translate("permissions", "Taking cash out of the drawer"),
        Permission.CLOSE_DAY: QCoreApplication.translate("permissions", "Closing or reopening the day"),
        Permission.READ_JOURNAL: QCoreApplication.translate("permissions", "Reading the activity log"),
        Permission.DATA_REQUESTS: QCoreApplication.translate("permissions", "Exporting or erasing a customer's data"),
    }
    return words[permission]


def _facts(error: PosappError) -> dict[str, object]:
    """Translate the program's own words in the placeholders; a typed text stays as it is, and moves no figures."""
    typed = {name: isolated(fact) for name, fact in error.facts.items() if isinstance(fact, str)}
    own = {name: _translate("errors", str(error.facts[name])) for name in TRANSLATED_FACTS if _is_own(error, name)}
    return error.facts | typed | own


def _is_own(error: PosappError, name: str) -> bool:
    return isinstance(error.facts.get(name), str)


def _reasons_on_the_way() -> dict[Reason, str]:
    return {
        Reason.RECORDED: QCoreApplication.translate("reasons", "Recorded at this till."),
        Reason.CLAIMED: QCoreApplication.translate("reasons", "Sending started."),
        Reason.NOT_BEGUN: QCoreApplication.translate("reasons", "Sending had not started; waiting again."),
        Reason.NO_CONNECTION: QCoreApplication.translate("reasons", "Hellotext could not be reached; waiting."),
        Reason.CERTIFICATE_INVALID: QCoreApplication.translate(
            "reasons", "The server's certificate was not valid, so nothing was sent; waiting."
        ),
        Reason.NOT_HELLOTEXT: QCoreApplication.translate(
            "reasons", "Something on this network answered instead of Hellotext; waiting."
        ),
        Reason.THROTTLED: QCoreApplication.translate("reasons", "Hellotext asked to slow down; waiting."),
        Reason.TOKEN_REFUSED: QCoreApplication.translate("reasons", "Hellotext did not accept the API token; waiting."),
        Reason.NOT_PERMITTED: QCoreApplication.translate("reasons", "Hellotext did not permit it; waiting."),
        Reason.NO_ANSWER: QCoreApplication.translate("reasons", "No answer came in time; checking whether it arrived."),
        Reason.SERVER_FAILED: QCoreApplication.translate(
            "reasons", "Hellotext had a problem; checking whether it arrived."
        ),
        Reason.ANSWER_UNREADABLE: QCoreApplication.translate(
            "reasons", "The answer could not be read; checking whether it arrived."
        ),
        Reason.PROGRAM_STOPPED: QCoreApplication.translate(
            "reasons", "posapp stopped while sending it; checking whether it arrived."
        ),
        Reason.RESTORED: QCoreApplication.translate(
            "reasons", "The till's file was restored from a backup; checking whether it had arrived."
        ),
        Reason.NEVER_ARRIVED: QCoreApplication.translate("reasons", "It did not reach Hellotext; sending again."),
        Reason.CORRECTED: QCoreApplication.translate("reasons", "Somebody corrected it; sending again."),
        Reason.CUSTOMER_CREATED: QCoreApplication.translate("reasons", "Hellotext now has the new customer; sending."),
        Reason.SENT_AGAIN: QCoreApplication.translate("reasons", "Somebody decided to send it again."),
    }


def _reasons_at_the_end() -> dict[Reason, str]:
    return {
        Reason.ANSWERED: QCoreApplication.translate("reasons", "Hellotext answered that it has it."),
        Reason.FOUND_AT_HELLOTEXT: QCoreApplication.translate("reasons", "Found in Hellotext: it arrived."),
        Reason.UNDECIDABLE: QCoreApplication.translate(
            "reasons", "Hellotext's list does not show whether it arrived; somebody must decide."
        ),
        **_reasons_without_proof(),
        Reason.REFUSED_BY_HELLOTEXT: QCoreApplication.translate("reasons", "Hellotext rejected it."),
        Reason.UNKNOWN_ACTION: QCoreApplication.translate(
            "reasons", "Hellotext does not know the action. Create it there, then send again."
        ),
        Reason.UNKNOWN_CUSTOMER: QCoreApplication.translate(
            "reasons", "Hellotext does not know the customer, who may have been merged or deleted there."
        ),
        Reason.UNKNOWN_AT_HELLOTEXT: QCoreApplication.translate(
            "reasons", "Hellotext does not know something that it refers to."
        ),
        Reason.CUSTOMER_REFUSED: QCoreApplication.translate(
            "reasons", "Hellotext rejected the new customer. Correct their details, or choose another customer."
        ),
        Reason.CUSTOMER_UNDECIDABLE: QCoreApplication.translate(
            "reasons",
            "Hellotext's list does not show whether the new customer was created. Check there, then choose them.",
        ),
        Reason.UNSUBSCRIBED_BEFORE: QCoreApplication.translate(
            "reasons",
            "This person had unsubscribed, and only they can subscribe again, so it was not sent.",
        ),
        Reason.POS_DIFFERS: QCoreApplication.translate(
            "reasons", "The POS export differs; somebody must decide before it is sent."
        ),
        Reason.TRANSFERRED: QCoreApplication.translate("reasons", "Exported to another PC; another till sends it."),
        Reason.TRANSFER_IMPORTED: QCoreApplication.translate(
            "reasons", "Imported from another till; checking whether it had arrived before sending."
        ),
        Reason.NOT_SENT_BEFORE: QCoreApplication.translate(
            "reasons", "No till had sent it, and Hellotext does not list it, so it is sent now."
        ),
        Reason.TRANSFER_CANCELLED: QCoreApplication.translate(
            "reasons", "The transfer was cancelled; checking whether it had arrived before sending."
        ),
        Reason.MAY_BE_SENT_ELSEWHERE: QCoreApplication.translate(
            "reasons", "Another till may send it too; if Hellotext does not show it, somebody must decide."
        ),
        Reason.LISTED_ELSEWHERE: QCoreApplication.translate(
            "reasons", "Its receipt is already in Hellotext, and this till did not send it; somebody must decide."
        ),
        Reason.RECEIPT_NOT_LOOKED_UP: QCoreApplication.translate(
            "reasons",
            "Hellotext's list of events could not be read for a day, so posapp cannot tell whether another till "
            "has sent this receipt. Check Hellotext and decide.",
        ),
        Reason.DISMISSED: QCoreApplication.translate("reasons", "Somebody decided not to send it."),
        Reason.DELIVERED_BY_HAND: QCoreApplication.translate("reasons", "Somebody saw it in Hellotext."),
        Reason.UNDONE: QCoreApplication.translate("reasons", "Undone before it was sent."),
    }


def _reasons_without_proof() -> dict[Reason, str]:
    """Why Hellotext's list did not show whether an event arrived."""
    return {
        Reason.NO_EARLIER_WITNESS: QCoreApplication.translate(
            "reasons",
            "Hellotext's list shows no earlier payment of this till (normal for its very first payment), so "
            "posapp cannot tell whether this one arrived. Check Hellotext and decide.",
        ),
        Reason.NO_LATER_WITNESS: QCoreApplication.translate(
            "reasons",
            "Hellotext's list shows no later payment of this till, so it may be out of date, and posapp "
            "cannot tell whether this one arrived. Check Hellotext and decide.",
        ),
        Reason.KIND_NEVER_LISTED: QCoreApplication.translate(
            "reasons",
            "Hellotext's list has never shown an event of this kind from this till and may leave them out, "
            "so posapp cannot tell whether this one arrived. Check Hellotext and decide.",
        ),
        Reason.TOO_FEW_WITNESSES: QCoreApplication.translate(
            "reasons",
            "Too few payments of this till have been seen in Hellotext's list to trust that it shows all of "
            "them. Check Hellotext and decide.",
        ),
        Reason.NO_OWN_EVENT_LISTED: QCoreApplication.translate(
            "reasons",
            "Hellotext's list showed none of this till's payments by their ids, so posapp cannot tell "
            "whether this one arrived. Check Hellotext and decide.",
        ),
        Reason.LIST_ORDER_UNKNOWN: QCoreApplication.translate(
            "reasons",
            "Hellotext's list is in an unknown order, so posapp cannot tell whether this one arrived. Check "
            "Hellotext and decide.",
        ),
        Reason.LIST_RECORDS_UNREADABLE: QCoreApplication.translate(
            "reasons",
            "Hellotext's list has unreadable entries that could be this one. Check Hellotext and decide.",
        ),
        Reason.LIST_PAGES_DO_NOT_JOIN: QCoreApplication.translate(
            "reasons",
            "There may be gaps between the pages of Hellotext's list, so posapp cannot tell whether this one "
            "arrived. Check Hellotext and decide.",
        ),
        Reason.LIST_HIDES_EVENTS: QCoreApplication.translate(
            "reasons",
            "Hellotext's list leaves out payments that Hellotext has, so posapp cannot tell whether this one "
            "arrived. Check Hellotext and decide.",
        ),
        Reason.LIST_LAGS_BEHIND: QCoreApplication.translate(
            "reasons",
            "Hellotext's list shows payments too late for posapp to tell whether this one arrived. Check "
            "Hellotext and decide.",
        ),
        Reason.LIST_UNAVAILABLE: QCoreApplication.translate(
            "reasons",
            "Hellotext's list of events could not be read for a long time, so posapp cannot tell whether "
            "this one arrived. Check Hellotext and decide.",
        ),
        Reason.OTHER_COPY_SENDS: QCoreApplication.translate(
            "reasons",
            "Another copy of this till's folder, or another till with the same name, also sends, so posapp "
            "cannot tell whether this one arrived. Check Hellotext and decide.",
        ),
    }
