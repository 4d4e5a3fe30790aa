"""Restores a backup of the shop's own server into a new database, never over one that is there."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.shop_server.migrations import migrate
from posapp.shop_server.own_server.administrator import administrator, create_database, has_database
from posapp.shop_server.own_server.backups import LONGEST_SECONDS, require_whole
from posapp.shop_server.own_server.errors import DatabaseNameInvalid, DatabaseThere
from posapp.shop_server.own_server.served import Served

if TYPE_CHECKING:
    import psycopg

__all__ = ["RestoredDatabase", "restore"]

_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_TABLES = (
    "SELECT count(*) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'shop' AND relkind = 'r'"
)


@dataclass(frozen=True, slots=True)
class RestoredDatabase:
    """The new database, and how many tables of the shop it has."""

    name: str
    tables: int


def restore(served: Served, file: Path, name: str) -> RestoredDatabase:
    """Restore a backup into a new database; what failed leaves none behind.

    Args:
        served: The server, which runs.
        file: The backup.
        name: Of the new database.

    Raises:
        DatabaseNameInvalid, DatabaseThere, BackupUnusable: Before anything is made.
        ServerDown, DriverMissing, ProgramFailed: When it cannot be restored.
    """
    if _NAME.fullmatch(name) is None:
        raise DatabaseNameInvalid
    require_whole(served.programs, file)
    with administrator(served) as admin:
        if has_database(admin, name):
            raise DatabaseThere(database=name)
        create_database(admin, name)
        try:
            _change_access(admin, "REVOKE ALL ON DATABASE {} FROM PUBLIC", name)
            tables = _fill(served, file, name)
            _change_access(admin, "GRANT CONNECT ON DATABASE {} TO PUBLIC", name)
        except BaseException:
            _change_access(admin, "DROP DATABASE {} WITH (FORCE)", name)
            raise
    return RestoredDatabase(name, tables)


def _fill(served: Served, file: Path, name: str) -> int:
    """The roles that own what is restored are no part of a backup: a new server gets them first."""
    with administrator(served, name) as there:
        migrate(there)
        there.execute("DROP SCHEMA shop CASCADE")
    served.programs.must(
        *("pg_restore", *served.connection, "--exit-on-error", "--single-transaction", "--dbname", name),
        file.absolute(),
        passfile=served.folder.passfile,
        seconds=LONGEST_SECONDS,
    )
    with administrator(served, name) as there:
        row = there.execute(_TABLES).fetchone()
        tables = 0 if row is None else int(row[0])
        if tables:
            migrate(there)
    return tables


def _change_access(admin: "psycopg.Connection", statement: str, name: str) -> None:
    from psycopg import sql

    admin.execute(sql.SQL(statement).format(sql.Identifier(name)))
