"""A hand at the window: every key, click and scan of it is counted."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.ui.cashier import Cashier

__all__ = ["Hand"]

SCAN_MILLISECONDS = 10


@dataclass(slots=True)
class Hand:
    """Types where the keyboard is and nowhere else: who wants another field has to press a key for it.

    Attributes:
        cashier: At which window.
        keys: How many keys were pressed; one with Alt or Shift is one.
        clicks: How many buttons were clicked.
        scans: How many codes were scanned.
    """

    cashier: Cashier
    keys: int = 0
    clicks: int = 0
    scans: int = 0
    _moment: int = field(default=9_000_000)

    def types(self, text: str) -> None:
        """Type into what has the keyboard."""
        self.keys += len(text)
        QTest.keyClicks(self.cashier.window.focusWidget(), text)

    def presses(self, *keys: Qt.Key, alt: bool = False, shift: bool = False) -> None:
        """Press keys, each by itself."""
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else modifier
        for key in keys:
            self.keys += 1
            QTest.keyClick(self.cashier.window.focusWidget(), key, modifier)

    def clicks_on(self, name: str) -> None:
        """Click a button that can be seen."""
        self.clicks += 1
        assert self.cashier.sees(name)
        QTest.mouseClick(self.cashier.find(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def scans_code(self, code: str) -> None:
        """Let a scanner type a code and its Enter, quicker than any finger."""
        self.scans += 1
        window = self.cashier.window.windowHandle()
        self._moment += 10_000
        for sign in f"{code}\r":
            self._moment += SCAN_MILLISECONDS
            key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                event.setTimestamp(self._moment)
                QCoreApplication.sendEvent(window, event)
