"""Gathers what one reading of Hellotext's list shows, and says what it proves about events of this till. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum

from posapp.domain.events.event import Event, OutboxEvent
from posapp.hellotext.parsers import ListedEvent
from posapp.sync.evidence import (
    ANY_ACTION,
    Facts,
    ListedOwnEvent,
    OrderTracker,
    ReadDepth,
    UnidentifiedRecord,
    facts_of,
    plain,
)

__all__ = ["Fingerprint", "Scan", "ScanResult", "fingerprint_of", "own_event_id"]

MAX_UNIDENTIFIED = 5000
"""Where more records than this show no event id, the list shows none."""
COMPARED = 3
"""So many events that Hellotext took before must be in the list as they were sent before equals are counted."""

Fingerprint = tuple[str, str, Decimal | None, str, int | None]
"""Profile, action, amount, currency, moment in whole seconds."""


class ScanResult(Enum):
    """What a whole reading shows of one event; a missing event is no proof that it never arrived."""

    ARRIVED = "arrived"
    MISSING = "missing"
    UNDECIDABLE = "undecidable"


def fingerprint_of(event: Event) -> Fingerprint:
    """Give what distinguishes an event where the listing shows no metadata."""
    amount = None if event.money is None else event.money.decimal.normalize()
    code = "" if event.money is None else event.money.currency.code
    return event.profile, event.action, amount, code, int(event.occurred_at.timestamp())


def own_event_id(listed: ListedEvent, own: Mapping[str, OutboxEvent]) -> str:
    """Give which event of this till a listed record is; empty where it names none of them, or several.

    Args:
        listed: The record.
        own: Events of this till, by id.
    """
    if listed.event_id in own:
        return listed.event_id
    named = [each for each in listed.mentioned if each in own]
    return named[0] if len(named) == 1 else ""


@dataclass
class Scan:
    """Gathers listed events in the order of the list until it reaches behind the attempts it is about.

    Attributes:
        oldest: The attempts it is about began at this moment or later, UTC.
        earliest: What they tell of happened at this moment or later, UTC.
        arrived: Ids of this till's events that were listed.
        shown: Those events, as they stand in the list.
        unidentified: Records that show nobody's event id.
        reached_back: Whether the reading came to the end of the list, or behind all that it is about.
        facts_are_shown: Whether each of this till's events was listed with just the facts that were sent.
        is_readable: Whether every record so far could be read to its end and told from the others.
    """

    oldest: datetime
    earliest: datetime
    arrived: set[str] = field(default_factory=set)
    shown: list[ListedOwnEvent] = field(default_factory=list)
    unidentified: list[UnidentifiedRecord] = field(default_factory=list)
    reached_back: bool = False
    facts_are_shown: bool = True
    is_readable: bool = True
    _without_metadata: Counter[Fingerprint] = field(default_factory=Counter)
    _orders: OrderTracker = field(default_factory=OrderTracker)
    _place: int = 0

    def __post_init__(self) -> None:
        """Begin to follow how far back it comes."""
        self._depth = ReadDepth(self.oldest, self.earliest)

    @property
    def must_count(self) -> bool:
        """Whether some listed events can be told apart by their number only."""
        return bool(self._without_metadata)

    def read(
        self, records: Iterable[ListedEvent], own: Mapping[str, OutboxEvent], answered: Mapping[str, datetime]
    ) -> None:
        """Take in the records of a page that were not read before.

        Args:
            records: The records.
            own: This till's events among them, by id.
            answered: By when Hellotext had one of these, UTC, by id.
        """
        for listed in records:
            self._read(listed, own, answered)
            self._place += 1

    def _read(self, listed: ListedEvent, own: Mapping[str, OutboxEvent], answered: Mapping[str, datetime]) -> None:
        identity = own_event_id(listed, own)
        if identity:
            if identity not in self.arrived:
                heard = answered.get(identity)
                self._note_own(ListedOwnEvent(place=self._place, queued=own[identity], answered_at=heard))
                as_sent = _facts_of_listed(listed) == facts_of(own[identity].event)
                self.facts_are_shown = self.facts_are_shown and as_sent
            self.arrived.add(identity)
            return
        several = sum(each in own for each in listed.mentioned) > 1
        self.is_readable = self.is_readable and listed.is_whole and not several
        if not listed.event_id and not listed.has_metadata and not several and listed.tracked_at is not None:
            self._without_metadata[_fingerprint_of_listed(listed)] += 1
        if not _UUID.fullmatch(listed.event_id):
            self._note_unidentified(listed)

    def _note_own(self, shown: ListedOwnEvent) -> None:
        self.shown.append(shown)
        self._orders.add(shown)
        self._depth.add(shown)

    def _note_unidentified(self, listed: ListedEvent) -> None:
        if len(self.unidentified) >= MAX_UNIDENTIFIED:
            self.is_readable = False
            return
        action = plain(listed.action) if _ACTION.fullmatch(listed.action) else ANY_ACTION
        self.unidentified.append(
            UnidentifiedRecord(
                place=self._place, action=action, part=plain(listed.event_id), facts=_facts_of_listed(listed)
            )
        )

    @property
    def is_behind(self) -> bool:
        """Whether what was read reaches behind all that the reading is about, in each order that fits."""
        return self._depth.is_behind(self._orders.possible)

    def results(
        self, looked_for: Sequence[OutboxEvent], alike: Sequence[OutboxEvent], taken: Sequence[OutboxEvent] = ()
    ) -> dict[str, ScanResult]:
        """Say what the reading shows of each event that it was made for.

        Args:
            looked_for: The events it was made for.
            alike: Every event of this till that may be listed and could be taken for one of them, whenever it was
                sent; needed only where `must_count`.
            taken: The newest of this till's events that Hellotext has taken, the newest first; without some that the
                list shows as they were sent, equals are not counted for an event of which nobody knows.

        Returns:
            A result for each of `looked_for`, by event id.
        """
        unnamed = {each.event.id: each.event for each in (*alike, *looked_for) if each.event.id not in self.arrived}
        claimants = Counter(fingerprint_of(event) for event in unnamed.values())
        return {each.event.id: self._result(each, claimants, taken) for each in looked_for}

    def _result(self, queued: OutboxEvent, claimants: Counter[Fingerprint], taken: Sequence[OutboxEvent]) -> ScanResult:
        if queued.event.id in self.arrived:
            return ScanResult.ARRIVED
        mark = fingerprint_of(queued.event)
        if not self._without_metadata[mark]:
            return ScanResult.MISSING
        enough = self._without_metadata[mark] >= claimants[mark]
        surely = queued.state.is_delivered or self._shows_as_sent(queued, taken)
        trusted = self.reached_back and not self.shown
        return ScanResult.ARRIVED if enough and surely and trusted else ScanResult.UNDECIDABLE

    def _shows_as_sent(self, queued: OutboxEvent, taken: Sequence[OutboxEvent]) -> bool:
        """Whether the list shows what was taken before an event just as it was sent."""
        attempted = queued.attempted_at or queued.due_at
        before = [each.event for each in taken if each.attempted_at is not None and each.attempted_at < attempted]
        compared = before[:COMPARED]
        return bool(compared) and all(self._without_metadata[fingerprint_of(event)] for event in compared)


_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}")
_ACTION = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]+")


def _facts_of_listed(listed: ListedEvent) -> Facts | None:
    if listed.tracked_at is None:
        return None
    amount = None if listed.amount is None else listed.amount.normalize()
    return amount, listed.currency, int(listed.tracked_at.timestamp())


def _fingerprint_of_listed(listed: ListedEvent) -> Fingerprint:
    amount = None if listed.amount is None else listed.amount.normalize()
    moment = None if listed.tracked_at is None else int(listed.tracked_at.timestamp())
    return listed.profile, listed.action, amount, listed.currency, moment
