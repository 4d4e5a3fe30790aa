"""The menu of the counter's window: what a manager reaches without leaving the counter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.ui.theme import set_theme
from posapp.ui.window_menu import ICON_SIZE, WindowMenu
from tests.ui.cashier import Cashier


@pytest.fixture
def counter_window(qtbot: QtBot, till: Till) -> Iterator[QWidget]:
    window = TillWindow(till)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
    assert window.widget is not None
    yield window.widget
    window.close()


def chosen(window: QWidget, text: str) -> None:
    (action,) = [each for each in window.findChildren(QAction) if each.text() == text]
    action.trigger()


def test_the_customers_are_downloaded_again_on_request_while_the_counter_goes_on(
    qtbot: QtBot, counter_window: QWidget, sandbox: RunningSandbox
) -> None:
    notice = counter_window.findChild(QLabel, "toastText")
    assert notice is not None
    chosen(counter_window, "Download customers")
    qtbot.waitUntil(lambda: notice.text().startswith("60 customer"), timeout=15_000)
    with sandbox.offline():
        chosen(counter_window, "Download customers")
        qtbot.waitUntil(lambda: "cannot be reached" in notice.text(), timeout=15_000)


def test_a_practice_counter_leads_to_the_page_where_the_events_arrive(counter_window: QWidget) -> None:
    texts = [each.text() for each in counter_window.findChildren(QAction)]
    assert "Practice: see what arrives" in texts


def test_the_menu_shows_its_icons_in_the_colours_of_the_theme(
    cashier: Cashier, preferences: QSettings, qapp: QApplication
) -> None:
    (menu,) = cashier.window.findChildren(WindowMenu)
    drawn = []
    for theme in ("light", "dark"):
        set_theme(qapp, preferences, theme)
        menu.aboutToShow.emit()
        entries = [action for action in menu.actions() if not action.isSeparator() and not action.isCheckable()]
        assert [action.text() for action in entries if action.icon().isNull()] == []
        drawn.append([action.icon().pixmap(ICON_SIZE).toImage() for action in entries])
    assert all(light != dark for light, dark in zip(*drawn, strict=True))


def test_no_key_of_the_menu_does_two_things(cashier: Cashier) -> None:
    of_the_menu = [action.shortcut().toString() for action in cashier.window.actions()]
    keys = [key for key in of_the_menu if key]
    elsewhere = {shortcut.key().toString() for shortcut in cashier.window.findChildren(QShortcut)}
    assert len(set(keys)) == len(keys)
    assert not set(keys) & elsewhere
