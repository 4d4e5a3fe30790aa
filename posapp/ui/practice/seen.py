"""Reads what happened at the till, by which the guided round knows that a step was done."""

from dataclasses import dataclass

from posapp.domain.refunds.refund import RefundKind
from posapp.services.sessions import LedgerSession

__all__ = ["Seen", "look"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The counts of today.

    Attributes:
        payments: Those recorded, undone ones too.
        taken: The receipts of the POS that were recorded.
        undone: Those undone.
        coupons: The coupons redeemed.
        refunds: The refunds recorded.
        waiting: The payments that did not reach Hellotext yet.
        is_closed: Whether the day is closed.
    """

    payments: int
    taken: int
    undone: int
    coupons: int
    refunds: int
    waiting: int
    is_closed: bool


def look(session: LedgerSession) -> Seen:
    """Count what happened today; somebody must be signed in."""
    today = session.day.today()
    sales = session.day.sales(today)
    return Seen(
        payments=len(sales),
        taken=session.proposals.taken(today),
        undone=sum(each.sale.voided_at is not None for each in sales),
        coupons=sum(each.coupons for each in sales if each.sale.voided_at is None),
        refunds=sum(each.refund.kind is RefundKind.RECEIVED for each in session.refunds.of_day(today)),
        waiting=sum(each.state is not None and each.state.is_waiting for each in sales),
        is_closed=session.closing.closed_by(today) is not None,
    )
