"""A download that failed is seen in the window, tried again by itself, and gone once it succeeds."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.clock import system_clock
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from posapp.ui.main_window import MainWindow
from tests.ui.cashier import Cashier

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def opened(qtbot: QtBot, till: Till) -> Iterator[Callable[[], TillWindow]]:
    windows: list[TillWindow] = []

    def open_window() -> TillWindow:
        window = TillWindow(till)
        windows.append(window)
        window.open()
        qtbot.waitUntil(lambda: _counter_of(window) is not None, timeout=20_000)
        return window

    yield open_window
    for window in windows:
        window.close()


def _counter_of(window: TillWindow) -> MainWindow | None:
    widget = window.widget
    return widget if isinstance(widget, MainWindow) and widget.findChild(QLineEdit, "searchField") else None


def notice(window: TillWindow) -> str:
    button = _button(window)
    return button.accessibleName() if button.isVisible() else ""


def _button(window: TillWindow) -> QPushButton:
    assert window.widget is not None
    button = window.widget.findChild(QPushButton, "customerListLabel")
    assert isinstance(button, QPushButton)
    return button


def test_a_failed_download_stands_in_the_foot_and_is_told_whole_when_it_is_pressed(
    qtbot: QtBot, till: Till, sandbox: RunningSandbox, opened: Callable[[], TillWindow]
) -> None:
    till.clock = lambda: system_clock() + timedelta(days=2)
    with sandbox.offline():
        window = opened()
        qtbot.waitUntil(lambda: notice(window) == "Customer list not updated", timeout=20_000)
    button = _button(window)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "Hellotext cannot be reached" in button.accessibleDescription()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.widget is not None
    read = " ".join(each.text() for each in window.widget.findChildren(QLabel) if each.isVisible())
    for told in ("60 customer", "was downloaded on", "failed on", "cannot be reached", "tries again by itself"):
        assert told in read
    now = window.widget.findChild(QPushButton, "acceptButton")
    assert isinstance(now, QPushButton)
    now.click()
    qtbot.waitUntil(lambda: notice(window) == "", timeout=20_000)


def test_a_failure_before_the_start_is_there_after_it_until_a_download_succeeds(
    qtbot: QtBot, till: Till, sandbox: RunningSandbox, opened: Callable[[], TillWindow]
) -> None:
    till.clock = lambda: system_clock() + timedelta(days=2)
    with sandbox.offline(), open_background_session(till) as session, pytest.raises(Exception, match="reached"):
        session.setup.download_due(lambda _progress: None, lambda: False)
    window = opened()
    with qtbot.waitSignal(window._workers.downloads.status_changed, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: notice(window) == "", timeout=20_000)


def test_a_damaged_list_is_replaced_while_the_window_is_open(
    qtbot: QtBot, till: Till, opened: Callable[[], TillWindow]
) -> None:
    window = opened()
    with till.open_cache() as cache:
        cache.connection.execute("DROP TABLE phones")
    assert window.widget is not None
    search = window.widget.findChild(QLineEdit, "searchField")
    assert search is not None
    QTest.keyClicks(search, "2015550100")
    qtbot.waitUntil(lambda: till.cache_files.current_file() == till.home.folder / "cache-2.db", timeout=30_000)
    search.clear()
    QTest.keyClicks(search, "a")
    qtbot.waitUntil(lambda: notice(window) == "", timeout=20_000)


def test_a_customer_is_registered_though_the_list_cannot_be_read(cashier: Cashier, offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.connection.execute("DROP TABLE phones")
    cashier.clicks("newCustomerButton")
    cashier.types("newFirstName", "Eva")
    cashier.types("newPhone", "099555147")
    cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Eva"
