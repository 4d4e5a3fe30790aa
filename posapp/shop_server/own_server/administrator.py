"""Connects to the shop's own server as its administrator, and makes databases there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from posapp.shop_server.errors import DriverMissing, ServerUnreachable, connecting_error, error_of
from posapp.shop_server.own_server.errors import FolderDamaged, ServerDown
from posapp.shop_server.own_server.served import Served
from posapp.shop_server.own_server.server_folder import ADMINISTRATOR, DATABASE

if TYPE_CHECKING:
    import psycopg

__all__ = ["administrator", "create_database", "has_database", "prepare"]

FOR_NOBODY_ELSE = ("postgres", "template1")


@contextmanager
def administrator(served: Served, database: str = "postgres") -> Iterator["psycopg.Connection"]:
    """Connect, with the password from its file; raises ServerDown, FolderDamaged, ShopServerError."""
    try:
        import psycopg
    except ImportError as error:
        raise DriverMissing from error
    if not served.folder.passfile.is_file():
        raise FolderDamaged(file=served.folder.passfile.name)
    try:
        connection = psycopg.connect(
            host=served.host,
            port=served.options.port,
            dbname=database,
            user=ADMINISTRATOR,
            passfile=str(served.folder.passfile),
            sslmode="disable",  # there is no network in between
            require_auth="scram-sha-256",
            connect_timeout=5,
            autocommit=True,
        )
    except psycopg.OperationalError as error:
        found = connecting_error(error)
        raise (ServerDown() if isinstance(found, ServerUnreachable) else found) from error
    try:
        with connection:
            yield connection
    except psycopg.Error as error:
        raise error_of(error) from error


def prepare(served: Served) -> None:
    """Make the shop's database where there is none, and keep tills out of the others; raises as `administrator`."""
    from psycopg import sql

    with administrator(served) as admin:
        for each in FOR_NOBODY_ELSE:
            admin.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(each)))
        if not has_database(admin, DATABASE):
            create_database(admin, DATABASE)


def has_database(admin: "psycopg.Connection", name: str) -> bool:
    """Tell whether there is a database of a name."""
    return admin.execute("SELECT FROM pg_database WHERE datname = %s", (name,)).fetchone() is not None


def create_database(admin: "psycopg.Connection", name: str) -> None:
    """Make an empty database; raises psycopg.Error where there is one."""
    from psycopg import sql

    admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
