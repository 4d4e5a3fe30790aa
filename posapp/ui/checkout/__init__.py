"""The counter: find the customer, take the payment, see the day."""

from posapp.ui.checkout.begun_sale import DraftSale
from posapp.ui.checkout.screen import CheckoutScreen

__all__ = ["DraftSale", "CheckoutScreen"]
