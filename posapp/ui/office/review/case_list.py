"""Events that need a decision, as rows of a list."""

from posapp.domain.money import format_money
from posapp.domain.review import ReviewItem
from posapp.domain.shop import Shop
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["ReviewModel", "amount_text", "customer_text"]


def customer_text(case: ReviewItem) -> str:
    """Give the customer's name, or the Hellotext ID where there is no name."""
    return case.customer_name or case.queued.event.profile


def amount_text(case: ReviewItem, shop: Shop) -> str:
    """Give the amount as the shop writes it, or the action where there is none."""
    event = case.queued.event
    return event.action if event.money is None else format_money(event.money, shop.locale)


class ReviewModel(ShopRowsModel[ReviewItem]):
    """Events in review, the newest first."""

    def key(self, case: ReviewItem, /) -> str:
        """Give the event's id."""
        return case.queued.event.id

    def lines(self, case: ReviewItem, /) -> Lines:
        """Give customer and amount, and below them the receipt and the time."""
        event = case.queued.event
        below = joined(event.reference, timestamp_text(event.occurred_at, self.shop))
        return customer_text(case), amount_text(case, self.shop), below
