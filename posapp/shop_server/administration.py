"""What the server's administrator does: make a shop, add a till with a login of its own, retire one."""

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from posapp.shop_server.errors import ValueRefused

if TYPE_CHECKING:
    import psycopg

__all__ = ["AddedTill", "add_till", "create_shop", "require_client", "retire_till"]


@dataclass(frozen=True, slots=True)
class AddedTill:
    """What a new till needs to connect; the password is in no text of this value and is kept by nobody else."""

    till_id: str
    role: str
    fence: int
    password: str = field(repr=False)


def create_shop(admin: "psycopg.Connection", name: str) -> str:
    """Make a shop in a database that is up to date; give its id."""
    shop_id = str(uuid4())
    with admin.transaction():
        admin.execute("SET LOCAL ROLE posapp_owner")
        admin.execute("INSERT INTO shop.shop (shop_id, name) VALUES (%s, %s)", (shop_id, name))
    return shop_id


def add_till(admin: "psycopg.Connection", shop_id: str, name: str, receipt_prefix: str) -> AddedTill:
    """Add a till to a shop, with a login that is its own.

    Raises:
        ValueRefused: When the shop is unknown, or has a till with this receipt prefix.
    """
    import psycopg
    from psycopg import sql

    till_id = str(uuid4())
    added = AddedTill(till_id, f"posapp_{till_id.replace('-', '')}", 1, secrets.token_urlsafe(32))
    statement = sql.SQL(
        "CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS "
        "IN ROLE posapp_till PASSWORD {password}"
    )
    try:
        with admin.transaction():
            admin.execute(statement.format(role=sql.Identifier(added.role), password=_scram(admin, added)))
            admin.execute("SET LOCAL ROLE posapp_owner")
            admin.execute(
                "INSERT INTO shop.till (shop_id, till_id, name, role_name, receipt_prefix) VALUES (%s, %s, %s, %s, %s)",
                (shop_id, till_id, name, added.role, receipt_prefix),
            )
    except psycopg.IntegrityError as error:
        raise ValueRefused(code=error.sqlstate) from error
    return added


def retire_till(admin: "psycopg.Connection", shop_id: str, till_id: str) -> None:
    """Lock a till's login, raise its fence and cut its connections; all that it shared stays.

    Raises:
        ValueRefused: When the shop has no such till.
    """
    from psycopg import sql

    with admin.transaction():
        admin.execute("SET LOCAL ROLE posapp_owner")
        row = admin.execute(
            "UPDATE shop.till SET state = 'retired', fence = fence + (state = 'active')::int "
            "WHERE shop_id = %s AND till_id = %s RETURNING role_name",
            (shop_id, till_id),
        ).fetchone()
        if row is None:
            raise ValueRefused(code="till")
        admin.execute("RESET ROLE")
        admin.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(row[0])))
    admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (row[0],))


def require_client(admin: "psycopg.Connection", shop_id: str, oldest: int) -> None:
    """Say which version of the tables' client a till must have at least, to sync; it may sell with any."""
    with admin.transaction():
        admin.execute("SET LOCAL ROLE posapp_owner")
        admin.execute("UPDATE shop.shop SET oldest_client = %s WHERE shop_id = %s", (oldest, shop_id))


def _scram(admin: "psycopg.Connection", added: AddedTill) -> str:
    """Give the password's SCRAM verifier, so that the password itself is in no statement and no log of the server."""
    return admin.pgconn.encrypt_password(added.password.encode(), added.role.encode(), b"scram-sha-256").decode()
