"""Names the states and reasons of refunds."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.events.states import EventState
from posapp.domain.refunds.refund import RecordedRefund, RefundKind, RefundReason
from posapp.ui.labels.sentences import state_label

__all__ = ["refund_reason_label", "refund_state_label"]


def refund_reason_label(reason: RefundReason) -> str:
    """Give the words for why something comes back."""
    words = {
        RefundReason.DAMAGED: QCoreApplication.translate("refunds", "Damaged or faulty"),
        RefundReason.WRONG_ITEM: QCoreApplication.translate("refunds", "Wrong item"),
        RefundReason.NOT_AS_EXPECTED: QCoreApplication.translate("refunds", "Not as expected"),
        RefundReason.PRICE: QCoreApplication.translate("refunds", "Wrong price"),
        RefundReason.PAID_TWICE: QCoreApplication.translate("refunds", "Paid twice"),
        RefundReason.OTHER: QCoreApplication.translate("refunds", "Another reason"),
    }
    return words[reason]


def refund_state_label(recorded: RecordedRefund) -> str:
    """Give the state of a refund: requested, declined, undone, or the state of its event."""
    refund = recorded.refund
    if refund.declined:
        return QCoreApplication.translate("refunds", "Declined")
    if not refund.stands:
        return state_label(EventState.VOIDED)
    if recorded.is_open:
        return QCoreApplication.translate("refunds", "Requested")
    if refund.kind is RefundKind.REQUESTED:
        return QCoreApplication.translate("refunds", "Requested, then refunded")
    return state_label(recorded.state)
