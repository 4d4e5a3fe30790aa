"""Reads a printed paper as a receipt of the shop's POS."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.papers.arithmetic import Check
from posapp.intake.papers.items import items_of
from posapp.intake.papers.kind import PaperKind, kind_of
from posapp.intake.papers.moment import moment_after, moment_of
from posapp.intake.papers.number import numbers_of
from posapp.intake.papers.plain import MAX_LINES
from posapp.intake.papers.rows import Layout, Row, lay_out
from posapp.intake.papers.shop_facts import ShopFacts
from posapp.intake.papers.template import Template, TemplateReading, apply_template
from posapp.intake.papers.tender import tender_of_paper
from posapp.intake.papers.totals import FoundTotal, find_total, judged
from posapp.intake.printed import PrintedPaper

__all__ = ["is_receipt", "read_paper"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A paper as one template reads it, or as none does."""

    layout: Layout
    kind: PaperKind
    items: tuple[PosLine, ...]
    found: FoundTotal
    at: datetime | date | None
    number: str = ""
    is_ended: bool = False


def read_paper(
    paper: PrintedPaper,
    shop: ShopFacts,
    templates: Sequence[Template] = (),
    *,
    source: ReceiptSource = ReceiptSource.PRINTER,
) -> PosReceipt:
    """Read a paper; whatever its text, it gives a receipt, and one that is not surely right is doubtful.

    A printer's paper whose end is not marked may have lost its last lines, and with them a discount, the payment or
    the word that makes it a copy: it is doubtful. A file that no longer grows is whole unless it ends at its total.

    Args:
        paper: The paper.
        shop: The shop's facts.
        templates: Those that the shop has and that still fit.
        source: The way by which it came.
    """
    read = _with_templates(paper.lines, shop, templates) or _without_template(paper.lines, shop)
    numbers = numbers_of(read.layout)
    receipt = PosReceipt(
        kind=read.kind.kind,
        source=source,
        number=read.number or numbers.number,
        total=read.found.total,
        at=read.at,
        tender=tender_of_paper(read.layout),
        lines=read.items,
        issuer=numbers.issuer,
        of=numbers.of if read.kind.kind is ReceiptKind.REFUND else "",
        confidence=read.found.confidence,
        why=read.found.why,
    )
    receipt = _of_kind(receipt, read)
    if not (paper.is_whole or read.is_ended) and (source is ReceiptSource.PRINTER or _ends_at_total(read)):
        receipt = _doubted(receipt, Why.CUT_OFF)
    return _of_paper(receipt, paper)


def is_receipt(receipt: PosReceipt) -> bool:
    """Say whether what was read of a text is any receipt at all, and not just some text."""
    return receipt.kind is not ReceiptKind.OTHER or Why.SAYS_WHAT_IT_IS in receipt.why


def _without_template(lines: Sequence[str], shop: ShopFacts) -> _Read:
    layout = lay_out(lines, shop)
    items = items_of(layout, shop)
    found, at = find_total(layout, items), moment_of(layout, shop)
    return _Read(layout=layout, kind=kind_of(layout, shop), items=items, found=found, at=at)


def _with_templates(lines: Sequence[str], shop: ShopFacts, templates: Sequence[Template]) -> _Read | None:
    """What the templates read; two that read different totals contradict each other."""
    readings = [(each, apply_template(each, lines, shop)) for each in templates]
    fitting = [(each, found) for each, found in readings if found is not None and (found.total or found.is_exception)]
    if not fitting:
        return None
    exception = next((pair for pair in fitting if pair[1].is_exception), None)
    read = _by_template(*(exception or fitting[0]), shop)
    if exception is None and len({found.total for _, found in fitting}) > 1:
        found = replace(read.found, confidence=Confidence.DOUBTFUL, why=(*read.found.why, Why.SEVERAL_TEMPLATES))
        return replace(read, found=found)
    return read


def _by_template(template: Template, reading: TemplateReading, shop: ShopFacts) -> _Read:
    items = items_of(reading.layout, shop)
    kind = kind_of(reading.layout, shop)
    if reading.is_exception:
        kind = PaperKind(kind=ReceiptKind.OTHER, is_said=True, is_sure=True)
    found = (
        find_total(reading.layout, items)
        if reading.total is None
        else judged(reading.total, reading.layout, items, template=template)
    )
    is_learned_sale = reading.total is not None and not kind.is_doubted and _is_as_paid(template, found)
    return _Read(
        layout=reading.layout,
        kind=replace(kind, is_sure=kind.is_said or is_learned_sale),
        items=items,
        found=found,
        at=_moment(template, reading.layout, shop),
        number=reading.number,
        is_ended=reading.is_ended,
    )


def _moment(template: Template, layout: Layout, shop: ShopFacts) -> datetime | date | None:
    return moment_after(layout, template.date_label, shop) if template.date_label else moment_of(layout, shop)


def _is_as_paid(template: Template, found: FoundTotal) -> bool:
    """Whether the paper says how it was paid, if all that the template was learned from do: a bill does not."""
    return Check.PAID not in template.checks or Check.PAID in found.checks


def _of_kind(receipt: PosReceipt, read: _Read) -> PosReceipt:
    """The receipt with what its kind means for it."""
    has_total = receipt.total is not None or {Why.OTHER_CURRENCY, Why.AMOUNTS_UNCLEAR} & set(receipt.why)
    is_named = read.kind.is_said or (bool(receipt.lines) and read.kind.is_sure)
    if not has_total and not is_named:
        return replace(receipt, kind=ReceiptKind.OTHER, confidence=Confidence.DOUBTFUL)
    if read.kind.is_said:
        receipt = replace(receipt, why=(Why.SAYS_WHAT_IT_IS, *receipt.why))
    if not read.kind.is_sure:
        receipt = _doubted(receipt, Why.NOT_SURELY_A_SALE)
    if receipt.total is not None and receipt.total.minor < 0:
        receipt = _taken_back(receipt, receipt.total)
    return receipt


def _taken_back(receipt: PosReceipt, total: Money) -> PosReceipt:
    """A total below zero gives money back; where no word says so, somebody must look."""
    positive = replace(receipt, total=-total)
    if receipt.kind is ReceiptKind.SALE:
        return _doubted(replace(positive, kind=ReceiptKind.REFUND), Why.NEGATIVE_TOTAL)
    return positive


def _ends_at_total(read: _Read) -> bool:
    """Whether nothing follows the total, so that a discount or the payment may have been lost with the line."""
    if read.found.total is None or Check.PAID in read.found.checks:
        return False
    said = max((row.index for row in read.layout.rows if _says(row, read.found.total)), default=0)
    return not any(row.text.strip(" -=*_") for row in read.layout.rows[said + 1 :])


def _says(row: Row, total: Money) -> bool:
    return any(each.money == total for each in row.amounts)


def _of_paper(receipt: PosReceipt, paper: PrintedPaper) -> PosReceipt:
    """The receipt with what went wrong while its paper was read."""
    if paper.is_cut_off or len(paper.lines) > MAX_LINES:
        receipt = _doubted(receipt, Why.CUT_OFF)
    if paper.unknown:
        receipt = _doubted(receipt, Why.UNKNOWN_COMMAND)
    return replace(receipt, why=(*receipt.why, Why.PICTURE)) if paper.has_picture else receipt


def _doubted(receipt: PosReceipt, why: Why) -> PosReceipt:
    return replace(receipt, confidence=Confidence.DOUBTFUL, why=tuple(dict.fromkeys((*receipt.why, why))))
