"""Notices that nobody has touched the window for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

__all__ = ["AutoLock"]

MINUTE_MILLISECONDS = 60_000
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class AutoLock(QObject):
    """Counts from the last key, click or touch.

    It listens where the system hands its input to the window, not at every widget, so that painting costs no more.

    Signals:
        due: Nobody has touched the window for its minutes.

    Args:
        window: Whose input counts.
        minutes: After how many; 0 never.
    """

    due = Signal()

    def __init__(self, window: QWidget, minutes: int) -> None:
        super().__init__(window)
        self._window = window
        self._minutes = minutes
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.due)

    def set_minutes(self, minutes: int) -> None:
        """Count to another number of minutes from now on; 0 never."""
        self._minutes = minutes
        if self._idle.isActive() or minutes:
            self.start()

    def start(self) -> None:
        """Count anew from now."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        if self._minutes:
            self._idle.start(self._minutes * MINUTE_MILLISECONDS)
        else:
            self._idle.stop()

    def suspend(self) -> None:
        """Count no more, until it begins again."""
        self._idle.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew at each touch."""
        del watched
        if event.type() in TOUCHES and self._idle.isActive():
            self._idle.start()
        return False
