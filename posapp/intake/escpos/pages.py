"""Reads the bytes of a line as text: code pages, the letters of a country, and what a sender may have meant.

The numbers and letters are facts of Epson's public tables of character code pages and international character sets.
"""

from dataclasses import dataclass

__all__ = ["DEFAULT_PAGE", "Reading", "decode", "page_of", "readings", "star_page_of"]

DEFAULT_PAGE = "cp850"

_KATAKANA = "katakana"
_PAGES = {
    0: "cp437",
    1: _KATAKANA,
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    13: "cp857",
    14: "cp737",
    15: "iso8859_7",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
    20: "tis_620",
    21: "tis_620",
    26: "tis_620",
    32: "cp720",
    33: "cp775",
    34: "cp855",
    35: "cp861",
    36: "cp862",
    37: "cp864",
    38: "cp869",
    39: "iso8859_2",
    40: "iso8859_15",
    44: "cp1125",
    45: "cp1250",
    46: "cp1251",
    47: "cp1253",
    48: "cp1254",
    49: "cp1255",
    50: "cp1256",
    51: "cp1257",
    52: "cp1258",
    53: "kz1048",
}
_STAR_PAGES = {
    0: "cp437",
    1: "cp437",
    4: "cp858",
    5: "cp852",
    6: "cp860",
    7: "cp861",
    8: "cp863",
    9: "cp865",
    10: "cp866",
    32: "cp1252",
}
_CANDIDATES = ("utf-8", "cp850", "cp1252", "cp437", "cp860", "cp858", "iso8859_15", "cp852")

_REPLACED = "#$@[\\]^`{|}~"
_COUNTRIES = {
    1: "#$à°ç§^`éùè¨",
    2: "#$§ÄÖÜ^`äöüß",
    3: "£$@[\\]^`{|}~",
    4: "#$@ÆØÅ^`æøå~",
    5: "#¤ÉÄÖÅÜéäöåü",
    6: "#$@°\\é^ùàòèì",
    7: "₧$@¡Ñ¿^`¨ñ}~",
    8: "#$@[¥]^`{|}~",
    9: "#¤ÉÆØÅÜéæøåü",
    10: "#$ÉÆØÅÜéæøåü",
    11: "#$á¡Ñ¿é`íñóú",
    12: "#$á¡Ñ¿éüíñóú",
    13: "#$@[₩]^`{|}~",
    14: "#$ŽŠĐĆČžšđćč",
    15: "#¥@[\\]^`{|}~",
}
_COUNTRY_TABLES = {each: str.maketrans(_REPLACED, letters) for each, letters in _COUNTRIES.items()}

_GRAPHICS = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯"
_HALF_WIDTH = {0x80 + each: letter for each, letter in enumerate(_GRAPHICS)} | {
    each: chr(0xFF61 + each - 0xA1) for each in range(0xA1, 0xE0)
}
_KATAKANA_TABLE = "".join(chr(each) if each < 0x80 else _HALF_WIDTH.get(each, " ") for each in range(256))


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the bytes of a line.

    Attributes:
        page: The code page, as `PaperReader` takes it; "utf-8" is tried by itself, whatever the page.
        text: What the line says in it.
    """

    page: str
    text: str


def readings(line: bytes) -> tuple[Reading, ...]:
    """Give the different ways to read a line that came without a code page, the likeliest first.

    Args:
        line: Its bytes, without commands. Of pure ASCII there is one reading only.
    """
    found: dict[str, str] = {}
    for page in _CANDIDATES:
        try:
            text = line.decode(page)
        except UnicodeDecodeError:
            continue
        found.setdefault(_readable(text), page)
    return tuple(Reading(page, text) for text, page in found.items())


def page_of(number: int) -> str | None:
    """Give the code page that `ESC t` selects by a number, or None for one that is not known."""
    return _PAGES.get(number)


def star_page_of(number: int) -> str | None:
    """Give the code page that Star's `ESC GS t` selects by a number, or None for one that is not known."""
    return _STAR_PAGES.get(number)


def decode(line: bytes, page: str | None, country: int, default_page: str) -> str:
    """Read bytes as text without control characters, each character one column.

    Args:
        line: The bytes.
        page: The code page that the sender selected; None if it selected none.
        country: The number of the country whose letters `ESC R` put in place of twelve ASCII characters.
        default_page: The page for bytes without one that are no valid UTF-8; a codec of Python.
    """
    text = _without_page(line, default_page) if page is None else _in_page(line, page)
    return _readable(text).translate(_COUNTRY_TABLES.get(country, {}))


def _without_page(line: bytes, default_page: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return _in_page(line, default_page)


def _in_page(line: bytes, page: str) -> str:
    if page == _KATAKANA:
        return "".join(_KATAKANA_TABLE[each] for each in line)
    return line.decode(page, errors="replace")


def _readable(text: str) -> str:
    return text if text.isprintable() else "".join(each if each.isprintable() else " " for each in text)
