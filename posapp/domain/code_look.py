"""Folds codes that look alike to a person into one text."""

import re
from unicodedata import normalize

__all__ = ["look_of"]

_BETWEEN_CHARACTERS = re.compile(r"[\s\-\u2010-\u2015\u2212_.]")
_READ_AS = str.maketrans("oil", "011")


def look_of(code: str) -> str:
    """Give what is left of a code without letter case, blanks, dashes and dots; O is read as 0, I and L as 1."""
    return _BETWEEN_CHARACTERS.sub("", normalize("NFKC", code).casefold()).translate(_READ_AS)
