"""The keys with which a scanner ends a code."""

from time import monotonic_ns

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from posapp.domain.scanning.profile import ScanEnd

__all__ = ["SECOND_END_MILLISECONDS", "is_chord", "pressed_at", "scan_end"]

SECOND_END_MILLISECONDS = 300
"""So long after a code, one more Enter, Tab or line feed is still the scanner's."""
KEYS = {Qt.Key.Key_Return: ScanEnd.ENTER, Qt.Key.Key_Enter: ScanEnd.ENTER, Qt.Key.Key_Tab: ScanEnd.TAB}
TEXTS = {"\r": ScanEnd.ENTER, "\t": ScanEnd.TAB, "\n": ScanEnd.LINE_FEED, "\x03": ScanEnd.ETX}


def scan_end(event: QKeyEvent) -> ScanEnd | None:
    """Give the end of a code that a key may be; None for any other key."""
    return KEYS.get(Qt.Key(event.key())) or TEXTS.get(event.text())


def is_chord(event: QKeyEvent) -> bool:
    """Say whether a key is one of a hand: Alt with a key of the main field.

    A scanner may write a character as Alt with digits of the number pad, and one that uses AltGr presses Ctrl with it
    on Windows.
    """
    modifiers = event.modifiers()
    is_alone = not modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier)
    return bool(modifiers & Qt.KeyboardModifier.AltModifier) and is_alone and event.key() != Qt.Key.Key_Alt


def pressed_at(event: QKeyEvent) -> int:
    """Give when a key was pressed, in milliseconds of some clock.

    A screen reader on Linux hands each key on without its moment: all would seem to come at once, as from a scanner.
    """
    return event.timestamp() or monotonic_ns() // 1_000_000
