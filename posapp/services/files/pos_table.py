"""Reads the table in a POS file, a text or a workbook, whatever other programs do to it: every cell as text."""

import csv
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.pos_files.formats import plain_name
from posapp.domain.texts import mark
from posapp.services.files.csv_table import (
    MAX_LINE_LENGTH,
    MAX_QUOTED_LINES,
    CellCountDiffers,
    FileEmpty,
    InvalidLine,
    LineTooLong,
    NotReadableAsText,
    QuoteLeftOpen,
    TableLine,
    TextHasNothing,
    read_lines,
)
from posapp.services.files.text_encoding import encoding_of
from posapp.services.files.workbook import is_workbook, read_workbook

__all__ = ["AUTOMATIC", "FileNotTable", "PosTable", "read_pos_table"]

AUTOMATIC = "auto"
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
DELIMITERS = ";\t,|"
MAX_TITLE_LINES = 30
"""So many lines may stand above the names of the columns."""
MAX_ODD_LINES = 200
MIN_COLUMNS = 3
"""A receipt, a time and an amount."""


class FileNotTable(InputError):
    """The file is neither a text nor a workbook: a picture, a program."""

    field = "file"
    sentence = mark("errors", "File: {name} is not a table. Export it as CSV or .xlsx.")


@dataclass(frozen=True, slots=True)
class PosTable:
    """The rows below the names of the columns; they are taken apart as they are asked for.

    Its length is the number of its rows, good and bad; it can be gone through more than once.

    Attributes:
        header: The names of the columns, as they are written.
    """

    header: tuple[str, ...]
    _records: "_Records"
    _first: int
    _wanted: frozenset[str] | None = None

    def only(self, names: Iterable[str]) -> "PosTable":
        """Give the same rows with these columns alone, and the first, as `plain_name` writes them."""
        return replace(self, _wanted=frozenset((*names, *(plain_name(each) for each in self.header[:1]))))

    def __len__(self) -> int:
        return len(self._records) - self._first

    def __iter__(self) -> Iterator[TableLine | InvalidLine]:
        width, places = len(self.header), self._places()
        for number, cells in self._records.after(self._first):
            if isinstance(cells, InvalidLine):
                yield cells
                continue
            count = len(cells)
            is_cut = count < width and number == self._records.open_line
            if is_cut or (count > width and any(each.strip() for each in cells[width:])):
                yield InvalidLine(number, CellCountDiffers(cells=count, columns=width))
            else:
                yield TableLine(number, {name: cells[at].strip() for name, at in places if at < count})

    def _places(self) -> list[tuple[str, int]]:
        """Of two columns of one name the first counts."""
        places: dict[str, int] = {}
        for at, name in enumerate(map(plain_name, self.header)):
            if self._wanted is None or name in self._wanted:
                places.setdefault(name, at)
        return list(places.items())


def read_pos_table(path: Path, encoding: str, is_header: Callable[[Sequence[str]], bool]) -> PosTable:
    """Read a whole file.

    Lines above the names of the columns are skipped, a first line `sep=;` names what stands between the cells, the last
    cells of a row may be missing, and a quotation mark in the middle of a cell is a part of it.

    Args:
        path: A text, or a workbook (`.xlsx`), whose first sheet is read.
        encoding: How the text is written; "auto" for a byte order mark, UTF-8, or else Windows-1252.
        is_header: Whether cells are the names of the columns of a known file.

    Raises:
        InputError: As `read_table` does, and WorkbookUnreadable.
    """
    records = _Workbook(read_workbook(path)) if is_workbook(path) else _text_records(path, encoding, is_header)
    first = [cells for _number, cells in islice(records.after(0), MAX_TITLE_LINES)]
    named = [[] if isinstance(cells, InvalidLine) else [each.strip() for each in cells] for cells in first]
    place = next((at for at, cells in enumerate(named) if is_header(cells)), None)
    if place is None:
        place = next((at for at, cells in enumerate(named) if sum(map(bool, cells)) >= MIN_COLUMNS), None)
    if place is None:
        raise FileEmpty(name=path.name)
    _require_text(path, "".join(named[place]))
    return PosTable(tuple(named[place]), records, place + 1)


class _Records:
    """The records of a file: their line numbers, and their cells or why they cannot be read."""

    open_line = 0
    """The line at which the file stops without an end of line, as a broken download does; 0 where it has one."""

    def __len__(self) -> int:
        raise NotImplementedError

    def after(self, count: int) -> Iterator[tuple[int, Sequence[str] | InvalidLine]]:
        """Give the records behind so many."""
        raise NotImplementedError


class _Workbook(_Records):
    def __init__(self, rows: list[tuple[int, tuple[str, ...]]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def after(self, count: int) -> Iterator[tuple[int, Sequence[str] | InvalidLine]]:
        return islice(self._rows, count, None)


class _TextRecords(_Records):
    """Memory: the text, and the first line and the length of each record."""

    def __init__(self, lines: list[str], first: int, delimiter: str) -> None:
        self._lines, self._delimiter = lines, delimiter
        self.open_line = len(lines) if lines and not lines[-1].endswith("\n") else 0
        self._spans = array("I", (each for span in _spans(lines, first, delimiter) for each in span))

    def __len__(self) -> int:
        return len(self._spans) // 2

    def after(self, count: int) -> Iterator[tuple[int, Sequence[str] | InvalidLine]]:
        """One reader takes all lines apart until one of them is no record by itself; too many such end that."""
        at, slow = count, 0
        while at < len(self):
            if slow < MAX_ODD_LINES:
                for number, cells in self._read_plainly(at):
                    yield number, cells
                    at += 1
            if at < len(self):
                begin, end = self._spans[2 * at], self._spans[2 * at + 1]
                yield begin + 1, _cells(begin, self._lines[begin:end], self._delimiter)
                at, slow = at + 1, slow + 1

    def _read_plainly(self, first: int) -> Iterator[tuple[int, list[str]]]:
        """Give records as long as each is one line that a plain reader takes for one."""
        begins = self._spans[2 * first :: 2]
        reader = csv.reader(self._plain_lines(first), delimiter=self._delimiter)
        for done, begin in enumerate(begins, start=1):
            cells = next(reader, None)
            if cells is None or reader.line_num != done:
                return
            yield begin + 1, cells

    def _plain_lines(self, first: int) -> Iterator[str]:
        spans = islice(iter(self._spans), 2 * first, None)
        for begin, end in zip(spans, spans, strict=True):
            line = self._lines[begin]
            if end - begin > 1 or len(line) > MAX_LINE_LENGTH or ('"' in line and line.count('"') % 2):
                return
            yield line


def _text_records(path: Path, encoding: str, is_header: Callable[[Sequence[str]], bool]) -> _TextRecords:
    lines = _found_lines(path) if encoding == AUTOMATIC else read_lines(path, encoding)
    said = lines[0].strip().casefold() if lines else ""
    if len(said) == len("sep=;") and said.startswith("sep="):
        return _TextRecords(lines, 1, said[-1])
    top = lines[:MAX_TITLE_LINES]
    return _TextRecords(lines, 0, max(DELIMITERS, key=lambda sign: _fit(top, sign, is_header)))


def _found_lines(path: Path) -> list[str]:
    """The lines of a text whose encoding nobody named; what is none in any encoding is no table."""
    try:
        return read_lines(path, encoding_of(path))
    except TextHasNothing as error:
        raise FileNotTable(name=path.name) from error
    except NotReadableAsText:
        try:
            _require_text(path, "".join(read_lines(path, "latin-1")[:1]))
        except TextHasNothing as error:
            raise FileNotTable(name=path.name) from error
        raise


def _require_text(path: Path, first: str) -> None:
    """The names of columns have no control characters; the first bytes of a picture or a program do."""
    if _CONTROLS.search(first):
        raise FileNotTable(name=path.name)


def _fit(top: Sequence[str], delimiter: str, is_header: Callable[[Sequence[str]], bool]) -> tuple[bool, int]:
    """How well a character parts the cells: by the names of a known file, or else by how many cells it makes."""
    cells = [
        [each.strip() for each in next(csv.reader([line[:MAX_LINE_LENGTH]], delimiter=delimiter), [])] for line in top
    ]
    return any(map(is_header, cells)), max((sum(map(bool, each)) for each in cells), default=0)


def _spans(lines: list[str], first: int, delimiter: str) -> Iterator[tuple[int, int]]:
    at, last = first, len(lines)
    while at < last:
        line = lines[at]
        if line.isspace() or not line.strip(delimiter + " \n"):
            at += 1
            continue
        end = _end_of_record(lines, at, delimiter) if line.count('"') % 2 else at + 1
        yield at, end
        at = end


def _end_of_record(lines: list[str], at: int, delimiter: str) -> int:
    """A cell that begins with a quotation mark may run over lines; a mark inside a cell opens nothing.

    Where the lines that its marks enclose are no whole record, the cell is left open and swallows none of them.
    """
    if not _opens_a_cell(lines[at], delimiter):
        return at + 1
    quotes = 0
    for end in range(at, min(at + MAX_QUOTED_LINES, len(lines))):
        quotes += lines[end].count('"')
        if quotes % 2 == 0:
            return end + 1 if _parsed(lines[at : end + 1], delimiter) else at + 1
    return at + 1


def _opens_a_cell(line: str, delimiter: str) -> bool:
    """Whether a cell that begins with a quotation mark is still open at the end of its line."""
    at = 0
    while at >= 0:
        if line[at : at + 1] == '"':
            at = _closing_mark(line, at + 1)
            if at < 0:
                return True
        at = line.find(delimiter, at)
        at = at + 1 if at >= 0 else at
    return False


def _closing_mark(line: str, at: int) -> int:
    """Where the mark is that closes a cell; two marks are one of the cell's own."""
    while (at := line.find('"', at)) >= 0 and line[at + 1 : at + 2] == '"':
        at += 2
    return at


def _parsed(record: Sequence[str], delimiter: str) -> list[str]:
    """The cells of a record of several lines; none where it is no whole one."""
    try:
        rows = list(csv.reader([*record[:-1], record[-1].rstrip("\n")], delimiter=delimiter, strict=True))
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []


def _cells(at: int, record: Sequence[str], delimiter: str) -> Sequence[str] | InvalidLine:
    if sum(map(len, record)) > MAX_LINE_LENGTH:
        return InvalidLine(at + 1, LineTooLong(longest=MAX_LINE_LENGTH))
    if len(record) > 1:
        return _parsed(record, delimiter)
    line = record[0].rstrip("\n")
    if '"' not in line:
        return line.split(delimiter)
    if line.count('"') % 2 and _opens_a_cell(line, delimiter):
        return InvalidLine(at + 1, QuoteLeftOpen())
    return next(csv.reader([line], delimiter=delimiter), [])
