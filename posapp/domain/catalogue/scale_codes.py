"""Reads the codes that a shop's scale prints: which item, and its weight or price."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from posapp.domain.catalogue.barcodes import check_digit
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit
from posapp.domain.catalogue.scale_rule import CODE_LENGTH, GRAM_DECIMALS, ScaleRule, ScaleValue, value_check_digit
from posapp.domain.currency import Currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = [
    "LabelMultiplied",
    "ScaleCheckDigitWrong",
    "ScaleCodeRefused",
    "ScaleItemShared",
    "ScaleItemUnknown",
    "ScaleKilogramPriceUnknown",
    "ScaleNotByKilogram",
    "ScalePriceTooFine",
    "ScaleReading",
    "ScaleValueCheckWrong",
    "ScaleZero",
    "read_scale_code",
    "weighed_item",
]

LENGTHS = range(12, 15)
"""A scanner may send a UPC-A without the zero of its EAN-13, or one zero more."""


class ScaleCodeRefused(InputError):
    """A rule of the shop reads the code, but nothing can be sold by it."""

    field = "code"


class ScaleCheckDigitWrong(ScaleCodeRefused):
    """The last digit does not fit the others."""

    sentence = mark("errors", "Scale code {code}: its check digit is wrong. Scan the label again.")


class ScaleValueCheckWrong(ScaleCodeRefused):
    """The check digit of the weight or price does not fit it."""

    sentence = mark(
        "errors", "Scale code {code}: the check digit of its weight or price is wrong. Scan the label again."
    )


class ScaleZero(ScaleCodeRefused):
    """Nothing was weighed."""

    sentence = mark("errors", "Scale code {code}: its weight or price is zero. Weigh the item again.")


class ScaleItemUnknown(ScaleCodeRefused):
    """No product of the catalogue has the item's number."""

    sentence = mark("errors", "Scale code {code}: no product has the item number {item}. Import it with this number.")


class ScaleItemShared(ScaleCodeRefused):
    """Several products have the item's number."""

    sentence = mark("errors", "Scale code {code}: several products have the item number {item}: {names}.")


class ScaleNotByKilogram(ScaleCodeRefused):
    """The code has a weight, and the product is not sold by weight."""

    sentence = mark(
        "errors",
        "Scale code {code}: “{name}” is not sold by the kilogram. Import it with the unit kg and its price per "
        "kilogram.",
    )


class ScaleKilogramPriceUnknown(ScaleCodeRefused):
    """The product has no price per kilogram."""

    sentence = mark("errors", "Scale code {code}: “{name}” has no price per kilogram. Import it with its price.")


class ScalePriceTooFine(ScaleCodeRefused):
    """The price has decimals that the currency does not have."""

    sentence = mark(
        "errors",
        "Scale code {code}: its price has decimals that {currency} does not have. Change the rule of the code.",
    )


class LabelMultiplied(InputError):
    """A quantity was typed before a code that has its own."""

    field = "quantity"
    sentence = mark("errors", "Quantity: this label has its own weight or price. Scan each label by itself.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleReading:
    """What a code says.

    Attributes:
        code: The code, 13 digits.
        rule: The rule that reads it.
        item: The item's number with its leading zeros.
        value: The weight or price without its decimal mark, more than 0.
    """

    code: str
    rule: ScaleRule
    item: str
    value: int

    @property
    def weight(self) -> Quantity:
        """The weight in thousandths of a kilogram, exact; for a rule of weights."""
        return Quantity(self.value * 10 ** (GRAM_DECIMALS - self.rule.decimals))

    def price(self, currency: Currency) -> Money:
        """Give the price in a currency, exact; for a rule of prices.

        Raises:
            ScalePriceTooFine: When the currency has fewer decimals than the rule.
        """
        if self.rule.decimals > currency.exponent:
            raise ScalePriceTooFine(code=self.code, currency=currency.code)
        return Money(self.value * 10 ** (currency.exponent - self.rule.decimals), currency)

    @property
    def product_codes(self) -> tuple[str, ...]:
        """The barcodes or article numbers by which a catalogue may have the item.

        These are its number with and without its leading zeros, the prefix with the number, and the code of the item
        with a weight or price of zero.
        """
        bare = self.item.lstrip("0")
        numbers = [self.item[place:] for place in range(len(self.item) - len(bare) + 1)] if bare else [self.item]
        whole = self.rule.code(int(self.item), 0)
        return tuple(dict.fromkeys((*numbers, f"{self.rule.prefix}{self.item}", whole, whole.lstrip("0"))))


def read_scale_code(code: str, rules: Iterable[ScaleRule]) -> ScaleReading | None:
    """Give what a code says by the shop's rules; None for a code that none of them reads.

    Args:
        code: As it was scanned or typed, without a scanner's frame.
        rules: The shop's rules, of which at most one reads a code.

    Raises:
        ScaleCheckDigitWrong, ScaleValueCheckWrong: When a check digit does not fit.
        ScaleZero: When the weight or price is zero.
    """
    bare = code.strip()
    if not (len(bare) in LENGTHS and bare.isascii() and bare.isdigit()):
        return None
    whole = bare.zfill(CODE_LENGTH) if len(bare) <= CODE_LENGTH else bare.removeprefix("0")
    rule = next((each for each in rules if len(whole) == CODE_LENGTH and whole.startswith(each.prefix)), None)
    if rule is None:
        return None
    if check_digit(whole[:-1]) != whole[-1]:
        raise ScaleCheckDigitWrong(code=bare)
    return _reading(whole, rule)


def weighed_item(reading: ScaleReading, product: Product, currency: Currency) -> tuple[Product, Quantity]:
    """Give what is sold by a code, and how much of it.

    A weight is taken at the product's price per kilogram; the line's total is rounded half up to the currency's
    smallest unit (`Quantity.times`). A price is the total of the label: it is sold as one piece at this price, whatever
    the product's own price is.

    Args:
        reading: What the code says.
        product: The product that the code means.
        currency: The shop's.

    Raises:
        ScaleNotByKilogram: When a weight is of a product that is sold by another unit.
        ScaleKilogramPriceUnknown: When the product of a weight has no price.
        ScalePriceTooFine: When the price has decimals that the currency does not have.
    """
    if reading.rule.value is ScaleValue.PRICE:
        return replace(product, price=reading.price(currency), unit=Unit.PIECE), ONE
    if product.unit is not Unit.KILOGRAM:
        raise ScaleNotByKilogram(code=reading.code, name=product.name)
    if not product.price.minor:
        raise ScaleKilogramPriceUnknown(code=reading.code, name=product.name)
    return product, reading.weight


def _reading(whole: str, rule: ScaleRule) -> ScaleReading:
    _prefix, item, *check, digits, _last = rule.parts(whole)
    if check and value_check_digit(digits) != check[0]:
        raise ScaleValueCheckWrong(code=whole)
    if not int(digits):
        raise ScaleZero(code=whole)
    return ScaleReading(code=whole, rule=rule, item=item, value=int(digits))
