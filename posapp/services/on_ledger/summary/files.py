"""Writes a summary as text for a terminal, as CSV for a spreadsheet, and as HTML for a browser."""

from collections.abc import Iterator
from html import escape

from posapp.domain.money import Money, decimal_separator
from posapp.domain.plain_text import ISOLATE, POP_ISOLATE
from posapp.domain.reading_direction import columns, isolated
from posapp.domain.summary.summary import Stage, Summary
from posapp.services.files.spreadsheets import NumberCell, spreadsheet
from posapp.services.on_ledger.summary.chart import Chart
from posapp.services.on_ledger.summary.chart_svg import picture_uri
from posapp.services.on_ledger.summary.charts import charts_of
from posapp.services.on_ledger.summary.labels import Cell, Label, Localizer, stages
from posapp.services.on_ledger.summary.sentences import all_sentences
from posapp.services.on_ledger.summary.table import Table
from posapp.services.on_ledger.summary.tables import figure_rows, summary_tables

__all__ = ["summary_csv", "summary_html", "summary_text"]


def summary_text(summary: Summary, localizer: Localizer) -> str:
    """Give a summary as lines for a terminal."""
    title = f"{isolated(summary.shop)} · {localizer.period(summary.period)}"
    parts = [
        title,
        localizer.as_of(summary.generated_at),
        *filter(None, ["\n".join(all_sentences(summary, localizer))]),
    ]
    parts += [_text_table(table, localizer) for table in summary_tables(summary, localizer)]
    return "\n\n".join((f"{parts[0]}\n{parts[1]}", *parts[2:])) + "\n"


def summary_csv(summary: Summary, localizer: Localizer) -> str:
    """Give every figure as a line of a CSV that a spreadsheet of the locale opens correctly.

    Where the locale writes a decimal comma, cells are parted by semicolons, as its spreadsheets do. A text that a
    spreadsheet would take for a formula is marked as text.
    """
    rows = [_heads(summary, localizer), *_figures(summary, localizer)]
    return spreadsheet(rows, delimiter=";" if decimal_separator(localizer.locale) == "," else ",")


def summary_html(summary: Summary, localizer: Localizer) -> str:
    """Give a summary as one page that carries its pictures in itself, in light and dark and on paper."""
    title = f"{isolated(summary.shop)} · {localizer.period(summary.period)}"
    as_of = localizer.as_of(summary.generated_at)
    tables = "\n".join(_html_table(table, localizer) for table in summary_tables(summary, localizer))
    return (
        f'<!doctype html>\n<html lang="{escape(localizer.language.replace("_", "-"))}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{_html(title)}</h1>\n<p>{escape(as_of)}</p>\n{_html_sentences(summary, localizer)}"
        f"{_html_pictures(summary, localizer)}{tables}\n</body>\n</html>\n"
    )


def _html_sentences(summary: Summary, localizer: Localizer) -> str:
    items = "".join(f"<li>{_html(sentence)}</li>\n" for sentence in all_sentences(summary, localizer))
    return f"<h2>{escape(localizer.say(Label.IN_SHORT))}</h2>\n<ul>\n{items}</ul>\n"


def _html_pictures(summary: Summary, localizer: Localizer) -> str:
    """Give the pictures of each currency; one without anything in it is left out, and events stand there once."""
    figures = []
    for unit in summary.currencies:
        charts = charts_of(summary, unit, localizer)
        shown = charts.all if unit == summary.currencies[0] else charts.all[:-1]
        figures += [_html_picture(each.chart, unit.code) for each in shown if not each.chart.is_empty]
    return f'<div class="pictures">\n{"".join(figures)}</div>\n'


def _html_picture(chart: Chart, code: str) -> str:
    said = "; ".join(bar.accessible_text for bar in chart.bars if bar.length)
    return (
        f"<figure>\n<figcaption>{escape(chart.title)} · {escape(code)}</figcaption>\n"
        f'<img alt="{escape(said)}" src="{picture_uri(chart)}">\n</figure>\n'
    )


def _heads(summary: Summary, localizer: Localizer) -> list[str]:
    named = stages()
    heads = (Label.PARTS, Label.ITEM, Label.CURRENCY, Label.FIGURE, Label.VALUE)
    return [
        *map(localizer.say, heads),
        localizer.before(summary.period),
        localizer.usual(summary.period, summary.usual_of),
        *(localizer.say(named[stage]) for stage in Stage),
    ]


def _figures(summary: Summary, localizer: Localizer) -> Iterator[list[str]]:
    for row in figure_rows(summary, localizer):
        cells = (row.value, row.before, row.usual, *(row.at.get(stage) for stage in Stage))
        texts = (localizer.say(row.part), row.item, row.unit, localizer.say(row.figure))
        yield [*texts, *(NumberCell(localizer.plain(cell)) for cell in cells)]


def _text_table(table: Table, localizer: Localizer) -> str:
    rows = [table.columns, *(tuple(localizer.cell(cell, bare=table.is_bare) for cell in row) for row in table.rows)]
    widths = [max(columns(row[place]) for row in rows) for place in range(len(table.columns))]
    lines = [
        "  ".join(
            f"{' ' * (width - columns(text))}{text}" if place else f"{text}{' ' * (width - columns(text))}"
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join((table.heading, "-" * max(map(columns, lines)), *lines))


def _html_table(table: Table, localizer: Localizer) -> str:
    heads = "".join(f'<th scope="col">{_html(column)}</th>' for column in table.columns)
    rows = "\n".join(f"<tr>{_html_row(row, localizer, bare=table.is_bare)}</tr>" for row in table.rows)
    return (
        f"<table>\n<caption>{escape(table.heading)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _html_row(row: tuple[Cell, ...], localizer: Localizer, *, bare: bool) -> str:
    name, *figures = row
    cells = "".join(f"<td{_below_nothing(cell)}>{_html(localizer.cell(cell, bare=bare))}</td>" for cell in figures)
    return f'<th scope="row">{_html(localizer.cell(name))}</th>{cells}'


def _html(text: str) -> str:
    """Escape a text; what is isolated in it is so in the way of HTML."""
    return escape(text).replace(ISOLATE, "<bdi>").replace(POP_ISOLATE, "</bdi>")


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
    "h2{font-size:1.1rem}.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));"
    "gap:1.2rem}figure{margin:0}figcaption{font-weight:700;padding:.4rem 0}img{max-width:100%;height:auto}"
    "@media print{body{margin:0;max-width:none;font-size:9pt}table{break-inside:avoid}}"
)
