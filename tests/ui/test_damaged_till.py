"""A damaged file is noticed when the till is opened, and the way back is one press."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.setup.fault_window import FaultWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PAGE = 4096


def sell(till: Till, receipts: range) -> None:
    with open_ledger_session(till) as session:
        for number in receipts:
            draft = PaymentDraft(
                money=Money.of(8990, "USD"), receipt=f"T1-{number:06d}", source=SaleSource.COMMAND, profile=f"p{number}"
            )
            session.checkout.record_payment(draft)


def damage(till: Till, page: int) -> None:
    with till.open_ledger() as ledger:
        ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with till.home.ledger.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(b"\x5a" * PAGE)


@pytest.mark.parametrize("page", [0, 30])
def test_a_damaged_till_offers_its_backup_and_goes_on_from_there(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow], page: int
) -> None:
    sell(till, range(1, 60))
    Maintenance(till).back_up()
    damage(till, page)
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, FaultWindow), timeout=20_000)
    assert window.widget is not None
    said = " ".join(each.text() for each in window.widget.findChildren(QLabel))
    assert "damaged" in said
    button = window.widget.findChild(QPushButton, "restoreButton")
    assert isinstance(button, QPushButton)
    assert button.text().startswith("Restore the backup of 2")
    button.click()
    qtbot.waitUntil(lambda: _shows_the_counter(window), timeout=20_000)
    with open_ledger_session(till) as session:
        assert session.day.totals(session.day.today()).count == 59


def test_a_damaged_till_without_a_backup_offers_none(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow]
) -> None:
    damage(till, 0)
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, FaultWindow), timeout=20_000)
    assert window.widget is not None
    assert window.widget.findChild(QPushButton, "restoreButton") is None


def test_an_open_till_makes_the_days_backup_by_itself(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow]
) -> None:
    window = opened()
    qtbot.waitUntil(lambda: len(Maintenance(till).backups()) == 1, timeout=20_000)
    assert _shows_the_counter(window)


def _shows_the_counter(window: TillWindow) -> bool:
    return window.widget is not None and window.widget.findChild(QLineEdit, "searchField") is not None


def test_a_till_of_a_newer_posapp_is_left_alone_and_said_so(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with till.open_ledger() as ledger:
        ledger.connection.execute("PRAGMA user_version = 99")
        ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = till.home.ledger.read_bytes()
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, FaultWindow), timeout=20_000)

    assert isinstance(window.widget, FaultWindow)
    told = window.widget.findChild(QLabel, "faultSentence")
    assert told is not None
    assert "written by a newer version of posapp" in told.text()
    assert window.widget.findChild(QPushButton, "restoreButton") is None
    save = window.widget.findChild(QPushButton, "saveReportsButton")
    assert isinstance(save, QPushButton)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "help.txt"), ""))
    save.click()
    saved = window.widget.findChild(QLabel, "restoreProgress")
    assert saved is not None
    qtbot.waitUntil(lambda: saved.text() == f"Saved: {tmp_path / 'help.txt'}", timeout=20_000)
    assert (tmp_path / "help.txt").read_text("utf-8").startswith("No problem was noted")
    window.close()
    assert till.home.ledger.read_bytes() == before
    assert not list(till.home.folder.glob("*.before-shape-*"))
