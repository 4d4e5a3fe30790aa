"""Stores refunds, each under its own number, and finds those of a receipt."""

from dataclasses import replace
from datetime import date, datetime

from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.currency import CurrencyUnknown, currency
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RecordedRefund, Refund, RefundedPayment, RefundKind, RefundReason
from posapp.domain.refunds.returned_items import ReturnedLine
from posapp.domain.sales.tender import Tender
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged
from posapp.storage.sales.own_tenders import remember_tender, tender_name_of

__all__ = ["Refunds"]


class Refunds:
    """The refunds of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, refund: Refund) -> None:
        """Write a refund with its lines, inside a transaction of the caller's."""
        remember_tender(self._connection, refund.method)
        self._connection.execute(_ADD, _values(refund))
        rows = [(refund.id, each.place, each.quantity.thousandths, each.money.minor) for each in refund.lines]
        if rows:
            self._connection.execute_many("INSERT INTO refund_lines VALUES (?, ?, ?, ?)", rows)

    def recorded(self, refund_id: str) -> RecordedRefund:
        """Give a refund as a list shows it; raises KeyError when there is none of that id."""
        found = self._read("WHERE refunds.id = ?", refund_id)
        if not found:
            raise KeyError(refund_id)
        return found[0]

    def by_reference(self, till: str, reference: str) -> RecordedRefund | None:
        """Give a till's refund by its number, or None."""
        return next(iter(self._read("WHERE refunds.till = ? AND refunds.reference = ?", till, reference)), None)

    def of(self, original: RefundedPayment) -> tuple[RecordedRefund, ...]:
        """Give the refunds of a payment, oldest first, undone ones too."""
        return self._read(
            "WHERE refunds.receipt = ? AND refunds.sale = ? ORDER BY refunds.id", original.receipt, original.sale_id
        )

    def of_subject(self, subject_id: str) -> tuple[Refund, ...]:
        """Give the refunds of a sale (its id), or the one refund of that id; undone ones too."""
        found = self._read("WHERE refunds.id = ? OR (refunds.sale = ? AND refunds.sale <> '')", subject_id, subject_id)
        return tuple(each.refund for each in found)

    def merge(self, refund: Refund) -> None:
        """Write a refund that another file holds; one that is here already stays as it is.

        Where its number is another refund's here, it stands under one of its own: what was paid back counts.
        """
        if self._read("WHERE refunds.id = ?", refund.id):
            return
        taken = self.by_reference(refund.till, refund.reference) is not None
        self.add(replace(refund, reference=f"{refund.reference}-{refund.id}") if taken else refund)

    def external(self, receipt: str) -> RecordedRefund | None:
        """Give the first refund of a receipt that this till does not have and that was typed in, or None."""
        found = self._read("WHERE refunds.receipt = ? AND refunds.sale = '' ORDER BY refunds.id LIMIT 1", receipt)
        return found[0] if found else None

    def of_day(self, day: date, till: str, limit: int = 500) -> tuple[RecordedRefund, ...]:
        """Give the refunds that count on a shop's day at a till, newest first."""
        return self._read(
            "WHERE refunds.till = ? AND refunds.day = ? ORDER BY refunds.occurred_at DESC, refunds.id DESC LIMIT ?",
            till,
            day.isoformat(),
            limit,
        )

    def received_since(self, day: date, till: str) -> tuple[Refund, ...]:
        """Give the refunds that count at a till on a shop's day or later, oldest first; no requests, none undone."""
        found = self._read(
            "WHERE refunds.till = ? AND refunds.day >= ? AND refunds.kind = 'received' AND refunds.voided_at IS NULL "
            "ORDER BY refunds.occurred_at, refunds.id",
            till,
            day.isoformat(),
        )
        return tuple(each.refund for each in found)

    def open_requests(self, limit: int = 500) -> tuple[RecordedRefund, ...]:
        """Give the requests that nobody has decided yet, oldest first."""
        return self._read(f"WHERE refunds.kind = 'requested' AND {_OPEN} ORDER BY refunds.id LIMIT ?", limit)

    def refunded_on(self, day: date, till: str) -> tuple[Money, ...]:
        """Give the sum of the refunds on a shop's day at a till, by currency; undone ones left out."""
        rows = self._connection.execute(_PAID_BACK, (till, day.isoformat()))
        return tuple(Money.of(row[1], row[0]) for row in rows)

    def void(self, refund_id: str, at: datetime, *, declined: bool = False) -> None:
        """Mark a refund as undone, or a request as declined; its number stays used."""
        self._connection.execute(
            "UPDATE refunds SET voided_at = ?, turned_down = ? WHERE id = ?", (to_microseconds(at), declined, refund_id)
        )

    def _read(self, where: str, *parameters: object) -> tuple[RecordedRefund, ...]:
        rows = self._connection.execute(f"{_RECORDED} {where}", parameters)
        try:
            return tuple(_recorded(row, self._lines(row)) for row in rows)
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def _lines(self, row: Row) -> tuple[ReturnedLine, ...]:
        unit = currency(as_text(row[6]))
        found = self._connection.execute(
            "SELECT place, thousandths, minor FROM refund_lines WHERE refund = ? ORDER BY place", (row[0],)
        )
        return tuple(
            ReturnedLine(place=as_int(each[0]), quantity=Quantity(as_int(each[1])), money=Money(as_int(each[2]), unit))
            for each in found
        )


_COLUMNS = (
    "id reference sale receipt total minor currency profile customer_name kind reason note method answers till "
    "occurred_at zone day voided_at turned_down cashier cashier_name tip rounding"
).split()
_ADD = f"INSERT INTO refunds ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_OPEN = (
    "refunds.voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM refunds AS answer WHERE answer.receipt = refunds.receipt "
    "AND answer.sale = refunds.sale AND answer.answers = refunds.id AND answer.voided_at IS NULL)"
)
_RECORDED = (
    f"SELECT {', '.join(f'refunds.{name}' for name in _COLUMNS)}, events.state, events.attempts, events.due_at, "
    f"refunds.kind = 'requested' AND {_OPEN}, {tender_name_of('refunds.method')} "
    "FROM refunds LEFT JOIN events ON events.subject_id = refunds.id AND events.subject_id <> ''"
)
_PAID_BACK = (
    "SELECT currency, sum(minor) FROM refunds WHERE till = ? AND day = ? AND kind = 'received' AND voided_at IS NULL "
    "GROUP BY currency ORDER BY currency"
)


def _values(refund: Refund) -> tuple[object, ...]:
    original = refund.original
    return (
        refund.id,
        refund.reference,
        original.sale_id,
        original.receipt,
        original.total.minor,
        refund.money.minor,
        refund.money.currency.code,
        original.profile,
        original.customer_name,
        refund.kind.value,
        refund.reason.value,
        refund.note,
        refund.method.code,
        refund.answers,
        refund.till,
        to_microseconds(refund.occurred_at),
        refund.zone,
        refund.day.isoformat(),
        None if refund.voided_at is None else to_microseconds(refund.voided_at),
        refund.declined,
        refund.cashier,
        refund.cashier_name,
        refund.tip,
        refund.rounding,
    )


def _recorded(row: Row, lines: tuple[ReturnedLine, ...]) -> RecordedRefund:
    state, attempts, due_at, is_open = row[len(_COLUMNS) : len(_COLUMNS) + 4]
    refund = _refund(row, lines)
    may_undo = refund.stands and (state is None or (state == "pending" and attempts == 0))
    return RecordedRefund(
        refund=refund,
        state=None if state is None else EventState(state),
        undo_until=from_microseconds(due_at) if may_undo and due_at is not None else None,
        is_open=bool(is_open),
    )


def _refund(row: Row, lines: tuple[ReturnedLine, ...]) -> Refund:
    code = as_text(row[6])
    return Refund(
        id=as_text(row[0]),
        reference=as_text(row[1]),
        original=RefundedPayment(
            sale_id=as_text(row[2]),
            receipt=as_text(row[3]),
            total=Money.of(as_int(row[4]), code),
            profile=as_text(row[7]),
            customer_name=as_text(row[8]),
        ),
        money=Money.of(as_int(row[5]), code),
        kind=RefundKind(row[9]),
        reason=RefundReason(row[10]),
        note=as_text(row[11]),
        method=Tender.stored(as_text(row[12]), row[len(_COLUMNS) + 4]),
        answers=as_text(row[13]),
        till=as_text(row[14]),
        occurred_at=from_microseconds(row[15]),
        zone=as_text(row[16]),
        day=date.fromisoformat(row[17]),
        voided_at=None if row[18] is None else from_microseconds(row[18]),
        declined=bool(as_int(row[19])),
        cashier=as_text(row[20]),
        cashier_name=as_text(row[21]),
        tip=as_int(row[22]),
        rounding=as_int(row[23]),
        lines=lines,
    )
