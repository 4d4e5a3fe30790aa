"""Holds the shop and its till as they were set up."""

import re
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from posapp.domain.business_days import BusinessDays, DayEnd
from posapp.domain.clock import zone_named
from posapp.domain.currency import Currency, currency
from posapp.domain.errors import InputError
from posapp.domain.sales.receipts import receipt_prefix
from posapp.domain.texts import mark

__all__ = [
    "LOCK_MINUTES",
    "UNDO_SECONDS",
    "CountryUnknown",
    "NameInvalid",
    "Shop",
    "checked_shop_name",
    "first_weekday",
    "locale_in",
    "locale_of",
    "make_shop",
]

MAX_NAME_LENGTH = 80
LOCK_MINUTES = 5
"""After so long the window locks itself, unless the shop chose otherwise."""
UNDO_SECONDS = 8
"""So long a payment can be undone, unless the shop chose otherwise."""


class NameInvalid(InputError):
    """The name of the shop or the till is empty or too long."""

    field = "name"
    sentence = mark("errors", "{what}: enter a name of 1 to 80 characters.")


class CountryUnknown(InputError):
    """The country is no ISO 3166 code of two letters."""

    field = "country"
    sentence = mark("errors", "Country: “{text}” is not a country. Write two letters such as UY, MX or US.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """One shop's till.

    Attributes:
        name: The shop's name, sent with each event as `store`.
        till: This till's name.
        country: ISO 3166 alpha-2; the default for phone numbers.
        currency: The currency of the till.
        zone: The shop's zone.
        locale: How money and dates are written ("es_UY").
        prefix: The prefix of this till's receipts.
        undo_seconds: The seconds for which a payment can be undone before it is sent.
        practice: Whether this is the practice shop.
        lock_minutes: The minutes without input after which the window locks; 0 never.
        day_end: The hour at which a day is to end, on the next calendar day; 0 is midnight.
        day_ends: When its days end, also those before the last change of that.
    """

    name: str
    till: str
    country: str
    currency: Currency
    zone: ZoneInfo
    locale: str
    prefix: str
    undo_seconds: int = UNDO_SECONDS
    practice: bool = False
    lock_minutes: int = LOCK_MINUTES
    day_end: int = 0
    day_ends: tuple[DayEnd, ...] = ()

    @property
    def days(self) -> BusinessDays:
        """The shop's days: which one a moment belongs to, and when each begins and ends."""
        return BusinessDays(self.zone, self.day_ends)

    def set_up_again(self, said: "Shop") -> "Shop":
        """Give the shop with new values from the set-up; changes in the settings are kept."""
        return replace(
            self,
            name=said.name,
            till=said.till,
            country=said.country,
            currency=said.currency,
            zone=said.zone,
            locale=said.locale,
            prefix=said.prefix,
            practice=said.practice,
        )


def make_shop(*, name: str, till: str, country: str, currency_code: str, zone: str, practice: bool = False) -> Shop:
    """Check the typed values of the set-up, and give the shop.

    Raises:
        NameInvalid: When the shop's or the till's name is empty or too long.
        CountryUnknown: When the country is not one.
        CurrencyUnknown: When the currency is not in use.
        ZoneUnknown: When the zone is not in the IANA database.
    """
    land = _country(country)
    return Shop(
        name=checked_shop_name(name),
        till=_name(mark("errors", "Till"), till),
        country=land,
        currency=currency(currency_code),
        zone=zone_named(zone.strip()),
        locale=locale_of(land),
        prefix=receipt_prefix(till),
        practice=practice,
    )


def checked_shop_name(text: str) -> str:
    """Give a shop's name as it is stored, without blanks around it; raises NameInvalid."""
    return _name(mark("errors", "Shop"), text)


def locale_of(country: str) -> str:
    """Give the locale in which a country's shops write ("UY" gives "es_UY"), by CLDR's likely language.

    CLDR's likely language of Paraguay is Guaraní, of which it knows no way to write amounts; its shops write Spanish.
    """
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(f"und_{country}", "en_Latn_US"))
    language = _WRITTEN_IN_SHOPS.get(country, likely.split("_", maxsplit=1)[0])
    try:
        return str(Locale(language, territory=country))
    except UnknownLocaleError:
        return "en_US"


_WRITTEN_IN_SHOPS = {"PY": "es"}


def locale_in(language: str, country: str) -> str:
    """Give the locale of a language in a country ("es" in "US" is "es_US").

    Where CLDR does not know the two together, money and dates stay as the country's shops write them.
    """
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale(language.partition("_")[0], territory=country))
    except UnknownLocaleError:
        return locale_of(country)


def first_weekday(locale: str) -> int:
    """Give the first weekday of a locale: 0 is Monday, 6 is Sunday."""
    from babel import Locale

    return int(Locale.parse(locale).first_week_day)


def _name(what: str, text: str) -> str:
    name = " ".join(text.split())
    if not name or len(name) > MAX_NAME_LENGTH or not name.isprintable():
        raise NameInvalid(what=what)
    return name


def _country(text: str) -> str:
    from babel import Locale

    code = text.strip().upper()
    if not re.fullmatch(r"[A-Z]{2}", code) or code not in Locale("en").territories:
        raise CountryUnknown(text=text[:20])
    return code
