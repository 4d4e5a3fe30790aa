"""Why a text is no amount that a till takes."""

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = [
    "AmountAmbiguous",
    "AmountBeginsWithZero",
    "AmountInvalid",
    "AmountTooLarge",
    "AmountTooPrecise",
    "CurrencySignDiffers",
]


class AmountInvalid(InputError):
    """The text is no amount of money."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” is not an amount. Write it like {example}.")


class AmountBeginsWithZero(InputError):
    """The digits begin with a zero, as those of a phone or a code do and those of an amount do not."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” begins with 0. Enter the amount without it.")


class AmountTooPrecise(InputError):
    """The amount has more decimals than the currency."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” has more decimals than {currency} allows ({exponent}).")


class AmountTooLarge(InputError):
    """The amount is too large for a till."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” is too large for a till.")


class AmountAmbiguous(InputError):
    """The text is one amount in the shop's country, and another one elsewhere."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” can be read in two ways. Did you mean {whole} or {part}?")


class CurrencySignDiffers(InputError):
    """The amount bears the sign of another currency."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” is marked {sign}, but amounts here are in {currency}.")
