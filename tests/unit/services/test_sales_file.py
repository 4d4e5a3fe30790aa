"""A shop's CSV of sales, as tills and spreadsheets write it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from posapp.domain.errors import InputError
from posapp.domain.pos_files.column_map import OWN_COLUMNS
from posapp.services.files.csv_table import (
    CellCountDiffers,
    ColumnMissing,
    ColumnTwice,
    CsvTable,
    EncodingUnknown,
    FileEmpty,
    FileUnreadable,
    InvalidLine,
    LineTooLong,
    NotReadableAsText,
    QuoteLeftOpen,
    TableLine,
    TextHasNothing,
    read_table,
)

HEADER = "receipt,sold_at,customer,amount,currency,coupons\n"
FIRST = "T1-000001,2026-03-01 10:00:00,c-1,89.90,UYU,\n"


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "sales.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_sales_file(path: Path, encoding: str = "utf-8") -> CsvTable:
    return read_table(path, encoding, columns=OWN_COLUMNS)


def only_line(path: Path, encoding: str = "utf-8") -> SimpleNamespace:
    (line,) = read_sales_file(path, encoding)
    assert isinstance(line, TableLine)
    return SimpleNamespace(**line.cells)


def test_each_line_becomes_a_sale_with_its_number_in_the_file(tmp_path: Path) -> None:
    file = read_sales_file(written(tmp_path, HEADER + FIRST + FIRST.replace("000001", "000002")))
    lines = list(file)

    assert len(file) == 2
    assert [line.number for line in lines] == [2, 3]
    assert lines[0] == TableLine(
        2,
        {
            "receipt": "T1-000001",
            "sold_at": "2026-03-01 10:00:00",
            "customer": "c-1",
            "amount": "89.90",
            "currency": "UYU",
            "coupons": "",
        },
    )


def test_columns_may_stand_in_any_order_and_further_ones_are_ignored(tmp_path: Path) -> None:
    text = "Currency,items, RECEIPT ,amount,coupons,sold_at,customer,discount\nUYU,6,R1,5,,2026-03-01 10:00,c-1,0\n"

    line = only_line(written(tmp_path, text))

    assert (line.receipt, line.amount, line.currency, line.customer) == ("R1", "5", "UYU", "c-1")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf_8_is_read_with_and_without_a_byte_order_mark(tmp_path: Path, mark: bytes) -> None:
    line = only_line(written(tmp_path, mark + (HEADER + FIRST.replace("c-1", "peña")).encode()))

    assert (line.receipt, line.customer) == ("T1-000001", "peña")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(tmp_path: Path, ending: str) -> None:
    assert only_line(written(tmp_path, (HEADER + FIRST).replace("\n", ending))).currency == "UYU"


def test_a_spreadsheet_s_semicolons_are_recognised_by_the_first_line(tmp_path: Path) -> None:
    text = 'receipt;sold_at;customer;amount;currency;coupons\nR1;2026-03-01 10:00;c-1;89,90;UYU;"A;B"\n'

    line = only_line(written(tmp_path, text))

    assert (line.amount, line.coupons) == ("89,90", "A;B")


def test_latin_1_is_refused_with_the_line_and_the_way_out(tmp_path: Path) -> None:
    path = written(tmp_path, (HEADER + FIRST + FIRST.replace("c-1", "peña")).encode("latin-1"))

    with pytest.raises(NotReadableAsText, match=r"line 3 is not encoded in UTF-8.*--encoding"):
        read_sales_file(path)


def test_latin_1_is_read_when_it_is_declared(tmp_path: Path) -> None:
    path = written(tmp_path, (HEADER + FIRST.replace("c-1", "peña")).encode("latin-1"))

    assert only_line(path, "latin-1").customer == "peña"


def test_utf_16_is_refused_and_read_when_it_is_declared(tmp_path: Path) -> None:
    path = written(tmp_path, (HEADER + FIRST).encode("utf-16"))

    with pytest.raises(NotReadableAsText):
        read_sales_file(path)
    assert only_line(path, "utf-16").receipt == "T1-000001"


@pytest.mark.parametrize("encoding", ["klingon", "base64", "", "a\0b"])
def test_an_encoding_that_nobody_knows_is_refused(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(EncodingUnknown):
        read_sales_file(written(tmp_path, HEADER), encoding)


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FileEmpty, match=r"sales\.csv is empty"):
        read_sales_file(written(tmp_path, content))


def test_a_file_with_a_header_and_no_sale_has_no_lines(tmp_path: Path) -> None:
    assert len(read_sales_file(written(tmp_path, HEADER))) == 0


def test_zero_bytes_in_a_file_are_refused_with_their_line(tmp_path: Path) -> None:
    with pytest.raises(TextHasNothing, match="line 2"):
        read_sales_file(written(tmp_path, HEADER + FIRST.replace("c-1", "c\0")))


@pytest.mark.parametrize("column", ["receipt", "sold_at", "customer", "amount", "currency", "coupons"])
def test_a_missing_column_is_named(tmp_path: Path, column: str) -> None:
    with pytest.raises(ColumnMissing, match=f"no column “{column}”"):
        read_sales_file(written(tmp_path, HEADER.replace(column, "other") + FIRST))


def test_a_column_that_comes_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(ColumnTwice, match="amount"):
        read_sales_file(written(tmp_path, HEADER.strip() + ",amount\n"))


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ColumnMissing):
        read_sales_file(written(tmp_path, '"' * 7 + "\nhello\n"))


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="No such file"):
        read_sales_file(tmp_path / "nowhere.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_sales_file(tmp_path)


def bad_line(path: Path) -> tuple[int, type[InputError], int]:
    lines = read_sales_file(path)
    (bad,) = [line for line in lines if isinstance(line, InvalidLine)]
    return bad.number, type(bad.error), len(lines)


@pytest.mark.parametrize(
    "broken", ["T1-1,2026-03-01 10:00,c-1,89.90,UYU\n", "T1-1,2026-03-01 10:00,c-1,89,90,UYU,A\n", "hello\n"]
)
def test_a_line_with_too_few_or_too_many_cells_is_bad_and_the_rest_goes_on(tmp_path: Path, broken: str) -> None:
    assert bad_line(written(tmp_path, HEADER + broken + FIRST)) == (2, CellCountDiffers, 2)


def test_empty_cells_at_the_end_of_a_line_do_no_harm(tmp_path: Path) -> None:
    assert only_line(written(tmp_path, HEADER + FIRST.strip() + ",,\n")).currency == "UYU"


def test_a_quote_that_is_never_closed_spoils_its_own_line_only(tmp_path: Path) -> None:
    text = HEADER + '"T1-1,2026-03-01 10:00,c-1,89.90,UYU,\n' + FIRST * 40

    assert bad_line(written(tmp_path, text)) == (2, QuoteLeftOpen, 41)


def test_a_quote_inside_a_cell_spoils_its_own_line_only(tmp_path: Path) -> None:
    assert bad_line(written(tmp_path, HEADER + 'T"1"x,"a"b,c-1,89.90,UYU,\n' + FIRST)) == (2, QuoteLeftOpen, 2)


def test_a_quoted_note_may_run_over_lines(tmp_path: Path) -> None:
    text = HEADER.strip() + ',note\nT1-1,2026-03-01 10:00,c-1,1,UYU,,"two\nlines"\n' + FIRST.strip() + ",x\n"

    lines = read_sales_file(written(tmp_path, text))

    assert [line.number for line in lines] == [2, 4]


def test_a_huge_cell_is_a_bad_line(tmp_path: Path) -> None:
    text = HEADER + FIRST.replace("c-1", "c" * 300_000) + FIRST

    assert bad_line(written(tmp_path, text)) == (2, LineTooLong, 2)
