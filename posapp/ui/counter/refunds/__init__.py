"""The screen on which something is paid back."""

from posapp.ui.counter.refunds.screen import RefundScreen

__all__ = ["RefundScreen"]
