"""The hours on the shop's wall, also on the days when the clock changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.business_days import LATEST_END, BusinessDays, DayEnd
from posapp.domain.day.hours import QUARTER, ShopHour, hours_of, quarter_hour, quarters_of

NEW_YORK = ZoneInfo("America/New_York")
DAYS = BusinessDays(NEW_YORK)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = st.sampled_from(
    "America/New_York America/Sao_Paulo America/Asuncion Asia/Kathmandu Australia/Lord_Howe America/Montevideo "
    "Atlantic/Azores America/Havana Asia/Kolkata".split()
)
MOMENTS = st.integers(631_152_000, 2_051_222_400).map(lambda second: EPOCH + timedelta(seconds=second))


def test_a_day_has_24_hours_and_one_less_or_more_when_the_clock_changes() -> None:
    assert len(hours_of(date(2017, 3, 11), DAYS)) == 24
    spring, autumn = hours_of(date(2017, 3, 12), DAYS), hours_of(date(2017, 11, 5), DAYS)
    assert (len(spring), len(autumn)) == (23, 25)
    assert ShopHour(2) not in spring
    assert autumn[1:4] == (ShopHour(1), ShopHour(1, again=True), ShopHour(2))


def test_the_two_of_a_repeated_hour_are_an_hour_apart() -> None:
    day = (date(2017, 11, 5),)
    first, second = quarters_of(day, ShopHour(1), DAYS), quarters_of(day, ShopHour(1, again=True), DAYS)
    assert [quarter + 4 for quarter in first] == list(second)
    assert quarters_of((date(2017, 3, 12),), ShopHour(2), DAYS) == ()


@pytest.mark.parametrize("hour", [ShopHour(0), ShopHour(1, again=True), ShopHour(23)])
def test_an_hour_is_read_back_from_its_key(hour: ShopHour) -> None:
    assert ShopHour.named(hour.key) == hour


@given(zone=ZONES, moment=MOMENTS, end=st.integers(0, LATEST_END))
def test_every_moment_lies_in_one_hour_of_its_day(zone: str, moment: datetime, end: int) -> None:
    wall = ZoneInfo(zone)
    days = BusinessDays(wall, (DayEnd(date(1989, 1, 1), end),))
    quarter = (moment - EPOCH) // QUARTER
    day, hour = days.of(moment), quarter_hour(quarter, wall)
    there = moment.astimezone(wall)
    assert (hour.hour, hour.again) == (there.hour, bool(there.fold))
    assert hour in hours_of(day, days)
    assert quarter in quarters_of((day,), hour, days)


def test_a_day_that_ends_after_midnight_has_its_hours_in_their_order() -> None:
    late = BusinessDays(NEW_YORK, (DayEnd(date(2017, 1, 1), 3),))
    hours = [each.hour for each in hours_of(date(2017, 6, 1), late)]
    assert hours == [*range(3, 24), 0, 1, 2]
    first = hours_of(date(2017, 1, 1), late)  # it begins at midnight and ends at three: those hours it has twice
    assert [each.hour for each in first] == list(range(24))
