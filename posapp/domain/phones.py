"""Reads and writes phone numbers: E.164 inside, the shop's country as the default for typed ones."""

import re

from posapp.domain.errors import InputError
from posapp.domain.phone_spellings import spellings_of
from posapp.domain.texts import mark

__all__ = [
    "PhoneInvalid",
    "PhoneOfSpreadsheet",
    "PhoneUnusual",
    "PhoneWithExtension",
    "PhonesSeveral",
    "format_phone",
    "format_while_typing",
    "mask_phone",
    "parse_contact_phone",
    "parse_phone",
    "tolerant_phone",
]


class PhoneUnusual(InputError):
    """Nobody has such a number, by the plans that `phonenumbers` carries; a person may know better."""

    field = "phone"
    sentence = mark(
        "errors",
        "Phone: “{text}” is unusual for {country}. Check it, or confirm it.",
    )


class PhoneOfSpreadsheet(InputError):
    """A spreadsheet took the number for a quantity and spoiled it."""

    field = "phone"
    sentence = mark(
        "errors",
        "Phone: “{text}” was spoiled by a spreadsheet, which took it for an amount. Format the column as text, and "
        "enter the number again.",
    )


class PhonesSeveral(InputError):
    """The field holds two numbers."""

    field = "phone"
    sentence = mark("errors", "Phone: there are two numbers in “{text}”. Keep one.")


class PhoneWithExtension(InputError):
    """The number has an extension, which no message reaches."""

    field = "phone"
    sentence = mark("errors", "Phone: “{text}” has an extension, which cannot be kept. Enter the number alone.")


class PhoneInvalid(InputError):
    """The text is no possible phone number."""

    field = "phone"
    sentence = mark(
        "errors", "Phone: “{text}” is not a phone number. Write it as in {country}, or with + and the country code."
    )


def parse_phone(text: str, country: str) -> str:
    """Give the E.164 form ("+59899123456") of a number in any spelling.

    Args:
        text: As typed, read aloud or pasted: spaces, dashes, a national 0, a leading +.
        country: ISO 3166 code of the shop, the default for a number without +.

    Raises:
        PhoneInvalid: When no such number can exist, by the plans that `phonenumbers` carries.
    """
    found = tolerant_phone(text, country)
    if found is None:
        raise PhoneInvalid(text=_without_digits(text), country=country)
    return found


def parse_contact_phone(text: str, country: str, *, is_confirmed: bool = False) -> str:
    """Give the E.164 form of a number that is to be kept for a person.

    Args:
        text: As typed.
        country: ISO 3166 code of the shop, the default for a number without +.
        is_confirmed: Whether a person said that an unusual number is right.

    Raises:
        PhoneOfSpreadsheet, PhonesSeveral, PhoneWithExtension: When the field holds something else than one number.
        PhoneInvalid: When no such number can exist.
        PhoneUnusual: When nobody has such a number, and nobody confirmed it.
    """
    import phonenumbers

    shape = _without_digits(text)
    if _SPOILED.fullmatch(text.strip()):
        raise PhoneOfSpreadsheet(text=shape)
    if _EXTENSION.search(text):
        raise PhoneWithExtension(text=shape)
    parts = [each for each in _BETWEEN_NUMBERS.split(text) if len(re.sub(r"[^0-9]", "", each)) >= MIN_DIGITS]
    if len(parts) > 1:
        raise PhonesSeveral(text=shape)
    found = parse_phone(text, country)
    if not is_confirmed and not any(
        phonenumbers.is_valid_number(phonenumbers.parse(each, None)) for each in spellings_of(found)
    ):
        raise PhoneUnusual(text=shape, country=country)
    return found


def tolerant_phone(text: str, country: str) -> str | None:
    """Give the E.164 form, or None where the text is no possible number: for records that others made."""
    import phonenumbers

    try:
        number = phonenumbers.parse(_without_old_prefix(text, country), country)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def format_phone(e164: str, country: str) -> str:
    """Write a number as people in the shop's country do: national at home, international abroad."""
    import phonenumbers

    number = phonenumbers.parse(e164, None)
    home = phonenumbers.region_code_for_number(number) == country
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style)


def format_while_typing(text: str, country: str) -> str:
    """Write the beginning of a number as people in a country do; other text stays as it is, with every character.

    Args:
        text: As typed so far.
        country: ISO 3166 code of the shop.
    """
    import phonenumbers

    if not text or not text[-1].isdigit() or not set(text) <= _TYPED:
        return text
    formatter = phonenumbers.AsYouTypeFormatter(country)
    written = ""
    for sign in text:
        if sign.isdigit() or sign == "+":
            written = str(formatter.input_digit(sign))
    return written or text


def mask_phone(e164: str) -> str:
    """Show the last four digits only: "••• 4567"."""
    return f"••• {e164[-4:]}" if len(e164) > 4 else "•••"


MIN_DIGITS = 6
"""The shortest numbers of people, such as those of islands."""
_SPOILED = re.compile(r"[0-9]+[.,]0+|[0-9](?:[.,][0-9]+)?[Ee]\+?[0-9]+")
_EXTENSION = re.compile(r"[0-9]\s*(?:ext|int|ramal|anexo|interno|x)\b\.?\s*[0-9]", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"[/;,|]|\s(?:o|ou|or|y|e|and)\s")
_TYPED = frozenset("0123456789+ -()")


def _without_old_prefix(text: str, country: str) -> str:
    """Mexico dialled 01, 044 or 045 before ten digits, and a 1 after +52, until August 2019; many papers still do."""
    digits = re.sub(r"[^0-9+]", "", text)
    abroad = re.fullmatch(r"(?:\+|00)521([0-9]{10})", digits)
    if abroad:
        return f"+52{abroad[1]}"
    home = re.fullmatch(r"(?:01|044|045)([0-9]{10})", digits) if country == "MX" else None
    return f"+52{home[1]}" if home else text


def _without_digits(text: str) -> str:
    """A refused number may still be a real one, so errors show its shape and not its digits."""
    return "".join("•" if sign.isdigit() else sign for sign in text[:32])
