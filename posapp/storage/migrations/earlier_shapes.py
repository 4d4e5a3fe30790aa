"""Reads a ledger that an earlier program wrote, without changing the file."""

from collections.abc import Mapping

from posapp.storage.database.connection import Connection

__all__ = ["show_in_present_shape"]

KINDS = (("sales", "sale"), ("refunds", "refund"), ("orders", "order"))


def show_in_present_shape(connection: Connection) -> None:
    """Show the sales and events of an earlier ledger as the present program reads them, while the connection is open.

    A damaged file cannot be migrated; a view in memory takes the table's name instead. A ledger in the present shape
    is left alone.

    Raises:
        EnvironmentFault: When the file's shape cannot be read.
    """
    _show_with_columns(connection, "sales", {"clock_skew": "NULL", "tip": "0", "rounding": "0"})
    _show_with_columns(connection, "refunds", {"tip": "0", "rounding": "0"})
    if not _columns(connection, "sale_tenders"):
        connection.execute(_NO_PARTS)
    if not _columns(connection, "own_tenders"):
        connection.execute(_NO_TENDERS)
    if not _columns(connection, "pos_receipt_readings"):
        connection.execute(_NO_READINGS)
    if "sale" in _columns(connection, "events"):
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        connection.execute(_VIEW.format(kind=_kind(tables)))


def _show_with_columns(connection: Connection, table: str, added: Mapping[str, str]) -> None:
    """Show a table with the columns that it has not, each with one value."""
    has = _columns(connection, table)
    missing = ", ".join(f"{value} AS {column}" for column, value in added.items() if column not in has)
    if has and missing:
        connection.execute(f"CREATE TEMP VIEW {table} AS SELECT *, {missing} FROM main.{table}")


def _columns(connection: Connection, table: str) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?, 'main')", (table,))}


def _kind(tables: set[str]) -> str:
    cases = "".join(_CASE.format(table=table, kind=kind) for table, kind in KINDS if table in tables)
    return f"CASE WHEN written.sale = '' THEN ''{cases} ELSE 'sale' END"


_NO_TENDERS = (
    "CREATE TEMP VIEW own_tenders AS SELECT '' AS code, '' AS name, 0 AS place, 0 AS is_active, 0 AS is_counted WHERE 0"
)
_NO_PARTS = (
    "CREATE TEMP VIEW sale_tenders AS SELECT '' AS sale, 0 AS place, '' AS tender, 0 AS minor, 0 AS tip, 0 AS rounding "
    "WHERE 0"
)
_NO_READINGS = (
    "CREATE TEMP VIEW pos_receipt_readings AS SELECT '' AS receipt, '' AS running, 0 AS minor, '' AS document WHERE 0"
)
_CASE = " WHEN EXISTS (SELECT 1 FROM {table} WHERE {table}.id = written.sale) THEN '{kind}'"
_VIEW = "CREATE TEMP VIEW events AS SELECT *, sale AS subject_id, {kind} AS subject_kind FROM main.events AS written"
