"""Takes an amount's sign and its currency's sign off the digits."""

import re
from dataclasses import dataclass

from posapp.domain.amounts.currency_symbols import is_known_symbol, means
from posapp.domain.amounts.errors import CurrencySignDiffers
from posapp.domain.amounts.marks import BLANKS
from posapp.domain.currency import Currency

__all__ = ["AmountText", "amount_text"]

LONGEST = 64


@dataclass(frozen=True, slots=True)
class AmountText:
    """An amount whose marks are still to be understood.

    Attributes:
        digits: The digits with the marks and blanks between them: "1.234,50".
        is_negative: Whether a minus or brackets say that the money goes back.
    """

    digits: str
    is_negative: bool


def amount_text(text: str, unit: Currency, locale: str) -> AmountText | None:
    """Give an amount's digits; None where the text is no amount.

    It knows a minus before or behind (also U+2212), brackets around what is negative, the currency's sign before or
    behind, digits and marks of full width, and what a spreadsheet adds: an apostrophe in front, `="1500,00"`.

    Args:
        text: As it was typed, or as a cell of a file has it.
        unit: The currency that the amount must have.
        locale: The shop's, which decides what a bare `$` means.

    Raises:
        CurrencySignDiffers: When the sign of another currency stands beside the digits.
    """
    if len(text) > LONGEST:
        return None
    found = _WHOLE.fullmatch(_without_spreadsheet_marks(text.translate(_PLAIN_CHARACTERS).strip()))
    if found is None or (found["open"] is None) != (found["close"] is None):
        return None
    minuses = [found[name] for name in ("first", "second", "third", "fourth") if found[name]]
    if len(minuses) + (found["open"] is not None) > 1:
        return None
    for sign in (found["before"], found["behind"]):
        if sign and not means(sign, unit, locale):
            if is_known_symbol(sign):
                raise CurrencySignDiffers(text=text[:40], sign=sign.strip(), currency=unit.code)
            return None
    return AmountText(found["digits"], is_negative=minuses == ["-"] or found["open"] is not None)


def _without_spreadsheet_marks(text: str) -> str:
    formula = _FORMULA.fullmatch(text)
    return (formula["text"] if formula else text.removeprefix("'")).strip()


_PLAIN_CHARACTERS = str.maketrans(
    {chr(0xFF10 + digit): str(digit) for digit in range(10)}
    | {"，": ",", "．": ".", "－": "-", "＋": "+", "＄": "$", "￥": "¥", "\u2212": "-", "\u2013": "-"}
    | {"（": "(", "）": ")", "\u200e": "", "\u200f": "", "\u2066": "", "\u2069": ""}
)
_FORMULA = re.compile(r'="(?P<text>[^"]*)"')
_SYMBOL = r"[^\s0-9()+,.'’\-][^0-9()+,'’\-]{0,7}?"
_WHOLE = re.compile(
    rf"(?P<open>\()?\s*(?P<first>[+-])?\s*(?P<before>{_SYMBOL})?\s*(?P<second>[+-])?\s*"
    rf"(?P<digits>[0-9](?:[0-9.,'’{BLANKS}]*[0-9])?)\s*(?P<third>-)?\s*(?P<behind>{_SYMBOL})?\s*(?P<fourth>-)?\s*(?P<close>\))?"
)
