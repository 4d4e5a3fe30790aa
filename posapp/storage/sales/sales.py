"""Stores sales, each receipt once, and finds those of a day."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import DayTotals, RecordedSale, Sale, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged
from posapp.storage.sales.own_tenders import remember_tender, tender_name_of
from posapp.storage.sales.tender_parts import PARTS_OF_SALE, add_parts, read_parts

__all__ = ["Sales"]


class Sales:
    """The sales of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._shown: dict[str, tuple[Row, RecordedSale]] = {}

    def add(self, sale: Sale) -> None:
        """Write a sale; raises ReceiptUsed when its till has that receipt already."""
        remember_tender(self._connection, sale.method)
        written = self._connection.execute(_ADD, _values(sale))
        if not written:
            raise self._used(sale)
        add_parts(self._connection, sale.id, sale.parts)

    def get(self, sale_id: str) -> Sale | None:
        """Give a sale by its id, or None."""
        rows = self._connection.execute(f"SELECT {_READ} FROM sales WHERE id = ?", (sale_id,))
        return self._sale(rows[0]) if rows else None

    def by_receipt(self, till: str, receipt: str) -> Sale | None:
        """Give the sale of a receipt, undone or not, or None."""
        rows = self._connection.execute(f"SELECT {_READ} FROM sales WHERE till = ? AND receipt = ?", (till, receipt))
        return self._sale(rows[0]) if rows else None

    def of_customer(self, profile: str, limit: int = 50) -> tuple[Sale, ...]:
        """Give the payments of a customer at every till of this file, newest first; undone ones left out."""
        rows = self._connection.execute(
            f"SELECT {_READ} FROM sales WHERE profile = ? AND profile <> '' AND voided_at IS NULL "
            "ORDER BY occurred_at DESC LIMIT ?",
            (profile, limit),
        )
        return tuple(self._sale(row) for row in rows)

    def latest_customers(self, till: str, limit: int) -> tuple[str, ...]:
        """Give the customer's id of each of a till's latest payments, newest first; those without one left out."""
        rows = self._connection.execute(
            "SELECT profile FROM sales WHERE till = ? AND profile <> '' AND voided_at IS NULL "
            "ORDER BY day DESC, occurred_at DESC LIMIT ?",
            (till, limit),
        )
        return tuple(str(row[0]) for row in rows)

    def paid_before(self, till: str, money: Money, before: datetime, since: datetime, limit: int) -> tuple[Sale, ...]:
        """Give sales of a till that are at least so large, undone ones left out.

        Args:
            till: The till.
            money: The smallest amount; those of just this amount come first, and of these the latest.
            before: UTC; later ones are left out.
            since: UTC; earlier ones are left out.
            limit: The most to give.
        """
        rows = self._connection.execute(
            f"SELECT {_READ} FROM sales WHERE till = ? AND currency = ? AND minor >= ? AND occurred_at <= ? "
            "AND occurred_at >= ? AND voided_at IS NULL ORDER BY minor = ? DESC, occurred_at DESC LIMIT ?",
            (
                till,
                money.currency.code,
                money.minor,
                to_microseconds(before),
                to_microseconds(since),
                money.minor,
                limit,
            ),
        )
        return tuple(self._sale(row) for row in rows)

    def visits(self, profile: str) -> int:
        """Give how often a customer paid at the tills of this file; undone payments left out."""
        rows = self._connection.execute(
            "SELECT count(*) FROM sales WHERE profile = ? AND profile <> '' AND voided_at IS NULL", (profile,)
        )
        return int(rows[0][0])

    def recorded(self, sale_id: str) -> RecordedSale:
        """Give a sale as the day's list shows it; raises KeyError when there is none of that id."""
        rows = self._connection.execute(f"{_RECORDED} WHERE sales.id = ?", (sale_id,))
        if not rows:
            raise KeyError(sale_id)
        return self._recorded(rows[0])

    def of_day(self, day: date, till: str, limit: int = 500) -> tuple[RecordedSale, ...]:
        """Give the sales of a shop's day at a till, newest first."""
        rows = self._connection.execute(
            f"{_RECORDED} WHERE sales.till = ? AND sales.day = ? "
            "ORDER BY sales.occurred_at DESC, sales.id DESC LIMIT ?",
            (till, day.isoformat(), limit),
        )
        recorded = tuple(self._as_shown(row) for row in rows)
        self._shown = {row[0]: (row, shown) for row, shown in zip(rows, recorded, strict=True)}
        return recorded

    def totals(self, day: date, till: str) -> DayTotals:
        """Give number and sums of a shop's day at a till, by currency; undone sales left out."""
        rows = self._connection.execute(_TOTALS, (till, day.isoformat()))
        return DayTotals(
            count=sum(row[1] for row in rows),
            anonymous=sum(row[2] for row in rows),
            totals=tuple(Money.of(row[3], row[0]) for row in rows),
        )

    def of_events(self, event_ids: Sequence[str]) -> Mapping[str, Sale]:
        """Give the sales that some events tell of, by the event's id, at most a page of them."""
        marks = ", ".join("?" * len(event_ids))
        rows = self._connection.execute(
            f"SELECT {_READ}, events.id FROM events JOIN sales ON sales.id = events.subject_id "
            f"WHERE events.id IN ({marks}) AND events.subject_kind = 'sale'",
            event_ids,
        )
        return {str(row[_READ_WIDTH]): self._sale(row) for row in rows}

    def under_wrong_clock(self, first: date, last: date) -> int:
        """Give how many sales of some shop's days were recorded under a wrong clock, at every till of this file."""
        rows = self._connection.execute(_UNDER_WRONG_CLOCK, (first.isoformat(), last.isoformat()))
        return int(rows[0][0])

    def void(self, sale_id: str, at: datetime) -> None:
        """Mark a sale as undone; its receipt stays used."""
        self._connection.execute("UPDATE sales SET voided_at = ? WHERE id = ?", (to_microseconds(at), sale_id))

    def correct_receipt(self, sale_id: str, receipt: str) -> None:
        """Change the receipt number of a sale, of its refunds and of its events that were never attempted."""
        self._connection.execute("UPDATE sales SET receipt = ? WHERE id = ?", (receipt, sale_id))
        self._connection.execute("UPDATE refunds SET receipt = ? WHERE sale = ? AND sale <> ''", (receipt, sale_id))
        self._connection.execute(
            "UPDATE events SET reference = ? WHERE subject_id = ? AND subject_id <> '' "
            "AND state = 'pending' AND attempts = 0",
            (receipt, sale_id),
        )

    def next_number(self, prefix: str) -> int:
        """Give the running number after the highest noted one, without using it up."""
        rows = self._connection.execute("SELECT highest FROM receipt_numbers WHERE prefix = ?", (prefix,))
        return int(rows[0][0]) + 1 if rows else 1

    def numbers(self) -> dict[str, int]:
        """Give the highest noted running number of each prefix."""
        return {str(row[0]): int(row[1]) for row in self._connection.execute("SELECT * FROM receipt_numbers")}

    def note_number(self, prefix: str, number: int) -> None:
        """Remember that a running number was used; the highest one counts."""
        self._connection.execute(
            "INSERT INTO receipt_numbers VALUES (?, ?) ON CONFLICT (prefix) DO UPDATE "
            "SET highest = max(highest, excluded.highest)",
            (prefix, number),
        )

    def _used(self, sale: Sale) -> ReceiptUsed:
        earlier = self.by_receipt(sale.till, sale.receipt)
        if earlier is None:
            raise FileDamaged(file=self._connection.path.name)
        return ReceiptUsed(receipt=sale.receipt, day=earlier.day.isoformat(), amount=str(earlier.money))

    def _sale(self, row: Row) -> Sale:
        try:
            return _sale(row)
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def _as_shown(self, row: Row) -> RecordedSale:
        """Give the very same value as the last time where the row is the same: a day is read several times a second."""
        before = self._shown.get(row[0])
        return before[1] if before is not None and before[0] == row else self._recorded(row)

    def _recorded(self, row: Row) -> RecordedSale:
        sale, (event, state, attempts, due_at) = self._sale(row), row[_READ_WIDTH : _READ_WIDTH + 4]
        undoable = state == "pending" and attempts == 0 and sale.source is SaleSource.COUNTER
        return RecordedSale(
            sale=sale,
            event_id=event or "",
            state=None if state is None else EventState(state),
            undo_until=from_microseconds(due_at) if undoable else None,
            coupons=row[_READ_WIDTH + 4],
            discount=Money(row[_READ_WIDTH + 5], sale.money.currency) if row[_READ_WIDTH + 5] else None,
            lines=row[_READ_WIDTH + 6],
            refunded=Money(row[_READ_WIDTH + 7], sale.money.currency) if row[_READ_WIDTH + 7] else None,
        )


_COLUMNS = (
    "sales.id, sales.receipt, sales.till, sales.minor, sales.currency, sales.method, sales.occurred_at, sales.zone, "
    "sales.day, sales.profile, sales.customer_name, sales.source, sales.recorded_at, sales.voided_at, "
    "sales.cashier, sales.cashier_name, sales.clock_skew, sales.tip, sales.rounding"
)
_WIDTH = _COLUMNS.count(",") + 1
_READ = f"{_COLUMNS}, {tender_name_of('sales.method')}, {PARTS_OF_SALE}"
_READ_WIDTH = _WIDTH + 2
_ADD = (
    f"INSERT INTO sales ({_COLUMNS.replace('sales.', '')}) VALUES ({', '.join('?' * _WIDTH)}) "
    "ON CONFLICT (till, receipt) DO NOTHING RETURNING id"
)
_RECORDED = (
    f"SELECT {_READ}, events.id, events.state, events.attempts, events.due_at, "
    "(SELECT count(*) FROM redemptions WHERE redemptions.sale = sales.id), "
    "(SELECT sum(minor) FROM redemptions WHERE redemptions.sale = sales.id), "
    "(SELECT count(*) FROM sale_lines WHERE sale_lines.sale = sales.id), "
    "(SELECT sum(minor) FROM refunds WHERE refunds.receipt = sales.receipt AND refunds.sale = sales.id "
    "AND refunds.kind = 'received' AND refunds.voided_at IS NULL) FROM sales "
    "LEFT JOIN events ON events.subject_id = sales.id AND events.subject_id <> '' "
    "AND events.action = 'physical_store.paid'"
)
_UNDER_WRONG_CLOCK = (
    "SELECT count(*) FROM sales INDEXED BY sales_under_wrong_clock "
    "WHERE abs(clock_skew) > 120 AND voided_at IS NULL AND day BETWEEN ? AND ?"
)
"""The index serves only a query of the same words; 120 seconds are the allowance of `hellotext_time`."""
_TOTALS = (
    "SELECT currency, count(*), sum(profile = ''), sum(minor) FROM sales "
    "WHERE till = ? AND day = ? AND voided_at IS NULL GROUP BY currency ORDER BY currency"
)


def _values(sale: Sale) -> tuple[object, ...]:
    return (
        sale.id,
        sale.receipt,
        sale.till,
        sale.money.minor,
        sale.money.currency.code,
        sale.method.code,
        to_microseconds(sale.occurred_at),
        sale.zone,
        sale.day.isoformat(),
        sale.profile,
        sale.customer_name,
        sale.source.value,
        to_microseconds(sale.recorded_at),
        None if sale.voided_at is None else to_microseconds(sale.voided_at),
        sale.cashier,
        sale.cashier_name,
        sale.clock_skew,
        sale.tip,
        sale.rounding,
    )


def _sale(row: Row) -> Sale:
    return Sale(
        id=as_text(row[0]),
        receipt=as_text(row[1]),
        till=as_text(row[2]),
        money=Money.of(as_int(row[3]), as_text(row[4])),
        method=Tender.stored(as_text(row[5]), row[_WIDTH]),
        occurred_at=from_microseconds(row[6]),
        zone=as_text(row[7]),
        day=date.fromisoformat(row[8]),
        profile=as_text(row[9]),
        customer_name=as_text(row[10]),
        source=SaleSource(row[11]),
        recorded_at=from_microseconds(row[12]),
        voided_at=None if row[13] is None else from_microseconds(row[13]),
        cashier=as_text(row[14]),
        cashier_name=as_text(row[15]),
        clock_skew=None if row[16] is None else as_int(row[16]),
        tip=as_int(row[17]),
        rounding=as_int(row[18]),
        parts=read_parts(row[_WIDTH + 1], as_text(row[4])),
    )
