"""Rule 7: each command has its exact length, so that no byte of one is read as text and no text as its bytes."""

import pytest

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.escpos.tokens import Command, Tokenizer, Unknown

ESC, FS, GS, DLE = b"\x1b", b"\x1c", b"\x1d", b"\x10"
LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"

WITHOUT_DATA = [
    *(ESC + bytes((each,)) for each in b"@2<SLivmz\x0c\x0f\x12"),
    *(FS + each for each in (b"&", b".")),
    *(GS + each for each in (b":", b"<", b"c")),
]
WITH_ONE_BYTE = [
    *(ESC + bytes((each,)) + b"A" for each in b" !%-/3=?GJKMRTUVadegjnrt{"),
    *(FS + bytes((each,)) + b"A" for each in b"!-CW"),
    *(GS + bytes((each,)) + b"A" for each in b"!/BHIabfhrwTx"),
    *(DLE + each for each in (b"\x04\x01", b"\x05\x01")),
]
WITH_MORE = [
    *(ESC + bytes((each,)) + b"AB" for each in b"$\\f"),
    *(ESC + b"c" + each + b"A" for each in (b"0", b"1", b"3", b"4", b"5")),
    ESC + b"E\x01",
    ESC + b"E1",
    ESC + b"p\x00AB",
    ESC + b"D\x08\x10\x18\0",
    ESC + b"D\0",
    ESC + b"W\0\0\0\0ABCD",
    ESC + b"(A\x03\0ABC",
    ESC + b"*\0\x05\0ABCDE",
    ESC + b"*\x01\x05\0ABCDE",
    ESC + b"*\x20\x02\0ABCDEF",
    ESC + b"*\x21\x02\0ABCDEF",
    ESC + b"*\x21\0\0",
    ESC + b"Y\x03\0ABC",
    ESC + b"ZABC\x03\0ABC",
    FS + b"(A\x02\0AB",
    FS + b"SAB",
    FS + b"?AB",
    FS + b"2AB" + b"C" * 72,
    FS + b"p\x01A",
    FS + b"g1\0ABCD\x02\0AB",
    FS + b"g2\0ABCDEF",
    *(GS + bytes((each,)) + b"AB" for each in b"$LPW\\"),
    GS + b"^ABC",
    GS + b"z0AB",
    GS + b"g0\0AB",
    GS + b"C0AB",
    GS + b"C1ABCDEF",
    GS + b"*\x02\x01" + b"A" * 16,
    GS + b"Q0\0\x02\0\x03\0ABCDEF",
    GS + b"v0\0\x02\0\x03\0ABCDEF",
    GS + b"v00\x02\0\x03\0ABCDEF",
    GS + b"k\x02123456789012\0",
    GS + b"k\x04ABC\0",
    GS + b"k\x43\x0c123456789012",
    GS + b"k\x49\x05{BABC",
    GS + b"ka\x01\x02\x03\0ABC",
    GS + b"kQ\x02\x08\0\x01\x03\0ABC",
    GS + b"k\x0bMA,ABC\0",
    GS + b"o\0\x04\0\x02",
    GS + b"(k\x03\0\x31\x51\x30",
    GS + b"(k\x06\0\x31\x50\x30ABC",
    GS + b"(L\x02\0\x30\x32",
    GS + b"(L\x0b\0\x30\x70\x30\x01\x01\x31\x08\0\x01\0A",
    GS + b"8L\x0b\0\0\0\x30\x70\x30\x01\x01\x31\x08\0\x01\0A",
    *(GS + b"(" + each + b"\x02\0AB" for each in (b"A", b"C", b"E", b"H", b"K", b"N")),
    GS + b"\xf950",
    DLE + b"\x04\x07A",
    DLE + b"\x14\x01AB",
    DLE + b"\x14\x02AB",
    DLE + b"\x14\x08ABCDEFG",
    ESC + b"\x81\x05\0\x04MABC",
    ESC + b"\x1da\x01",
    ESC + b"\x1dt\x01",
    ESC + b"\x1eF\x00",
    ESC + b"\x1dyS0\x02",
    ESC + b"\x1dyD1\0\x03\0ABC",
    ESC + b"\x1dyP",
    ESC + b"\x1dxD\x03\0ABC",
    ESC + b"\x1d\x03\x01\0\0",
    ESC + b"b6\x02\x03PABC\x1e",
    ESC + b"w1",
    ESC + b"\x07\x0b7",
]
CUTS = [GS + b"V" + each for each in (b"\0", b"\x01", b"0", b"1", b"AZ", b"BZ", b"aZ", b"bZ", b"gZ", b"hZ")]
ALL = [*WITHOUT_DATA, *WITH_ONE_BYTE, *WITH_MORE, *CUTS, ESC + b"i"]


@pytest.mark.parametrize("command", ALL, ids=repr)
def test_rule_7_a_command_ends_exactly_where_the_next_text_begins(command: bytes) -> None:
    tokens = list(Tokenizer().feed(command + LETTERS + b"\n"))
    assert [type(each) for each in tokens[:1]] == [Command]
    assert isinstance(tokens[0], Command)
    assert tokens[0].length == len(command)
    assert not any(isinstance(each, Unknown) for each in tokens)


@pytest.mark.parametrize("command", ALL, ids=repr)
def test_rule_7_a_command_is_not_whole_before_its_last_byte(command: bytes) -> None:
    tokenizer = Tokenizer()
    assert list(tokenizer.feed(command[:-1])) == []
    assert tokenizer.is_inside
    assert len(list(tokenizer.feed(command[-1:]))) == 1
    assert not tokenizer.is_inside


def line_after(command: bytes) -> str:
    papers = PaperReader().feed(command + b"TOTAL\n\x1dV0")
    return papers[0].lines[-1]


def test_rule_7_letters_of_ones_own_are_skipped_one_by_one() -> None:
    letters = ESC + b"&\x03\x41\x43" + b"\x02" + b"A" * 6 + b"\x00" + b"\x01" + b"B" * 3
    assert line_after(letters) == "TOTAL"


def test_rule_7_pictures_for_the_printers_memory_are_skipped_one_by_one() -> None:
    pictures = FS + b"q\x02" + b"\x01\0\x02\0" + b"A" * 16 + b"\x01\0\x01\0" + b"B" * 8
    assert line_after(pictures) == "TOTAL"


def test_rule_7_tab_stops_end_like_in_a_printer_where_they_do_not_rise() -> None:
    assert PaperReader().feed(ESC + b"D\x08\x10\x0aTOTAL\n\x1dV0")[0].lines == ("TOTAL",)


def test_rule_7_an_unknown_command_loses_one_byte_and_is_counted() -> None:
    paper = PaperReader().feed(b"\x1b\x05TOTAL 12\n\x1dV0")[0]
    assert paper.unknown == 2
    assert paper.lines == ("TOTAL 12",)


def test_rule_7_a_barcode_that_never_ends_is_unknown_and_no_receipt_is_swallowed() -> None:
    paper = PaperReader().feed(b"\x1dk\x04" + b"1" * 300 + b"\nTOTAL\n\x1dV0")[0]
    assert paper.unknown == 2
    assert paper.lines[-1] == "TOTAL"


def test_bold_of_other_makers_takes_no_letter_of_the_text() -> None:
    assert line_after(ESC + b"E") == "TOTAL"
    assert line_after(ESC + b"E" + b"\x01") == "TOTAL"
    assert line_after(ESC + b"W\x01") == "TOTAL"


def test_double_height_of_another_maker_adds_no_digit_to_the_total() -> None:
    paper = PaperReader().feed(b"\x1bw1\x1bETOTAL 41,80\x1bF\x1bw0\r\n\x1dV0")[0]
    assert paper.lines == ("TOTAL 41,80",)
