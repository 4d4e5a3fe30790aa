"""The keys with which a scanner ends a code."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from posapp.domain.scanning.profile import ScanEnd

__all__ = ["SECOND_END_MILLISECONDS", "scan_end"]

SECOND_END_MILLISECONDS = 300
"""So long after a code, one more Enter, Tab or line feed is still the scanner's."""
KEYS = {Qt.Key.Key_Return: ScanEnd.ENTER, Qt.Key.Key_Enter: ScanEnd.ENTER, Qt.Key.Key_Tab: ScanEnd.TAB}
TEXTS = {"\r": ScanEnd.ENTER, "\t": ScanEnd.TAB, "\n": ScanEnd.LINE_FEED, "\x03": ScanEnd.ETX}


def scan_end(event: QKeyEvent) -> ScanEnd | None:
    """Give the end of a code that a key may be; None for any other key."""
    return KEYS.get(Qt.Key(event.key())) or TEXTS.get(event.text())
