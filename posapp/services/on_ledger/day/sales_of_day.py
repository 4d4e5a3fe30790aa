"""Reads the sales and totals of a day at this till."""

from dataclasses import replace
from datetime import date

from posapp.domain.sales.sale import DayTotals, RecordedSale
from posapp.services.workplace import Workplace

__all__ = ["DaySales"]


class DaySales:
    """Reads the days of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock

    def today(self) -> date:
        """Give the shop's day that runs now."""
        return self._shop.days.of(self._clock())

    def sales(self, day: date, limit: int = 500) -> tuple[RecordedSale, ...]:
        """Give the sales of a day at this till, newest first, at most `limit` of them."""
        return self._ledger.sales.of_day(day, self._shop.till, limit)

    def sale(self, sale_id: str) -> RecordedSale:
        """Give one sale as it is now."""
        return self._ledger.sales.recorded(sale_id)

    def totals(self, day: date) -> DayTotals:
        """Give the number of sales of a day, their total and the total refunded, without undone ones."""
        refunded = self._ledger.refunds.refunded_on(day, self._shop.till)
        return replace(self._ledger.sales.totals(day, self._shop.till), refunded=refunded)
