"""Says how a shop's scale writes its codes: prefix, digits of the item, digits and decimals of weight or price."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from posapp.domain.catalogue.barcodes import check_digit
from posapp.domain.currency import Currency
from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = [
    "CODE_LENGTH",
    "GRAM_DECIMALS",
    "ScaleDecimalsInvalid",
    "ScaleDigitsInvalid",
    "ScaleItemDigitsInvalid",
    "ScaleLengthWrong",
    "ScalePrefixInvalid",
    "ScaleRule",
    "ScaleRulesOverlap",
    "ScaleValue",
    "ScaleValueCheckImpossible",
    "check_layout",
    "check_rule",
    "typed_rule",
    "value_check_digit",
]

CODE_LENGTH = 13
PREFIXES = frozenset({"2", "02", *map(str, range(20, 30))})
"""What GS1 leaves to the shop. 02 is a UPC-A of twelve digits that begins with 2; a few scales print 2 alone."""
ITEM_DIGITS = range(1, 9)
VALUE_DIGITS = range(3, 8)
VERIFIED_DIGITS = (4, 5)
"""For so many digits GS1 has a check digit of the weight or price itself."""
GRAM_DECIMALS = 3
WHOLE_KILOGRAM_DIGITS = 5
"""A line of a sale holds up to 99,999 kg."""


class ScalePrefixInvalid(InputError):
    """No scale code begins so."""

    field = "prefix"
    sentence = mark("errors", "Prefix: “{text}” does not begin a scale code. Enter 2, 02, or 20 to 29.")


class ScaleItemDigitsInvalid(InputError):
    """A scale code cannot have so many digits for the item."""

    field = "item-digits"
    sentence = mark("errors", "Digits of the item: enter 1 to 8.")


class ScaleDigitsInvalid(InputError):
    """A scale code cannot have so many digits for the weight or price."""

    field = "value-digits"
    sentence = mark("errors", "Digits of the weight or price: enter 3 to 7.")


class ScaleLengthWrong(InputError):
    """The parts do not make an EAN-13."""

    field = "value-digits"
    sentence = mark(
        "errors", "Digits: a scale code has 13 with its check digit, but prefix, item and value make {count}."
    )


class ScaleDecimalsInvalid(InputError):
    """The weight or price cannot have so many decimals."""

    field = "decimals"
    sentence = mark("errors", "Decimals: enter {least} to {most}. A weight is in kilograms, a price in {currency}.")


class ScaleValueCheckImpossible(InputError):
    """There is no check digit for a value of this length."""

    field = "value-check"
    sentence = mark("errors", "A check digit before the weight or price is possible for 4 or 5 digits only.")


class ScaleRulesOverlap(InputError):
    """Another rule reads the same codes."""

    field = "prefix"
    sentence = mark(
        "errors", "Prefix: the rule for {prefix} already reads these codes. Change or remove that rule first."
    )


class ScaleValue(StrEnum):
    """What a scale writes into its codes."""

    WEIGHT = "weight"
    PRICE = "price"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRule:
    """How one kind of code is written: prefix, item, weight or price, and the check digit of the whole EAN-13.

    Attributes:
        prefix: The first digits of the code; no other rule of the shop reads codes with them.
        item_digits: How many digits the item's number has.
        value: Whether the weight follows or the price.
        value_digits: How many digits the weight or price has.
        decimals: How many of these are decimals of a kilogram, or of the currency's unit.
        has_value_check: Whether a check digit of the weight or price alone stands before it (GS1 General
            Specifications 7.9.2 to 7.9.4).
    """

    prefix: str
    item_digits: int
    value: ScaleValue
    value_digits: int
    decimals: int
    has_value_check: bool = False

    @property
    def length(self) -> int:
        """How many digits its codes have, with their check digit."""
        return len(self.prefix) + self.item_digits + self.has_value_check + self.value_digits + 1

    @property
    def pattern(self) -> str:
        """The parts in letters: I for the item, V for the value's own check digit, W or P, C for the check digit."""
        letter = "W" if self.value is ScaleValue.WEIGHT else "P"
        parts = (self.prefix, "I" * self.item_digits, "V" * self.has_value_check, letter * self.value_digits, "C")
        return " ".join(part for part in parts if part)

    def parts(self, code: str) -> tuple[str, ...]:
        """Take a code of 13 digits apart: prefix, item, the value's own check digit where it has one, value, check."""
        lengths = (len(self.prefix), self.item_digits, int(self.has_value_check), self.value_digits, 1)
        ends = tuple(accumulate(lengths))
        return tuple(code[end - length : end] for length, end in zip(lengths, ends, strict=True) if length)

    def code(self, item: int, value: int) -> str:
        """Give the code that a scale prints for an item and a weight or price, both without their decimal mark."""
        digits = f"{value:0{self.value_digits}}"
        check = value_check_digit(digits) if self.has_value_check else ""
        body = f"{self.prefix}{item:0{self.item_digits}}{check}{digits}"
        return body + check_digit(body)


def value_check_digit(digits: str) -> str:
    """Give the check digit of a weight or price of four or five digits."""
    from biip.checksums import gs1_price_weight_check_digit

    return str(gs1_price_weight_check_digit(digits))


def check_layout(rule: ScaleRule) -> ScaleRule:
    """Give the rule back.

    Raises:
        ScalePrefixInvalid, ScaleItemDigitsInvalid, ScaleDigitsInvalid: When a part is out of its bounds.
        ScaleValueCheckImpossible: When it has a check digit that GS1 does not define.
        ScaleLengthWrong: When the parts make no EAN-13.
    """
    if rule.prefix not in PREFIXES:
        raise ScalePrefixInvalid(text=rule.prefix[:13])
    if rule.item_digits not in ITEM_DIGITS:
        raise ScaleItemDigitsInvalid()
    if rule.value_digits not in VALUE_DIGITS:
        raise ScaleDigitsInvalid()
    if rule.has_value_check and rule.value_digits not in VERIFIED_DIGITS:
        raise ScaleValueCheckImpossible()
    if rule.length != CODE_LENGTH:
        raise ScaleLengthWrong(count=rule.length)
    return rule


def check_rule(rule: ScaleRule, currency: Currency, others: Iterable[ScaleRule]) -> ScaleRule:
    """Give the rule back where the shop can use it.

    Args:
        rule: The rule.
        currency: The shop's, whose decimals a price has.
        others: The shop's other rules.

    Raises:
        InputError: As `check_layout` does.
        ScaleDecimalsInvalid: When a weight would be finer than a gram or heavier than a line holds, or a price finer
            than the currency's smallest unit.
        ScaleRulesOverlap: When one code could be read by two rules.
    """
    check_layout(rule)
    least, most = _decimals(rule, currency)
    if not least <= rule.decimals <= most:
        raise ScaleDecimalsInvalid(least=least, most=most, currency=currency.code)
    for other in others:
        if rule.prefix.startswith(other.prefix) or other.prefix.startswith(rule.prefix):
            raise ScaleRulesOverlap(prefix=other.prefix)
    return rule


def typed_rule(
    prefix: str, item_digits: str, value: ScaleValue, value_digits: str, decimals: str, *, has_value_check: bool
) -> ScaleRule:
    """Give the rule that a person typed, not checked yet.

    Raises:
        ScaleItemDigitsInvalid, ScaleDigitsInvalid, ScaleDecimalsInvalid: When one of them is no number.
    """
    items, values, parts = map(_number, (item_digits, value_digits, decimals))
    if items is None:
        raise ScaleItemDigitsInvalid()
    if values is None:
        raise ScaleDigitsInvalid()
    return ScaleRule(
        prefix=prefix.strip(),
        item_digits=items,
        value=value,
        value_digits=values,
        decimals=-1 if parts is None else parts,
        has_value_check=has_value_check,
    )


def _decimals(rule: ScaleRule, currency: Currency) -> tuple[int, int]:
    if rule.value is ScaleValue.PRICE:
        return 0, min(currency.exponent, GRAM_DECIMALS)
    return max(0, rule.value_digits - WHOLE_KILOGRAM_DIGITS), GRAM_DECIMALS


def _number(text: str) -> int | None:
    bare = text.strip()
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) == 1 else None
