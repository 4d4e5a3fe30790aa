"""Says in words why the fiscal code of a receipt is not taken."""

from posapp.domain.errors import RuleError
from posapp.domain.texts import mark

__all__ = [
    "AmountNotPlain",
    "CodeDamaged",
    "CodeGarbled",
    "CurrencyNotKnown",
    "DocumentOfATest",
    "FiscalCodeRefused",
    "NotASale",
    "OtherIssuer",
]


class FiscalCodeRefused(RuleError):
    """A fiscal code was recognized, and its receipt is not taken."""

    field = "code"


class DocumentOfATest(FiscalCodeRefused):
    """The code leads to the tax office's system for tests."""

    sentence = mark("errors", "This receipt is a test of the POS: its code leads to the tax office's test system.")


class NotASale(FiscalCodeRefused):
    """The document records neither a sale nor a credit note."""

    sentence = mark("errors", "This is neither a sale nor a credit note: the code says document type {kind}.")


class CodeDamaged(FiscalCodeRefused):
    """A part of the code is missing, or its check digits do not fit."""

    sentence = mark(
        "errors", "The receipt's code did not arrive whole, or a digit of it is wrong ({part}). Scan it again."
    )


class AmountNotPlain(FiscalCodeRefused):
    """The code writes its amount as it should not, and it could be read in two ways."""

    sentence = mark("errors", "The receipt's code does not say its amount plainly. Enter the amount yourself.")


class CurrencyNotKnown(FiscalCodeRefused):
    """The currency is not one that posapp can name."""

    sentence = mark("errors", "The receipt is in a currency that posapp does not know ({code}). Enter it yourself.")


class CodeGarbled(FiscalCodeRefused):
    """A fiscal code arrived with other characters, and cannot be read in exactly one way."""

    sentence = mark(
        "errors",
        "The receipt's code arrived with wrong characters. Teach posapp the scanner under Settings, Scanner, or set "
        "the scanner to the keyboard language of this computer.",
    )


class OtherIssuer(FiscalCodeRefused):
    """The receipt is not the shop's own."""

    sentence = mark(
        "errors",
        "This receipt is of another issuer: its tax ID is {issuer}, and the shop's is {own}. If the shop's is wrong, a "
        "manager can change it under Settings, Shop.",
    )
