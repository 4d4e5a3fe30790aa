"""Takes over what a lost till had not delivered: everything is looked for at Hellotext before it is sent."""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from posapp import __version__
from posapp.domain.customers.registration import PREFIX, CreationState, NewCustomer
from posapp.domain.errors import RuleError
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.membership import Membership
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_till.shop_server.connecting import member
from posapp.services.on_till.shop_server.inviting import TillUnknown
from posapp.services.on_till.till import Till
from posapp.services.on_till.transfer.import_ import reconciled_first
from posapp.services.workplace import Workplace
from posapp.shop_server import ShopServer
from posapp.shop_server.facts import Fact
from posapp.shop_server.sealing import ShopKey
from posapp.shop_server.tills import SharedTill, TillState
from posapp.storage.bundles.event_bundle import read_event_bundle
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from posapp.storage.shop_server.foreign_rows import write_row
from posapp.storage.shop_server.shop_customers import read_customer

__all__ = ["TakenOver", "TakenOverElsewhere", "TillNotRetired", "take_over"]

BATCH = 1000


class TillNotRetired(RuleError):
    """It may still send."""

    field = "till"
    sentence = mark("errors", "Till: {till} is not retired. Retire it first, so that it sends nothing any more.")


class TakenOverElsewhere(RuleError):
    """Another till was first."""

    field = "till"
    sentence = mark("errors", "Till: {other} has taken over what {till} had not delivered.")


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What was taken over.

    Attributes:
        till: The lost till.
        events: How many events were undelivered, as far as the shop server knows.
        customers: How many customers Hellotext did not know yet.
    """

    till: str
    events: int
    customers: int


def take_over(till: Till, name: str) -> TakenOver:
    """Take over a retired till's undelivered events; may be repeated.

    Args:
        till: This till.
        name: The lost one's name or id.

    Raises:
        TillUnknown, TillNotRetired, TakenOverElsewhere: As they say.
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with till.open_workplace() as workplace:
        workplace.authorization.require(Permission.TRANSFER_EVENTS)
        membership = member(workplace.ledger)
        key = ShopKey(till.shop_link.secret(workplace.ledger).key)
        with till.shop_link.open(workplace.ledger, membership) as server:
            server.hello(__version__)
            lost = _claimed(server, name, membership)
            found = _newest(server, lost.till_id)
            customers = _unknown_customers(server, key, lost.till_id)
        with _scratch(till, found, key) as scratch:
            return _write(workplace, scratch, lost, customers)


def _claimed(server: ShopServer, name: str, membership: Membership) -> SharedTill:
    tills, wanted = server.tills.all(), name.strip().casefold()
    others = [each for each in tills if each.till_id != membership.till_id]
    lost = next((each for each in others if wanted in {each.name.casefold(), each.till_id}), None)
    if lost is None:
        raise TillUnknown(till=name[:60])
    if lost.state is not TillState.RETIRED:
        raise TillNotRetired(till=lost.name)
    holder = server.tills.take_over(lost.till_id)
    if holder != membership.till_id:
        other = next((each.name for each in tills if each.till_id == holder), "?")
        raise TakenOverElsewhere(other=other, till=lost.name)
    return lost


def _newest(server: ShopServer, till_id: str) -> list[Fact]:
    """Give the newest fact about each subject, in the order in which they were first recorded."""
    newest: dict[tuple[str, str], Fact] = {}
    mark_read = 0
    while facts := server.facts.after(till_id, mark_read, BATCH):
        for each in facts:
            newest[each.kind, str(json.loads(each.plain).get("id", ""))] = each
        mark_read = facts[-1].seq
    return list(newest.values())


def _unknown_customers(server: ShopServer, key: ShopKey, till_id: str) -> list[NewCustomer]:
    found: list[NewCustomer] = []
    version = 0
    while batch := server.customers.after(version, BATCH):
        version = batch[-1].version
        for each in batch:
            if each.till_id == till_id and not each.profile:
                found.append(_customer(key.open(each.sealed, each.customer_id).decode(), PREFIX + each.customer_id))
    return found


def _customer(document: str, registered_as: str) -> NewCustomer:
    known = read_customer(document)
    at = known.created_at or datetime.fromtimestamp(0, UTC)
    return NewCustomer(
        id=registered_as,
        first_name=known.first_name,
        last_name=known.last_name,
        phone=known.phones[0] if known.phones else "",
        email=known.emails[0] if known.emails else "",
        reference=known.reference,
        registered_at=at,
        state=CreationState.WAITING,
        due_at=at,
    )


@contextmanager
def _scratch(till: Till, facts: list[Fact], key: ShopKey) -> Iterator[Ledger]:
    """Give a ledger with the lost till's rows, in a file that nobody keeps; what a kill left of one is removed too."""
    for left in till.home.folder.glob("adopting-*"):
        with suppress(PermissionError):  # on Windows: another window is taking over now
            left.unlink(missing_ok=True)
    file = till.home.folder / f"adopting-{secrets.token_hex(4)}.db"
    try:
        with open_ledger(file, secrets.token_hex(32)) as scratch:
            with scratch.transaction():
                for each in facts:
                    personal = {} if each.sealed is None else json.loads(key.open(each.sealed, each.fact_id))
                    write_row(scratch.connection, each.kind, {**json.loads(each.plain), **personal})
            yield scratch
    finally:
        for part in file.parent.glob(f"{file.name}*"):
            part.unlink(missing_ok=True)


def _write(workplace: Workplace, scratch: Ledger, lost: SharedTill, customers: list[NewCustomer]) -> TakenOver:
    ledger, now = workplace.ledger, workplace.clock()
    who = workplace.authorization.authorize(Permission.TRANSFER_EVENTS)
    events = 0
    with ledger.transaction():
        for customer in customers:
            if ledger.new_customers.get(customer.id) is None:
                ledger.new_customers.save(reconciled_first(replace(customer, due_at=now), now))
                ledger.shop_customers.remove(customer.id)
        for queued in scratch.events.undelivered():
            events += _import(ledger, scratch, queued, now)
        facts = {"till": lost.name, "events": str(events)}
        ledger.journal.append(at=now, who=who, what=JournalVerb.TILL_TAKEN_OVER, facts=facts)
    return TakenOver(lost.name, events, len(customers))


def _import(ledger: Ledger, scratch: Ledger, queued: OutboxEvent, now: datetime) -> bool:
    event = queued.event
    if ledger.events.get(event.id) is not None:
        return False
    bundle = read_event_bundle(event, scratch)
    with ledger.shared_records.reading():  # the shop has the lost till's sales and refunds already
        try:
            subject = bundle.write_into(ledger)
        except ReceiptUsed:
            bundle.write_redemption_into(ledger)
            subject = None
    ledger.events.add(event, subject=subject, due_at=now, at=now, reason=Reason.TRANSFER_IMPORTED)
    if queued.state is not EventState.PENDING or queued.attempts:
        ledger.events.note_possible_attempt(event.id, queued.attempted_at or event.occurred_at)
    ledger.events.move([_move(queued, now)], now)
    return True


def _move(queued: OutboxEvent, now: datetime) -> EventMove:
    """What needed a person still does; everything else is looked for."""
    needs_person = queued.state.needs_a_person
    return EventMove(
        event_id=queued.event.id,
        source=EventState.PENDING,
        target=queued.state if needs_person else EventState.UNCERTAIN,
        reason=queued.reason if needs_person else Reason.TRANSFER_IMPORTED,
        explanation=queued.explanation if needs_person else "",
        due_at=now,
    )
