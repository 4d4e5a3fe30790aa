"""Takes apart a character that a dead key and a letter made together."""

import unicodedata

__all__ = ["taken_apart"]

ACCENTS = {"\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0308": "¨"}
"""What a keyboard types for a dead key alone, by the combining character."""
NOTHING = ("", "")


def taken_apart(character: str) -> tuple[str, str]:
    """Give the dead key, as it is typed alone, and the letter of a character such as "à"; empty for any other."""
    parts = unicodedata.normalize("NFD", character)
    if len(parts) != 2 or parts[1] not in ACCENTS:
        return NOTHING
    return ACCENTS[parts[1]], parts[0]
