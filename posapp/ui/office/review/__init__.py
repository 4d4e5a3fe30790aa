"""The review of events that Hellotext rejected, or whose outcome is unknown."""

from posapp.ui.office.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
