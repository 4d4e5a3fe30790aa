"""Follows one reading of the list of events from page to page: whether the pages join, and where they end. Pure.

Each further page is asked for after the last but one record of the page before: the last one must come again at its
head. A server that leaves records out between pages, ignores the place that it is asked for, or ends early, is noticed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from posapp.hellotext.envelopes import Page
from posapp.hellotext.parsers import ListedEvent
from posapp.sync.cursor_watch import CursorTracker
from posapp.sync.scan import Scan

__all__ = ["Attempt", "ListReading"]

Attempt = tuple[str, int]
"""An event's id, and which attempt to send it."""

REMEMBERED = 2000


@dataclass(slots=True, kw_only=True)
class ListReading:
    """One reading of the list in progress.

    Attributes:
        scan: What was read.
        about: The attempts that it began for. What was looked for later may stand on the pages that were read before,
            and its absence is none.
        page_size: So many records are asked for at once.
        began_at: When it began, by a clock that nobody can move.
        cursor: Where it goes on.
        is_joined: Whether each page was seen to follow upon the one before.
        is_ended: Whether the list was seen to end.
        is_done: Whether there is nothing more that could be asked for.
        first_length: How many records the first page held.
        fresh: What the last page held that was not read before.
        shows_other_copy: Whether events of another copy of this till were listed.
        pages: How many pages were read.
    """

    scan: Scan
    about: frozenset[Attempt]
    page_size: int
    began_at: float = 0.0
    cursor: str = ""
    is_joined: bool = True
    is_ended: bool = False
    is_done: bool = False
    first_length: int = -1
    fresh: Sequence[ListedEvent] = ()
    shows_other_copy: bool = False
    pages: int = 0
    _longest: int = 0
    _last: str = ""
    _last_but_one: str = ""
    _seen: dict[str, None] = field(default_factory=dict)
    _watch: CursorTracker = field(default_factory=CursorTracker)

    def add_page(self, page: Page[ListedEvent]) -> None:
        """Take a page; raises AnswerUnreadable where the list has no end."""
        self.pages += 1
        identities = [each.id for each in page.items]
        fresh = self.fresh = tuple(each for each in page.items if not each.id or each.id not in self._seen)
        if self.first_length < 0:
            self.first_length = len(identities)
        else:
            self._check_join(identities, fresh)
        self._longest = max(self._longest, len(identities))
        self._remember(fresh)
        if page.unreadable:
            self.scan.is_readable = False
        self._go_on(page, identities, fresh)

    def _check_join(self, identities: Sequence[str], fresh: Sequence[ListedEvent]) -> None:
        if self.cursor == self._last:
            joins = not fresh  # whether anything was left out before what is new cannot be seen
        elif self._last not in identities:
            joins = False
        elif not fresh:
            joins = identities == [self._last]
        else:
            joins = all(each in self._seen for each in identities[: identities.index(self._last)])
        self.is_joined = self.is_joined and joins

    def _remember(self, fresh: Sequence[ListedEvent]) -> None:
        for each in fresh:
            self._seen[each.id] = None
            self._last_but_one, self._last = self._last, each.id
        while len(self._seen) > REMEMBERED:
            del self._seen[next(iter(self._seen))]

    def _go_on(self, page: Page[ListedEvent], identities: Sequence[str], fresh: Sequence[ListedEvent]) -> None:
        """Decide where to go on, or that the list has ended, or that it leads nowhere."""
        asked_after = self.cursor
        if not all(identities):
            self._stop(ended=False)
        elif fresh:
            self.cursor = self._last if self._longest < 2 else self._last_but_one
        elif not self._last or asked_after == self._last:
            self._stop(ended=not identities)
        elif page.reported_has_more or self._longest < 2:
            self.cursor = self._last
        else:
            self._stop(ended=self.is_joined)
        if not self.is_done:
            self._watch.follow(self.cursor)

    def _stop(self, *, ended: bool) -> None:
        self.is_done = True
        self.is_ended = ended
