"""Lists the events that Hellotext rejected or whose outcome is unknown, and records a person's decision."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from posapp.domain.customers.registration import WaitingCustomer
from posapp.domain.events.event import Event, EventMove, OutboxEvent
from posapp.domain.events.states import EventState, MoveRefused, Reason
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.review import (
    Cause,
    Correction,
    Decision,
    ListedTwice,
    MayBeDoubled,
    ReasonMissing,
    ReviewItem,
    decisions_for,
)
from posapp.domain.staff.members import Approval, Permission
from posapp.services.workplace import Workplace

__all__ = ["Review"]


MAX_REASON_LENGTH = 500


class Review:
    """The review list of one till. Each decision needs a reason and is written into the journal.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def causes(self) -> tuple[Cause, ...]:
        """Give the causes of the events in review, the most frequent first."""
        return self._ledger.events.causes()

    def list(self, reason: Reason | None = None, limit: int = 500) -> tuple[ReviewItem, ...]:
        """Give the events in review, newest first: all of them, or those of one cause; raises PermissionMissing."""
        self._authorization.require(Permission.DECIDE_REVIEW)
        return tuple(self._case(queued) for queued in self._ledger.events.in_review(reason, limit))

    def waiting_customers(self) -> tuple[WaitingCustomer, ...]:
        """Give the customers registered here whom Hellotext does not know, the oldest registration first."""
        known, waiting = self._ledger.new_customers, self._ledger.events_of_new_customers
        return tuple(WaitingCustomer(customer=each, events=waiting.count(each.id)) for each in known.undelivered())

    def send_again(self, events: Sequence[OutboxEvent], reason: str, *, force: bool = False) -> None:
        """Put events back into the outbox, since the cause is fixed or they are known not to have arrived.

        Raises:
            ReasonMissing: When no reason is given.
            MayBeDoubled: When Hellotext may have one of them and the caller did not state that it has not.
            MoveRefused: When the state of one of them changed meanwhile; then none is changed.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        if not force:
            self._refuse_what_may_be_there(events)
        self._decide(events, EventState.PENDING, Reason.SENT_AGAIN, JournalVerb.EVENT_SENT_AGAIN, reason)

    def correct(
        self,
        queued: OutboxEvent,
        correction: Correction,
        reason: str,
        *,
        force: bool = False,
    ) -> None:
        """Send an event again with corrected content, under its own id; raises as `send_again` does.

        The sale and the day's figures stay as they were recorded.
        """
        why = _checked(reason)
        if not force:
            self._refuse_what_may_be_there([queued])
        who = self._approval()
        corrected = _corrected(queued.event, correction)
        with self._ledger.transaction():
            self._ledger.events.correct(queued.event.id, corrected)
            self._move([queued], EventState.PENDING, Reason.CORRECTED, why)
            self._note(
                JournalVerb.EVENT_CORRECTED, queued, who, {"reason": why, **_differences(queued.event, corrected)}
            )

    def mark_delivered(self, events: Sequence[OutboxEvent], reason: str) -> None:
        """Take events as delivered, since somebody saw them at Hellotext; raises as `send_again` does.

        A rejected event whose earlier attempts all had a known outcome cannot be there: MoveRefused.
        """
        self._decide(
            events, EventState.CONFIRMED, Reason.DELIVERED_BY_HAND, JournalVerb.EVENT_MARKED_AS_DELIVERED, reason
        )

    def dismiss(self, events: Sequence[OutboxEvent], reason: str) -> None:
        """Dismiss events, which are never sent then; raises as `send_again` does."""
        self._decide(events, EventState.DISMISSED, Reason.DISMISSED, JournalVerb.EVENT_DISMISSED, reason)

    def reopen(self, event_ids: Sequence[str], reason: str) -> None:
        """Return dismissed events to the review, each with its earlier cause; raises as `send_again` does."""
        why = _checked(reason)
        who = self._approval()
        found = [self._ledger.events.get(event_id) for event_id in event_ids]
        with self._ledger.transaction():
            for queued in (each for each in found if each is not None):
                cause = self._ledger.events.history(queued.event.id)[-2].reason
                self._move([queued], EventState.REVIEW, cause, why)
                self._note(JournalVerb.DISMISSAL_UNDONE, queued, who, {"reason": why})

    def _decide(
        self, events: Sequence[OutboxEvent], target: EventState, cause: Reason, what: JournalVerb, reason: str
    ) -> None:
        why = _checked(reason)
        who = self._approval()
        if target is EventState.CONFIRMED:
            self._refuse_what_cannot_be_there(events)
        with self._ledger.transaction():
            self._move(events, target, cause, why)
            for queued in events:
                self._note(what, queued, who, {"reason": why})

    def _refuse_what_cannot_be_there(self, events: Sequence[OutboxEvent]) -> None:
        for queued in events:
            history = self._ledger.events.history(queued.event.id)
            if Decision.MARK_DELIVERED not in decisions_for(queued, history):
                raise MoveRefused(source=queued.state.value, target=EventState.CONFIRMED.value)

    def _refuse_what_may_be_there(self, events: Sequence[OutboxEvent]) -> None:
        restored = self._ledger.events.restored_at()
        for queued in events:
            if queued.reason is Reason.LISTED_ELSEWHERE:
                raise ListedTwice()
            if queued.reason.may_have_arrived or (
                restored is not None and self._was_last_sent_before(queued, restored)
            ):
                raise MayBeDoubled()

    def _was_last_sent_before(self, queued: OutboxEvent, restored: datetime) -> bool:
        """A restored ledger may not know the outcome of events that were recorded before the restore."""
        history = self._ledger.events.history(queued.event.id)
        sent = max((line.at for line in history if line.target is EventState.SENDING), default=history[0].at)
        return sent < restored

    def _approval(self) -> Approval:
        return self._authorization.authorize(Permission.DECIDE_REVIEW)

    def _move(self, events: Sequence[OutboxEvent], target: EventState, cause: Reason, why: str) -> None:
        now = self._clock()
        moves = [
            EventMove(
                event_id=queued.event.id,
                source=queued.state,
                target=target,
                reason=cause,
                explanation=why,
                due_at=now,
            )
            for queued in events
        ]
        self._ledger.events.move(moves, now)

    def _note(self, what: JournalVerb, queued: OutboxEvent, who: Approval, facts: Mapping[str, str]) -> None:
        about = {"event": queued.event.id, "receipt": queued.event.reference, **facts}
        self._ledger.journal.append(at=self._clock(), who=who, what=what, facts=about)

    def _case(self, queued: OutboxEvent) -> ReviewItem:
        return ReviewItem(
            queued=queued,
            customer_name=self._ledger.events.customer_name(queued.event.id),
            history=self._ledger.events.history(queued.event.id),
        )


def _checked(reason: str) -> str:
    why = " ".join(reason.split())
    if not why:
        raise ReasonMissing()
    return why[:MAX_REASON_LENGTH]


def _corrected(event: Event, correction: Correction) -> Event:
    return replace(
        event,
        profile=event.profile if correction.profile is None else correction.profile,
        action=event.action if correction.action is None else correction.action,
        money=event.money if correction.money is None else correction.money,
    )


def _differences(before: Event, after: Event) -> dict[str, str]:
    """Give the changes of a correction for the journal: ids and amounts, nothing personal."""
    fields = {
        "customer": (before.profile, after.profile),
        "action": (before.action, after.action),
        "amount": (str(before.money), str(after.money)),
    }
    return {
        f"{name} {when}": value
        for name, (old, new) in fields.items()
        if old != new
        for when, value in (("before", old), ("after", new))
    }
