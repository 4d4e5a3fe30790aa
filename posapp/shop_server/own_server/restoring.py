"""Restores a backup of the shop's own server into a new database, never over one that is there."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.shop_server.migrations import migrate
from posapp.shop_server.own_server.administrator import administrator, create_database, has_database
from posapp.shop_server.own_server.backups import LONGEST_SECONDS, require_whole
from posapp.shop_server.own_server.errors import DatabaseNameInvalid, DatabaseThere
from posapp.shop_server.own_server.logins import give_logins_back
from posapp.shop_server.own_server.served import Served
from posapp.shop_server.own_server.server_folder import DATABASE

if TYPE_CHECKING:
    import psycopg

__all__ = ["RestoredDatabase", "restore"]

_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_TABLES = (
    "SELECT count(*) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'shop' AND relkind = 'r'"
)

_IN_USE = (
    "SELECT EXISTS (SELECT FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace "
    "WHERE nspname !~ '^pg_' AND nspname <> 'information_schema') "
    "OR EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
    "AND backend_type = 'client backend')"
)


@dataclass(frozen=True, slots=True)
class RestoredDatabase:
    """The new database, how many tables of the shop it has, and how many tills' logins were made anew."""

    name: str
    tables: int
    logins: int


def restore(served: Served, file: Path, name: str) -> RestoredDatabase:
    """Restore a backup into a new database, or one that is empty as after a set-up; what failed leaves none behind.

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
        _require_new(served, admin, name)
        create_database(admin, name)
        try:
            _change_access(admin, "REVOKE ALL ON DATABASE {} FROM PUBLIC", name)
            restored = _fill(served, file, name)
            _change_access(admin, "GRANT CONNECT ON DATABASE {} TO PUBLIC", name)
        except BaseException:
            _change_access(admin, "DROP DATABASE {} WITH (FORCE)", name)
            raise
    return restored


def _require_new(served: Served, admin: "psycopg.Connection", name: str) -> None:
    """A database without a table, into which nobody is connected, holds nothing that could be lost."""
    if not has_database(admin, name):
        return
    with administrator(served, name) as there:
        row = there.execute(_IN_USE).fetchone()
    if name != DATABASE or row is None or row[0]:
        raise DatabaseThere(database=name)
    _change_access(admin, "DROP DATABASE {}", name)


def _fill(served: Served, file: Path, name: str) -> RestoredDatabase:
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
        return RestoredDatabase(name, tables, give_logins_back(there))


def _change_access(admin: "psycopg.Connection", statement: str, name: str) -> None:
    from psycopg import sql

    admin.execute(sql.SQL(statement).format(sql.Identifier(name)))
