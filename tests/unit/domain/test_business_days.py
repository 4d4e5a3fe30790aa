"""Each moment belongs to exactly one day of the shop, also where a day ends after midnight and the clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.business_days import LATEST_END, BusinessDays, DayEnd

NEW_YORK, MONTEVIDEO = ZoneInfo("America/New_York"), ZoneInfo("America/Montevideo")
DAY = timedelta(days=1)
ZONES = st.sampled_from(
    "America/New_York America/Sao_Paulo America/Asuncion Asia/Kathmandu Australia/Lord_Howe America/Montevideo "
    "Atlantic/Azores America/Havana Asia/Kolkata Europe/Madrid America/Santiago America/St_Johns Pacific/Apia "
    "Antarctica/Troll Africa/Casablanca Asia/Beirut".split()
).map(ZoneInfo)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(631_152_000, 2_051_222_400).map(lambda second: EPOCH + timedelta(seconds=second))
HOURS = st.integers(0, LATEST_END)


def always(_day: date) -> bool:
    return True


def never(_day: date) -> bool:
    return False


@st.composite
def schedules(draw: st.DrawFn) -> BusinessDays:
    """A shop that chose its end of the day several times, at any moment, with some days closed early."""
    days = BusinessDays(draw(ZONES))
    for moment in sorted(draw(st.lists(MOMENTS, max_size=4))):
        days = days.changed(draw(HOURS), moment, draw(st.sampled_from([always, never])))
    return days


def test_without_a_setting_a_day_ends_at_the_shops_midnight() -> None:
    days = BusinessDays(NEW_YORK)
    assert days.of(datetime(2017, 11, 6, 4, 59, tzinfo=UTC)) == date(2017, 11, 5)
    assert days.of(datetime(2017, 11, 6, 5, 0, tzinfo=UTC)) == date(2017, 11, 6)


def test_half_past_midnight_is_the_evening_before_where_the_day_ends_at_three() -> None:
    days = BusinessDays(MONTEVIDEO, (DayEnd(date(2026, 1, 1), 3),))
    night = datetime(2026, 8, 8, 3, 30, tzinfo=UTC)  # 00:30 in Montevideo
    assert days.of(night) == date(2026, 8, 7)
    assert days.of(night + timedelta(hours=2, minutes=29)) == date(2026, 8, 7)
    assert days.of(night + timedelta(hours=2, minutes=30)) == date(2026, 8, 8)
    assert (days.begin(date(2026, 8, 7)), days.end(date(2026, 8, 7))) == (
        datetime(2026, 8, 7, 6, tzinfo=UTC),
        datetime(2026, 8, 8, 6, tzinfo=UTC),
    )


@given(days=schedules(), moment=MOMENTS)
def test_each_moment_belongs_to_exactly_one_day(days: BusinessDays, moment: datetime) -> None:
    day = days.of(moment)
    assert days.begin(day) <= moment < days.end(day)
    around = [day + by * DAY for by in (-3, -2, -1, 0, 1, 2, 3)]
    assert [each for each in around if days.begin(each) <= moment < days.end(each)] == [day]


@given(days=schedules(), moment=MOMENTS)
def test_days_follow_each_other_without_a_gap(days: BusinessDays, moment: datetime) -> None:
    day = days.of(moment)
    assert days.end(day) == days.begin(day + DAY)
    assert days.begin(day) < days.end(day)
    assert days.of(days.begin(day)) == day
    after = days.of(days.end(day))
    assert after >= day + DAY  # the day that Apia skipped, crossing the date line, has no moment
    assert days.of(days.end(day) - timedelta(microseconds=1)) == day


@given(days=schedules(), moment=MOMENTS)
def test_a_day_begins_at_its_hour_on_the_shops_wall(days: BusinessDays, moment: datetime) -> None:
    day = days.of(moment)
    there = days.begin(day).astimezone(days.zone)
    wanted = days.end_hour(day - DAY)
    before = (days.begin(day) - timedelta(microseconds=1)).astimezone(days.zone)
    is_skipped = (
        before.replace(tzinfo=None)
        < datetime.combine(day, datetime.min.time()).replace(hour=wanted)
        < (there.replace(tzinfo=None))
    )
    assert is_skipped or (there.date(), there.hour, there.minute) == (day, wanted, 0)


@given(days=schedules(), hour=HOURS, now=MOMENTS, moment=MOMENTS, is_closed=st.booleans())
def test_another_end_moves_no_moment_of_before_to_another_day(
    days: BusinessDays, hour: int, now: datetime, moment: datetime, is_closed: bool
) -> None:
    last = days.ends[-1].first if days.ends else date(1989, 1, 1)
    if days.of(now) <= last:
        return
    changed = days.changed(hour, now, lambda _day: is_closed)
    earlier = min(moment, now)
    assert changed.of(earlier) == days.of(earlier)
    running = days.of(now)
    assert changed.end_hour(running - DAY) == days.end_hour(running - DAY)
    assert changed.end_hour(running + DAY) == hour
    if is_closed:
        assert changed.end(running) == days.end(running)


def test_the_running_day_ends_at_the_new_hour_unless_it_is_closed_or_that_hour_is_over() -> None:
    days, day = BusinessDays(MONTEVIDEO), date(2026, 8, 7)
    noon = datetime(2026, 8, 7, 15, tzinfo=UTC)
    late = days.changed(3, noon, never)
    assert (late.end_hour(day), late.end_hour(day - DAY)) == (3, 0)
    closed = days.changed(3, noon, lambda each: each == day)
    assert (closed.end_hour(day), closed.end_hour(day + DAY)) == (0, 3)
    two_at_night = datetime(2026, 8, 8, 5, tzinfo=UTC)
    back = late.changed(1, two_at_night, never)
    assert late.of(two_at_night) == back.of(two_at_night) == day
    assert (back.end_hour(day), back.end_hour(day + DAY)) == (3, 1)


def test_the_same_end_changes_nothing_and_a_change_on_the_same_day_is_taken_back() -> None:
    days, noon = BusinessDays(MONTEVIDEO), datetime(2026, 8, 7, 15, tzinfo=UTC)
    assert days.changed(0, noon, never) == days
    assert days.changed(3, noon, never).changed(0, noon, never) == days


@pytest.mark.parametrize("hour", range(LATEST_END + 1))
def test_a_day_of_a_clock_change_is_an_hour_longer_or_shorter(hour: int) -> None:
    days = BusinessDays(NEW_YORK, (DayEnd(date(2017, 1, 1), hour),))
    lengths = {
        days.end(day) - days.begin(day)
        for day in (date(2017, 3, 11), date(2017, 3, 12), date(2017, 11, 4), date(2017, 11, 5))
    }
    assert lengths == {timedelta(hours=each) for each in (23, 24, 25)}


def test_where_the_calendar_ends_a_day_is_still_given() -> None:
    days = BusinessDays(ZoneInfo("UTC"), (DayEnd(date.min, 3),))
    assert days.of(datetime.max.replace(tzinfo=UTC)) == date.max
    assert days.of(datetime.min.replace(tzinfo=UTC)) == date.min
