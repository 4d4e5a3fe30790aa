"""Reads the first sheet of an Excel workbook: every cell as text."""

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.texts import mark
from posapp.services.files.csv_table import MAX_FILE_BYTES, MAX_LINES, FileTooLarge, FileUnreadable, TooManyLines

__all__ = ["WorkbookUnreadable", "is_workbook", "read_workbook"]

MAX_UNPACKED_BYTES = 512 * 1024 * 1024
"""A sheet of 200,000 rows has some 100 MB unpacked; a file of a few kilobytes may claim any number."""
MAX_COLUMNS = 500


class WorkbookUnreadable(InputError):
    """The file is no workbook, or a damaged one."""

    field = "file"
    sentence = mark("errors", "File: {name} cannot be read as an Excel workbook. Save it as CSV and import that.")


def is_workbook(path: Path) -> bool:
    """Say whether a file is called as a workbook is."""
    return path.suffix.casefold() in {".xlsx", ".xlsm"}


def read_workbook(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """Give the rows that are not empty, each with its number in the sheet.

    Raises:
        FileUnreadable: When the system refuses the file.
        FileTooLarge: When it is too large, or would be unpacked.
        TooManyLines: When the sheet has more than two million rows.
        WorkbookUnreadable: When it is no workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    _check_size(path)
    try:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        if sheet.total_height > MAX_LINES:
            raise TooManyLines(name=path.name, lines=MAX_LINES)
        rows = []
        for number, cells in enumerate(sheet.iter_rows(), start=sheet.start[0] + 1 if sheet.start else 1):
            texts = tuple(map(_text, cells[:MAX_COLUMNS]))
            if any(texts):
                rows.append((number, texts))
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise WorkbookUnreadable(name=path.name) from error
    return rows


def _check_size(path: Path) -> None:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise FileTooLarge(name=path.name, megabytes=MAX_FILE_BYTES // 1024 // 1024)
        with zipfile.ZipFile(path) as parts:
            unpacked = sum(each.file_size for each in parts.infolist())
    except zipfile.BadZipFile as error:
        raise WorkbookUnreadable(name=path.name) from error
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error
    if unpacked > MAX_UNPACKED_BYTES:
        raise FileTooLarge(name=path.name, megabytes=MAX_UNPACKED_BYTES // 1024 // 1024)


def _text(cell: int | float | str | bool | date | datetime | time | timedelta) -> str:
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    return str(cell).strip()


def _number(value: float) -> str:
    """A workbook's number has no doubtful marks: it is written so that its point can be nothing but the decimal one."""
    if value == int(value) and abs(value) < 10**15:
        return str(int(value))
    written = f"{value:.6f}".rstrip("0")
    decimals = len(written.partition(".")[2])
    return f"{written}0" if decimals == 3 else written
