"""Lays out a paper as rows: each line with its label, what it means, and its amounts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.money import Money
from posapp.intake.papers.amounts import Amount, Figure, amounts_of, figures_in, paper_mark
from posapp.intake.papers.labels import Role, currency_words, role_of
from posapp.intake.papers.plain import MAX_LINES, label_of, plain_lines
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = ["TOTALS", "Layout", "Row", "lay_out"]

TOTALS = frozenset({Role.TOTAL, Role.PAID, Role.GROSS})
_AFTER_A_TOTAL = frozenset({Role.METHOD, Role.RECEIVED, Role.CHANGE, Role.DUE})
_ENDS_ITEMS = TOTALS | {Role.SUBTOTAL, Role.COUNT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a paper.

    Attributes:
        index: Its number, from 0.
        text: The plain line.
        label: Its words without figures, signs and the words of the shop's own currency.
        role: What its amount is.
        amounts: Its amounts from left to right.
        figures: All its figures, quantities too.
        value: The one amount of a row with a role, in the shop's currency; None where it has none, several, or another
            currency's.
        is_foreign: Whether its amount is in another currency.
    """

    index: int
    text: str
    label: str
    role: Role
    amounts: tuple[Amount, ...]
    figures: tuple[Figure, ...]
    value: Money | None = None
    is_foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A paper as rows.

    Attributes:
        rows: One for each line.
        mark: The decimal mark of the paper; None where it cannot be told.
        is_cut: Whether lines were left out.
    """

    rows: tuple[Row, ...]
    mark: DecimalMark | None
    is_cut: bool

    def with_role(self, *roles: Role) -> tuple[Row, ...]:
        """Give the rows of some roles that have one readable amount."""
        return tuple(row for row in self.rows if row.role in roles and row.value is not None)

    @property
    def end_of_items(self) -> int:
        """The index of the first row that is no item any more; the number of rows where there is none."""
        ends = (row.index for row in self.rows if row.role in _ENDS_ITEMS and (row.amounts or row.figures))
        return next(ends, len(self.rows))


def lay_out(lines: Sequence[str], shop: ShopFacts, mark: DecimalMark | None = None, *, total_label: str = "") -> Layout:
    """Lay out the lines of a paper.

    Args:
        lines: As they were printed.
        shop: The shop's facts.
        mark: The decimal mark, where a template knows it; the paper decides otherwise.
        total_label: The label of the total, where a template knows it.
    """
    texts = plain_lines(lines)
    figures = [figures_in(text) for text in texts]
    used = mark or paper_mark((each for line in figures for each in line), shop)
    rows = [_row(index, text, figures[index], shop, used) for index, text in enumerate(texts)]
    rows = [_as_total(row, shop) if total_label in {row.label, label_of(row.text)} else row for row in rows]
    rows = _with_amounts_below(rows, shop)
    return Layout(rows=tuple(_in_place(rows)), mark=used, is_cut=len(lines) > MAX_LINES)


def _row(index: int, text: str, figures: tuple[Figure, ...], shop: ShopFacts, mark: DecimalMark | None) -> Row:
    amounts = () if mark is None else amounts_of(figures, shop, mark)
    label, is_foreign = _own_label(_without(text, figures), shop)
    role = role_of(label)
    value, other = (None, False) if role is Role.NONE else _one_value(amounts, shop)
    return Row(
        index=index,
        text=text,
        label=label,
        role=role,
        amounts=amounts,
        figures=figures,
        value=None if is_foreign else value,
        is_foreign=is_foreign or other,
    )


def _as_total(row: Row, shop: ShopFacts) -> Row:
    """The row that a template names; it keeps what is known of it already."""
    if not row.label or row.role in TOTALS:
        return row
    value, is_foreign = _one_value(row.amounts, shop)
    return replace(row, role=Role.TOTAL, value=value, is_foreign=is_foreign)


def _without(text: str, figures: tuple[Figure, ...]) -> str:
    """The line without its figures and their signs."""
    parts, end = [], 0
    for each in figures:
        parts.append(text[end : each.start])
        end = each.end
    return " ".join((*parts, text[end:]))


def _own_label(text: str, shop: ShopFacts) -> tuple[str, bool]:
    """The label without the words and signs of the shop's own currency, and whether it names another one."""
    bare = text.replace("U$S", " USD ").replace("US$", " USD ").replace("R$", " BRL ")
    label = label_of(bare)
    named = currency_words(label)
    own = {word for word, codes in named.items() if shop.currency.code in codes}
    words = " ".join(word for word in label.split() if word not in named)
    return words, bool(named) and not own


def _one_value(amounts: tuple[Amount, ...], shop: ShopFacts) -> tuple[Money | None, bool]:
    """The amount of a labelled row: the only one, or the only one that looks like money; and whether it is foreign."""
    own = [each for each in amounts if each.money.currency == shop.currency]
    if not own:
        return None, bool(amounts)
    if len(own) > 1:
        plain = [each for each in own if each.is_plain and (each.figure.sign or each.figure.decimals)]
        own = plain if len(plain) == 1 else []
    return (own[0].money, False) if own else (None, False)


def _with_amounts_below(rows: list[Row], shop: ShopFacts) -> list[Row]:
    """Give a label that stands alone the one amount that stands alone below it."""
    given = list(rows)
    for row in rows:
        if row.role is Role.NONE or row.figures or row.is_foreign:
            continue
        below = next((each for each in rows[row.index + 1 : row.index + 3] if each.text.strip()), None)
        if below is not None and _is_one_amount(below):
            value, is_foreign = _one_value(below.amounts, shop)
            given[row.index] = replace(
                row, amounts=below.amounts, figures=below.figures, value=value, is_foreign=is_foreign
            )
            given[below.index] = replace(below, amounts=(), figures=(), role=Role.INFORMATION)
    return given


def _is_one_amount(row: Row) -> bool:
    return len(row.amounts) == 1 and row.text.strip() == row.text[row.figures[0].start : row.figures[0].end].strip()


def _in_place(rows: list[Row]) -> list[Row]:
    """Take words of payments and totals among the items for what they are there: names of items."""
    found, seen_total = [], False
    end = next((row.index for row in rows if row.role in _ENDS_ITEMS and row.amounts), 0)
    for row in rows:
        seen_total = seen_total or (row.role in TOTALS | {Role.SUBTOTAL, Role.OTHER_TOTAL} and bool(row.amounts))
        is_item = (
            (row.role in _AFTER_A_TOTAL and not seen_total)
            or (row.role is Role.OTHER_TOTAL and row.index < end)
            or (row.role is Role.PROMOTION and not _lowers(row))
        )
        found.append(replace(row, role=Role.NONE, value=None) if is_item else row)
    return found


def _lowers(row: Row) -> bool:
    return row.value is not None and row.value.minor < 0
