"""Rule 8: columns stand in the text as they stand on paper."""

import pytest

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import MAX_LINE_TEXT


def paper(data: bytes) -> PrintedPaper:
    reader = PaperReader()
    return (reader.feed(data) + reader.end())[0]


def lines(data: bytes) -> tuple[str, ...]:
    return paper(data).lines


def dots(columns: int) -> bytes:
    return (12 * columns).to_bytes(2, "little")


def test_rule_8_tabs_of_a_new_printer_are_eight_columns_apart() -> None:
    assert lines(b"TOTAL\t10,00\n") == ("TOTAL   10,00",)
    assert lines(b"TOTAL PAID\t10,00\n") == ("TOTAL PAID      10,00",)


def test_rule_8_tab_stops_are_where_they_were_set() -> None:
    assert lines(b"\x1bD\x14\x1e\0Yerba\t2\t10,00\n") == ("Yerba               2         10,00",)


def test_rule_8_a_tab_without_a_stop_left_still_parts_a_name_from_its_amount() -> None:
    assert lines(b"\x1bD\0TOTAL\t10,00\n") == ("TOTAL 10,00",)


def test_rule_8_positions_from_the_beginning_become_columns() -> None:
    assert lines(b"TOTAL\x1b$" + dots(20) + b"10,00\n") == ("TOTAL               10,00",)


def test_rule_8_positions_from_where_the_head_is_become_columns() -> None:
    assert lines(b"TOTAL\x1b\\" + dots(3) + b"10,00\n") == ("TOTAL   10,00",)
    back = (-12 * 5 & 0xFFFF).to_bytes(2, "little")
    assert lines(b"TOTAL\x1b\\" + back + b"TOTAL\n") == ("TOTAL",)


def test_rule_8_the_narrow_font_has_columns_of_its_own_width() -> None:
    assert lines(b"\x1bM\x01TOTAL\x1b$" + (9 * 30).to_bytes(2, "little") + b"10,00\n") == (
        "TOTAL" + " " * 25 + "10,00",
    )


def test_rule_8_units_of_motion_that_were_changed_change_the_columns() -> None:
    assert lines(b"\x1dP\x65\x65TOTAL\x1b$" + (6 * 20).to_bytes(2, "little") + b"10,00\n") == (
        "TOTAL" + " " * 15 + "10,00",
    )


def test_rule_8_a_gap_on_paper_is_never_lost_between_a_name_and_its_amount() -> None:
    assert lines(b"\x1bM\x01" + b"A" * 40 + b"\x1bM\0\x1b$" + dots(31) + b"10,00\n") == ("A" * 40 + " 10,00",)


def test_rule_8_carriage_return_with_line_feed_is_one_line() -> None:
    assert lines(b"TOTAL\r\n10,00\r\n") == ("TOTAL", "10,00")


def test_rule_8_a_line_that_is_printed_twice_for_bold_is_there_once() -> None:
    assert lines(b"TOTAL 10,00\rTOTAL 10,00\n") == ("TOTAL 10,00",)
    assert lines(b"TOTAL\r_____\n") == ("TOTAL",)
    assert lines(b"_____\rTOTAL\n") == ("TOTAL",)


def test_rule_8_an_amount_that_is_printed_over_the_blanks_of_its_line_stands_in_it() -> None:
    assert lines(b"TOTAL\r" + b" " * 20 + b"10,00\n") == ("TOTAL" + " " * 15 + "10,00",)


def test_rule_8_text_behind_a_carriage_return_that_a_printer_ignores_is_not_printed_over() -> None:
    assert lines(b"TOTAL\r10,00\n") == ("TOTAL 10,00",)


def test_rule_8_double_width_takes_two_columns_and_its_letters_stay_together() -> None:
    wide = paper(b"\x1b!\x20TOTAL\x1b!\x0010,00\n")
    assert wide.lines == ("TOTAL     10,00",)
    assert wide.large == {0}
    assert lines(b"\x1d!\x10TOTAL \x1b$" + dots(20) + b"10,00\n") == ("TOTAL               10,00",)


@pytest.mark.parametrize("size", [b"\x1b!\x10", b"\x1b!\x20", b"\x1d!\x01", b"\x1d!\x10", b"\x1d!\x77"])
def test_lines_that_stand_out_are_named(size: bytes) -> None:
    read = paper(b"\n\nShop\n" + size + b"TOTAL 10\n\x1b!\0\x1d!\0Thanks\n")
    assert read.lines == ("Shop", "TOTAL 10", "Thanks")
    assert read.large == {1}


def test_blanks_in_double_width_make_no_line_stand_out() -> None:
    assert paper(b"\x1d!\x11  \x1d!\0TOTAL 10\n").large == frozenset()


def test_rule_8_lines_that_are_printed_upside_down_are_read_from_the_last_to_the_first() -> None:
    turned = paper(b"\x1b{\x01Thanks\n\x1d!\x11TOTAL 10\n\x1d!\0Shop\n")
    assert turned.lines == ("Shop", "TOTAL 10", "Thanks")
    assert turned.large == {1}
    assert lines(b"Shop\n\x1b{\x01B\nA\n\x1b{\0Thanks\n") == ("Shop", "A", "B", "Thanks")


def test_empty_lines_part_blocks_and_do_not_pile_up() -> None:
    assert lines(b"\n\nShop\n\n\n\x1bd\x05TOTAL\n\n\n") == ("Shop", "", "TOTAL")


def test_feeding_by_dots_or_lines_ends_a_line() -> None:
    assert lines(b"A\x1bJ\x18B\x1bd\x01C\x1bK\x01D\x0bE") == ("A", "B", "C", "D", "E")


def test_a_line_longer_than_any_paper_goes_on_in_the_next_and_loses_nothing() -> None:
    read = lines(b"1234567890" * 100 + b"\n")
    assert "".join(read) == "1234567890" * 100
    assert {len(each) for each in read} == {MAX_LINE_TEXT}


def test_an_amount_beyond_the_last_column_is_moved_and_not_lost() -> None:
    assert lines(b"TOTAL\x1b$\xff\xff10,00\n")[0].endswith(" 10,00")
