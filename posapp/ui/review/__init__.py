"""The review: what needs a person, and what may be decided about it."""

from posapp.ui.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
