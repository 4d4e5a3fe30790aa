"""A till that was rolled back, and one whose file is missing: the window says it, and what to do."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.sheet import Sheet
from posapp.ui.main_window import MainWindow
from posapp.ui.setup import SetupWindow
from posapp.ui.setup.fault_window import FaultWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def sell(till: Till, receipts: range) -> None:
    with open_ledger_session(till) as session:
        for number in receipts:
            draft = PaymentDraft(money=Money.of(8990, "USD"), receipt=f"T1-{number:06d}", source=SaleSource.COMMAND)
            session.checkout.record_payment(draft)


def button(widget: QWidget | None, name: str) -> QPushButton:
    assert widget is not None
    found = widget.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def said(widget: QWidget | None) -> str:
    assert widget is not None
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def lose_the_file(till: Till) -> None:
    for file in till.home.folder.glob("ledger.db*"):
        file.unlink()


def test_a_till_that_was_rolled_back_says_so_until_somebody_has_read_it(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow], tmp_path: Path
) -> None:
    sell(till, range(1, 4))
    shutil.copytree(till.home.folder, tmp_path / "copy")
    sell(till, range(4, 7))
    shutil.rmtree(till.home.folder)
    shutil.copytree(tmp_path / "copy", till.home.folder)

    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, MainWindow), timeout=20_000)
    foot = button(window.widget, "restoredLabel")
    qtbot.waitUntil(lambda: not foot.isHidden(), timeout=20_000)
    foot.click()
    qtbot.waitUntil(lambda: window.widget.findChild(Sheet) is not None, timeout=20_000)  # type: ignore[union-attr]
    sheet = window.widget.findChild(Sheet)  # type: ignore[union-attr]
    assert "older than before" in said(sheet)
    assert "Missing at the end: 3 activity log entries, 0 events." in said(sheet)

    button(sheet, "acceptButton").click()
    qtbot.waitUntil(foot.isHidden, timeout=20_000)
    with open_ledger_session(till) as session:
        assert session.restored.notice() is None


def test_a_till_that_nothing_happened_to_shows_nothing(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow]
) -> None:
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, MainWindow), timeout=20_000)
    qtbot.wait(200)
    assert button(window.widget, "restoredLabel").isHidden()


def test_a_missing_file_is_no_first_start_and_its_backup_is_one_press_away(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow]
) -> None:
    sell(till, range(1, 4))
    Maintenance(till).back_up()
    lose_the_file(till)
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, FaultWindow), timeout=20_000)
    assert "The till's file is missing" in said(window.widget)
    assert "Nothing was lost" not in said(window.widget)
    button(window.widget, "restoreButton").click()
    qtbot.waitUntil(lambda: window.widget is not None and window.widget.findChild(QLineEdit, "searchField") is not None)
    with open_ledger_session(till) as session:
        assert session.day.totals(session.day.today()).count == 3


def test_who_insists_sets_up_anew_and_the_backups_are_put_aside_once_hellotext_took_the_token(
    qtbot: QtBot, till: Till, sandbox: RunningSandbox, opened: Callable[[], TillWindow]
) -> None:
    Maintenance(till).back_up()
    lose_the_file(till)
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.widget, FaultWindow), timeout=20_000)
    anew = button(window.widget, "setUpButton")
    anew.click()
    assert isinstance(window.widget, FaultWindow)
    anew.click()
    qtbot.waitUntil(lambda: isinstance(window.widget, SetupWindow), timeout=20_000)
    go_on = button(window.widget, "nextButton")
    qtbot.waitUntil(go_on.isEnabled, timeout=20_000)
    field(window.widget, "shopNameField").setText("Corner Shop")
    go_on.click()
    field(window.widget, "tokenField").setText("wrong")
    go_on.click()
    qtbot.waitUntil(lambda: "does not accept this API token" in said(window.widget), timeout=20_000)
    assert put_aside(till) == 0
    field(window.widget, "tokenField").setText(sandbox.token)
    go_on.click()
    qtbot.waitUntil(lambda: put_aside(till) == 1 and till.home.ledger.exists(), timeout=20_000)


def field(widget: QWidget | None, name: str) -> QLineEdit:
    assert widget is not None
    found = widget.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def put_aside(till: Till) -> int:
    return len(list(till.home.folder.glob("backups.replaced-*/ledger-*.db")))
