"""Stores the receipts of the shop's own POS, and which delivery brought each of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from posapp.domain.pos_receipts.document import DocumentUnreadable, from_document, to_document
from posapp.domain.pos_receipts.identity import running_part
from posapp.domain.pos_receipts.proposals import Proposal, ProposalState
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptSource
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["PosReceiptRows", "PosReceipts"]

NEAR = timedelta(minutes=10)
"""Further apart two receipts without a number are never compared."""
MAX_CANDIDATES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PosReceiptRows:
    """Every POS receipt of a file, as it stands there.

    Attributes:
        receipts: The receipts.
        arrivals: Their deliveries.
        readings: What was read of those that a person corrected.
    """

    receipts: Sequence[Row]
    arrivals: Sequence[Row]
    readings: Sequence[Row] = ()


class PosReceipts:
    """The POS receipts of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, proposal: Proposal) -> None:
        """Write a receipt in place of what was known of it, inside a transaction of the caller's."""
        self._connection.execute(_PUT, _row(proposal))
        if proposal.as_read is not None:
            self._connection.execute(_PUT_READING, _reading(proposal.id, proposal.as_read))

    def note_arrival(self, proposal_id: str, source: ReceiptSource, key: str) -> None:
        """Remember by which way and delivery a receipt came; a second time changes nothing."""
        self._connection.execute(
            "INSERT OR IGNORE INTO pos_receipt_arrivals VALUES (?, ?, ?)", (proposal_id, source.value, key)
        )

    def of_arrival(self, source: ReceiptSource, key: str) -> Proposal | None:
        """Give the receipt that a delivery brought, or None; one without a key is none that is known."""
        where = "WHERE id = (SELECT receipt FROM pos_receipt_arrivals WHERE source = ? AND key = ? AND key <> '')"
        return next(iter(self._read(where, source.value, key)), None)

    def get(self, proposal_id: str) -> Proposal | None:
        """Give a receipt by its id, or None."""
        return next(iter(self._read("WHERE id = ?", proposal_id)), None)

    def of_subject(self, subject: str) -> Proposal | None:
        """Give the receipt from which a sale or a refund was recorded, or None."""
        return next(iter(self._read("WHERE subject = ? AND subject <> ''", subject)), None)

    def of_till(self, till: str, states: Iterable[ProposalState], limit: int) -> tuple[Proposal, ...]:
        """Give the receipts of a till in some states, the newest first."""
        wanted = [each.value for each in states]
        places = ", ".join("?" * len(wanted))
        where = f"WHERE till = ? AND state IN ({places}) ORDER BY seen_at DESC, id DESC LIMIT ?"
        return self._read(where, till, *wanted, limit)

    def of_day(self, till: str, day: date) -> tuple[Proposal, ...]:
        """Give the receipts of a shop's day at a till, the newest first."""
        return self._read("WHERE till = ? AND day = ? ORDER BY seen_at DESC, id DESC", till, day.isoformat())

    def is_used(self, till: str) -> bool:
        """Say whether a till ever had a receipt."""
        return bool(self._connection.execute("SELECT 1 FROM pos_receipts WHERE till = ? LIMIT 1", (till,)))

    def alike(self, receipt: PosReceipt, seen_at: datetime) -> tuple[Proposal, ...]:
        """Give the receipts that may be the same one, the newest first: of its number, or of its total a moment ago."""
        minor = None if receipt.total is None else receipt.total.minor
        near = (to_microseconds(seen_at - NEAR), to_microseconds(seen_at + NEAR))
        where = (
            "WHERE (running = ? AND running <> '') OR (minor IS NOT NULL AND minor = ? AND seen_at BETWEEN ? AND ?) "
            "OR id IN (SELECT receipt FROM pos_receipt_readings WHERE (running = ? AND running <> '') OR minor = ?) "
            "ORDER BY seen_at DESC, id DESC LIMIT ?"
        )
        running = running_part(receipt.number)
        return self._read(where, running, minor, *near, running, minor, MAX_CANDIDATES)

    def numbered(self, number: str) -> tuple[Proposal, ...]:
        """Give the receipts whose running number is that of a number, the newest first."""
        where = "WHERE running = ? AND running <> '' ORDER BY seen_at DESC, id DESC LIMIT ?"
        return self._read(where, running_part(number), MAX_CANDIDATES)

    def repeats_numbers(self, till: str, since: date) -> bool:
        """Say whether the POS of a till gave one number to two sales, on different days and of different totals.

        Args:
            till: The till.
            since: The first day of the later sales.
        """
        return bool(self._connection.execute(_REPEATED, (till, since.isoformat())))

    def remove_before(self, day: date) -> None:
        """Remove the receipts of earlier days, with all that they say."""
        with self._connection.transaction():
            for table in ("pos_receipt_arrivals", "pos_receipt_readings"):
                self._connection.execute(
                    f"DELETE FROM {table} WHERE receipt IN (SELECT id FROM pos_receipts WHERE day < ?)",
                    (day.isoformat(),),
                )
            self._connection.execute("DELETE FROM pos_receipts WHERE day < ?", (day.isoformat(),))

    def rows(self) -> PosReceiptRows:
        """Give everything, for another file."""
        return PosReceiptRows(
            receipts=self._connection.execute(f"SELECT {_COLUMNS} FROM pos_receipts ORDER BY seen_at, id"),
            arrivals=self._connection.execute("SELECT receipt, source, key FROM pos_receipt_arrivals"),
            readings=self._connection.execute("SELECT receipt, running, minor, document FROM pos_receipt_readings"),
        )

    def merge(self, rows: PosReceiptRows) -> None:
        """Write what another file has and this one lacks, or has in an earlier state; inside a transaction."""
        self._connection.execute_many(_MERGE, rows.receipts)
        self._connection.execute_many("INSERT OR IGNORE INTO pos_receipt_arrivals VALUES (?, ?, ?)", rows.arrivals)
        self._connection.execute_many(_PUT_READING, rows.readings)

    def _read(self, where: str, *parameters: object) -> tuple[Proposal, ...]:
        rows = self._connection.execute(
            f"SELECT {_COLUMNS}, {_SOURCES}, {_AS_READ} FROM pos_receipts {where}", parameters
        )
        try:
            return tuple(_proposal(row) for row in rows)
        except (*ROW_ERRORS, DocumentUnreadable) as error:
            raise FileDamaged(file=self._connection.path.name) from error


def _row(proposal: Proposal) -> tuple[object, ...]:
    receipt = proposal.receipt
    return (
        proposal.id,
        proposal.till,
        proposal.state.value,
        proposal.day.isoformat(),
        to_microseconds(proposal.seen_at),
        to_microseconds(proposal.moved_at),
        proposal.subject,
        running_part(receipt.number),
        None if receipt.total is None else receipt.total.minor,
        _document(receipt),
    )


def _reading(proposal_id: str, receipt: PosReceipt) -> tuple[object, ...]:
    minor = None if receipt.total is None else receipt.total.minor
    return proposal_id, running_part(receipt.number), minor, _document(receipt)


def _document(receipt: PosReceipt) -> str:
    return json.dumps(to_document(receipt), ensure_ascii=False, separators=(",", ":"))


def _proposal(row: Row) -> Proposal:
    proposal_id, till, state, day, subject, document, sources = (as_text(row[each]) for each in (0, 1, 2, 3, 6, 9, 10))
    return Proposal(
        id=proposal_id,
        till=till,
        receipt=from_document(json.loads(document)),
        state=ProposalState(state),
        seen_at=from_microseconds(as_int(row[4])),
        moved_at=from_microseconds(as_int(row[5])),
        day=date.fromisoformat(day),
        subject=subject,
        sources=frozenset(ReceiptSource(each) for each in sources.split(",") if each),
        as_read=None if row[11] is None else from_document(json.loads(as_text(row[11]))),
    )


_COLUMNS = "id, till, state, day, seen_at, moved_at, subject, running, minor, document"
_SOURCES = (
    "(SELECT coalesce(group_concat(DISTINCT source), '') FROM pos_receipt_arrivals "
    "WHERE pos_receipt_arrivals.receipt = pos_receipts.id)"
)
_AS_READ = (
    "(SELECT pos_receipt_readings.document FROM pos_receipt_readings "
    "WHERE pos_receipt_readings.receipt = pos_receipts.id)"
)
_PUT_READING = "INSERT OR IGNORE INTO pos_receipt_readings VALUES (?, ?, ?, ?)"
_REPEATED = (
    "SELECT 1 FROM pos_receipts AS later JOIN pos_receipts AS earlier ON earlier.running = later.running "
    "AND earlier.till = later.till AND earlier.day < later.day AND earlier.minor <> later.minor "
    "AND json_extract(earlier.document, '$.number') = json_extract(later.document, '$.number') "
    "AND json_extract(earlier.document, '$.kind') = 'sale' AND json_extract(later.document, '$.kind') = 'sale' "
    "WHERE later.till = ? AND later.day >= ? AND later.running <> '' LIMIT 1"
)
_ADD = f"INSERT INTO pos_receipts ({_COLUMNS}) VALUES ({', '.join('?' * 10)})"
_REPLACE = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
_PUT = f"{_ADD} ON CONFLICT (id) DO UPDATE SET {_REPLACE}"
_MERGE = (
    f"INSERT INTO pos_receipts ({_COLUMNS}) SELECT * FROM (VALUES ({', '.join('?' * 10)})) AS theirs WHERE NOT EXISTS ("
    "SELECT 1 FROM pos_receipts WHERE pos_receipts.subject = theirs.column7 AND pos_receipts.subject <> '' "
    "AND pos_receipts.id <> theirs.column1) "
    f"ON CONFLICT (id) DO UPDATE SET {_REPLACE} WHERE excluded.moved_at > pos_receipts.moved_at"
)
