"""Hears a window as with a screen reader: what is announced, and each field that the keyboard comes to."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from posapp.ui.kit.speech import listening

__all__ = ["Ear", "an_ear"]

ASKS_AFTER = 30
"""Milliseconds after which a screen reader, a process of its own, asks what has the keyboard now."""


class Ear:
    """Keeps what was said, in its order."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def note(self, text: str, _urgent: bool) -> None:
        """Hear an announcement."""
        self.heard.append(text)

    def follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Hear the name and the description of what the keyboard came to."""
        if now is not None:
            QTimer.singleShot(ASKS_AFTER, lambda: self._ask(now))

    def times(self, text: str) -> int:
        """Give how often a text was said, once everything was asked for."""
        QTest.qWait(3 * ASKS_AFTER)
        return sum(each.count(text) for each in self.heard)

    def _ask(self, widget: QWidget) -> None:
        if isValid(widget) and widget.hasFocus():
            told = QAccessible.queryAccessibleInterface(widget)
            self.heard += [told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]


@contextmanager
def an_ear() -> Iterator[Ear]:
    """Hear everything until the block ends."""
    ear, application = Ear(), QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(ear.follow)
    try:
        with listening(ear.note):
            yield ear
    finally:
        application.focusChanged.disconnect(ear.follow)
