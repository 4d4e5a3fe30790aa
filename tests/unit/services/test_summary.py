"""The manager's summary: what a day came to, and that its parts add up to the whole."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.business_days import DayEnd
from posapp.domain.day.hours import ShopHour
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundKind, RefundReason
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.domain.summary.comparison import ComparedCustomers
from posapp.domain.summary.documents import summary_document, summary_of
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.heat import busiest
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import (
    BreakdownLine,
    CustomerCount,
    SalesTotals,
    Stage,
    Summary,
    mean_count,
    mean_money,
)
from posapp.services.on_ledger.summary.summary import SummaryProgress, SummaryReports, SummaryStopped
from tests.unit.services.summing_up import NOW, Book, a_book
from tests.workplaces import a_workplace

DAY = Period.of_day(date(2026, 11, 24))
_days = count(1)


@pytest.fixture
def book(tmp_path: Path, shop: Shop) -> Iterator[Book]:
    with a_book(tmp_path, shop) as opened:
        yield opened


@pytest.fixture(scope="module")
def long_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    from posapp.domain.shop import make_shop

    shop = make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
    with a_book(tmp_path_factory.mktemp("long"), shop) as opened:
        yield opened


def dollars(minor: int) -> Money:
    return Money.of(minor, "USD")


def total(summary: Summary, code: str = "USD") -> SalesTotals:
    return next(line.figures for line in summary.totals if line.currency.code == code)


def line(lines: tuple[BreakdownLine[SalesTotals], ...], key: str) -> BreakdownLine[SalesTotals]:
    return next(each for each in lines if each.key == key)


def test_gross_less_discounts_less_refunds_is_net(book: Book) -> None:
    sale = book.sale(book.at("2026-11-24 10:15"), 10_000, profile="ana", discount=1_000)
    book.sale(book.at("2026-11-24 11:00"), 500)
    book.refund(sale, book.at("2026-11-24 12:00"), 2_500)
    taken = total(book.summaries.of(DAY))
    assert (taken.payments, taken.gross, taken.discounts) == (2, dollars(10_500), dollars(1_000))
    assert (taken.refunds, taken.refunded, taken.net) == (1, dollars(2_500), dollars(7_000))


def test_what_was_undone_counts_nowhere(book: Book) -> None:
    sale = book.sale(book.at("2026-11-24 10:15"), 10_000)
    book.sale(book.at("2026-11-24 10:20"), 700, voided_at=NOW, discount=70)
    book.refund(sale, book.at("2026-11-24 12:00"), 2_500, voided=True)
    book.refund(sale, book.at("2026-11-24 12:00"), 2_500, kind=RefundKind.REQUESTED)
    summary = book.summaries.of(DAY)
    assert (total(summary).payments, total(summary).net) == (1, dollars(10_000))
    assert (summary.coupons, summary.reasons) == ((), ())


def test_a_refund_counts_on_its_own_day(book: Book) -> None:
    sale = book.sale(book.at("2026-11-20 10:15"), 10_000)
    book.refund(sale, book.at("2026-11-24 09:00"), 4_000)
    assert total(book.summaries.of(DAY)).net == dollars(-4_000)
    assert total(book.summaries.of(DAY.step(-4))).net == dollars(10_000)


def test_currencies_are_never_added(book: Book) -> None:
    book.sale(book.at("2026-11-24 10:15"), 10_000)
    book.sale(book.at("2026-11-24 10:20"), 5_000, code="CLP")
    summary = book.summaries.of(DAY)
    assert [(each.currency.code, str(each.figures.net)) for each in summary.totals] == [
        ("CLP", "5000 CLP"),
        ("USD", "100.00 USD"),
    ]
    assert [each.currency.code for each in summary.by_hour] == ["CLP", "USD"]


def test_a_day_without_a_sale_has_a_line_in_the_shops_currency(book: Book) -> None:
    summary = book.summaries.of(DAY)
    assert [(each.currency.code, each.figures) for each in summary.totals] == [
        ("USD", SalesTotals.zero(dollars(0).currency))
    ]
    assert (summary.usual_of, summary.totals[0].before) == (0, None)
    assert len(summary.last_days) == 30


def test_a_repeated_hour_stands_twice_and_a_lost_one_not_at_all(book: Book) -> None:
    autumn, spring = Period.of_day(date(2017, 11, 5)), Period.of_day(date(2017, 3, 12))
    book.sale(book.at("2017-11-05 01:30"), 100)
    book.sale(book.at("2017-11-05 01:30", again=True), 20)
    book.sale(book.at("2017-11-05 02:30"), 3)
    book.sale(book.at("2017-03-05 02:30"), 999)
    book.sale(book.at("2017-03-12 03:00"), 4)
    hours = {each.key: each.figures.gross.minor for each in book.summaries.of(autumn).by_hour}
    assert hours == {"01": 100, "01+": 20, "02": 3}
    assert [each.key for each in book.summaries.of(spring).by_hour] == ["03"]
    second = DrillDown(listed=RowKind.PAYMENTS, period=autumn, hour=ShopHour(1, again=True))
    assert [each.sale.money.minor for each in book.summaries.listing(second).payments] == [20]


def test_each_figure_says_how_much_of_it_hellotext_has(book: Book) -> None:
    at = book.at("2026-11-24 10:15")
    states = (EventState.CONFIRMED, EventState.ACCEPTED, EventState.PENDING, EventState.UNCERTAIN, EventState.REJECTED)
    for number, state in enumerate((*states, EventState.DISMISSED, EventState.TRANSFERRED)):
        book.sale(at, 10**number, profile="ana", cashier="Eva", state=state)
    book.sale(at, 10**7)
    book.sale(at, 10**8, profile="told by another till")
    everything = book.summaries.of(DAY).totals[0]
    assert {stage: taken.gross.minor for stage, taken in everything.stages} == {
        Stage.CONFIRMED: 1,
        Stage.ACCEPTED: 10,
        Stage.WAITING: 1_100,
        Stage.NEEDS_A_PERSON: 10_000,
        Stage.DISMISSED: 100_000,
        Stage.ELSEWHERE: 101_000_000,
        Stage.NOT_SENT: 10_000_000,
    }
    assert line(book.summaries.of(DAY).by_cashier, "id-Eva").at(Stage.WAITING).payments == 2


def test_a_figure_stands_beside_last_week_and_what_is_usual(book: Book) -> None:
    for weeks, minor in ((0, 500), (1, 100), (2, 200), (3, 300), (4, 401), (5, 9_999)):
        book.sale(book.at("2026-11-24 10:15") - timedelta(weeks=weeks), minor, cashier="Eva")
    summary = book.summaries.of(DAY)
    everything = summary.totals[0]
    assert summary.usual_of == 4
    assert everything.before is not None
    assert everything.before.gross == dollars(100)
    assert everything.usual is not None
    assert mean_money(everything.usual.gross, summary.usual_of) == dollars(250)
    assert mean_count(everything.usual.payments, summary.usual_of) == 10


def test_of_its_first_weeks_a_till_knows_what_is_usual_only_as_far_as_it_goes(book: Book) -> None:
    book.sale(book.at("2026-11-09 10:15"), 1)
    book.sale(book.at("2026-11-24 10:15"), 1)
    summary = book.summaries.of(DAY)
    assert summary.usual_of == 2
    assert line(summary.by_hour, "10").usual == SalesTotals.zero(dollars(0).currency)


def test_customers_are_counted_once_and_new_ones_are_those_who_never_paid_here(book: Book) -> None:
    book.sale(book.at("2026-11-01 10:00"), 1, profile="ana")
    book.sale(book.at("2026-11-02 10:00"), 1, profile="bruno", voided_at=NOW)
    for profile in ("ana", "ana", "bruno", "new:carla", "", ""):
        book.sale(book.at("2026-11-24 10:00"), 1, profile=profile)
    customers = book.summaries.of(DAY).customers
    assert (customers.served, customers.new, customers.returning, customers.unknown) == (3, 2, 1, 1)
    assert (customers.payments, customers.anonymous, customers.anonymous_hundredths) == (6, 2, 3_333)


def test_coupons_stand_with_the_sales_they_came_with(book: Book) -> None:
    at = book.at("2026-11-24 10:00")
    book.sale(at, 10_000, profile="ana", discount=1_000)
    book.sale(at, 5_000, profile="bruno", discount=500)
    alone = book.event("", at, "carla", EventState.CONFIRMED, action="coupon.redeemed")
    book.redemption(alone, "TENTH", 0, "USD", at)
    (tenth,) = book.summaries.of(DAY).coupons
    redeemed = tenth.figures
    assert (tenth.name, redeemed.times, redeemed.sales) == ("TENTH", 3, 2)
    assert (redeemed.discount, redeemed.paid) == (dollars(1_500), dollars(13_500))


def test_refunds_stand_by_their_reason(book: Book) -> None:
    sale = book.sale(book.at("2026-11-24 10:00"), 10_000, profile="ana")
    for reason, minor in ((RefundReason.DAMAGED, 100), (RefundReason.DAMAGED, 50), (RefundReason.PRICE, 7)):
        book.refund(sale, book.at("2026-11-24 11:00"), minor, reason=reason)
    assert [(each.key, each.figures.times, each.figures.money.minor) for each in book.summaries.of(DAY).reasons] == [
        ("damaged", 2, 150),
        ("price", 1, 7),
    ]


def test_events_stand_by_hour_and_by_how_far_hellotext_has_them(book: Book) -> None:
    book.sale(book.at("2026-11-24 10:00"), 1, profile="ana", state=EventState.CONFIRMED)
    book.sale(book.at("2026-11-24 10:59"), 1, profile="ana", state=EventState.REVIEW)
    book.sale(book.at("2026-11-24 23:59"), 1, profile="ana", state=EventState.PENDING)
    book.sale(book.at("2026-11-25 00:00"), 1, profile="ana", state=EventState.PENDING)
    book.sale(book.at("2026-11-24 10:00"), 1, profile="ana", state=EventState.VOIDED, voided_at=NOW)
    summary = book.summaries.of(DAY)
    assert [(each.hour.hour, dict(each.stages)) for each in summary.events] == [
        (10, {Stage.CONFIRMED: 1, Stage.NEEDS_A_PERSON: 1}),
        (23, {Stage.WAITING: 1}),
    ]
    assert summary.events_at(Stage.WAITING) == 1


def test_a_week_is_the_sum_of_its_days(book: Book) -> None:
    for day in range(20, 29):
        book.sale(book.at(f"2026-11-{day} 10:00"), day)
    week = book.summaries.of(Period.of_week(DAY.first))
    assert [(each.key, each.figures.gross.minor) for each in week.by_day] == [
        (f"2026-11-{day}", day) for day in range(23, 29)
    ]
    assert total(week).gross.minor == sum(range(23, 29))
    assert [each.takings.gross.minor for each in week.last_days[-3:]] == [27, 28, 0]


def test_a_year_tells_how_far_it_is_and_can_be_stopped(book: Book) -> None:
    told: list[SummaryProgress] = []
    year = Period.between(date(2026, 1, 1), date(2026, 12, 31))
    book.summaries.of(year, told.append)
    assert (told[-1].done, len(told)) == (told[-1].of, told[-1].of)
    with pytest.raises(SummaryStopped):
        book.summaries.of(year, cancelled=lambda: True)


def test_reading_holds_nobody_up_and_sees_one_state(book: Book, shop: Shop) -> None:
    from posapp.storage.databases import open_ledger

    connection = book.ledger.connection
    with open_ledger(connection.path, str(connection._key)) as other:
        other.connection.make_read_only()
        with other.snapshot():
            summaries = SummaryReports(a_workplace(other, shop, lambda: book.at("2026-11-24 20:00")))
            before = summaries.of(DAY)
            book.sale(book.at("2026-11-24 10:00"), 1)
            again = summaries.of(DAY)
    assert before == again
    assert total(book.summaries.of(DAY)).payments == 1


def test_the_list_behind_a_figure_holds_what_it_counts(book: Book) -> None:
    at = book.at("2026-11-24 10:00")
    sale = book.sale(at, 100, profile="ana", cashier="Eva", state=EventState.CONFIRMED, discount=10)
    book.sale(at, 200, profile="new:carla", method=Tender.DEBIT, till="Till 2")
    book.sale(at, 300, code="CLP")
    book.sale(at - timedelta(days=30), 400, profile="ana")
    book.refund(sale, at, 50)
    asked = {
        "currency": "CLP",
        "cashier": "id-Eva",
        "till": "Till 2",
        "method": "debit",
        "stage": Stage.CONFIRMED,
        "coupon": "id-TENTH",
        "anonymous": True,
        "newcomers": True,
        "unknown": True,
        "hour": ShopHour(11),
    }
    found = {
        name: [each.sale.money.minor for each in listed.payments]
        for name, value in asked.items()
        for listed in [book.summaries.listing(DrillDown(listed=RowKind.PAYMENTS, period=DAY, **{name: value}))]  # type: ignore[arg-type]
    }
    assert found == {
        "currency": [300],
        "cashier": [90],
        "till": [200],
        "method": [200],
        "stage": [90],
        "coupon": [90],
        "anonymous": [300],
        "newcomers": [200],
        "unknown": [200],
        "hour": [],
    }
    for reason, number in (("damaged", 1), ("price", 0)):
        assert book.summaries.listing(DrillDown(listed=RowKind.REFUNDS, period=DAY, reason=reason)).number == number
    events = book.summaries.listing(DrillDown(listed=RowKind.EVENTS, period=DAY, stage=Stage.CONFIRMED))
    assert [each.event.profile for each in events.events] == ["ana"]


def test_a_long_list_shows_the_newest_and_says_how_many_there_are(book: Book) -> None:
    for minute in range(5):
        book.sale(book.at(f"2026-11-24 10:0{minute}"), minute)
    listed = book.summaries.listing(DrillDown(listed=RowKind.PAYMENTS, period=DAY), limit=2)
    assert (listed.number, listed.shown) == (5, 2)
    assert [each.sale.money.minor for each in listed.payments] == [4, 3]


SALES = st.lists(
    st.fixed_dictionaries(
        {
            "second": st.integers(0, 25 * 3600 - 1),
            "minor": st.integers(0, 10**9),
            "share": st.integers(0, 100),
            "code": st.sampled_from(["USD", "CLP", "KWD"]),
            "profile": st.sampled_from(["", "ana", "bruno", "new:carla"]),
            "cashier": st.sampled_from(["", "Eva", "Ana"]),
            "till": st.sampled_from(["Till 1", "Till 2"]),
            "method": st.sampled_from([each.code for each in Tender.BUILT_IN]),
            "state": st.sampled_from([None, *EventState]),
            "voided": st.booleans(),
            "back": st.integers(0, 100),
        }
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sales=SALES)
def test_the_parts_of_any_day_add_up_to_the_whole(long_book: Book, sales: list[dict[str, object]]) -> None:
    """Each example is a day of its own; every third one is a day of 25 hours."""
    number = next(_days)
    day = date(2017, 11, 5) if number % 3 == 0 else date(1980, 1, 1) + timedelta(days=number)
    before = long_book.summaries.of(Period.of_day(day))
    _write(long_book, day, sales)
    summary = long_book.summaries.of(Period.of_day(day))
    for whole in summary.totals:
        for parts in (summary.by_hour, summary.by_cashier, summary.by_till, summary.by_method):
            assert _sum(parts, whole) == whole.figures
        assert whole.figures.net == whole.figures.gross - whole.figures.discounts - whole.figures.refunded
        refunds = [each.figures for each in summary.reasons if each.currency == whole.currency]
        assert sum(each.times for each in refunds) == whole.figures.refunds
        assert sum(each.money.minor for each in refunds) == whole.figures.refunded.minor
        assert sum(each.payments for _stage, each in whole.stages) == whole.figures.payments
    standing = Counter(str(sale["code"]) for sale in sales if not sale["voided"])
    grown = Counter({each.currency.code: each.figures.payments for each in summary.totals})
    grown.subtract({each.currency.code: each.figures.payments for each in before.totals})
    assert +grown == standing
    assert summary_of(summary_document(summary)) == summary


def _write(book: Book, day: date, sales: list[dict[str, object]]) -> None:

    start, end = book.shop.days.begin(day), book.shop.days.end(day)
    for sale in sales:
        at: datetime = min(start + timedelta(seconds=int(str(sale["second"]))), end - timedelta(seconds=1))
        minor, profile = int(str(sale["minor"])), str(sale["profile"])
        written = book.sale(
            at,
            minor,
            code=str(sale["code"]),
            profile=profile,
            cashier=str(sale["cashier"]),
            till=str(sale["till"]),
            method=Tender(str(sale["method"])),
            state=EventState(str(sale["state"])) if sale["state"] and profile else None,
            discount=minor * int(str(sale["share"])) // 100,
            voided_at=NOW if sale["voided"] else None,
        )
        back = written.money.minor * int(str(sale["back"])) // 100
        if back and not sale["voided"]:
            book.refund(written, at, back, cashier=str(sale["cashier"]))


def _sum(parts: tuple[BreakdownLine[SalesTotals], ...], whole: BreakdownLine[SalesTotals]) -> SalesTotals:
    total = SalesTotals.zero(whole.currency)
    for part in parts:
        if part.currency == whole.currency:
            total += part.figures
    return total


@pytest.mark.parametrize("column", ["currency = 'XXX'", "zone = 'Nowhere'", "day = '2026-11-24 '", "minor = 'much'"])
def test_a_row_that_nobody_wrote_is_a_damaged_file_and_no_figure(book: Book, column: str) -> None:
    from posapp.storage.faults import FileDamaged

    book.sale(book.at("2026-11-24 10:00"), 1)
    book.ledger.connection.execute(f"UPDATE sales SET {column}")  # noqa: S608 - the test's own words
    with pytest.raises(FileDamaged):
        book.summaries.of(Period.between(date(2026, 11, 20), date(2026, 11, 30)))


def test_the_best_products_are_told_less_what_came_back(book: Book) -> None:
    at = book.at("2026-11-24 10:00")
    sale = book.sale(at, 3_000)
    other = book.sale(at + timedelta(hours=1), 900)
    sold(book, sale.id, [("1", "Coffee", 1_000, 3_000, 0)])
    sold(book, other.id, [("2", "Ham", 2_000, 500, 100), ("1", "Coffee to go", 1_000, 0, 0)])
    refund = book.refund(sale, at + timedelta(hours=2), 1_000)
    book.ledger.connection.execute("INSERT INTO refund_lines VALUES (?, 0, 1000, 1000)", (refund.id,))
    best = book.summaries.of(DAY).best_products
    assert [(each.name, each.thousandths, each.money.minor) for each in best] == [
        ("Coffee to go", 2_000, 2_000),
        ("Ham", 500, 900),
    ]
    assert {each.whole.minor for each in best} == {2_900}
    listing = book.summaries.listing(DrillDown(listed=RowKind.PAYMENTS, period=DAY, product="2"))
    assert [each.sale.id for each in listing.payments] == [other.id]


def sold(book: Book, sale: str, lines: list[tuple[str, str, int, int, int]]) -> None:
    """Write lines of (barcode, name, price, thousandths, discount)."""
    for place, (barcode, name, minor, thousandths, discount) in enumerate(lines):
        book.ledger.connection.execute(
            "INSERT INTO sale_lines (sale, place, barcode, name, minor, currency, unit, sku, category, reference, "
            "thousandths, discount) VALUES (?, ?, ?, ?, ?, 'USD', 'piece', '', '', '', ?, ?)",
            (sale, place, barcode, name, minor, thousandths, discount),
        )


def test_the_best_customers_are_told_less_what_they_got_back_and_undone_sales_do_not_count(book: Book) -> None:
    book.sale(book.at("2026-11-20 10:00"), 500, profile="ana", customer_name="Ana Pérez")
    ana = book.sale(book.at("2026-11-24 10:00"), 9_000, profile="ana", customer_name="Ana Pérez")
    book.refund(ana, book.at("2026-11-24 11:00"), 8_000)
    book.sale(book.at("2026-11-24 12:00"), 2_000, profile="eva", customer_name="Eva Luz")
    book.sale(book.at("2026-11-24 12:00"), 7_000, profile="bob", voided_at=NOW)
    summary = book.summaries.of(DAY)
    assert [(each.name, each.payments, each.money.minor) for each in summary.best_customers] == [
        ("Eva L.", 1, 2_000),
        ("Ana P.", 1, 1_000),
    ]
    (paid,) = summary.returning
    assert (paid.returning.minor, paid.new.minor) == (1_000, 2_000)
    assert summary_of(summary_document(summary)) == summary


def test_an_unfinished_month_is_compared_with_the_same_days_of_the_last(book: Book) -> None:
    book.sale(book.at("2026-09-30 10:00"), 1)
    for text, minor in (("2026-10-24 15:45", 100), ("2026-10-24 16:00", 5_000), ("2026-10-25 10:00", 5_000)):
        book.sale(book.at(text), minor)
    book.sale(book.at("2026-11-02 10:00"), 112)
    compared = book.summaries.of(Period.of_month(DAY.first)).like_for_like
    assert compared is not None
    assert (compared.days.last, compared.before.last) == (date(2026, 11, 24), date(2026, 10, 24))
    (takings,) = compared.takings
    assert (takings.now.net.minor, takings.before.net.minor) == (112, 100)  # it is four in the afternoon


def test_the_customers_of_a_running_day_are_compared_up_to_the_same_time_a_week_before(book: Book) -> None:
    book.sale(book.at("2026-10-01 10:00"), 1, profile="old")
    book.sale(book.at("2026-11-17 15:45"), 100, profile="old")
    book.sale(book.at("2026-11-17 15:59"), 100)
    for hour, profile in ((16, "eva"), (17, "bob"), (18, ""), (19, "old")):
        book.sale(book.at(f"2026-11-17 {hour}:30"), 100, profile=profile)
    book.sale(book.at("2026-11-24 09:00"), 100, profile="old")
    book.sale(book.at("2026-11-24 10:00"), 100, profile="ana")
    book.sale(book.at("2026-11-24 10:30"), 100, profile="ana")
    summary = book.summaries.of(DAY)
    compared = summary.like_for_like
    assert compared is not None  # it is four in the afternoon
    assert compared.customers == ComparedCustomers(
        now=CustomerCount(served=2, new=1, payments=3), before=CustomerCount(served=1, payments=2, anonymous=1)
    )
    assert summary.customers_before == CustomerCount(served=3, new=2, payments=6, anonymous=2)
    assert summary_of(summary_document(summary)) == summary


def test_the_night_of_a_shop_that_closes_at_three_belongs_to_the_weekday_before(tmp_path: Path, shop: Shop) -> None:
    with a_book(tmp_path, replace(shop, day_ends=(DayEnd(date(2026, 1, 1), 3),))) as book:
        for text, minor in (("2026-10-31 23:30", 1), ("2026-11-21 23:30", 500), ("2026-11-22 00:30", 400)):
            book.sale(book.at(text), minor, profile="ana" if minor == 400 else "")
        book.sale(book.at("2026-11-22 14:00"), 100)
        summary = book.summaries.of(Period.of_month(DAY.first))
        saturday = 5
        assert [(each.weekday, each.hour.hour, each.paid.minor) for each in summary.heat] == [
            (saturday, 0, 400),
            (saturday, 23, 500),
            (6, 14, 100),
        ]
        assert summary.first_hour == 3
        best = busiest(summary.heat, summary.first_hour)
        assert best is not None
        assert (best.weekday, best.first, best.until, best.paid.minor) == (saturday, 23, 1, 900)
        midnight = DrillDown(listed=RowKind.PAYMENTS, period=summary.period, weekday=saturday, hour=ShopHour(0))
        assert [each.sale.money.minor for each in book.summaries.listing(midnight).payments] == [400]
        assert summary_of(summary_document(summary)) == summary


def test_a_ledger_without_a_day_has_nothing_to_compare(book: Book) -> None:
    summary = book.summaries.of(DAY)
    assert (summary.like_for_like, summary.heat, summary.best_customers, summary.returning) == (None, (), (), ())
