"""Reads what a fact says of its subject, as plain columns and as those that name a person."""

import json
from dataclasses import dataclass
from datetime import date

from posapp.storage.database.connection import Connection
from posapp.storage.shop_server.shared_facts import SharedFact

__all__ = ["FactContent", "FactRows"]


@dataclass(frozen=True, slots=True)
class FactContent:
    """What a fact says.

    Attributes:
        day: The business day on which it counts; None where it counts on none.
        plain: Amounts, times, ids and codes as JSON.
        personal: What names a person, as JSON; empty where nothing does.
    """

    day: date | None
    plain: str
    personal: str = ""


class FactRows:
    """The rows that facts are about. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def content(self, fact: SharedFact) -> FactContent:
        """Give what a fact says now; a subject that is gone says so, since the number must not be missing."""
        if fact.kind == "close":
            return self._close(fact.subject)
        table, key = TABLES.get(fact.kind, ("", ""))
        columns = self._row(table, key, fact.subject) if table else None
        if columns is None:
            return FactContent(None, _written({"id": fact.subject, "is_gone": 1}))
        personal = {name: columns.pop(name) for name in PERSONAL if name in columns}
        if fact.kind == "sale":
            columns |= self._parts(fact.subject)
        day = columns.get("day")
        return FactContent(
            date.fromisoformat(day) if isinstance(day, str) and day else None,
            _written(columns),
            _written(personal) if any(personal.values()) else "",
        )

    def _row(self, table: str, key: str, subject: str) -> dict[str, object] | None:
        rows = self._connection.named(f"SELECT * FROM {table} WHERE {key} = ?", (subject,))
        return rows[0] if rows else None

    def _parts(self, sale: str) -> dict[str, object]:
        return {name: self._connection.named(statement, (sale,)) for name, statement in PARTS.items()}

    def _close(self, subject: str) -> FactContent:
        number, _, till = subject.partition(" ")
        rows = self._connection.named(
            "SELECT day, NOT EXISTS (SELECT 1 FROM day_reopenings AS opened "
            "WHERE opened.till = day_closes.till AND opened.number = day_closes.number) AS is_closed "
            "FROM day_closes WHERE number = ? AND till = ?",
            (number, till),
        )
        if not rows:
            return FactContent(None, _written({"id": subject, "is_gone": 1}))
        day, is_closed = str(rows[0]["day"]), bool(rows[0]["is_closed"])
        return FactContent(date.fromisoformat(day), _written({"id": subject, "day": day, "is_closed": is_closed}))


TABLES = {
    "sale": ("sales", "id"),
    "refund": ("refunds", "id"),
    "event": ("events", "id"),
}
"""The kinds whose facts say what a row holds. Customers and notes are shared as records, and their facts name them."""
PARTS = {
    "tenders": "SELECT place, tender, minor, tip, rounding FROM sale_tenders WHERE sale = ?",
    "redemptions": "SELECT coupon, place, code, minor, currency, at, taken_back_at FROM redemptions WHERE sale = ?",
}
PERSONAL = ("customer_name", "cashier_name", "note", "body", "explanation")


def _written(columns: dict[str, object]) -> str:
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
