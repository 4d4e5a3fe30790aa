"""Records the keys of a scan into one field, at any pace."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QLineEdit

from posapp.domain.scanning.learning import Arrival
from posapp.domain.scanning.pace import KeyBurst, Pace
from posapp.domain.scanning.profile import ScanEnd
from posapp.ui.kit.held_key import ANY_FUNCTION_KEY, HeldKey
from posapp.ui.kit.scan_keys import SECOND_END_MILLISECONDS, pressed_at, scan_end

__all__ = ["ScanCapture"]

PATIENCE_MILLISECONDS = 400
"""After so long without a key a scan is over; no scanner that can be learned is as slow."""
SHORTEST = 4
"""Fewer characters without an end are a person's."""
EDITING = frozenset({"\b", "\x1b", "\x7f"})


class ScanCapture(QObject):
    """Listens while its field has the keyboard; Tab and Enter work as always where no scan is under way.

    Signals:
        arrived: An Arrival.

    Args:
        field: Where the person puts the cursor and scans; it shows what arrives until the scan is over.
    """

    arrived = Signal(Arrival)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._window: QWindow | None = None
        self._held = HeldKey(field)
        self._held.hold(ANY_FUNCTION_KEY)
        self._burst = KeyBurst()
        self._key = ""
        self._last = 0
        self._ended_at: int | None = None
        self._silence = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._silence.timeout.connect(lambda: self._finish(ScanEnd.SILENCE))

    def listen(self) -> None:
        """Begin, once the field is in a window that is shown."""
        self._window = self._field.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)

    def end(self) -> None:
        """Listen no more."""
        if self._window is not None:
            self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a function key and a scan's end back; let everything else pass."""
        del watched
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease or not self._field.hasFocus():
            return False
        if self._held.takes(event):
            return True
        if event.type() is not QEvent.Type.KeyPress or event.isAutoRepeat():
            return False
        end = scan_end(event)
        if end is not None:
            return self._end(end, pressed_at(event))
        return self._add(event.text(), pressed_at(event))

    def _add(self, text: str, at: int) -> bool:
        """What is recorded goes into the field from here, so that nobody else who listens takes it for a scan."""
        key = self._held.end_hold() if text else ""
        self._ended_at = None
        if text and text in EDITING:
            self._burst.clear()
        elif self._burst.text and 0 <= at - self._last <= PATIENCE_MILLISECONDS and not key:
            self._burst.add(text, at)
        elif text:
            self._key = key
            self._field.clear()
            self._burst.begin(text, at)
        self._last = at
        self._silence.start()
        if text and text not in EDITING:
            self._field.insert(text)
        return bool(text) and text not in EDITING

    def _end(self, end: ScanEnd, at: int) -> bool:
        if self._burst.text:
            self._finish(end)
            self._ended_at = at
            return True
        ended, self._ended_at = self._ended_at, None
        return ended is not None and 0 <= at - ended <= SECOND_END_MILLISECONDS

    def _finish(self, end: ScanEnd) -> None:
        self._silence.stop()
        text, measured = self._burst.text, self._burst.measured
        self._burst.clear()
        if end is ScanEnd.SILENCE and len(text) < SHORTEST:
            return
        self._field.clear()
        pace = Pace(measured.quickest, measured.slowest, ends_silently=end is ScanEnd.SILENCE)
        self.arrived.emit(Arrival(text, end, pace, self._key))
