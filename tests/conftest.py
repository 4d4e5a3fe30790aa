"""What every test may ask for: a practice server, a till in a folder of its own, a real shop's year."""

import os
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import argon2
import pytest
from sqlcipher3 import dbapi2

from posapp.domain.shop import Shop, make_shop
from posapp.services.sessions import open_background_session

if TYPE_CHECKING:  # a test of one layer need not import the others
    from posapp.sandbox import RunningSandbox
    from posapp.services.on_till.till import Till

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # the window speaks the system's language
KEPT = {"POSAPP_SHARED_DATA", "POSAPP_LIFE_SEED", "POSAPP_LIFE_MONTHS", "POSAPP_LIFE_STORY", "POSAPP_LIFE_WORKERS"}
for variable in [name for name in os.environ if name.startswith("POSAPP_") and name not in KEPT]:
    del os.environ[variable]
OUTSIDE = tempfile.TemporaryDirectory(prefix="posapp-tests-")
"""Where tills keep what lies outside of their folders."""
os.environ.update(XDG_STATE_HOME=f"{OUTSIDE.name}/state", XDG_CONFIG_HOME=f"{OUTSIDE.name}/config")

PROJECT = Path(__file__).resolve().parent.parent


class FastHasher(argon2.PasswordHasher):
    """Makes a PIN's hash in no time."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture(scope="session", autouse=True)
def _fast_hashing() -> Iterator[None]:
    """A PIN's hash and a passphrase's key take a tenth of a second each on purpose; most tests are about neither."""
    with pytest.MonkeyPatch.context() as patched, closing(dbapi2.connect(":memory:")) as connection:
        patched.setattr(argon2, "PasswordHasher", FastHasher)
        connection.execute("PRAGMA cipher_default_kdf_iter = 1000")
        yield


@pytest.fixture(scope="session", autouse=True)
def _every_fact_has_words() -> Iterator[None]:
    """What a service writes into the journal without words for a person fails the test that wrote it."""
    from posapp.domain.journal.facts import BEFORE, fact_named
    from posapp.storage.journal import Journal

    written = Journal.append

    def append(self: Journal, **entry: Any) -> object:
        assert [each for each in entry["facts"] if fact_named(each) is None and not each.endswith(BEFORE)] == []
        return written(self, **entry)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Journal, "append", append)
        yield


@pytest.fixture
def real_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the hashes of PINs as the program does outside the tests."""
    monkeypatch.setattr(argon2, "PasswordHasher", FastHasher.__base__)


@pytest.fixture
def sandbox() -> "Iterator[RunningSandbox]":
    """A practice server with 60 invented customers and the payment action."""
    from posapp.sandbox import SandboxOptions, serve_in_thread

    with serve_in_thread(SandboxOptions(profiles=60, custom_actions=("physical_store.paid",))) as running:
        yield running


@pytest.fixture
def new_environment(tmp_path: Path) -> "Callable[[RunningSandbox], dict[str, str]]":
    """Give the variables of a new till on this computer that speaks to a practice server."""

    def environment(running: "RunningSandbox") -> dict[str, str]:
        folder = tmp_path / secrets.token_hex(4)
        return {
            "POSAPP_HOME": str(folder),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "POSAPP_API_URL": running.url,
            "POSAPP_API_TOKEN": running.token,
            "POSAPP_DATABASE_KEY": secrets.token_hex(32),
            "POSAPP_HTTP_TIMEOUT": "2",
            "POSAPP_RECONCILE_LOOKS": "0.3,0.8",
            "POSAPP_RECONCILE_WITNESSES": "1",
        }

    return environment


@pytest.fixture
def shop() -> Shop:
    """A shop in the United States, as the invented customers are."""
    return make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")


@pytest.fixture
def till(
    sandbox: "RunningSandbox", new_environment: "Callable[[RunningSandbox], dict[str, str]]", shop: Shop
) -> "Till":
    """A till that is set up and has downloaded the customers."""
    from posapp.services.on_till.till import Till

    made = Till(new_environment(sandbox))
    with open_background_session(made) as session:
        session.setup.save(shop, sandbox.token)
        session.setup.download(("actions", "coupons", "profiles"), lambda _progress: None, lambda: False)
    return made


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with a real shop's year, which lies beside the project and is not part of it."""
    folder = Path(os.environ.get("POSAPP_SHARED_DATA", PROJECT.parent / "shared" / "data"))
    if not (folder / "customers.csv").exists():
        pytest.skip("the real shop's year is not beside the project; name its folder in POSAPP_SHARED_DATA")
    return folder
