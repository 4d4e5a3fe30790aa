"""What a manager types as the terms of a coupon is read exactly, or refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.coupons.terms import DayInvalid, PercentInvalid, parse_day, parse_percent


@given(st.integers(1, 10_000), st.sampled_from([".", ","]), st.sampled_from(["", "%", " %"]))
def test_every_percentage_is_read_back_with_a_point_or_a_comma(hundredths: int, point: str, sign: str) -> None:
    assert parse_percent(f" {hundredths // 100}{point}{hundredths % 100:02}{sign} ") == hundredths


def test_a_single_decimal_is_tenths_of_a_percent() -> None:
    assert [parse_percent(text) for text in ("12.5", "12,5", "100", "7%")] == [1_250, 1_250, 10_000, 700]


@pytest.mark.parametrize("text", ["", "0", "0.00", "100.01", "-5", "12.345", "ten", "1.2.3", "1e2", "%"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(PercentInvalid):
        parse_percent(text)


@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_read_back(day: date) -> None:
    assert parse_day(f" {day.isoformat()} ") == day


@pytest.mark.parametrize("text", ["", "2026-02-30", "31.12.2026", "20261231", "2026-1-1", "2026-W01-1", "tomorrow"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(DayInvalid):
        parse_day(text)
