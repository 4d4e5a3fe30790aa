"""Holds a template: where the papers of one POS say what was paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.texts import mark
from posapp.intake.papers.arithmetic import Check
from posapp.intake.papers.number import value_after
from posapp.intake.papers.plain import folded, label_of
from posapp.intake.papers.rows import Layout, Row, lay_out
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = [
    "MAX_WORD",
    "MAX_WORDS",
    "Template",
    "TemplateInvalid",
    "TemplateReading",
    "Which",
    "apply_template",
    "check_template",
    "is_asked",
    "row_below",
    "rows_of_label",
]

MAX_NAME = 40
MAX_WORD = 80
MAX_WORDS = 20


class TemplateInvalid(InputError):
    """A template cannot be used as it was given."""

    field = "template"
    sentence = mark("errors", "Template: a name, a label or a word of it is missing, too long or not plain text.")


class Which(StrEnum):
    """Which of the lines with the label is meant."""

    ONLY = "only"
    """There is one; a paper with several does not fit."""
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Where the papers of one POS say what was paid. It has words and places only, no patterns.

    Attributes:
        name: The shop's name for it.
        total_label: The words of the line with the total, as `plain.label_of` gives them.
        which: Which line of that label.
        from_right: Which amount of the line, 0 for the last.
        is_below: Whether the amount stands on the next line.
        number_label: The words before the number, as they are printed; empty where the number is found by itself.
        date_label: The words before the date, as they are printed; empty where the date is found by itself.
        delimiter: What stands between a label and its value; empty where blanks do.
        decimals: The decimal mark; None where the paper decides.
        begin: Words of which one must stand on a paper of this template; none for any paper.
        end: Words at which a paper ends; what follows is not read.
        exceptions: Words that make a paper no sale.
        checks: The arithmetic that every paper of it follows.
        ignored: The arithmetic that fails for papers of it, although they are right.
        amounts_below: Whether amounts that mean nothing stand below the total.
    """

    name: str
    total_label: str
    which: Which = Which.ONLY
    from_right: int = 0
    is_below: bool = False
    number_label: str = ""
    date_label: str = ""
    delimiter: str = ""
    decimals: DecimalMark | None = None
    begin: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    checks: frozenset[Check] = frozenset()
    ignored: frozenset[Check] = frozenset()
    amounts_below: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateReading:
    """What a template reads from a paper that fits it.

    Attributes:
        layout: The paper as the template reads it.
        total: What was paid; None where the label is not there or not clear.
        number: The number; empty where the template names no label for it or it is not there.
        is_exception: Whether an exception word makes it no sale.
        is_ended: Whether one of the template's end words stands on it, so that nothing of it was lost.
    """

    layout: Layout
    total: Money | None
    number: str
    is_exception: bool
    is_ended: bool = False


def check_template(template: Template) -> Template:
    """Give a template back; raises TemplateInvalid when a part of it is missing, too long or not printable."""
    if (
        not 1 <= len(template.name) <= MAX_NAME
        or not template.name.isprintable()
        or template.name.strip() != template.name
    ):
        raise TemplateInvalid(part="name")
    if not template.total_label or label_of(template.total_label) != template.total_label:
        raise TemplateInvalid(part="total label")
    words = (
        template.total_label,
        template.number_label,
        template.date_label,
        *template.begin,
        *template.end,
        *template.exceptions,
    )
    if any(len(each) > MAX_WORD or not each.isprintable() for each in (*words, template.delimiter)):
        raise TemplateInvalid(part="words")
    several = (template.begin, template.end, template.exceptions)
    if any(len(each) > MAX_WORDS or not all(word.strip() for word in each) for each in several):
        raise TemplateInvalid(part="words")
    if not 0 <= template.from_right <= 9 or len(template.delimiter) > 3:
        raise TemplateInvalid(part="place")
    return template


def apply_template(template: Template, lines: Sequence[str], shop: ShopFacts) -> TemplateReading | None:
    """Read a paper by a template; None where none of its begin words stands on it."""
    if not is_asked(template, lines):
        return None
    end = next((at + 1 for at, each in enumerate(lines) if _has(each, template.end)), len(lines))
    layout = lay_out(lines[:end], shop, template.decimals, total_label=template.total_label)
    return TemplateReading(
        layout=layout,
        total=_total(template, layout, shop),
        number=_number(template, layout),
        is_exception=any(_has(each, template.exceptions) for each in lines),
        is_ended=any(_has(each, template.end) for each in lines),
    )


def is_asked(template: Template, lines: Sequence[str]) -> bool:
    """Say whether a paper may be one of a template: one of its begin words stands on it, or it has none."""
    return not template.begin or any(_has(each, template.begin) for each in lines)


def rows_of_label(layout: Layout, label: str) -> tuple[Row, ...]:
    """Give the rows with a label, whatever figures stand beside it."""
    return tuple(row for row in layout.rows if row.label == label or label_of(row.text) == label)


def row_below(layout: Layout, row: Row) -> Row | None:
    """Give the next row with anything on it, where it has no label of its own; else None."""
    below = next((each for each in layout.rows[row.index + 1 : row.index + 3] if each.text.strip()), None)
    return below if below is not None and not below.label else None


def _total(template: Template, layout: Layout, shop: ShopFacts) -> Money | None:
    rows = rows_of_label(layout, template.total_label)
    if not rows or (template.which is Which.ONLY and len(rows) > 1):
        return None
    row = rows[-1] if template.which is Which.LAST else rows[0]
    row = (row_below(layout, row) or row) if template.is_below else row
    amounts = [each.money for each in row.amounts if each.money.currency == shop.currency]
    if template.delimiter:
        at = row.text.find(template.delimiter)
        amounts = [each.money for each in row.amounts if each.figure.start > at >= 0]
    place = len(amounts) - 1 - template.from_right
    return amounts[place] if 0 <= place < len(amounts) else None


def _number(template: Template, layout: Layout) -> str:
    if not template.number_label:
        return ""
    found = {value_after(row.text, template.number_label, template.delimiter) for row in layout.rows} - {""}
    return found.pop() if len(found) == 1 else ""


def _has(text: str, words: tuple[str, ...]) -> bool:
    plain = folded(text[: 4 * MAX_WORD])
    return any(folded(each) in plain for each in words)
