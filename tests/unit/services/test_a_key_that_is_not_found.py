"""A key that a locked keyring hides is never replaced by a new one: what it encrypted could never be read again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import Shop
from posapp.services.on_till.doctor import Doctor, DoctorStatus
from posapp.services.on_till.missing_ledger import LedgerMissing
from posapp.services.on_till.till import DatabaseKeyMissing, EarlierKeyMissing, NotSetUp, Till
from posapp.services.sessions import open_background_session, open_ledger_session
from tests.keyrings import Drawer


@pytest.fixture
def till(drawer: Drawer, tmp_path: Path, shop: Shop) -> Till:
    """A till that sold, with a backup and a downloaded list; its key is in the keyring alone."""
    made = Till(
        {
            "POSAPP_HOME": str(tmp_path / "till"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "POSAPP_API_URL": "http://127.0.0.1:9",
            "POSAPP_API_TOKEN": "a-token",
        }
    )
    with open_background_session(made) as session:
        session.setup.save(shop, "a-token")
    with open_ledger_session(made) as session:
        session.checkout.record_payment(PaymentDraft(money=Money.of(500, "USD"), receipt="A-1"))
    with open_background_session(made) as session:
        session.maintenance.back_up()
    made.open_cache().close()
    assert drawer.kept
    return made


def same_till(till: Till) -> Till:
    """The program that is started again."""
    return Till(till.environment)


def key_of(drawer: Drawer) -> list[str]:
    return [secret for name, secret in drawer.kept.items() if name.startswith("database-key")]


def without_ledger(till: Till) -> None:
    for file in till.home.folder.glob("ledger*"):
        file.unlink()


def with_the_cache_alone(till: Till) -> None:
    without_ledger(till)
    shutil.rmtree(till.home.backups)
    till.home.mark.unlink()


def with_renamed_backups(till: Till) -> None:
    without_ledger(till)
    till.start_over()
    for file in till.home.folder.glob("cache*"):
        file.unlink()
    till.home.mark.unlink()


@pytest.mark.parametrize("left", [with_the_cache_alone, with_renamed_backups])
def test_no_new_key_is_made_where_a_till_was_before(till: Till, drawer: Drawer, left: Callable[[Till], None]) -> None:
    left(till)
    before = dict(drawer.kept)
    drawer.is_dismissed = True
    for _ in range(2):
        with pytest.raises(EarlierKeyMissing, match="move the folder"):
            same_till(till).shop()
        with pytest.raises(EarlierKeyMissing):
            same_till(till).open_ledger()
    assert drawer.kept == before
    assert not till.home.ledger.exists()


def test_a_set_up_that_begins_anew_does_not_replace_the_key_of_the_backups(
    till: Till, drawer: Drawer, shop: Shop
) -> None:
    without_ledger(till)
    (key,) = key_of(drawer)
    drawer.is_dismissed = True
    again = same_till(till)
    with open_background_session(again) as session:
        session.setup.start_over()
        with pytest.raises(EarlierKeyMissing):
            session.setup.save(shop, "a-token")
    assert key_of(drawer) == [key]


def test_once_the_keyring_is_unlocked_the_till_goes_on(till: Till, drawer: Drawer) -> None:
    drawer.is_dismissed = True
    with pytest.raises(DatabaseKeyMissing, match="Unlock the keyring"):
        same_till(till).shop()
    drawer.is_dismissed = False
    with open_ledger_session(same_till(till)) as session:
        assert len(session.day.sales(session.day.today())) == 1


def test_a_ledger_that_is_gone_beside_a_backup_is_offered_the_backup(till: Till, drawer: Drawer) -> None:
    without_ledger(till)
    drawer.is_dismissed = True
    with pytest.raises(LedgerMissing, match="backups found: 1"):
        same_till(till).shop()


def test_a_first_start_finds_the_key_that_a_locked_keyring_hid(
    drawer: Drawer, tmp_path: Path, shop: Shop, till: Till
) -> None:
    (key,) = key_of(drawer)
    shutil.rmtree(till.home.folder)
    shutil.rmtree(tmp_path / "state", ignore_errors=True)
    drawer.is_dismissed = True
    again = same_till(till)
    with pytest.raises(NotSetUp):
        again.shop()
    with open_background_session(again) as session:
        session.setup.save(shop, "a-token")
    assert key_of(drawer) == [key]
    assert again.shop().name == shop.name


def test_a_first_start_on_a_new_computer_makes_a_key(drawer: Drawer, tmp_path: Path, shop: Shop) -> None:
    fresh = Till({"POSAPP_HOME": str(tmp_path / "new"), "POSAPP_API_URL": "http://127.0.0.1:9"})
    with open_background_session(fresh) as session:
        session.setup.save(shop, "a-token")
    assert len(key_of(drawer)) == 1
    assert fresh.shop().name == shop.name


def test_the_doctor_says_that_the_key_is_hidden(till: Till, drawer: Drawer) -> None:
    with_the_cache_alone(till)
    drawer.is_dismissed = True
    failures = [each.sentence for each in Doctor(same_till(till))._files() if each.status is DoctorStatus.FAIL]
    assert any("question was dismissed" in each for each in failures)
