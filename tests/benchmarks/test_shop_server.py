"""Claims of 200 connections at the shop server against the bare statement, by the same `pgbench`, fsync on.

Each run is 60,000 claims, whatever time they take: in a run of some seconds most of it went by with 200 logins and with
what a connection does once. The bare table has the same columns and indexes, and no policies. A last run races for
fifty coupons: whoever is refused counts too, and none may be held twice.
"""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from posapp.shop_server import Claim, ShopServer
from tests.benchmarks.durable_shop import encrypted_address, open_durable_shop
from tests.benchmarks.figures import alternating, report
from tests.unit.shop_server.postgres import ADMIN, PASSWORD, Cluster
from tests.unit.shop_server.shops import SharedShop, a_claim

pytestmark = pytest.mark.benchmark

CONNECTIONS, CLAIMS_EACH = 200, 300
NOBODY = "00000000-0000-0000-0000-000000000000"
BARE = (
    f"INSERT INTO bare VALUES ('{NOBODY}', gen_random_uuid(), md5(random()::text), '', '{NOBODY}', "  # noqa: S608
    "'sale', 'held', 1, clock_timestamp() + interval '60 s', clock_timestamp()) ON CONFLICT DO NOTHING;\n"
)
CLAIM = "SELECT shop.claim_hold_v1(1, gen_random_uuid(), md5(random()::text), '', 'sale', 60);\n"
CONTESTED = """\\set coupon random(1, 50)
SELECT shop.claim_hold_v1(1, gen_random_uuid(), 'C' || :coupon, '', 'sale', 1);\n"""


@pytest.fixture
def durable_shop() -> Iterator[SharedShop]:
    """A shop on a server that syncs each commit to the disk, and a table without policies beside it."""
    with open_durable_shop() as opened:
        opened.admin.execute("CREATE TABLE public.bare (LIKE shop.claim INCLUDING ALL)")
        yield opened


def test_claims_of_many_tills_cost_little_more_than_the_bare_statement(durable_shop: SharedShop) -> None:
    login = (durable_shop.first.role, durable_shop.first.password)
    ours, theirs = [], []
    for _ in range(2):
        theirs.append(_rate(durable_shop, (ADMIN, PASSWORD), BARE))
        ours.append(_rate(durable_shop, login, CLAIM))
    contested = _rate(durable_shop, login, CONTESTED)
    report(f"Claims of {CONNECTIONS} connections", min(ours), max(theirs), "/s", "at least 0.8")
    report(f"… racing for fifty coupons ({CONNECTIONS} connections)", contested, max(theirs), "/s", "no aim")

    doubled = durable_shop.admin.execute(
        "SELECT count(*) FROM (SELECT FROM shop.claim WHERE state IN ('held', 'taken', 'redeemed') "
        "GROUP BY coupon_id, scope HAVING count(*) > 1) AS each"
    )
    assert doubled.fetchone() == (0,)


@pytest.mark.parametrize("by", ["a Unix socket", "loopback TCP with TLS"])
def test_a_claim_of_the_program_costs_the_cashier_little_more_than_the_bare_statement(
    durable_shop: SharedShop, by: str
) -> None:
    address = durable_shop.address(durable_shop.first)
    if by != "a Unix socket":
        address = encrypted_address(durable_shop, durable_shop.first)
    settings = replace(address, role=ADMIN, password=PASSWORD).settings(2000)
    with (
        ShopServer(address, durable_shop.first.fence) as server,
        psycopg.connect(make_conninfo("", **settings), autocommit=True) as bare,
    ):
        server.claims.hold(a_claim())
        claims = [a_claim(f"C{n}") for n in range(2000)]
        ours, theirs = alternating(claims, server.claims.hold, partial(_insert, bare))
    report(f"A claim by the client over {by}, median", ours.median, theirs.median, "ms", "no aim")
    report(f"A claim by the client over {by}, p99", ours.p99, theirs.p99, "ms", "at most 15 ms")


def _insert(connection: psycopg.Connection, _: Claim) -> None:
    connection.execute(BARE.encode())


def _rate(shop: SharedShop, login: tuple[str, str], script: str) -> float:
    """Give how many statements a second all connections did together."""
    role, password = login
    file = shop.cluster.folder / "script.sql"
    file.write_text(script)
    done = subprocess.run(
        [
            *(str(_pgbench(shop.cluster)), "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-j", "2"),
            *("-t", str(CLAIMS_EACH), "-f", str(file), "-h", str(shop.cluster.folder), "-p", str(shop.cluster.port)),
            *("-U", role, shop.database),
        ],
        check=True,
        capture_output=True,
        text=True,
        env={"PGPASSWORD": password, "PATH": "/usr/bin:/bin"},
    )
    found = re.search(r"tps = ([\d.]+) \(without initial", done.stdout)
    assert found is not None, done.stdout
    return float(found[1])


def _pgbench(cluster: Cluster) -> Path:
    return cluster.programs / "pgbench"
