"""What a manager sets reaches the program that runs: the window opens anew, a backup takes the file's place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.settings.till_settings import SHOP_NAME, UNDO_TIME
from posapp.domain.staff.members import Approval
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def opened(qtbot: QtBot, offline_till: Till) -> Iterator[Callable[[], tuple[TillWindow, MainWindow]]]:
    """Open the till as the program does, and close it after the test."""
    windows: list[TillWindow] = []

    def open_it() -> tuple[TillWindow, MainWindow]:
        window = TillWindow(offline_till)
        windows.append(window)
        window.open()
        return window, shown(qtbot, window, None)

    yield open_it
    for window in windows:
        window.close()


def shown(qtbot: QtBot, window: TillWindow, before: object) -> MainWindow:
    """Wait for a window of the counter other than the one before."""
    qtbot.waitUntil(lambda: isinstance(window.widget, MainWindow) and window.widget is not before, timeout=15_000)
    assert isinstance(window.widget, MainWindow)
    return window.widget


def sell(till: Till, receipt: str) -> None:
    with open_ledger_session(till) as session:
        draft = PaymentDraft(money=Money.of(100, "UYU"), receipt=receipt, profile="p1", source=SaleSource.COMMAND)
        session.checkout.record_payment(draft)


def test_a_changed_shop_opens_the_window_anew_and_keeps_what_was_begun(
    qtbot: QtBot, offline_till: Till, opened: Callable[[], tuple[TillWindow, MainWindow]]
) -> None:
    window, before = opened()
    amount = before.findChild(QLineEdit, "amountField")
    assert amount is not None
    amount.setText("12,50")
    with open_ledger_session(offline_till) as session:
        session.settings.change(SHOP_NAME.change("Otro Nombre"), UNDO_TIME.change(5))
    before.reopen.emit("kept")
    after = shown(qtbot, window, before)
    assert "Otro Nombre" in after.windowTitle()
    again = after.findChild(QLineEdit, "amountField")
    assert again is not None
    qtbot.waitUntil(lambda: again.text() == "12,50", timeout=10_000)


def test_a_backup_takes_the_place_of_the_file_and_what_came_since_is_taken_over(
    qtbot: QtBot, offline_till: Till, opened: Callable[[], tuple[TillWindow, MainWindow]]
) -> None:
    sell(offline_till, "C1-1")
    backup = Maintenance(offline_till).back_up()
    sell(offline_till, "C1-2")
    with open_ledger_session(offline_till) as session:
        session.closing.close(session.day.today())
    window, before = opened()
    before.restore.emit(backup, Approval(operator="Eva Luz"))
    shown(qtbot, window, before)
    with open_ledger_session(offline_till) as session:
        assert session.day.totals(session.day.today()).count == 2
        (closed,) = session.closing.records()
        assert session.closing.matches_journal(closed)
    with offline_till.open_ledger() as ledger:
        (entry,) = [each for each in ledger.journal.entries() if each.what == "backup restored"]
        assert entry.who == "Eva Luz"
