"""Closing the day: numbered without gaps, frozen for good, opened again only with a reason."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from posapp.domain.day.close import (
    CloseRecord,
    CloseUnknown,
    CountedTender,
    CountedTwice,
    DayClosed,
    DayInFuture,
    DayNotClosed,
)
from posapp.domain.errors import EnvironmentFault
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.review import ReasonMissing
from posapp.domain.sales.sale import PaymentDraft, RecordedSale, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import BLIND_COUNT, OPEN_DAYS_REMINDER
from posapp.domain.shop import Shop, make_shop
from posapp.domain.staff.members import PermissionMissing, Role, SignInNeeded, StaffMember
from posapp.domain.summary.periods import Period
from posapp.services.on_ledger.day.close import DayClosing
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.storage.bundles.close_series import copy_closes, merge_closes, read_closes
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.workplaces import a_workplace

KEY = "5e" * 32
EVENING = datetime(2026, 8, 7, 23, 0, tzinfo=UTC)
TODAY, YESTERDAY = date(2026, 8, 7), date(2026, 8, 6)
CASH, DEBIT = Tender.CASH, Tender.DEBIT


def a_shop() -> Shop:
    return make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")


class Till:
    """One till on a real file, whose clock stands still until it is moved."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.now = ledger, EVENING
        shop = a_shop()
        workplace = a_workplace(ledger, shop, lambda: self.now)
        self.authorization = workplace.authorization
        self.checkout = Checkout(workplace)
        self.settings = ShopSettings(workplace)
        self.refunds = Refunds(workplace)
        self.closing = DayClosing(workplace)

    def sells(
        self, minor: int = 1000, method: Tender = CASH, code: str = "USD", at: datetime | None = None
    ) -> RecordedSale:
        draft = PaymentDraft(
            money=Money.of(minor, code),
            receipt=self.checkout.propose_receipt(),
            method=method,
            profile="ana",
            customer_name="Ana Núñez",
            occurred_at=at,
        )
        return self.checkout.record_payment(draft)

    def pays_back(self, receipt: str, minor: int) -> str:
        original = self.refunds.by_receipt(receipt).original
        draft = RefundDraft(original=original, money=Money.of(minor, "USD"), reason=RefundReason.DAMAGED, method=CASH)
        return self.refunds.record(draft).refund.id

    def closes(self, day: date = TODAY, **counted: int) -> CloseRecord:
        found = (CountedTender(method=Tender(name), money=Money.of(minor, "USD")) for name, minor in counted.items())
        return self.closing.close(day, tuple(found))


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        yield Till(ledger)


def test_the_first_report_is_number_one_and_holds_the_days_figures(till: Till) -> None:
    till.sells(1000)
    till.sells(2500, DEBIT)
    till.sells(700, code="UYU")
    receipt = till.sells(400).sale.receipt
    till.pays_back(receipt, 150)
    report = till.closes(cash=1300, debit=2500).report
    dollars = report.figures.currencies[0]
    assert (report.number, report.day, report.figures.payments) == (1, TODAY, 4)
    assert (dollars.gross, dollars.refunded, dollars.net) == tuple(Money.of(each, "USD") for each in (3900, 150, 3750))
    assert report.figures.currencies[1].net == Money.of(700, "UYU")
    found = {(each.expected.currency.code, each.method): each.money for each in report.differences}
    assert found[("USD", CASH)] == Money.of(50, "USD")
    assert found[("USD", DEBIT)] == Money.of(0, "USD")
    assert found[("UYU", CASH)] is None


def test_a_method_that_was_counted_and_not_recorded_is_a_difference_too(till: Till) -> None:
    (found,) = till.closes(transfer=500).report.differences
    assert (found.method, found.expected.minor, found.money) == (Tender.TRANSFER, 0, Money.of(500, "USD"))


def test_a_report_says_what_hellotext_did_not_have(till: Till) -> None:
    till.sells()
    (waiting,) = till.closes().report.undelivered
    assert (waiting.state, waiting.events) == (EventState.PENDING, 1)


def test_a_report_is_tied_to_the_journal_before_and_after_it(till: Till) -> None:
    till.sells()
    before = till.ledger.journal.head()
    record = till.closes()
    assert record.report.journal == before
    assert till.closing.matches_journal(record)
    assert not till.closing.matches_journal(replace(record, report=replace(record.report, shop="Elsewhere")))


def test_a_kept_report_reads_back_to_the_letter(till: Till) -> None:
    till.authorization.sign_in(StaffMember(id="s", name="Eva Luz", role=Role.MANAGER))
    till.sells(1234)
    record = till.closes(cash=1200)
    assert till.closing.record(1) == record
    assert record.report.who == "Eva Luz"
    assert record.report.figures.cashiers[0].name == "Eva Luz"


def test_the_file_itself_refuses_to_change_or_remove_a_report(till: Till) -> None:
    till.sells()
    till.closes()
    till.closing.reopen(TODAY, "one was missing")
    for statement in (
        "UPDATE day_closes SET report = '{}'",
        "DELETE FROM day_closes",
        "UPDATE day_reopenings SET reason = ''",
        "DELETE FROM day_reopenings",
        "INSERT OR REPLACE INTO day_closes VALUES ('Till 1', 1, '2026-08-07', '{}', 1)",
        "INSERT INTO day_closes VALUES ('Till 1', 3, '2026-08-07', '{}', 1)",
    ):
        with pytest.raises(EnvironmentFault):
            till.ledger.connection.execute(statement)
    assert till.closing.record(1).report.figures.payments == 1


def test_a_closed_day_takes_no_payment_also_not_one_of_an_earlier_hour(till: Till) -> None:
    till.closes()
    for moment in (None, EVENING - timedelta(hours=3)):
        with pytest.raises(DayClosed, match="2026-08-07 is closed at this till \\(report 1\\)"):
            till.sells(at=moment)
    assert till.closing.record(1).report.figures.payments == 0
    assert till.checkout.propose_receipt() == "T1-000001"


def test_nothing_of_a_closed_day_is_undone(till: Till) -> None:
    sold = till.sells()
    refund = till.pays_back(till.sells(900).sale.receipt, 100)
    till.closes()
    with pytest.raises(DayClosed):
        till.checkout.undo(sold.sale.id)
    with pytest.raises(DayClosed):
        till.refunds.undo(refund)
    with pytest.raises(DayClosed):
        till.pays_back(sold.sale.receipt, 100)


def test_a_late_refund_counts_on_its_own_day(till: Till) -> None:
    receipt = till.sells().sale.receipt
    till.closes()
    till.now += timedelta(days=1)
    till.pays_back(receipt, 300)
    assert till.closing.record(1).report.figures.currencies[0].refunded.minor == 0
    assert till.closing.x_report(date(2026, 8, 8)).figures.currencies[0].refunded == Money.of(300, "USD")


def test_a_reading_closes_nothing_and_takes_no_number(till: Till) -> None:
    till.sells()
    assert till.closing.x_report(TODAY).number is None
    till.sells()
    assert till.closes().number == 1


def test_a_day_that_has_not_come_is_not_closed(till: Till) -> None:
    with pytest.raises(DayInFuture):
        till.closes(date(2026, 8, 8))


def test_a_day_is_closed_once(till: Till) -> None:
    till.closes()
    with pytest.raises(DayClosed):
        till.closes()


def test_a_method_is_counted_once(till: Till) -> None:
    ten = CountedTender(method=CASH, money=Money.of(10, "USD"))
    with pytest.raises(CountedTwice, match="cash"):
        till.closing.close(TODAY, (ten, ten))


def test_reopening_needs_a_reason_and_leaves_the_report_readable(till: Till) -> None:
    till.sells(1000)
    till.closes()
    with pytest.raises(ReasonMissing):
        till.closing.reopen(TODAY, "  ")
    till.closing.reopen(TODAY, "a payment was missing")
    till.sells(500)
    again = till.closes()
    first = till.closing.record(1)
    assert (again.number, again.report.replaces) == (2, 1)
    assert first.reopened is not None
    assert first.reopened.reason == "a payment was missing"
    assert [each.report.figures.payments for each in till.closing.records()] == [2, 1]


def test_only_a_closed_day_is_reopened(till: Till) -> None:
    with pytest.raises(DayNotClosed):
        till.closing.reopen(TODAY, "why not")
    with pytest.raises(CloseUnknown):
        till.closing.record(7)


def test_days_left_open_are_asked_for_until_they_are_closed(till: Till) -> None:
    till.now -= timedelta(days=1)
    till.sells()
    till.now += timedelta(days=1)
    assert till.closing.unclosed_days() == (YESTERDAY,)
    till.settings.change(BLIND_COUNT.change(False), OPEN_DAYS_REMINDER.change(False))
    assert till.closing.days_to_close() == ()
    till.settings.change(BLIND_COUNT.change(True), OPEN_DAYS_REMINDER.change(True))
    assert till.closes(YESTERDAY).report.blind
    assert till.closing.days_to_close() == till.closing.unclosed_days() == ()


def test_a_day_that_was_reopened_is_asked_for_whatever_was_sold(till: Till) -> None:
    long_ago = TODAY - timedelta(days=90)
    till.closes(long_ago)
    till.closing.reopen(long_ago, "again")
    assert till.closing.unclosed_days() == (long_ago,)
    till.closes(long_ago)
    assert till.closing.unclosed_days() == ()


def test_what_was_imported_asks_for_no_close(till: Till) -> None:
    earlier = EVENING - timedelta(days=3)
    draft = PaymentDraft(money=Money.of(5, "USD"), receipt="X-1", occurred_at=earlier, source=SaleSource.IMPORT)
    till.checkout.record_payment(draft)
    assert till.closing.unclosed_days() == ()


def test_a_day_of_a_changed_clock_is_as_long_as_the_shops(till: Till) -> None:
    """On 2026-11-01 New York has 25 hours; a payment of its last one belongs to it."""
    till.now = datetime(2026, 11, 2, 4, 30, tzinfo=UTC)
    till.sells()
    report = till.closes(date(2026, 11, 1)).report
    assert (report.figures.payments, report.undelivered_events) == (1, 1)


def test_a_cashier_closes_nothing_alone(till: Till) -> None:
    till.authorization.sign_in(StaffMember(id="s", name="Ana", role=Role.CASHIER))
    with pytest.raises(PermissionMissing):
        till.closes()
    till.authorization.sign_out()
    with pytest.raises(SignInNeeded):
        till.closes()
    till.authorization.sign_in(StaffMember(id="m", name="Eva", role=Role.MANAGER))
    till.closes()
    till.authorization.sign_in(StaffMember(id="s", name="Ana", role=Role.CASHIER))
    with pytest.raises(PermissionMissing):
        till.closing.reopen(TODAY, "because")
    assert till.closing.closed_by(TODAY) == 1


def test_reports_go_with_the_till_to_another_file_and_the_numbers_go_on(till: Till, tmp_path: Path) -> None:
    till.closes(YESTERDAY)
    till.closes()
    till.closing.reopen(TODAY, "again")
    till.closes()
    with open_ledger(tmp_path / "sealed.db", KEY) as sealed, open_ledger(tmp_path / "new.db", KEY) as new:
        copy_closes(till.ledger, sealed)
        for taken in (3, 0):
            assert merge_closes(read_closes(sealed), new, tag="0192", at=EVENING) == taken
        other = Till(new)
        assert other.closing.records() == till.closing.records()
        assert all(other.closing.matches_journal(each) for each in other.closing.records())
        other.now += timedelta(days=1)
        assert other.closes(date(2026, 8, 8)).number == 4


def test_reports_that_differ_under_one_number_stand_beside_each_other(till: Till, tmp_path: Path) -> None:
    till.closes(YESTERDAY)
    with open_ledger(tmp_path / "other.db", KEY) as other:
        Till(other).closes()
        assert merge_closes(read_closes(till.ledger), other, tag="0192", at=EVENING) == 1
        assert other.closes.tills() == ("Till 1", "Till 1 (0192)")
        assert [each.report.day for each in other.closes.of_till("Till 1")] == [TODAY]


def test_a_close_report_and_the_summary_of_a_day_tell_the_same(till: Till) -> None:
    for minor, method, code in ((1000, CASH, "USD"), (2500, DEBIT, "USD"), (700, CASH, "UYU"), (9900, CASH, "USD")):
        sold = till.sells(minor, method, code)
    till.pays_back(sold.sale.receipt, 300)
    till.checkout.undo(till.sells(50).sale.id)
    figures = till.closes().report.figures
    summary = SummaryReports(a_workplace(till.ledger, a_shop(), lambda: till.now)).of(Period.of_day(TODAY))
    told = {line.currency.code: line.figures for line in summary.totals}
    for each in figures.currencies:
        takings = told[each.currency.code]
        assert (each.gross, each.discounts, each.refunded, each.net, each.payments, each.refunds) == (
            takings.gross,
            takings.discounts,
            takings.refunded,
            takings.net,
            takings.payments,
            takings.refunds,
        )
    assert (figures.customers, figures.anonymous) == (summary.customers.served, summary.customers.anonymous)


DAYS = st.integers(min_value=0, max_value=3)


class ClosingDays(RuleBasedStateMachine):
    """A till that sells, pays back, undoes, closes and reopens as chance has it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.ledger = open_ledger(Path(self.folder.name, "ledger.db"), KEY)
        self.till = Till(self.ledger)
        self.sold: list[RecordedSale] = []
        self.refunds: list[str] = []
        self.frozen: list[str] = []
        self.closed: dict[date, int] = {}

    def teardown(self) -> None:
        self.ledger.close()
        self.folder.cleanup()

    def _day(self, back: int) -> date:
        return TODAY - timedelta(days=back)

    def _takes(self, day: date) -> bool:
        return day not in self.closed

    @rule(back=DAYS, minor=st.integers(min_value=1, max_value=10**6), method=st.sampled_from(Tender.BUILT_IN))
    def sells(self, back: int, minor: int, method: Tender) -> None:
        moment = EVENING - timedelta(days=back)
        if self._takes(self._day(back)):
            self.sold.append(self.till.sells(minor, method, at=moment))
            return
        with pytest.raises(DayClosed):
            self.till.sells(minor, method, at=moment)

    @rule(which=st.integers(min_value=0), minor=st.integers(min_value=1, max_value=50))
    def pays_back(self, which: int, minor: int) -> None:
        standing = [each.sale for each in self.sold if each.sale.voided_at is None and each.sale.money.minor > 10**4]
        if not standing:
            return
        receipt = standing[which % len(standing)].receipt
        if self._takes(TODAY):
            self.refunds.append(self.till.pays_back(receipt, minor))
            return
        with pytest.raises(DayClosed):
            self.till.pays_back(receipt, minor)

    @rule(which=st.integers(min_value=0))
    def undoes_a_payment(self, which: int) -> None:
        refunded = {each.refund.original.sale_id for each in self.till.refunds.of_day(TODAY) if each.refund.stands}
        standing = [each for each in self.sold if each.sale.voided_at is None and each.sale.id not in refunded]
        if not standing:
            return
        chosen = standing[which % len(standing)]
        if self._takes(chosen.sale.day):
            self.sold[self.sold.index(chosen)] = self.till.checkout.undo(chosen.sale.id)
            return
        with pytest.raises(DayClosed):
            self.till.checkout.undo(chosen.sale.id)

    @rule(which=st.integers(min_value=0))
    def undoes_a_refund(self, which: int) -> None:
        if not self.refunds:
            return
        chosen = self.refunds[which % len(self.refunds)]
        if self._takes(TODAY):
            self.till.refunds.undo(chosen)
            self.refunds.remove(chosen)
            return
        with pytest.raises(DayClosed):
            self.till.refunds.undo(chosen)

    @rule(back=DAYS, cash=st.none() | st.integers(min_value=0, max_value=10**6))
    def closes(self, back: int, cash: int | None) -> None:
        day = self._day(back)
        if not self._takes(day):
            with pytest.raises(DayClosed):
                self.till.closes(day)
            return
        record = self.till.closes(day) if cash is None else self.till.closes(day, cash=cash)
        self.closed[day] = record.number
        self.frozen.append(self._kept(record.number))

    @rule(back=DAYS)
    def reopens(self, back: int) -> None:
        day = self._day(back)
        if self._takes(day):
            with pytest.raises(DayNotClosed):
                self.till.closing.reopen(day, "chance")
            return
        assert self.till.closing.reopen(day, "chance").number == self.closed.pop(day)

    @invariant()
    def the_numbers_have_no_gaps_and_no_report_has_changed(self) -> None:
        records = self.till.closing.records(10**6)
        assert [each.number for each in records] == list(range(len(self.frozen), 0, -1))
        assert [self._kept(number) for number in range(1, len(self.frozen) + 1)] == self.frozen
        assert {each.report.day: each.number for each in records if each.stands} == self.closed

    @invariant()
    def a_closed_days_figures_are_still_those_of_its_report(self) -> None:
        assert not [each.number for each in self.till.closing.records() if self.till.closing.has_late_records(each)]

    def _kept(self, number: int) -> str:
        (row,) = self.ledger.connection.execute("SELECT report FROM day_closes WHERE number = ?", (number,))
        assert json.loads(row[0])["number"] == number
        return str(row[0])


TestClosingDays = ClosingDays.TestCase
TestClosingDays.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
