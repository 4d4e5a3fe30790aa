"""Lets a button that moves money act once, however it is pressed."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

__all__ = ["ActOnce", "MoneyButton"]

_PRESS_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class MoneyButton(StrEnum):
    """Every button that moves money or closes a day, by its object name."""

    RECORD_PAYMENT = "recordButton"
    RECORD_SPLIT = "recordSplitButton"
    REFUND = "refundButton"
    REQUEST_REFUND = "requestRefundButton"
    DECLINE_REFUND = "declineButton"
    RECORD_ACTION = "recordActionButton"
    PLACE_ORDER = "placedStepButton"
    CONFIRM_ORDER = "confirmedStepButton"
    SHIP_ORDER = "shippedStepButton"
    DELIVER_ORDER = "deliveredStepButton"
    CANCEL_ORDER = "cancelledStepButton"
    UNDO = "undoButton"
    RECORD_DRAWER = "recordDrawerButton"
    UNDO_DRAWER = "undoDrawerButton"
    CLOSE_DAY = "closeForGoodButton"
    REOPEN_DAY = "reopenButton"


class ActOnce(QObject):
    """Guards the buttons of a form, and the fields in which Enter presses one of them.

    The second click of a double click and the repeats of a key that is held down are dropped, also where the first
    press has put another guarded button in the same place. Nothing acts while `set_busy` says that something is
    being written.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._is_busy

    def bind_button(self, button: QPushButton, act: Callable[[], None]) -> None:
        """Let a button act.

        Raises:
            ValueError: The button is none of `MoneyButton`.
        """
        MoneyButton(button.objectName())
        self._buttons.append(button)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self._press(act))

    def bind_field(self, field: QLineEdit, act: Callable[[], None]) -> None:
        """Let Enter in a field act."""
        field.installEventFilter(self)
        field.returnPressed.connect(lambda: self._press(act))

    def set_busy(self, *, busy: bool) -> None:
        """Disable the buttons while something is being written, and enable them afterwards."""
        self._is_busy = busy
        for button in self._buttons:
            button.setEnabled(not busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop the second click of a double click on a button, and the repeats of a key that is held down."""
        if event.type() is QEvent.Type.MouseButtonDblClick:
            return isinstance(watched, QPushButton)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.isAutoRepeat() and event.key() in _PRESS_KEYS and _acts(watched, event)
        return False

    def _press(self, act: Callable[[], None]) -> None:
        if not self._is_busy:
            act()


def _acts(watched: QObject, event: QKeyEvent) -> bool:
    """A space that is held down in a field is typed."""
    return isinstance(watched, QPushButton) or event.key() != Qt.Key.Key_Space
