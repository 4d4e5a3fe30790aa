"""Notices that a list runs in a circle or never ends, so that a server's mistake does not keep a till reading.

Source: R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980: one remembered place is enough to find a
circle of any length.
"""

from posapp.hellotext.errors import ListLeadsNowhere

__all__ = ["CursorTracker"]

MAX_PAGES = 200_000
"""Of a hundred records each: more customers than any shop has."""


class CursorTracker:
    """Follows the cursors of one list.

    Args:
        max_pages: After so many pages a list is taken for endless.
    """

    def __init__(self, max_pages: int = MAX_PAGES) -> None:
        self._max_pages = max_pages
        self._pages = 0
        self._remembered = ""
        self._remember_at = 1

    def follow(self, cursor: str) -> None:
        """Go on to a cursor, empty at the end; raises ListLeadsNowhere where the list had this cursor before."""
        if cursor and (cursor == self._remembered or self._pages >= self._max_pages):
            raise ListLeadsNowhere()
        self._pages += 1
        if self._pages == self._remember_at:
            self._remembered = cursor
            self._remember_at *= 2
