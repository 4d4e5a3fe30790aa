"""The cases of one cause, or of all, newest first."""

from PySide6.QtWidgets import QAbstractItemView, QWidget

from posapp.domain.money import format_money
from posapp.domain.review import ReviewItem
from posapp.domain.shop import Shop
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["ReviewList", "ReviewModel", "amount_text", "customer_text"]


def customer_text(case: ReviewItem) -> str:
    """Give the customer's name, or what stands for it."""
    return case.customer_name or case.queued.event.profile


def amount_text(case: ReviewItem, shop: Shop) -> str:
    """Give the amount as the shop writes it, or the action where there is none."""
    event = case.queued.event
    return event.action if event.money is None else format_money(event.money, shop.locale)


class ReviewModel(ShopRowsModel[ReviewItem]):
    """What needs a person."""

    def lines(self, case: ReviewItem, /) -> Lines:
        """Give customer and amount, and below them the receipt and when it was."""
        event = case.queued.event
        below = joined(event.reference, timestamp_text(event.occurred_at, self.shop))
        return customer_text(case), amount_text(case, self.shop), below


class ReviewList(TwoLineList):
    """Shows the cases; several may be chosen for one decision."""

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__("reviewList", model, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
