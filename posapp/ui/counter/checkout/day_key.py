"""Brings the keyboard to the day's list by a key, and back to where it was."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from posapp.ui.counter.checkout.day_panel import DAY_KEY, DaySalesPanel
from posapp.ui.counter.checkout.frame import CounterFrame

__all__ = ["DayKey"]


class DayKey(QObject):
    """Marks the newest sale of the day; the same key, or Escape, goes back and changes nothing at the counter.

    Signals:
        message: What is said where no sale can be marked.

    Args:
        day: The list.
        frame: Brings the list to the front where it stands behind the customer.
        host: The screen in which the key works.
    """

    message = Signal(str)

    def __init__(self, day: DaySalesPanel, frame: CounterFrame, host: QWidget) -> None:
        super().__init__(host)
        self._day, self._frame, self._host = day, frame, host
        self._before: QWidget | None = None
        self._was_behind = False
        QShortcut(QKeySequence(DAY_KEY), host, self._press)
        day.watch_keys(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back on Escape, where the key brought the keyboard here; the window's own Escape waits."""
        del watched
        if self._before is None or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._go_back()
        return True

    def _press(self) -> None:
        if self._day.has_keyboard:
            self._go_back()
            return
        if self._day.is_empty:
            self.message.emit(self.tr("No sales yet today"))
            return
        self._before, self._was_behind = self._host.window().focusWidget(), not self._day.isVisible()
        self._frame.show_day()
        self._day.take_focus()

    def _go_back(self) -> None:
        before, self._before = self._before, None
        if self._was_behind:
            self._frame.show_customer()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
