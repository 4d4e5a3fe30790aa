"""A day with tips, rounding of cash and split payments adds up to what lies in the drawer, to the cent."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from posapp.domain.day.close import CountedTender
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.collected import PartsDiffer, RoundingChanged
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.sales.split_plan import SplitPlan
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import CASH_ROUNDING
from posapp.domain.shop import make_shop
from posapp.domain.summary.periods import Period
from posapp.services.on_ledger.day.close import DayClosing
from posapp.services.on_ledger.day.drawer import Drawer
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.sales.collecting import cash_step_in
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
NOON = datetime(2026, 8, 7, 15, 0, tzinfo=UTC)
TODAY = date(2026, 8, 7)
SHOPS = {"UY": "UYU", "CL": "CLP", "CH": "CHF", "SE": "SEK", "NZ": "NZD", "US": "USD"}
BY = (Tender.CASH, Tender.DEBIT, Tender.CREDIT)


class Till:
    """One till on a real file."""

    def __init__(self, ledger: Ledger, country: str) -> None:
        self.ledger, self.now = ledger, NOON
        self.code = SHOPS[country]
        self.shop = make_shop(name="Shop", till="Caja 1", country=country, currency_code=self.code, zone="UTC")
        ledger.shop.save(self.shop)
        workplace = a_workplace(ledger, self.shop, lambda: self.now)
        self.checkout = Checkout(workplace)
        self.refunds = Refunds(workplace)
        self.closing = DayClosing(workplace)
        self.drawer = Drawer(workplace)
        self.settings = ShopSettings(workplace)
        self.summaries = SummaryReports(workplace)

    def money(self, minor: int) -> Money:
        return Money.of(minor, self.code)

    def draft(self, minor: int, **more: object) -> PaymentDraft:
        self.now += timedelta(seconds=20)
        receipt = self.checkout.propose_receipt()
        return PaymentDraft(money=self.money(minor), receipt=receipt, **more)  # type: ignore[arg-type]


@contextmanager
def a_till(folder: Path, country: str) -> Iterator[Till]:
    with open_ledger(folder / "ledger.db", KEY) as ledger:
        yield Till(ledger, country)


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    with a_till(tmp_path, "UY") as found:
        yield found


def test_hellotext_gets_the_goods_and_the_drawer_what_was_handed_over(till: Till) -> None:
    tip = till.money(1_000)
    sale = till.checkout.record_payment(till.draft(10_040, method=Tender.CASH, profile="ana", tip=tip)).sale
    assert [str(each) for each in (sale.money, sale.collected)] == ["100.40 UYU", "110.00 UYU"]
    (queued,) = till.ledger.events.of_subject(sale.id)
    assert queued.event.money == till.money(10_040)
    (cash,) = till.drawer.of_day(TODAY).cash
    assert (cash.sales, cash.tips_and_rounding, cash.expected) == (
        till.money(10_040),
        till.money(960),
        till.money(11_000),
    )


def test_a_refund_of_the_whole_gives_back_what_was_collected_and_says_the_goods(till: Till) -> None:
    sale = till.checkout.record_payment(till.draft(10_040, method=Tender.CASH, profile="ana")).sale
    case = till.refunds.of_sale(sale)
    recorded = till.refunds.record(
        RefundDraft(original=case.original, money=case.left, reason=RefundReason.DAMAGED, method=Tender.CASH)
    )
    assert (str(recorded.refund.money), str(recorded.refund.handed_back)) == ("100.40 UYU", "100.00 UYU")
    (cash,) = till.drawer.of_day(TODAY).cash
    assert cash.expected == till.money(0)
    (queued,) = till.ledger.events.of_subject(recorded.refund.id)
    assert queued.event.object.parameters["amount"] == "100.40"


def test_a_refund_that_would_hand_back_something_else_than_the_screen_said_is_refused(till: Till) -> None:
    sale = till.checkout.record_payment(till.draft(10_040, method=Tender.CASH)).sale
    case = till.refunds.of_sale(sale)
    draft = RefundDraft(
        original=case.original,
        money=case.left,
        reason=RefundReason.DAMAGED,
        method=Tender.CASH,
        handed_back=till.money(10_040),
    )
    with pytest.raises(RoundingChanged):
        till.refunds.record(draft)
    assert till.refunds.of_sale(sale).refunds == ()


def test_a_payment_whose_rounding_the_cashier_did_not_see_is_not_recorded(till: Till) -> None:
    draft = till.draft(10_040, method=Tender.CASH, rounding=till.money(0))
    with pytest.raises(RoundingChanged):
        till.checkout.record_payment(draft)
    till.settings.change(CASH_ROUNDING.change("never"))
    assert till.checkout.record_payment(draft).sale.rounding == 0


def test_parts_that_do_not_add_up_record_nothing(till: Till) -> None:
    split = ((Tender.DEBIT, till.money(5_000)), (Tender.CASH, till.money(4_000)))
    with pytest.raises(PartsDiffer):
        till.checkout.record_payment(till.draft(10_000, split=split))
    assert till.closing.x_report(TODAY).figures.payments == 0


def test_what_another_system_says_was_paid_is_not_rounded_again(till: Till) -> None:
    for source in (SaleSource.IMPORT, SaleSource.COMMAND):
        sale = till.checkout.record_payment(till.draft(10_040, method=Tender.CASH, source=source)).sale
        assert str(sale.collected) == "100.40 UYU"


def test_a_refund_that_is_undone_leaves_tip_and_rounding_to_give_back(till: Till) -> None:
    sale = till.checkout.record_payment(till.draft(10_040, method=Tender.CASH, tip=till.money(500))).sale
    case = till.refunds.of_sale(sale)
    draft = RefundDraft(
        original=case.original, money=case.left, reason=RefundReason.DAMAGED, method=Tender.CASH, with_tip=True
    )
    recorded = till.refunds.record(draft)
    assert str(recorded.refund.handed_back) == "105.00 UYU"
    till.refunds.undo(recorded.refund.id)
    again = till.refunds.of_sale(sale)
    assert again.tip_and_rounding is not None
    assert (again.tip_and_rounding.tip, again.tip_and_rounding.rounding) == (500, -40)


@pytest.mark.parametrize("country", SHOPS)
@pytest.mark.parametrize("seed", range(4))
def test_a_day_by_chance_is_balanced_by_every_tender(tmp_path: Path, country: str, seed: int) -> None:
    chance, held, goods = Random(f"{country} {seed}"), Counter[Tender](), 0
    with a_till(tmp_path, country) as till:
        step = cash_step_in(till.ledger, till.shop)
        for _ in range(25):
            minor, tip = chance.randint(1, 300_000), chance.choice([0, 0, chance.randint(1, 5_000)])
            profile = chance.choice(["", "ana", "ben"])
            tip_money = till.money(tip)
            if chance.random() < 0.4 and minor > 1_000:
                plan = SplitPlan.of(till.money(minor + tip), step)
                plan = plan.with_part(chance.choice(BY), till.money(chance.randrange(100, minor, 100)))
                while not plan.is_whole:
                    plan = plan.with_part(chance.choice(BY), None)
                draft = till.draft(minor, profile=profile, tip=tip_money, split=plan.parts)
            else:
                draft = till.draft(minor, profile=profile, tip=tip_money, method=chance.choice(BY))
            if len(draft.split) == 1:
                continue
            sale = till.checkout.record_payment(draft).sale
            what = chance.random()
            if what < 0.1:
                till.checkout.undo(sale.id)
                continue
            for part in sale.tenders:
                held[part.tender] += part.collected.minor
            goods += minor
            if what < 0.4:
                case = till.refunds.of_sale(sale)
                back = case.left if chance.random() < 0.5 else till.money(chance.randint(1, minor))
                refund = till.refunds.record(
                    RefundDraft(
                        original=case.original,
                        money=back,
                        reason=RefundReason.DAMAGED,
                        method=chance.choice(BY),
                        with_tip=back == case.left,
                    )
                ).refund
                held[refund.method] -= refund.handed_back.minor
                goods -= back.minor
        counted = tuple(CountedTender(method=each, money=till.money(minor)) for each, minor in held.items())
        report = till.closing.close(TODAY, counted).report
        assert [
            (each.method, each.money) for each in report.differences if each.money is None or each.money.minor
        ] == []
        (figures,) = report.figures.currencies
        assert (figures.net + figures.tips + figures.rounding).minor == sum(held.values())
        assert figures.net.minor == goods
        assert till.closing.record(report.number or 0).report == report
        assert till.closing.matches_journal(till.closing.record(report.number or 0))
        by_tender = till.summaries.of(Period.between(TODAY, TODAY)).by_method
        totals = [line.figures for line in by_tender]
        assert sum((each.gross - each.discounts - each.refunded).minor for each in totals) == goods
        assert sum(each.payments for each in totals) == figures.payments
        events = till.ledger.events.list(None, 500)
        paid = [each for each in events if each.event.action == "physical_store.paid"]
        assert len({each.event.reference for each in paid}) == len(paid)
        assert {each.state for each in paid} <= {EventState.PENDING, EventState.VOIDED}
