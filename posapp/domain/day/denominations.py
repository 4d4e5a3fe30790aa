"""Lists the notes and coins of some currencies, and counts cash by them.

Source: what each issuer names as in circulation, read in November 2026: Banco Central del Uruguay (billetes y monedas;
since 2020 there is a coin of 50 beside the note), Banco Central do Brasil (cédulas e moedas da segunda família), Banco
Central de la República Argentina (emisiones vigentes, with the notes of 10.000 and 20.000 of 2024), Banco Central de
Chile (the coins of 1 and 5 ended in 2017), Banco de México, Banco Central del Paraguay, Banco Central de Bolivia, Banco
Central de Reserva del Perú, Banco de la República (Colombia), the Federal Reserve and the United States Mint, the
European Central Bank (the note of 500 is legal tender, but no longer issued), the Bank of England and the Royal Mint,
the Bank of Canada and the Royal Canadian Mint (the cent ended in 2013), Schweizerische Nationalbank and Swissmint,
Sveriges Riksbank. A value that is both a note and a coin stands once. What is not listed, such as an old note, is
counted as an amount beside the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from posapp.domain.currency import Currency
from posapp.domain.errors import InputError
from posapp.domain.money import MAX_MINOR, Money
from posapp.domain.texts import mark

__all__ = [
    "MAX_PIECES",
    "DenominationUnknown",
    "Denominations",
    "PieceCount",
    "PiecesDiffer",
    "PiecesInvalid",
    "check_pieces",
    "denominations_of",
    "pieces_total",
]

MAX_PIECES = 100_000
"""More of one note or coin than any drawer holds: a number above is a slip."""


class PiecesInvalid(InputError):
    """A number of notes or coins cannot be one."""

    field = "pieces"
    sentence = mark("errors", "Notes and coins: enter how many there are, from 0 to 100000, each value once.")


class DenominationUnknown(InputError):
    """The currency has no note or coin of that value."""

    field = "pieces"
    sentence = mark("errors", "Notes and coins: {currency} has no note or coin of {value}.")


class PiecesDiffer(InputError):
    """The notes and coins are worth more than the amount that was counted."""

    field = "pieces"
    sentence = mark("errors", "Notes and coins: they add up to {sum}, more than the counted {counted}.")


@dataclass(frozen=True, slots=True)
class PieceCount:
    """How many notes or coins of one value were counted.

    Attributes:
        value: The value of one, in minor units, above 0.
        number: How many, 0 or more.
    """

    value: int
    number: int

    @property
    def minor(self) -> int:
        """What they are worth, in minor units."""
        return self.value * self.number


@dataclass(frozen=True, slots=True)
class Denominations:
    """The notes and coins of a currency.

    Attributes:
        notes: The values of its notes in minor units, the largest first.
        coins: The values of its coins in minor units, the largest first; without those that are notes too.
    """

    notes: tuple[int, ...]
    coins: tuple[int, ...]

    @property
    def values(self) -> tuple[int, ...]:
        """Every value, the largest first."""
        return tuple(sorted((*self.notes, *self.coins), reverse=True))


def denominations_of(unit: Currency) -> Denominations | None:
    """Give the notes and coins of a currency; None where they are not listed, and cash is counted as an amount."""
    found = _ALL.get(unit.code)
    if found is None:
        return None
    notes, coins = (_minor(each, unit) for each in found)
    return Denominations(notes=notes, coins=tuple(each for each in coins if each not in notes))


def pieces_total(pieces: Sequence[PieceCount], unit: Currency) -> Money:
    """Give what notes and coins are worth together."""
    return Money(sum(each.minor for each in pieces), unit)


def check_pieces(pieces: Sequence[PieceCount], money: Money) -> tuple[PieceCount, ...]:
    """Give the counted notes and coins as they are stored: the largest first, without those that are none.

    Args:
        pieces: What was counted; it may be less than the amount, whose rest was counted without pieces.
        money: The counted amount.

    Raises:
        PiecesInvalid: When a number is out of bounds, or a value occurs twice.
        DenominationUnknown: When the currency has no such note or coin.
        PiecesDiffer: When they add up to more than the amount.
    """
    values, known = [each.value for each in pieces], denominations_of(money.currency)
    if len(set(values)) < len(values) or any(not 0 <= each.number <= MAX_PIECES for each in pieces):
        raise PiecesInvalid()
    for value in values:
        if not 0 < value <= MAX_MINOR or (known is not None and value not in known.values):
            raise DenominationUnknown(currency=money.currency.code, value=str(Money(value, money.currency).decimal))
    total = pieces_total(pieces, money.currency)
    if pieces and total.minor > money.minor:  # a tender by which more went back than came in is counted below nothing
        raise PiecesDiffer(sum=str(total), counted=str(money))
    return tuple(sorted((each for each in pieces if each.number), key=lambda each: -each.value))


def _minor(texts: str, unit: Currency) -> tuple[int, ...]:
    values = (each.partition(".") for each in texts.split())
    return tuple(
        sorted((int(whole + decimals.ljust(unit.exponent, "0")) for whole, _, decimals in values), reverse=True)
    )


_ALL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ARS": ("10 20 50 100 200 500 1000 2000 10000 20000", "1 2 5 10"),
        "BOB": ("10 20 50 100 200", "0.10 0.20 0.50 1 2 5"),
        "BRL": ("2 5 10 20 50 100 200", "0.05 0.10 0.25 0.50 1"),
        "CAD": ("5 10 20 50 100", "0.05 0.10 0.25 1 2"),
        "CHF": ("10 20 50 100 200 1000", "0.05 0.10 0.20 0.50 1 2 5"),
        "CLP": ("1000 2000 5000 10000 20000", "10 50 100 500"),
        "COP": ("2000 5000 10000 20000 50000 100000", "50 100 200 500 1000"),
        "EUR": ("5 10 20 50 100 200", "0.01 0.02 0.05 0.10 0.20 0.50 1 2"),
        "GBP": ("5 10 20 50", "0.01 0.02 0.05 0.10 0.20 0.50 1 2"),
        "MXN": ("20 50 100 200 500 1000", "0.10 0.20 0.50 1 2 5 10 20"),
        "PEN": ("10 20 50 100 200", "0.10 0.20 0.50 1 2 5"),
        "PYG": ("2000 5000 10000 20000 50000 100000", "50 100 500 1000"),
        "SEK": ("20 50 100 200 500 1000", "1 2 5 10"),
        "USD": ("1 2 5 10 20 50 100", "0.01 0.05 0.10 0.25 0.50 1"),
        "UYU": ("20 50 100 200 500 1000 2000", "1 2 5 10 50"),
    }
)
"""The values of notes, and those of coins, of each currency in its unit."""
