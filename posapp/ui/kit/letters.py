"""A keyboard of letters and digits on the screen, for a till that has none."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from posapp.ui.kit.letter_rows import KeyPage, key_rows
from posapp.ui.kit.plain_text import button_text
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["Letters"]

TOUCH, GAP, EDGE = 44, 6, 8
WIDE = 3
"""How many letters the keys beside the space bar are worth, in halves of a letter."""


class Letters(QFrame):
    """Three pages of keys: letters, digits with symbols, and letters with accents. It never takes the focus.

    Signals:
        typed: The text of a key.
        erased: The key back was pressed.
        entered: Enter was pressed.
        done: Nothing more is typed here.

    Args:
        language: The language of the window decides which letters there are.
    """

    typed = Signal(str)
    erased = Signal()
    entered = Signal()
    done = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letters")
        self.setAccessibleName(self.tr("Keyboard on the screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # what lies below is not meant
        self._language = language
        self._is_upper = False
        self._letter_keys: list[tuple[QPushButton, str]] = []
        self._shifts: list[QPushButton] = []
        self._pages = QStackedWidget()
        for page in KeyPage:
            self._pages.addWidget(self._page(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self._pages)

    def start(self, page: KeyPage = KeyPage.LETTERS) -> None:
        """Show a page, in lower case."""
        self._set_upper(upper=False)
        self._pages.setCurrentIndex(list(KeyPage).index(page))

    def _page(self, page: KeyPage) -> QWidget:
        upper, middle, lower = key_rows(self._language, page)
        has_case = page is not KeyPage.SYMBOLS
        shift = [self._shift_key()] if has_case else []
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for row in (
            self._characters(upper),
            [*self._characters(middle), self._enter_key()],
            [*shift, *self._characters(lower), self._back_key()],
        ):
            column.addLayout(_row([(key, 2) for key in row]))
        column.addLayout(_row(self._foot(page)))
        return made

    def _foot(self, page: KeyPage) -> list[tuple[QPushButton, int]]:
        names = {KeyPage.LETTERS: "abc", KeyPage.SYMBOLS: "123", KeyPage.ACCENTS: "áéñ"}
        turns = [(self._turn_key(other, names[other]), WIDE) for other in KeyPage if other is not page]
        space = self._key(self.tr("Space"), self.tr("Space"), lambda: self._type(" "))
        done = self._key(self.tr("Done"), self.tr("Done: put the keyboard away"), self.done.emit)
        done.setObjectName("lettersDone")
        return [*turns, (space, 4 * WIDE), (self._character("."), 2), (done, 2 * WIDE)]

    def _characters(self, row: str) -> list[QPushButton]:
        return [self._character(each) for each in row]

    def _character(self, text: str) -> QPushButton:
        key = self._key(text, self._named(text), lambda: self._type(text.upper() if self._is_upper else text))
        if text.isalpha():
            self._letter_keys.append((key, text))
        return key

    def _named(self, text: str) -> str:
        return self.tr("Key {text}").format(text=text)

    def _turn_key(self, page: KeyPage, text: str) -> QPushButton:
        names = {
            KeyPage.LETTERS: self.tr("Letters"),
            KeyPage.SYMBOLS: self.tr("Digits and symbols"),
            KeyPage.ACCENTS: self.tr("Letters with accents"),
        }
        return self._key(text, names[page], lambda: self._pages.setCurrentIndex(list(KeyPage).index(page)))

    def _shift_key(self) -> QPushButton:
        key = self._key("", self.tr("Capital letter"), lambda: self._set_upper(upper=not self._is_upper))
        key.setCheckable(True)
        _show_icon(key, "shift")
        self._shifts.append(key)
        return key

    def _back_key(self) -> QPushButton:
        key = self._key("", self.tr("Erase the last character"), self.erased.emit)
        key.setAutoRepeat(True)
        _show_icon(key, "backspace")
        return key

    def _enter_key(self) -> QPushButton:
        key = self._key("", self.tr("Enter"), self.entered.emit)
        _show_icon(key, "enter")
        return key

    def _key(self, text: str, name: str, pressed: Callable[[], None]) -> QPushButton:
        key = QPushButton(button_text(text))
        key.setProperty("kind", "key")
        key.setProperty("letter", True)
        key.setAccessibleName(name)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setMinimumSize(TOUCH, TOUCH)
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        key.clicked.connect(lambda _checked=False: pressed())
        return key

    def _type(self, text: str) -> None:
        """Type a key; a capital letter is followed by small ones."""
        self._set_upper(upper=False)
        self.typed.emit(text)

    def _set_upper(self, *, upper: bool) -> None:
        if upper != self._is_upper:
            self._is_upper = upper
            for key, text in self._letter_keys:
                shown = text.upper() if upper else text
                key.setText(shown)
                key.setAccessibleName(self._named(shown))
        for shift in self._shifts:
            shift.setChecked(upper)


def _row(keys: list[tuple[QPushButton, int]]) -> QHBoxLayout:
    """Give keys side by side, each with its share of the width."""
    made = QHBoxLayout()
    made.setSpacing(GAP)
    for key, share in keys:
        made.addWidget(key, stretch=share)
    return made


def _show_icon(key: QPushButton, name: str) -> None:
    key.setIconSize(QSize(26, 26))
    redraw_on_theme_change(key, lambda: key.setIcon(icon(name, palette().ink, 26)))
