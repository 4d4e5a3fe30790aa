"""Recognizes a scanner by the pace of its keys, wherever the keyboard is."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from posapp.domain.scanning import MIN_CODE_LENGTH, SILENCE_MILLISECONDS, KeyBurst, bare_code
from posapp.ui.kit.amount_fields import holds_amount

__all__ = ["Scanner"]

SECOND_END_MILLISECONDS = 300
"""So long after a code, one more Enter, Tab or line feed is still the scanner's."""
END_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
END_TEXTS = frozenset({"\r", "\n", "\t", "\x03"})


class Scanner(QObject):
    """Listens where the system hands its keys to the window.

    A code's letters reach the widget with the keyboard as they come. Its end does not: Enter, Tab, a line feed, ETX, or
    a tenth of a second of silence. At the end the field says what it said before, so that the next code may follow at
    once. Where nobody knows the code, it may be `keep`t in its field after all, or be `pass_through`.

    A code that falls into an amount of another screen of the window is taken out again; in any other field there it
    stays, with its Enter.

    Attributes:
        latest: The latest code.

    Signals:
        scanned: A code that fell into the screen.
        refused: A code that fell into an amount elsewhere in the window, and the field, a QLineEdit.

    Args:
        screen: Where scans count; not while it is out of sight or rests.
    """

    scanned = Signal(str)
    refused = Signal(str, QLineEdit)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.latest = ""
        self._screen = screen
        self._burst = KeyBurst()
        self._ended_at: int | None = None
        self._last_key = 0
        self._widget: QWidget | None = None
        self._text_before = ""
        self._text_after = ""
        self._silence = QTimer(self, singleShot=True, interval=SILENCE_MILLISECONDS)
        self._silence.timeout.connect(lambda: self._finish(ended=False))

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
        """Keep a code's end back; let everything else pass."""
        del watched
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self._last_key = event.timestamp()
        if event.isAutoRepeat():
            self._burst.clear()
            return False
        if event.key() in END_KEYS or event.text() in END_TEXTS:
            return self._end(event.timestamp())
        return self._add(event.text(), event.timestamp())

    def _add(self, text: str, at: int) -> bool:
        """A blank that belongs to a code presses no button."""
        self._ended_at = None
        if self._burst.continues(at):
            self._burst.add(text, at)
        elif text:
            self._begin(text, at)
        self._silence.start()
        return text == " " and len(self._burst.text) > 1 and not isinstance(self._widget, QLineEdit | QTextEdit)

    def _begin(self, text: str, at: int) -> None:
        self._burst.begin(text, at)
        self._widget = self._screen.window().focusWidget()
        self._text_before = self._widget.text() if isinstance(self._widget, QLineEdit) else ""

    def _end(self, at: int) -> bool:
        if not (self._burst.text and self._burst.continues(at)):
            self._burst.clear()
            return self._is_second_end(at)
        is_kept_back = self._finish(ended=True)
        self._ended_at = at
        return is_kept_back

    def _is_second_end(self, at: int) -> bool:
        """The line feed after a return, or the Enter of a scanner that was silent before it, is dropped once."""
        ended, self._ended_at = self._ended_at, None
        return ended is not None and 0 <= at - ended <= SECOND_END_MILLISECONDS

    def _finish(self, *, ended: bool) -> bool:
        """Take the burst for a code if it is one; say whether its end is kept back."""
        self._silence.stop()
        is_code, code = self._is_code(ended=ended), bare_code(self._burst.text)
        self._burst.clear()
        if not is_code or not self._is_handled():
            return False
        self._ended_at = self._last_key
        self._restore_field()
        self.latest = code
        if holds_amount(self._widget) and not self._is_active():
            self.refused.emit(code, self._widget)
        elif len(code) >= MIN_CODE_LENGTH:
            self.scanned.emit(code)
        return True

    def _is_code(self, *, ended: bool) -> bool:
        if holds_amount(self._widget):
            return self._burst.is_no_amount
        if isinstance(self._widget, QLineEdit | QTextEdit):
            return self._burst.is_code_among_words(ended=ended)
        return self._burst.is_code

    def _restore_field(self) -> None:
        if isinstance(self._widget, QLineEdit):
            self._text_after = self._widget.text()
            self._widget.setText(self._text_before)

    def _is_handled(self) -> bool:
        return self._is_active() or holds_amount(self._widget)

    def _is_active(self) -> bool:
        inside = self._widget is not None and self._screen.isAncestorOf(self._widget)
        return inside and self._screen.isVisible() and self._screen.isEnabled()
