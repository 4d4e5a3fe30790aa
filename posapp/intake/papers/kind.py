"""Says what a paper is: a sale only where it says so itself and nothing else speaks against it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from posapp.domain.pos_receipts.receipt import ReceiptKind
from posapp.intake.papers.items import items_of, names_something
from posapp.intake.papers.kind_words import (
    CARD_MARKS,
    DOCUMENT_WORDS,
    KIND_PHRASES,
    ON_CREDIT,
    POLICY_WORDS,
    TABLE_WORDS,
    THANKS,
)
from posapp.intake.papers.labels import Role
from posapp.intake.papers.plain import folded
from posapp.intake.papers.rows import Layout, Row
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = ["PaperKind", "kind_of", "says"]

MAX_HEADING_WORDS = 6
MIN_CARD_MARKS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """What a paper is.

    Attributes:
        kind: The kind.
        is_said: Whether words on it say that it is no plain sale.
        is_sure: Whether it is surely that; a sale that may be something else is not proposed.
        is_doubted: Whether something on it speaks against a sale that was paid: words of a refund, a table, credit.
    """

    kind: ReceiptKind
    is_said: bool
    is_sure: bool
    is_doubted: bool = False


def kind_of(layout: Layout, shop: ShopFacts) -> PaperKind:
    """Say what a paper is.

    A word counts where it is a heading or a line of its own, or in a sentence without an amount; within the name of
    an item it does not. A card's slip is known by its marks where no items stand on it.
    """
    for kind in KIND_PHRASES:
        if kind is not ReceiptKind.REFUND and any(_says_kind(row, kind, layout) for row in layout.rows):
            return PaperKind(kind=kind, is_said=True, is_sure=True)
    if _is_card_slip(layout, shop):
        return PaperKind(kind=ReceiptKind.OTHER, is_said=True, is_sure=True)
    refunds = [row for row in layout.rows if says(row.label, KIND_PHRASES[ReceiptKind.REFUND])]
    if any(_is_heading(row, ReceiptKind.REFUND) for row in refunds):
        return PaperKind(kind=ReceiptKind.REFUND, is_said=True, is_sure=True)
    doubted = any(_may_be_refund(row, layout) for row in refunds)
    doubted = doubted or _is_unpaid(layout)
    is_sure = not doubted and _says_sale(layout)
    return PaperKind(kind=ReceiptKind.SALE, is_said=False, is_sure=is_sure, is_doubted=doubted)


def says(label: str, phrases: tuple[str, ...]) -> bool:
    """Say whether a label has one of some phrases, as whole words."""
    padded = f" {label} "
    return any(f" {phrase} " in padded for phrase in phrases)


def _says_kind(row: Row, kind: ReceiptKind, layout: Layout) -> bool:
    phrases = KIND_PHRASES[kind]
    if not says(row.label, phrases):
        return False
    if kind is ReceiptKind.COPY and "A VIA" in row.label and not _is_second(row.text):
        return says(row.label, tuple(each for each in phrases if each != "A VIA"))
    if row.label in phrases:
        return True
    if any(each.is_plain for each in row.amounts) or _continues(row, layout):
        return False
    return kind is ReceiptKind.COPY or _is_heading(row, kind)


def _is_heading(row: Row, kind: ReceiptKind) -> bool:
    """Whether a line is short, begins or ends with the phrase, tells of no rule of the shop, and has no amount."""
    words = [word for word in row.label.split() if word not in _NUMBER_WORDS]
    if len(words) > MAX_HEADING_WORDS or any(each.is_plain for each in row.amounts):
        return False
    if any(row.label == phrase for phrase in KIND_PHRASES[kind]):
        return True
    if kind is ReceiptKind.REFUND and (set(words) & POLICY_WORDS or row.label.startswith("NO ")):
        return False
    return says(row.label, KIND_PHRASES[kind])


def _continues(row: Row, layout: Layout) -> bool:
    """Whether a line is the name of an item whose quantity and amount stand below it."""
    below = layout.rows[row.index + 1] if row.index + 1 < layout.end_of_items else None
    if below is None or names_something(below):
        return False
    return any(each.is_quantity for each in below.figures) and any(each.is_plain for each in below.amounts)


def _may_be_refund(row: Row, layout: Layout) -> bool:
    """A word of refunds that is neither a heading nor a rule of the shop below the total."""
    is_rule = bool(set(row.label.split()) & POLICY_WORDS)
    return not (is_rule and row.index > layout.end_of_items)


def _is_card_slip(layout: Layout, shop: ShopFacts) -> bool:
    if items_of(layout, shop) or layout.with_role(Role.SUBTOTAL, Role.CHANGE, Role.GROSS):
        return False
    found = {mark for row in layout.rows for mark in CARD_MARKS if says(row.label, (mark,))}
    return len(found) >= MIN_CARD_MARKS


def _is_unpaid(layout: Layout) -> bool:
    """Whether a paper says that it is on credit, or names a table and no payment, as a bill does."""
    if any(says(row.label, ON_CREDIT) or row.label == "CREDITO" for row in layout.rows if row.value is None):
        return True
    return not _says_payment(layout) and bool(_all_words(layout) & TABLE_WORDS)


def _says_sale(layout: Layout) -> bool:
    """Whether a paper names itself a sale, thanks for it, or says how it was paid."""
    if _says_payment(layout) or _all_words(layout) & DOCUMENT_WORDS:
        return True
    return any(says(row.label, THANKS) for row in layout.rows)


def _says_payment(layout: Layout) -> bool:
    return bool(layout.with_role(Role.METHOD, Role.RECEIVED, Role.CHANGE)) or _names_tender(layout)


def _all_words(layout: Layout) -> set[str]:
    return {word for row in layout.rows for word in _words(row.text)}


def _names_tender(layout: Layout) -> bool:
    """Whether a line below the total names the tender without its amount: "PAGO: Tarjeta"."""
    return any(row.role in {Role.METHOD, Role.RECEIVED} and row.index > layout.end_of_items for row in layout.rows)


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset("".join(sign if sign.isalnum() else " " for sign in folded(text).replace("-", "")).split())


def _is_second(text: str) -> bool:
    """Whether it is the second copy of a document: "2a VIA", not "1a VIA"."""
    words = folded(text).replace(".", "").split()
    return any(two.startswith("VIA") and _LATER.fullmatch(one) is not None for one, two in pairwise(words))


_NUMBER_WORDS = frozenset({"NO", "N", "NRO", "NUM"})
_LATER = re.compile(r"[2-9][AO°]?")
