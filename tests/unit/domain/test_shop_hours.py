"""The hours on the shop's wall, also on the days when the clock changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.day.hours import QUARTER, ShopHour, hours_of, midnight, quarter_hour, quarters_of

NEW_YORK = ZoneInfo("America/New_York")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = st.sampled_from(
    "America/New_York America/Sao_Paulo America/Asuncion Asia/Kathmandu Australia/Lord_Howe America/Montevideo "
    "Atlantic/Azores America/Havana Asia/Kolkata".split()
)
MOMENTS = st.integers(631_152_000, 2_051_222_400).map(lambda second: EPOCH + timedelta(seconds=second))


def test_a_day_has_24_hours_and_one_less_or_more_when_the_clock_changes() -> None:
    assert len(hours_of(date(2017, 3, 11), NEW_YORK)) == 24
    spring, autumn = hours_of(date(2017, 3, 12), NEW_YORK), hours_of(date(2017, 11, 5), NEW_YORK)
    assert (len(spring), len(autumn)) == (23, 25)
    assert ShopHour(2) not in spring
    assert autumn[1:4] == (ShopHour(1), ShopHour(1, again=True), ShopHour(2))


def test_the_two_of_a_repeated_hour_are_an_hour_apart() -> None:
    day = (date(2017, 11, 5),)
    first, second = quarters_of(day, ShopHour(1), NEW_YORK), quarters_of(day, ShopHour(1, again=True), NEW_YORK)
    assert [quarter + 4 for quarter in first] == list(second)
    assert quarters_of((date(2017, 3, 12),), ShopHour(2), NEW_YORK) == ()


@pytest.mark.parametrize("hour", [ShopHour(0), ShopHour(1, again=True), ShopHour(23)])
def test_an_hour_is_read_back_from_its_key(hour: ShopHour) -> None:
    assert ShopHour.named(hour.key) == hour


@given(zone=ZONES, moment=MOMENTS)
def test_every_moment_lies_in_one_hour_of_its_day(zone: str, moment: datetime) -> None:
    wall = ZoneInfo(zone)
    quarter = (moment - EPOCH) // QUARTER
    day, hour = quarter_hour(quarter, wall)
    there = moment.astimezone(wall)
    assert (day, hour.hour, hour.again) == (there.date(), there.hour, bool(there.fold))
    assert hour in hours_of(day, wall)
    assert quarter in quarters_of((day,), hour, wall)
    assert midnight(day, wall) <= moment < midnight(day + timedelta(days=1), wall)
