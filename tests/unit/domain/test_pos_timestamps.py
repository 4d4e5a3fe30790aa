"""The dates and times of POS files, in every spelling that a shop brought."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.pos_files.timestamps import ColumnDates, DateOrder, column_dates, has_twelve_hours, iso_timestamp

ISO, DMY, MDY = DateOrder.ISO, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("text", "order", "timestamp"),
    [
        ("7/28/26 1:33 PM", MDY, "2026-07-28 13:33:00"),
        ("01/10/2026 23:50", DMY, "2026-10-01 23:50:00"),
        ("10/05/2026 2:30:00 PM", MDY, "2026-10-05 14:30:00"),
        ("2022-11-10 21:50:48", ISO, "2022-11-10 21:50:48"),
        ("20/12/2025 10:00:00", DMY, "2025-12-20 10:00:00"),
        ("2026-09-12 12:00:00 -0400", ISO, "2026-09-12 12:00:00-04:00"),
        ("2019-08-11T22:20:19.000-04:00", ISO, "2019-08-11 22:20:19-04:00"),
        ("19/12/24, 8:30 p.m.", DMY, "2024-12-19 20:30:00"),
        ("19/12/24, 8:30 p.\u00a0m.", DMY, "2024-12-19 20:30:00"),
        ("1/2/26\u202f12:05 a. m.", DMY, "2026-02-01 00:05:00"),
        ("1/2/2026 12:05 PM", MDY, "2026-01-02 12:05:00"),
        ("04-05-2026 9:05", DMY, "2026-05-04 09:05:00"),
        ("04.05.2026 9:05", DMY, "2026-05-04 09:05:00"),
        ("2026-05-04 14:05:00 UTC", ISO, "2026-05-04 14:05:00+00:00"),
        ("2026-05-04T14:05:00Z", ISO, "2026-05-04 14:05:00+00:00"),
        ("2026-5-4 9:05", ISO, "2026-05-04 09:05:00"),
        ("45384.34789", ISO, "2024-04-02 08:20:58"),
        ("45384.5", ISO, "2024-04-02 12:00:00"),
        ("7 ago 2026 14:05", ISO, "2026-08-07 14:05:00"),
        ("07-Aug-2026 14:05", ISO, "2026-08-07 14:05:00"),
        ("Aug 7, 2026 2:05 PM", ISO, "2026-08-07 14:05:00"),
        ("7 de agosto de 2026 14:05", ISO, "2026-08-07 14:05:00"),
        ("3 set 2026 10:05", ISO, "2026-09-03 10:05:00"),
        ("3 dez 2026 10:05", ISO, "2026-12-03 10:05:00"),
    ],
)
def test_a_date_and_time_is_read_as_the_system_wrote_it(text: str, order: DateOrder, timestamp: str) -> None:
    assert iso_timestamp(text, order) == timestamp


@pytest.mark.parametrize("text", ["30/09", "20260807", "hello", "", "14:05", "7 foo 2026 14:05", "1/2/2026 13:05 PM"])
def test_what_is_no_date_stays_as_it_is_and_is_refused_later(text: str) -> None:
    assert iso_timestamp(text, DMY) == text


@pytest.mark.parametrize(
    ("cells", "certain", "is_doubtful"),
    [
        (["01/02/2026", "13/02/2026"], {DMY}, True),
        (["01/02/2026", "02/13/2026"], {MDY}, True),
        (["01/02/2026", "03/04/2026"], set(), True),
        (["13/02/2026", "02/13/2026"], {DMY, MDY}, False),
        (["02/02/2026"], set(), False),
        (["2026-02-13", "2026-02-14"], set(), False),
        ([], set(), False),
    ],
)
def test_the_order_of_day_and_month_is_the_columns_and_never_the_countrys(
    cells: list[str], certain: set[DateOrder], is_doubtful: bool
) -> None:
    found = column_dates(cells)
    assert found == ColumnDates(certain=frozenset(certain), is_doubtful=is_doubtful)
    assert found.proved == (next(iter(certain)) if len(certain) == 1 else None)


@pytest.mark.parametrize(
    ("text", "answer"), [("11/05/2026 2:30:00 PM", True), ("5/11/26 1:33 p. m.", True), ("5/11/2026 14:05", False)]
)
def test_a_clock_of_twelve_hours_is_seen(text: str, answer: bool) -> None:
    assert has_twelve_hours(text) is answer


@given(
    timestamp=st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2090, 1, 1)).map(  # noqa: DTZ001
        lambda each: each.replace(microsecond=0)
    ),
    order=st.sampled_from([(DMY, "%d/%m/%Y %H:%M:%S"), (MDY, "%m/%d/%Y %I:%M:%S %p"), (ISO, "%Y-%m-%dT%H:%M:%S")]),
)
def test_every_timestamp_that_a_pos_writes_is_read_as_it_was(timestamp: datetime, order: tuple[DateOrder, str]) -> None:
    assert iso_timestamp(timestamp.strftime(order[1]), order[0]) == timestamp.isoformat(sep=" ")


@given(text=st.text(max_size=40), order=st.sampled_from(DateOrder))
def test_any_text_is_a_timestamp_or_stays_as_it_is(text: str, order: DateOrder) -> None:
    assert isinstance(iso_timestamp(text, order), str)
