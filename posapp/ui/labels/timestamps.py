"""Writes timestamps as the shop's calendar and clock show them."""

from datetime import datetime

from posapp.domain.shop import Shop

__all__ = ["time_text", "timestamp_text"]


def timestamp_text(moment: datetime, shop: Shop) -> str:
    """Give a timestamp, UTC, as the date and time of the shop, in its locale."""
    from babel.dates import format_datetime

    return str(format_datetime(moment.astimezone(shop.zone), "short", locale=shop.locale))


def time_text(moment: datetime, shop: Shop) -> str:
    """Give a timestamp, UTC, as the time of the shop, in its locale."""
    from babel.dates import format_time

    return str(format_time(moment.astimezone(shop.zone), "short", locale=shop.locale))
