"""Asks for a PIN: a field of dots, a keypad, and the error below them."""

from collections.abc import Callable

from PySide6.QtCore import QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from posapp.domain.reading_direction import isolated
from posapp.domain.staff.pins import LONGEST_PIN, Pin, PinLocked
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["PinPad", "pin_field"]

SECOND_MILLISECONDS = 1000


def pin_field(name: str, caption: str) -> QLineEdit:
    """Give a field for a PIN, which shows dots and accepts digits only."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(caption)
    field.setPlaceholderText(caption)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST_PIN)
    field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
    return field


class PinPad(QWidget):
    """Asks for a PIN, and counts down while PINs are locked.

    Signals:
        entered: The Pin that was typed.

    Args:
        name: What the object names of its parts begin with.
    """

    entered = Signal(Pin)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._busy = False
        self._field = pin_field(f"{name}Field", self.tr("PIN"))
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.returnPressed.connect(self.enter)
        self._error = FieldError(f"{name}Error", self._field)
        self._field.textEdited.connect(lambda _text: self._error.show_message(""))
        self._second = QTimer(self, interval=SECOND_MILLISECONDS)
        self._second.timeout.connect(self._count_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._field)
        column.addWidget(self._error)
        self._keys = QWidget()
        self._keys.setLayout(self._key_grid())
        column.addWidget(self._keys)

    def start(self) -> None:
        """Clear the PIN, with the keyboard in its field."""
        self._second.stop()
        self._seconds = 0
        self._field.clear()
        self._error.show_message("")
        self.set_busy(False)

    def set_owner(self, name: str) -> None:
        """Let a screen reader say in the field whose PIN is asked."""
        self._field.setAccessibleName(f"{self.tr('PIN')}, {isolated(name)}")

    def set_busy(self, busy: bool) -> None:
        """Disable field and keypad while a PIN is checked, or while PINs are locked."""
        self._busy = busy
        if busy:
            self._field.clearFocus()  # else the keyboard goes on to a tile, which a screen reader says
        self._field.setEnabled(not busy)
        self._keys.setEnabled(not busy)
        if not busy:
            self._field.setFocus()

    def show_error(self, error: Exception) -> None:
        """Show beside the field why the PIN was rejected."""
        self._field.clear()
        if isinstance(error, PinLocked):
            self.lock(error.seconds)
            return
        self.set_busy(False)
        self._error.show_message(sentence(error))

    def lock(self, seconds: int) -> None:
        """Accept no PIN for some seconds, and count them down."""
        self._seconds = seconds
        self.set_busy(True)
        self._show_seconds(aloud=True)
        self._second.start()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._show_seconds()
        else:
            self.start()

    def _show_seconds(self, *, aloud: bool = False) -> None:
        self._error.show_message(sentence(PinLocked(seconds=self._seconds)), aloud=aloud)

    def enter(self) -> None:
        """Submit the PIN, as Enter does."""
        if self._busy:
            return
        if not self._field.text():
            self._error.show_message(self.tr("PIN: type it, then press Enter."))
            return
        pin = Pin(self._field.text())
        self.set_busy(True)
        self.entered.emit(pin)

    def _key_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._digit_key(digit), place // 3, place % 3)
        grid.addWidget(self._sign_key("backspace", self.tr("Erase the last digit"), self._field.backspace), 3, 0)
        grid.addWidget(self._digit_key("0"), 3, 1)
        grid.addWidget(self._sign_key("check", self.tr("Confirm the PIN"), self.enter, "enterPinKey"), 3, 2)
        return grid

    def _digit_key(self, digit: str) -> QPushButton:
        key = _blank_key(f"pinKey{digit}")
        key.setText(digit)
        key.setAccessibleName(self.tr("Key {text}").format(text=digit))
        key.clicked.connect(lambda: self._type(digit))
        return key

    def _type(self, digit: str) -> None:
        self._error.show_message("")
        self._field.insert(digit)

    def _sign_key(self, sign: str, caption: str, do: Callable[[], None], name: str = "") -> QPushButton:
        key = _blank_key(name)
        key.setIconSize(QSize(24, 24))
        key.setAccessibleName(caption)
        key.setToolTip(tooltip(caption))
        key.clicked.connect(do)
        redraw_on_theme_change(key, lambda: key.setIcon(icon(sign, palette().ink, 24)))
        return key


def _blank_key(name: str) -> QPushButton:
    key = QPushButton()
    key.setObjectName(name)
    key.setProperty("kind", "key")
    key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    key.setProperty("pad", True)
    key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return key
