"""Coupons at one till: redeemed with their sale or not at all, and a once-only coupon never twice."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from posapp.domain.coupons.coupon import (
    AppliedCoupon,
    Coupon,
    CouponChanged,
    CouponKind,
    CouponRefusal,
    CouponRules,
    CouponRulesInvalid,
)
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.events.states import EventState
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, RecordedSale
from posapp.domain.settings.till_settings import COUPON_CARRIES_AMOUNT
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import Role, StaffMember
from posapp.services.on_ledger.coupons import CouponCodeUnknown, CouponLookup, Coupons
from posapp.services.on_ledger.customers.registration import CustomerRegistration
from posapp.services.on_ledger.day.sales_of_day import DaySales
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.storage.databases import new_database_key, open_cache, open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
TENTH = Coupon(id="c-tenth", code="TENTH")
FIVE = Coupon(id="c-five", code="Five")
PLAIN = Coupon(id="c-plain", code="PLAIN", description="A coffee with it")
PERCENT = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000)


def dollars(minor: int) -> Money:
    return Money.of(minor, "USD")


class AppContext:
    """A counter whose clock a test can move."""

    def __init__(self, folder: Path, shop: Shop) -> None:
        self.now = NOON
        self.shop = shop
        self.ledger: Ledger = open_ledger(folder / "ledger.db", new_database_key())
        workplace = a_workplace(self.ledger, shop, lambda: self.now)
        self.authorization = workplace.authorization
        self.checkout = Checkout(workplace)
        self.settings = ShopSettings(workplace)
        self.coupons = Coupons(workplace)
        self.day = DaySales(workplace)
        self.receipts = 0

    def seen(self, minor: int, *coupons: Coupon, profile: str = "ana") -> PaymentDraft:
        """What stands on the cashier's screen: an amount with these coupons taken."""
        checks = self.coupons.check(coupons, dollars(minor), profile)
        taken = tuple(AppliedCoupon(coupon=each.coupon, discount=each.discount or dollars(0)) for each in checks)
        self.receipts += 1
        return PaymentDraft(money=dollars(minor), receipt=f"T1-{self.receipts:06d}", profile=profile, coupons=taken)

    def pay(self, minor: int, *coupons: Coupon, profile: str = "ana") -> RecordedSale:
        return self.checkout.record_payment(self.seen(minor, *coupons, profile=profile))

    def refusal(self, coupon: Coupon, profile: str = "ana") -> CouponRefusal | None:
        return self.coupons.check([coupon], dollars(1_000), profile)[0].refusal


@pytest.fixture
def counter(tmp_path: Path, shop: Shop) -> Iterator[AppContext]:
    opened = AppContext(tmp_path, shop)
    yield opened
    opened.ledger.close()


def test_what_is_paid_and_sent_is_what_the_coupons_leave(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, PERCENT)
    counter.coupons.save_rules(FIVE, CouponRules(kind=CouponKind.AMOUNT, amount=dollars(500)))
    recorded = counter.pay(10_000, TENTH, FIVE)
    assert (recorded.sale.money, recorded.discount, recorded.coupons) == (dollars(8_500), dollars(1_500), 2)
    payment, *redeemed = [queued.event for queued in counter.ledger.events.of_subject(recorded.sale.id)]
    assert payment.money == dollars(8_500)
    assert [(each.action, each.object.id, each.money) for each in redeemed] == [
        ("coupon.redeemed", "c-tenth", None),
        ("coupon.redeemed", "c-five", None),
    ]
    assert counter.day.totals(counter.day.today()).totals == (dollars(8_500),)


def test_a_shop_may_let_the_redemption_carry_what_was_paid(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, PERCENT)
    counter.settings.change(COUPON_CARRIES_AMOUNT.change(True))
    recorded = counter.pay(10_000, TENTH)
    assert [each.event.money for each in counter.ledger.events.of_subject(recorded.sale.id)] == [dollars(9_000)] * 2
    counter.settings.change(COUPON_CARRIES_AMOUNT.change(False))
    assert not counter.coupons.carries_amount


def test_a_once_only_coupon_that_two_screens_saw_open_is_redeemed_once(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, replace(PERCENT, once_in_all=True))
    first, second = counter.seen(1_000, TENTH), counter.seen(2_000, TENTH, profile="ben")
    counter.checkout.record_payment(first)
    with pytest.raises(CouponChanged):
        counter.checkout.record_payment(second)
    assert len(counter.day.sales(counter.day.today())) == 1
    assert counter.refusal(TENTH) is CouponRefusal.USED_UP


def test_a_discount_that_is_no_longer_what_the_cashier_saw_records_nothing(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, PERCENT)
    draft = counter.seen(1_000, TENTH)
    counter.coupons.save_rules(TENTH, replace(PERCENT, hundredths=2_000))
    with pytest.raises(CouponChanged):
        counter.checkout.record_payment(draft)
    assert counter.day.sales(counter.day.today()) == ()


def test_a_refused_receipt_redeems_nothing(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, replace(PERCENT, once_in_all=True))
    counter.pay(1_000)
    with pytest.raises(ReceiptUsed):
        counter.checkout.record_payment(replace(counter.seen(1_000, TENTH), receipt="T1-000001"))
    assert counter.refusal(TENTH) is None


def test_undoing_a_payment_takes_its_redemption_back(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, replace(PERCENT, once_per_customer=True))
    recorded = counter.pay(1_000, TENTH)
    assert counter.refusal(TENTH) is CouponRefusal.USED_BY_CUSTOMER
    counter.checkout.undo(recorded.sale.id)
    assert counter.refusal(TENTH) is None
    assert {each.state for each in counter.ledger.events.of_subject(recorded.sale.id)} == {EventState.VOIDED}
    assert counter.pay(1_000, TENTH).discount == dollars(100)


def test_without_a_customer_the_redemption_is_kept_here_and_not_sent(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, replace(PERCENT, once_in_all=True))
    recorded = counter.pay(1_000, TENTH, profile="")
    assert recorded.discount == dollars(100)
    assert counter.ledger.events.of_subject(recorded.sale.id) == ()
    assert counter.refusal(TENTH) is CouponRefusal.USED_UP


def test_a_new_customer_who_becomes_known_has_still_redeemed_the_coupon(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, replace(PERCENT, once_per_customer=True))
    registration = CustomerRegistration(a_workplace(counter.ledger, counter.shop, lambda: counter.now))
    new = registration.register(CustomerDraft(first_name="Noa", phone="(202) 555-0143"))
    counter.pay(1_000, TENTH, profile=new.id)
    assert counter.refusal(TENTH, new.id) is CouponRefusal.USED_BY_CUSTOMER
    customer = counter.ledger.new_customers.get(new.id)
    assert customer is not None
    with counter.ledger.transaction():
        counter.ledger.events_of_new_customers.set_profile(new.id, "noa", counter.now)
        counter.ledger.new_customers.save(replace(customer, profile="noa"))
    assert counter.refusal(TENTH, "noa") is CouponRefusal.USED_BY_CUSTOMER
    assert counter.refusal(TENTH, new.id) is CouponRefusal.USED_BY_CUSTOMER


def test_a_customers_card_lists_what_is_open_to_this_customer(counter: AppContext) -> None:
    counter.coupons.save_rules(TENTH, replace(PERCENT, once_per_customer=True))
    counter.coupons.save_rules(FIVE, CouponRules(valid_until=date(2026, 8, 6)))
    everything = (FIVE, PLAIN, TENTH)
    assert [each.coupon for each in counter.coupons.open_to(everything, "ana")] == [TENTH, PLAIN]
    counter.pay(1_000, TENTH)
    assert [each.coupon for each in counter.coupons.open_to(everything, "ana")] == [PLAIN]
    assert [each.coupon for each in counter.coupons.open_to(everything, "ben", limit=1)] == [TENTH]


def test_rules_stay_as_the_manager_told_them_and_are_in_the_journal(counter: AppContext) -> None:
    rules = CouponRules(
        kind=CouponKind.AMOUNT,
        amount=dollars(500),
        valid_from=date(2026, 8, 1),
        valid_until=date(2026, 8, 31),
        once_per_customer=True,
        once_in_all=True,
        minimum=dollars(2_000),
        stores=("Corner Shop", "Harbour"),
    )
    counter.authorization.sign_in(StaffMember(id="m", name="Mara", role=Role.MANAGER))
    counter.coupons.save_rules(FIVE, rules)
    assert [each.rules for each in counter.coupons.rulings([FIVE, PLAIN])] == [rules, None]
    with pytest.raises(CouponRulesInvalid):
        counter.coupons.save_rules(FIVE, CouponRules(kind=CouponKind.PERCENTAGE))
    assert counter.ledger.coupons.rules(FIVE.id) == rules
    counter.coupons.remove_rules(FIVE)
    assert counter.ledger.coupons.rules(FIVE.id) is None
    entries = list(counter.ledger.journal.entries())
    assert [(each.what, each.who) for each in entries] == [
        ("coupon rules saved", "Mara"),
        ("coupon rules removed", "Mara"),
    ]
    assert first_broken(entries) is None


def test_a_code_is_looked_for_in_what_was_downloaded(tmp_path: Path) -> None:
    with open_cache(tmp_path / "cache.db", new_database_key()) as cache:
        cache.coupons.store([TENTH, FIVE, PLAIN])
        find = CouponLookup(cache)
        assert find.match(" Five ").coupon == FIVE
        assert find.match("FIVE").offered == (FIVE,)
        assert find.named("TENTH") == TENTH
        with pytest.raises(CouponCodeUnknown, match=r"Five\?"):
            find.named("five")
        assert find.all() == (FIVE, PLAIN, TENTH)


class CouponDay(RuleBasedStateMachine):
    """A day of sales, coupons and undos on a real file, beside the simplest account of it."""

    COUPONS = (TENTH, FIVE, PLAIN)

    @initialize(tenth=st.booleans(), five=st.booleans(), minor=st.integers(1, 3_000), hundredths=st.integers(1, 10_000))
    def open(self, *, tenth: bool, five: bool, minor: int, hundredths: int) -> None:
        self._folder = tempfile.TemporaryDirectory()
        shop = make_shop(name="Corner", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
        self.counter = AppContext(Path(self._folder.name), shop)
        percent = replace(PERCENT, hundredths=hundredths, once_in_all=tenth)
        amount = CouponRules(kind=CouponKind.AMOUNT, amount=dollars(minor), once_per_customer=five)
        self.counter.coupons.save_rules(TENTH, percent)
        self.counter.coupons.save_rules(FIVE, amount)
        self.once_in_all, self.once_each = tenth, five
        self.standing: dict[str, tuple[int, tuple[Coupon, ...], str]] = {}

    @rule(
        minor=st.integers(0, 5_000),
        coupons=st.lists(st.sampled_from(COUPONS), max_size=3),
        profile=st.sampled_from(["ana", "ben", ""]),
    )
    def pay(self, minor: int, coupons: list[Coupon], profile: str) -> None:
        draft = self.counter.seen(minor, *coupons, profile=profile)
        checks = self.counter.coupons.check(coupons, dollars(minor), profile)
        if any(each.refusal is not None for each in checks):
            with pytest.raises(CouponChanged):
                self.counter.checkout.record_payment(draft)
            return
        recorded = self.counter.checkout.record_payment(draft)
        off = recorded.discount.minor if recorded.discount is not None else 0
        assert recorded.sale.money.minor + off == minor
        self.standing[recorded.sale.id] = (recorded.sale.money.minor, tuple(coupons), profile)

    @precondition(lambda self: bool(getattr(self, "standing", {})))
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        sale = data.draw(st.sampled_from(sorted(self.standing)))
        self.counter.checkout.undo(sale)
        del self.standing[sale]

    @rule()
    def an_hour_passes(self) -> None:
        self.counter.now += timedelta(minutes=10)

    @invariant()
    def no_once_only_coupon_was_redeemed_twice(self) -> None:
        redeemed = [
            (coupon.id, who) for _paid, coupons, who in getattr(self, "standing", {}).values() for coupon in coupons
        ]
        if getattr(self, "once_in_all", False):
            assert sum(coupon == TENTH.id for coupon, _who in redeemed) <= 1
        if getattr(self, "once_each", False):
            fives = [who for coupon, who in redeemed if coupon == FIVE.id]
            assert len(fives) == len(set(fives))

    @invariant()
    def the_money_adds_up(self) -> None:
        if hasattr(self, "counter"):
            totals = self.counter.day.totals(NOON.date()).totals
            paid = sum(minor for minor, _coupons, _who in self.standing.values())
            assert sum(each.minor for each in totals) == paid

    def teardown(self) -> None:
        if hasattr(self, "counter"):
            self.counter.ledger.close()
            self._folder.cleanup()


TestCouponDay = CouponDay.TestCase
TestCouponDay.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
