"""Remembers what this run's checks of each uncertain attempt showed, and decides what follows. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import Reason
from posapp.sync.list_reading import Attempt
from posapp.sync.settings import SyncSettings

__all__ = ["NextStep", "UncertainAttempt", "UncertainAttempts", "attempt_of"]

TOLERATED_SECONDS = 0.05
LAG_SAFETY_FACTOR = 2.0
"""An event is not believed to be missing before this many times the longest lag of the list has passed."""


def attempt_of(queued: OutboxEvent) -> Attempt:
    """Give which attempt of which event this is."""
    return queued.event.id, queued.attempts


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What follows from a check.

    Attributes:
        absent: Whether the event is known never to have arrived.
        review: Why a person has to decide; None where the program goes on by itself.
        checks: How often it was looked for by now.
        seconds: In how many seconds to look again.
    """

    absent: bool = False
    review: Reason | None = None
    checks: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class UncertainAttempt:
    """One uncertain attempt; all moments by a clock that nobody can move, but `over_at`.

    Attributes:
        seen_at: When this run of the program first met it as uncertain.
        over_at: Whatever is attempted after this moment (the ledger's) is attempted after this attempt was over.
        checks_this_run: How often this run has looked for it.
        first_checked_at: When this run looked for it first.
        proved_at: When a look first proved it absent.
        proved_size: By how many records a page that look read.
        next_check_at: When its next look is due, whatever came in between.
        missing_proof: What the last look lacked to prove it absent.
        failing_since: Since when the list cannot be read; None while it can.
        expedited_at: When it was last looked for before its time.
    """

    seen_at: float
    over_at: datetime | None = None
    checks_this_run: int = 0
    first_checked_at: float = 0.0
    proved_at: float | None = None
    proved_size: int = 0
    next_check_at: float | None = None
    missing_proof: Reason | None = None
    failing_since: float | None = None
    expedited_at: float = float("-inf")


class UncertainAttempts:
    """The uncertain attempts of one run.

    Args:
        settings: When to look.
    """

    def __init__(self, settings: SyncSettings) -> None:
        self._checks = settings.checks
        self._by_attempt: dict[Attempt, UncertainAttempt] = {}

    @property
    def proof_interval(self) -> float:
        """The least seconds between two checks that prove something together."""
        return self._checks[1] - self._checks[0]

    @property
    def settle_seconds(self) -> float:
        """Seconds after which an unanswered request is certainly over."""
        return self._checks[0] / 2

    def update(self, uncertain: Iterable[OutboxEvent], now: float) -> list[UncertainAttempt]:
        """Remember what is uncertain and forget the rest; give those whose attempt is over, which was not noted yet."""
        attempts = [attempt_of(each) for each in uncertain]
        self._by_attempt = {each: self._by_attempt.get(each) or UncertainAttempt(now) for each in attempts}
        return [
            each
            for each in self._by_attempt.values()
            if each.over_at is None and now - each.seen_at >= self.settle_seconds - TOLERATED_SECONDS
        ]

    def of(self, queued: OutboxEvent) -> UncertainAttempt | None:
        """Give what is remembered of an attempt, or None."""
        return self._by_attempt.get(attempt_of(queued))

    def first_proof_page_sizes(self, queued: Iterable[OutboxEvent]) -> set[int]:
        """Give by how many records a page the first proof of each was read."""
        found = (self.of(each) for each in queued)
        return {each.proved_size for each in found if each is not None and each.proved_at is not None}

    def expedite(self, confirmed: Iterable[OutboxEvent], now: float) -> list[str]:
        """Give the ids of what waits for witnesses, since newer events were found in the list."""
        moments = [each.attempted_at for each in confirmed if each.attempted_at is not None]
        newest = max(moments, default=None)
        expedited = []
        for (event_id, _), each in self._by_attempt.items():
            rested = now - each.expedited_at >= self.settle_seconds and each.proved_at is None
            younger = newest is not None and each.over_at is not None and newest > each.over_at
            if rested and younger and (each.checks_this_run == 0 or each.missing_proof in _CURED_BY_WITNESSES):
                each.expedited_at = now
                expedited.append(event_id)
        return expedited

    def is_waiting_for_proof(self, queued: OutboxEvent, now: float) -> bool:
        """Whether only time, or another payment, can tell more of an event: this run looked twice in vain."""
        attempt = self.of(queued)
        if attempt is None:
            return False
        failing = attempt.failing_since is not None and now - attempt.failing_since >= self.proof_interval
        checked_twice = (
            attempt.checks_this_run >= 2 and now - attempt.first_checked_at >= self.proof_interval - TOLERATED_SECONDS
        )
        return failing or (checked_twice and attempt.proved_at is None)

    def note_failure(self, queued: OutboxEvent, now: float, age: float) -> bool:
        """Note that the list could not be read; say whether that has gone on for so long that a person has to look.

        Args:
            queued: What was to be looked for.
            now: The moment.
            age: Seconds since the attempt, by the computer's clock.
        """
        attempt = self.of(queued)
        if attempt is None:
            return False
        if attempt.failing_since is None:
            attempt.failing_since = now
        return age >= self._checks[-1] and now - attempt.failing_since >= self.proof_interval

    def record_check(
        self, queued: OutboxEvent, missing_proof: Reason | None, now: float, *, began: float, size: int, lag: float
    ) -> NextStep:
        """Store what a check lacked as proof, and give what follows.

        Args:
            queued: The event, which was not found.
            missing_proof: What the check lacked to prove it absent; None for a proof.
            now: The moment.
            began: When the reading began.
            size: By how many records a page it was read.
            lag: The longest that the list was seen to lag behind, in seconds.
        """
        attempt = self._by_attempt.setdefault(attempt_of(queued), UncertainAttempt(now))
        attempt.failing_since = None
        attempt.first_checked_at = attempt.first_checked_at if attempt.checks_this_run else now
        attempt.checks_this_run += 1
        if missing_proof is None and now - attempt.seen_at < LAG_SAFETY_FACTOR * lag:
            missing_proof = Reason.LIST_LAGS_BEHIND
        attempt.missing_proof = missing_proof
        if missing_proof is None and self._is_second_proof(attempt, began, size):
            return NextStep(absent=True)
        self._note_first_proof(attempt, missing_proof, now, size)
        return self._next(queued, attempt, missing_proof, now)

    def _is_second_proof(self, attempt: UncertainAttempt, began: float, size: int) -> bool:
        return (
            attempt.proved_at is not None
            and began - attempt.proved_at >= self.proof_interval - TOLERATED_SECONDS
            and (size != attempt.proved_size or size <= SMALLEST_PAGE)
        )

    def _note_first_proof(self, attempt: UncertainAttempt, missing_proof: Reason | None, now: float, size: int) -> None:
        if missing_proof is None and attempt.proved_at is None:
            attempt.proved_at, attempt.proved_size = now, size
        elif missing_proof in _CONTRADICTIONS:
            attempt.proved_at = None

    def _next(
        self, queued: OutboxEvent, attempt: UncertainAttempt, missing_proof: Reason | None, now: float
    ) -> NextStep:
        numbered = attempt.next_check_at is None or now >= attempt.next_check_at - TOLERATED_SECONDS
        number = queued.checks + numbered
        second = None if attempt.proved_at is None else attempt.proved_at + self.proof_interval
        last = (
            min(MAX_CHECKS_WITHOUT_EARLIER_WITNESS, len(self._checks))
            if missing_proof is Reason.NO_EARLIER_WITNESS
            else len(self._checks)
        )
        if numbered and number >= last:
            return self._after_the_last(queued, attempt, missing_proof, now, second)
        if numbered:
            attempt.next_check_at = now + self._checks[number] - self._checks[number - 1]
        due = attempt.next_check_at if attempt.next_check_at is not None else now + self.proof_interval
        if second is not None:
            due = min(due, max(second, now + self.settle_seconds))
        return NextStep(checks=number, seconds=due - now)

    def _after_the_last(
        self,
        queued: OutboxEvent,
        attempt: UncertainAttempt,
        missing_proof: Reason | None,
        now: float,
        second: float | None,
    ) -> NextStep:
        """Review, unless this run looked for the first time, or a first proof waits for its second."""
        until = attempt.first_checked_at + self.proof_interval if second is None else second
        if until - now <= TOLERATED_SECONDS and missing_proof is not None:
            return NextStep(review=missing_proof)
        attempt.next_check_at = until if until - now > TOLERATED_SECONDS else now + self.settle_seconds
        return NextStep(checks=queued.checks, seconds=attempt.next_check_at - now)


SMALLEST_PAGE = 2
MAX_CHECKS_WITHOUT_EARLIER_WITNESS = 3
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
