"""Rule 9: letters read as they are printed, by the code page, the country, or what the sender can have meant."""

import pytest

from posapp.intake.escpos.pages import Reading, readings
from posapp.intake.escpos.stream import PaperReader

TEXT = "Ñandú, açaí, pão 1/2 º"


def line(data: bytes, default_page: str = "cp850") -> str:
    reader = PaperReader(default_page)
    return (reader.feed(data + b"\n") + reader.end())[0].lines[0]


@pytest.mark.parametrize(
    ("number", "page", "text"),
    [
        (0, "cp437", "Ñandú º"),
        (2, "cp850", TEXT),
        (3, "cp860", "São João ção"),
        (16, "cp1252", TEXT + " €"),
        (18, "cp852", "Łódź"),
        (19, "cp858", TEXT + " €"),
        (40, "iso8859_15", TEXT + " €"),
        (17, "cp866", "Чек"),
        (45, "cp1250", "Łódź"),
        (21, "tis_620", "ราคา"),
    ],
)
def test_rule_9_the_selected_code_page_is_obeyed(number: int, page: str, text: str) -> None:
    assert line(b"\x1bt" + bytes((number,)) + text.encode(page)) == text


def test_rule_9_the_pages_of_star_have_numbers_of_their_own() -> None:
    assert line(b"\x1b\x1dt\x06" + "São João".encode("cp860")) == "São João"
    assert line(b"\x1b\x1dt\x20" + "São João €".encode("cp1252")) == "São João €"


def test_rule_9_a_selected_page_is_obeyed_even_where_the_bytes_could_be_utf_8() -> None:
    assert line(b"\x1bt\x10" + "Ã³".encode("cp1252")) == "Ã³"


def test_rule_9_without_a_page_valid_utf_8_is_read_as_such() -> None:
    assert line(TEXT.encode()) == TEXT


@pytest.mark.parametrize("page", ["cp850", "cp1252", "cp858"])
def test_rule_9_without_a_page_anything_else_is_the_shops_choice(page: str) -> None:
    assert line(TEXT.encode(page), page) == TEXT


def test_rule_9_a_page_that_is_not_known_is_as_good_as_none() -> None:
    assert line(b"\x1bt\xc8" + "café".encode("cp850")) == "café"


def test_rule_9_a_reset_forgets_the_page_and_the_country() -> None:
    reader = PaperReader()
    papers = reader.feed(b"\x1bt\x10\x1bR\x0bA\n\x1b@" + "café #[".encode("cp850") + b"\n\x1dV0")
    assert papers[1].lines == ("café #[",)


@pytest.mark.parametrize(
    ("country", "printed"),
    [
        (0, "#$@[\\]^`{|}~"),
        (1, "#$à°ç§^`éùè¨"),
        (2, "#$§ÄÖÜ^`äöüß"),
        (3, "£$@[\\]^`{|}~"),
        (7, "₧$@¡Ñ¿^`¨ñ}~"),
        (11, "#$á¡Ñ¿é`íñóú"),
        (12, "#$á¡Ñ¿éüíñóú"),
    ],
)
def test_rule_9_a_country_changes_twelve_characters(country: int, printed: str) -> None:
    assert line(b"\x1bR" + bytes((country,)) + b"#$@[\\]^`{|}~") == printed


def test_one_letter_in_two_chunks_is_one_letter() -> None:
    reader = PaperReader()
    for byte in "café\n".encode():
        reader.feed(bytes((byte,)))
    assert reader.end()[0].lines == ("café",)


def test_the_question_which_line_reads_right_offers_each_reading_once() -> None:
    found = readings("Pão 5º".encode("cp850"))
    assert Reading("cp850", "Pão 5º") in found
    assert len({each.text for each in found}) == len(found)
    assert readings(b"TOTAL 10") == (Reading("utf-8", "TOTAL 10"),)
    assert readings("Pão".encode())[0] == Reading("utf-8", "Pão")


def test_each_reading_is_what_a_reader_with_that_page_reads() -> None:
    bytes_of_line = "Ñandú ção".encode("cp1252")
    for each in readings(bytes_of_line):
        assert line(bytes_of_line, each.page) == each.text


def test_a_page_that_does_not_exist_is_refused_when_the_reader_is_made() -> None:
    with pytest.raises(LookupError):
        PaperReader("cp9999")
