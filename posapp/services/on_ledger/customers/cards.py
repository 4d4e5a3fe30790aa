"""Gives what the shop's tills know of a customer: visits, purchases and staff notes."""

import logging
from datetime import UTC, datetime

from posapp.domain.customers.cards import CustomerCard, StaffNote, VisitElsewhere, checked_note
from posapp.domain.customers.familiar import familiar_customers
from posapp.domain.errors import EnvironmentFault
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.staff.members import Permission
from posapp.services.workplace import Workplace
from posapp.shop_server.errors import ShopServerError

__all__ = ["CustomerCards"]

_log = logging.getLogger(__name__)
VISITS_READ = 400
"""Payments that decide who is offered at the counter."""


class CustomerCards:
    """The cards of one till's customers.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self._link = workplace.shop_link

    def card(self, profile: str, latest: int = 3) -> CustomerCard:
        """Give a customer's card with at most so many of the latest payments, here and at the shop's other tills."""
        who = self._ledger.new_customers.hellotext_profile(profile)
        sales = self._ledger.sales.of_customer(who, latest)
        elsewhere, others = self._elsewhere(who, latest)
        bought = {sale.id: self._ledger.lines.of_sale(sale.id) for sale in sales}
        return CustomerCard(
            visits=self._ledger.sales.visits(who) + others,
            latest=sales,
            note=self._ledger.customer_notes.get(who),
            elsewhere=elsewhere,
            bought={sale: lines for sale, lines in bought.items() if lines},
        )

    def familiar(self) -> tuple[str, ...]:
        """Give the ids of those who paid here last and of those who come most, a few; see `familiar_customers`."""
        return familiar_customers(self._ledger.sales.latest_customers(self._shop.till, VISITS_READ))

    def write_note(self, profile: str, text: str) -> CustomerCard:
        """Save a note about a customer in place of an earlier one; an empty text deletes it.

        The journal keeps that it was written and by whom, never its text.

        Raises:
            StaffNoteTooLong: When it has too many characters to be read at a glance.
            SignInNeeded: When nobody is signed in at a till with staff.
        """
        note, now, who = checked_note(text), self._clock(), self._authorization.authorize(Permission.REGISTER_CUSTOMER)
        customer = self._ledger.new_customers.hellotext_profile(profile)
        with self._ledger.transaction():
            if note:
                self._ledger.customer_notes.put(customer, StaffNote(text=note, at=now, who=str(who)))
            else:
                self._ledger.customer_notes.remove(customer)
            what = JournalVerb.CUSTOMER_NOTE_SAVED if note else JournalVerb.CUSTOMER_NOTE_REMOVED
            self._ledger.journal.append(at=now, who=who, what=what, facts={"customer": customer})
        return self.card(customer)

    def _elsewhere(self, profile: str, latest: int) -> tuple[tuple[VisitElsewhere, ...], int]:
        """Give the newest payments at other tills, and how many there are; none while these cannot be asked."""
        try:
            server = self._link.server(self._ledger)
            found = () if server is None else server.customers.visits(profile, latest)
        except (ShopServerError, EnvironmentFault) as error:
            _log.info("the other tills could not be asked about a customer: %s", type(error).__name__)
            return (), 0
        visits = tuple(
            VisitElsewhere(each.till, Money.of(each.minor, each.currency), _moment(each.occurred_at)) for each in found
        )
        return visits, found[0].visits if found else 0


def _moment(microseconds: int) -> datetime:
    return datetime.fromtimestamp(microseconds / 1_000_000, UTC)
