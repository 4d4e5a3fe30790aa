"""Tills of one shop: whole tills in folders of their own, which share over a real PostgreSQL."""

import secrets
from dataclasses import replace
from pathlib import Path

from posapp.domain.shop import Shop, make_shop
from posapp.services.on_till.shop_server.founding import found_shop
from posapp.services.on_till.shop_server.inviting import invite_till
from posapp.services.on_till.shop_server.joining import join_shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from tests.unit.shop_server.postgres import ADMIN, PASSWORD, Cluster

__all__ = ["admin_address", "founded", "joined", "new_till"]

SHOP = make_shop(name="Corner Shop", till="Till 1", country="UY", currency_code="UYU", zone="America/Montevideo")


def new_till(folder: Path, name: str, prefix: str, shop: Shop = SHOP) -> Till:
    """Set up a till that shares with nobody; nothing listens at its address of Hellotext."""
    token = secrets.token_hex(8)
    made = Till(
        {
            "POSAPP_HOME": str(folder / name),
            "POSAPP_API_URL": "http://127.0.0.1:9",
            "POSAPP_API_TOKEN": token,
            "POSAPP_DATABASE_KEY": secrets.token_hex(32),
        }
    )
    with open_background_session(made) as session:
        session.setup.save(replace(shop, till=name, prefix=prefix), token)
    return made


def admin_address(cluster: Cluster, database: str) -> str:
    """Give what an administrator calls the server."""
    return f"host={cluster.folder} port={cluster.port} user={ADMIN} password='{PASSWORD}' dbname={database}"


def founded(cluster: Cluster, database: str, folder: Path) -> Till:
    """Give the first till of a shop that it founded."""
    till = new_till(folder, "Till 1", "T1")
    found_shop(till, admin_address(cluster, database))
    return till


def joined(first: Till, folder: Path, name: str, prefix: str) -> Till:
    """Give another till that joined the shop of a first one."""
    till = new_till(folder, name, prefix)
    join_shop(till, invite_till(first, name).code)
    return till
