"""When the till's files cannot be opened, a person is told why and what to do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from posapp.services.on_till.till import DatabaseKeyMissing
from posapp.ui.setup.fault_window import FaultWindow

# What the platform without a screen says about every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def _shown(qtbot: QtBot, error: Exception) -> FaultWindow:
    window = FaultWindow(error)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_it_says_what_is_wrong_what_to_do_and_that_nothing_was_lost(qtbot: QtBot) -> None:
    window = _shown(qtbot, DatabaseKeyMissing())
    said = " ".join(each.text() for each in window.findChildren(QLabel))
    assert "their key is not in this" in said
    assert "the user who set up" in said
    assert "Nothing was lost" in said


def test_a_mistake_of_the_program_is_told_without_its_insides(qtbot: QtBot) -> None:
    window = _shown(qtbot, ValueError("secret"))
    said = " ".join(each.text() for each in window.findChildren(QLabel))
    assert "Something unexpected went wrong" in said
    assert "secret" not in said


def test_the_keyboard_stands_on_try_again_and_enter_presses_it(qtbot: QtBot) -> None:
    window = _shown(qtbot, DatabaseKeyMissing())
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Try again"
    with qtbot.waitSignal(window.retry):
        QTest.keyClick(focused, Qt.Key.Key_Return)


def test_close_and_escape_both_leave(qtbot: QtBot) -> None:
    window = _shown(qtbot, DatabaseKeyMissing())
    with qtbot.waitSignal(window.closed):
        QTest.mouseClick(_button(window, "closeButton"), Qt.MouseButton.LeftButton)
    retry = _shown(qtbot, DatabaseKeyMissing())
    with qtbot.waitSignal(retry.closed):
        QTest.keyClick(retry, Qt.Key.Key_Escape)


def _button(window: FaultWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found
