"""Holds how many customers match a search, counted up to a bound."""

from dataclasses import dataclass

__all__ = ["MAX_COUNTED", "MatchCount"]

MAX_COUNTED = 1_000
"""Nobody reads on behind so many, and to count a million takes longer than to search them."""


@dataclass(frozen=True, slots=True)
class MatchCount:
    """How many customers match.

    Attributes:
        number: How many were counted.
        is_exact: Whether there are no more.
    """

    number: int
    is_exact: bool = True

    @classmethod
    def of(cls, counted: int, most: int) -> "MatchCount":
        """Give the count where counting stopped behind `most`."""
        return cls(min(counted, most), is_exact=counted <= most)
