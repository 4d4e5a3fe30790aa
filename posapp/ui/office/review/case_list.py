"""The cases of one cause, or of all, newest first."""

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from posapp.domain.money import format_money
from posapp.domain.review import ReviewItem
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES, TwoLineList

__all__ = ["ReviewList", "ReviewModel", "amount_text", "customer_text", "moment_text"]

Index = QModelIndex | QPersistentModelIndex


def customer_text(case: ReviewItem) -> str:
    """Give the customer's name, or what stands for it."""
    return case.customer_name or case.queued.event.profile


def amount_text(case: ReviewItem, shop: Shop) -> str:
    """Give the amount as the shop writes it, or the action where there is none."""
    event = case.queued.event
    return event.action if event.money is None else format_money(event.money, shop.locale)


def moment_text(moment: datetime, shop: Shop) -> str:
    """Give a moment as the shop's calendar and clock show it."""
    from babel.dates import format_datetime

    return str(format_datetime(moment.astimezone(shop.zone), "short", locale=shop.locale))


class ReviewModel(QAbstractListModel):
    """What needs a person.

    Args:
        shop: Its zone and locale tell how a case is written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._cases: tuple[ReviewItem, ...] = ()

    def show(self, cases: tuple[ReviewItem, ...]) -> None:
        """Show other cases."""
        if cases != self._cases:
            self.beginResetModel()
            self._cases = cases
            self.endResetModel()

    def at(self, row: int) -> ReviewItem:
        """Give the case of a row."""
        return self._cases[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a case for painting, and a sentence for screen readers."""
        case = self._cases[index.row()]
        lines = self._lines(case)
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(lines))

    def _lines(self, case: ReviewItem) -> tuple[str, str, str]:
        event = case.queued.event
        below = " · ".join(part for part in (event.reference, moment_text(event.occurred_at, self._shop)) if part)
        return customer_text(case), amount_text(case, self._shop), below


class ReviewList(TwoLineList):
    """Shows the cases; several may be chosen for one decision."""

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__("reviewList", model, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
