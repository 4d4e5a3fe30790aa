"""The one place where an error, a state or a reason becomes a sentence in the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.errors import PosappError
from posapp.domain.event_states import EventState
from posapp.domain.sales import PaymentMethod
from posapp.domain.subscribers import SubscriptionState

__all__ = ["method_word", "sentence", "state_word", "subscription_words"]


def sentence(error: Exception) -> str:
    """Give what a person is told about an error; for a mistake of the program, an honest word without its insides."""
    if isinstance(error, PosappError):
        return QCoreApplication.translate("errors", error.sentence).format(**error.facts)
    return QCoreApplication.translate(
        "errors", "Something unexpected went wrong ({kind}). What was recorded before is safe; please try again."
    ).format(kind=type(error).__name__)


def state_word(state: EventState | None) -> str:
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
    }
    return words[state]


def subscription_words(state: SubscriptionState) -> str:
    """Give whether the shop may write to somebody, in words."""
    words = {
        SubscriptionState.SUBSCRIBED: QCoreApplication.translate("subscription", "Subscribed"),
        SubscriptionState.UNCONFIRMED: QCoreApplication.translate("subscription", "Not confirmed yet"),
        SubscriptionState.UNSUBSCRIBED: QCoreApplication.translate("subscription", "Unsubscribed"),
        SubscriptionState.UNKNOWN: QCoreApplication.translate("subscription", "Subscription unknown"),
    }
    return words[state]


def method_word(method: PaymentMethod) -> str:
    """Give the word for a tender."""
    words = {
        PaymentMethod.CASH: QCoreApplication.translate("methods", "Cash"),
        PaymentMethod.DEBIT: QCoreApplication.translate("methods", "Debit"),
        PaymentMethod.CREDIT: QCoreApplication.translate("methods", "Credit"),
        PaymentMethod.TRANSFER: QCoreApplication.translate("methods", "Transfer"),
        PaymentMethod.OTHER: QCoreApplication.translate("methods", "Other"),
    }
    return words[method]
