"""Remembers what this run's looks at each uncertain attempt showed, and says what follows. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import Reason
from posapp.sync.list_reading import Attempt
from posapp.sync.settings import SyncSettings

__all__ = ["Next", "Watch", "Watches", "attempt_of"]

TOLERATED_SECONDS = 0.05
LAG_FACTOR = 2.0
"""An event is not believed to be missing before this many times the longest lag of the list has passed."""


def attempt_of(queued: OutboxEvent) -> Attempt:
    """Give which attempt of which event this is."""
    return queued.event.id, queued.attempts


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What follows from a look.

    Attributes:
        absent: Whether the event is known never to have arrived.
        review: Why a person has to decide; None where the program goes on by itself.
        looks: How often it was looked for by now.
        seconds: In how many seconds to look again.
    """

    absent: bool = False
    review: Reason | None = None
    checks: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Watch:
    """One uncertain attempt; all moments by a clock that nobody can move, but `over_at`.

    Attributes:
        seen_at: When this run of the program first met it as uncertain.
        over_at: Whatever is attempted after this moment (the ledger's) is attempted after this attempt was over.
        looks_here: How often this run has looked for it.
        first_look: When this run looked for it first.
        proved_at: When a look first proved it absent.
        proved_size: By how many records a page that look read.
        next_look: When its next look is due, whatever came in between.
        lack: What the last look lacked to prove it absent.
        failing_since: Since when the list cannot be read; None while it can.
        hastened_at: When it was last looked for before its time.
    """

    seen_at: float
    over_at: datetime | None = None
    looks_here: int = 0
    first_look: float = 0.0
    proved_at: float | None = None
    proved_size: int = 0
    next_look: float | None = None
    lack: Reason | None = None
    failing_since: float | None = None
    hastened_at: float = float("-inf")


class Watches:
    """The uncertain attempts of one run.

    Args:
        settings: When to look.
    """

    def __init__(self, settings: SyncSettings) -> None:
        self._looks = settings.checks
        self._by_attempt: dict[Attempt, Watch] = {}

    @property
    def gap(self) -> float:
        """Seconds that two looks lie apart at least to prove something together."""
        return self._looks[1] - self._looks[0]

    @property
    def settling(self) -> float:
        """Seconds after which a request is over of which nobody heard."""
        return self._looks[0] / 2

    def follow(self, uncertain: Iterable[OutboxEvent], now: float) -> list[Watch]:
        """Remember what is uncertain and forget the rest; give those whose attempt is over, which was not noted yet."""
        attempts = [attempt_of(each) for each in uncertain]
        self._by_attempt = {each: self._by_attempt.get(each) or Watch(now) for each in attempts}
        return [
            each
            for each in self._by_attempt.values()
            if each.over_at is None and now - each.seen_at >= self.settling - TOLERATED_SECONDS
        ]

    def of(self, queued: OutboxEvent) -> Watch | None:
        """Give what is remembered of an attempt, or None."""
        return self._by_attempt.get(attempt_of(queued))

    def sizes_of_first_proofs(self, queued: Iterable[OutboxEvent]) -> set[int]:
        """Give by how many records a page the first proof of each was read."""
        found = (self.of(each) for each in queued)
        return {each.proved_size for each in found if each is not None and each.proved_at is not None}

    def to_hasten(self, confirmed: Iterable[OutboxEvent], now: float) -> list[str]:
        """Give the ids of what waits for witnesses, since newer events were found in the list."""
        moments = [each.attempted_at for each in confirmed if each.attempted_at is not None]
        newest = max(moments, default=None)
        hastened = []
        for (event_id, _), each in self._by_attempt.items():
            rested = now - each.hastened_at >= self.settling and each.proved_at is None
            younger = newest is not None and each.over_at is not None and newest > each.over_at
            if rested and younger and (each.looks_here == 0 or each.lack in _CURED_BY_WITNESSES):
                each.hastened_at = now
                hastened.append(event_id)
        return hastened

    def waits_for_proof(self, queued: OutboxEvent, now: float) -> bool:
        """Whether only time, or another payment, can tell more of an event: this run looked twice in vain."""
        watch = self.of(queued)
        if watch is None:
            return False
        failing = watch.failing_since is not None and now - watch.failing_since >= self.gap
        looked_twice = watch.looks_here >= 2 and now - watch.first_look >= self.gap - TOLERATED_SECONDS
        return failing or (looked_twice and watch.proved_at is None)

    def note_failure(self, queued: OutboxEvent, now: float, age: float) -> bool:
        """Note that the list could not be read; say whether that has gone on for so long that a person has to look.

        Args:
            queued: What was to be looked for.
            now: The moment.
            age: Seconds since the attempt, by the computer's clock.
        """
        watch = self.of(queued)
        if watch is None:
            return False
        if watch.failing_since is None:
            watch.failing_since = now
        return age >= self._looks[-1] and now - watch.failing_since >= self.gap

    def note_look(
        self, queued: OutboxEvent, lack: Reason | None, now: float, *, began: float, size: int, lag: float
    ) -> Next:
        """Note what a look lacked, and give what follows.

        Args:
            queued: The event, which was not found.
            lack: What the look lacked to prove it absent; None for a proof.
            now: The moment.
            began: When the reading began.
            size: By how many records a page it was read.
            lag: The longest that the list was seen to lag behind, in seconds.
        """
        watch = self._by_attempt.setdefault(attempt_of(queued), Watch(now))
        watch.failing_since = None
        watch.first_look = watch.first_look if watch.looks_here else now
        watch.looks_here += 1
        if lack is None and now - watch.seen_at < LAG_FACTOR * lag:
            lack = Reason.LIST_LAGS_BEHIND
        watch.lack = lack
        if lack is None and self._is_second_proof(watch, began, size):
            return Next(absent=True)
        self._note_first_proof(watch, lack, now, size)
        return self._next(queued, watch, lack, now)

    def _is_second_proof(self, watch: Watch, began: float, size: int) -> bool:
        return (
            watch.proved_at is not None
            and began - watch.proved_at >= self.gap - TOLERATED_SECONDS
            and (size != watch.proved_size or size <= SMALLEST_PAGE)
        )

    def _note_first_proof(self, watch: Watch, lack: Reason | None, now: float, size: int) -> None:
        if lack is None and watch.proved_at is None:
            watch.proved_at, watch.proved_size = now, size
        elif lack in _CONTRADICTIONS:
            watch.proved_at = None

    def _next(self, queued: OutboxEvent, watch: Watch, lack: Reason | None, now: float) -> Next:
        numbered = watch.next_look is None or now >= watch.next_look - TOLERATED_SECONDS
        number = queued.checks + numbered
        second = None if watch.proved_at is None else watch.proved_at + self.gap
        last = min(LAST_IN_VAIN, len(self._looks)) if lack is Reason.NO_EARLIER_WITNESS else len(self._looks)
        if numbered and number >= last:
            return self._after_the_last(queued, watch, lack, now, second)
        if numbered:
            watch.next_look = now + self._looks[number] - self._looks[number - 1]
        due = watch.next_look if watch.next_look is not None else now + self.gap
        if second is not None:
            due = min(due, max(second, now + self.settling))
        return Next(checks=number, seconds=due - now)

    def _after_the_last(
        self, queued: OutboxEvent, watch: Watch, lack: Reason | None, now: float, second: float | None
    ) -> Next:
        """Review, unless this run looked for the first time, or a first proof waits for its second."""
        until = watch.first_look + self.gap if second is None else second
        if until - now <= TOLERATED_SECONDS and lack is not None:
            return Next(review=lack)
        watch.next_look = until if until - now > TOLERATED_SECONDS else now + self.settling
        return Next(checks=queued.checks, seconds=watch.next_look - now)


SMALLEST_PAGE = 2
LAST_IN_VAIN = 3
"""After so many looks a person decides about what no later payment can ever tell: nothing was sent before it."""
_CURED_BY_WITNESSES = frozenset({Reason.NO_LATER_WITNESS, Reason.TOO_FEW_WITNESSES, Reason.LIST_HIDES_EVENTS})
_CONTRADICTIONS = frozenset(
    {
        Reason.OTHER_COPY_SENDS,
        Reason.LIST_HIDES_EVENTS,
        Reason.LIST_PAGES_DO_NOT_JOIN,
        Reason.LIST_RECORDS_UNREADABLE,
        Reason.LIST_ORDER_UNKNOWN,
        Reason.UNDECIDABLE,
    }
)
"""What takes away the trust in an earlier proof."""
