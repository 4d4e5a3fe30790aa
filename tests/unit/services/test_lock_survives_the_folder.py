"""Wrong PINs stay counted when the till's folder is put back, since they are counted outside it too."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from posapp.domain.staff.members import Role
from posapp.domain.staff.pins import Pin, PinFailures, PinLocked, PinWrong
from posapp.services.on_ledger.staff.members import TokenDiffers
from posapp.services.on_ledger.staff.pin_tries import ExternalPinAttempts
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.staff.pin_tries_file import PinAttemptsFile

RIGHT, WRONG = Pin("2580"), Pin("9191")
START = datetime(2026, 8, 7, 12, tzinfo=UTC)


class AppContext:
    """A till with a manager, whose folder can be put back as it was at first, and whose clock can be set."""

    def __init__(self, till: Till, aside: Path, state: Path) -> None:
        self.now = START
        self.environment = {**till.environment, "XDG_STATE_HOME": str(state)}
        with open_ledger_session(self.till()) as session:
            self.eva = session.staff.make_first_manager("Eva Luz", RIGHT.digits).id
            self.ana = session.staff.add("Ana Soto", Role.CASHIER, "70314").id
        self.aside = aside
        shutil.copytree(till.home.folder, aside)

    def till(self) -> Till:
        return Till(self.environment, clock=lambda: self.now)

    @property
    def file(self) -> Path:
        return self.till().home.state / "pin-tries.json"

    def tries(self, pin: Pin, who: str = "") -> str:
        """Say what a try came to: "in", "wrong" or "locked"."""
        try:
            with open_ledger_session(self.till()) as session:
                session.staff.sign_in(who or self.eva, pin)
        except PinWrong:
            return "wrong"
        except PinLocked:
            return "locked"
        return "in"

    def puts_back(self) -> None:
        folder = self.till().home.folder
        shutil.rmtree(folder)
        shutil.copytree(self.aside, folder)

    def passes(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def waits(self) -> int:
        with open_ledger_session(self.till()) as session:
            return session.staff.seconds_locked(self.eva)


@pytest.fixture
def counter(offline_till: Till, tmp_path: Path) -> AppContext:
    return AppContext(offline_till, tmp_path / "aside", tmp_path / "state")


def test_five_wrong_pins_lock_also_after_the_folder_was_put_back(counter: AppContext) -> None:
    assert [counter.tries(WRONG) for _try in range(5)] == ["wrong"] * 5
    counter.puts_back()
    assert counter.waits() == 30
    assert counter.tries(RIGHT) == "locked"
    counter.now += timedelta(seconds=31)
    assert counter.tries(WRONG) == "wrong"
    assert counter.waits() == 60


def test_putting_the_folder_back_between_the_tries_gains_none(counter: AppContext) -> None:
    outcomes = []
    for _try in range(8):
        counter.puts_back()
        outcomes.append(counter.tries(WRONG))
    assert outcomes == ["wrong"] * 5 + ["locked"] * 3


def test_a_copy_of_the_folder_elsewhere_shares_the_count(counter: AppContext, tmp_path: Path) -> None:
    for _try in range(5):
        counter.tries(WRONG)
    shutil.copytree(counter.aside, tmp_path / "copy")
    counter.environment["POSAPP_HOME"] = str(tmp_path / "copy")
    assert counter.tries(RIGHT) == "locked"


def test_a_clock_that_is_put_back_makes_nobody_wait_less(counter: AppContext) -> None:
    for _try in range(5):
        counter.tries(WRONG)
    counter.puts_back()
    counter.now -= timedelta(days=400)
    assert counter.waits() == 30
    assert counter.tries(RIGHT) == "locked"
    counter.now += timedelta(seconds=31)
    assert counter.tries(RIGHT) == "in"


def test_only_the_one_who_was_wrong_is_locked_and_a_right_pin_begins_anew(counter: AppContext) -> None:
    for _try in range(4):
        counter.tries(WRONG)
    assert counter.tries(Pin("70314"), counter.ana) == "in"
    assert counter.tries(RIGHT) == "in"
    assert json.loads(counter.file.read_text()) == {}
    counter.puts_back()
    assert [counter.tries(WRONG) for _try in range(5)] == ["wrong"] * 5


def test_another_pin_set_by_a_manager_ends_the_wait_in_both_places(counter: AppContext) -> None:
    for _try in range(5):
        counter.tries(Pin("9191"), counter.ana)
    with open_ledger_session(counter.till()) as session:
        session.staff.sign_in(counter.eva, RIGHT)
        session.staff.set_pin(counter.ana, "4826")
    assert counter.tries(Pin("4826"), counter.ana) == "in"


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"x": 1}',
        b"[" * 60_000,
        b'{"EVA": "[5]"}',
        b'{"EVA": "[true, \\"2026-08-07T12:00:00+00:00\\"]"}',
        b'{"EVA": "[-9, \\"2026-08-07T12:00:00+00:00\\"]"}',
        b'{"EVA": "[9, \\"2026-08-07T12:00:00\\"]"}',
        b'{"EVA": "[1e999, null]"}',
    ],
)
def test_a_state_file_that_is_gone_or_damaged_leaves_the_ledgers_own_count(
    counter: AppContext, content: bytes | None
) -> None:
    for _try in range(5):
        counter.tries(WRONG)
    counter.file.unlink()
    if content is not None:
        counter.file.write_bytes(content.replace(b"EVA", counter.eva.encode()))
    assert counter.waits() == 30
    assert counter.tries(RIGHT) == "locked"
    counter.now += timedelta(seconds=31)
    assert counter.tries(RIGHT) == "in"


def test_a_state_file_from_the_future_locks_nobody_for_longer_than_the_lock(counter: AppContext) -> None:
    counter.file.parent.mkdir(parents=True, exist_ok=True)
    counter.file.write_text(json.dumps({counter.eva: json.dumps([900_000, "9999-12-31T23:59:59+00:00"])}))
    assert counter.tries(RIGHT) == "locked"
    counter.now += timedelta(minutes=15, seconds=1)
    assert counter.tries(RIGHT) == "in"


def test_a_state_folder_that_takes_no_file_keeps_nobody_out(counter: AppContext, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "state")
    (tmp_path / "state").write_text("a file stands where the folder should be")
    assert counter.tries(WRONG) == "wrong"
    assert counter.tries(RIGHT) == "in"


def test_the_api_tokens_own_lock_survives_too(counter: AppContext) -> None:
    def types(token: str) -> None:
        with open_ledger_session(counter.till()) as session:
            session.staff.prove_owner(token, counter.till().token)

    for _try in range(5):
        with pytest.raises(TokenDiffers):
            types("guessed")
    counter.puts_back()
    with pytest.raises(PinLocked):
        types(counter.till().token)
    counter.now += timedelta(seconds=31)
    types(counter.till().token)


class Drawer(KeyringBackend):
    """A keyring that keeps its secrets in memory; a locked one answers nothing."""

    priority = 1

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def _answer(self) -> None:
        if self.is_locked:
            raise KeyringLocked()

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        if self.secrets.pop((service, username), None) is None:
            raise PasswordDeleteError()


@pytest.fixture
def drawer(counter: AppContext) -> Iterator[Drawer]:
    """A desktop with a keyring: the till's own keys lie in it."""
    before, made = keyring.get_keyring(), Drawer()
    keyring.set_keyring(made)
    home = counter.environment["POSAPP_HOME"]
    made.set_password("posapp", f"database-key of {home}", counter.environment.pop("POSAPP_DATABASE_KEY"))
    yield made
    keyring.set_keyring(before)


def test_where_there_is_a_keyring_the_count_lies_in_it_and_not_in_a_file(counter: AppContext, drawer: Drawer) -> None:
    for _try in range(5):
        counter.tries(WRONG)
    counter.puts_back()
    assert not counter.file.exists()
    assert counter.tries(RIGHT) == "locked"
    counter.now += timedelta(seconds=31)
    assert counter.tries(RIGHT) == "in"
    assert not [name for _service, name in drawer.secrets if "pin" in name]


def test_what_a_file_counted_while_the_keyring_could_not_be_asked_counts_afterwards(
    counter: AppContext, drawer: Drawer
) -> None:
    outside = ExternalPinAttempts(counter.till().credentials, PinAttemptsFile(counter.file))
    drawer.is_locked = True
    outside.save(counter.eva, PinFailures(count=7, last_at=START))
    assert outside.load(counter.eva).count == 7
    drawer.is_locked = False
    assert outside.load(counter.eva) == PinFailures(count=7, last_at=START)
    outside.forget(counter.eva)
    assert outside.load(counter.eva) == PinFailures()


def test_the_state_is_readable_by_its_user_alone(counter: AppContext) -> None:
    counter.tries(WRONG)
    if counter.file.stat().st_mode & 0o7 or counter.file.stat().st_mode & 0o70:
        pytest.fail("others may read it")
    assert WRONG.digits not in counter.file.read_text()


STEPS = st.lists(st.sampled_from(["try", "put back", "an hour earlier", "a second later", "lose"]), max_size=25)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_is_done_to_folder_file_and_clock_no_more_than_five_are_looked_at_at_once(
    offline_till: Till, tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    """One place may be lost at a time: a try between two losses tells the lost one again."""
    folder = tmp_path_factory.mktemp("counter")
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("DELETE FROM staff")
    counter = AppContext(offline_till, folder / "aside", folder / "state")
    do: dict[str, Callable[[], object]] = {
        "try": lambda: None,
        "put back": counter.puts_back,
        "lose": lambda: counter.file.unlink(missing_ok=True),
        "an hour earlier": lambda: counter.passes(-3600),
        "a second later": lambda: counter.passes(1),
    }
    outcomes = []
    for step in steps:
        do[step]()
        outcomes.append(counter.tries(WRONG))
    assert outcomes == (["wrong"] * 5 + ["locked"] * 20)[: len(steps)]
