"""Where the key of the files is in the keyring, so is what changes seldom: which generation, on which computer."""

import shutil
from pathlib import Path

import pytest

from posapp.domain.marks import RollbackReason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from tests.keyrings import Drawer


@pytest.fixture
def kept_till(drawer: Drawer, tmp_path: Path, shop: Shop) -> Till:
    till = Till(
        {
            "POSAPP_HOME": str(tmp_path / "till"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "POSAPP_API_URL": "http://127.0.0.1:9",
        }
    )
    with open_background_session(till) as session:
        session.setup.save(shop, "an invented token")
    return till


def sell(till: Till, receipts: range) -> None:
    with open_ledger_session(till) as session:
        for number in receipts:
            draft = PaymentDraft(
                money=Money.of(8990, "USD"), receipt=f"T1-{number:06d}", profile="p1", source=SaleSource.COMMAND
            )
            session.checkout.record_payment(draft)


def why(till: Till) -> RollbackReason | None:
    with open_ledger_session(Till(till.environment)) as session:
        notice = session.restored.notice()
        return None if notice is None else notice.doubt.why


def roll_back(till: Till, then: Path) -> None:
    """Put folder and mark back as they were, as a snapshot of the whole disk does; the keyring is not on it."""
    for place, name in ((till.home.folder, "folder"), (till.home.state, "state")):
        shutil.rmtree(place)
        shutil.copytree(then / name, place)


def test_payments_never_write_into_the_keyring(kept_till: Till, drawer: Drawer) -> None:
    assert sorted(drawer.written) == ["api-token", "database-key", "generation", "unlocking"]
    sell(kept_till, range(1, 20))
    sell(Till(kept_till.environment), range(20, 30))
    assert len(drawer.written) == 4
    assert not kept_till.home.generation.exists()


def test_a_snapshot_of_folder_and_mark_is_noticed_by_the_keyring(kept_till: Till, tmp_path: Path) -> None:
    sell(kept_till, range(1, 4))
    Maintenance(kept_till).back_up()
    shutil.copytree(kept_till.home.folder, tmp_path / "then" / "folder")
    shutil.copytree(kept_till.home.state, tmp_path / "then" / "state")
    Maintenance(kept_till).restore()
    roll_back(kept_till, tmp_path / "then")
    assert why(kept_till) is RollbackReason.OLDER


@pytest.mark.parametrize("secret", ["generation"])
def test_a_keyring_that_does_not_answer_hinders_nothing(kept_till: Till, drawer: Drawer, secret: str) -> None:
    drawer.refuses = secret
    sell(Till(kept_till.environment), range(1, 4))
    assert why(kept_till) is None


def test_a_generation_that_somebody_edited_is_none(kept_till: Till, drawer: Drawer) -> None:
    name = next(name for name in drawer.kept if name.startswith("generation"))
    drawer.kept[name] = drawer.kept[name].replace('"number": 1', '"number": 9')
    assert why(kept_till) is None
