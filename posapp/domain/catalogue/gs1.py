"""Reads the codes of GS1 that hold more than a product's number: element strings and Digital Links."""

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["TradeItem", "trade_item"]

MAX_LENGTH = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeItem:
    """What a code says of the thing it stands on.

    Attributes:
        gtin: Its GTIN, 14 digits.
        expires: Its last day, or the day before which it is best; None where the code says none.
        lot: Its lot; empty where the code says none.
    """

    gtin: str
    expires: date | None = None
    lot: str = ""


def trade_item(code: str) -> TradeItem | None:
    """Give what a GS1 code says; None for any other code, and where its check digit is wrong.

    It knows element strings with their separator (FNC1, sent as 0x1D) and Digital Links (`https://…/01/GTIN/10/LOT`).
    Source: GS1 General Specifications 24, sections 3 and 7; GS1 Digital Link 1.1. `biip` takes them apart.

    Args:
        code: As it was scanned, without the scanner's frame.
    """
    if len(code) > MAX_LENGTH or not _MAYBE.match(code):
        return None
    import biip

    try:
        parsed = biip.parse(code)
    except biip.ParseError:
        return None
    message, link = parsed.gs1_message, parsed.gs1_digital_link_uri
    strings = message.element_strings if message is not None else link.element_strings if link is not None else ()
    values = {each.ai.ai: each.value for each in strings}
    days = {each.ai.ai: each.date for each in strings if each.date is not None}
    if "01" not in values or parsed.gtin is None:
        return None
    return TradeItem(gtin=parsed.gtin.as_gtin_14(), expires=days.get("17") or days.get("15"), lot=values.get("10", ""))


_MAYBE = re.compile(r"(?:\](?:C1|d2|Q3|e0))?\x1d?01[0-9]{14}|https?://\S+/01/[0-9]{8,14}")
