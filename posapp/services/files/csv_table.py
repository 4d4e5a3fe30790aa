"""Reads a CSV file of another program: every cell as text, to be checked by the caller.

Sources of such files differ: spreadsheets write a byte order mark, `;` between the cells and decimals after a comma;
tills quote, pad and add columns. What cannot be read for certain is refused, never guessed.
"""

import codecs
import csv
import io
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.texts import mark
from posapp.storage.files.input_files import FileUnreadable, open_input

__all__ = [
    "CellCountDiffers",
    "ColumnMissing",
    "ColumnTwice",
    "CsvTable",
    "EncodingUnknown",
    "FileEmpty",
    "FileTooLarge",
    "FileUnreadable",
    "InvalidLine",
    "LineTooLong",
    "NotReadableAsText",
    "QuoteLeftOpen",
    "TableLine",
    "TextHasNothing",
    "TooManyLines",
    "read_lines",
    "read_table",
]

MAX_FILE_BYTES = 128 * 1024 * 1024
MAX_LINES = 2_000_000
"""Memory: a file has less than 128 MB of text, and of lines some 60 bytes each beside it."""
MAX_LINE_LENGTH = 20_000
MAX_QUOTED_LINES = 20


class FileEmpty(InputError):
    """The file has no bytes, or only blanks."""

    field = "file"
    sentence = mark("errors", "File: {name} is empty.")


class FileTooLarge(InputError):
    """The file is too large to be read into memory."""

    field = "file"
    sentence = mark("errors", "File: {name} has more than {megabytes} MB. Split it and import the parts.")


class TooManyLines(InputError):
    """The file has more lines than any shop sells in years."""

    field = "file"
    sentence = mark("errors", "File: {name} has more than {lines} lines. Split it and import the parts.")


class EncodingUnknown(InputError):
    """The name of the encoding is unknown."""

    field = "encoding"
    sentence = mark("errors", "Encoding: “{name}” is not an encoding. Write utf-8, latin-1 or cp1252.")


class NotReadableAsText(InputError):
    """The bytes are invalid in the encoding: most often Latin-1 read as UTF-8."""

    field = "file"
    sentence = mark(
        "errors",
        "File: line {line} is not encoded in {encoding}. Save the file as CSV UTF-8, or give its "
        "encoding (for example --encoding cp1252).",
    )


class TextHasNothing(InputError):
    """The file has NUL bytes, as no text file does."""

    field = "file"
    sentence = mark(
        "errors", "File: line {line} contains zero bytes, so this is not a CSV file, or it is encoded in UTF-16."
    )


class ColumnMissing(InputError):
    """The header lacks a column."""

    field = "file"
    sentence = mark("errors", "File: its first line has no column “{column}”. It must have {columns}.")


class ColumnTwice(InputError):
    """Two columns have the same name."""

    field = "file"
    sentence = mark("errors", "File: its first line has the column “{column}” twice.")


class LineTooLong(InputError):
    """A line is longer than any record of a shop."""

    field = "line"
    sentence = mark("errors", "The line is longer than {longest} characters.")


class CellCountDiffers(InputError):
    """A line has fewer or more cells than the header, so its cells cannot be assigned."""

    field = "line"
    sentence = mark("errors", "The line has {cells} cells, but the first line has {columns}.")


class QuoteLeftOpen(InputError):
    """A quote is never closed, or stands inside a cell."""

    field = "line"
    sentence = mark("errors", "The line has a quotation mark that is not closed, or is in the wrong place.")


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
class InvalidLine:
    """A line that cannot be split into cells."""

    number: int
    error: InputError


class CsvTable:
    """A file that was read whole; its lines are taken apart as they are asked for, since a file may hold a million.

    Its length is the number of its records, good and bad; it can be gone through more than once.
    """

    def __init__(self, lines: list[str], header: "_Header") -> None:
        self._lines = lines
        self._header = header
        self._spans = array("I", (each for span in islice(_spans(lines), 1, None) for each in span))

    def __len__(self) -> int:
        return len(self._spans) // 2

    def __iter__(self) -> Iterator[TableLine | InvalidLine]:
        spans = iter(self._spans)
        for at, end in zip(spans, spans, strict=True):
            yield _line(at + 1, self._lines[at:end], self._header)


def read_table(path: Path, encoding: str, *, columns: Sequence[str], optional: Sequence[str] = ()) -> CsvTable:
    """Read the whole file at once, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A CSV file, separated by `,`, `;` or a tab.
        encoding: How it is written; a byte order mark is skipped.
        columns: What its first line must name, in any order and any letter case; further ones are ignored.
        optional: What it may name.

    Raises:
        FileUnreadable: When the system refuses it, or it is a folder, a pipe or a device.
        FileEmpty: When there is nothing in it.
        FileTooLarge: When it is larger than 128 MB.
        TooManyLines: When it has more than two million lines.
        EncodingUnknown: When nobody knows the encoding.
        NotReadableAsText: When its bytes are not of that encoding.
        TextHasNothing: When it has zero bytes in it.
        ColumnMissing: When its first line lacks a column.
        ColumnTwice: When its first line has a column twice.
    """
    lines = read_lines(path, encoding)
    return CsvTable(lines, _header(_first_record(lines, path), columns, optional))


@dataclass(frozen=True, slots=True)
class _Header:
    delimiter: str
    width: int
    places: Mapping[str, int]
    absent: dict[str, str]


def read_lines(path: Path, encoding: str) -> list[str]:
    """Give the lines of a text file, each with a line feed; raises as `read_table` does but for its columns."""
    content, codec = _bytes_of(path), _codec(encoding)
    if not content.strip():
        raise FileEmpty(name=path.name)
    try:
        lines = list(io.TextIOWrapper(io.BytesIO(content), encoding=codec, newline=None))
    except UnicodeError as error:
        raise NotReadableAsText(line=_undecodable_line(content, codec), encoding=encoding.upper()) from error
    if lines:
        lines[:1] = [first] if (first := lines[0].removeprefix("\ufeff")) else []
    for number, line in enumerate(lines, start=1):
        if "\0" in line:
            raise TextHasNothing(line=number)
    return lines


def _first_record(lines: list[str], path: Path) -> list[str]:
    first = next(_spans(lines), None)
    if first is None:
        raise FileEmpty(name=path.name)
    return lines[first[0] : first[1]]


def _undecodable_line(content: bytes, codec: str) -> int:
    try:
        content.decode(codec)
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    return 1


def _bytes_of(path: Path) -> bytes:
    try:
        with open_input(path) as stream:
            content = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error
    if len(content) > MAX_FILE_BYTES:
        raise FileTooLarge(name=path.name, megabytes=MAX_FILE_BYTES // 1024 // 1024)
    if max(content.count(b"\n"), content.count(b"\r")) > MAX_LINES:
        raise TooManyLines(name=path.name, lines=MAX_LINES)
    return content


def _codec(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # refuses those that turn bytes into bytes, such as base64
    except (LookupError, ValueError) as error:
        raise EncodingUnknown(name=encoding[:40]) from error
    return name


def _spans(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Give where each record begins and ends. A quoted cell may run over lines, but not over half the file."""
    at, last = 0, len(lines)
    while at < last:
        line, end = lines[at], at + 1
        if '"' in line:
            end = _end_of_quote(lines, at)
        elif line.isspace():
            at = end
            continue
        yield at, end
        at = end


def _end_of_quote(lines: list[str], at: int) -> int:
    """Give where the record ends whose quotes are all closed; a line that closes none of its own is one by itself."""
    quotes = 0
    for end in range(at, min(at + MAX_QUOTED_LINES, len(lines))):
        quotes += lines[end].count('"')
        if quotes % 2 == 0:
            return end + 1
    return at + 1


def _header(record: Sequence[str], columns: Sequence[str], optional: Sequence[str]) -> _Header:
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


def _names(record: Sequence[str], delimiter: str) -> list[str]:
    try:
        return [name.strip().lower() for name in _cells(record, delimiter)]
    except QuoteLeftOpen:
        return []


def _cells(record: Sequence[str], delimiter: str) -> list[str]:
    if sum(map(len, record)) > MAX_LINE_LENGTH:
        raise LineTooLong(longest=MAX_LINE_LENGTH)
    if len(record) == 1 and '"' not in record[0]:
        return record[0].rstrip("\n").split(delimiter)
    try:
        (cells,) = csv.reader((*record[:-1], record[-1].rstrip("\n")), delimiter=delimiter, strict=True)
    except (csv.Error, ValueError) as error:
        raise QuoteLeftOpen() from error
    return cells


def _line(number: int, record: Sequence[str], header: _Header) -> TableLine | InvalidLine:
    if len(record) == 1:  # a file may hold nothing but bad lines, so these are reported unread
        text = record[0]
        quotes = text.count('"')
        if quotes % 2:
            return InvalidLine(number, _LEFT_OPEN)
        if not quotes and len(text) <= MAX_LINE_LENGTH and text.count(header.delimiter) + 1 < header.width:
            return InvalidLine(number, _cells_differ(text.count(header.delimiter) + 1, header.width))
    elif header.width > 1 and not any(header.delimiter in text for text in record):
        return InvalidLine(number, _cells_differ(1, header.width))
    try:
        cells = _cells(record, header.delimiter)
    except InputError as error:
        return InvalidLine(number, error)
    if len(cells) < header.width or any(cell.strip() for cell in cells[header.width :]):
        return InvalidLine(number, _cells_differ(len(cells), header.width))
    return TableLine(number, {column: cells[place].strip() for column, place in header.places.items()} | header.absent)


_LEFT_OPEN = QuoteLeftOpen()
"""One error for all such lines: they are reported and never raised."""


@lru_cache(maxsize=256)
def _cells_differ(cells: int, columns: int) -> CellCountDiffers:
    return CellCountDiffers(cells=cells, columns=columns)
