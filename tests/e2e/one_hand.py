"""Two hands at a till's window: one that only presses keys, and one that only clicks on what is in sight."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.ui.kit.keypad import Keypad
from posapp.ui.kit.letters import Letters
from posapp.ui.navigation import Place
from tests.ui.driver import Driver

__all__ = ["KeyboardAlone", "MouseAlone", "OneHand"]

Kind = TypeVar("Kind", bound=QWidget)
TAB, RETURN, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 80
"""More than any screen has fields: what needs more cannot be reached."""
MOST_TURNS = 60
NOTCH = -120
FINGER_MILLISECONDS = 110
"""From key to key, more than any scanner needs."""


class OneHand(Driver, ABC):
    """Somebody who uses one hand for everything; what that hand cannot reach fails the test.

    Args:
        qtbot: Waits.
        window: The till's window.
    """

    def __init__(self, qtbot: QtBot, window: TillWindow) -> None:
        super().__init__(lambda: window.widget, qtbot)
        self._till_window = window

    @property
    def window(self) -> QWidget:
        """What is open."""
        assert self._till_window.widget is not None, "no window is open"
        return self._till_window.widget

    def in_sight(self, kind: type[Kind], name: str) -> Kind:
        """Give the one widget of a name that can be seen."""
        found = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{len(found)} of {name} are in sight"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether one of that name is in sight."""
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def has_keyboard(self, name: str) -> bool:
        """Whether the keyboard is in a widget of this name."""
        return any(each.hasFocus() for each in self.window.findChildren(QWidget, name))

    def rows(self, name: str) -> list[str]:
        """Give the lines of the list that is in sight, as they are read."""
        view = self.in_sight(QAbstractItemView, name)
        model = view.model()
        columns = range(view.horizontalHeader().count() if isinstance(view, QTableView) else 1)
        cells = ([model.index(row, each).data() for each in columns] for row in range(model.rowCount(QModelIndex())))
        return [" ".join(str(text or "") for text in row).replace("\xa0", " ") for row in cells]

    def read(self, name: str) -> str:
        """Give the text of what is in sight."""
        self.in_sight(QWidget, name)
        return self.reads(name).replace("\xa0", " ")

    def notice(self) -> str:
        """Give the notice that is shown now."""
        toasts = [each for each in self.window.findChildren(QWidget, "toast") if each.isVisible()]
        texts = [each.text() for toast in toasts for each in toast.findChildren(QLabel) if each.isVisible()]
        return " ".join(texts).replace("\xa0", " ")

    @abstractmethod
    def opens(self, name: str) -> None:
        """Open a screen."""

    @abstractmethod
    def goes_to(self, name: str) -> None:
        """Put the keyboard into a field."""

    @abstractmethod
    def writes(self, name: str, text: str) -> None:
        """Write into a field."""

    @abstractmethod
    def enters(self) -> None:
        """Press the Enter that ends a text."""

    @abstractmethod
    def pushes(self, name: str) -> None:
        """Push a button."""

    @abstractmethod
    def chooses(self, name: str, text: str) -> None:
        """Choose one of a row of buttons."""

    @abstractmethod
    def selects(self, name: str, text: str) -> None:
        """Select a line of a box."""

    @abstractmethod
    def picks(self, name: str, text: str) -> None:
        """Take the line of a list that says so."""

    @abstractmethod
    def takes_found(self, name: str, text: str) -> None:
        """Take the first line of what was found."""

    @abstractmethod
    def undoes(self) -> None:
        """Undo what was done just now."""

    @abstractmethod
    def goes_back(self, name: str) -> None:
        """Leave a screen that has such a button."""

    @abstractmethod
    def leaves_the_till(self) -> None:
        """Lock the window."""


class KeyboardAlone(OneHand):
    """Presses keys; each goes to the window, and from there to where the keyboard is."""

    KEYS: ClassVar = {
        "drawer": (Qt.Key.Key_F11, SHIFT),
        "refunds": (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        "actions": (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        "closing": (Qt.Key.Key_F12, SHIFT),
    }

    def presses_key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the keyboard is."""
        QTest.keyClick(self.window.windowHandle(), key, modifier)

    def opens(self, name: str) -> None:
        self.presses_key(*self.KEYS[name])

    def goes_to(self, name: str) -> None:
        self._tabs_until(lambda: self.has_keyboard(name), name)

    def writes(self, name: str, text: str) -> None:
        self.goes_to(name)
        for sign in text:
            self._types_sign(sign)

    def enters(self) -> None:
        self.presses_key(RETURN)

    def pushes(self, name: str) -> None:
        button = self.in_sight(QAbstractButton, name)
        self.until(button.isEnabled)
        if button.autoExclusive():
            self._chooses_among(button.group().buttons(), button)
            return
        self.goes_to(name)
        self._types_sign(" ")

    def chooses(self, name: str, text: str) -> None:
        buttons = self.in_sight(QWidget, name).findChildren(QAbstractButton)
        self._chooses_among(buttons, next(each for each in buttons if each.text() == text))

    def selects(self, name: str, text: str) -> None:
        self.goes_to(name)
        box = self.in_sight(QComboBox, name)
        for _ in range(box.count()):
            if box.currentText() != text:
                self.presses_key(DOWN)
        assert box.currentText() == text

    def picks(self, name: str, text: str) -> None:
        self.goes_to(name)
        view = self.in_sight(QAbstractItemView, name)
        for _ in range(view.model().rowCount(QModelIndex())):
            if text not in str(view.currentIndex().siblingAtColumn(0).data()):
                self.presses_key(DOWN)
        assert text in str(view.currentIndex().siblingAtColumn(0).data())
        self.presses_key(RETURN)

    def takes_found(self, name: str, text: str) -> None:
        assert text in self.rows(name)[0]
        self.enters()

    def undoes(self) -> None:
        self.presses_key(Qt.Key.Key_F8)

    def goes_back(self, name: str) -> None:
        self.in_sight(QAbstractButton, name)
        self.presses_key(Qt.Key.Key_Escape)

    def leaves_the_till(self) -> None:
        self.presses_key(Qt.Key.Key_F2)

    def _types_sign(self, sign: str) -> None:
        """Type a sign and wait as long as a finger does: what comes quicker is a scanner's."""
        QTest.keyClick(self.window.windowHandle(), ord(sign))
        QTest.qWait(FINGER_MILLISECONDS)

    def _chooses_among(self, buttons: Sequence[QAbstractButton], wanted: QAbstractButton) -> None:
        """Move to the row's end, and back on the next one, until it is chosen."""
        self._tabs_until(lambda: any(each.hasFocus() for each in buttons), wanted.text())
        for arrow in (*[RIGHT] * len(buttons), DOWN, *[LEFT] * len(buttons)):
            if wanted.isChecked():
                return
            self.presses_key(arrow)
        raise AssertionError(f"the arrow keys never choose {wanted.objectName() or wanted.text()}")

    def _tabs_until(self, reached: Callable[[], bool], what: str) -> None:
        for _ in range(MOST_TABS):
            if reached():
                return
            self.presses_key(TAB)
        raise AssertionError(f"no key leads to {what}")


class MouseAlone(OneHand):
    """Clicks on what is in sight and lies on top; what is further down is scrolled to by the wheel."""

    PLACES: ClassVar = {
        "drawer": Place.TODAY,
        "refunds": Place.TODAY,
        "actions": Place.CUSTOMERS,
        "closing": Place.TODAY,
    }

    def clicks_at(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget where nothing lies over it."""
        top = widget.window()
        place = widget.rect().center() if at is None else at
        for _ in range(MOST_TURNS):
            found = top.childAt(widget.mapTo(top, place)) or top
            if found is widget or widget.isAncestorOf(found):
                QTest.mouseClick(top.windowHandle(), Qt.MouseButton.LeftButton, pos=widget.mapTo(top, place))
                return
            self._turns_the_wheel(widget)
        raise AssertionError(f"{widget.objectName()} is covered by {found.objectName() or found}")

    def opens(self, name: str) -> None:
        place = self.PLACES[name]
        self.pushes(f"{place}Place")
        menu = self.window.findChild(QMenu, f"{place}PlaceMenu")
        assert isinstance(menu, QMenu)
        self._takes_from(menu, f"{name}Action")

    def goes_to(self, name: str) -> None:
        self.clicks_at(self.in_sight(QWidget, name))
        assert self.has_keyboard(name)

    def writes(self, name: str, text: str) -> None:
        self.goes_to(name)
        for sign in text:
            self.clicks_at(self._key(name, sign))

    def enters(self) -> None:
        letters = self.in_sight(Letters, "letters")
        (enter,) = (each for each in self._shown(letters) if each.accessibleName() == "Enter")
        self.clicks_at(enter)

    def pushes(self, name: str) -> None:
        self._puts_the_letters_away(name)
        button = self.in_sight(QAbstractButton, name)
        self.until(button.isEnabled)
        self.clicks_at(button)

    def chooses(self, name: str, text: str) -> None:
        group = self.in_sight(QWidget, name)
        (button,) = (each for each in self._shown(group) if each.text() == text)
        self.clicks_at(button)
        assert button.isChecked()

    def selects(self, name: str, text: str) -> None:
        box = self.in_sight(QComboBox, name)
        self.clicks_at(box)
        self.until(box.view().isVisible)
        self._clicks_on_row(box.view(), box.findText(text))
        self.until(lambda: box.currentText() == text)

    def picks(self, name: str, text: str) -> None:
        view = self.in_sight(QAbstractItemView, name)
        model = view.model()
        rows = [str(model.index(row, 0).data()) for row in range(model.rowCount(QModelIndex()))]
        self._clicks_on_row(view, next(row for row, line in enumerate(rows) if text in line))

    def takes_found(self, name: str, text: str) -> None:
        self._puts_the_letters_away(name)
        self.picks(name, text)

    def undoes(self) -> None:
        self.pushes("undoButton")

    def goes_back(self, name: str) -> None:
        self.pushes(name)

    def leaves_the_till(self) -> None:
        self.pushes("personButton")

    def _clicks_on_row(self, view: QAbstractItemView, row: int) -> None:
        view.scrollTo(view.model().index(row, 0))
        self.clicks_at(view.viewport(), view.visualRect(view.model().index(row, 0)).center())

    def _takes_from(self, menu: QMenu, name: str) -> None:
        self.until(menu.isVisible)
        (action,) = (each for each in menu.actions() if each.objectName() == name)
        assert isinstance(action, QAction)
        assert action.isEnabled()
        QTest.mouseClick(menu.windowHandle(), Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        self.until(lambda: QApplication.activePopupWidget() is None)

    def _key(self, field: str, sign: str) -> QAbstractButton:
        """Give the key of a pad in sight, or of the letters, which a button in the field opens."""
        if self.sees("letters"):
            return self._letter(sign)
        for pad in (*self.window.findChildren(Keypad), *self._pin_pads()):
            for key in self._shown(pad):
                if key.text() == sign:
                    return key
        self.clicks_at(self._opener(field))
        return self._letter(sign)

    def _letter(self, sign: str) -> QAbstractButton:
        letters = self.in_sight(Letters, "letters")
        if sign.isupper():
            (capital,) = (each for each in self._shown(letters) if each.accessibleName() == "Capital letter")
            self.clicks_at(capital)
        for page in ("", "abc", "123", "áéñ"):
            if page:
                turn = [each for each in self._shown(letters) if each.text() == page]
                if not turn:
                    continue
                self.clicks_at(turn[0])
            for key in self._shown(letters):
                if key.text() == sign or (sign == " " and key.text() == "Space"):
                    return key
        raise AssertionError(f"no key writes {sign!r}")

    def _opener(self, field: str) -> QAbstractButton:
        found = [each for each in self._shown(self.in_sight(QLineEdit, field)) if each.objectName() == "openLetters"]
        assert found, f"{field} offers no letters"
        return found[0]

    def _pin_pads(self) -> list[QWidget]:
        keys = self.window.findChildren(QAbstractButton, "pinKey1")
        return [above for key in keys if key.isVisible() and (above := key.parentWidget()) is not None]

    def _puts_the_letters_away(self, name: str) -> None:
        if self.sees("letters") and name != "lettersDone":
            self.clicks_at(self.in_sight(QAbstractButton, "lettersDone"))

    def _turns_the_wheel(self, widget: QWidget) -> None:
        """Scroll what is around a widget towards it."""
        area = widget.parentWidget()
        while area is not None and not (isinstance(area, QScrollArea) and area.verticalScrollBar().maximum() > 0):
            area = area.parentWidget()
        if not isinstance(area, QScrollArea):
            QTest.qWait(50)  # something that goes by itself may lie over it
            return
        view = area.viewport()
        place = QPointF(view.rect().center())
        below = widget.mapTo(view, widget.rect().center()).y() > view.height() // 2
        turn = QWheelEvent(
            place,
            QPointF(view.mapToGlobal(view.rect().center())),
            QPoint(0, 0),
            QPoint(0, (NOTCH if below else -NOTCH) // 3),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(view, turn)

    def _shown(self, around: QWidget) -> list[QAbstractButton]:
        return [each for each in around.findChildren(QAbstractButton) if each.isVisible()]
