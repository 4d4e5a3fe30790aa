"""Registers new customers at the till, also without a network."""

from dataclasses import replace

from posapp.domain.customers.registration import (
    Consent,
    CreationState,
    CustomerDraft,
    NewCustomer,
    checked_draft,
    new_customer_id,
    next_creation_state,
)
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import InputError
from posapp.domain.events.event import Event
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval, Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace

__all__ = ["CustomerRegistration", "NotRegisteredHere"]

OPTED_IN = "subscribed"


class NotRegisteredHere(InputError):
    """No customer with this id was registered at this till."""

    field = "customer"
    sentence = mark(
        "errors", "Customer: “{customer}” was not registered at this till. “posapp review list” shows who was."
    )


class CustomerRegistration:
    """Keeps new customers in the ledger until Hellotext knows them; their events wait until then.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization

    def register(self, draft: CustomerDraft) -> Subscriber:
        """Save a new customer with their consent, if given, and give them as the till finds them from now on.

        Args:
            draft: As typed; a consent in it is sent to Hellotext as `subscribed`.

        Raises:
            InputError: When something typed cannot be taken.
            EnvironmentFault: When the disk refuses; then nobody was registered.
        """
        checked = checked_draft(draft, self._shop.country)
        who = self._authorization.authorize(Permission.REGISTER_CUSTOMER)
        customer = self._customer(checked, who)
        with self._ledger.transaction():
            self._ledger.new_customers.save(customer)
            if customer.consent is not None:
                event = self._opt_in(customer)
                self._ledger.events.add(event, due_at=customer.registered_at, at=customer.registered_at)
            self._ledger.journal.append(
                at=customer.registered_at,
                who=who,
                what=JournalVerb.CUSTOMER_REGISTERED,
                facts={"customer": customer.id, "consent": "yes" if customer.consent else "no"},
            )
        return customer.as_subscriber()

    def undelivered(self) -> tuple[NewCustomer, ...]:
        """Give the customers registered here whom Hellotext does not know yet, the oldest registration first."""
        return self._ledger.new_customers.undelivered()

    def correct(self, customer_id: str, draft: CustomerDraft, reason: str) -> Subscriber:
        """Correct the details of a rejected customer, and continue the creation and the events that wait for it.

        Raises:
            NotRegisteredHere: When nobody with this id was registered here.
            CreationRefused: When the customer was not refused.
            InputError: When something typed cannot be taken.
        """
        checked = checked_draft(draft, self._shop.country)
        who = self._authorization.authorize(Permission.DECIDE_REVIEW)
        customer = self._known(customer_id)
        now = self._clock()
        corrected = replace(
            customer,
            first_name=checked.first_name,
            last_name=checked.last_name,
            phone=checked.phone,
            email=checked.email,
            reference=checked.reference,
            state=next_creation_state(customer.state, CreationState.WAITING),
            due_at=now,
            checks=0,
            explanation="",
        )
        with self._ledger.transaction():
            self._ledger.new_customers.save(corrected)
            self._ledger.events_of_new_customers.resume(customer_id, now)
            self._note(JournalVerb.CUSTOMER_CORRECTED, customer_id, reason, who)
        return corrected.as_subscriber()

    def merge_into(self, customer_id: str, profile: str, reason: str) -> None:
        """Merge a rejected customer into one whom Hellotext knows, and send the waiting events under that profile.

        Raises:
            NotRegisteredHere: When nobody with this id was registered here.
            CreationRefused: When the customer was not refused.
        """
        customer = self._known(customer_id)
        who = self._authorization.authorize(Permission.DECIDE_REVIEW)
        now = self._clock()
        with self._ledger.transaction():
            self._ledger.events_of_new_customers.resume(customer_id, now)
            self._ledger.events_of_new_customers.set_profile(customer_id, profile, now)
            known = next_creation_state(customer.state, CreationState.KNOWN)
            self._ledger.new_customers.save(replace(customer, state=known, profile=profile))
            self._note(JournalVerb.CUSTOMER_REPLACED_BY_ANOTHER, customer_id, reason, who)

    def _known(self, customer_id: str) -> NewCustomer:
        customer = self._ledger.new_customers.get(customer_id)
        if customer is None:
            raise NotRegisteredHere(customer=customer_id[:60])
        return customer

    def _customer(self, checked: CustomerDraft, who: Approval) -> NewCustomer:
        now = self._clock()
        return NewCustomer(
            id=new_customer_id(self._new_id(now)),
            first_name=checked.first_name,
            last_name=checked.last_name,
            phone=checked.phone,
            email=checked.email,
            reference=checked.reference,
            registered_at=now,
            consent=Consent(wording=checked.consent, given_at=now, who=str(who)) if checked.consent else None,
            due_at=now,
        )

    def _opt_in(self, customer: NewCustomer) -> Event:
        return Event(
            id=self._new_id(customer.registered_at),
            action=OPTED_IN,
            profile=customer.id,
            money=None,
            occurred_at=customer.registered_at,
            zone=self._shop.zone.key,
            store=self._shop.name,
            till=self._shop.till,
            metadata={"cashier": self._authorization.id} if self._authorization.id else {},
        )

    def _note(self, what: JournalVerb, customer_id: str, reason: str, who: Approval) -> None:
        facts = {"customer": customer_id, "reason": reason}
        self._ledger.journal.append(at=self._clock(), who=who, what=what, facts=facts)
