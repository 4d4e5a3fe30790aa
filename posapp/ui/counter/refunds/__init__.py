"""The screen that refunds payments."""

from posapp.ui.counter.refunds.screen import RefundScreen

__all__ = ["RefundScreen"]
