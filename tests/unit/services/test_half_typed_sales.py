"""What is half typed lies in the till's encrypted file, and is offered again until it is paid, a day old, or erased."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.drafts.draft_sale import DraftSale
from posapp.domain.money import Money
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.sales.drafts import Drafts
from posapp.services.on_till.data_requests import DataRequests
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.databases import new_database_key, open_ledger
from posapp.storage.sales.drafts import NAME
from tests.half_typed import ANA, half_typed, nothing_typed
from tests.workplaces import a_workplace

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)


class Counter:
    """A counter whose clock a test can move."""

    def __init__(self, file: Path, shop: Shop, key: str) -> None:
        self.now = NOON
        self.ledger = open_ledger(file, key)
        workplace = a_workplace(self.ledger, shop, lambda: self.now)
        self.drafts, self.checkout = Drafts(workplace), Checkout(workplace)

    def offered(self) -> DraftSale | None:
        kept = self.drafts.offered()
        return None if kept is None else kept.sale

    def pays(self, receipt: str, source: SaleSource = SaleSource.COUNTER) -> None:
        self.checkout.record_payment(PaymentDraft(money=Money.of(8990, "USD"), receipt=receipt, source=source))


@pytest.fixture
def key() -> str:
    return new_database_key()


@pytest.fixture
def counter(tmp_path: Path, shop: Shop, key: str) -> Iterator[Counter]:
    opened = Counter(tmp_path / "ledger.db", shop, key)
    yield opened
    opened.ledger.close()


def test_what_was_typed_is_offered_as_it_was(counter: Counter) -> None:
    counter.drafts.keep(half_typed())
    kept = counter.drafts.offered()
    assert kept is not None
    assert (kept.sale, kept.at) == (half_typed(), NOON)


def test_nobody_reads_it_on_the_disk(counter: Counter, tmp_path: Path) -> None:
    counter.drafts.keep(half_typed())
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert "Núñez".encode() not in written
    assert b"2025550123" not in written


def test_what_is_typed_away_is_offered_no_more(counter: Counter) -> None:
    counter.drafts.keep(half_typed())
    counter.drafts.keep(nothing_typed())
    assert counter.offered() is None
    assert counter.ledger.settings.get(NAME) is None


def test_the_payment_takes_its_draft_along(counter: Counter) -> None:
    counter.drafts.keep(half_typed())
    counter.pays("T1-000001")
    assert counter.ledger.settings.get(NAME) is None


def test_a_payment_that_is_refused_leaves_the_draft(counter: Counter) -> None:
    counter.pays("T1-000001", SaleSource.COMMAND)
    counter.now += timedelta(minutes=1)
    counter.drafts.keep(half_typed())
    with pytest.raises(ReceiptUsed):
        counter.pays("T1-000001")
    assert counter.offered() == half_typed()


def test_what_a_script_records_leaves_what_the_cashier_types(counter: Counter) -> None:
    counter.drafts.keep(half_typed(receipt="T1-000007"))
    counter.pays("other-1", SaleSource.COMMAND)
    assert counter.offered() == half_typed(receipt="T1-000007")


def test_a_number_that_a_script_took_meanwhile_is_proposed_anew(counter: Counter) -> None:
    counter.drafts.keep(half_typed(receipt="T1-000001"))
    counter.now += timedelta(minutes=1)
    counter.pays("T1-000001", SaleSource.COMMAND)
    assert counter.offered() == half_typed(receipt="")


def test_a_draft_whose_receipt_the_counter_recorded_since_is_never_offered(counter: Counter) -> None:
    """However it came back to the disk: it would be paid twice."""
    counter.drafts.keep(half_typed())
    written = counter.ledger.settings.get(NAME)
    assert written is not None
    counter.pays("T1-000001")
    counter.ledger.settings.put(NAME, written)
    assert counter.offered() is None


@pytest.mark.parametrize(
    ("age", "is_offered"),
    [
        (timedelta(hours=24), True),
        (timedelta(hours=24, seconds=1), False),
        (timedelta(minutes=-5), True),
        (timedelta(days=-2), False),
    ],
)
def test_a_draft_is_offered_for_a_day(counter: Counter, age: timedelta, is_offered: bool) -> None:
    counter.drafts.keep(half_typed())
    counter.now += age
    assert (counter.offered() is not None) is is_offered


def test_the_draft_of_another_till_is_ignored_and_noted(
    counter: Counter, shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    counter.drafts.keep(half_typed())
    other = Drafts(a_workplace(counter.ledger, replace(shop, till="Till 2"), lambda: NOON))
    with caplog.at_level(logging.WARNING):
        assert other.offered() is None
    assert "another till" in caplog.text


def test_a_draft_in_another_currency_is_ignored(counter: Counter, shop: Shop) -> None:
    counter.drafts.keep(half_typed())
    money = Money.of(1, "UYU")
    pesos = Drafts(a_workplace(counter.ledger, replace(shop, currency=money.currency), lambda: NOON))
    assert pesos.offered() is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"till": "Till 1", "sale": "{\\"version\\": 2}"}', '{"till": 5}'])
def test_a_damaged_or_newer_draft_is_ignored_and_noted(
    counter: Counter, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    counter.ledger.settings.put(NAME, damage)
    with caplog.at_level(logging.WARNING):
        assert counter.offered() is None
    assert "ignored" in caplog.text
    counter.drafts.keep(half_typed())
    assert counter.offered() == half_typed()


def test_no_name_of_a_draft_is_logged(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.drafts.keep(half_typed())
    written = counter.ledger.settings.get(NAME)
    assert written is not None
    counter.ledger.settings.put(NAME, written.replace("debit", "barter"))
    with caplog.at_level(logging.DEBUG):
        assert counter.offered() is None
    assert "barter" not in caplog.text
    assert "Núñez" not in caplog.text


def test_a_customer_who_is_erased_is_erased_from_what_is_half_typed(offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.subscribers.store([ANA])
    with open_ledger_session(offline_till) as session:
        session.drafts.keep(half_typed())
        DataRequests(offline_till).erase("ana")
        assert session.drafts.offered() is None
        session.drafts.keep(half_typed(minor=100))  # the window that is open still shows her
        assert session.drafts.offered() is None
    with offline_till.open_ledger() as ledger:
        assert "Núñez" not in (ledger.settings.get(NAME) or "")
    with open_ledger_session(offline_till) as session:
        session.drafts.keep(half_typed(who=None))
        assert session.drafts.offered() is not None


def test_a_restored_ledger_offers_nothing_that_may_have_been_paid_since(offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.drafts.keep(half_typed())
    backup = Maintenance(offline_till).back_up()
    with open_ledger_session(offline_till) as session:
        session.checkout.record_payment(PaymentDraft(money=Money.of(8990, "USD"), receipt="by hand"))
    Maintenance(offline_till).restore(backup)
    with open_ledger_session(offline_till) as session:
        assert session.drafts.offered() is None
