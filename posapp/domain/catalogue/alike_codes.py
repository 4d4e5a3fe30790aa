"""Says which codes of products a person may have meant: those that differ only in case, signs or leading zeros."""

from posapp.domain.catalogue.products import Product
from posapp.domain.code_look import look_of

__all__ = ["MAX_ALIKE", "alike_code", "product_look"]

MAX_ALIKE = 3
"""So many are offered at most."""


def product_look(code: str) -> str:
    """Give how a code of a product looks, without the zeros in front; empty where nothing else is left."""
    return look_of(code).lstrip("0")


def alike_code(product: Product, code: str) -> str:
    """Give the code of a product that looks like another one: its barcode, else its article number."""
    return product.barcode if product_look(product.barcode) == product_look(code) else product.sku
