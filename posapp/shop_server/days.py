"""Reads the shop's day over all tills, and closes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from posapp.shop_server.calls import Calls
from posapp.shop_server.tills import TillState

__all__ = ["ClosedShopDay", "Days", "TillFigures"]


@dataclass(frozen=True, slots=True)
class TillFigures:
    """What a till took on some days, in one currency; minor units.

    Attributes:
        till_id: The till's id.
        till: Its name.
        state: Whether it shares.
        last_seen: When the server last heard of it, UTC; what it did since is not in the figures.
        currency: The code; empty for a till that recorded nothing.
        sales: How many payments, without undone ones.
        total: What was paid for goods.
        without_customer: How many of them had no customer.
        refunds: How many refunds.
        refunded: What was given back for goods.
        closed_days: How many of the days the till has closed.
    """

    till_id: str
    till: str
    state: TillState
    last_seen: datetime | None
    currency: str
    sales: int
    total: int
    without_customer: int
    refunds: int
    refunded: int
    closed_days: int


@dataclass(frozen=True, slots=True)
class ClosedShopDay:
    """A close of the shop's day, or a supplement of one.

    Attributes:
        number: Its number in the shop's series.
        is_supplement: Whether it adds tills that were absent when the day was closed.
        report: The report as JSON text; it is never changed.
        hash: SHA-256 over it and over the hash of the one before, hexadecimal.
    """

    number: int
    is_supplement: bool
    report: str
    hash: str


class Days:
    """The shop's days. Each method raises a ShopServerError."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def figures(self, first: date, last: date) -> tuple[TillFigures, ...]:
        """Give the figures of each till, by name and currency; an active till without facts has a row too."""
        rows = self._calls.rows(
            "SELECT till_id::text, till_name, state, last_seen, coalesce(currency, ''), sales, total, "
            "without_customer, refunds, refunded, closed_days FROM shop.day_v1(%s, %s, %s)",
            first,
            last,
        )
        return tuple(_figures(row) for row in rows)

    def close(self, day: date, who: str, absent: Mapping[str, str]) -> ClosedShopDay:
        """Close a day, or make a supplement of one that is closed.

        Args:
            day: The business day.
            who: Who closes it.
            absent: Why, by the name of each till that has not closed it and is not waited for.

        Raises:
            TillsNotClosed: When another till has not closed it; it names them.
            ShopDayClosed: When it is closed, and no till came later.
        """
        rows = self._calls.rows(
            "SELECT number, is_supplement, report::text, hash FROM shop.close_v1(%s, %s, %s, %s::jsonb)",
            day,
            who,
            json.dumps(dict(absent)),
        )
        number, is_supplement, report, made = rows[0]
        return ClosedShopDay(int(str(number)), bool(is_supplement), str(report), str(made))


def _figures(row: tuple[object, ...]) -> TillFigures:
    till_id, till, state, last_seen, currency, *numbers = row
    seen = last_seen if isinstance(last_seen, datetime) else None
    counted = [int(str(each)) for each in numbers]
    return TillFigures(str(till_id), str(till), TillState(state), seen, str(currency), *counted)
