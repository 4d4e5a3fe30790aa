"""A shop with tills in a database of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

import psycopg
from psycopg import sql

from posapp.shop_server import Claim, ServerAddress, ShopServer
from posapp.shop_server.administration import NewTill, add_till, create_shop
from posapp.shop_server.migrations import migrate
from tests.unit.shop_server.postgres import Cluster

__all__ = ["SharedShop", "a_claim", "new_database", "open_shop"]


@dataclass(frozen=True)
class SharedShop:
    """A shop on a server, its administrator's connection and its two tills."""

    cluster: Cluster
    database: str
    admin: psycopg.Connection
    shop_id: str
    first: NewTill
    second: NewTill

    def address(self, till: NewTill) -> ServerAddress:
        return ServerAddress(str(self.cluster.folder), self.cluster.port, self.database, till.role, till.password)

    def open(self, till: NewTill) -> ShopServer:
        return ShopServer(self.address(till), till.fence)

    def log_in(self, till: NewTill) -> psycopg.Connection:
        """Connect as the till's role and with no program of ours in between."""
        return self.cluster.connect(self.database, till.role, till.password)


TEMPLATE = "up_to_date"


def new_database(cluster: Cluster) -> str:
    """Make a database that is up to date: a copy of one that was brought there before."""
    database = f"shop_{uuid4().hex}"
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    with cluster.connect() as admin:
        _make_template(cluster, admin)
        admin.execute(statement.format(sql.Identifier(database), sql.Identifier(TEMPLATE)))
        for right in ("TEMPORARY", "CREATE"):  # rights on a database are not copied with it
            admin.execute(f"REVOKE {right} ON DATABASE {database} FROM PUBLIC".encode())
    return database


def _make_template(cluster: Cluster, admin: psycopg.Connection) -> None:
    if admin.execute("SELECT FROM pg_database WHERE datname = %s", (TEMPLATE,)).fetchone() is None:
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(TEMPLATE)))
        with cluster.connect(TEMPLATE) as there:
            migrate(there)


@contextmanager
def open_shop(cluster: Cluster) -> Iterator[SharedShop]:
    """Make a shop of two tills in a database of its own."""
    database = new_database(cluster)
    with cluster.connect(database) as admin:
        shop_id = create_shop(admin, "Corner Shop")
        first, second = add_till(admin, shop_id, "Till 1", "T1"), add_till(admin, shop_id, "Till 2", "T2")
        yield SharedShop(cluster, database, admin, shop_id, first, second)


def a_claim(coupon: str = "SUMMER", *, scope: str = "") -> Claim:
    """Give a new claim of a coupon, for a sale of its own."""
    return Claim(str(uuid4()), coupon, scope, str(uuid4()))
