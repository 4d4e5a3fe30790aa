"""The counter: find the customer, take the payment, see the day."""

from posapp.ui.counter.checkout.draft_sale import DraftSale
from posapp.ui.counter.checkout.screen import CheckoutScreen

__all__ = ["CheckoutScreen", "DraftSale"]
