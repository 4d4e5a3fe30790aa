"""The reconciler: looks at Hellotext's own list for events of which nobody knows whether they arrived."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from posapp.domain.clock import Clock
from posapp.domain.event_states import EventState, Reason
from posapp.domain.events import EventMove, QueuedEvent
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.envelopes import Page
from posapp.hellotext.errors import AnswerUnreadable, NotFound
from posapp.hellotext.readings import ListedEvent
from posapp.storage.ledger import Ledger
from posapp.sync.clock_watch import Monotonic
from posapp.sync.cursor_watch import CursorWatch
from posapp.sync.gate import Gate
from posapp.sync.move_log import log_moves
from posapp.sync.page_budget import PageBudget
from posapp.sync.scan import Finding, Scan
from posapp.sync.settings import SyncSettings

__all__ = ["Reconciler"]

Attempt = tuple[str, int]
"""An event's id, and which attempt to send it."""

MOST_AT_ONCE = 500
TOLERATED_SECONDS = 0.05


@dataclass(slots=True, kw_only=True)
class _Reading:
    """A reading of the list on its way.

    Attributes:
        scan: What was read.
        about: The attempts that it began for. What was looked for later may stand on the pages that were read before,
            and its absence is none.
        cursor: Where it goes on.
        watch: Whether the list comes to an end.
    """

    scan: Scan
    about: frozenset[Attempt]
    cursor: str = ""
    watch: CursorWatch = field(default_factory=CursorWatch)


class Reconciler:
    """Reads the list newest first, as far back as the attempts it is about and no farther.

    That something never arrived takes two looks, and the time between them is measured by a clock that nobody can
    move; what an earlier run of the program saw counts as no look.

    Args:
        ledger: The queue.
        client: The way to Hellotext.
        gate: Learns from what is read.
        clock: Gives the present moment, UTC.
        settings: When to look, and how much to read.
        monotonic: Gives the seconds that really passed.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: HellotextClient,
        gate: Gate,
        *,
        clock: Clock,
        settings: SyncSettings,
        monotonic: Monotonic = time.monotonic,
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._gate = gate
        self._clock = clock
        self._settings = settings
        self._monotonic = monotonic
        self._looked_at: dict[Attempt, float] = {}
        self._budget = PageBudget(settings.pages_per_hour)
        self._unfinished: _Reading | None = None

    async def look(self) -> int:
        """Look for the uncertain events that are due, and give how many were decided or put off.

        Raises:
            HellotextError: When the list cannot be read; then no absence was believed, and the next look goes on there.
            EnvironmentFault: When the disk refuses.
        """
        began = self._clock()
        due = self._ledger.events.due_uncertain(began, MOST_AT_ONCE)
        if not due:
            return 0
        reading = await self._read_for(due)
        if reading is None:
            self._put_off(due, began + timedelta(minutes=1))
        else:
            self._decide(due, reading, began)
        return len(due)

    async def confirm(self) -> int:
        """Find accepted events in the list, the whole list or as far as the budget goes; give how many were found."""
        accepted = self._ledger.events.accepted(MOST_AT_ONCE)
        found = 0
        while accepted:
            confirmed = await self._confirm(accepted)
            found += confirmed
            if confirmed < len(accepted):
                break
            accepted = self._ledger.events.accepted(MOST_AT_ONCE)
        return found

    async def _confirm(self, accepted: Sequence[QueuedEvent]) -> int:
        before = self._ledger.events.counts().confirmed
        reading = await self._read_for(accepted)
        if reading is not None:
            findings = reading.scan.findings(accepted, self._alike(reading.scan, accepted))
            waiting = [each for each in accepted if self._stands(each, EventState.ACCEPTED)]
            self._ledger.events.move(
                [_found(each) for each in waiting if findings[each.event.id] is Finding.ARRIVED], self._clock()
            )
        return self._ledger.events.counts().confirmed - before

    async def _read_for(self, about: Sequence[QueuedEvent]) -> _Reading | None:
        """Read the list for some events; None when this hour's pages are used up before it was read far enough."""
        reading = self._unfinished = self._reading_for(about)
        wanted = {each.event.id for each in about}
        while not reading.scan.reached_back and not wanted <= reading.scan.arrived:
            if not self._budget.spend(self._monotonic()):
                return None
            await self._read_page(reading)
        self._unfinished = None
        return reading

    def _reading_for(self, about: Sequence[QueuedEvent]) -> _Reading:
        oldest = min(each.attempted_at or each.due_at for each in about)
        if self._unfinished is not None and self._unfinished.scan.oldest <= oldest:
            return self._unfinished
        return _Reading(scan=Scan(oldest), about=frozenset(map(_attempt, about)))

    async def _read_page(self, reading: _Reading) -> None:
        page = await self._page_after(reading)
        scan = reading.scan
        scan.read(page.items)
        reading.cursor = page.next_cursor
        self._gate.note_heard(page.server_date, self._clock())
        own = self._ledger.events.among([each.event_id for each in page.items if each.event_id])
        self._confirm_listed(own)
        scan.note_own(own, self._answered_before(scan, own))
        scan.reached_back = not page.has_more or scan.is_behind

    async def _page_after(self, reading: _Reading) -> Page[ListedEvent]:
        """Give the next page; where its place has gone, or leads round in a circle, the next look begins anew."""
        try:
            page = await self._client.events(after=reading.cursor, limit=self._settings.page_size)
            reading.watch.follow(page.next_cursor)
        except (NotFound, AnswerUnreadable):
            self._unfinished = None
            raise
        return page

    def _answered_before(self, scan: Scan, own: Sequence[QueuedEvent]) -> Mapping[str, datetime]:
        earlier = [each.event.id for each in own if each.attempted_at is not None and each.attempted_at < scan.oldest]
        return self._ledger.events.answered(earlier) if earlier else {}

    def _confirm_listed(self, own: Sequence[QueuedEvent]) -> None:
        """Whatever of ours is listed has arrived, looked for or not."""
        moves = [_found(each) for each in own if each.state in _MAY_BE_FOUND]
        if moves:
            self._ledger.events.move(moves, self._clock())

    def _decide(self, due: Sequence[QueuedEvent], reading: _Reading, began: datetime) -> None:
        still = [each for each in due if self._stands(each, EventState.UNCERTAIN)]
        findings = reading.scan.findings(still, self._alike(reading.scan, still))
        moves = []
        for each in still:
            finding = findings[each.event.id]
            if finding is Finding.ARRIVED:
                moves.append(_found(each))
            elif _attempt(each) not in reading.about:
                continue
            elif not self._is_last_look(each):
                self._ledger.events.note_look(each.event.id, *self._next_look(each, began))
            else:
                moves.append(_given_up(each, finding, began))
        self._ledger.events.move(moves, self._clock())
        log_moves(moves)
        self._forget_looks({decided.event_id for decided in moves})

    def _alike(self, scan: Scan, looked_for: Sequence[QueuedEvent]) -> Sequence[QueuedEvent]:
        """Give what stands in the list beside what is looked for, and is read only where it must be counted.

        Two equal sales of one second may have been sent hours apart: the moment of sending tells nothing here.
        """
        if not looked_for or not scan.must_count:
            return ()
        moments = [each.event.occurred_at.replace(microsecond=0) for each in looked_for]
        profiles = {each.event.profile for each in looked_for}
        return self._ledger.events.may_be_listed(tuple(profiles), min(moments), max(moments) + timedelta(seconds=1))

    def _stands(self, queued: QueuedEvent, state: EventState) -> bool:
        now = self._ledger.events.get(queued.event.id)
        return now is not None and now.state is state

    def _put_off(self, due: Sequence[QueuedEvent], until: datetime) -> None:
        self._ledger.events.postpone([each.event.id for each in due], until)

    def _forget_looks(self, decided: set[str]) -> None:
        if decided:
            self._looked_at = {key: seen for key, seen in self._looked_at.items() if key[0] not in decided}

    def _is_last_look(self, queued: QueuedEvent) -> bool:
        """Whether this look comes long enough after the first one of this attempt that this run of the program made."""
        first = self._looked_at.get(_attempt(queued))
        looks = self._settings.looks
        return (
            first is not None
            and queued.looks + 1 >= len(looks)
            and self._monotonic() - first >= looks[-1] - looks[0] - TOLERATED_SECONDS
        )

    def _next_look(self, queued: QueuedEvent, began: datetime) -> tuple[int, datetime]:
        """Note this look, and give how many there were and when the next is due."""
        looks = self._settings.looks
        first = self._looked_at.setdefault(_attempt(queued), self._monotonic())
        number = min(queued.looks + 1, len(looks) - 1)
        pause = looks[number] - looks[0] - (self._monotonic() - first)
        return number, began + timedelta(seconds=max(pause, 0.0))


_MAY_BE_FOUND = frozenset({EventState.ACCEPTED, EventState.UNCERTAIN, EventState.REVIEW})


def _attempt(queued: QueuedEvent) -> Attempt:
    return queued.event.id, queued.attempts


def _found(queued: QueuedEvent) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=queued.state,
        target=EventState.CONFIRMED,
        reason=Reason.FOUND_AT_HELLOTEXT,
    )


def _given_up(queued: QueuedEvent, finding: Finding, now: datetime) -> EventMove:
    absent = finding is Finding.ABSENT and queued.reason is not Reason.MAY_BE_SENT_ELSEWHERE
    unknown = queued.reason if queued.reason is Reason.MAY_BE_SENT_ELSEWHERE else Reason.UNDECIDABLE
    return EventMove(
        event_id=queued.event.id,
        source=EventState.UNCERTAIN,
        target=EventState.PENDING if absent else EventState.REVIEW,
        reason=Reason.NEVER_ARRIVED if absent else unknown,
        due_at=now,
    )
