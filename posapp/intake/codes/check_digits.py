"""Computes the check digits of the tax ids and document keys of South America, all of them by remainders of 11."""

from collections.abc import Iterable

__all__ = ["is_argentine_cuit", "is_brazilian_cnpj", "is_brazilian_key", "is_chilean_rut", "is_uruguayan_rut"]

MODULUS = 11


def is_uruguayan_rut(rut: str) -> bool:
    """Say whether the last of 12 digits checks the others."""
    return _is_number(rut, 12) and str(_complement(rut[:-1], (4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))) == rut[-1]


def is_argentine_cuit(cuit: str) -> bool:
    """Say whether the last of 11 digits checks the others."""
    return _is_number(cuit, 11) and str(_complement(cuit[:-1], (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))) == cuit[-1]


def is_chilean_rut(rut: str) -> bool:
    """Say whether what follows the hyphen, a digit or K, checks the digits before it."""
    number, _hyphen, check = rut.partition("-")
    if not (number.isascii() and number.isdigit() and 1 <= len(number) <= 8):
        return False
    computed = _complement(number[::-1], (2, 3, 4, 5, 6, 7, 2, 3))
    return check.upper() == ("K" if computed == 10 else str(computed))


def is_brazilian_cnpj(cnpj: str) -> bool:
    """Say whether the last two of 14 characters check the others, of which since 2026 some may be letters."""
    if len(cnpj) != 14 or not cnpj.isascii() or not cnpj[-2:].isdigit():
        return False
    first = _complement(cnpj[:12], _weights(12)) % 10
    second = _complement(f"{cnpj[:12]}{first}", _weights(13)) % 10
    return cnpj[-2:] == f"{first}{second}"


def is_brazilian_key(key: str) -> bool:
    """Say whether the last of 44 characters checks the others."""
    return len(key) == 44 and key.isascii() and str(_complement(key[:-1], _weights(43)) % 10) == key[-1]


def _is_number(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit()


def _weights(length: int) -> tuple[int, ...]:
    """Give 2 to 9 again and again, from the right."""
    return tuple(2 + place % 8 for place in reversed(range(length)))


def _complement(text: str, weights: Iterable[int]) -> int:
    """Give what is missing to a multiple of 11, from 0 to 10; a letter counts by its place behind the digit 0."""
    total = sum((ord(each) - ord("0")) * weight for each, weight in zip(text, weights, strict=False))
    return -total % MODULUS
