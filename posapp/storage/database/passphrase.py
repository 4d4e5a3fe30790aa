"""Passphrases: they open a file in place of the till's key."""

import unicodedata
from dataclasses import dataclass, field

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["Passphrase", "PassphraseTooShort"]

MIN_CHARACTERS = 12


class PassphraseTooShort(InputError):
    """The passphrase is too easy to guess."""

    field = "passphrase"
    sentence = mark("errors", "Passphrase: it is too short. Use at least 12 characters; several words are best.")


@dataclass(frozen=True, slots=True)
class Passphrase:
    """A typed passphrase with its characters normalized; SQLCipher derives the key from it.

    It does so by PBKDF2-HMAC-SHA512 in 256,000 rounds, as its documentation says for version 4.

    Raises:
        PassphraseTooShort: When it has fewer than 12 letters.
    """

    text: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what could be guessed."""
        if len(self.text.strip()) < MIN_CHARACTERS:
            raise PassphraseTooShort()

    @property
    def quoted(self) -> str:
        """The text as SQL quotes it; a pragma takes no bound parameter."""
        plain = unicodedata.normalize("NFKC", self.text.strip()).replace("\0", "")
        return "'" + plain.replace("'", "''") + "'"
