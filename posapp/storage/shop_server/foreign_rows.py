"""Writes the rows of another till, as its facts say them, into a ledger that holds them for reading."""

from posapp.storage.database.connection import Connection

__all__ = ["write_row"]

TABLES = {"sale": "sales", "refund": "refunds", "event": "events"}
PARTS = {"tenders": "sale_tenders", "redemptions": "redemptions"}
OWN = {"events": frozenset({"position", "behind", "held"})}
"""Columns that each ledger gives itself."""


def write_row(connection: Connection, kind: str, fields: dict[str, object]) -> None:
    """Write what a fact says of a sale, a refund or an event; any other kind, and what is gone, is left out.

    Raises:
        EnvironmentFault: When the file refuses.
    """
    table = TABLES.get(kind)
    if table is None or "is_gone" in fields:
        return
    _insert(connection, table, fields)
    for name, part in PARTS.items():
        rows = fields.get(name)
        for each in rows if isinstance(rows, list) else []:
            if isinstance(each, dict):
                _insert(connection, part, {**each, "sale": fields["id"]})


def _insert(connection: Connection, table: str, fields: dict[str, object]) -> None:
    columns = [str(each["name"]) for each in connection.named(f"PRAGMA table_info({table})")]
    left_out = OWN.get(table, frozenset())
    values = {
        name: fields[name]
        for name in columns
        if name in fields and name not in left_out and isinstance(fields[name], str | int | None)
    }
    for name in columns:
        if name in PERSONAL and name not in values:
            values[name] = "{}" if name == "body" else ""
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT OR REPLACE INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))


PERSONAL = frozenset({"customer_name", "cashier_name", "note", "body", "explanation"})
"""Columns that came sealed, or were empty."""
