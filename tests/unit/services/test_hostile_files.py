"""Files that a person names and nobody here wrote: bounded in memory and work, told by line, never waited for."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import SupportsIndex, overload

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.errors import InputError, PosappError
from posapp.domain.pos_files.column_map import OWN_COLUMNS
from posapp.services.files import csv_table
from posapp.services.files.csv_table import (
    CellCountDiffers,
    CsvTable,
    FileTooLarge,
    InvalidLine,
    LineTooLong,
    QuoteLeftOpen,
    TextHasNothing,
    TooManyLines,
    read_table,
)
from posapp.services.files.pos_table import read_pos_table
from posapp.services.on_ledger.catalogue.products_file import read_products_file
from posapp.storage.files.input_files import NoRegularFile, check_input, open_input


def read_sales_file(file: Path, encoding: str = "utf-8") -> CsvTable:
    """A file of posapp's own columns, read strictly."""
    return read_table(file, encoding, columns=OWN_COLUMNS)


HEAD = "receipt,sold_at,customer,amount,currency,coupons\n"
MEGABYTE = 1024 * 1024


def written(folder: Path, text: str) -> Path:
    file = folder / "sales.csv"
    file.write_text(text, encoding="utf-8", newline="")
    return file


def problems(file: Path) -> list[tuple[int, str]]:
    return [(line.number, type(line.error).__name__) for line in read_sales_file(file) if isinstance(line, InvalidLine)]


class CountedLines(list[str]):
    """Lines that count how often they are looked at."""

    looked_at = 0

    @overload
    def __getitem__(self, place: SupportsIndex) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: SupportsIndex | slice) -> str | list[str]:
        found = super().__getitem__(place)
        self.looked_at += len(found) if isinstance(place, slice) else 1
        return found

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("all lines at once")


@pytest.mark.parametrize("line", ['"\n', '"a,b\n', '"a"b,c\n', "x\n", '"' + 30 * "a\n", "\n", "," * 50 + "\n"])
def test_work_on_a_megabyte_of_bad_lines_grows_with_the_lines_alone(line: str) -> None:
    lines = CountedLines((HEAD + line * (MEGABYTE // len(line))).splitlines(keepends=True))
    table = CsvTable(lines, csv_table._header([HEAD], ("receipt",), ()))
    assert sum(1 for _ in table) == len(table)
    assert lines.looked_at <= 4 * len(lines)


def test_one_line_without_an_end_is_told_by_its_number(tmp_path: Path) -> None:
    assert problems(written(tmp_path, HEAD + "a" * MEGABYTE)) == [(2, LineTooLong.__name__)]
    assert problems(written(tmp_path, HEAD + '"' + "a" * MEGABYTE)) == [(2, QuoteLeftOpen.__name__)]


def test_a_million_columns_are_told_and_not_taken_apart(tmp_path: Path) -> None:
    assert problems(written(tmp_path, HEAD + "," * MEGABYTE)) == [(2, LineTooLong.__name__)]
    header = written(tmp_path, ",".join(map(str, range(200_000))) + "\n1,2\n")
    for read in (read_sales_file, read_products_file):
        with pytest.raises(LineTooLong):
            read(header)


def test_zero_bytes_are_told_by_their_line(tmp_path: Path) -> None:
    with pytest.raises(TextHasNothing, match="line 3"):
        read_sales_file(written(tmp_path, HEAD + "a,b\nx\0y\n"))


def test_an_unclosed_quote_costs_its_own_line_and_no_other(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD + '"R-1,x\n' + "R-2,2026-01-01 10:00,,1.00,USD,\n" * 30)
    assert problems(file) == [(2, QuoteLeftOpen.__name__)]
    assert len(read_sales_file(file)) == 31


def test_a_file_that_is_too_large_is_refused_before_all_of_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as stream:
        stream.truncate(64 * 1024 * MEGABYTE)
    with pytest.raises(FileTooLarge):
        read_sales_file(file)


def test_more_lines_than_memory_has_room_for_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TooManyLines):
        read_sales_file(written(tmp_path, HEAD + "\n" * (csv_table.MAX_LINES + 1)))


def test_the_cells_of_a_line_without_quotes_are_those_that_the_csv_module_gives(tmp_path: Path) -> None:
    @given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters='\r\n\0"'), max_size=5), max_size=6))
    def cells_are_alike(cells: list[str]) -> None:
        import csv
        import io

        record = ",".join(cells)
        expected = next(csv.reader(io.StringIO(record, newline="")), [""])
        assert csv_table._cells([f"{record}\n"], ",") == (expected or [""])

    cells_are_alike()


@given(content=st.binary(max_size=400), head=st.sampled_from([b"", HEAD.encode(), b"barcode,name,price,currency\n"]))
def test_any_bytes_at_all_are_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, head: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / "file.csv"
    file.write_bytes(head + content)
    for columns in (("receipt",), ("barcode", "name")):
        with suppress(InputError):
            assert all(line.number > 0 for line in read_table(file, "utf-8", columns=columns))


def test_too_few_cells_stay_a_problem_of_their_line(tmp_path: Path) -> None:
    assert problems(written(tmp_path, HEAD + "R-1,x\n")) == [(2, CellCountDiffers.__name__)]


def make_thing(kind: str, folder: Path) -> Path:
    thing = folder / "thing"
    if kind == "folder":
        thing.mkdir()
    elif kind == "pipe":
        os.mkfifo(thing)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(thing))
    elif kind == "link to a pipe":
        os.mkfifo(folder / "pipe")
        thing.symlink_to(folder / "pipe")
    else:
        return Path("/dev/zero")
    return thing


READERS: dict[str, Callable[[Path], object]] = {
    "import": read_sales_file,
    "POS file": lambda file: read_pos_table(file, "auto", lambda _cells: True),
    "products": read_products_file,
    "shared": open_input,
    "shared check": check_input,
}


@pytest.mark.skipif(os.name != "posix", reason="the system has no such things among its files")
@pytest.mark.parametrize("kind", ["folder", "pipe", "socket", "device", "link to a pipe"])
@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_file_is_refused_before_opening_it_waits(tmp_path: Path, kind: str, reader: str) -> None:
    with pytest.raises(NoRegularFile) as told:
        READERS[reader](make_thing(kind, tmp_path))
    assert isinstance(told.value, PosappError)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_to_a_file_is_read_as_the_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(written(tmp_path, HEAD))
    assert len(read_sales_file(tmp_path / "link")) == 0
