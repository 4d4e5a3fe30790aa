"""This month against the last one: the same days of both, and no percentage where there is nothing to compare."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from posapp.domain.business_days import BusinessDays, DayEnd
from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.summary.comparison import (
    LikeForLike,
    TimedTakings,
    average_receipt,
    compare,
    percent_change,
)
from posapp.domain.summary.figures import SalesTotals
from posapp.domain.summary.periods import Period

DOLLARS = currency("USD")
NEW_YORK = ZoneInfo("America/New_York")
MONTEVIDEO = ZoneInfo("America/Montevideo")


def taken(minor: int, *, payments: int = 1, unit: str = "USD") -> SalesTotals:
    none = Money.of(0, unit)
    return SalesTotals(payments=payments, gross=Money.of(minor, unit), discounts=none, refunded=none)


def sold(day: date, at: str, minor: int, unit: str = "USD") -> TimedTakings:
    begins = time.fromisoformat(at)
    return day, begins.hour * 60 + begins.minute, taken(minor, unit=unit)


def each_day(period: Period, minor: int = 100) -> list[TimedTakings]:
    return [sold(day, "10:00", minor) for day in period.each_day()]


def at(text: str, zone: ZoneInfo = MONTEVIDEO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def compared(period: Period, moment: datetime, zone: ZoneInfo = MONTEVIDEO) -> LikeForLike:
    found = compare(period, moment, BusinessDays(zone), each_day(period), each_day(period.earlier(1)))
    assert found is not None
    return found


def test_the_ninth_of_a_month_is_compared_with_the_first_nine_days_of_the_last() -> None:
    found = compared(Period.of_month(date(2026, 11, 1)), at("2026-11-09 15:37"))
    assert (found.days.first, found.days.last) == (date(2026, 11, 1), date(2026, 11, 9))
    assert (found.before.first, found.before.last) == (date(2026, 10, 1), date(2026, 10, 9))
    assert found.until == time(15, 30)
    assert found.of(DOLLARS).now == found.of(DOLLARS).before == taken(900, payments=9)


def test_what_was_sold_later_on_the_day_of_the_earlier_month_does_not_count() -> None:
    period = Period.of_month(date(2026, 11, 1))
    now = [sold(date(2026, 11, 9), "10:00", 500), sold(date(2026, 11, 9), "15:30", 70)]
    before = [sold(date(2026, 10, 9), "15:15", 300), sold(date(2026, 10, 9), "15:30", 9000)]
    found = compare(period, at("2026-11-09 15:37"), BusinessDays(MONTEVIDEO), now, before)
    assert found is not None
    assert (found.of(DOLLARS).now.net.minor, found.of(DOLLARS).before.net.minor) == (500, 300)


@pytest.mark.parametrize(
    ("month", "moment", "days"),
    [
        ((2026, 3), "2026-04-10 09:00", 28),  # 31 days after 28
        ((2024, 3), "2024-04-10 09:00", 29),  # after 29
        ((2026, 5), "2026-06-10 09:00", 30),  # 31 after 30
        ((2026, 2), "2026-03-10 09:00", 28),  # 28 after 31
        ((2026, 1), "2026-02-10 09:00", 31),  # 31 after 31
        ((2026, 3), "2026-03-30 09:00", 28),  # a day that February does not have
    ],
)
def test_of_two_months_as_many_days_are_compared_as_the_shorter_has(
    month: tuple[int, int], moment: str, days: int
) -> None:
    found = compared(Period.of_month(date(*month, 1)), at(moment))
    assert found.days.days == found.before.days == days
    assert found.until is None
    assert found.of(DOLLARS).now == found.of(DOLLARS).before


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1)])
def test_the_days_of_the_clock_change_are_compared_by_the_clock_on_the_wall(day: date) -> None:
    found = compared(Period.of_day(day), at(f"{day} 12:05", NEW_YORK), NEW_YORK)
    assert found.until == time(12, 0)
    assert found.of(DOLLARS).now == found.of(DOLLARS).before == taken(100)


def test_a_day_that_began_just_now_or_lies_ahead_has_no_comparison_yet() -> None:
    today = Period.of_day(date(2026, 11, 9))
    for moment in ("2026-11-09 00:10", "2026-11-08 12:00"):
        assert compare(today, at(moment), BusinessDays(MONTEVIDEO), each_day(today), each_day(today.earlier(1))) is None


def test_currencies_are_compared_each_for_itself() -> None:
    today = Period.of_day(date(2026, 11, 9))
    now = [sold(today.first, "10:00", 100), sold(today.first, "10:00", 7, unit="UYU")]
    before = [sold(date(2026, 11, 2), "10:00", 50)]
    found = compare(today, at("2026-11-10 10:00"), BusinessDays(MONTEVIDEO), now, before)
    assert found is not None
    assert {each.currency.code: (each.now.net.minor, each.before.net.minor) for each in found.takings} == {
        "USD": (100, 50),
        "UYU": (7, 0),
    }
    assert found.of(currency("EUR")).now == SalesTotals.zero(currency("EUR"))


@given(
    first=st.dates(date(1999, 1, 1), date(2040, 12, 31)),
    kind=st.sampled_from([Period.of_day, Period.of_week, Period.of_month]),
    later=st.timedeltas(timedelta(0), timedelta(days=40)),
    zone=st.sampled_from([MONTEVIDEO, NEW_YORK, ZoneInfo("Asia/Kathmandu"), ZoneInfo("Europe/Lisbon")]),
)
def test_a_shop_that_sells_the_same_every_day_has_changed_by_nothing(
    first: date, kind: type, later: timedelta, zone: ZoneInfo
) -> None:
    period = kind(first)
    moment = datetime.combine(period.first, time(), zone).astimezone(UTC) + later
    found = compare(period, moment, BusinessDays(zone), each_day(period), each_day(period.earlier(1)))
    assume(found is not None)
    assert found is not None
    assert found.days.days == found.before.days <= period.days
    assert found.before.first == period.earlier(1).first
    assert found.before.last <= period.earlier(1).last
    takings = found.of(DOLLARS)
    assert takings.now == takings.before
    assert percent_change(takings.now.net.minor, takings.before.net.minor) in {0, None}


@given(now=st.integers(-(10**15), 10**15), before=st.integers(-(10**15), 10**15))
def test_a_percentage_is_exact_and_nothing_is_never_divided_by(now: int, before: int) -> None:
    found = percent_change(now, before)
    if before <= 0:
        assert found is None
    else:
        assert found is not None
        assert abs(2 * (found * before - 100 * (now - before))) <= before
        assert found == 0 or (found > 0) == (now > before)


@pytest.mark.parametrize(("now", "before", "percent"), [(112, 100, 12), (88, 100, -12), (100, 100, 0), (0, 5, -100)])
def test_a_change_is_told_in_whole_percents(now: int, before: int, percent: int) -> None:
    assert percent_change(now, before) == percent


@given(payments=st.integers(0, 10**6), minor=st.integers(0, 10**12))
def test_the_average_receipt_times_the_payments_is_what_was_paid_to_half_a_cent_each(payments: int, minor: int) -> None:
    average = average_receipt(taken(minor, payments=payments))
    if not payments:
        assert average is None
    else:
        assert average is not None
        assert abs(2 * (average.minor * payments - minor)) <= payments


LATE = BusinessDays(MONTEVIDEO, (DayEnd(date(2026, 1, 1), 3),))


def test_the_hours_after_midnight_belong_to_the_day_before_where_a_day_ends_at_three() -> None:
    tuesday, today = date(2026, 11, 10), Period.of_day(date(2026, 11, 10))
    before = today.earlier(1).first
    late = (tuesday, 24 * 60 + 45, taken(70))
    now, then = (
        [sold(tuesday, "22:00", 500), late],
        [
            sold(before, "22:00", 300),
            (before, 24 * 60 + 45, taken(40)),
            (before, 25 * 60 + 15, taken(9000)),
        ],
    )
    found = compare(today, at("2026-11-11 01:20"), LATE, now, then)
    assert found is not None
    assert (found.days.last, found.until) == (tuesday, time(1, 15))
    assert (found.of(DOLLARS).now.net.minor, found.of(DOLLARS).before.net.minor) == (570, 340)
    over = compare(today, at("2026-11-11 03:05"), LATE, now, then)
    assert over is not None
    assert (over.until, over.of(DOLLARS).before.net.minor) == (None, 9340)


def test_at_the_first_quarter_of_a_day_that_begins_at_three_there_is_nothing_to_compare() -> None:
    today = Period.of_day(date(2026, 11, 10))
    assert compare(today, at("2026-11-10 03:10"), LATE, each_day(today), each_day(today.earlier(1))) is None
    assert compare(today, at("2026-11-10 03:20"), LATE, each_day(today), each_day(today.earlier(1))) is not None


@pytest.mark.parametrize(
    ("until", "end"),
    [("01:15", "2026-11-11 01:15"), ("23:45", "2026-11-10 23:45"), ("", "2026-11-11 03:00")],
)
def test_customers_are_counted_up_to_the_same_time_also_after_midnight(until: str, end: str) -> None:
    today = Period.of_day(date(2026, 11, 10))
    limit = time.fromisoformat(until) if until else None
    found = LikeForLike(days=today, before=today.earlier(1), until=limit, takings=())
    assert found.end(found.days, LATE) == at(end)
    assert found.end(found.before, LATE) == at(end) - timedelta(weeks=1)
