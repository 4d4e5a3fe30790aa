"""A moment is kept in UTC; a day is the shop's day, also when the clocks change."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.clock import (
    TimeInFuture,
    TimeInvalid,
    TimeWithoutZone,
    ZoneUnknown,
    local_moment,
    parse_moment,
    reject_future,
    zone_named,
)
from posapp.domain.ids import new_id

NEW_YORK = zone_named("America/New_York")
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_a_moment_with_an_offset_is_kept_in_utc() -> None:
    assert parse_moment("2026-08-07T14:05:00-03:00") == datetime(2026, 8, 7, 17, 5, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(TimeWithoutZone, match="zone"):
        parse_moment("2026-08-07T14:05:00")


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01T00:00:00Z", "", "14:05"])
def test_a_text_that_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(TimeInvalid, match="Time"):
        parse_moment(text)


def test_a_sale_cannot_be_in_the_future_but_two_clocks_may_differ_a_little() -> None:
    assert reject_future(NOW + timedelta(minutes=4), NOW) > NOW
    with pytest.raises(TimeInFuture):
        reject_future(NOW + timedelta(minutes=6), NOW)


def test_the_hour_that_the_clocks_repeat_is_two_different_hours() -> None:
    first = local_moment("2017-11-05 01:30:00", NEW_YORK)
    second = local_moment("2017-11-05 01:30:00", NEW_YORK, second_time=True)
    assert second - first == timedelta(hours=1)


def test_the_hour_that_the_clocks_skip_never_was() -> None:
    with pytest.raises(TimeInvalid):
        local_moment("2017-03-12 02:30:00", NEW_YORK)


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../../etc/passwd", "America"])
def test_a_zone_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(ZoneUnknown, match="Zone"):
        zone_named(name)


@given(st.lists(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2100, 1, 1)), min_size=2, max_size=9))  # noqa: DTZ001 - given UTC below
def test_ids_sort_by_the_moment_they_were_made(moments: list[datetime]) -> None:
    whole = sorted({moment.replace(microsecond=0, tzinfo=UTC) for moment in moments})
    ids = [new_id(moment) for moment in whole]
    assert ids == sorted(ids)
    assert all(made[14] == "7" and made[19] in "89ab" for made in ids)
