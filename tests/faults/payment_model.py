"""What a person who watched everything would know of each recorded event, and whether the till agrees."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from posapp.domain.events.event import HistoryLine, OutboxEvent
from posapp.domain.events.states import MOVES, EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.storage.ledger import Ledger
from posapp.ui.labels.sentences import reason_message, state_label

__all__ = ["Model", "Payment", "Verdict"]

NEVER_AT_HELLOTEXT = frozenset({EventState.PENDING, EventState.VOIDED, EventState.REJECTED})
"""An event in one of these that Hellotext holds would come twice, or was sent though it was taken back."""
DELIVERED = frozenset({EventState.ACCEPTED, EventState.CONFIRMED})
MOST = 100_000


@dataclass
class Payment:
    """A payment as the cashier remembers it."""

    event_id: str
    sale_id: str
    profile: str
    minor: int
    undone: bool = False
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of everything recorded."""

    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    to_review: tuple[str, ...]


@dataclass
class Model:
    """Everything that persons did, to be held against the till's file and Hellotext's list."""

    payments: dict[str, Payment] = field(default_factory=dict)
    acts: int = 0

    def record(self, payment: Payment) -> None:
        """Remember a payment that the screen said was recorded."""
        self.payments[payment.event_id] = payment
        self.acts += 1

    def check(self, ledger: Ledger, received: Counter[str]) -> None:
        """Hold everything against the model; fails with a sentence where they differ."""
        standing = self._standing(ledger)
        for each in standing.values():
            self._check_history(each, ledger.events.history(each.event.id))
            self._check_whereabouts(each, received[each.event.id])
        self._check_counts(ledger, standing)
        self._check_journal(ledger)

    def check_order(self, received: Sequence[str], ledger: Ledger) -> None:
        """What Hellotext holds of one customer came in the order in which it was recorded.

        Except what a person sent again after others had gone.
        """
        places = [self._place(ledger, event_id) for event_id in received if not self._was_sent_again(event_id)]
        assert places == sorted(places), "a customer's payments came in another order than they were made"

    def verdict(self, ledger: Ledger, received: Counter[str]) -> Verdict:
        """Say what became of everything, when the world has come to rest."""
        states = {each.event.id: each.state for each in ledger.events.list(None, MOST)}
        return Verdict(
            lost=tuple(name for name in self.payments if self._is_lost(name, states.get(name), received[name])),
            doubled=tuple(name for name, times in received.items() if times > 1),
            to_review=tuple(name for name, state in states.items() if state.needs_a_person),
        )

    def _is_lost(self, event_id: str, state: EventState | None, times: int) -> bool:
        payment = self.payments[event_id]
        if payment.undone or payment.decided:
            return state is None
        if state is EventState.CONFIRMED:
            return times == 0
        return state is None or not state.needs_a_person

    def _standing(self, ledger: Ledger) -> dict[str, OutboxEvent]:
        found = ledger.events.list(None, MOST)
        ids = [each.event.id for each in found]
        assert sorted(ids) == sorted(self.payments), "the file holds other events than were recorded"
        return {each.event.id: each for each in found}

    def _check_history(self, queued: OutboxEvent, history: Sequence[HistoryLine]) -> None:
        assert history[0].source is None, "an event has no beginning"
        for before, after in pairwise(history):
            assert before.target is after.source, "an event is in two states at once"
            assert after.source is not None
            assert after.target in MOVES[after.source] or _is_crash(after), "an event made a move that is not allowed"
        assert history[-1].target is queued.state, "an event is elsewhere than its history says"
        for reason in (queued.reason, history[-1].reason):
            assert len(reason_message(reason)) > 10, "nobody can read why an event stands where it stands"
        assert state_label(queued.state)

    def _check_whereabouts(self, queued: OutboxEvent, times: int) -> None:
        payment, state = self.payments[queued.event.id], queued.state
        assert times < 2, f"Hellotext holds a payment twice ({queued.reason})"
        assert payment.undone == (state is EventState.VOIDED), "an undone payment stands, or another is undone"
        if state in NEVER_AT_HELLOTEXT:
            assert times == 0, f"Hellotext has a payment that is {state} here ({queued.reason})"
        if state in DELIVERED:
            assert times == 1, f"a payment is lost: {state} here ({queued.reason}), unknown to Hellotext"

    def _check_counts(self, ledger: Ledger, standing: dict[str, OutboxEvent]) -> None:
        told, tally = ledger.events.counts(), Counter(each.state for each in standing.values())
        assert all(getattr(told, state.value) == tally[state] for state in EventState), "the counts are wrong"

    def _check_journal(self, ledger: Ledger) -> None:
        entries = list(ledger.journal.entries())
        assert first_broken(entries) is None, "the journal does not hold"
        assert len(entries) == self.acts, "an entry of the journal is missing"

    def _place(self, ledger: Ledger, event_id: str) -> int:
        queued = ledger.events.get(event_id)
        assert queued is not None
        return queued.position

    def _was_sent_again(self, event_id: str) -> bool:
        return self.payments[event_id].decided


def _is_crash(line: HistoryLine) -> bool:
    return line.reason is Reason.PROGRAM_STOPPED
