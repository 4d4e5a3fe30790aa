"""One reading of Hellotext's list of events, and what it proves about events of this till. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum

from posapp.domain.events import Event, QueuedEvent
from posapp.hellotext.readings import ListedEvent

__all__ = ["MARGIN", "Finding", "Fingerprint", "Scan", "fingerprint_of"]

MARGIN = timedelta(minutes=5)
"""Requests take time and overtake each other: the list is read this much farther back than the attempt."""
MOST_UNDER_WAY = 64
"""More events than this are never claimed or under way at once."""

Fingerprint = tuple[str, str, Decimal | None, str, int | None]
"""Profile, action, amount, currency, moment in whole seconds."""


class Finding(Enum):
    """What a whole reading proves about one event."""

    ARRIVED = "arrived"
    ABSENT = "absent"
    UNDECIDABLE = "undecidable"


def fingerprint_of(event: Event) -> Fingerprint:
    """Give what tells an event from others where the listing shows no metadata."""
    amount = None if event.money is None else event.money.decimal.normalize()
    code = "" if event.money is None else event.money.currency.code
    return event.profile, event.action, amount, code, int(event.occurred_at.timestamp())


@dataclass
class Scan:
    """Gathers listed events, newest first, until it reaches behind the attempts it is about.

    Attributes:
        oldest: The attempts it is about began at this moment or later, UTC.
        arrived: Ids of this till's events that were listed.
        reached_back: Whether the reading came behind `oldest` (or to the end of the list).
    """

    oldest: datetime
    arrived: set[str] = field(default_factory=set)
    reached_back: bool = False
    _earlier: set[str] = field(default_factory=set)
    _long_before: bool = False
    _metadata_was_shown: bool = False
    _anything_listed: bool = False
    _without_metadata: Counter[Fingerprint] = field(default_factory=Counter)

    @property
    def must_count(self) -> bool:
        """Whether some listed events can be told apart by their number only."""
        return bool(self._without_metadata)

    def read(self, page: Iterable[ListedEvent]) -> None:
        """Take in a page."""
        for listed in page:
            self._anything_listed = True
            self._metadata_was_shown = self._metadata_was_shown or listed.has_metadata
            if listed.event_id:
                self.arrived.add(listed.event_id)
            elif not listed.has_metadata:
                self._without_metadata[_fingerprint_of_listed(listed)] += 1

    def note_own(self, own: Iterable[QueuedEvent], answered: Mapping[str, datetime]) -> None:
        """Take in which of this till's events a page listed.

        Args:
            own: The events.
            answered: When Hellotext said that it has taken one, UTC. What it never answered may have arrived at any
                time later and stands in the list where it arrived, which tells nothing.
        """
        for each in own:
            heard, began = answered.get(each.event.id), each.attempted_at
            if heard is not None and began is not None and began < self.oldest:
                self._earlier.add(each.event.id)
                self._long_before = self._long_before or began <= heard < self.oldest - MARGIN

    @property
    def is_behind(self) -> bool:
        """Whether what was read reaches behind the oldest attempt.

        It does when one of our events is listed that was answered well before, or more from before than can have been
        under way together. An answer that seems older than its own request came while somebody set the clock.
        """
        return self._long_before or len(self._earlier) > MOST_UNDER_WAY

    def findings(self, looked_for: Sequence[QueuedEvent], alike: Sequence[QueuedEvent]) -> dict[str, Finding]:
        """Say what the reading proves.

        Args:
            looked_for: The events it was made for.
            alike: Every event of this till that may be listed and could be taken for one of them, whenever it was
                sent; needed only where `must_count`.

        Returns:
            A finding for each of `looked_for`, by event id.
        """
        unnamed = {each.event.id: each.event for each in (*alike, *looked_for) if each.event.id not in self.arrived}
        claimants = Counter(fingerprint_of(event) for event in unnamed.values())
        return {each.event.id: self._finding(each.event, claimants) for each in looked_for}

    def _finding(self, event: Event, claimants: Counter[Fingerprint]) -> Finding:
        if event.id in self.arrived:
            return Finding.ARRIVED
        if not self.reached_back:
            return Finding.UNDECIDABLE
        mark = fingerprint_of(event)
        if self._without_metadata[mark]:
            enough = self._without_metadata[mark] >= claimants[mark]
            return Finding.ARRIVED if enough else Finding.UNDECIDABLE
        return Finding.ABSENT if self._metadata_was_shown or not self._anything_listed else Finding.UNDECIDABLE


def _fingerprint_of_listed(listed: ListedEvent) -> Fingerprint:
    amount = None if listed.amount is None else listed.amount.normalize()
    moment = None if listed.tracked_at is None else int(listed.tracked_at.timestamp())
    return listed.profile, listed.action, amount, listed.currency, moment
