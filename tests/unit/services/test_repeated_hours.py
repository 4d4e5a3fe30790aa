"""Sales in the hour that the clocks show twice."""

from zoneinfo import ZoneInfo

from posapp.domain.money import Money
from posapp.domain.pos_files.rows import SaleRow
from posapp.services.on_ledger.reconciliation.repeated_hours import lines_in_repeated_hour

NEW_YORK = ZoneInfo("America/New_York")
BACK = "2017-11-05"
"""At two in the morning of this day the clocks of New York go back to one."""


def sales(*sold: tuple[str, str]) -> list[SaleRow]:
    return [
        SaleRow(number=number, receipt=receipt, sold_at=f"{BACK} {time}", customer="", money=Money.of(100, "USD"))
        for number, (receipt, time) in enumerate(sold, start=2)
    ]


def test_a_clock_that_steps_back_in_the_file_begins_the_second_hour() -> None:
    file = sales(("a", "00:50"), ("b", "01:20"), ("c", "01:50"), ("d", "01:10"), ("e", "01:55"), ("f", "02:05"))

    assert lines_in_repeated_hour(file, NEW_YORK) == {5, 6}


def test_running_receipts_tell_the_order_where_the_file_is_sorted_by_the_clock() -> None:
    file = sales(("T1-4", "01:10"), ("T1-2", "01:20"), ("T1-5", "01:30"), ("T1-3", "01:50"))

    assert lines_in_repeated_hour(file, NEW_YORK) == {2, 4}


def test_receipts_are_followed_as_numbers_and_not_as_text() -> None:
    assert lines_in_repeated_hour(sales(("T1-10", "01:10"), ("T1-9", "01:50")), NEW_YORK) == {2}


def test_receipts_that_are_no_running_numbers_decide_nothing() -> None:
    assert lines_in_repeated_hour(sales(("T2-9", "01:10"), ("T1-8", "01:50")), NEW_YORK) == frozenset()
    assert lines_in_repeated_hour(sales(("b", "01:10"), ("a", "01:50")), NEW_YORK) == frozenset()


def test_without_a_sign_of_the_second_hour_the_first_is_meant() -> None:
    assert lines_in_repeated_hour(sales(("T1-1", "01:10"), ("T1-2", "01:50")), NEW_YORK) == frozenset()


def test_a_step_back_in_any_other_hour_means_nothing() -> None:
    assert lines_in_repeated_hour(sales(("T1-1", "11:50"), ("T1-2", "11:10")), NEW_YORK) == frozenset()


def test_a_time_with_an_offset_or_no_time_at_all_is_left_alone() -> None:
    file = sales(("T1-1", "01:50-04:00"), ("T1-2", "01:10-05:00"), ("T1-3", "yesterday"))

    assert lines_in_repeated_hour(file, NEW_YORK) == frozenset()


def test_the_first_and_the_last_year_of_the_calendar_do_no_harm() -> None:
    far = [
        SaleRow(number=2, receipt="a", sold_at=text, customer="", money=Money.of(100, "USD"))
        for text in ("0001-01-01 00:00:00", "9999-12-31 23:59:59")
    ]

    assert lines_in_repeated_hour(far, NEW_YORK) == frozenset()
