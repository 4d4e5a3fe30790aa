"""Words events and their counts for people and for machines, alike in every command."""

from datetime import datetime
from typing import TYPE_CHECKING

from posapp.cli.command_session import Json

if TYPE_CHECKING:
    from posapp.domain.events.event import OutboxCounts, OutboxEvent
    from posapp.domain.sales.sale import Sale

__all__ = ["STATES", "clock_document", "counts_document", "counts_line", "event_document", "event_line", "iso_time"]

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


def clock_document(sale: "Sale | None") -> dict[str, Json]:
    """Give how wrong the clock was when a sale was recorded, for machines: the seconds that it was ahead, and the time.

    Args:
        sale: The sale that an event tells of; None where it tells of none.
    """
    if sale is None:
        return {"clock_skew": None, "hellotext_time": None}
    return {"clock_skew": sale.clock_skew, "hellotext_time": iso_time(sale.hellotext_time)}


def event_line(queued: "OutboxEvent", sale: "Sale | None" = None) -> str:
    """Give an event for people, on one line; with the right time where its sale was recorded under a wrong clock."""
    event = queued.event
    when = event.occurred_at.isoformat(sep=" ", timespec="seconds")
    amount = str(event.money) if event.money else "-"
    why = f"  {queued.reason.value}: {queued.explanation}" if queued.explanation else ""
    there = None if sale is None else sale.hellotext_time
    right = "" if there is None else f"  (wrong clock: by Hellotext's it was {there:%Y-%m-%d %H:%M:%S} UTC)"
    return (
        f"{event.id}  {queued.state.value:<9}  {when}  {event.action:<20}  {amount:>14}  {event.reference or '-'}{why}"
        f"{right}"
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
