"""Reads the fiscal code of a receipt, whatever country printed it and whatever keyboard layout is in between."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo

from posapp.domain.pos_receipts.code_length import may_be_fiscal_code
from posapp.domain.pos_receipts.fiscal_code_errors import AmountNotPlain, CodeDamaged, CodeGarbled, FiscalCodeRefused
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.scanning.bare_code import bare_code
from posapp.domain.scanning.keyboards import readings_of
from posapp.intake.codes import argentina, basque, brazil, chile, mexico, uruguay

__all__ = ["read_fiscal_code"]

HEAD = 160
"""So far from its beginning a code has said whose it is."""


@dataclass(frozen=True, slots=True)
class _Country:
    """One country's codes.

    Attributes:
        read: Gives the receipt, None where the text is none of its codes, or raises FiscalCodeRefused.
        trace: Finds such a code in its beginning without punctuation and capitals.
    """

    read: Callable[[str, tzinfo | None], PosReceipt | None]
    trace: re.Pattern[str]


COUNTRIES = tuple(_Country(each.read, each.TRACE) for each in (uruguay, argentina, chile, mexico, basque, brazil))
_BEGINNING = re.compile(r"https?://|<TED|(?:CFe)?[1-5][0-9]{5}", re.IGNORECASE)
_NO_LETTERS_OR_DIGITS = re.compile(r"[\W_]+")


def read_fiscal_code(text: str, zone: tzinfo | None = None) -> PosReceipt | None:
    """Read a scanned text.

    Args:
        text: As it arrived, also by a scanner whose keyboard layout is not the computer's.
        zone: The shop's, in which a code's time is meant; without it such a code gives its day alone.

    Returns:
        The receipt; None where the text is no fiscal code, such as a product's or a customer's.

    Raises:
        FiscalCodeRefused: It is a fiscal code whose receipt is not taken: a test, no sale, damaged, or readable in two
            ways. The sentence says which.
    """
    if not may_be_fiscal_code(text):
        return None
    receipts: set[PosReceipt] = set()
    refusals: list[FiscalCodeRefused] = []
    for reading in _readings(text):
        try:
            receipts |= {found for each in COUNTRIES if (found := each.read(reading, zone)) is not None}
        except FiscalCodeRefused as refusal:
            refusals.append(refusal)
    return _decided(text, receipts, refusals)


def _readings(text: str) -> Iterator[str]:
    """Give each reading that begins as a fiscal code does, once."""
    yield from dict.fromkeys(map(bare_code, readings_of(text, _begins)))


def _begins(head: str) -> bool:
    return _BEGINNING.match(bare_code(head)) is not None


def _decided(text: str, receipts: set[PosReceipt], refusals: list[FiscalCodeRefused]) -> PosReceipt | None:
    """A reading whose check digits fail, or whose amount is none, is no reading; of all others there may be but one."""
    sound = [each for each in refusals if not isinstance(each, CodeDamaged | AmountNotPlain)]
    if len(receipts) > 1 or (receipts and sound):
        raise CodeGarbled()
    if receipts:
        return receipts.pop()
    if refusals:
        raise (sound or refusals)[0]
    if _has_trace(text):
        raise CodeGarbled()
    return None


def _has_trace(text: str) -> bool:
    """Say whether a text begins as a fiscal code does, but for its punctuation."""
    bare = _NO_LETTERS_OR_DIGITS.sub("", bare_code(text[:HEAD])).lower()
    return any(each.trace.match(bare) for each in COUNTRIES)
