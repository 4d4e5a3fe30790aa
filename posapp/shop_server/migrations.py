"""Brings the shop server's database up to date: the files of `sql/`, in their order, each once.

What a file adds stays as it is: a later one only adds, so that tills of several versions work with one database.
"""

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg

__all__ = ["MIGRATIONS", "migrate"]

MIGRATIONS = (
    "001_tables",
    "002_identity",
    "003_policies",
    "004_claims",
    "005_facts",
    "006_refunds",
    "007_records",
    "008_takeover",
    "009_invitations",
    "010_sharing",
    "020_claims",
)
ONE_MIGRATOR = 7_067_617_070
"""The advisory lock that whoever migrates takes."""


def migrate(connection: "psycopg.Connection") -> tuple[str, ...]:
    """Run what has not run yet, all of it or nothing; give its names.

    Args:
        connection: Of a role that may create roles and a schema in this database.

    Raises:
        psycopg.Error: When the role may not, or the database is none of posapp's.
    """
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (ONE_MIGRATOR,))
        _prepare(connection)
        connection.execute("SET LOCAL ROLE posapp_owner")
        done = {name for (name,) in connection.execute("SELECT name FROM shop.migration")}
        waiting = tuple(name for name in MIGRATIONS if name not in done)
        for name in waiting:
            connection.execute(_statements(name))
            connection.execute("INSERT INTO shop.migration (name) VALUES (%s)", (name,))
    return waiting


def _prepare(connection: "psycopg.Connection") -> None:
    connection.execute(_statements("000_roles"))


def _statements(name: str) -> bytes:
    return (files(__package__) / "sql" / f"{name}.sql").read_bytes()
