"""The items of a sale that a cashier has begun and not recorded."""

from dataclasses import dataclass

from posapp.domain.sales.basket import Basket

__all__ = ["DraftItems"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftItems:
    """The items of a sale that is not recorded yet.

    Attributes:
        lines: The items taken.
        typed: A product that was typed and not taken yet.
    """

    lines: Basket = ()
    typed: str = ""
