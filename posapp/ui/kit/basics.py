"""The smallest parts: buttons, labels, errors, cards."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from posapp.ui.kit.fitting_labels import PlainLabel, WrappedLabel
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.speech import say
from posapp.ui.theme import palette, pixmap

__all__ = [
    "Card",
    "FieldError",
    "bind_key",
    "label",
    "mark_invalid",
    "named_label",
    "primary_button",
    "progress_bar",
    "quiet_button",
    "secondary_button",
]

ERROR_ICON = 16
LOW_MARGIN, SPACING, LOW_SPACING = 10, 10, 6
MAX_LINES = 3


class Card(QFrame):
    """A raised surface with room inside."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 18) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._margin = margin
        self.column = QVBoxLayout(self)
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Let its parts stand closer, for a low window, or as usual."""
        margin = min(LOW_MARGIN, self._margin) if low else self._margin
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(LOW_SPACING if low else SPACING)


class FieldError(WrappedLabel):
    """The error of a field, right below it; takes no room while there is none."""

    def __init__(self, name: str, field: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", "error", lines=MAX_LINES, parent=parent)
        self.setObjectName(name)
        self.setContentsMargins(ERROR_ICON + 6, 0, 0, 0)
        self.setVisible(False)
        self._field = field
        self._said = QTimer(self, singleShot=True, interval=0)
        self._said.timeout.connect(self._describe_from_afar)
        if field is not None:
            field.installEventFilter(self)

    def show_message(self, text: str, *, aloud: bool = True) -> None:
        """Show a sentence, mark the field, and say it; an empty text clears both.

        Args:
            text: The sentence. One that stands there already is said again: somebody pressed Enter again.
            aloud: Whether it is said. What is checked at each key, or counts seconds, is not said each time.
        """
        if text != self.text():
            self._show(text)
        if aloud and text and self.isVisible():
            self._leave_out_of_description()
            say(self, text, urgent=True)
        else:
            self._describe_from_afar()

    def _show(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(tooltip(text))
        self.setVisible(bool(text))
        if self._field is not None:
            mark_invalid(self._field, wrong=bool(text))

    def _leave_out_of_description(self) -> None:
        """Let the field that gets the keyboard in the same turn not say again what is said now."""
        if self._field is not None and not self._field.hasFocus():
            _describe(self._field, "")
        self._said.start()

    def _describe_from_afar(self) -> None:
        """Describe the field, unless it has the keyboard.

        A screen reader says each other description of the field with the keyboard: there it would be said twice, and
        with the first letter of a correction the field's hint once more.
        """
        if self._field is not None and not self._field.hasFocus():
            _describe(self._field, self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field tell what is wrong with it to somebody who comes back to it."""
        if watched is self._field:
            is_coming_back = event.type() is QEvent.Type.FocusIn and not self._said.isActive()
            if is_coming_back or event.type() is QEvent.Type.FocusOut:
                _describe(self._field, self.text())
        return False

    def focus_field(self) -> None:
        """Put the keyboard on the field, where there is one."""
        if self._field is not None:
            self._field.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence beside an icon: not everybody sees red."""
        super().paintEvent(event)
        painter = QPainter(self)
        middle = (self.fontMetrics().lineSpacing() - ERROR_ICON) // 2
        painter.drawPixmap(0, max(0, middle), pixmap("alert", palette().danger, ERROR_ICON))


def _describe(field: QWidget, text: str) -> None:
    if field.accessibleDescription() != text:
        field.setAccessibleDescription(text)


def mark_invalid(field: QWidget, *, wrong: bool) -> None:
    """Show a field as wrong, or right again."""
    if bool(field.property("wrong")) is not wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Give a text: role is "title", "heading", "soft", "caption", "figure", "name", "warning" or "banner"."""
    made = PlainLabel(text)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made


def named_label(name: str, role: str = "", *, lines: int = 0) -> WrappedLabel:
    """Give an empty text with an object name; see `WrappedLabel` for the lines."""
    made = WrappedLabel("", role, lines=lines)
    made.setObjectName(name)
    return made


def progress_bar(name: str, caption: str) -> QProgressBar:
    """Give a bar without a text; the caption is for screen readers."""
    bar = QProgressBar()
    bar.setObjectName(name)
    bar.setAccessibleName(caption)
    bar.setTextVisible(False)
    return bar


def primary_button(text: str, name: str) -> QPushButton:
    """Give the one button that a screen is about."""
    return _button(text, name, "primary")


def secondary_button(text: str, name: str) -> QPushButton:
    """Give a button for what is also possible."""
    return _button(text, name, "secondary")


def quiet_button(text: str, name: str) -> QPushButton:
    """Give a button that stays in the background until it is wanted."""
    return _button(text, name, "quiet")


def bind_key(key: str, button: QPushButton) -> None:
    """Let a key press a button while it is in sight, and show the key in its tooltip.

    A button's own shortcut waits for an animation first; meanwhile, typed characters would go to the wrong field.
    """
    QShortcut(QKeySequence(key), button, button.click)
    text = button.toolTip()
    button.setToolTip(tooltip(f"{text} ({key})" if text else key))


def _button(text: str, name: str, kind: str) -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setAutoDefault(kind == "primary")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
