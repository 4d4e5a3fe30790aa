"""The two files of a till in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from posapp.storage.cache import Cache
from posapp.storage.databases import open_cache, open_ledger
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    """Where the precious file of this test lies."""
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(ledger_file: Path) -> Iterator[Ledger]:
    """The precious file, open."""
    with open_ledger(ledger_file, KEY) as opened:
        yield opened


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    """The file that can be downloaded again, open."""
    with open_cache(tmp_path / "cache.db", KEY) as opened:
        yield opened
