"""A till for tests that need no network."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from tests.keyrings import Drawer


@pytest.fixture
def offline_till(tmp_path: Path, shop: Shop) -> Till:
    """A till that is set up; nothing listens at its address."""
    token = secrets.token_hex(8)
    made = Till(
        {
            "POSAPP_HOME": str(tmp_path / "quiet"),
            "POSAPP_API_URL": "http://127.0.0.1:9",
            "POSAPP_API_TOKEN": token,
            "POSAPP_DATABASE_KEY": secrets.token_hex(32),
        }
    )
    with open_background_session(made) as session:
        session.setup.save(shop, token)
    return made


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    """The computer's keyring, in memory."""
    before, made = keyring.get_keyring(), Drawer()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
