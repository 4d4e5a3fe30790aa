"""Rule 6: a paper ends at a cut, a reset after printed lines, a form feed, the end of the connection, or silence."""

import pytest

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printed_document import MAX_LINES

INIT = b"\x1b@"
CUT = b"\x1dV0"


def read(data: bytes) -> list[PrintedPaper]:
    reader = PaperReader()
    return reader.feed(data) + reader.end()


@pytest.mark.parametrize(
    ("end", "ending"),
    [
        *((b"\x1dV" + each, Ending.CUT) for each in (b"\0", b"\x01", b"0", b"1", b"A\0", b"B\x10", b"a\0", b"g\0")),
        (b"\x1bi", Ending.CUT),
        (b"\x1bm", Ending.CUT),
        (b"\x1b@", Ending.RESET),
        (b"\x0c", Ending.FORM_FEED),
    ],
)
def test_rule_6_each_command_that_ends_a_paper_ends_it_at_once(end: bytes, ending: Ending) -> None:
    papers = PaperReader().feed(INIT + b"TOTAL 10\n" + end)
    assert [(each.lines, each.ending) for each in papers] == [(("TOTAL 10",), ending)]


def test_rule_6_the_end_of_the_connection_ends_a_paper_and_its_last_line() -> None:
    reader = PaperReader()
    assert reader.feed(b"TOTAL 10") == []
    assert [(each.lines, each.ending) for each in reader.end()] == [(("TOTAL 10",), Ending.HUNG_UP)]
    assert reader.end() == []


def test_rule_6_silence_ends_a_paper_once_and_what_comes_then_is_another() -> None:
    reader = PaperReader()
    reader.feed(b"TOTAL 10\n")
    assert [(each.lines, each.ending) for each in reader.silence()] == [(("TOTAL 10",), Ending.SILENCE)]
    assert reader.silence() == []
    assert reader.feed(b"TOTAL 20\n" + CUT)[0].lines == ("TOTAL 20",)


def test_rule_6_a_reset_before_the_first_line_ends_nothing() -> None:
    assert [each.lines for each in read(INIT + b"\n" + INIT + b"TOTAL 10\n" + CUT)] == [("TOTAL 10",)]


def test_rule_6_a_logo_before_the_reset_belongs_to_the_receipt_below_it() -> None:
    papers = read(b"\x1cp\x01\0" + INIT + b"TOTAL 10\n" + CUT)
    assert [(each.lines, each.has_picture) for each in papers] == [(("TOTAL 10",), True)]


def test_rule_6_two_cuts_give_two_papers_and_not_a_third() -> None:
    assert [each.lines for each in read(b"A\n" + CUT + b"\n\n" + CUT + b"B\n" + CUT + CUT)] == [("A",), ("B",)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x1bp\0\x19\xfa",
        b"\x1b@\x1b=\x01\x10\x04\x01",
        b"\x10\x04\x01\x10\x04\x02\x1dr1\x1dI1\x1da\xff",
        b"\x10\x05\x01\x1bu0\x1bv",
        b"\n\n\n\x1bd\x05" + CUT,
        b"     \r\n" + CUT,
    ],
    ids=repr,
)
def test_rule_5_questions_for_the_status_and_kicks_of_the_drawer_are_no_paper(data: bytes) -> None:
    assert read(data) == []


def test_rule_5_a_connection_that_ends_in_a_command_leaves_nothing_behind_for_the_next() -> None:
    reader = PaperReader()
    reader.feed(b"TOTAL 10\n\x1dv0\0\xff\xff\xff\xff")
    assert [each.is_cut_off for each in reader.end()] == [True]
    assert [each.lines for each in reader.feed(b"TOTAL 20\n" + CUT)] == [("TOTAL 20",)]


def test_a_picture_that_the_printer_took_slowly_is_still_skipped_after_silence() -> None:
    reader = PaperReader()
    reader.feed(b"TOTAL 10\n\x1dv0\0\x01\0\x04\0AA")
    assert [each.is_cut_off for each in reader.silence()] == [True]
    assert [each.lines for each in reader.feed(b"AATOTAL 20\n" + CUT)] == [("TOTAL 20",)]


def test_a_stream_that_never_ends_is_cut_into_papers_that_say_so() -> None:
    papers = read(b"TOTAL 10\n" * (2 * MAX_LINES + 1))
    assert [(len(each.lines), each.is_cut_off) for each in papers] == [(MAX_LINES, True), (MAX_LINES, True), (1, False)]


def test_a_composed_page_is_printed_by_its_form_feed_and_the_paper_goes_on() -> None:
    papers = read(b"SHOP\n\x1bL\x1bW\0\0\0\0\0\x02\0\x02TOTAL\x1d$\x40\x0010,00\n\x0cTHANKS\n" + CUT)
    assert [each.lines for each in papers] == [("SHOP", "TOTAL", "10,00", "THANKS")]


def test_a_composed_page_that_was_cancelled_is_not_on_the_paper() -> None:
    assert read(b"SHOP\n\x1bLVOID 10\nVOID\x18\x0cTOTAL 5\n" + CUT)[0].lines == ("SHOP", "TOTAL 5")
    assert read(b"SHOP\n\x1bLVOID 10\n\x1bSTOTAL 5\n" + CUT)[0].lines == ("SHOP", "TOTAL 5")


def test_commands_that_were_not_known_are_counted_for_their_own_paper() -> None:
    assert [each.unknown for each in read(b"\x01A\n" + CUT + b"B\n" + CUT + b"\x01" + INIT + b"C\n" + CUT)] == [1, 0, 0]


def test_what_goes_to_the_customers_display_is_on_no_paper() -> None:
    display = b"\x1b=\x02\x1b@\x0c\x1f\x28TOTAL 99\r\n\x01\x1b=\x01"
    papers = read(b"Yerba 10\n" + display + b"TOTAL 10\n" + CUT)
    assert [(each.lines, each.unknown) for each in papers] == [(("Yerba 10", "TOTAL 10"), 0)]
