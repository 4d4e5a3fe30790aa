"""Holds a product of the shop's catalogue, as a line of a sale has it."""

from dataclasses import dataclass

from posapp.domain.catalogue.quantities import Unit
from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = ["PriceInOtherCurrency", "Product", "ProductNameInvalid", "ProductTextInvalid", "check_product"]

MAX_NAME_LENGTH = 200
MAX_TEXT_LENGTH = 100


class ProductNameInvalid(InputError):
    """The name of a product cannot be shown on the screen."""

    field = "name"
    sentence = mark("errors", "Name: enter a product name of 1 to 200 characters, without line breaks.")


class ProductTextInvalid(InputError):
    """Another text of a product is too long, or has a line break."""

    field = "product"
    sentence = mark(
        "errors", "Product: number, category and reference have at most 100 characters each, without line breaks."
    )


class PriceInOtherCurrency(RuleError):
    """The price of a product is not in the till's currency."""

    field = "product"
    sentence = mark(
        "errors", "“{name}” is priced in {currency}, but this till uses {taken}. Give it a price in {taken}."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something the shop sells.

    Attributes:
        barcode: Its EAN, UPC or the shop's own code; empty for an item that the catalogue does not have.
        name: The name that the cashier reads.
        price: The price of one piece, kilogram, litre or metre.
        unit: The unit that it is sold by.
        sku: The shop's number of the article; empty where there is none.
        category: The shop's category; empty where there is none.
        reference: Its id in another system of the shop; empty where there is none.
    """

    barcode: str
    name: str
    price: Money
    unit: Unit = Unit.PIECE
    sku: str = ""
    category: str = ""
    reference: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the catalogue has it; otherwise name and price were typed at the counter."""
        return bool(self.barcode)

    @property
    def sent_reference(self) -> str:
        """The reference by which Hellotext finds it, beside the shop's name."""
        return self.reference or self.sku or self.barcode


def check_product(product: Product) -> Product:
    """Give the product back.

    Raises:
        ProductNameInvalid: When its name cannot be shown on a screen.
        ProductTextInvalid: When another of its texts is too long, or has a line break.
    """
    if not 0 < len(product.name) <= MAX_NAME_LENGTH or not product.name.isprintable():
        raise ProductNameInvalid()
    others = (product.sku, product.category, product.reference)
    if any(len(text) > MAX_TEXT_LENGTH or not text.isprintable() for text in others):
        raise ProductTextInvalid()
    return product
