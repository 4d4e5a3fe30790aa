"""Holds what must be known of a shop before a paper of its POS can be read."""

from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from posapp.domain.currency import Currency
from posapp.domain.shop import locale_of

__all__ = ["ShopFacts"]


@dataclass(frozen=True, kw_only=True)
class ShopFacts:
    """What a reader of papers knows of the shop.

    Attributes:
        country: ISO 3166 alpha-2; it decides about dot and comma, and about day and month.
        currency: What the shop is paid in.
        zone: Where its clock stands.
    """

    country: str
    currency: Currency
    zone: ZoneInfo

    @cached_property
    def locale(self) -> str:
        """How the country's shops write money and dates: "es_UY"."""
        return locale_of(self.country)
