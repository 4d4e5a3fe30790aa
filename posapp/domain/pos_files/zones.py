"""Names the time zones that points of sale write in words."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from posapp.domain.clock import ZoneUnknown, zone_named
from posapp.domain.errors import InputError
from posapp.domain.pos_files.formats import plain_name
from posapp.domain.texts import mark

__all__ = ["ZoneNotKnown", "zone_in_words"]


class ZoneNotKnown(InputError):
    """The file names a time zone that posapp does not know."""

    field = "time"
    sentence = mark("errors", "Time: the file names the time zone “{zone}”, which posapp does not know.")


@lru_cache(maxsize=256)
def zone_in_words(text: str) -> ZoneInfo:
    """Give the zone of "Eastern Time (US & Canada)" or of an IANA name; raises ZoneNotKnown."""
    try:
        return zone_named(_ZONES.get(plain_name(text), text.strip()))
    except ZoneUnknown as error:
        raise ZoneNotKnown(zone=text[:40]) from error


_ZONES = {
    "newfoundland": "America/St_Johns",
    "atlantic time (canada)": "America/Halifax",
    "eastern time (us & canada)": "America/New_York",
    "indiana (east)": "America/Indiana/Indianapolis",
    "central time (us & canada)": "America/Chicago",
    "saskatchewan": "America/Regina",
    "mountain time (us & canada)": "America/Denver",
    "arizona": "America/Phoenix",
    "pacific time (us & canada)": "America/Los_Angeles",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "puerto rico": "America/Puerto_Rico",
    "london": "Europe/London",
    "edinburgh": "Europe/London",
    "dublin": "Europe/Dublin",
    "paris": "Europe/Paris",
    "madrid": "Europe/Madrid",
    "tokyo": "Asia/Tokyo",
    "osaka": "Asia/Tokyo",
    "sydney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne",
    "brisbane": "Australia/Brisbane",
    "perth": "Australia/Perth",
    "adelaide": "Australia/Adelaide",
    "darwin": "Australia/Darwin",
    "hobart": "Australia/Hobart",
    "canberra": "Australia/Sydney",
}
"""The names that Square's dashboard offers, in the countries where Square sells."""
