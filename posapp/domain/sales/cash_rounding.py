"""Rounds what is paid in cash to the coins that exist.

Sources, as known in November 2026. The step is that of the smallest coin in use; how a half is rounded is told where it
can occur:

- UY, 1 peso: coins of 50 centésimos were withdrawn in 2010 (Banco Central del Uruguay)
- CL, 10 pesos, from 1 to 5 down: Ley 20.956, article 15, since November 2017
- CH and LI, 0.05: Swissmint (coins of one and two Rappen were withdrawn in 1978 and 2007)
- SE, 1 krona: Lag 1970:1029 om avrundning av vissa öresbelopp, since 2010 · NO, 1 krone: sentralbankloven § 16 and the
  end of the coin of 50 øre, 2012 · DK, 0.50: Danmarks Nationalbank, since 2008
- AU, 0.05: Reserve Bank of Australia, since 1992 · NZ, 0.10: Reserve Bank of New Zealand, since 2006; five cents go
  down as in most shops · CA, 0.05: Royal Canadian Mint, since 2013
- FI, NL, BE, IE, SK, EE, 0.05: the national rules on coins of one and two cents
- CZ, 1 koruna: Česká národní banka, since 2008 · HU, 5 forint: Magyar Nemzeti Bank, since 2008

Other countries have none here: a shop may choose a step of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = ["AS_IN_COUNTRY", "NEVER", "ROUNDING_CHOICES", "CashStep", "cash_step", "rounding_of"]

AS_IN_COUNTRY, NEVER = "country", "never"
ROUNDING_CHOICES = (
    (AS_IN_COUNTRY, mark("settings", "As usual in the country")),
    (NEVER, mark("settings", "Not at all")),
    ("0.05", mark("settings", "To 0.05")),
    ("0.10", mark("settings", "To 0.10")),
    ("0.50", mark("settings", "To 0.50")),
    ("1", mark("settings", "To 1")),
    ("5", mark("settings", "To 5")),
    ("10", mark("settings", "To 10")),
    ("50", mark("settings", "To 50")),
    ("100", mark("settings", "To 100")),
)
"""What a shop can choose, as it is stored, and in English."""


@dataclass(frozen=True, slots=True)
class CashStep:
    """To what amounts in cash are rounded.

    Attributes:
        minor: The step in minor units, above 0.
        half_goes_down: Whether just half a step is rounded down.
    """

    minor: int
    half_goes_down: bool = False


def cash_step(country: str, unit: Currency, choice: str) -> CashStep | None:
    """Give the step of a shop; None where nothing is rounded, or every amount has its coins.

    Args:
        country: The shop's, which decides what is usual.
        unit: The shop's currency.
        choice: One of `ROUNDING_CHOICES`, as stored.
    """
    if choice == NEVER:
        return None
    usual = _USUAL.get(country)
    if choice == AS_IN_COUNTRY:
        return usual[1] if usual is not None and usual[0] == unit.code else None
    minor = Decimal(choice).scaleb(unit.exponent)
    return CashStep(int(minor)) if minor == int(minor) and minor > 1 else None


def rounding_of(due: Money, step: CashStep | None) -> Money:
    """Give what rounding adds to an amount that is paid in cash: negative where it takes away; 0 without a step.

    Args:
        due: What is to be paid, not negative.
        step: To what it is rounded.
    """
    if step is None:
        return Money(0, due.currency)
    over = due.minor % step.minor
    goes_down = 2 * over < step.minor or (2 * over == step.minor and step.half_goes_down)
    return Money(-over if goes_down else step.minor - over, due.currency)


_FIVE_CENTS = CashStep(5)
_USUAL: Mapping[str, tuple[str, CashStep]] = MappingProxyType(
    {
        "UY": ("UYU", CashStep(100)),
        "CL": ("CLP", CashStep(10, half_goes_down=True)),
        "CH": ("CHF", _FIVE_CENTS),
        "LI": ("CHF", _FIVE_CENTS),
        "SE": ("SEK", CashStep(100)),
        "NO": ("NOK", CashStep(100)),
        "DK": ("DKK", CashStep(50)),
        "AU": ("AUD", _FIVE_CENTS),
        "NZ": ("NZD", CashStep(10, half_goes_down=True)),
        "CA": ("CAD", _FIVE_CENTS),
        "FI": ("EUR", _FIVE_CENTS),
        "NL": ("EUR", _FIVE_CENTS),
        "BE": ("EUR", _FIVE_CENTS),
        "IE": ("EUR", _FIVE_CENTS),
        "SK": ("EUR", _FIVE_CENTS),
        "EE": ("EUR", _FIVE_CENTS),
        "CZ": ("CZK", CashStep(100)),
        "HU": ("HUF", CashStep(500)),
    }
)
"""By country: the currency in which it is so, and the step; the forint is counted in hundredths."""
