"""Holds exact quantities as integers: thousandths of a piece, kilogram, litre or metre."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from posapp.domain.errors import InputError
from posapp.domain.money import Money, decimal_separator
from posapp.domain.texts import mark

__all__ = [
    "MAX_QUANTITY",
    "ONE",
    "PARTS",
    "Quantity",
    "QuantityInvalid",
    "QuantityNotWhole",
    "Unit",
    "UnitUnknown",
    "format_quantity",
    "parse_quantity",
    "read_unit",
    "typed_quantity",
]

PARTS = 1_000
MAX_QUANTITY = 99_999
"""Of anything in one line; more is a barcode that was scanned into the wrong field."""


class QuantityInvalid(InputError):
    """The text is no quantity, zero, or more than a line holds."""

    field = "quantity"
    sentence = mark(
        "errors", "Quantity: “{text}” is not a quantity. Enter a number above 0 and up to 99999, such as {example}."
    )


class QuantityNotWhole(InputError):
    """The quantity of pieces is not a whole number."""

    field = "quantity"
    sentence = mark("errors", "Quantity: this is sold by the piece. Enter a whole number, not {text}.")


class UnitUnknown(InputError):
    """The unit is unknown."""

    field = "unit"
    sentence = mark("errors", "Unit: “{text}” is not a unit. Write piece, kg, l or m, or leave it empty for pieces.")


class Unit(StrEnum):
    """The unit that a product is sold by, and that its price is for."""

    PIECE = "piece"
    KILOGRAM = "kg"
    LITRE = "l"
    METRE = "m"


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """An exact quantity.

    Attributes:
        thousandths: 350 are 0.350 kg, 2000 are two pieces.
    """

    thousandths: int

    @property
    def decimal(self) -> Decimal:
        """The quantity in its unit, exact: 350 thousandths are Decimal("0.350")."""
        return Decimal(self.thousandths).scaleb(-3)

    def times(self, price: Money) -> Money:
        """Give the cost of this quantity at a price for one, rounded half up to the minor unit."""
        return Money((2 * price.minor * self.thousandths + PARTS) // (2 * PARTS), price.currency)

    def __add__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.thousandths + other.thousandths)

    def __sub__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.thousandths - other.thousandths)

    def __str__(self) -> str:
        return str(self.decimal) if self.thousandths % PARTS else str(self.thousandths // PARTS)


ONE = Quantity(PARTS)


def parse_quantity(text: str, unit: Unit, locale: str) -> Quantity:
    """Read what a person typed, with a point or a comma before the decimals; thousands are never grouped.

    Raises:
        QuantityInvalid: When it is no quantity, zero, or more than a line holds.
        QuantityNotWhole: When it is a part of a piece.
    """
    match = _TYPED.fullmatch(text.strip())
    thousandths = 0 if match is None else int(match["whole"]) * PARTS + int((match["part"] or "").ljust(3, "0"))
    if not 0 < thousandths <= MAX_QUANTITY * PARTS:
        example = "3" if unit is Unit.PIECE else typed_quantity(Quantity(350), locale)
        raise QuantityInvalid(text=text.strip()[:20], example=example)
    if unit is Unit.PIECE and thousandths % PARTS:
        raise QuantityNotWhole(text=text.strip()[:20])
    return Quantity(thousandths)


def typed_quantity(quantity: Quantity, locale: str) -> str:
    """Give a quantity as somebody would type it; `parse_quantity` reads it back."""
    return str(quantity).replace(".", decimal_separator(locale))


def format_quantity(quantity: Quantity, unit: Unit, locale: str) -> str:
    """Write a quantity with its unit; pieces as a number alone."""
    typed = typed_quantity(quantity, locale)
    return typed if unit is Unit.PIECE else f"{typed}\u00a0{unit.value}"


def read_unit(text: str) -> Unit:
    """Give the unit that a word in a file means, pieces for an empty one; raises UnitUnknown."""
    found = _WORDS.get(text.strip().lower().rstrip("."))
    if found is None:
        raise UnitUnknown(text=text.strip()[:20])
    return found


_TYPED = re.compile(r"(?P<whole>[0-9]{1,6})(?:[.,](?P<part>[0-9]{1,3}))?")
_WORDS = {
    word: unit
    for unit, words in (
        (Unit.PIECE, ("", "piece", "pieces", "pcs", "pc", "u", "un", "unit", "unidad", "unidade")),
        (Unit.KILOGRAM, ("kg", "kgs", "kilo", "kilogram", "kilogramo", "quilo")),
        (Unit.LITRE, ("l", "lt", "litre", "liter", "litro")),
        (Unit.METRE, ("m", "mt", "metre", "meter", "metro")),
    )
    for word in words
}
