"""What the next one at the till knows of a customer."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.customers.cards import StaffNoteTooLong
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import Shop
from posapp.services.on_ledger.customers.cards import CustomerCards
from posapp.services.on_ledger.customers.registration import CustomerRegistration
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace


class AppContext:
    """A till whose clock is moved by each sale."""

    def __init__(self, ledger: Ledger, shop: Shop) -> None:
        self.now = datetime(2026, 8, 7, 15, 0, tzinfo=UTC)
        self.ledger = ledger
        workplace = a_workplace(ledger, shop, lambda: self.now)
        self.checkout = Checkout(workplace)
        self.cards = CustomerCards(workplace)
        self.registration = CustomerRegistration(workplace)
        self._sold = 0

    def sells(self, minor: int, profile: str = "ana") -> str:
        self._sold += 1
        self.now += timedelta(minutes=1)
        draft = PaymentDraft(money=Money.of(minor, "USD"), receipt=f"T1-{self._sold}", profile=profile)
        return self.checkout.record_payment(draft).sale.id


@pytest.fixture
def counter(tmp_path: Path, shop: Shop) -> Iterator[AppContext]:
    with open_ledger(tmp_path / "ledger.db", "5e" * 32) as ledger:
        yield AppContext(ledger, shop)


def test_a_first_visit_is_told_from_a_regular_and_undone_payments_are_no_visits(counter: AppContext) -> None:
    assert counter.cards.card("ana").is_first_visit
    counter.checkout.undo(counter.sells(100))
    assert counter.cards.card("ana").is_first_visit
    for minor in (200, 300, 400, 500):
        counter.sells(minor)
    counter.sells(900, "ben")
    card = counter.cards.card("ana")
    assert (card.visits, [sale.money.minor for sale in card.latest]) == (4, [500, 400, 300])


def test_sales_without_a_customer_make_nobody_a_regular(counter: AppContext) -> None:
    counter.sells(100, "")
    assert counter.cards.card("").visits == 0


def test_a_note_is_kept_for_the_next_one_and_forgotten_when_it_is_emptied(counter: AppContext) -> None:
    assert counter.cards.write_note("ana", "  Allergic to \n nuts ").note is not None
    note = counter.cards.card("ana").note
    assert note is not None
    assert (note.text, note.at) == ("Allergic to nuts", counter.now)
    assert counter.cards.card("ben").note is None
    assert counter.cards.write_note("ana", " ").note is None


def test_the_journal_tells_that_a_note_was_written_and_never_what(counter: AppContext) -> None:
    counter.cards.write_note("ana", "Allergic to nuts")
    (entry,) = counter.ledger.journal.entries()
    assert entry.what == "customer note written"
    assert "nuts" not in str(entry)


def test_a_note_that_nobody_would_read_is_refused(counter: AppContext) -> None:
    with pytest.raises(StaffNoteTooLong):
        counter.cards.write_note("ana", "x" * 301)


def test_what_is_known_of_a_new_customer_stays_known_under_their_profile(counter: AppContext) -> None:
    new = counter.registration.register(CustomerDraft(first_name="Eva", phone="2125550147"))
    counter.sells(100, new.id)
    counter.cards.write_note(new.id, "Pays in cash")
    with counter.ledger.transaction():
        counter.ledger.new_customers.set_profile(new.id, "pr_eva", counter.now)
    card = counter.cards.card("pr_eva")
    assert (card.visits, card.note and card.note.text) == (1, "Pays in cash")
