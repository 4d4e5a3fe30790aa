"""Writes moments as the shop's calendar and clock show them."""

from datetime import datetime

from posapp.domain.shop import Shop

__all__ = ["moment_text"]


def moment_text(moment: datetime, shop: Shop) -> str:
    """Give a moment, UTC, as the date and time of the shop, in its locale."""
    from babel.dates import format_datetime

    return str(format_datetime(moment.astimezone(shop.zone), "short", locale=shop.locale))
