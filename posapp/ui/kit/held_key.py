"""Holds a function key back until it is known whether a scanner or a person pressed it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

__all__ = ["ANY_FUNCTION_KEY", "HeldKey"]

ANY_FUNCTION_KEY = "F"
PATIENCE_MILLISECONDS = 150
"""So long after the function key of an unknown scanner its code begins."""


class HeldKey(QObject):
    """Keeps a key from its shortcut; where no code follows, the shortcut is used after all.

    Args:
        widget: A part of the window whose shortcuts these are.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._wanted = self._pressed = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._use_shortcut)

    def hold(self, name: str, patience: int = PATIENCE_MILLISECONDS) -> None:
        """Hold a function key from now on.

        Args:
            name: The key's name, such as "F8", or `ANY_FUNCTION_KEY`; none is held where it is empty.
            patience: After so many milliseconds without a code the key was a person's.
        """
        self._wanted = name
        self._patience.setInterval(patience)

    def takes(self, event: QKeyEvent) -> bool:
        """Say whether a key is held back; the system asks first whether it is somebody's shortcut."""
        name = _function_key(event)
        if not name or self._wanted not in {name, ANY_FUNCTION_KEY}:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._pressed = name
            self._patience.start()
        return True

    def end_hold(self) -> str:
        """Give the name of the key that was held until now, since a code follows it; empty where there was none."""
        self._patience.stop()
        name, self._pressed = self._pressed, ""
        return name

    def _use_shortcut(self) -> None:
        name, window = self.end_hold(), self._widget.window()
        sequence = QKeySequence(name)
        for shortcut in window.findChildren(QShortcut):
            owner = shortcut.parent()
            if shortcut.key() == sequence and isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled():
                shortcut.activated.emit()
        for action in window.findChildren(QAction):
            if action.shortcut() == sequence:
                action.trigger()


def _function_key(event: QKeyEvent) -> str:
    is_one = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return QKeySequence(event.key()).toString() if is_one and not event.modifiers() else ""
