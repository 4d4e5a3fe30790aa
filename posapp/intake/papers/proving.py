"""Proves a template that a person wrote: by the arithmetic of receipts that the POS really printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import ReceiptKind
from posapp.domain.texts import mark
from posapp.intake.papers.arithmetic import Check, Outcome, check_total
from posapp.intake.papers.items import items_of
from posapp.intake.papers.kind import kind_of
from posapp.intake.papers.learning import PaperIsNoSale
from posapp.intake.papers.moment import moment_after, moment_of
from posapp.intake.papers.rows import Layout
from posapp.intake.papers.shop_facts import ShopFacts
from posapp.intake.papers.template import Template, TemplateReading, apply_template, check_template
from posapp.intake.papers.totals import has_amounts_below

__all__ = [
    "ProvedPaper",
    "ProvedTemplate",
    "TemplateReadsNoDate",
    "TemplateReadsNoNumber",
    "TemplateReadsNoTotal",
    "TotalNotProved",
    "prove_template",
]


class TemplateReadsNoTotal(InputError):
    """The words of the total are not on the receipt, or not clear there."""

    field = "total-label"
    sentence = mark(
        "errors", "Template: “{label}” gives no total on this receipt. Write the words as they are printed before it."
    )


class TemplateReadsNoNumber(InputError):
    """The words of the number are not on the receipt, or no number follows them."""

    field = "number-label"
    sentence = mark("errors", "Template: no number follows “{label}” on this receipt.")


class TemplateReadsNoDate(InputError):
    """The words of the date are not on the receipt, or no date follows them."""

    field = "date-label"
    sentence = mark("errors", "Template: no date follows “{label}” on this receipt.")


class TotalNotProved(InputError):
    """The figures of the receipt contradict what the template reads, or nothing on it confirms that."""

    field = "receipt"
    sentence = mark(
        "errors",
        "Receipt: it was read as {total}, and the figures on it do not confirm that. Use one with items, or with what "
        "was paid and the change.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedPaper:
    """What a template reads from a receipt.

    Attributes:
        total: The total.
        number: The number; empty where the template names no words for it.
        at: The moment in UTC, or the day alone; None where the paper says none.
    """

    total: Money
    number: str
    at: datetime | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedTemplate:
    """A template that receipts confirmed.

    Attributes:
        template: The template, with the arithmetic that held on every receipt.
        papers: What it reads from each.
    """

    template: Template
    papers: tuple[ProvedPaper, ...]


def prove_template(template: Template, papers: Sequence[Sequence[str]], shop: ShopFacts) -> ProvedTemplate:
    """Hold a template against receipts; it is kept only where the figures of each confirm its total.

    Args:
        template: As a person wrote it.
        papers: The lines of one receipt at least.
        shop: The shop's facts.

    Raises:
        TemplateInvalid: When a part of it cannot be.
        TemplateReadsNoTotal, TemplateReadsNoNumber, TemplateReadsNoDate: When its words are not on a receipt.
        PaperIsNoSale: When a receipt says itself that it is none.
        TotalNotProved: When figures contradict the total, none confirms it, or there is no receipt.
    """
    check_template(template)
    if not papers:
        raise TotalNotProved(total="–")
    readings = [_read(template, each, shop) for each in papers]
    held = [_held(template, total, reading.layout, shop) for reading, total in readings]
    below = any(has_amounts_below(total, reading.layout) for reading, total in readings)
    proved = replace(template, checks=frozenset(set.intersection(*held)), amounts_below=template.amounts_below or below)
    return ProvedTemplate(
        template=proved,
        papers=tuple(
            ProvedPaper(total=total, number=reading.number, at=_moment(template, reading.layout, shop))
            for reading, total in readings
        ),
    )


def _read(template: Template, lines: Sequence[str], shop: ShopFacts) -> tuple[TemplateReading, Money]:
    reading = apply_template(template, lines, shop)
    if reading is None or reading.total is None or reading.total.minor <= 0:
        raise TemplateReadsNoTotal(label=template.total_label)
    if reading.is_exception or kind_of(reading.layout, shop).kind is not ReceiptKind.SALE:
        raise PaperIsNoSale()
    if template.number_label and not reading.number:
        raise TemplateReadsNoNumber(label=template.number_label)
    if template.date_label and _moment(template, reading.layout, shop) is None:
        raise TemplateReadsNoDate(label=template.date_label)
    return reading, reading.total


def _held(template: Template, total: Money, layout: Layout, shop: ShopFacts) -> set[Check]:
    """The arithmetic that confirms a total; what the template ignores confirms nothing."""
    outcomes = check_total(total, layout, items_of(layout, shop))
    counted = {check: outcome for check, outcome in outcomes.items() if check not in template.ignored}
    if not counted or Outcome.FAILS in counted.values():
        raise TotalNotProved(total=str(total))
    return set(counted)


def _moment(template: Template, layout: Layout, shop: ShopFacts) -> datetime | date | None:
    return moment_after(layout, template.date_label, shop) if template.date_label else moment_of(layout, shop)
