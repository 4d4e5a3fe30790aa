"""Reads the countries, currencies and time zones of the first step, in the person's language.

It takes a moment, so a worker does it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from posapp.domain.currency import all_codes

if TYPE_CHECKING:  # Babel and the network's libraries take longer to import than the window to show
    from babel import Locale

    from posapp.services.on_till.setup import ShopDefaults, ShopSetup

__all__ = ["CodeChoice", "ShopChoices", "defaults_in", "read_choices"]

NOWHERE = "US"
"""Proposed where the computer does not know its country."""


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """One entry: the code that is saved, and the name that is shown."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopChoices:
    """Everything that the first step offers.

    Attributes:
        countries: By name.
        currencies: By code, with which the name begins.
        zones: By name.
        home: The proposed country.
        defaults: The proposals for that country.
    """

    countries: tuple[CodeChoice, ...]
    currencies: tuple[CodeChoice, ...]
    zones: tuple[CodeChoice, ...]
    home: str
    defaults: "ShopDefaults"


def read_choices(session: "ShopSetup", *, language: str, country: str, zone: str) -> ShopChoices:
    """Read everything that the first step offers.

    Args:
        session: The set-up.
        language: The language of the names, as Qt writes it ("es_UY"); English where it is unknown.
        country: The country of this computer's settings.
        zone: This computer's time zone.
    """
    locale = _locale(language)
    codes = session.countries()
    home = country if country in codes else NOWHERE
    return ShopChoices(
        countries=_by_name(codes, locale.territories),
        currencies=tuple(CodeChoice(code, f"{code} – {locale.currencies.get(code, code)}") for code in all_codes()),
        zones=tuple(CodeChoice(name, name.replace("_", " ")) for name in sorted(available_timezones())),
        home=home,
        defaults=defaults_in(session, home, zone),
    )


def defaults_in(session: "ShopSetup", country: str, zone: str) -> "ShopDefaults":
    """Give the defaults of a country, with this computer's time zone where the country has it."""
    from dataclasses import replace

    from babel.core import get_global

    defaults = session.defaults_for(country)
    return replace(defaults, zone=zone) if zone in get_global("territory_zones").get(country, ()) else defaults


def _by_name(codes: tuple[str, ...], names: Mapping[str, str]) -> tuple[CodeChoice, ...]:
    choices = (CodeChoice(code, str(names.get(code, code))) for code in codes)
    return tuple(sorted(choices, key=lambda choice: _plain(choice.name)))


def _plain(name: str) -> str:
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", name) if not combining(letter)).casefold()


def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    for name in (language, language.partition("_")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
