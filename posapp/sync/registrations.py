"""Creates the customers who were registered at the till, before anything of theirs is sent."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from posapp.domain.clock import Clock
from posapp.domain.customers.registration import CreationState, NewCustomer, next_creation_state
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.errors import HellotextError
from posapp.domain.events.states import Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import (
    NotFound,
    NotHellotext,
    NotPermitted,
    Refused,
    Throttled,
    TokenRefused,
    Unreachable,
)
from posapp.hellotext.payloads import profile_fields
from posapp.storage.ledger import Ledger
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.settings import SyncSettings

__all__ = ["OnCustomerKnown", "RegistrationSender"]

OnCustomerKnown = Callable[[str, Subscriber], None]
"""Told the till's id of a new customer and the profile that Hellotext made of it."""

MAX_BATCH = 20
MARGIN = timedelta(hours=1)
"""How far behind the attempt the list is read, in the server's time: clocks differ, and are moved."""
CHECKS_FOR_ABSENCE = 2
MAX_PAGES = 20
"""A creation is looked for among the newest customers; where so many pages do not reach back far enough, a person
decides."""


class RegistrationSender:
    """Creates customers one after the other.

    With a phone or an e-mail Hellotext finds the same profile again, so the creation may be repeated. Without either
    a repeat would make a second person; such a customer is looked for before any repeat.

    Args:
        ledger: Who waits.
        client: The way to Hellotext.
        breaker: Whether sending may go on.
        clock: Gives the present moment, UTC.
        settings: When to look for what is uncertain.
        on_known: Told of each customer whom Hellotext knows from now on.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: HellotextClient,
        breaker: CircuitBreaker,
        *,
        clock: Clock,
        settings: SyncSettings,
        on_known: OnCustomerKnown,
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._breaker = breaker
        self._clock = clock
        self._settings = settings
        self._on_known = on_known

    def recover(self) -> None:
        """Recover the customers whose creation was under way when the program stopped."""
        now = self._clock()
        self._ledger.new_customers.shift_due(timedelta(), now)
        for customer in self._ledger.new_customers.interrupted():
            self._note_unknown(customer, now)

    async def send_due(self) -> int:
        """Create or look up the customers who are due, while the circuit breaker allows it; give how many.

        Raises:
            EnvironmentFault: When the disk refuses.
        """
        count = 0
        for customer in self._ledger.new_customers.due(self._clock(), MAX_BATCH):
            if not self._breaker.allows_sending(self._clock()):
                break
            if customer.state is CreationState.WAITING:
                await self._create(customer)
            else:
                await self._search(customer)
            count += 1
        return count

    async def _create(self, waiting: NewCustomer) -> None:
        customer = replace(
            waiting, state=next_creation_state(waiting.state, CreationState.CREATING), attempted_at=self._clock()
        )
        self._ledger.new_customers.save(customer)
        try:
            subscriber = await self._client.create_profile(profile_fields(customer))
        except HellotextError as error:
            self._note_failure(customer, error)
        else:
            self._breaker.record_read_success(None, self._clock())
            self._note_known(customer, subscriber)

    async def _search(self, customer: NewCustomer) -> None:
        try:
            found, is_certain = await self._found(customer)
        except HellotextError as error:
            wait = self._breaker.record_read_failure(error, self._clock())
            self._ledger.new_customers.save(replace(customer, due_at=self._clock() + timedelta(seconds=wait)))
            return
        if found is not None:
            self._note_known(customer, found)
        elif not is_certain:
            self._note_stopped(customer, Reason.CUSTOMER_UNDECIDABLE, "")
        else:
            self._note_absent(customer)

    async def _found(self, customer: NewCustomer) -> tuple[Subscriber | None, bool]:
        """Give the profile that was made of a customer, and where there is none, whether that is certain."""
        skew = timedelta(seconds=self._breaker.clock_skew)
        oldest = (customer.attempted_at or customer.registered_at) - skew - MARGIN
        listed: list[Subscriber] = []
        cursor, unreadable = "", 0
        for _ in range(MAX_PAGES):
            page = await self._client.profiles(after=cursor, limit=self._settings.page_size)
            listed += page.items
            unreadable += page.unreadable
            same = [each for each in page.items if each.reference and each.reference == customer.sent_reference]
            if same:
                return same[0], True
            if not page.has_more or _reaches_behind(page.items, oldest):
                shows_people = bool(listed) and not unreadable
                return None, shows_people and not any(_may_be(each, customer, oldest) for each in listed)
            cursor = page.next_cursor
        return None, False

    def _note_failure(self, customer: NewCustomer, error: HellotextError) -> None:
        now = self._clock()
        wait = self._breaker.record_read_failure(error, now)
        if isinstance(error, Refused | NotFound):
            self._note_stopped(customer, Reason.CUSTOMER_REFUSED, str(error.facts.get("explanation", "")))
        elif isinstance(error, Unreachable | TokenRefused | NotPermitted | Throttled | NotHellotext):
            self._store(customer, CreationState.WAITING, now + timedelta(seconds=wait))
        else:
            self._note_unknown(customer, now + timedelta(seconds=wait))

    def _note_unknown(self, customer: NewCustomer, due_at: datetime) -> None:
        """Nobody knows whether the creation was taken."""
        if customer.may_be_repeated:
            self._store(customer, CreationState.WAITING, due_at)
        else:
            first_check = (customer.attempted_at or due_at) + timedelta(seconds=self._settings.checks[0])
            self._store(replace(customer, checks=0), CreationState.UNCERTAIN, first_check)

    def _note_absent(self, customer: NewCustomer) -> None:
        """Not in the list: looked for once more later, and after the last look created again."""
        checks, now = customer.checks + 1, self._clock()
        if checks < CHECKS_FOR_ABSENCE:
            due_at = (customer.attempted_at or now) + timedelta(seconds=self._settings.checks[checks])
            self._ledger.new_customers.save(replace(customer, checks=checks, due_at=max(due_at, now)))
        else:
            self._store(replace(customer, checks=0), CreationState.WAITING, now)

    def _note_known(self, customer: NewCustomer, subscriber: Subscriber) -> None:
        now = self._clock()
        with self._ledger.transaction():
            if subscriber.state is SubscriptionState.UNSUBSCRIBED:
                self._ledger.events_of_new_customers.send_to_review(
                    customer.id, Reason.UNSUBSCRIBED_BEFORE, "", now, action="subscribed"
                )
            self._ledger.events_of_new_customers.set_profile(customer.id, subscriber.id, now)
            self._store(replace(customer, profile=subscriber.id), CreationState.KNOWN, now)
        self._on_known(customer.id, subscriber)

    def _note_stopped(self, customer: NewCustomer, reason: Reason, explanation: str) -> None:
        now = self._clock()
        with self._ledger.transaction():
            self._ledger.events_of_new_customers.send_to_review(customer.id, reason, explanation, now)
            self._store(replace(customer, explanation=explanation), CreationState.REFUSED, now)

    def _store(self, customer: NewCustomer, target: CreationState, due_at: datetime) -> None:
        moved = replace(customer, state=next_creation_state(customer.state, target), due_at=due_at)
        self._ledger.new_customers.save(moved)


def _reaches_behind(listed: Sequence[Subscriber], oldest: datetime) -> bool:
    return any(each.created_at is not None and each.created_at < oldest for each in listed)


def _may_be(listed: Subscriber, customer: NewCustomer, oldest: datetime) -> bool:
    """Whether a listed person without a number could be the customer: the same name, or none, and not older."""
    name = (listed.first_name, listed.last_name)
    same_name = name in {(customer.first_name, customer.last_name), ("", "")}
    return same_name and not listed.reference and (listed.created_at is None or listed.created_at >= oldest)
