"""A summary written out: as text for a terminal, as a table for a spreadsheet, as a page for a browser."""

import csv
from contextlib import suppress
from html import escape
from io import StringIO
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.money import Money, decimal_separator
from posapp.domain.summary import Stage, Summary
from posapp.services.summary_tables import Table, figure_rows, summary_tables
from posapp.services.summary_words import Cell, Speech, Word, stages

__all__ = ["BYTE_ORDER_MARK", "FileNotWritten", "save_file", "summary_csv", "summary_html", "summary_text"]

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for the computer's old code page."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


class FileNotWritten(EnvironmentFault):
    """The place that was chosen takes no file."""

    sentence = "{file} could not be written: its folder is missing or read-only, or the disk is full. Choose another."


def summary_text(summary: Summary, speech: Speech) -> str:
    """Give a summary as lines for a terminal."""
    title = f"{summary.shop} · {speech.period(summary.period)}"
    parts = [title, speech.as_of(summary.taken_at)]
    parts += [_text_table(table, speech) for table in summary_tables(summary, speech)]
    return "\n\n".join((f"{parts[0]}\n{parts[1]}", *parts[2:])) + "\n"


def summary_csv(summary: Summary, speech: Speech) -> str:
    """Give every figure as a line of a table that a spreadsheet of the locale opens rightly.

    Where the locale writes a decimal comma, cells are parted by semicolons, as its spreadsheets do. A text that a
    spreadsheet would take for a formula is marked as text.
    """
    comma = decimal_separator(speech.locale) == ","
    written = StringIO(newline="")
    table = csv.writer(written, delimiter=";" if comma else ",", lineterminator="\r\n")
    named = stages()
    heads = (Word.PARTS, Word.ITEM, Word.CURRENCY, Word.FIGURE, Word.VALUE)
    table.writerow(
        [
            *(defused(speech.say(word)) for word in heads),
            defused(speech.before(summary.period)),
            defused(speech.usual(summary.period, summary.usual_of)),
            *(defused(speech.say(named[stage])) for stage in Stage),
        ]
    )
    for row in figure_rows(summary, speech):
        table.writerow(
            [
                *map(defused, (speech.say(row.part), row.item, row.unit, speech.say(row.figure))),
                *map(speech.plain, (row.value, row.before, row.usual)),
                *(speech.plain(row.at.get(stage)) for stage in Stage),
            ]
        )
    return BYTE_ORDER_MARK + written.getvalue()


def summary_html(summary: Summary, speech: Speech) -> str:
    """Give a summary as one page that needs nothing beside it, in light and dark and on paper."""
    title = f"{summary.shop} · {speech.period(summary.period)}"
    as_of = speech.as_of(summary.taken_at)
    tables = "\n".join(_html_table(table, speech) for table in summary_tables(summary, speech))
    return (
        f'<!doctype html>\n<html lang="{escape(speech.language.replace("_", "-"))}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n<p>{escape(as_of)}</p>\n{tables}\n</body>\n</html>\n"
    )


def save_file(file: Path, content: bytes) -> None:
    """Write a file, all of it or nothing, in the place of one of that name; raises FileNotWritten."""
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise FileNotWritten(file=file.name) from error


def defused(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _text_table(table: Table, speech: Speech) -> str:
    rows = [table.columns, *(tuple(speech.cell(cell, bare=table.is_bare) for cell in row) for row in table.rows)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(table.columns))]
    lines = [
        "  ".join(
            (text.rjust if place else text.ljust)(width)
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join((table.heading, "-" * max(len(line) for line in lines), *lines))


def _html_table(table: Table, speech: Speech) -> str:
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    rows = "\n".join(f"<tr>{_html_row(row, speech, bare=table.is_bare)}</tr>" for row in table.rows)
    return (
        f"<table>\n<caption>{escape(table.heading)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _html_row(row: tuple[Cell, ...], speech: Speech, *, bare: bool) -> str:
    name, *figures = row
    cells = "".join(f"<td{_below_nothing(cell)}>{escape(speech.cell(cell, bare=bare))}</td>" for cell in figures)
    return f'<th scope="row">{escape(speech.cell(name))}</th>{cells}'


def _below_nothing(cell: Cell) -> str:
    return ' class="minus"' if isinstance(cell, Money) and cell.minor < 0 else ""


_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}"
    "h1{font-size:1.5rem;margin-bottom:.2rem}table{border-collapse:collapse;width:100%;margin:1.6rem 0;"
    "font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:700;padding:.4rem 0}"
    "th,td{padding:.35rem .6rem;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);"
    "text-align:right}th:first-child{text-align:left}thead th{font-size:.85rem;font-weight:600}"
    "tbody th{font-weight:500}.minus{font-weight:700}"
    "@media print{body{margin:0;max-width:none;font-size:9pt}table{break-inside:avoid}}"
)
