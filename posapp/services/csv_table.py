"""Reading a CSV file that somebody else's program wrote: every cell as text, and nothing believed.

Sources of such files differ: spreadsheets write a byte order mark, `;` between the cells and decimals after a comma;
tills quote, pad and add columns. What cannot be read for certain is refused, never guessed.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from posapp.domain.errors import InputError

__all__ = [
    "BadLine",
    "CellsDiffer",
    "ColumnMissing",
    "ColumnTwice",
    "EncodingUnknown",
    "FileEmpty",
    "FileTooLarge",
    "FileUnreadable",
    "LineTooLong",
    "NotReadableAsText",
    "QuoteLeftOpen",
    "Table",
    "TableLine",
    "TextHasNothing",
    "read_column_names",
    "read_table",
]

LARGEST_FILE = 512 * 1024 * 1024
LONGEST_LINE = 20_000
MOST_LINES_OF_A_QUOTE = 20


class FileUnreadable(InputError):
    """The system does not let the file be read."""

    field = "file"
    sentence = "File: {name} cannot be read ({reason})."


class FileEmpty(InputError):
    """Zero bytes, or nothing but blanks."""

    field = "file"
    sentence = "File: {name} is empty."


class FileTooLarge(InputError):
    """More than fits into memory with comfort."""

    field = "file"
    sentence = "File: {name} has more than {megabytes} MB; split it and import the parts."


class EncodingUnknown(InputError):
    """A name of an encoding that nobody knows."""

    field = "encoding"
    sentence = "Encoding: “{name}” is not an encoding; write utf-8, latin-1 or cp1252."


class NotReadableAsText(InputError):
    """Bytes that the encoding does not have: most often Latin-1 taken for UTF-8."""

    field = "file"
    sentence = (
        "File: line {line} is not written in {encoding}; save the file as CSV UTF-8, or name its encoding "
        "(for example --encoding cp1252)."
    )


class TextHasNothing(InputError):
    """NUL bytes: no text file has them."""

    field = "file"
    sentence = "File: line {line} has zero bytes in it, so this is not a CSV file, or it is written in UTF-16."


class ColumnMissing(InputError):
    """The header lacks a column."""

    field = "file"
    sentence = "File: its first line names no column “{column}”; it must name {columns}."


class ColumnTwice(InputError):
    """Two columns with one name."""

    field = "file"
    sentence = "File: its first line names the column “{column}” twice."


class LineTooLong(InputError):
    """No record of a shop is so long."""

    field = "line"
    sentence = "Line: it is longer than {longest} characters."


class CellsDiffer(InputError):
    """Fewer or more cells than the header: who knows which is missing, or which a stray comma split."""

    field = "line"
    sentence = "Line: it has {cells} cells and the first line has {columns}."


class QuoteLeftOpen(InputError):
    """A quote that nobody closed, or that stands inside a cell."""

    field = "line"
    sentence = "Line: a quotation mark is not closed, or stands where none can be."


@dataclass(frozen=True, slots=True)
class TableLine:
    """One record of the file.

    Attributes:
        number: The line's number in the file, the header being 1.
        cells: What stands in each column, without blanks around it; an optional column that is missing is empty.
    """

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot even be split into cells."""

    number: int
    error: InputError


class Table:
    """A file that was read whole; its lines are taken apart as they are asked for, since a file may hold a million.

    Its length is the number of its records, good and bad; it can be gone through more than once.
    """

    def __init__(self, lines: list[str], header: "_Header") -> None:
        self._lines = lines
        self._header = header
        self._length = sum(1 for _ in _records(lines)) - 1

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[TableLine | BadLine]:
        for number, record in islice(_records(self._lines), 1, None):
            yield _line(number, record, self._header)


def read_table(path: Path, encoding: str, *, columns: Sequence[str], optional: Sequence[str] = ()) -> Table:
    """Read the whole file at once, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A CSV file, separated by `,`, `;` or a tab.
        encoding: How it is written; a byte order mark is skipped.
        columns: What its first line must name, in any order and any letter case; further ones are ignored.
        optional: What it may name.

    Raises:
        FileUnreadable: When the system refuses it.
        FileEmpty: When there is nothing in it.
        FileTooLarge: When it is larger than half a gigabyte.
        EncodingUnknown: When nobody knows the encoding.
        NotReadableAsText: When its bytes are not of that encoding.
        TextHasNothing: When it has zero bytes in it.
        ColumnMissing: When its first line lacks a column.
        ColumnTwice: When its first line has a column twice.
    """
    lines = list(io.StringIO(_text_of(path, encoding), newline=None))
    first = next(_records(lines), None)
    if first is None:
        raise FileEmpty(name=path.name)
    return Table(lines, _header(first[1], columns, optional))


def read_column_names(path: Path, encoding: str) -> tuple[str, ...]:
    """Give the names that the first line of a file holds, as they are written; raises as `read_table` does."""
    first = next(_records(list(io.StringIO(_text_of(path, encoding), newline=None))), None)
    if first is None:
        raise FileEmpty(name=path.name)
    spellings = (tuple(name.strip() for name in _cells(first[1], sign)) for sign in ",;\t")
    return max(spellings, key=len)


@dataclass(frozen=True, slots=True)
class _Header:
    delimiter: str
    width: int
    places: Mapping[str, int]
    absent: dict[str, str]


def _text_of(path: Path, encoding: str) -> str:
    content = _bytes_of(path)
    if not content.strip():
        raise FileEmpty(name=path.name)
    try:
        text = content.decode(_codec(encoding))
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = content.count(b"\n", 0, start) + 1
        raise NotReadableAsText(line=line, encoding=encoding.upper()) from error
    if "\0" in text:
        raise TextHasNothing(line=text.count("\n", 0, text.index("\0")) + 1)
    return text.removeprefix("\ufeff")


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error
    if len(content) > LARGEST_FILE:
        raise FileTooLarge(name=path.name, megabytes=LARGEST_FILE // 1024 // 1024)
    return content


def _codec(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # refuses those that turn bytes into bytes, such as base64
    except (LookupError, ValueError) as error:
        raise EncodingUnknown(name=encoding[:40]) from error
    return name


def _records(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Give each record with its line number. A quoted cell may run over lines, but not over half the file."""
    at = 0
    while at < len(lines):
        span = _span(lines, at)
        record = "".join(lines[at : at + span])
        if record.strip():
            yield at + 1, record
        at += span


def _span(lines: list[str], at: int) -> int:
    quotes = 0
    for span, line in enumerate(lines[at : at + MOST_LINES_OF_A_QUOTE], start=1):
        quotes += line.count('"')
        if quotes % 2 == 0:
            return span
    return 1


def _header(record: str, columns: Sequence[str], optional: Sequence[str]) -> _Header:
    known = (*columns, *optional)
    delimiter, names = max(
        ((sign, _names(record, sign)) for sign in ",;\t"),
        key=lambda candidate: sum(name in known for name in candidate[1]),
    )
    for column in columns:
        if column not in names:
            raise ColumnMissing(column=column, columns=", ".join(columns))
    for column in known:
        if names.count(column) > 1:
            raise ColumnTwice(column=column)
    absent = {column: "" for column in optional if column not in names}
    places = {column: names.index(column) for column in known if column in names}
    return _Header(delimiter, len(names), places, absent)


def _names(record: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().lower() for name in _cells(record, delimiter)]
    except QuoteLeftOpen:
        return []


def _cells(record: str, delimiter: str) -> list[str]:
    if len(record) > LONGEST_LINE:
        raise LineTooLong(longest=LONGEST_LINE)
    try:
        (cells,) = csv.reader(io.StringIO(record.rstrip("\n"), newline=""), delimiter=delimiter, strict=True)
    except (csv.Error, ValueError) as error:
        raise QuoteLeftOpen() from error
    return cells


def _line(number: int, record: str, header: _Header) -> TableLine | BadLine:
    try:
        cells = _cells(record, header.delimiter)
    except InputError as error:
        return BadLine(number, error)
    if len(cells) < header.width or any(cell.strip() for cell in cells[header.width :]):
        return BadLine(number, CellsDiffer(cells=len(cells), columns=header.width))
    return TableLine(number, {column: cells[place].strip() for column, place in header.places.items()} | header.absent)
