"""Types a key into a field as a hand would, so that a finger on the screen is heard in the same way."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

__all__ = ["press_key"]


def press_key(field: QLineEdit, key: Qt.Key, text: str = "") -> None:
    """Press and release a key in a field.

    Args:
        field: Where the key is heard.
        key: The key; `Key_unknown` for one that only has a text.
        text: What it types.
    """
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
