"""A day that ends some hours after midnight: every record of the night counts on the evening before."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponKind, CouponRules
from posapp.domain.day.close import DayClosed
from posapp.domain.day.drawer import DrawerDraft, MovementKind
from posapp.domain.journal.search import JournalSearch
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft, Sale
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import DAY_END, SHOP_NAME
from posapp.domain.shop import Shop, make_shop
from posapp.domain.summary.periods import Period
from posapp.services.on_ledger.coupons import Coupons
from posapp.services.on_ledger.day.close import DayClosing
from posapp.services.on_ledger.day.drawer import Drawer
from posapp.services.on_ledger.day.sales_of_day import DaySales
from posapp.services.on_ledger.journal import JournalReader
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
FRIDAY, SATURDAY = date(2026, 8, 7), date(2026, 8, 8)
EVENING = datetime(2026, 8, 8, 1, 0, tzinfo=UTC)  # Friday, 22:00 in Montevideo
NIGHT = datetime(2026, 8, 8, 3, 30, tzinfo=UTC)  # Saturday, 00:30
MORNING = datetime(2026, 8, 8, 12, 0, tzinfo=UTC)  # Saturday, 9:00


class Till:
    """A bar's till on a real file; after a change of the settings its services open anew, as the window does."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.now = ledger, EVENING - timedelta(days=2)
        self.shop: Shop = make_shop(
            name="Bar", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo"
        )
        ledger.shop.save(self.shop)
        self.opens()

    def opens(self) -> None:
        self.shop = self.ledger.shop.load() or self.shop
        workplace = a_workplace(self.ledger, self.shop, lambda: self.now)
        self.checkout, self.refunds, self.closing = Checkout(workplace), Refunds(workplace), DayClosing(workplace)
        self.drawer, self.day, self.settings = Drawer(workplace), DaySales(workplace), ShopSettings(workplace)
        self.summaries, self.coupons, self.journal = (
            SummaryReports(workplace),
            Coupons(workplace),
            JournalReader(workplace),
        )

    def ends_at(self, hour: int) -> None:
        self.settings.change(DAY_END.change(str(hour)))
        self.opens()

    def sells(self, at: datetime, minor: int = 1000) -> Sale:
        self.now = at
        draft = PaymentDraft(
            money=Money.of(minor, "UYU"),
            receipt=self.checkout.propose_receipt(),
            method=Tender.CASH,
            profile="ana",
        )
        return self.checkout.record_payment(draft).sale


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        yield Till(ledger)


def test_at_half_past_midnight_the_day_is_the_evening_before_for_everything(till: Till) -> None:
    till.ends_at(3)
    receipt = till.sells(EVENING).receipt
    sold = till.sells(NIGHT)
    original = till.refunds.by_receipt(receipt).original
    money = Money.of(300, "UYU")
    refund = till.refunds.record(RefundDraft(original=original, money=money, reason=RefundReason.DAMAGED)).refund
    entry = till.drawer.record(DrawerDraft(kind=MovementKind.OPENING_FLOAT, money=money))
    assert {sold.day, refund.day, entry.day, till.day.today(), till.drawer.today().day, till.summaries.today()} == {
        FRIDAY
    }
    report = till.closing.close(till.day.today()).report
    assert (report.day, report.day_end, report.figures.payments, report.undelivered_events) == (FRIDAY, 3, 2, 3)
    summary = till.summaries.of(Period.of_day(FRIDAY))
    assert summary.totals[0].figures.payments == 2
    assert [line.key for line in summary.by_hour] == ["22", "00"]
    assert (summary.hours[0], summary.hours[-1]) == ("03", "02")


SEVERAL = (Period.of_week(FRIDAY, 0), Period.of_month(FRIDAY), Period.between(FRIDAY, SATURDAY))


@pytest.mark.parametrize("period", SEVERAL)
def test_the_hours_of_several_days_begin_where_the_days_of_the_shop_do(till: Till, period: Period) -> None:
    till.ends_at(3)
    till.sells(EVENING)
    till.sells(NIGHT)
    assert [line.key for line in till.summaries.of(period).by_hour] == ["22", "00"]


def test_a_closed_night_takes_nothing_and_the_next_day_begins_at_its_hour(till: Till) -> None:
    till.ends_at(3)
    till.sells(EVENING)
    till.closing.close(FRIDAY)
    with pytest.raises(DayClosed):
        till.sells(NIGHT)
    assert till.sells(NIGHT + timedelta(hours=2, minutes=30)).day == SATURDAY
    assert till.closing.has_late_records(till.closing.record(1)) is False


def test_another_end_moves_no_sale_of_a_closed_day_and_its_report_keeps_the_end_it_had(till: Till) -> None:
    till.ends_at(3)
    till.sells(EVENING)
    night = till.sells(NIGHT)
    first = till.closing.close(FRIDAY)
    till.now = MORNING
    till.ends_at(0)
    record = till.closing.record(1)
    assert record == first
    assert till.closing.matches_journal(record)
    assert not till.closing.has_late_records(record)
    assert till.ledger.sales.recorded(night.id).sale.day == FRIDAY
    assert (till.shop.days.end_hour(FRIDAY), till.shop.days.end_hour(SATURDAY)) == (3, 0)
    till.closing.reopen(FRIDAY, "one was missing")
    again = till.closing.close(FRIDAY)
    assert (again.report.day_end, again.report.figures) == (3, first.report.figures)


def test_a_later_end_lets_the_night_after_a_closed_day_stay_where_it_is(till: Till) -> None:
    """Friday ended at midnight and is closed; at 00:30 the manager chooses three o'clock."""
    till.sells(EVENING)
    till.closing.close(FRIDAY)
    before = till.sells(NIGHT)
    till.ends_at(3)
    after = till.sells(NIGHT + timedelta(minutes=5))
    assert (before.day, after.day) == (SATURDAY, SATURDAY)
    assert till.sells(datetime(2026, 8, 9, 5, tzinfo=UTC)).day == SATURDAY
    assert till.sells(datetime(2026, 8, 9, 6, tzinfo=UTC)).day == SATURDAY + timedelta(days=1)


def test_a_running_day_that_is_closed_already_keeps_its_end(till: Till) -> None:
    till.sells(EVENING)
    till.closing.close(FRIDAY)
    till.ends_at(3)
    assert till.sells(NIGHT).day == SATURDAY


def test_a_coupon_is_valid_by_the_shops_day(till: Till) -> None:
    till.ends_at(3)
    coupon = Coupon(id="c", code="FRI")
    till.coupons.save_rules(coupon, CouponRules(kind=CouponKind.TEXT, valid_until=FRIDAY))
    till.now = NIGHT
    nothing = Money.of(0, "UYU")
    money = Money.of(1000, "UYU")
    assert till.coupons.redeemable((AppliedCoupon(coupon=coupon, discount=nothing),), money, "ana") != "FRI"
    till.now = MORNING
    assert till.coupons.redeemable((AppliedCoupon(coupon=coupon, discount=nothing),), money, "ana") == "FRI"


def test_the_activity_log_of_a_day_is_that_of_its_night_too(till: Till) -> None:
    till.ends_at(3)
    till.sells(NIGHT)
    found = till.journal.page(JournalSearch(first=FRIDAY, last=FRIDAY)).entries
    assert [each.what for each in found] == ["payment recorded"]


def test_another_setting_leaves_the_days_alone(till: Till) -> None:
    till.ends_at(3)
    ends = till.shop.day_ends
    till.settings.change(SHOP_NAME.change("Other bar"))
    till.opens()
    assert (till.shop.day_ends, till.shop.day_end) == (ends, 3)


@pytest.mark.parametrize(
    "wrong",
    [
        '"day_end": 9',
        '"day_ends": {}',
        '"day_ends": [{"first": "2026-08-07", "hour": 7}]',
        '"day_ends": [{"first": "2026-08-07", "hour": 3}, {"first": "2026-08-07", "hour": 2}]',
        '"day_ends": [{"first": "soon", "hour": 3}]',
    ],
)
def test_a_shop_whose_days_cannot_be_read_is_a_damaged_file(till: Till, wrong: str) -> None:
    stored = till.ledger.settings.get("shop") or ""
    kept = stored.replace('"day_end": 0, ', "").replace('"day_ends": []', wrong)
    assert wrong in kept
    till.ledger.settings.put("shop", kept)
    with pytest.raises(FileDamaged):
        till.ledger.shop.load()
