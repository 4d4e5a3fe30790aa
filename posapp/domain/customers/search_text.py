"""Reads a search for a customer: a name, a phone number, its last digits, an e-mail or a number."""

import re
import unicodedata
from dataclasses import dataclass

from posapp.domain.customers.unspaced_names import inner_parts
from posapp.domain.plain_text import without_unseen

__all__ = [
    "LONE_ACCENT",
    "SearchText",
    "folded",
    "index_text",
    "index_words",
    "read_search",
    "searchable",
    "without_accents",
]

MIN_DIGITS = 4
MAX_TEXT_LENGTH = 200
MAX_WORDS = 8
LONE_ACCENT = "\u00b4"


@dataclass(frozen=True, slots=True)
class SearchText:
    """The possible meanings of a search.

    Attributes:
        text: The typed text, without surrounding blanks.
        words: The words of a name, lower-case.
        email: The beginning of an e-mail address, lower-case; empty where none can be meant.
        phone: The complete number in E.164; empty where the digits make none.
        beginning: How such a number would begin in E.164 while it is still being typed; empty where none is meant.
        ending: The digits a number may end in, of more than four without a national 0; empty where none are meant.
        tail: The last digits of the phone of somebody whose name is `words`; empty where no digits follow a name.
    """

    text: str
    words: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    beginning: str = ""
    ending: str = ""
    tail: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the text can find nobody."""
        return not (self.words or self.email or self.ending)


def read_search(text: str, country: str) -> SearchText:
    """Read the typed text; no text is an error.

    Args:
        text: As typed so far.
        country: ISO 3166 code of the shop, the default for a number without +.
    """
    bare = without_unseen(_storable(text)[:MAX_TEXT_LENGTH]).strip()
    if "@" in bare:
        return SearchText(bare, email=bare.lower())
    plain = folded(bare)
    if _PHONE.fullmatch(plain):
        return _read_digits(plain.strip(), country)
    named = _NAME_AND_DIGITS.fullmatch(plain)
    if named is not None:
        return SearchText(bare, words=_words(named["name"]), tail=named["digits"])
    words = _words(plain)
    return SearchText(bare, words=words, email=bare.lower() if _BEFORE_THE_AT.fullmatch(bare) else "")


def folded(text: str) -> str:
    """Give a name in the spelling in which people are searched.

    Beside what `searchable` does, letters that are no marks on others are the ones that are typed in their place (ø ł ß
    ı đ æ þ ð œ), and the forms of alef, ya and ta marbuta with and without hamza are one. An accent that stands for an
    apostrophe becomes one, which would else become a blank.
    """
    return text if text.isascii() else searchable(text.replace(LONE_ACCENT, "'")).translate(_FOLDED)


def index_text(name: str) -> str:
    """Give what the index holds of a name.

    That is the name as it is folded, its words with an apostrophe once more without it, and the parts of a name that is
    written without blanks.
    """
    plain = folded(without_unseen(name))
    joined = [_APOSTROPHE.sub("", word) for word in plain.split() if _APOSTROPHE.search(word)]
    return " ".join([plain, *joined, *inner_parts(plain)])


def index_words(name: str) -> list[str]:
    """Give the words that the index takes from a name, without accents, lower-case."""
    low = index_text(name).lower()
    return _WORD.findall(without_accents(low))


def without_accents(text: str) -> str:
    """Give a text with its letters alone, as the index compares them."""
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text))


def searchable(text: str) -> str:
    """Give a text in the spelling that is searched, the same for full-width and composed characters."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _words(plain: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(plain)[:MAX_WORDS])


def _storable(text: str) -> str:
    """Remove lone surrogates, which a keyboard may send and no file can store."""
    return text if text.isascii() else text.encode("utf-8", "ignore").decode("utf-8")


def _read_digits(bare: str, country: str) -> SearchText:
    digits = "".join(_DIGIT.findall(bare))
    national = digits.removeprefix("00").lstrip("0")
    if len(digits) < MIN_DIGITS or (not national and len(digits) > _LAST_DIGITS):
        return SearchText(bare, words=(digits,) if digits else ())
    return SearchText(
        bare,
        words=(digits,),
        phone=_whole_number(bare, country),
        beginning=_beginning(bare, national, country),
        ending=national if digits.startswith("0") and len(digits) > _LAST_DIGITS else digits,
    )


def _whole_number(bare: str, country: str) -> str:
    if len(_DIGIT.findall(bare)) <= _LAST_DIGITS:
        return ""
    from posapp.domain.phones import tolerant_phone

    return tolerant_phone(bare, country) or ""


def _beginning(bare: str, national: str, country: str) -> str:
    if bare.startswith("+") or (bare.startswith("00") and len(bare) > _LAST_DIGITS):
        return f"+{national}"
    if len(national) <= _LAST_DIGITS:
        return ""
    import phonenumbers

    return f"+{phonenumbers.country_code_for_region(country)}{national}"


_LAST_DIGITS = 4
_NAME_AND_DIGITS = re.compile(r"(?P<name>.*[^\W\d_].*)\s(?P<digits>[0-9]{4,15})\s*")
_MARKS = re.compile("[\u0300-\u036f]")
_APOSTROPHE = re.compile("['\u2018\u2019\u02bc\u00b4`]")
_FOLDED = str.maketrans(
    {
        **dict(zip("øØłŁıİđĐðÐ", "oOlLiIdDdD", strict=True)),
        **{"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH"},
        **dict.fromkeys("\u0623\u0625\u0622\u0671", "\u0627"),
        **{"\u0624": "\u0648", "\u0626": "\u064a", "\u0649": "\u064a", "\u0629": "\u0647", "\u0640": ""},
    }
)
_BEFORE_THE_AT = re.compile(r"[A-Za-z][A-Za-z0-9._+-]+")
_DIGIT = re.compile(r"[0-9]")
_DASHES = "\\-\u2010-\u2015\u2212"
_PHONE = re.compile(rf"\+?[0-9\s()./{_DASHES}]*[0-9][0-9\s()./{_DASHES}]*")
# Letters of New Tai Lue and Vedic that Python takes for parts of a word and the index for ends of one.
_BETWEEN_WORDS = "\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3"
_WORD = re.compile(rf"[^\W_{_BETWEEN_WORDS}]+")
