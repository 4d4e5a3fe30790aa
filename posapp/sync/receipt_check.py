"""Looks the receipts of imported sales up in Hellotext's list before their first send: another till may have sent them.

A till that has never sent anything looks up all that waits, once: another PC may use its name.
"""

import json
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from posapp.domain.clock import Clock
from posapp.domain.errors import HellotextError
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.listed_elsewhere import ListedElsewhere
from posapp.domain.events.states import EventState, Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import AnswerUnreadable, NotFound, NotPermitted, Throttled, TokenRefused, Unreachable
from posapp.hellotext.parsers import ListedEvent
from posapp.storage.ledger import Ledger
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.clock_watch import Monotonic
from posapp.sync.event_log import log_transitions
from posapp.sync.list_reading import ListReading
from posapp.sync.listed_receipts import same_receipt
from posapp.sync.own_events import OwnEvents
from posapp.sync.rate_limit import PageRateLimit
from posapp.sync.scan import Fingerprint, Scan, fingerprint_of
from posapp.sync.settings import SyncSettings

__all__ = ["CHECKED_NAME", "FAILING_SINCE", "ReceiptCheck"]

CHECKED_NAME = "receipts_checked_for"
"""The setting with the shop's and till's name for which a new till looked."""
FAILING_SINCE = "receipts_unreadable_since"
"""The setting that says since when the list cannot be read for this."""
MAX_PAGES = 200
"""No more pages than this are read for one look; what Hellotext lists behind them is not noticed."""
PAGES_AT_ONCE = 5
"""So many pages are read before what need not wait is sent."""
MAX_PAGES_FOR_COUNTER = 20
MAX_SECONDS_FOR_COUNTER = 30.0
"""What a new till recorded at its counter waits no longer than this for a look."""
FRESH_SECONDS = 600.0
"""After such a pause without sending, what still waits is looked up again."""
MAX_READING_SECONDS = 3600.0
"""A reading that takes longer begins again at the newest page."""
GIVE_UP_AFTER = timedelta(days=1)
"""When the list could not be read for so long, a person decides."""
CLOCKS_DIFFER = timedelta(days=1)
AT_ONCE = 500

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class _Look:
    """One reading of the list.

    Attributes:
        reading: How far it has come.
        until: It is about what was recorded until this position.
        began_at: When it began, by a clock that nobody can move.
        nameless: How often it showed an event without any receipt, by what the event tells.
    """

    reading: ListReading
    until: int
    began_at: float
    nameless: Counter[Fingerprint]


class ReceiptCheck:
    """Releases held events once the list was read for their receipts, and sends to review what another till sent.

    Args:
        ledger: The till's ledger.
        client: The way to Hellotext.
        breaker: Learns from what is read.
        clock: Gives the present moment, UTC.
        settings: How much to read.
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
        monotonic: Monotonic,
    ) -> None:
        self._ledger = ledger
        self._held = ledger.held_events
        self._client = client
        self._breaker = breaker
        self._clock = clock
        self._page_size = settings.page_size
        self._monotonic = monotonic
        self._own = OwnEvents(ledger, clock)
        self._rate_limit = PageRateLimit(settings.pages_per_hour)
        self._look: _Look | None = None
        self._last_step = float("-inf")
        self._is_new: bool | None = None
        self._failures = 0

    def is_at_work(self) -> bool:
        """Whether events are held, and this run may still release them by itself; raises EnvironmentFault."""
        return self._failures < 2 and self._held.any()

    async def step(self) -> int:
        """Read some pages where events are held, and give how many were read.

        Raises:
            HellotextError: When the list cannot be read; then imports are still held, and it goes on there later.
            EnvironmentFault: When the disk refuses.
        """
        self._prepare()
        look = self._look = self._going_on()
        if look is None:
            return 0
        read = 0
        try:
            while read < PAGES_AT_ONCE and self._rate_limit.try_acquire(self._monotonic()):
                await self._read_page(look)
                read += 1
                if self._is_enough(look):
                    self._finish(look)
                    break
        except HellotextError as error:
            if self._note_failure(error):
                raise
        self._let_the_counter_go(look)
        return read

    def _prepare(self) -> None:
        """Hold what must be looked up: of a new till everything, and what was looked up before a long pause."""
        now = self._monotonic()
        if now - self._last_step > FRESH_SECONDS:
            self._held.hold_imports_again()
            self._look = None
        self._last_step = now
        if self._is_new is None:
            self._is_new = self._has_never_sent()
        if self._is_new and self._ledger.events.has_unattempted():
            self._held.hold_unsent()

    def _has_never_sent(self) -> bool:
        name, known = self._name(), self._ledger.settings.get(CHECKED_NAME)
        if known is None and self._ledger.settings.get("attempts") is not None:
            self._note_name()  # it sent before there was this look
            return False
        return known != name

    def _name(self) -> str:
        shop = self._ledger.shop.load()
        return "" if shop is None else json.dumps([shop.name, shop.till], ensure_ascii=False)

    def _note_name(self) -> None:
        self._is_new = False
        if self._ledger.settings.get(CHECKED_NAME) != self._name():
            self._ledger.settings.put(CHECKED_NAME, self._name())

    def _going_on(self) -> _Look | None:
        earliest, now = self._held.earliest(), self._monotonic()
        if earliest is None:
            return None
        look = self._look
        if look is not None and now - look.began_at < MAX_READING_SECONDS and look.reading.scan.earliest <= earliest:
            return look
        scan = Scan(earliest - CLOCKS_DIFFER, earliest)
        reading = ListReading(scan=scan, about=frozenset(), page_size=self._page_size, began_at=now)
        return _Look(reading=reading, until=self._ledger.events.last_position(), began_at=now, nameless=Counter())

    async def _read_page(self, look: _Look) -> None:
        reading = look.reading
        page = await self._client.events(after=reading.cursor, limit=reading.page_size)
        self._breaker.record_read_success(page.server_date, self._clock())
        reading.add_page(page)
        own = self._own.among(reading.fresh)
        reading.scan.read(reading.fresh, own, self._own.answered_at(own.values()))
        self._own.copies.note(self._own.sent_by_other_copy(reading.fresh, own))
        strange = [each for each in reading.fresh if not own.keys() & {each.event_id, *each.mentioned}]
        with self._ledger.transaction():
            self._send_to_review({**self._nameless(strange, look), **self._with_receipt(strange)})

    def _with_receipt(self, strange: Sequence[ListedEvent]) -> dict[str, tuple[OutboxEvent, ListedElsewhere]]:
        named: dict[str, list[ListedEvent]] = {}
        for each in strange:
            if each.reference:
                named.setdefault(each.reference, []).append(each)
        found = {}
        for queued in self._held.with_references(tuple(named)) if named else ():
            listed = filter(None, (same_receipt(each, queued.event) for each in named[queued.event.reference]))
            first = next(listed, None)
            if first is not None:
                found[queued.event.id] = (queued, first)
        return found

    def _nameless(self, strange: Sequence[ListedEvent], look: _Look) -> dict[str, tuple[OutboxEvent, ListedElsewhere]]:
        """Where the list shows no receipt, equal events are counted: more of them than this till has sent."""
        found = {}
        for listed in strange:
            moment = listed.tracked_at
            if listed.reference or listed.event_id or moment is None or not listed.profile:
                continue
            span = (moment.replace(microsecond=0), moment.replace(microsecond=0) + timedelta(seconds=1))
            for queued in self._held.of_customer(listed.profile, *span):
                if not _tells_the_same(listed, queued):
                    continue
                mark = fingerprint_of(queued.event)
                look.nameless[mark] += 1
                sent = self._ledger.events.possibly_listed((listed.profile,), *span)
                if look.nameless[mark] > sum(fingerprint_of(each.event) == mark for each in sent):
                    found[queued.event.id] = (queued, ListedElsewhere(at=moment, has_receipt=False))
                break
        return found

    def _send_to_review(self, found: Mapping[str, tuple[OutboxEvent, ListedElsewhere]]) -> None:
        if not found:
            return
        moves = []
        for queued, listed in found.values():
            moves += [
                _review_move(each, Reason.LISTED_ELSEWHERE, listed.words)
                for each in self._held.of_subjects([queued])
                if each.event.id == queued.event.id or each.event.id not in found
            ]
        self._move(list({each.event_id: each for each in moves}.values()))
        _log.warning("%d events are held back: Hellotext lists their receipts from another till", len(moves))

    def _move(self, moves: Sequence[EventMove]) -> None:
        self._ledger.events.move(moves, self._clock())
        self._held.release([each.event_id for each in moves])
        log_transitions(moves)

    def _is_enough(self, look: _Look) -> bool:
        """Behind the first of the sales nothing about them can be listed; there the list itself may go on."""
        reading = look.reading
        return reading.is_done or reading.scan.is_behind or reading.pages >= MAX_PAGES

    def _finish(self, look: _Look) -> None:
        with self._ledger.transaction():
            self._held.release_until(look.until)
            self._note_name()
            if self._ledger.settings.get(FAILING_SINCE):
                self._ledger.settings.put(FAILING_SINCE, "")
        self._breaker.record_full_read()
        self._look, self._failures = None, 0

    def _let_the_counter_go(self, look: _Look) -> None:
        """What was paid at the counter of a new till does not wait for a long list."""
        is_long = look.reading.pages >= MAX_PAGES_FOR_COUNTER
        if self._is_new and (is_long or self._monotonic() - look.began_at >= MAX_SECONDS_FOR_COUNTER):
            self._release_counter()

    def _release_counter(self) -> None:
        with self._ledger.transaction():
            self._note_name()
            self._held.release_all_but_imports()

    def _note_failure(self, error: HellotextError) -> bool:
        """Note that the list could not be read; say whether anything is held for which it must be read."""
        if isinstance(error, NotFound | AnswerUnreadable):
            self._look = None
        if self._is_new:
            self._release_counter()
        if not isinstance(error, Unreachable | TokenRefused | Throttled):
            self._failures += 2 if isinstance(error, NotPermitted | NotFound) else 1
            self._give_up_in_time()
        return self._held.any()

    def _give_up_in_time(self) -> None:
        now = self._clock()
        since = _moment(self._ledger.settings.get(FAILING_SINCE))
        if since is None or since > now:
            self._ledger.settings.put(FAILING_SINCE, now.isoformat())
        elif now - since >= GIVE_UP_AFTER:
            while held := self._held.batch(AT_ONCE):
                with self._ledger.transaction():
                    self._move([_review_move(each, Reason.RECEIPT_NOT_LOOKED_UP, "") for each in held])


def _tells_the_same(listed: ListedEvent, queued: OutboxEvent) -> bool:
    moment = None if listed.tracked_at is None else int(listed.tracked_at.timestamp())
    amount = None if listed.amount is None else listed.amount.normalize()
    return fingerprint_of(queued.event) == (listed.profile, listed.action, amount, listed.currency, moment)


def _review_move(queued: OutboxEvent, reason: Reason, words: str) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=EventState.PENDING,
        target=EventState.REVIEW,
        reason=reason,
        explanation=words,
    )


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
