"""Maps the names of payment methods in POS files to posapp's tenders."""

import re
from collections.abc import Mapping
from functools import lru_cache

from posapp.domain.pos_files.formats import plain_name
from posapp.domain.sales.tender import Tender

__all__ = ["is_bare_card", "tender_by_amounts", "tender_of"]


@lru_cache(maxsize=1024)
def tender_of(text: str, card: Tender = Tender.OTHER) -> Tender:
    """Give the tender of a name in English, Spanish or Portuguese; OTHER where it is none, or several.

    Args:
        text: The name, or several: "Cash, Card".
        card: What a card is of which the name says no more.
    """
    found = {_of_part(each) for each in _parts(text)}
    if len(found) != 1:
        return Tender.OTHER
    (one,) = found
    return card if one is None else one


@lru_cache(maxsize=1024)
def is_bare_card(text: str) -> bool:
    """Say whether a name is that of a card, and no more is said of it: "Card", or a brand."""
    return {_of_part(each) for each in _parts(text)} == {None}


def tender_by_amounts(cells: Mapping[str, str], columns: Mapping[str, Tender | None]) -> tuple[Tender | None, ...]:
    """Give the tenders of which a row says how much was paid; None stands for a card of either kind.

    Args:
        cells: The row's cells.
        columns: The tender of each column.
    """
    return tuple(tender for name, tender in columns.items() if any(sign in "123456789" for sign in cells.get(name, "")))


def _parts(text: str) -> list[str]:
    return [part for each in _BETWEEN.split(plain_name(text).replace("_", " ")) if (part := each.strip())]


def _of_part(name: str) -> Tender | None:
    found = {tender for words, tender in _WORDS if any(word in name for word in words)}
    if len(found) == 1:
        return found.pop()
    is_card = not found and any(word in name for word in _CARDS) and not any(word in name for word in _NO_CARDS)
    return None if is_card else Tender.OTHER


_BETWEEN = re.compile(r"[,+/&;|]| y | e | and ")
_WORDS = (
    (("cash", "efectivo", "dinheiro", "contado"), Tender.CASH),
    (("debit", "débit", "debito", "débito", "debvisa", "maestro"), Tender.DEBIT),
    (("credit", "crédit", "credito", "crédito"), Tender.CREDIT),
    (("transfer", "pix", "wire", "depósito", "deposito", "bank"), Tender.TRANSFER),
)
_CARDS = ("card", "tarjeta", "cartão", "cartao", "visa", "master", "amex", "american express", "discover", "diners")
"""A card's brand alone does not say whether it is a debit or a credit card."""
_NO_CARDS = ("gift", "regalo", "presente", "cash app")
