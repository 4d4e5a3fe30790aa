"""Which letters and symbols a keyboard on the screen has, by language."""

from enum import Enum

__all__ = ["KeyPage", "Rows", "key_rows"]

Rows = tuple[str, str, str]
"""The keys of the three upper rows; one character is one key."""


class KeyPage(Enum):
    """What the keys show."""

    LETTERS = "letters"
    SYMBOLS = "symbols"
    ACCENTS = "accents"


_MIDDLE = {"es": "asdfghjklñ", "pt": "asdfghjklç"}
_ACCENTS: dict[str, Rows] = {
    "es": ("áéíóúü", "ñçàèìòù", "ãõâêô"),
    "pt": ("áâãàéêíóôõú", "çñüèìòù", "äëïö"),
}
_SYMBOLS: Rows = ("1234567890", "-+.,:;/@_#", "&'\"()*%!?")


def key_rows(language: str, page: KeyPage) -> Rows:
    """Give the keys of a page, letters in lower case.

    Args:
        language: The language of the window, such as "es" or "pt_BR"; any other one has the plain letters.
        page: The page.
    """
    spoken = language.partition("_")[0]
    if page is KeyPage.SYMBOLS:
        return _SYMBOLS
    if page is KeyPage.ACCENTS:
        return _ACCENTS.get(spoken, _ACCENTS["es"])
    return "qwertyuiop", _MIDDLE.get(spoken, "asdfghjkl"), "zxcvbnm"
