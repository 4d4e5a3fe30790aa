"""Finds a place in the window where a card hides nothing that somebody needs."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

__all__ = ["free_place"]

EDGE = 14
STEPS_ACROSS, STEPS_DOWN = 8, 10
NEVER, BUTTON, TEXT, CUSTOMERS, LIST = 10_000, 30, 6, 4, 1
"""What a hidden pixel costs: of what the text speaks of, of anything to press or type in, of a text, of the customers
to choose from, of another list."""
CUSTOMER_LISTS = ("familiarList", "resultList")
HANDS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)


def free_place(window: QWidget, card: QWidget, size: QSize, never: Collection[str]) -> QPoint:
    """Give where the card's upper left corner hides least.

    It stays where it stands as long as it hides nothing that is pressed or typed in: who is about to touch it shall not
    touch what is behind it.

    Args:
        window: The window, in whose coordinates the place is.
        card: The card, which does not hide itself.
        size: How large it is.
        never: The beginnings of the object names of what it must not hide.
    """
    costs = [(area, cost) for area, cost in _areas(window, card, tuple(never)) if cost]
    now = QRect(card.pos(), size)
    is_held = card.isVisible() and card.size() == size and window.rect().contains(now)
    if is_held and not any(cost >= BUTTON and area.intersects(now) for area, cost in costs):
        return card.pos()
    return min(_places(window, card, size), key=lambda place: _cost(QRect(place, size), costs))


def _places(window: QWidget, card: QWidget, size: QSize) -> Iterable[QPoint]:
    """Where it stands comes first, then from the lower right corner on."""
    across, down = window.width() - size.width() - 2 * EDGE, window.height() - size.height() - 2 * EDGE
    if card.isVisible() and window.rect().contains(QRect(card.pos(), size)):
        yield card.pos()
    for row in range(STEPS_DOWN, -1, -1):
        for column in range(STEPS_ACROSS, -1, -1):
            yield QPoint(EDGE + max(0, across) * column // STEPS_ACROSS, EDGE + max(0, down) * row // STEPS_DOWN)


def _areas(window: QWidget, card: QWidget, never: tuple[str, ...]) -> Iterable[tuple[QRect, int]]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not card.isAncestorOf(widget):
            yield QRect(widget.mapTo(window, QPoint()), widget.size()), _worth(widget, never)


def _worth(widget: QWidget, never: tuple[str, ...]) -> int:
    if widget.objectName().startswith(never):
        return NEVER
    if isinstance(widget, HANDS):
        return BUTTON
    if isinstance(widget, QLabel) and widget.text():
        return TEXT
    if isinstance(widget, QAbstractItemView):
        return CUSTOMERS if widget.objectName() in CUSTOMER_LISTS else LIST
    return 0


def _cost(area: QRect, costs: Iterable[tuple[QRect, int]]) -> int:
    total = 0
    for other, cost in costs:
        hidden = area.intersected(other)
        total += max(0, hidden.width()) * max(0, hidden.height()) * cost
    return total
