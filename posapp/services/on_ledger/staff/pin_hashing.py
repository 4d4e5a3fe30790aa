"""Hashes PINs with argon2id; a hash takes some fifty milliseconds on purpose, so none is made on the UI thread."""

from typing import TYPE_CHECKING

from posapp.domain.staff.pins import Pin

if TYPE_CHECKING:  # the library is loaded at the first PIN, not at the start of the window
    from argon2 import PasswordHasher

__all__ = ["TOKEN_HASH", "hash_pin", "needs_rehash", "verify_pin"]

TOKEN_HASH = "token_mark"  # noqa: S105 - the name of a setting
"""The settings' name of the hash of the API token that the till was set up with: only that one resets a PIN."""


def hash_pin(pin: Pin) -> str:
    """Give a PIN's hash with its own salt and with the parameters that argon2-cffi advises now."""
    return _hasher().hash(pin.digits)


def verify_pin(pin_hash: str, pin: Pin) -> bool:
    """Say whether a hash was made of this PIN; an invalid hash matches nothing."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(pin_hash, pin.digits)
    except (VerificationError, InvalidHashError):
        return False


def needs_rehash(pin_hash: str) -> bool:
    """Say whether a hash was made with other parameters than those of now."""
    return _hasher().check_needs_rehash(pin_hash)


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()
