"""Offers the keyboard on the screen in the field that is typed into, and keeps it out of that field's way."""

from collections.abc import Callable, Iterable
from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from shiboken6 import isValid

from posapp.ui.kit.amount_fields import holds_amount
from posapp.ui.kit.keypad import Keypad
from posapp.ui.kit.letter_rows import KeyPage
from posapp.ui.kit.letters import Letters
from posapp.ui.kit.pressed_key import press_key
from posapp.ui.kit.speech import say
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["ALWAYS", "NEVER", "ON_TOUCH", "ScreenKeyboard", "chosen_use", "has_touch", "save_use"]

NEVER, ON_TOUCH, ALWAYS = "never", "touch", "always"
SETTING = "screen_keyboard"
TOUCH, ICON, GAP = 44, 22, 8
WIDEST = 1100


def chosen_use(preferences: QSettings) -> str:
    """Give when the keyboard is offered: never, on a touch screen unless somebody chose otherwise, or always."""
    use = str(preferences.value(SETTING, ON_TOUCH))
    return use if use in {NEVER, ALWAYS} else ON_TOUCH


def save_use(preferences: QSettings, use: str) -> None:
    """Remember when the keyboard is offered."""
    preferences.setValue(SETTING, use)


def has_touch(devices: Iterable[QInputDevice]) -> bool:
    """Whether one of the computer's devices is a touch screen."""
    return any(each.type() is QInputDevice.DeviceType.TouchScreen for each in devices)


class ScreenKeyboard(QObject):
    """A button in the field with the keyboard; pressed, it opens letters at the foot of the window.

    A field that stands there keeps its place, and the letters lie above it. A PIN has a pad of its own, and so has an
    amount where a keypad is in sight. Done, Escape and every other key of a real keyboard put the letters away.

    Args:
        window: Whose fields are typed into.
        preferences: Where it is remembered when the keyboard is offered.
        language: The language of the window.
    """

    def __init__(self, window: QWidget, preferences: QSettings, language: str) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._language = language
        self._field: QLineEdit | None = None
        self._opener: _Opener | None = None
        self._letters: Letters | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the letters are in sight."""
        return self._letters is not None and self._letters.isVisible()

    def refresh(self) -> None:
        """Offer it, or not any more, as was chosen just now."""
        self._follow(None, self._window.focusWidget())

    def open(self) -> None:
        """Show the letters for the field with the keyboard."""
        field = self._typed_into()
        if field is None:
            return
        letters = self._made()
        letters.start(KeyPage.SYMBOLS if holds_amount(field) else KeyPage.LETTERS)
        letters.ensurePolished()
        self._place()
        letters.show()
        letters.raise_()
        say(letters, letters.accessibleName())
        self._window.installEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def close(self) -> None:
        """Put the letters away; the field keeps the keyboard."""
        if self._letters is not None:
            self._letters.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window, and make room for a real keyboard; Escape does nothing else."""
        if not self.is_open:
            return False
        if isinstance(event, QKeyEvent) and watched is not self._window:
            return self._gives_way(event)
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _gives_way(self, event: QKeyEvent) -> bool:
        is_escape = event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.close()
            return is_escape
        return False

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go where the keyboard goes; while the window is in the background, everything stays."""
        if now is None or not isValid(self._window):
            return
        self._leave()
        if now.window() is self._window and self._is_offered() and self._is_typed_into(now):
            self._field = now
            self._opener = _opener_of(now, self.open)
            self._opener.offer()
            if self.is_open:
                self._place()
        else:
            self.close()

    def _leave(self) -> None:
        if self._opener is not None and isValid(self._opener):
            self._opener.withdraw()
        self._field = self._opener = None

    def _is_offered(self) -> bool:
        use = chosen_use(self._preferences)
        return use == ALWAYS or (use == ON_TOUCH and has_touch(QInputDevice.devices()))

    def _is_typed_into(self, widget: QWidget) -> TypeGuard[QLineEdit]:
        if not isinstance(widget, QLineEdit) or widget.isReadOnly():
            return False
        if widget.inputMethodHints() & Qt.InputMethodHint.ImhDigitsOnly:  # a PIN
            return False
        has_keypad = any(each.isVisible() for each in self._window.findChildren(Keypad))
        return not (holds_amount(widget) and has_keypad)

    def _typed_into(self) -> QLineEdit | None:
        field = self._field
        return field if field is not None and isValid(field) and field.isVisible() else None

    def _made(self) -> Letters:
        if self._letters is None:
            self._letters = Letters(self._language, self._window)
            self._letters.hide()
            self._letters.typed.connect(lambda text: self._press(Qt.Key.Key_unknown, text))
            self._letters.erased.connect(lambda: self._press(Qt.Key.Key_Backspace))
            self._letters.entered.connect(lambda: self._press(Qt.Key.Key_Return, "\r"))
            self._letters.done.connect(self.close)
        return self._letters

    def _press(self, key: Qt.Key, text: str = "") -> None:
        field = self._typed_into()
        if field is None:
            self.close()
            return
        press_key(field, key, text)
        self._place()

    def _place(self) -> None:
        """Lie at the foot of the window, or above the field where that would cover it."""
        field = self._typed_into()
        if self._letters is None or field is None:
            return
        room, height = self._window.rect(), self._letters.sizeHint().height()
        width = min(WIDEST, room.width() - 2 * GAP)
        typed = QRect(field.mapTo(self._window, QPoint(0, 0)), field.size())
        foot = room.height() - GAP - height
        top = foot if typed.bottom() + GAP <= foot else max(0, typed.top() - GAP - height)
        self._letters.setGeometry((room.width() - width) // 2, top, width, height)


class _Opener(QToolButton):
    """The button at the end of a field, before the field's own icons there; it leaves the keyboard in the field."""

    def __init__(self, field: QLineEdit, opens: Callable[[], None]) -> None:
        super().__init__(field)
        self._field = field
        self._is_offered = False
        self.setObjectName("openLetters")
        self.setAccessibleName(self.tr("Keyboard on the screen"))
        self.setToolTip(self.tr("Keyboard on the screen"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(ICON, ICON))
        self.clicked.connect(opens)
        redraw_on_theme_change(self, lambda: self.setIcon(icon("keyboard", palette().soft)))
        field.installEventFilter(self)
        field.textChanged.connect(lambda _text: self._stand())

    def offer(self) -> None:
        """Stand in the field, where its text leaves room."""
        self._show(offered=True)

    def withdraw(self) -> None:
        """Leave the field as it was."""
        self._show(offered=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the end of the field."""
        if watched is self._field and event.type() is QEvent.Type.Resize:
            self._stand()
        return False

    def _show(self, *, offered: bool) -> None:
        if offered != self._is_offered:
            self._is_offered = offered
            margins = self._field.textMargins()
            margins.setRight(margins.right() + (TOUCH if offered else -TOUCH))
            self._field.setTextMargins(margins)
        self._stand()
        self.setVisible(offered)
        self.raise_()

    def _stand(self) -> None:
        width, height = self._field.width(), self._field.height()
        self.setGeometry(width - self._taken() - TOUCH, 0, TOUCH, height)

    def _taken(self) -> int:
        """Pixels that the field's own icons take at its end."""
        icons = [
            each
            for each in self._field.findChildren(QToolButton)
            if each is not self and each.x() > self._field.width() // 2 and _is_shown(each)
        ]
        return max((self._field.width() - each.x() for each in icons), default=0)


def _opener_of(field: QLineEdit, opens: Callable[[], None]) -> _Opener:
    """Give the button of a field, made at its first use."""
    known = [each for each in field.children() if isinstance(each, _Opener)]
    return known[0] if known else _Opener(field, opens)


def _is_shown(icon_button: QToolButton) -> bool:
    """Whether it stays; one that goes fades for a moment."""
    return any(each.isVisible() for each in icon_button.actions())
