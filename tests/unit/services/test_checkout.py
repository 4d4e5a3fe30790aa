"""A payment at the counter is on disk, whole, before anybody says so."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.clock import TimeInFuture
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon
from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.sales.receipts import ReceiptFarAhead, ReceiptInvalid, ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, SaleSource, UndoTooLate
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.services.on_ledger.day.sales_of_day import DaySales
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.storage.databases import new_database_key, open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)


class AppContext:
    """A counter whose clock a test can move."""

    def __init__(self, folder: Path, shop: Shop) -> None:
        self.now = NOON
        self.key = new_database_key()
        self.path = folder / "ledger.db"
        self.ledger: Ledger = open_ledger(self.path, self.key)
        workplace = a_workplace(self.ledger, shop, lambda: self.now)
        self.checkout = Checkout(workplace)
        self.day = DaySales(workplace)

    def pay(self, receipt: str, minor: int = 8990, profile: str = "ana", coupons: tuple[str, ...] = ()) -> str:
        draft = PaymentDraft(
            money=Money.of(minor, "USD"),
            receipt=receipt,
            method=Tender.CASH,
            profile=profile,
            customer_name="Ana Núñez" if profile else "",
            coupons=tuple(
                AppliedCoupon(coupon=Coupon(id=each, code=each), discount=Money.of(0, "USD")) for each in coupons
            ),
        )
        return self.checkout.record_payment(draft).sale.id


@pytest.fixture
def counter(tmp_path: Path, shop: Shop) -> Iterator[AppContext]:
    opened = AppContext(tmp_path, shop)
    yield opened
    opened.ledger.close()


def test_a_recorded_payment_is_in_the_file_for_whoever_opens_it_next(counter: AppContext) -> None:
    sale = counter.pay("T1-000001")
    with open_ledger(counter.path, counter.key) as reopened:
        assert reopened.sales.recorded(sale).state is EventState.PENDING
        (queued,) = reopened.events.of_subject(sale)
    assert queued.event.money == Money.of(8990, "USD")
    assert queued.event.reference == "T1-000001"
    assert queued.event.occurred_at == NOON


def test_a_payment_waits_for_the_seconds_in_which_it_can_be_undone(counter: AppContext, shop: Shop) -> None:
    recorded = counter.day.sale(counter.pay("T1-000001"))
    assert recorded.undo_until == NOON + timedelta(seconds=shop.undo_seconds)
    assert counter.ledger.events.claim(NOON, 10) == ()
    assert len(counter.ledger.events.claim(NOON + timedelta(seconds=shop.undo_seconds), 10)) == 1


def test_an_undone_payment_is_never_sent_and_leaves_the_days_total(counter: AppContext) -> None:
    kept, undone = counter.pay("T1-000001", 1000), counter.pay("T1-000002", 500)
    assert counter.checkout.undo(undone).state is EventState.VOIDED
    assert counter.ledger.events.claim(NOON + timedelta(hours=1), 10)[0].event.reference == "T1-000001"
    totals = counter.day.totals(counter.day.today())
    assert (totals.count, totals.totals) == (1, (Money.of(1000, "USD"),))
    assert counter.day.sale(kept).sale.voided_at is None


def test_undoing_twice_is_undoing_once(counter: AppContext) -> None:
    sale = counter.pay("T1-000001")
    counter.checkout.undo(sale)
    counter.checkout.undo(sale)
    assert [entry.what for entry in counter.ledger.journal.entries()] == ["payment recorded", "payment undone"]


def test_a_payment_on_its_way_can_no_longer_be_undone(counter: AppContext) -> None:
    sale = counter.pay("T1-000001")
    counter.ledger.events.claim(NOON + timedelta(minutes=1), 10)
    with pytest.raises(UndoTooLate, match="T1-000001"):
        counter.checkout.undo(sale)
    assert counter.day.sale(sale).sale.voided_at is None


def test_a_payment_that_may_have_arrived_cannot_be_undone_either(counter: AppContext) -> None:
    sale = counter.pay("T1-000001")
    (claimed,) = counter.ledger.events.claim(NOON + timedelta(minutes=1), 10)
    uncertain = EventMove(
        event_id=claimed.event.id,
        source=EventState.SENDING,
        target=EventState.UNCERTAIN,
        reason=Reason.NO_ANSWER,
    )
    counter.ledger.events.move([uncertain], NOON)
    with pytest.raises(UndoTooLate):
        counter.checkout.undo(sale)


def test_a_receipt_counts_once_and_the_second_changes_nothing(counter: AppContext) -> None:
    counter.pay("T1-000001", 8990)
    with pytest.raises(ReceiptUsed, match=r"T1-000001.*89\.90"):
        counter.pay("T1-000001", 100)
    assert counter.day.totals(counter.day.today()).count == 1
    assert counter.ledger.events.counts().pending == 1


def test_the_receipt_of_an_undone_payment_stays_used(counter: AppContext) -> None:
    counter.checkout.undo(counter.pay("T1-000001"))
    with pytest.raises(ReceiptUsed):
        counter.pay("T1-000001")
    assert counter.checkout.propose_receipt() == "T1-000002"


def test_the_program_proposes_the_number_after_the_highest_used(counter: AppContext) -> None:
    assert counter.checkout.propose_receipt() == "T1-000001"
    counter.pay("T1-000041")
    counter.pay("31198481877")
    assert counter.checkout.propose_receipt() == "T1-000042"


def test_a_sale_without_a_customer_counts_for_the_day_and_is_never_sent(counter: AppContext) -> None:
    sale = counter.pay("T1-000001", profile="")
    assert counter.day.sale(sale).state is None
    assert counter.ledger.events.counts().waiting == 0
    totals = counter.day.totals(counter.day.today())
    assert (totals.count, totals.anonymous) == (1, 1)


def test_coupons_go_out_with_their_payment_and_come_back_with_it(counter: AppContext) -> None:
    sale = counter.pay("T1-000001", coupons=("coupon-a", "coupon-b"))
    queued = counter.ledger.events.of_subject(sale)
    assert [each.event.action for each in queued] == ["physical_store.paid", "coupon.redeemed", "coupon.redeemed"]
    assert [each.event.object.id for each in queued] == ["", "coupon-a", "coupon-b"]
    assert [each.event.money for each in queued[1:]] == [None, None]
    counter.checkout.undo(sale)
    assert {each.state for each in counter.ledger.events.of_subject(sale)} == {EventState.VOIDED}


def test_a_payment_of_tomorrow_is_refused(counter: AppContext) -> None:
    draft = PaymentDraft(
        money=Money.of(1, "USD"), receipt="T1-1", occurred_at=NOON + timedelta(days=1), source=SaleSource.COMMAND
    )
    with pytest.raises(TimeInFuture):
        counter.checkout.record_payment(draft)
    with pytest.raises(ReceiptInvalid):
        counter.pay("  ")
    assert list(counter.ledger.journal.entries()) == []


def test_a_payment_with_its_own_time_belongs_to_its_own_day(counter: AppContext) -> None:
    before_midnight_in_new_york = datetime(2026, 8, 7, 3, 59, tzinfo=UTC)
    draft = PaymentDraft(
        money=Money.of(1, "USD"),
        receipt="T1-1",
        occurred_at=before_midnight_in_new_york,
        source=SaleSource.IMPORT,
    )
    assert counter.checkout.record_payment(draft).sale.day.isoformat() == "2026-08-06"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(wishes=st.lists(st.tuples(st.sampled_from(["pay", "undo", "send"]), st.integers(0, 10**6)), max_size=12))
def test_the_day_always_adds_up(
    tmp_path_factory: pytest.TempPathFactory, shop: Shop, wishes: list[tuple[str, int]]
) -> None:
    counter = AppContext(tmp_path_factory.mktemp("day"), shop)
    standing: dict[str, int] = {}
    for number, (wish, minor) in enumerate(wishes):
        if wish == "pay":
            standing[counter.pay(f"T1-{number:06d}", minor)] = minor
        elif wish == "undo" and standing:
            _undo_if_allowed(counter, standing, minor)
        elif wish == "send":
            counter.ledger.events.claim(NOON + timedelta(minutes=1), 1)
    totals = counter.day.totals(counter.day.today())
    assert sum(each.minor for each in totals.totals) == sum(standing.values())
    assert totals.count == len(standing)
    assert first_broken(counter.ledger.journal.entries()) is None
    counter.ledger.close()


def _undo_if_allowed(counter: AppContext, standing: dict[str, int], choice: int) -> None:
    sale = sorted(standing)[choice % len(standing)]
    try:
        counter.checkout.undo(sale)
    except UndoTooLate:
        return
    del standing[sale]


def test_a_series_cannot_get_stuck_at_the_end_of_its_digits(counter: AppContext, shop: Shop) -> None:
    for digits in ("999999", "999999999999"):
        draft = PaymentDraft(money=Money.of(1, "USD"), receipt=f"{shop.prefix}-{digits}", receipt_confirmed=True)
        counter.checkout.record_payment(draft)
        proposed = counter.checkout.propose_receipt()
        assert proposed == f"{shop.prefix}-{int(digits) + 1}"
        counter.pay(proposed)
        assert counter.checkout.propose_receipt() == f"{shop.prefix}-{int(digits) + 2}"


def test_the_proposed_number_is_one_that_no_sale_has(counter: AppContext, shop: Shop) -> None:
    for number in (1, 2, 4):
        imported = PaymentDraft(
            money=Money.of(1, "USD"), receipt=f"{shop.prefix}-{number + 5000:06d}", source=SaleSource.IMPORT
        )
        counter.checkout.record_payment(imported)
    assert counter.checkout.propose_receipt() == f"{shop.prefix}-000001"
    with pytest.raises(ReceiptFarAhead, match=f"{shop.prefix}-000001"):
        counter.pay(f"{shop.prefix}-005000")
    counter.checkout.record_payment(
        PaymentDraft(money=Money.of(1, "USD"), receipt=f"{shop.prefix}-005000", receipt_confirmed=True)
    )
    assert counter.checkout.propose_receipt() == f"{shop.prefix}-005003"
