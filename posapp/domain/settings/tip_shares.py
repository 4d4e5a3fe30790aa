"""The setting that holds the shares of a payment that the counter offers as a tip."""

import re
from dataclasses import dataclass

from posapp.domain.errors import InputError
from posapp.domain.settings.setting import Setting
from posapp.domain.shop import Shop
from posapp.domain.texts import mark

__all__ = ["TipSharesInvalid", "TipSharesSetting"]

MOST_SHARES = 4
"""As many buttons as stand beside the keypad of the sheet."""
LARGEST = 100
MOST_CHARACTERS = 60
SEPARATOR = re.compile(r"[\s;]+|,\s+", re.ASCII)


class TipSharesInvalid(InputError):
    """The shares are not one to four different whole percentages."""

    field = "tip-shares"
    sentence = mark(
        "errors",
        "Tip shares: enter one to four different whole percentages from 1 to 100, with spaces, such as 5 10 15.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TipSharesSetting(Setting[tuple[int, ...]]):
    """One to four percentages, in the order in which they are offered; a damaged stored text counts as the default."""

    def read(self, text: str, _shop: Shop) -> tuple[int, ...]:
        """Give the percentages."""
        try:
            return self.typed(text)
        except TipSharesInvalid:
            return self.default

    def write(self, value: tuple[int, ...]) -> str:
        """Give the percentages with a space between them."""
        return " ".join(str(each) for each in value)

    def checked(self, value: tuple[int, ...]) -> tuple[int, ...]:
        """Give the percentages; raises TipSharesInvalid for too few, too many, a repeated one or one out of range."""
        if not 1 <= len(value) <= MOST_SHARES or len(set(value)) < len(value):
            raise TipSharesInvalid()
        if not all(1 <= each <= LARGEST for each in value):
            raise TipSharesInvalid()
        return value

    def typed(self, text: str) -> tuple[int, ...]:
        """Give the percentages that a person typed, such as "5, 10, 15" or "5 % 10 %"; raises TipSharesInvalid.

        A comma between two digits is refused: "7,5" may be one share or two.
        """
        parts = [part for part in SEPARATOR.split(text.replace("%", " ").strip(" \t,;")) if part]
        if len(text) > MOST_CHARACTERS or not all(re.fullmatch(r"[0-9]{1,3}", part) for part in parts):
            raise TipSharesInvalid()
        return self.checked(tuple(int(part) for part in parts))
