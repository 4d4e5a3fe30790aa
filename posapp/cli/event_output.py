"""Words events and their counts for people and for machines, alike in every command."""

from datetime import datetime
from typing import TYPE_CHECKING

from posapp.cli.command_session import Json

if TYPE_CHECKING:
    from posapp.domain.events.event import OutboxCounts, OutboxEvent

__all__ = ["STATES", "counts_document", "counts_line", "event_document", "event_line", "iso_time"]

STATES = (
    *("pending", "sending", "accepted", "confirmed", "uncertain"),
    *("review", "rejected", "dismissed", "voided", "handed_over"),
)
ALWAYS_SHOWN = frozenset({"pending", "accepted", "confirmed", "uncertain", "rejected"})


def event_document(queued: "OutboxEvent") -> dict[str, Json]:
    """Give an event for machines: its id and state first, times in UTC, amounts as texts."""
    event = queued.event
    return {
        "id": event.id,
        "state": queued.state.value,
        "action": event.action,
        "profile": event.profile,
        "amount": str(event.money.decimal) if event.money else None,
        "currency": event.money.currency.code if event.money else None,
        "occurred_at": event.occurred_at.isoformat(),
        "reference": event.reference,
        "attempts": queued.attempts,
        "reason": queued.reason.value,
        "explanation": queued.explanation,
    }


def event_line(queued: "OutboxEvent") -> str:
    """Give an event for people, on one line."""
    event = queued.event
    when = event.occurred_at.isoformat(sep=" ", timespec="seconds")
    amount = str(event.money) if event.money else "-"
    why = f"  {queued.reason.value}: {queued.explanation}" if queued.explanation else ""
    return (
        f"{event.id}  {queued.state.value:<9}  {when}  {event.action:<20}  {amount:>14}  {event.reference or '-'}{why}"
    )


def counts_document(counts: "OutboxCounts") -> dict[str, Json]:
    """Give how many events are in each state, for machines."""
    each: dict[str, Json] = {state: int(getattr(counts, state)) for state in STATES}
    return {**each, "waiting": counts.waiting, "oldest_waiting": iso_time(counts.oldest_waiting)}


def counts_line(counts: "OutboxCounts") -> str:
    """Give how many events are in each state, for people; rare states only where there are any."""
    shown = [state for state in STATES if state in ALWAYS_SHOWN or getattr(counts, state)]
    return ", ".join(f"{getattr(counts, state)} {state}" for state in shown)


def iso_time(moment: datetime | None) -> str | None:
    """Give a time in ISO 8601; None where there is none."""
    return moment.isoformat() if moment else None
