"""A summary as a file: what a spreadsheet, a browser and a terminal make of it."""

import csv
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import pytest

from posapp.domain.events.states import EventState
from posapp.domain.reading_direction import columns
from posapp.domain.shop import Shop
from posapp.domain.summary.periods import Period
from posapp.services.files.exported_files import FileNotWritten, write_output
from posapp.services.files.spreadsheets import escaped_formula
from posapp.services.on_ledger.summary.files import summary_csv, summary_html, summary_text
from posapp.services.on_ledger.summary.labels import Localizer, in_english
from posapp.services.on_ledger.summary.workbook import summary_workbook
from tests.unit.services.summing_up import Book, a_book

DAY = Period.of_day(date(2026, 11, 24))
WICKED = '=HYPERLINK("http://x";"<b>&\'Eva")'


@pytest.fixture
def book(tmp_path: Path, shop: Shop) -> Iterator[Book]:
    with a_book(tmp_path, shop) as opened:
        yield opened


@pytest.fixture
def localizer(shop: Shop) -> Localizer:
    return Localizer(say=in_english, locale="es_UY", zone=shop.zone)


def cells(text: str, delimiter: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def figure(rows: list[dict[str, str]], part: str, figure: str, item: str = "") -> dict[str, str]:
    return next(row for row in rows if (row["Section"], row["Metric"], row["Item"]) == (part, figure, item))


def test_a_spreadsheet_finds_the_decimal_mark_and_the_separator_of_its_country(
    book: Book, localizer: Localizer
) -> None:
    book.sale(book.at("2026-11-24 10:00"), 123_456_750, profile="ana", state=EventState.CONFIRMED)
    summary = book.summaries.of(DAY)
    spanish = cells(summary_csv(summary, localizer), ";")
    english = cells(summary_csv(summary, replace(localizer, locale="en_US")), ",")
    assert figure(spanish, "Total", "Gross")["Value"] == "1234567,50"
    assert figure(english, "Total", "Gross")["Value"] == "1234567.50"
    assert figure(english, "Total", "Gross")["Delivered"] == "1234567.50"
    assert figure(english, "By hour", "Payments", "10:00")["Value"] == "1"


def test_what_was_paid_back_stays_a_number_below_nothing(book: Book, localizer: Localizer) -> None:
    sale = book.sale(book.at("2026-11-20 10:00"), 1_000)
    book.refund(sale, book.at("2026-11-24 10:00"), 1_000)
    rows = cells(summary_csv(book.summaries.of(DAY), localizer), ";")
    assert figure(rows, "Total", "Net")["Value"] == "-10,00"


@pytest.mark.parametrize("name", [WICKED, "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_name_is_never_taken_for_a_formula(book: Book, localizer: Localizer, name: str) -> None:
    book.sale(book.at("2026-11-24 10:00"), 1, cashier=name)
    rows = cells(summary_csv(book.summaries.of(DAY), localizer), ";")
    assert [row["Item"] for row in rows if row["Section"] == "By cashier"] == [escaped_formula(name)] * 6
    assert escaped_formula(name).startswith("'")


def test_a_page_holds_a_name_as_a_name(book: Book, localizer: Localizer) -> None:
    book.sale(book.at("2026-11-24 10:00"), 1, cashier=WICKED)
    page = summary_html(book.summaries.of(DAY), replace(localizer, language="pt_BR"))
    seen = Reader()
    seen.feed(page)
    assert WICKED in seen.texts
    assert seen.tags.isdisjoint({"b", "script", "link", "a"})
    assert "http" not in page.replace("http://x", "")
    assert '<html lang="pt-BR">' in page


def test_a_name_from_right_to_left_is_isolated_for_people_and_bare_in_a_spreadsheet(
    book: Book, localizer: Localizer
) -> None:
    book.sale(book.at("2026-11-24 10:00"), 8_990, cashier="שרה כהן")
    summary = replace(book.summaries.of(DAY), shop="متجر 7")
    page = summary_html(summary, localizer)
    assert "<bdi>שרה כהן</bdi>" in page
    assert "<h1><bdi>متجر 7</bdi> · " in page
    lines = summary_text(summary, localizer).splitlines()
    (row,) = [line for line in lines if line.startswith("\u2068שרה כהן\u2069  ")]
    rule = next(line for line in reversed(lines[: lines.index(row)]) if set(line) == {"-"})
    assert columns(row) <= len(rule)
    assert "\u2068" not in summary_csv(summary, localizer)
    assert "שרה כהן" in summary_csv(summary, localizer)


def test_a_terminal_shows_the_figures_in_columns(book: Book, localizer: Localizer) -> None:
    book.sale(book.at("2026-11-17 10:00"), 4_000)
    book.sale(book.at("2026-11-24 10:00"), 12_345)
    lines = summary_text(book.summaries.of(DAY), localizer).splitlines()
    assert any(line.startswith("Net") and "123,45" in line and "40,00" in line for line in lines)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_output(tmp_path / "day.csv", b"old")
    write_output(tmp_path / "day.csv", b"new", overwrite=True)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("day.csv", b"new")]
    with pytest.raises(FileNotWritten):
        write_output(tmp_path / "nowhere" / "day.csv", b"new")


def test_a_page_carries_its_pictures_in_itself(book: Book, localizer: Localizer) -> None:
    for day in range(1, 8):
        book.sale(book.at(f"2026-11-{day:02d} 10:00"), 1_000 * day, profile="ana", cashier=WICKED, discount=10)
    page = summary_html(book.summaries.of(Period.of_month(date(2026, 11, 1))), localizer)
    seen = Reader()
    seen.feed(page)
    assert len(seen.sources) >= 3
    for source in seen.sources:
        kind, _, content = source.partition(";base64,")
        assert kind == "data:image/svg+xml"
        root = Xml.fromstring(b64decode(content, validate=True))  # noqa: S314 - what was just written
        assert root.tag.endswith("svg")
        assert {each.tag.rpartition("}")[2] for each in root.iter()}.isdisjoint({"script", "image", "a", "use"})


def test_a_page_begins_with_what_the_figures_mean(book: Book, localizer: Localizer) -> None:
    book.sale(book.at("2026-11-17 10:00"), 10_000, profile="ana")
    book.sale(book.at("2026-11-24 10:00"), 11_200, profile="ana", customer_name="Ana Pérez")
    page = summary_html(book.summaries.of(DAY), localizer)
    assert "112,00, 12 % more than" in page
    assert "10–11 h brought 100 % of the day." in page
    assert "1 of 1 customers had paid here before; they brought 100 % of what customers paid." in page
    assert "Ana P. brought most" in page
    assert "Pérez" not in page


def test_a_workbook_has_numbers_as_numbers_and_days_as_days(book: Book, localizer: Localizer, tmp_path: Path) -> None:
    book.sale(book.at("2026-11-24 10:00"), 123_456, profile="ana", customer_name="Ana Pérez")
    sheets = sheets_of(summary_workbook(book.summaries.of(Period.of_month(DAY.first)), localizer), tmp_path)
    rows = sheets["Summary"]
    (gross,) = (row for row in rows if (row[0], row[3]) == ("Total", "Gross"))
    (day,) = (row for row in rows if (row[0], row[3]) == ("By day", "Gross"))
    assert gross[4] == 1234.56
    assert (day[1], day[4]) == (date(2026, 11, 24), 1234.56)
    assert [row[0] for row in sheets["Last 30 days"][1:]] == [date(2026, 11, number) for number in range(1, 31)]
    assert sheets["Best customers · USD"][1] == ["Ana P.", 1.0, 1234.56, 1.0]


@pytest.mark.parametrize("name", [WICKED, "=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "{=1}", "http://x", "007"])
def test_no_text_of_a_workbook_is_a_formula_a_link_or_a_number(book: Book, localizer: Localizer, name: str) -> None:
    book.sale(book.at("2026-11-24 10:00"), 1, profile="eve", cashier=name, customer_name=name)
    book.redemption(book.sale(book.at("2026-11-24 11:00"), 5).id, name, 1, "USD", book.at("2026-11-24 11:00"))
    written = summary_workbook(book.summaries.of(DAY), localizer)
    with ZipFile(BytesIO(written)) as parts:
        texts = parts.read("xl/sharedStrings.xml").decode()
        for part in parts.namelist():
            content = parts.read(part).decode()
            assert "<f>" not in content
            assert "<hyperlink" not in content
    assert escape(name, quote=False) in texts


def test_the_same_summary_is_the_same_workbook(book: Book, localizer: Localizer) -> None:
    book.sale(book.at("2026-11-24 10:00"), 1)
    summary = book.summaries.of(DAY)
    assert summary_workbook(summary, localizer) == summary_workbook(summary, localizer)


def sheets_of(written: bytes, folder: Path) -> dict[str, list[list[object]]]:
    from python_calamine import CalamineWorkbook

    file = folder / "summary.xlsx"
    file.write_bytes(written)
    workbook = CalamineWorkbook.from_path(str(file))
    return {name: list(map(list, workbook.get_sheet_by_name(name).to_python())) for name in workbook.sheet_names}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self.sources: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.sources += [value or "" for name, value in attrs if name == "src"]
