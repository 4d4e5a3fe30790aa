"""Notices that a list leads round in a circle, or never ends: a server's mistake must not keep a till reading for ever.

Source: R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980: one remembered place is enough to find a
circle of any length.
"""

from posapp.hellotext.errors import ListLeadsNowhere

__all__ = ["CursorTracker"]

MAX_PAGES = 200_000
"""Of a hundred records each: more customers than any shop has."""


class CursorTracker:
    """Follows the places in one list.

    Args:
        max_pages: After so many pages a list is taken for endless.
    """

    def __init__(self, max_pages: int = MAX_PAGES) -> None:
        self._max_pages = max_pages
        self._pages = 0
        self._remembered = ""
        self._remember_at = 1

    def follow(self, cursor: str) -> None:
        """Go on to a place, empty at the end; raises ListLeadsNowhere where the list has led here before."""
        if cursor and (cursor == self._remembered or self._pages >= self._max_pages):
            raise ListLeadsNowhere()
        self._pages += 1
        if self._pages == self._remember_at:
            self._remembered = cursor
            self._remember_at *= 2
