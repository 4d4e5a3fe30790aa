"""The counter: customer, payment and the day's sales."""

from posapp.domain.drafts.draft_sale import DraftSale
from posapp.ui.counter.checkout.screen import CheckoutScreen

__all__ = ["CheckoutScreen", "DraftSale"]
