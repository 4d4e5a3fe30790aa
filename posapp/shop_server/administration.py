"""What the server's administrator does: make a shop, add a till with a login of its own, retire one."""

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from posapp.shop_server.errors import ValueRefused
from posapp.shop_server.verifiers import verifier_of

if TYPE_CHECKING:
    import psycopg

__all__ = [
    "NewTill",
    "add_new_till",
    "add_till",
    "create_shop",
    "first_shop",
    "require_client",
    "retire_till",
    "role_of_till",
    "shop_of_till",
]


@dataclass(frozen=True, slots=True)
class NewTill:
    """A till before the server has it; the password is in no text of this value and is kept by nobody else."""

    till_id: str
    name: str
    prefix: str
    password: str = field(repr=False)

    @property
    def role(self) -> str:
        """Its login."""
        return role_of_till(self.till_id)

    @property
    def fence(self) -> int:
        """What it shows with each request."""
        return 1


def role_of_till(till_id: str) -> str:
    """Give the login of a till that an administrator added."""
    return f"posapp_{till_id.replace('-', '')}"


def create_shop(admin: "psycopg.Connection", name: str) -> str:
    """Make a shop in a database that is up to date; give its id."""
    shop_id = str(uuid4())
    with admin.transaction():
        admin.execute("SET LOCAL ROLE posapp_owner")
        admin.execute("INSERT INTO shop.shop (shop_id, name) VALUES (%s, %s)", (shop_id, name))
        admin.execute("RESET ROLE")
    return shop_id


def first_shop(admin: "psycopg.Connection") -> str | None:
    """Give the name of the first shop in a database; None where it has none."""
    with admin.transaction():
        admin.execute("SET LOCAL ROLE posapp_owner")
        row = admin.execute("SELECT name FROM shop.shop ORDER BY created_at LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def shop_of_till(admin: "psycopg.Connection", till_id: str) -> str | None:
    """Give the id of the shop that has an active till; None where none has."""
    with admin.transaction():
        admin.execute("SET LOCAL ROLE posapp_owner")
        row = admin.execute(
            "SELECT shop_id FROM shop.till WHERE till_id = %s AND state = 'active' AND fence = 1", (till_id,)
        ).fetchone()
    return None if row is None else str(row[0])


def add_till(admin: "psycopg.Connection", shop_id: str, name: str, receipt_prefix: str) -> NewTill:
    """Add a till to a shop, with a login that is its own; raises ValueRefused as `add_new_till` does."""
    added = NewTill(str(uuid4()), name, receipt_prefix, secrets.token_urlsafe(32))
    add_new_till(admin, shop_id, added)
    return added


def add_new_till(admin: "psycopg.Connection", shop_id: str, till: NewTill) -> None:
    """Add a till to a shop.

    Raises:
        ValueRefused: When the shop is unknown, or has a till with this receipt prefix.
    """
    import psycopg
    from psycopg import sql

    statement = sql.SQL(
        "CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS "
        "IN ROLE posapp_till PASSWORD {password}"
    )
    granted = sql.SQL("GRANT {role} TO posapp_gatekeeper WITH ADMIN OPTION").format(role=sql.Identifier(till.role))
    try:
        with admin.transaction():
            verifier = verifier_of(admin, till.role, till.password)
            admin.execute(statement.format(role=sql.Identifier(till.role), password=verifier))
            admin.execute(granted)  # who locks the login once the till leaves or is retired
            admin.execute("SET LOCAL ROLE posapp_owner")
            admin.execute(
                "INSERT INTO shop.till (shop_id, till_id, name, role_name, receipt_prefix) VALUES (%s, %s, %s, %s, %s)",
                (shop_id, till.till_id, till.name, till.role, till.prefix),
            )
            admin.execute("RESET ROLE")
    except psycopg.IntegrityError as error:
        raise ValueRefused(code=error.sqlstate) from error


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
