"""Sales, events and customers of an invented shop, for the tests of its files."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.events.event import Event, EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.events.subject import Subject
from posapp.domain.money import Money
from posapp.domain.sales.sale import Sale, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.storage.ledger import Ledger

__all__ = ["KEY", "NOON", "TILL", "TODAY", "a_customer", "a_sale", "an_event", "answered", "queue"]

KEY = "5e" * 32
NOON = datetime(2026, 8, 7, 15, 0, 0, 123456, tzinfo=UTC)
TODAY = date(2026, 8, 7)
TILL = "Till 1"

_SALE = Sale(
    id="sale-1",
    receipt="T1-000001",
    till=TILL,
    money=Money.of(8990, "USD"),
    method=Tender.DEBIT,
    occurred_at=NOON,
    zone="America/Montevideo",
    day=TODAY,
    profile="ana",
    customer_name="Ana Núñez",
    source=SaleSource.COUNTER,
    recorded_at=NOON + timedelta(microseconds=1),
)


def a_sale(number: int = 1, **changes: object) -> Sale:
    """Give the sale of a running number, with other fields where they are given."""
    moment = NOON + timedelta(minutes=number)
    numbered = replace(_SALE, id=f"sale-{number}", receipt=f"T1-{number:06d}", occurred_at=moment)
    return replace(numbered, **changes)  # type: ignore[arg-type]


def an_event(name: str, profile: str = "ana", **changes: object) -> Event:
    """Give the event of a payment."""
    event = Event(
        id=name,
        action="physical_store.paid",
        profile=profile,
        money=Money.of(8990, "USD"),
        occurred_at=NOON,
        zone="America/Montevideo",
        reference="T1-000001",
        store="Corner Shop",
        till=TILL,
    )
    return replace(event, **changes)  # type: ignore[arg-type]


def queue(ledger: Ledger, *names: str, due_in: float = 0, sale_id: str = "") -> None:
    """Put events into the queue, each named customer:number ("ana:1")."""
    for name in names:
        event = an_event(name, name.partition(":")[0])
        about = Subject.sale(sale_id) if sale_id else None
        ledger.events.add(event, subject=about, due_at=NOON + timedelta(seconds=due_in), at=NOON)


def answered(
    queued: OutboxEvent,
    target: EventState,
    reason: Reason = Reason.ANSWERED,
    *,
    explanation: str = "",
    due_at: datetime | None = None,
) -> EventMove:
    """Give the move of an event from where it stands."""
    return EventMove(
        event_id=queued.event.id,
        source=queued.state,
        target=target,
        reason=reason,
        explanation=explanation,
        due_at=due_at,
    )


def a_customer(identity: str = "p1", **changes: object) -> Subscriber:
    """Give a customer of Montevideo."""
    customer = Subscriber(
        id=identity,
        first_name="Ana",
        last_name="Núñez",
        phones=("+59899123456",),
        emails=("ana.nunez@example.com",),
        state=SubscriptionState.SUBSCRIBED,
        reference="C-1042",
        created_at=NOON,
    )
    return replace(customer, **changes)  # type: ignore[arg-type]
