"""Recognizes a scanner: its keys come faster than anybody types, and end with Enter."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

__all__ = ["Scanner"]

MAX_GAP_MILLISECONDS = 50
"""Milliseconds between two keys. Scanners need 1 to 30; four keys and Enter at this pace are beyond a typist."""
MIN_CODE_LENGTH = 4
ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Scanner(QObject):
    """Listens where the system hands its keys to the window, so that the focus may be anywhere.

    The code's letters reach the widget with the keyboard as they come; Enter does not. At the end of the code the field
    says what it said before, so that the next code may follow at once. Where nobody knows the code, it may be `keep`t
    in its field after all, or be `pass_through`.

    Attributes:
        latest: The latest code.

    Signals:
        scanned: The code, as the scanner typed it.

    Args:
        screen: Where scans count; not while it is out of sight or rests.
    """

    scanned = Signal(str)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.latest = ""
        self._screen = screen
        self._code = ""
        self._last_key = 0
        self._widget: QWidget | None = None
        self._text_before = ""
        self._text_after = ""

    def listen(self) -> None:
        """Begin, once the screen is in a window that is shown."""
        handle = self._screen.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @property
    def target_name(self) -> str:
        """The name of the widget that the latest code fell into; empty where it has none."""
        return "" if self._widget is None else self._widget.objectName()

    def keep(self) -> None:
        """Let the latest code stand in the field that it fell into."""
        if isinstance(self._widget, QLineEdit):
            self._widget.setText(self._text_after)

    def pass_through(self) -> None:
        """Let the latest code and Enter reach the field that it fell into, as if it were typed there."""
        self.keep()
        if isinstance(self._widget, QLineEdit):
            self._widget.returnPressed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter back where it ends a code; let everything else pass."""
        del watched
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        quick = event.timestamp() - self._last_key <= MAX_GAP_MILLISECONDS
        self._last_key = event.timestamp()
        if event.key() in ENDS:
            return self._end(quick=quick)
        self._add(event.text(), quick=quick)
        return False

    def _add(self, text: str, *, quick: bool) -> None:
        if not (quick and self._code):
            self._reset()
        self._code = self._code + text if text.isprintable() else ""

    def _reset(self) -> None:
        self._code = ""
        self._widget = self._screen.window().focusWidget()
        self._text_before = self._widget.text() if isinstance(self._widget, QLineEdit) else ""

    def _end(self, *, quick: bool) -> bool:
        code, self._code = self._code.strip(), ""
        is_scan = quick and len(code) >= MIN_CODE_LENGTH and self._is_active()
        if is_scan:
            self._restore_field()
            self.latest = code
            self.scanned.emit(code)
        return is_scan

    def _restore_field(self) -> None:
        if isinstance(self._widget, QLineEdit):
            self._text_after = self._widget.text()
            self._widget.setText(self._text_before)

    def _is_active(self) -> bool:
        inside = self._widget is not None and self._screen.isAncestorOf(self._widget)
        return inside and self._screen.isVisible() and self._screen.isEnabled()
