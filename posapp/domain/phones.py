"""Reads and writes phone numbers: E.164 inside, the shop's country as the default for typed ones."""

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["PhoneInvalid", "format_phone", "format_while_typing", "mask_phone", "parse_phone", "tolerant_phone"]


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


def tolerant_phone(text: str, country: str) -> str | None:
    """Give the E.164 form, or None where the text is no possible number: for records that others made."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, country)
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
    """Write the beginning of a number as people in a country do; text that is no number stays as it is.

    Args:
        text: As typed so far.
        country: ISO 3166 code of the shop.
    """
    import phonenumbers

    if not text or not set(text) <= _TYPED:
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


_TYPED = frozenset("0123456789+ -()./")


def _without_digits(text: str) -> str:
    """A refused number may still be a real one, so errors show its shape and not its digits."""
    return "".join("•" if sign.isdigit() else sign for sign in text[:32])
