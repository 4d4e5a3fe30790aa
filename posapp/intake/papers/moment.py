"""Reads when a paper was printed, in the shop's zone."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from posapp.domain.clock import TimeInvalid, local_moment
from posapp.domain.pos_files.timestamps import DateOrder, date_order_of, iso_timestamp, orders_in
from posapp.intake.papers.plain import folded
from posapp.intake.papers.rows import Layout
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = ["moment_after", "moment_of"]

LINES_BELOW = 2
"""So far below its date a time may stand on a line of its own."""
YEARS = range(2000, 2100)


def moment_of(layout: Layout, shop: ShopFacts) -> datetime | date | None:
    """Give the moment of a paper in UTC, the day alone where it has no time, None where it has no date.

    A figure that may be the day or the month is read as the shop's country writes it. Where several days stand there,
    one that has a time beside it is the paper's; with several such it has none.
    """
    texts = [row.text for row in layout.rows]
    dated = [(index, day) for index, text in enumerate(texts) if (day := _day_in(text, shop)) is not None]
    timed = [(day, clock) for index, day in dated if (clock := _clock_near(texts, index))]
    if timed:
        return _moment(*timed[0], shop.zone) if len(set(timed)) == 1 else None
    days = {day for _, day in dated}
    return days.pop() if len(days) == 1 else None


def moment_after(layout: Layout, label: str, shop: ShopFacts) -> datetime | date | None:
    """Give the moment that follows a label, as `moment_of` does; None where none does, or different ones.

    Args:
        layout: The paper.
        label: The label's words, as they stand; capitals and accents do not matter. The date may stand below it.
        shop: The shop's facts.
    """
    texts = [row.text for row in layout.rows]
    found = {each for at, text in enumerate(texts) if (each := _after_label(texts, at, text, label, shop)) is not None}
    return found.pop() if len(found) == 1 else None


def _after_label(texts: list[str], at: int, text: str, label: str, shop: ShopFacts) -> datetime | date | None:
    place = folded(text).find(folded(label))
    if place < 0:
        return None
    rest = text[place + len(label) :]
    day = _day_in(rest, shop)
    if day is None and at + 1 < len(texts):
        at, day = at + 1, _day_in(texts[at + 1], shop)
    if day is None:
        return None
    clock = _clock_near(texts, at)
    return _moment(day, clock, shop.zone) if clock else day


def _day_in(text: str, shop: ShopFacts) -> date | None:
    if _OTHER_DAY.search(folded(text)):
        return None
    found = _DATE.search(text)
    if found is None:
        return None
    orders = orders_in(found[0])
    order = next(iter(orders)) if len(orders) == 1 else _own_order(shop)
    try:
        day = date.fromisoformat(iso_timestamp(found[0], order)[:10])
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _own_order(shop: ShopFacts) -> DateOrder:
    return date_order_of(shop.locale)


def _clock_near(texts: list[str], index: int) -> str:
    """The time in the line of a date, or alone in one of the lines below; empty for none."""
    own = _clock_in(texts[index])
    if own:
        return own
    for text in texts[index + 1 : index + 1 + LINES_BELOW]:
        if _DATE.search(text) is None and (found := _clock_in(text)):
            return found
    return ""


def _clock_in(text: str) -> str:
    """A time of day as "20:30:00"; empty where there is none, or it is none."""
    found = _CLOCK.search(_DATE.sub(" ", text))
    if found is None:
        return ""
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{found['minute']}:{found['second'] or '00'}" if hour < 24 else ""


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime | date:
    """The moment in UTC; the day alone for a time that the clocks of the zone skipped."""
    try:
        return local_moment(f"{day.isoformat()} {clock}", zone)
    except TimeInvalid:
        return day


_DATE = re.compile(
    r"(?<![0-9/.\-])(?:[0-9]{4}[/.\-][0-9]{1,2}[/.\-][0-9]{1,2}|[0-9]{1,2}[/.\-][0-9]{1,2}[/.\-](?:20[0-9]{2}|[0-9]{2})"
    r"|[0-9]{1,2}[ \-/](?:de )?[^\W\d_]{3,10}\.?[ \-/,](?: ?(?:de|del) )? ?20[0-9]{2}"
    r"|[^\W\d_]{3,10}\.? [0-9]{1,2},? 20[0-9]{2})(?![0-9/.\-])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![0-9:.,])(?P<hour>[0-9]{1,2})[:hH](?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?(?![0-9:])"
    r"(?: ?(?P<half>[aApP])\.? ?[mM]\b\.?)?"
)
_OTHER_DAY = re.compile(
    r"VENC|\bVTO\b|VALID|EXPIR|DESDE|HASTA|ATE \d|NACIM|CAMBIOS|ENTREGA|\bCAE\b|UNTIL|RANGO|RESOLUC"
)
