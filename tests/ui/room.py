"""Measures whether everything that a person uses has its room in a window."""

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.sheet import Sheet

__all__ = ["cut_off", "misplaced", "page_scrolls"]

USED = (QAbstractButton, QLineEdit, QComboBox, QDateEdit, QAbstractItemView, QPlainTextEdit)
ROOM_OF_A_SIGN = 30
"""Pixels that the picture in front of a field's text takes."""
BORDER = 4
"""Pixels that a field's frame takes with the keyboard on it."""
LEAST_LIST = 60
"""Pixels of height in which a list shows a row."""


def cut_off(window: QWidget) -> list[str]:
    """Give every text of a button, a box, a chip or an empty field that is wider than where it stands."""
    return _once_settled(window, _cut_now)


def page_scrolls(window: QWidget) -> bool:
    """Whether the page, or the sheet above it, has more height or width than its room."""
    sheets = [each for each in window.findChildren(Sheet) if each.isVisible()]
    held = [area for sheet in sheets for area in sheet.findChildren(QScrollArea, "sheetArea")]
    areas = held or window.findChildren(QScrollArea, "pages")
    return any(bar.maximum() > 0 for each in areas for bar in (each.verticalScrollBar(), each.horizontalScrollBar()))


def misplaced(window: QWidget) -> list[str]:
    """Give what a person uses and cannot: outside the window, covered by something else, or squeezed."""
    return _once_settled(window, _misplaced_now)


def _once_settled(window: QWidget, look: Callable[[QWidget], Iterator[str]]) -> list[str]:
    found: list[str] = []
    for _ in range(40):
        QTest.qWait(30)  # a text that came just now is laid out first
        found = list(look(window))
        if not found:
            break
    return found


def _cut_now(window: QWidget) -> Iterator[str]:
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.text()]
    boxes = [each for each in window.findChildren(QComboBox) if each.isVisible()]
    yield from (each.text() for each in buttons if _width_of_text(each) > each.width())
    yield from (each.currentText() for each in boxes if each.minimumSizeHint().width() > each.width())
    yield from _cut_placeholders(window)
    yield from _cut_labels(window)


def _width_of_text(button: QPushButton) -> int:
    """A key's digit needs less than the style's narrowest button."""
    if button.property("kind") == "key":
        return button.fontMetrics().horizontalAdvance(button.text()) + 2 * BORDER
    return button.sizeHint().width()


def _cut_labels(window: QWidget) -> Iterator[str]:
    """Give texts that are cut through: one line that is too wide, or lines that are too many for the room."""
    for label in window.findChildren(QLabel):
        if isinstance(label, ElidedLabel) or not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                yield label.text()
        elif label.minimumSizeHint().width() > label.width():
            yield label.text()


def _cut_placeholders(window: QWidget) -> Iterator[str]:
    for field in window.findChildren(QLineEdit):
        text = field.placeholderText()
        taken = 2 * 10 + ROOM_OF_A_SIGN * len([sign for sign in field.actions() if sign.isVisible()])
        empty = field.isVisible() and text and not field.text()
        if empty and field.fontMetrics().horizontalAdvance(text) + taken > field.width():
            yield text


def _misplaced_now(window: QWidget) -> Iterator[str]:
    used = [each for kind in USED for each in window.findChildren(kind) if _is_used(each, window)]
    places = {each: _place(each, window) for each in used}
    for each, place in places.items():
        room = window.rect()
        is_inside = room.left() <= place.left() and place.right() <= room.right()  # nothing scrolls sideways
        if not is_inside or not (_is_scrolled(each, window) or room.contains(place)):
            yield f"{_name(each)} lies outside: {place}"
        if _is_squeezed(each):
            yield f"{_name(each)} is squeezed: {each.size()}"
    seen = {each: _seen(each, window) for each in used}
    for one, other in combinations(used, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one) or _floats(one) or _floats(other):
            continue
        if seen[one].intersects(seen[other]):
            yield f"{_name(one)} covers {_name(other)}"


def _is_used(widget: QWidget, window: QWidget) -> bool:
    """A button inside a list or a box is a part of it."""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractItemView | QComboBox | QDateEdit | QLineEdit):
            return False
        above = above.parentWidget()
    return widget.isVisible() and widget.isEnabled() and not _is_veiled(widget, window)


def _is_veiled(widget: QWidget, window: QWidget) -> bool:
    veils = [each for each in window.findChildren(QWidget, "veil") if each.isVisible()]
    return bool(veils) and not any(each.isAncestorOf(widget) for each in veils)


def _is_squeezed(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractItemView):
        return widget.height() < LEAST_LIST
    return widget.height() < min(widget.minimumSizeHint().height(), widget.maximumHeight()) - BORDER


def _is_scrolled(widget: QWidget, window: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea) and above.isAncestorOf(widget):
            return True
        above = above.parentWidget()
    return False


def _floats(widget: QWidget) -> bool:
    """A notice lies above a list for some seconds."""
    above: QWidget | None = widget
    while above is not None:
        if above.objectName() == "toast":
            return True
        above = above.parentWidget()
    return False


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """Give the part of it that no scroll area hides."""
    place, above = _place(widget, window), widget.parentWidget()
    while above is not None and above is not window:
        place = place.intersected(_place(above, window))
        above = above.parentWidget()
    return place


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return f"{widget.objectName() or type(widget).__name__} {words!r}"
