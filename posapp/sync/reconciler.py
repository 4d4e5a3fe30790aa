"""Looks up events in Hellotext's own list of which nobody knows whether they arrived."""

import time
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from posapp.domain.clock import Clock
from posapp.domain.errors import HellotextError
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.transfer import is_unsent
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.envelopes import Page
from posapp.hellotext.errors import AnswerUnreadable, NotFound, NotPermitted, Throttled, TokenRefused, Unreachable
from posapp.hellotext.parsers import ListedEvent
from posapp.storage.ledger import Ledger
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.clock_watch import Monotonic
from posapp.sync.event_log import log_transitions
from posapp.sync.evidence import Listing, attempt_time, may_be_listed_unidentified, missing_proof
from posapp.sync.list_lag import ListLag
from posapp.sync.list_reading import ListReading
from posapp.sync.own_events import OwnEvents
from posapp.sync.rate_limit import PageRateLimit
from posapp.sync.scan import Scan, ScanResult
from posapp.sync.settings import SyncSettings
from posapp.sync.watches import NextStep, UncertainAttempts, attempt_of

__all__ = ["Reconciler"]

MAX_BATCH = 500
MAX_COMPARED = 200
"""So many of the newest delivered events are held against a list before it is believed to show all."""
MAX_PAGES_FOR_WITNESSES = 50
"""No more pages than this are read only to see more of this till's events; then the list has shown too few."""


class Reconciler:
    """Reads the list as far back as the attempts in question and no farther.

    That something never arrived takes two readings that prove it, with pages of different sizes, and the time between
    them is measured by a clock that nobody can move; what an earlier run of the program saw counts as no look. Without
    a proof an event waits for the next look, and after the last one for a person.

    Args:
        ledger: The till's ledger.
        client: The way to Hellotext.
        breaker: Learns from what is read.
        clock: Gives the present moment, UTC.
        settings: When to look, and how much to read.
        monotonic: Gives the seconds that really passed.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: HellotextClient,
        breaker: CircuitBreaker,
        *,
        clock: Clock,
        settings: SyncSettings,
        monotonic: Monotonic = time.monotonic,
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._breaker = breaker
        self._clock = clock
        self._settings = settings
        self._monotonic = monotonic
        self._uncertain_attempts = UncertainAttempts(settings)
        self._lag = ListLag(ledger.settings, settings.confirm_seconds)
        self._own = OwnEvents(ledger, clock)
        self._rate_limit = PageRateLimit(settings.pages_per_hour)
        self._unfinished: ListReading | None = None
        self._served = settings.page_size

    async def reconcile(self) -> int:
        """Check the uncertain events that are due, and give how many were decided or postponed.

        Raises:
            HellotextError: When the list cannot be read; then no absence was believed, and the next look goes on there.
            EnvironmentFault: When the disk refuses.
        """
        began = self._clock()
        uncertain = self.follow()
        due = [each for each in uncertain if each.due_at <= began]
        if not due:
            return 0
        try:
            reading = await self._read_for(due, witnesses=self._witnesses())
        except HellotextError as error:
            self._note_failure(due, error)
            raise
        if reading is None:
            self._send_unsent(due, began)
            self._postpone([each for each in due if not is_unsent(each)], began + timedelta(minutes=1))
        else:
            self._decide(due, reading, began)
        return len(due)

    async def confirm(self) -> int:
        """Find accepted events in the list, as far as the rate limit allows, and give how many were found."""
        accepted = self._ledger.events.accepted(MAX_BATCH)
        found = 0
        while accepted:
            confirmed = await self._confirm(accepted)
            found += confirmed
            if confirmed < len(accepted):
                break
            accepted = self._ledger.events.accepted(MAX_BATCH)
        return found

    def waiting_for_proof(self) -> int:
        """Give how many uncertain events this run could not decide: they wait until the list shows more."""
        now = self._monotonic()
        return sum(
            self._uncertain_attempts.is_waiting_for_proof(each, now)
            for each in self._ledger.events.uncertain(MAX_BATCH)
        )

    def follow(self) -> Sequence[OutboxEvent]:
        """Remember what is uncertain, and which attempts are over by now: what is sent from now on is sent after them.

        Raises:
            EnvironmentFault: When the disk refuses.
        """
        uncertain = self._ledger.events.uncertain(MAX_BATCH)
        newly_over = self._uncertain_attempts.update(uncertain, self._monotonic())
        if newly_over:
            last = self._ledger.events.last_attempt()
            for attempt in newly_over:
                attempt.over_at = last
        return uncertain

    async def _confirm(self, accepted: Sequence[OutboxEvent]) -> int:
        before = self._ledger.events.counts().confirmed
        reading = await self._read_for(accepted, witnesses=0)
        if reading is not None:
            results = reading.scan.results(accepted, self._alike(reading.scan, accepted))
            waiting = [each for each in accepted if self._stands(each, EventState.ACCEPTED)]
            found = [each for each in waiting if results[each.event.id] is ScanResult.ARRIVED]
            self._confirm_listed(found)
            arrived = [each.event.id for each in accepted if results[each.event.id] is ScanResult.ARRIVED]
            missed = [each.event.id for each in accepted if results[each.event.id] is not ScanResult.ARRIVED]
            self._lag.note(arrived, missed, self._monotonic())
        return self._ledger.events.counts().confirmed - before

    def _witnesses(self) -> int:
        """Give how many of this till's events a reading is to show; none where Hellotext cannot have so many."""
        wanted = self._settings.witnesses
        return wanted if len(self._ledger.events.last_accepted(wanted)) == wanted else 0

    async def _read_for(self, about: Sequence[OutboxEvent], *, witnesses: int) -> ListReading | None:
        """Read the list for some events; None when this hour's pages are used up before it was read far enough."""
        reading = self._unfinished = self._reading_for(about)
        wanted = {each.event.id for each in about}
        while not self._is_enough(reading, witnesses) and not wanted <= reading.scan.arrived:
            if not self._rate_limit.try_acquire(self._monotonic()):
                return None
            await self._read_page(reading)
        self._breaker.record_full_read()
        self._unfinished = None
        reading.scan.reached_back = reading.is_ended or reading.scan.is_behind
        return reading

    def _is_enough(self, reading: ListReading, witnesses: int) -> bool:
        seen = len(reading.scan.shown) >= witnesses or reading.pages >= MAX_PAGES_FOR_WITNESSES
        return reading.is_done or (reading.scan.is_behind and seen)

    def _reading_for(self, about: Sequence[OutboxEvent]) -> ListReading:
        oldest, earliest = min(map(attempt_time, about)), min(each.event.occurred_at for each in about)
        going_on = self._unfinished
        if going_on is not None and going_on.scan.oldest <= oldest and going_on.scan.earliest <= earliest:
            return going_on
        return ListReading(
            scan=Scan(oldest, earliest),
            about=frozenset(map(attempt_of, about)),
            page_size=self._page_size_for(about),
            began_at=self._monotonic(),
        )

    def _page_size_for(self, about: Sequence[OutboxEvent]) -> int:
        """What one size of pages leaves out between two of them, another shows."""
        usual, other = self._settings.page_size, max(min(self._served, self._settings.page_size) * 3 // 4, 2)
        return other if usual in self._uncertain_attempts.first_proof_page_sizes(about) else usual

    async def _read_page(self, reading: ListReading) -> None:
        page = await self._page_after(reading)
        self._breaker.record_read_success(page.server_date, self._clock())
        self._served = max(reading.first_length, 2)
        fresh = reading.fresh
        own = self._own.among(fresh)
        self._confirm_listed(own.values())
        reading.scan.read(fresh, own, self._own.answered_at(own.values()))
        strange = self._own.sent_by_other_copy(fresh, own)
        reading.shows_other_copy = reading.shows_other_copy or bool(strange)
        self._own.copies.note(strange)

    async def _page_after(self, reading: ListReading) -> Page[ListedEvent]:
        """Give the next page; where its place has gone, or leads round in a circle, the next look begins anew."""
        try:
            page = await self._client.events(after=reading.cursor, limit=reading.page_size)
            reading.add_page(page)
        except (NotFound, AnswerUnreadable):
            self._unfinished = None
            raise
        return page

    def _confirm_listed(self, own: Iterable[OutboxEvent]) -> None:
        """Whatever of ours is listed has arrived, looked for or not; what waited for newer witnesses has them."""
        found = [each for each in own if each.state in _MAY_BE_FOUND]
        if found:
            now = self._clock()
            self._ledger.events.move([_arrived_move(each) for each in found], now)
            expedited = self._uncertain_attempts.expedite(found, self._monotonic())
            if expedited:
                self._postpone(expedited, now)

    def _decide(self, due: Sequence[OutboxEvent], reading: ListReading, began: datetime) -> None:
        still = [each for each in due if self._stands(each, EventState.UNCERTAIN)]
        latest = self._ledger.events.last_accepted(MAX_COMPARED)
        results = reading.scan.results(still, self._alike(reading.scan, still), latest)
        moves = []
        for each in still:
            result = results[each.event.id]
            if result is ScanResult.ARRIVED:
                moves.append(_arrived_move(each))
            elif self._is_free(each, reading, result):
                moves.append(_decision_move(each, EventState.PENDING, Reason.NOT_SENT_BEFORE, began))
            elif attempt_of(each) in reading.about:
                what = self._missing_proof(each, reading, result, latest)
                moves += self._follow_up(each, self._record_check(each, what, reading), began)
        self._ledger.events.move(moves, self._clock())
        log_transitions(moves)

    def _is_free(self, queued: OutboxEvent, reading: ListReading, result: ScanResult) -> bool:
        """What no till has sent is only looked for because of a copied file: one look, and no proof is asked for."""
        is_looked_for = is_unsent(queued) and attempt_of(queued) in reading.about
        return (
            is_looked_for
            and result is ScanResult.MISSING
            and not may_be_listed_unidentified(queued, reading.scan.unidentified)
        )

    def _send_unsent(self, due: Sequence[OutboxEvent], now: datetime) -> None:
        """Where the list can tell no more, what no till has sent goes."""
        unsent = [each for each in due if is_unsent(each) and self._stands(each, EventState.UNCERTAIN)]
        moves = [_decision_move(each, EventState.PENDING, Reason.NOT_SENT_BEFORE, now) for each in unsent]
        self._ledger.events.move(moves, now)
        log_transitions(moves)

    def _missing_proof(
        self, queued: OutboxEvent, reading: ListReading, result: ScanResult, latest: Sequence[OutboxEvent]
    ) -> Reason | None:
        if result is ScanResult.UNDECIDABLE:
            return Reason.UNDECIDABLE
        attempt = self._uncertain_attempts.of(queued)
        over_at = None if attempt is None else attempt.over_at
        scan = reading.scan
        listing = Listing(
            shown=scan.shown,
            unidentified=scan.unidentified,
            is_readable=scan.is_readable,
            is_joined=reading.is_joined,
            is_ended=reading.is_ended,
            facts_are_shown=scan.facts_are_shown,
            shows_other_copy=reading.shows_other_copy,
        )
        return missing_proof(listing, queued, over_at, latest, self._settings.witnesses)

    def _record_check(self, queued: OutboxEvent, what: Reason | None, reading: ListReading) -> NextStep:
        return self._uncertain_attempts.record_check(
            queued,
            what,
            self._monotonic(),
            began=reading.began_at,
            size=reading.page_size,
            lag=self._lag.longest,
        )

    def _follow_up(self, queued: OutboxEvent, following: NextStep, began: datetime) -> list[EventMove]:
        if following.absent and queued.reason is Reason.MAY_BE_SENT_ELSEWHERE:
            return [_decision_move(queued, EventState.REVIEW, queued.reason, began)]
        if following.absent:
            return [_decision_move(queued, EventState.PENDING, Reason.NEVER_ARRIVED, began)]
        if following.review is not None:
            elsewhere = queued.reason is Reason.MAY_BE_SENT_ELSEWHERE
            return [_decision_move(queued, EventState.REVIEW, queued.reason if elsewhere else following.review, began)]
        due_at = began + timedelta(seconds=max(following.seconds, 0.0))
        self._ledger.events.record_check(queued.event.id, following.checks, due_at)
        return []

    def _note_failure(self, due: Sequence[OutboxEvent], error: HellotextError) -> None:
        """A list that cannot be read proves nothing; after the time of the last look a person has to look."""
        if isinstance(error, Unreachable | TokenRefused | Throttled):
            return
        now, steady = self._clock(), self._monotonic()
        if isinstance(error, NotPermitted | AnswerUnreadable | NotFound):
            self._send_unsent(due, now)
        moves = [
            _decision_move(each, EventState.REVIEW, Reason.LIST_UNAVAILABLE, now)
            for each in due
            if self._uncertain_attempts.note_failure(each, steady, (now - attempt_time(each)).total_seconds())
            and self._stands(each, EventState.UNCERTAIN)
        ]
        self._ledger.events.move(moves, now)
        log_transitions(moves)

    def _alike(self, scan: Scan, looked_for: Sequence[OutboxEvent]) -> Sequence[OutboxEvent]:
        """Give what stands in the list beside what is looked for, and is read only where it must be counted.

        Two equal sales of one second may have been sent hours apart: the moment of sending tells nothing here.
        """
        if not looked_for or not scan.must_count:
            return ()
        moments = [each.event.occurred_at.replace(microsecond=0) for each in looked_for]
        profiles = {each.event.profile for each in looked_for}
        return self._ledger.events.possibly_listed(tuple(profiles), min(moments), max(moments) + timedelta(seconds=1))

    def _stands(self, queued: OutboxEvent, state: EventState) -> bool:
        now = self._ledger.events.get(queued.event.id)
        return now is not None and now.state is state

    def _postpone(self, due: Iterable[OutboxEvent | str], until: datetime) -> None:
        self._ledger.events.postpone([each if isinstance(each, str) else each.event.id for each in due], until)


_MAY_BE_FOUND = frozenset({EventState.PENDING, EventState.ACCEPTED, EventState.UNCERTAIN, EventState.REVIEW})


def _arrived_move(queued: OutboxEvent) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=queued.state,
        target=EventState.CONFIRMED,
        reason=Reason.FOUND_AT_HELLOTEXT,
    )


def _decision_move(queued: OutboxEvent, target: EventState, reason: Reason, now: datetime) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=EventState.UNCERTAIN,
        target=target,
        reason=reason,
        due_at=now,
    )
