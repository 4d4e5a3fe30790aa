"""Days, weeks, months and ranges: how they step, and what they are compared with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.summary.periods import Period, PeriodInvalid

DAYS = st.dates(date(1975, 1, 1), date(2200, 1, 1))
SUNDAY = 6


def test_a_day_is_compared_with_the_same_weekday_a_week_before() -> None:
    assert Period.of_day(date(2026, 11, 24)).earlier(1) == Period.of_day(date(2026, 11, 17))
    assert Period.of_day(date(2026, 11, 24)).earlier(4) == Period.of_day(date(2026, 10, 27))


def test_a_week_begins_where_the_shops_country_begins_it() -> None:
    assert Period.of_week(date(2026, 11, 24)).first == date(2026, 11, 23)
    assert Period.of_week(date(2026, 11, 24), SUNDAY).first == date(2026, 11, 22)


def test_a_month_is_compared_with_the_month_before_whatever_its_length() -> None:
    march = Period.of_month(date(2026, 3, 31))
    assert (march.earlier(1).first, march.earlier(1).last) == (date(2026, 2, 1), date(2026, 2, 28))
    assert Period.of_month(date(2026, 1, 31)).step(-1) == Period.of_month(date(2025, 12, 5))


def test_a_range_goes_back_by_whole_weeks_so_that_weekdays_meet() -> None:
    ten_days = Period.between(date(2026, 11, 1), date(2026, 11, 10))
    assert ten_days.earlier(1).first == date(2026, 10, 18)
    assert ten_days.step(1).first == date(2026, 11, 11)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 2, 2), date(2026, 2, 1)),
        (date(2025, 1, 1), date(2026, 1, 2)),
        (date(1, 1, 1), date(1, 1, 1)),
        (date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_days_that_make_no_period_are_refused(first: date, last: date) -> None:
    with pytest.raises(PeriodInvalid):
        Period.between(first, last)


def test_nobody_steps_over_the_end_of_the_calendar() -> None:
    for end in (date(9998, 12, 31), date(9998, 12, 1)):
        with pytest.raises(PeriodInvalid):
            Period.of_day(end).step(366)
        with pytest.raises(PeriodInvalid):
            Period.of_month(end).step(1)


@given(day=DAYS, length=st.integers(1, 366), longest=st.integers(1, 40))
def test_the_pieces_of_a_period_are_its_days_each_once(day: date, length: int, longest: int) -> None:
    period = Period.between(day, date.fromordinal(day.toordinal() + length - 1))
    assert [each for piece in period.pieces(longest) for each in piece.each_day()] == list(period.each_day())


@given(day=DAYS, first_weekday=st.integers(0, 6), steps=st.integers(-20, 20))
def test_stepping_there_and_back_comes_to_the_same_days(day: date, first_weekday: int, steps: int) -> None:
    for period in (Period.of_day(day), Period.of_week(day, first_weekday), Period.of_month(day)):
        assert day in period
        assert period.step(steps).step(-steps) == period
        assert period.earlier(1).last < period.first
