"""Sales by item: on disk with their payment, told to Hellotext when the shop wants it, and paid back by line."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponKind, CouponRules
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import (
    AmountMissing,
    RefundDraft,
    RefundExceedsPayment,
    RefundKind,
    RefundReason,
    SaleRefunded,
    SaleVoided,
)
from posapp.domain.refunds.returned_items import LineExceedsSold, LineToRefund, price_lines
from posapp.domain.sales.line_items import BasketLine, LineDiscount, LinesDiffer, basket_total
from posapp.domain.sales.sale import PaymentDraft, RecordedSale
from posapp.domain.settings.till_settings import PURCHASES_ARE_SENT
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import PermissionMissing, Role, StaffMember
from posapp.sandbox import RunningSandbox
from posapp.services.on_ledger.catalogue.products import ProductCatalogue, ProductUnknown
from posapp.services.on_ledger.coupons import Coupons
from posapp.services.on_ledger.customers.cards import CustomerCards
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.on_till.transfer.export import passphrase_of
from posapp.services.sessions import open_background_session
from posapp.storage.backup.restore import copy_backup, replace_ledger
from posapp.storage.backup.salvage import salvage
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
HAM = Product(
    barcode="2000001", name="Ham", price=Money.of(4899, "USD"), unit=Unit.KILOGRAM, sku="H-1", category="Deli"
)
BREAD = Product(barcode="4006381333931", name="Bread", price=Money.of(899, "USD"))
BASKET = (
    BasketLine(product=HAM, quantity=Quantity(350)),
    BasketLine(product=BREAD, quantity=Quantity(3000), discount=LineDiscount(hundredths=1000)),
)
TENTH = Coupon(id="c-tenth", code="TENTH")
baskets = st.builds(
    BasketLine,
    product=st.sampled_from([HAM, BREAD]),
    quantity=st.integers(1, 4000).map(Quantity),
    discount=st.integers(0, 10_000).map(lambda hundredths: LineDiscount(hundredths=hundredths)),
)


class AppContext:
    """A till whose clock stands until it is moved."""

    def __init__(self, ledger: Ledger, shop: Shop) -> None:
        self.now = datetime(2026, 8, 7, 15, 0, tzinfo=UTC)
        self.ledger = ledger
        workplace = a_workplace(ledger, shop, lambda: self.now)
        self.authorization = workplace.authorization
        self.checkout = Checkout(workplace)
        self.settings = ShopSettings(workplace)
        self.refunds = Refunds(workplace)
        self.coupons = Coupons(workplace)
        self.cards = CustomerCards(workplace)
        self.catalogue = ProductCatalogue(workplace)
        self.shop = shop
        self._sold = 0

    def sells(
        self, lines: tuple[BasketLine, ...] = BASKET, profile: str = "ana", coupons: tuple[AppliedCoupon, ...] = ()
    ) -> RecordedSale:
        self._sold += 1
        self.now += timedelta(seconds=1)
        return self.checkout.record_payment(
            PaymentDraft(
                money=basket_total(lines, self.shop.currency),
                receipt=f"T1-{self._sold:06d}",
                profile=profile,
                coupons=coupons,
                lines=lines,
            )
        )

    def returns(self, receipt: str, *wanted: tuple[int, int], kind: RefundKind = RefundKind.RECEIVED) -> Money:
        case = self.refunds.by_receipt(receipt)
        lines = price_lines(
            [LineToRefund(place=place, quantity=Quantity(much)) for place, much in wanted], case.lines, case.left
        )
        money = sum((each.money for each in lines), Money(0, case.left.currency))
        self.now += timedelta(seconds=1)
        draft = RefundDraft(original=case.original, money=money, reason=RefundReason.DAMAGED, lines=lines, kind=kind)
        return self.refunds.record(draft).refund.money

    def pays_back(self, receipt: str, minor: int) -> None:
        original = self.refunds.by_receipt(receipt).original
        self.refunds.record(RefundDraft(original=original, money=Money.of(minor, "USD"), reason=RefundReason.PRICE))


@pytest.fixture
def counter(tmp_path: Path, shop: Shop) -> Iterator[AppContext]:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        yield AppContext(ledger, shop)


def test_the_lines_of_a_sale_are_kept_with_it(counter: AppContext) -> None:
    sold = counter.sells()
    assert sold.sale.money == Money.of(1715 + 2427, "USD")
    assert sold.lines == 2
    assert counter.ledger.lines.of_sale(sold.sale.id) == tuple(each.line for each in BASKET)
    assert counter.sells(profile="").lines == 2


def test_a_bare_amount_has_no_lines(counter: AppContext) -> None:
    sold = counter.checkout.record_payment(PaymentDraft(money=Money.of(500, "USD"), receipt="T1-9", profile="ana"))
    assert sold.lines == 0
    assert counter.refunds.by_receipt("T1-9").lines == ()


def test_an_amount_that_is_not_the_lines_sum_records_nothing(counter: AppContext) -> None:
    with pytest.raises(LinesDiffer):
        counter.checkout.record_payment(PaymentDraft(money=Money.of(1, "USD"), receipt="T1-9", lines=BASKET))
    assert counter.ledger.sales.by_receipt("Till 1", "T1-9") is None


def test_only_the_payment_is_sent_unless_the_shop_wants_more(counter: AppContext) -> None:
    sold = counter.sells()
    assert [each.event.action for each in counter.ledger.events.of_subject(sold.sale.id)] == ["physical_store.paid"]


def test_each_line_is_sent_after_its_payment_and_together_they_carry_what_was_paid(counter: AppContext) -> None:
    counter.settings.change(PURCHASES_ARE_SENT.change(True))
    counter.coupons.save_rules(TENTH, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1000))
    sold = counter.sells(coupons=(AppliedCoupon(coupon=TENTH, discount=Money.of(414, "USD")),))
    events = [each.event for each in counter.ledger.events.of_subject(sold.sale.id)]
    assert [each.action for each in events] == [
        "physical_store.paid",
        "coupon.redeemed",
        "product.purchased",
        "product.purchased",
    ]
    purchases = events[2:]
    assert sum(each.money.minor for each in purchases if each.money) == sold.sale.money.minor == 3728
    assert [each.metadata["quantity"] for each in purchases] == ["0.350", "3"]
    assert {each.reference for each in events} == {"T1-000001"}


def test_an_item_that_the_catalogue_does_not_have_is_not_sent_as_a_product(counter: AppContext) -> None:
    counter.settings.change(PURCHASES_ARE_SENT.change(True))
    bag = BasketLine(product=Product(barcode="", name="Bag", price=Money.of(50, "USD")), quantity=Quantity(1000))
    sold = counter.sells((*BASKET, bag))
    names = [each.event.object.parameters.get("name") for each in counter.ledger.events.of_subject(sold.sale.id)]
    assert names == [None, "Ham", "Bread"]


def test_undoing_the_payment_takes_every_product_back(counter: AppContext) -> None:
    counter.settings.change(PURCHASES_ARE_SENT.change(True))
    sold = counter.sells()
    counter.checkout.undo(sold.sale.id)
    states = {each.state for each in counter.ledger.events.of_subject(sold.sale.id)}
    assert states == {EventState.VOIDED}


def test_products_of_a_sale_without_a_customer_stay_here(counter: AppContext) -> None:
    counter.settings.change(PURCHASES_ARE_SENT.change(True))
    assert counter.ledger.events.of_subject(counter.sells(profile="").sale.id) == ()


def test_whether_products_are_sent_is_a_managers_to_decide(counter: AppContext) -> None:
    counter.authorization.sign_in(StaffMember(id="s1", name="Ana", role=Role.CASHIER))
    with pytest.raises(PermissionMissing):
        counter.settings.change(PURCHASES_ARE_SENT.change(True))
    refused = counter.catalogue.sends_purchases
    counter.authorization.sign_in(StaffMember(id="s2", name="Eva", role=Role.MANAGER))
    counter.settings.change(PURCHASES_ARE_SENT.change(True))
    assert (refused, counter.catalogue.sends_purchases) == (False, True)
    assert [(each.who, each.what) for each in counter.ledger.journal.entries()] == [("Eva", "product events decided")]


def test_a_product_that_is_taken_out_of_the_catalogue_stays_in_the_sales(counter: AppContext) -> None:
    with counter.ledger.transaction():
        counter.ledger.products.save(BREAD)
    sold = counter.sells()
    assert counter.catalogue.remove(BREAD.barcode) == BREAD
    assert not counter.catalogue.has_products()
    assert counter.ledger.lines.of_sale(sold.sale.id)[1].product == BREAD
    with pytest.raises(ProductUnknown):
        counter.catalogue.remove(BREAD.barcode)


def test_the_customers_card_says_what_was_bought(counter: AppContext) -> None:
    sold = counter.sells()
    counter.checkout.record_payment(PaymentDraft(money=Money.of(500, "USD"), receipt="T1-9", profile="ana"))
    card = counter.cards.card("ana")
    assert {sale: [each.product.name for each in lines] for sale, lines in card.bought.items()} == {
        sold.sale.id: ["Ham", "Bread"]
    }


def test_a_line_comes_back_in_parts_until_nothing_of_it_is_left(counter: AppContext) -> None:
    counter.sells()
    assert counter.returns("1", (1, 1000)) == Money.of(809, "USD")
    assert counter.returns("1", (1, 2000), (0, 350)) == Money.of(1618 + 1715, "USD")
    assert [each.left for each in counter.refunds.by_receipt("1").lines] == [Quantity(0), Quantity(0)]
    assert counter.refunds.by_receipt("1").left.minor == 0
    with pytest.raises(LineExceedsSold):
        counter.returns("1", (1, 1000))


def test_lines_and_amounts_together_pay_back_what_was_paid_and_no_more(counter: AppContext) -> None:
    counter.sells()
    counter.pays_back("1", 3000)
    assert counter.returns("1", (1, 3000)) == Money.of(1142, "USD")
    with pytest.raises(RefundExceedsPayment):
        counter.pays_back("1", 1)


def test_two_screens_do_not_take_the_same_line_back(counter: AppContext) -> None:
    counter.sells()
    case = counter.refunds.by_receipt("1")
    lines = price_lines([LineToRefund(place=1, quantity=Quantity(2000))], case.lines, case.left)
    draft = RefundDraft(original=case.original, money=lines[0].money, reason=RefundReason.DAMAGED, lines=lines)
    counter.refunds.record(draft)
    with pytest.raises(LineExceedsSold):
        counter.refunds.record(draft)


def test_an_undone_refund_gives_its_lines_back(counter: AppContext) -> None:
    counter.sells()
    counter.returns("1", (1, 3000))
    (made,) = counter.refunds.by_receipt("1").refunds
    assert made.refund.lines[0].quantity == Quantity(3000)
    counter.refunds.undo(made.refund.id)
    assert counter.refunds.by_receipt("1").lines[1].left == Quantity(3000)


def test_asking_for_a_line_leaves_it_until_it_is_paid_back(counter: AppContext) -> None:
    counter.sells()
    counter.returns("1", (1, 1000), kind=RefundKind.REQUESTED)
    case = counter.refunds.by_receipt("1")
    assert case.lines[1].left == Quantity(3000)
    assert case.open_request is not None
    assert case.open_request.lines[0].quantity == Quantity(1000)


def test_hellotext_receives_each_product_once_as_its_reference_asks_for_it(till: Till, sandbox: RunningSandbox) -> None:
    profile = sandbox.shop.profiles()[0]["id"]
    with till.open_ledger() as ledger:
        counter = AppContext(ledger, till.shop())
        counter.now = datetime.now(UTC) - timedelta(minutes=10)
        counter.settings.change(PURCHASES_ARE_SENT.change(True))
        counter.sells(profile=profile)
        counter.sells(profile=profile)
    SyncService(till).sync(timeout=20)
    paid, ham, bread, *again = sandbox.shop.events()
    assert [each["action"] for each in (paid, ham, bread)] == [
        "physical_store.paid",
        "product.purchased",
        "product.purchased",
    ]
    assert ham["object_parameters"] == {
        "reference": "H-1",
        "source": "Corner Shop",
        "name": "Ham",
        "sku": "H-1",
        "price": {"amount": 48.99, "currency": "USD"},
    }
    assert (ham["amount"], bread["amount"], paid["amount"]) == (17.15, 24.27, 41.42)
    assert (ham["metadata"]["quantity"], ham["metadata"]["unit"]) == ("0.350", "kg")
    assert len(again) == 3
    assert [each["name"] for each in sandbox.shop.objects.of("product")] == ["Ham", "Bread"]


def test_lines_outlive_a_damaged_file(tmp_path: Path, shop: Shop) -> None:
    file, backup = tmp_path / "ledger.db", tmp_path / "backup.db"
    with open_ledger(file, KEY) as ledger:
        counter = AppContext(ledger, shop)
        ledger.connection.copy_to(backup).close()
        sold = counter.sells()
        counter.returns("1", (1, 1000))
    aside = replace_ledger(copy_backup(backup, file, KEY), file, datetime(2026, 8, 8, tzinfo=UTC))
    assert aside is not None
    with open_ledger(file, KEY) as ledger:
        assert ledger.lines.of_sale(sold.sale.id) == ()
        salvage(aside, ledger, KEY, datetime(2026, 8, 8, tzinfo=UTC), lambda _replaced: True)
        assert ledger.lines.of_sale(sold.sale.id) == tuple(each.line for each in BASKET)
        lines = AppContext(ledger, shop).refunds.by_receipt("1").lines
    assert [each.left for each in lines] == [Quantity(350), Quantity(2000)]


def test_lines_go_with_their_sale_in_a_hand_over(till: Till, tmp_path: Path) -> None:
    with till.open_ledger() as ledger:
        counter = AppContext(ledger, till.shop())
        sold = counter.sells(profile="p-1")
        counter.returns("1", (1, 1000))
    sealed = tmp_path / "over.sealed"
    with open_background_session(till) as session:
        session.transfers.export_to(sealed, passphrase_of("a long passphrase"))
    other = Till({**till.environment, "POSAPP_HOME": str(tmp_path / "other")})
    with open_background_session(other) as session:
        session.setup.save(replace(till.shop(), till="Till 2", prefix="T2"), till.token)
        session.transfers.import_from(sealed, passphrase_of("a long passphrase"))
    with other.open_ledger() as ledger:
        assert ledger.lines.of_sale(sold.sale.id) == tuple(each.line for each in BASKET)
        refunds = ledger.refunds.of_subject(sold.sale.id)
    assert [each.quantity for refund in refunds for each in refund.lines] == [Quantity(1000)]


class Market(RuleBasedStateMachine):
    """Sales by item with discounts and coupons, refunds by line and by amount, and undos in any order."""

    sales = Bundle("sales")

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._ledger = open_ledger(Path(self._folder.name) / "ledger.db", KEY)
        shop = make_shop(name="Corner", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
        self.counter = AppContext(self._ledger, shop)
        self.counter.coupons.save_rules(TENTH, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1250))
        self.paid: dict[str, int] = {}

    def teardown(self) -> None:
        self._ledger.close()
        self._folder.cleanup()

    @rule(target=sales, lines=st.lists(baskets, min_size=1, max_size=4), with_coupon=st.booleans())
    def sell(self, lines: list[BasketLine], with_coupon: bool) -> str:
        total = basket_total(lines, self.counter.shop.currency)
        coupons: tuple[AppliedCoupon, ...] = ()
        if with_coupon:
            (check,) = self.counter.coupons.check([TENTH], total, "ana")
            assert check.discount is not None
            coupons = (AppliedCoupon(coupon=TENTH, discount=check.discount),)
        sold = self.counter.sells(tuple(lines), coupons=coupons).sale
        self.paid[sold.receipt] = sold.money.minor
        return sold.receipt

    @rule(receipt=sales, place=st.integers(0, 3), part=st.integers(1, 4))
    def return_a_line(self, receipt: str, place: int, part: int) -> None:
        with suppress(LineExceedsSold, AmountMissing, SaleVoided, RefundExceedsPayment):
            lines = self.counter.refunds.by_receipt(receipt).lines
            much = lines[place].line.quantity.thousandths * part // 4 if place < len(lines) else part
            self.counter.returns(receipt, (place, max(1, much)))

    @rule(receipt=sales, minor=st.integers(1, 5000))
    def pay_back_an_amount(self, receipt: str, minor: int) -> None:
        with suppress(RefundExceedsPayment, SaleVoided):
            self.counter.pays_back(receipt, minor)

    @rule(receipt=sales, place=st.integers(0, 5))
    def undo_a_refund(self, receipt: str, place: int) -> None:
        with suppress(SaleVoided, IndexError):
            self.counter.refunds.undo(self.counter.refunds.by_receipt(receipt).refunds[place].refund.id)

    @rule(receipt=sales)
    def undo_the_sale(self, receipt: str) -> None:
        with suppress(SaleRefunded, SaleVoided):
            self.counter.checkout.undo(self.counter.refunds.by_receipt(receipt).original.sale_id)
            del self.paid[receipt]

    @invariant()
    def no_more_comes_back_than_was_bought_and_paid(self) -> None:
        for receipt, paid in self.paid.items():
            case = self.counter.refunds.by_receipt(receipt)
            standing = [each.refund for each in case.refunds if each.refund.stands]
            assert case.left.minor == paid - sum(each.money.minor for each in standing) >= 0
            assert sum(each.share.minor for each in case.lines) == paid
            for left in case.lines:
                assert left.returned <= left.line.quantity
                assert left.refunded.minor <= left.share.minor
            for each in standing:
                assert not each.lines or each.money.minor == sum(line.money.minor for line in each.lines)


TestMarket = Market.TestCase
TestMarket.settings = settings(max_examples=15, stateful_step_count=16, deadline=None)
