"""The review: what needs a person, and what may be decided about it."""

from posapp.ui.office.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
