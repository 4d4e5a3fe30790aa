"""Keeps the logins of the tills in a backup, and gives them back to a server that does not have them.

PostgreSQL keeps logins beside the databases, so that a dump has none, and a till could not come back to another PC.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg

__all__ = ["give_logins_back", "write_logins_down"]

ROLE = re.compile(r"posapp_[0-9a-f]{32}")
VERIFIER = re.compile(r"SCRAM-SHA-256\$\d{1,7}:[A-Za-z0-9+/=]{1,200}\$[A-Za-z0-9+/=]{1,200}:[A-Za-z0-9+/=]{1,200}")
_PREPARE = """
CREATE SCHEMA IF NOT EXISTS posapp_backup;
REVOKE ALL ON SCHEMA posapp_backup FROM PUBLIC;
CREATE TABLE IF NOT EXISTS posapp_backup.login (
  role_name text PRIMARY KEY, verifier text NOT NULL, may_log_in boolean NOT NULL
);
DELETE FROM posapp_backup.login;
"""
_WRITE = """
INSERT INTO posapp_backup.login (role_name, verifier, may_log_in)
SELECT rolname, rolpassword, rolcanlogin FROM pg_authid
WHERE rolpassword IS NOT NULL AND rolname IN (SELECT role_name FROM shop.till)
"""


def write_logins_down(shop: "psycopg.Connection") -> None:
    """Write the logins of the shop's tills where only the administrator reads them, so that a dump holds them.

    Args:
        shop: The administrator's connection to the shop's database; one that holds no shop yet is left as it is.
    """
    if not _has_table(shop, "shop.till"):
        return
    with shop.transaction():
        shop.execute(_PREPARE.encode())
        shop.execute(_WRITE.encode())


def give_logins_back(restored: "psycopg.Connection") -> int:
    """Make the logins of a restored database that this server does not have, and say how many; those there stay."""
    if not _has_table(restored, "posapp_backup.login"):
        return 0
    rows = restored.execute(
        "SELECT role_name, verifier, may_log_in FROM posapp_backup.login "
        "WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name)"
    ).fetchall()
    wanted = [row for row in rows if ROLE.fullmatch(row[0]) and VERIFIER.fullmatch(row[1])]
    with restored.transaction():
        for role, verifier, may_log_in in wanted:
            _make(restored, role, verifier, may_log_in=may_log_in)
    return len(wanted)


def _make(restored: "psycopg.Connection", role: str, verifier: str, *, may_log_in: bool) -> None:
    from psycopg import sql

    made = sql.SQL(
        "CREATE ROLE {role} {login} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS IN ROLE posapp_till "
        "PASSWORD {verifier}"
    )
    login = sql.SQL("LOGIN" if may_log_in else "NOLOGIN")
    name = sql.Identifier(role)
    restored.execute(made.format(role=name, login=login, verifier=sql.Literal(verifier)))
    restored.execute(sql.SQL("GRANT {} TO posapp_gatekeeper WITH ADMIN OPTION").format(name))


def _has_table(connection: "psycopg.Connection", name: str) -> bool:
    row = connection.execute("SELECT to_regclass(%s) IS NOT NULL", (name,)).fetchone()
    return row is not None and bool(row[0])
