"""Learns a template from three papers whose totals are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import ReceiptKind
from posapp.domain.texts import mark
from posapp.intake.papers.arithmetic import Outcome, check_total
from posapp.intake.papers.items import items_of
from posapp.intake.papers.kind import kind_of
from posapp.intake.papers.labels import Role, role_of
from posapp.intake.papers.number import is_number
from posapp.intake.papers.plain import folded, label_of, shown
from posapp.intake.papers.rows import Layout, Row, lay_out
from posapp.intake.papers.shop_facts import ShopFacts
from posapp.intake.papers.template import Template, Which, apply_template, check_template, row_below, rows_of_label
from posapp.intake.papers.totals import has_amounts_below

__all__ = [
    "PAPERS_NEEDED",
    "Example",
    "LearnedTemplate",
    "LearningFailed",
    "NoPlaceFits",
    "PaperIsNoSale",
    "PapersAlike",
    "PlacesAlike",
    "TotalNotOnPaper",
    "check_example",
    "learn_template",
]

PAPERS_NEEDED = 3


class LearningFailed(InputError):
    """The papers do not give a template; nothing was learned."""

    field = "receipt"


class TotalNotOnPaper(LearningFailed):
    """The total that was given is not on the paper."""

    field = "total"
    sentence = mark("errors", "Total: {total} is not on this receipt. Check the amount, or choose another receipt.")


class PaperIsNoSale(LearningFailed):
    """The paper says itself that it is a copy, a report or the like."""

    sentence = mark("errors", "Receipt: this one says that it is no sale. Use a receipt of a sale as it was paid.")


class PapersAlike(LearningFailed):
    """Two papers are the same, or all have the same total."""

    sentence = mark("errors", "Receipt: use three different receipts with different totals.")


class NoPlaceFits(LearningFailed):
    """No line has the total in all three papers."""

    sentence = mark(
        "errors",
        "Receipt: no line has the total on all three receipts, other than what was paid in cash. Use receipts of one "
        "kind, as the POS prints them.",
    )


class PlacesAlike(LearningFailed):
    """Several lines have the total in all three papers."""

    sentence = mark(
        "errors",
        "Receipt: {places} have the total on all three receipts. Add one where they differ: with a discount, or paid "
        "with more cash than needed.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One paper whose total is known.

    Attributes:
        lines: As printed.
        total: What was paid.
        number: Its number; empty where nobody said it.
    """

    lines: tuple[str, ...]
    total: Money
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedTemplate:
    """What was learned, to be shown to a person.

    Attributes:
        template: The template.
        found: The line of each paper in which it found the total.
    """

    template: Template
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    label: str
    which: Which
    from_right: int
    is_below: bool


def check_example(example: Example, shop: ShopFacts) -> None:
    """Raise TotalNotOnPaper or PaperIsNoSale for a paper from which nothing can be learned."""
    layouts = [lay_out(example.lines, shop, each) for each in _MARKS]
    with_total = [layout for layout in layouts if _places(layout, example.total)]
    if all(kind_of(layout, shop).kind is not ReceiptKind.SALE for layout in with_total or layouts[:1]):
        raise PaperIsNoSale()
    if not with_total:
        raise TotalNotOnPaper(total=str(example.total))


def learn_template(name: str, examples: Sequence[Example], shop: ShopFacts) -> LearnedTemplate:
    """Find the line and the place that give the total in each paper, and not what was paid in cash.

    Args:
        name: The template's name.
        examples: Three papers or more.
        shop: The shop's facts.

    Raises:
        LearningFailed: As its kinds say; where several places fit, with what else is needed.
        TemplateInvalid: When the name is none.
    """
    for each in examples:
        check_example(each, shop)
    if len({each.lines for each in examples}) < PAPERS_NEEDED or len({each.total for each in examples}) == 1:
        raise PapersAlike()
    for decimals in _MARKS:
        layouts = [lay_out(each.lines, shop, decimals) for each in examples]
        place = _common_place(layouts, examples)
        if place is not None:
            return _learned(_template(name, place, decimals, layouts, examples), examples, shop)
    raise NoPlaceFits()


def _common_place(layouts: Sequence[Layout], examples: Sequence[Example]) -> _Place | None:
    """The place that all papers share; None where there is none. Raises PlacesAlike."""
    each_paper = [_places(layout, example.total) for layout, example in zip(layouts, examples, strict=True)]
    shared = set.intersection(*each_paper)
    ranked = sorted((_rank(each.label), each.label) for each in shared)
    if not ranked:
        return None
    best = {label for rank, label in ranked if rank == ranked[0][0]}
    if len(best) > 1:
        raise PlacesAlike(places=", ".join(f"“{each}”" for each in sorted(best)))
    (label,) = best
    order = list(Which)
    return min(
        (each for each in shared if each.label == label), key=lambda each: (order.index(each.which), each.from_right)
    )


def _places(layout: Layout, total: Money) -> set[_Place]:
    """Each place of a paper where its total stands, but not those that say what was handed over."""
    found: set[_Place] = set()
    for row in layout.rows:
        label = row.label if row.role is not Role.NONE else label_of(row.text) or row.label
        if not label or role_of(row.label) in _NEVER:
            continue
        rows = rows_of_label(layout, label)
        for which in _which(row, rows):
            found |= {_Place(label, which, place, False) for place in _from_right(row, total)}
            below = row_below(layout, row)
            if not row.amounts and below is not None:
                found |= {_Place(label, which, place, True) for place in _from_right(below, total)}
    return found


def _which(row: Row, rows: Sequence[Row]) -> Iterable[Which]:
    if len(rows) == 1:
        return (Which.ONLY, Which.FIRST, Which.LAST)
    return [which for which, there in ((Which.FIRST, rows[:1]), (Which.LAST, rows[-1:])) if row in there]


def _from_right(row: Row, total: Money) -> list[int]:
    amounts = [each.money for each in row.amounts if each.money.currency == total.currency]
    return [len(amounts) - 1 - at for at, money in enumerate(amounts) if money == total]


def _rank(label: str) -> int:
    """Places that name a total before those that do not, and a payable one before all."""
    return _RANKS.index(role) if (role := role_of(label)) in _RANKS else len(_RANKS)


def _template(
    name: str, place: _Place, decimals: DecimalMark | None, layouts: Sequence[Layout], examples: Sequence[Example]
) -> Template:
    return check_template(
        Template(
            name=name.strip(),
            total_label=place.label,
            which=place.which,
            from_right=place.from_right,
            is_below=place.is_below,
            number_label=_number_label(layouts, examples),
            decimals=decimals,
        )
    )


def _learned(template: Template, examples: Sequence[Example], shop: ShopFacts) -> LearnedTemplate:
    """The template with the arithmetic of its papers; each is read by it once more."""
    readings = [_layout_of(template, example, shop) for example in examples]
    outcomes = [
        check_total(example.total, layout, items_of(layout, shop))
        for example, layout in zip(examples, readings, strict=True)
    ]
    held = [{check for check, outcome in each.items() if outcome is Outcome.HOLDS} for each in outcomes]
    failed = {check for each in outcomes for check, outcome in each.items() if outcome is Outcome.FAILS}
    below = any(has_amounts_below(example.total, layout) for example, layout in zip(examples, readings, strict=True))
    at = -1 if template.which is Which.LAST else 0
    found = tuple(shown(rows_of_label(layout, template.total_label)[at].text) for layout in readings)
    with_checks = replace(
        template, checks=frozenset(set.intersection(*held)), ignored=frozenset(failed), amounts_below=below
    )
    return LearnedTemplate(template=with_checks, found=found)


def _layout_of(template: Template, example: Example, shop: ShopFacts) -> Layout:
    reading = apply_template(template, example.lines, shop)
    if reading is None or reading.total != example.total:
        raise NoPlaceFits()
    return reading.layout


def _number_label(layouts: Sequence[Layout], examples: Sequence[Example]) -> str:
    """The words before the number in every paper whose number is known; empty where they do not agree."""
    labels = [
        _labels_before(layout, example.number)
        for layout, example in zip(layouts, examples, strict=True)
        if example.number and is_number(example.number)
    ]
    shared = set.intersection(*labels) if labels else set()
    return max(shared, key=len) if shared else ""


def _labels_before(layout: Layout, number: str) -> set[str]:
    found = set()
    for row in layout.rows:
        at = row.text.find(number)
        label = row.text[:at].strip(" :#.=-") if at > 0 else ""
        if label and any(sign.isalpha() for sign in label) and not any(sign.isdigit() for sign in label):
            found.add(folded(label))
    return found


_MARKS: tuple[DecimalMark | None, ...] = (None, DecimalMark.POINT, DecimalMark.COMMA)
_RANKS = (Role.PAID, Role.TOTAL, Role.OTHER_TOTAL, Role.GROSS)
_NEVER = frozenset(
    {Role.METHOD, Role.RECEIVED, Role.CHANGE, Role.COUNT, Role.TAX, Role.DISCOUNT, Role.INFORMATION, Role.SUBTOTAL}
)
