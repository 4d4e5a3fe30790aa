"""Paying back at the counter: found, checked on disk, told to Hellotext once and after the payment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import (
    RefundDraft,
    RefundExceedsPayment,
    RefundKind,
    RefundReason,
    RefundTooLateToUndo,
    RequestAlreadyAnswered,
    SaleRefunded,
    SaleVoided,
)
from posapp.domain.sales.receipts import ReceiptInvalid
from posapp.domain.sales.sale import PaymentDraft, RecordedSale
from posapp.domain.shop import Shop, make_shop
from posapp.sandbox import RunningSandbox
from posapp.services.on_ledger.day.sales_of_day import DaySales
from posapp.services.on_ledger.refunds import ReceiptUnknown, Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32


class AppContext:
    """A till whose clock stands until it is moved."""

    def __init__(self, ledger: Ledger, shop: Shop) -> None:
        self.now = datetime(2026, 8, 7, 15, 0, tzinfo=UTC)
        self.ledger = ledger
        workplace = a_workplace(ledger, shop, lambda: self.now)
        self.checkout = Checkout(workplace)
        self.refunds = Refunds(workplace)
        self.day = DaySales(workplace)
        self._sold = 0

    def sells(self, minor: int = 8990, profile: str = "ana") -> RecordedSale:
        self._sold += 1
        self.now += timedelta(seconds=1)
        return self.checkout.record_payment(
            PaymentDraft(
                money=Money.of(minor, "USD"),
                receipt=f"T1-{self._sold:06d}",
                profile=profile,
                customer_name="Ana Núñez" if profile else "",
            )
        )

    def pays_back(self, receipt: str, minor: int, kind: RefundKind = RefundKind.RECEIVED, *, answers: str = "") -> str:
        case = self.refunds.by_receipt(receipt)
        self.now += timedelta(seconds=1)
        draft = RefundDraft(
            original=case.original,
            money=Money.of(minor, "USD"),
            kind=kind,
            reason=RefundReason.DAMAGED,
            answers=answers,
        )
        return self.refunds.record(draft).refund.id


def a_shop() -> Shop:
    return make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[AppContext]:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        yield AppContext(ledger, a_shop())


def test_a_receipt_is_found_by_its_whole_number_or_its_running_part(counter: AppContext) -> None:
    sold = counter.sells().sale
    for typed in ("T1-000001", " T1-000001 ", "1", "000001"):
        assert counter.refunds.by_receipt(typed).original.sale_id == sold.id
    for unknown in ("2", "T2-000001"):
        with pytest.raises(ReceiptUnknown):
            counter.refunds.by_receipt(unknown)
    with pytest.raises(ReceiptInvalid):
        counter.refunds.by_receipt("  ")


def test_who_comes_without_a_receipt_is_found_by_what_they_bought(counter: AppContext) -> None:
    counter.sells(100)
    counter.sells(200)
    counter.sells(300, profile="ben")
    counter.checkout.undo(counter.sells(400).sale.id)
    assert [case.original.total.minor for case in counter.refunds.of_customer("ana")] == [200, 100]
    assert counter.refunds.of_customer("") == ()


def test_a_payment_is_paid_back_in_parts_until_nothing_is_left(counter: AppContext) -> None:
    counter.sells(8990)
    counter.pays_back("1", 5000)
    counter.pays_back("1", 3990)
    case = counter.refunds.by_receipt("1")
    assert [each.refund.reference for each in case.refunds] == ["T1-000001-R1", "T1-000001-R2"]
    assert case.left.minor == 0
    with pytest.raises(RefundExceedsPayment):
        counter.pays_back("1", 1)


def test_a_refund_counts_on_its_own_day(counter: AppContext) -> None:
    sold_on = counter.day.today()
    counter.sells(8990)
    counter.now += timedelta(days=3)
    counter.pays_back("1", 5000)
    today = counter.day.today()
    assert counter.day.totals(sold_on).refunded == ()
    assert counter.day.totals(today).refunded == (Money.of(5000, "USD"),)
    assert counter.day.totals(today).totals == ()
    assert [each.refund.money.minor for each in counter.refunds.of_day(today)] == [5000]


def test_a_refund_waits_behind_its_payment(counter: AppContext) -> None:
    counter.sells()
    counter.pays_back("1", 5000)
    later = counter.now + timedelta(hours=1)
    (first,) = counter.ledger.events.claim(later, 10)
    assert first.event.action == "physical_store.paid"
    assert counter.ledger.events.claim(later, 10) == ()


def test_a_sale_without_a_customer_is_paid_back_and_nobody_is_told(counter: AppContext) -> None:
    counter.sells(profile="")
    refund = counter.pays_back("1", 5000)
    assert counter.ledger.events.counts().waiting == 0
    assert counter.refunds.undo(refund).refund.stands is False
    assert counter.refunds.by_receipt("1").left.minor == 8990


def test_a_receipt_from_elsewhere_is_paid_back_with_its_total_and_never_more_than_that(counter: AppContext) -> None:
    case = counter.refunds.external("OLD 77", Money.of(2000, "USD"), "ana", "Ana Núñez")
    assert case.original.is_external
    draft = RefundDraft(original=case.original, money=Money.of(1500, "USD"), reason=RefundReason.PRICE)
    counter.refunds.record(draft)
    again = counter.refunds.external("OLD 77", Money.of(99_999, "USD"))
    assert (again.original.total.minor, again.left.minor) == (2000, 500)
    assert counter.refunds.by_receipt("OLD 77").left.minor == 500
    with pytest.raises(RefundExceedsPayment):
        counter.refunds.record(RefundDraft(original=again.original, money=Money.of(501, "USD"), note="x"))
    entry = list(counter.ledger.journal.entries())[-1]
    assert (entry.what, entry.facts["typed_in"]) == ("refund received", "yes")


def test_another_total_typed_at_a_second_screen_changes_nothing(counter: AppContext) -> None:
    first = counter.refunds.external("OLD 77", Money.of(2000, "USD"))
    second = counter.refunds.external("OLD 77", Money.of(9000, "USD"))
    counter.refunds.record(RefundDraft(original=first.original, money=Money.of(2000, "USD"), note="x"))
    with pytest.raises(RefundExceedsPayment):
        counter.refunds.record(RefundDraft(original=second.original, money=Money.of(1, "USD"), note="x"))


def test_an_undone_payment_is_not_paid_back(counter: AppContext) -> None:
    sold = counter.sells()
    case = counter.refunds.by_receipt("1")
    counter.checkout.undo(sold.sale.id)
    with pytest.raises(SaleVoided):
        counter.refunds.by_receipt("1")
    with pytest.raises(SaleVoided):
        counter.refunds.record(RefundDraft(original=case.original, money=Money.of(1, "USD"), note="x"))


def test_a_payment_that_was_paid_back_is_undone_only_after_its_refund(counter: AppContext) -> None:
    sold = counter.sells()
    refund = counter.pays_back("1", 5000)
    with pytest.raises(SaleRefunded):
        counter.checkout.undo(sold.sale.id)
    counter.refunds.undo(refund)
    assert counter.checkout.undo(sold.sale.id).sale.voided_at is not None


def test_a_refund_that_is_on_its_way_is_not_undone(counter: AppContext) -> None:
    counter.sells()
    refund = counter.pays_back("1", 5000)
    (event,) = counter.ledger.events.of_sale(refund)
    with counter.ledger.transaction():
        counter.ledger.connection.execute("UPDATE events SET state = 'sending' WHERE id = ?", (event.event.id,))
    with pytest.raises(RefundTooLateToUndo):
        counter.refunds.undo(refund)
    assert counter.refunds.by_receipt("1").left.minor == 3990


def test_a_refund_that_another_till_told_is_not_undone_here(counter: AppContext) -> None:
    sold = counter.sells()
    own = counter.ledger.refunds.recorded(counter.pays_back(sold.sale.receipt, 1000)).refund
    with counter.ledger.transaction():
        counter.ledger.refunds.merge(replace(own, id="carried"))
        counter.ledger.refunds.merge(replace(own, id="carried"))
    carried = [each.refund for each in counter.refunds.by_receipt(sold.sale.receipt).refunds if each.state is None]
    assert [each.id for each in carried] == ["carried"]
    assert carried[0].reference != own.reference
    with pytest.raises(RefundTooLateToUndo):
        counter.refunds.undo("carried")
    assert counter.refunds.by_receipt(sold.sale.receipt).left == Money.of(6_990, "USD")


def test_what_the_customer_asks_for_waits_for_the_manager_who_pays_it_back_or_turns_it_down(
    counter: AppContext,
) -> None:
    counter.sells()
    asked = counter.pays_back("1", 5000, RefundKind.REQUESTED)
    assert [each.refund.id for each in counter.refunds.open_requests()] == [asked]
    case = counter.refunds.by_receipt("1")
    assert case.open_request is not None
    assert case.left.minor == 8990
    counter.pays_back("1", 5000, answers=asked)
    assert counter.refunds.open_requests() == ()
    with pytest.raises(RequestAlreadyAnswered):
        counter.pays_back("1", 10, answers=asked)
    with pytest.raises(RequestAlreadyAnswered):
        counter.refunds.decline(asked, "paid back already")
    with pytest.raises(RefundTooLateToUndo):
        counter.refunds.undo(asked)


def test_a_request_that_is_turned_down_stays_told(counter: AppContext) -> None:
    counter.sells()
    asked = counter.pays_back("1", 5000, RefundKind.REQUESTED)
    declined = counter.refunds.decline(asked, "worn for a month")
    assert (declined.refund.declined, declined.state) == (True, EventState.PENDING)
    assert counter.refunds.open_requests() == ()


def test_hellotext_holds_request_and_refund_as_one_refund_of_the_payment(till: Till, sandbox: RunningSandbox) -> None:
    profile = sandbox.shop.profiles()[0]["id"]
    with till.open_ledger() as ledger:
        counter = AppContext(ledger, till.shop())
        counter.now = datetime.now(UTC) - timedelta(minutes=10)
        counter.sells(profile=profile)
        asked = counter.pays_back("1", 5000, RefundKind.REQUESTED)
        counter.pays_back("1", 5000, answers=asked)
    SyncService(till).sync(timeout=20)
    paid, requested, received = sandbox.shop.events()
    assert [each["action"] for each in (paid, requested, received)] == [
        "physical_store.paid",
        "refund.requested",
        "refund.received",
    ]
    asked, paid_back = requested["object_parameters"], received["object_parameters"]
    assert asked == paid_back
    assert paid_back["reference"] == "T1-000001-R1"
    assert (paid_back["amount"], paid_back["total"]) == (50.0, {"amount": 89.9, "currency": "USD"})
    assert "amount" not in received


class Shelf(RuleBasedStateMachine):
    """Sales, refunds and undos in any order; the money adds up after each."""

    sales = Bundle("sales")
    refunds = Bundle("refunds")

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._ledger = open_ledger(Path(self._folder.name) / "ledger.db", KEY)
        self.counter = AppContext(self._ledger, a_shop())
        self.paid: dict[str, int] = {}

    def teardown(self) -> None:
        self._ledger.close()
        self._folder.cleanup()

    @rule(target=sales, minor=st.integers(0, 500), profile=st.sampled_from(["", "ana", "ben"]))
    def sell(self, minor: int, profile: str) -> str:
        sold = self.counter.sells(minor, profile).sale
        self.paid[sold.id] = minor
        return sold.receipt

    @rule(target=refunds, receipt=sales, minor=st.integers(1, 500), kind=st.sampled_from(RefundKind))
    def pay_back(self, receipt: str, minor: int, kind: RefundKind) -> str:
        try:
            return self.counter.pays_back(receipt, minor, kind)
        except (RefundExceedsPayment, SaleVoided):
            return ""

    @rule(refund=consumes(refunds))
    def undo_refund(self, refund: str) -> None:
        if refund:
            self.counter.refunds.undo(refund)

    @rule(receipt=sales)
    def undo_sale(self, receipt: str) -> None:
        try:
            case = self.counter.refunds.by_receipt(receipt)
            self.counter.checkout.undo(case.original.sale_id)
        except (SaleRefunded, SaleVoided):
            return
        del self.paid[case.original.sale_id]

    @invariant()
    def no_receipt_pays_back_more_than_it_took(self) -> None:
        totals = self.counter.day.totals(self.counter.day.today())
        paid_back = dict.fromkeys(self.paid, 0)
        for each in self.counter.refunds.of_day(self.counter.day.today()):
            if each.refund.stands and each.refund.kind is RefundKind.RECEIVED:
                paid_back[each.refund.original.sale_id] += each.refund.money.minor
        assert all(paid_back[sale] <= self.paid[sale] for sale in paid_back)
        assert sum(each.minor for each in totals.totals) == sum(self.paid.values())
        assert sum(each.minor for each in totals.refunded) == sum(paid_back.values())


TestShelf = Shelf.TestCase
TestShelf.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
