"""Types, clicks and reads in a window, as a person does."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

__all__ = ["Driver"]

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 15_000


class Driver:
    """Somebody before a window.

    Args:
        window: Gives the window that is open now.
    """

    def __init__(self, window: Callable[[], QWidget | None], qtbot: QtBot) -> None:
        self._root = window
        self._qtbot = qtbot

    def find(self, kind: type[Kind], name: str) -> Kind:
        root = self._root()
        assert root is not None, "no window is open"
        found = root.findChild(kind, name)
        assert found is not None, f"there is no {name} on the screen"
        return found

    def button(self, name: str) -> QAbstractButton:
        return self.find(QAbstractButton, name)

    def sees(self, name: str) -> bool:
        root = self._root()
        found = None if root is None else root.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def reads(self, name: str) -> str:
        widget = self.find(QWidget, name)
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            return widget.text()
        return widget.accessibleName()

    def until(self, seen: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(seen, timeout=PATIENCE)

    def types(self, name: str, text: str) -> None:
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def presses(self, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        QTest.keyClick(self.find(QWidget, name), key)

    def clicks(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
