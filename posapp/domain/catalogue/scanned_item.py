"""Holds what a scanned code sells: a product, and how much of it where the code says so."""

from dataclasses import dataclass

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity

__all__ = ["ScannedItem"]


@dataclass(frozen=True, slots=True)
class ScannedItem:
    """What a code sells.

    Attributes:
        product: The product, with the price of the label where the code has one.
        quantity: How much of it; None where the code does not say, as most do not.
    """

    product: Product
    quantity: Quantity | None = None
