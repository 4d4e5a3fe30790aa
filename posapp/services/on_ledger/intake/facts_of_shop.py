"""Gives a reader of papers what it must know of the shop."""

from posapp.domain.shop import Shop
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = ["facts_of_shop"]


def facts_of_shop(shop: Shop) -> ShopFacts:
    """Give the facts of a shop by which its papers are read."""
    return ShopFacts(country=shop.country, currency=shop.currency, zone=shop.zone)
