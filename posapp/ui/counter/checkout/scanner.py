"""Recognizes a scanner by the pace of its keys, wherever the keyboard is, and corrects what it types."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from posapp.domain.scanning.bare_code import bare_code
from posapp.domain.scanning.pace import HESITATION_MILLISECONDS, MIN_CODE_LENGTH, SILENCE_MILLISECONDS, KeyBurst
from posapp.domain.scanning.profile import ScannerProfile
from posapp.ui.kit.amount_fields import holds_amount
from posapp.ui.kit.field_state import FieldState
from posapp.ui.kit.held_key import HeldKey
from posapp.ui.kit.scan_keys import SECOND_END_MILLISECONDS, is_chord, pressed_at, scan_end

__all__ = ["Scanner"]

UNTIMED_CODE_LENGTH = 8
"""A busy screen reader hands on at once, without their moments, keys that fingers typed: no fewer are a code."""


class Scanner(QObject):
    """Listens where the system hands its keys to the window.

    A code's letters reach the widget with the keyboard as they come. Its end does not: Enter, Tab, a line feed, ETX, or
    a tenth of a second of silence. At the end the field says what it said before, so that the next code may follow at
    once. Where nobody knows the code, it may be `keep`t in its field after all, or be `pass_through`.

    A code that falls into an amount of another screen of the window is taken out again; in any other field there it
    stays, corrected and with its Enter.

    Once it is known how the scanner types, every scan is corrected, and a slow one is recognized; what fingers type
    stays as it is. The function key that such a scanner sends before each code does nothing; pressed by a person, it
    does what it always does.

    Attributes:
        latest: The latest code.
        latest_arrived: Its keys as they arrived, without the scanner's frame and not corrected.

    Signals:
        scanned: A code that fell into the screen.
        refused: A code that fell into an amount elsewhere in the window, and the field, a QLineEdit.
        broken: Keys of a code came so late after the others that only a part of it was read.

    Args:
        screen: Where scans count; not while it is out of sight or rests.
    """

    scanned = Signal(str)
    refused = Signal(str, QLineEdit)
    broken = Signal()

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.latest = self.latest_arrived = ""
        self._screen = screen
        self._profile: ScannerProfile | None = None
        self._held = HeldKey(screen)
        self._burst = KeyBurst()
        self._ended_at: int | None = None
        self._last_key = 0
        self._late_until = -1
        self._is_rest = self._is_untimed = False
        self._widget: QWidget | None = None
        self._before = FieldState()
        self._text_after = ""
        self._silence = QTimer(self, singleShot=True, interval=SILENCE_MILLISECONDS)
        self._silence.timeout.connect(lambda: self._finish(ended=False))

    def listen(self) -> None:
        """Begin, once the screen is in a window that is shown."""
        handle = self._screen.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def use_profile(self, profile: ScannerProfile | None) -> None:
        """Correct every scan from now on; None corrects nothing."""
        self._profile = profile
        self._burst = KeyBurst(None if profile is None else profile.pace)
        patience = SILENCE_MILLISECONDS if profile is None else profile.pace.silence
        self._silence.setInterval(patience)
        self._held.hold("" if profile is None else profile.key, patience)

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
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        if self._held.takes(event):
            return True
        is_of_a_hand = is_chord(event) or (event.isAutoRepeat() and event.type() is QEvent.Type.KeyPress)
        if is_of_a_hand:
            self._last_key = pressed_at(event)
            self._burst.clear()
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return self._keep_from_shortcuts(event)
        self._last_key = pressed_at(event)
        if scan_end(event) is not None:
            return self._end(pressed_at(event))
        self._is_untimed = not event.timestamp()
        return self._add(event.text(), pressed_at(event))

    def _keep_from_shortcuts(self, event: QKeyEvent) -> bool:
        """A character inside a code is no shortcut, such as the "?" that some layouts type for an M."""
        is_inside = event.text().isprintable() and bool(event.text()) and self._burst.continues(pressed_at(event))
        if is_inside:
            event.accept()
        return is_inside

    def _add(self, text: str, at: int) -> bool:
        """A blank that belongs to a code presses no button."""
        self._ended_at = None
        is_framed = bool(text) and bool(self._held.end_hold())
        if self._burst.continues(at) and not is_framed:
            self._burst.add(text, at)
        elif text and self._burst.hesitates(at) and not is_framed:
            self._burst.add_late(text, at)
        elif text:
            self._begin(text, at, is_framed=is_framed)
        self._silence.start()
        return text == " " and len(self._burst.text) > 1 and not isinstance(self._widget, QLineEdit | QTextEdit)

    def _begin(self, text: str, at: int, *, is_framed: bool) -> None:
        self._burst.begin(text, at, is_framed=is_framed)
        self._is_rest = at <= self._late_until
        self._widget = self._screen.window().focusWidget()
        self._before = FieldState.of(self._widget)

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
        self._late_until = self._last_key + HESITATION_MILLISECONDS if self._burst.is_quick and not ended else -1
        if self._widget is not None and not isValid(self._widget):  # a sheet that was closed meanwhile
            self._widget = None
        typed = self._burst.text
        is_code, code = self._is_code(ended=ended), self._corrected(typed)
        self._burst.clear()
        if is_code and not self._is_handled():
            self._correct_elsewhere(typed, code)
        if not is_code or not self._is_handled():
            return False
        self._ended_at = self._last_key
        self._restore_field(typed, code)
        if self._is_rest:
            self.broken.emit()
            return True
        self.latest, self.latest_arrived = code, typed if self._profile is None else self._profile.unframed(typed)
        if holds_amount(self._widget) and not self._is_active():
            self.refused.emit(code, self._widget)
        elif len(code) >= MIN_CODE_LENGTH:
            self.scanned.emit(code)
        return True

    def _corrected(self, typed: str) -> str:
        return bare_code(typed) if self._profile is None else self._profile.correct(typed)

    def _is_code(self, *, ended: bool) -> bool:
        if self._profile is not None and self._profile.is_framed(self._burst.text):
            self._burst.is_framed = True
        is_field = isinstance(self._widget, QLineEdit | QTextEdit)
        if is_field and self._is_untimed and not self._burst.is_framed and len(self._burst.text) < UNTIMED_CODE_LENGTH:
            return False
        if holds_amount(self._widget):
            return self._burst.is_no_amount or self._is_rest
        if is_field:
            return self._burst.is_code_among_words(ended=ended)
        return self._burst.is_code

    def _restore_field(self, typed: str, code: str) -> None:
        if isinstance(self._widget, QLineEdit):
            self._text_after = self._text_with(self._widget.text(), typed, code)
            self._before.restore(self._widget)

    def _correct_elsewhere(self, typed: str, code: str) -> None:
        """Where nobody waits for a scan, it stays in its field, as the scanner meant it."""
        field = self._widget
        if isinstance(field, QLineEdit) and field.echoMode() is QLineEdit.EchoMode.Normal and not field.isReadOnly():
            text = self._text_with(field.text(), typed, code)
            if text != field.text():
                field.setText(text)

    def _text_with(self, text: str, typed: str, code: str) -> str:
        """Give a field's text with the code in the place of what was typed; a field shows no control characters."""
        shown = "".join(each for each in typed if each.isprintable())
        if self._profile is None or shown not in text:
            return text
        before, _typed, behind = text.rpartition(shown)
        return f"{before}{code}{behind}"

    def _is_handled(self) -> bool:
        return self._is_active() or holds_amount(self._widget)

    def _is_active(self) -> bool:
        inside = self._widget is not None and self._screen.isAncestorOf(self._widget)
        return inside and self._screen.isVisible() and self._screen.isEnabled()
