"""What was learned of a scanner, and how it corrects a scan."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from posapp.domain.scanning.bare_code import bare_code
from posapp.domain.scanning.compositions import taken_apart
from posapp.domain.scanning.layouts import layout_name
from posapp.domain.scanning.pace import Pace
from posapp.domain.texts import mark

__all__ = ["ALPHABET", "BRACKET", "MAX_FRAME", "ScanEnd", "ScannerProfile", "profile_from"]

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-/.:+$%_@ "
"""The characters of shops' codes, each of which is in a test code."""
BRACKET = "]"
"""Begins a symbology identifier; it is no character of a code, and known where the scanner sends identifiers."""
MAX_FRAME = 16
"""The longest prefix and suffix, in characters."""
MAX_STORED = 10_000
MAX_TEXT = 64
MAX_PAUSE = 10_000
FUNCTION_KEY = re.compile(r"F([1-9]|[12]\d|3[0-5])")


class ScanEnd(StrEnum):
    """How a scan ends; the value is stored."""

    words: str

    def __new__(cls, stored: str, words: str) -> Self:
        """Make an end of its stored value and its English words."""
        end = str.__new__(cls, stored)
        end._value_ = stored
        end.words = words
        return end

    ENTER = "enter", mark("scanner", "ends with Enter")
    TAB = "tab", mark("scanner", "ends with Tab")
    LINE_FEED = "line feed", mark("scanner", "ends with a line feed")
    ETX = "etx", mark("scanner", "ends with ETX")
    SILENCE = "silence", mark("scanner", "ends without a key")


@dataclass(frozen=True)
class ScannerProfile:
    """How one till's scanner types.

    Attributes:
        characters: What each character that arrives stands for, where that is another one.
        prefix: What comes before each code, as it arrives.
        suffix: What comes after it, before the end.
        key: The function key before each code, such as "F8"; empty where there is none.
        end: How a scan ends.
        pace: How quickly it types.
        learned: When its test codes were scanned, with a time zone.
    """

    characters: Mapping[str, str]
    prefix: str
    suffix: str
    key: str
    end: ScanEnd
    pace: Pace
    learned: datetime
    _arrived: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Turn the characters around, for what asks how one arrives."""
        object.__setattr__(self, "characters", MappingProxyType(dict(self.characters)))
        object.__setattr__(self, "_arrived", {meant: got for got, meant in self.characters.items()})

    @property
    def layout(self) -> str:
        """The name of the keyboard layout over the scanner's keys, in English."""
        return layout_name(self._arrived)

    @property
    def swaps_case(self) -> bool:
        """Whether small letters arrive as capitals, as with Caps Lock."""
        return self._arrived.get("e") == "E"

    @property
    def is_unchanged(self) -> bool:
        """Whether every character arrives as itself."""
        return not self.characters

    def is_framed(self, text: str) -> bool:
        """Say whether a text begins as no person types: with the scanner's own prefix of control characters."""
        return bool(self.prefix) and not self.prefix.isprintable() and text.startswith(self.prefix)

    def correct(self, text: str) -> str:
        """Give the code of a scan: without its frame, and with the characters that the scanner meant."""
        return bare_code("".join(self._meant(each) for each in self.unframed(text)))

    def unframed(self, text: str) -> str:
        """Give a scan without its frame, each character as it arrived."""
        return text.removeprefix(self.prefix).removesuffix(self.suffix)

    def _meant(self, arrived: str) -> str:
        """A dead key and the next letter arrive as one character, where the layout has no key for that one."""
        if arrived in self.characters:
            return self.characters[arrived]
        accent, letter = taken_apart(arrived)
        if accent and accent in self.characters:
            return self.characters[accent] + self.characters.get(letter, letter)
        return arrived

    @property
    def stored(self) -> str:
        """The profile as it is stored: a JSON object."""
        return json.dumps(
            {
                "characters": dict(self.characters),
                "prefix": self.prefix,
                "suffix": self.suffix,
                "key": self.key,
                "end": self.end.value,
                "quickest": self.pace.quickest,
                "slowest": self.pace.slowest,
                "learned": self.learned.isoformat(),
            },
            ensure_ascii=True,
            sort_keys=True,
        )


def profile_from(stored: str) -> ScannerProfile | None:
    """Give a stored profile; None where the text is damaged or of a newer program."""
    try:
        found = json.loads(stored) if len(stored) <= MAX_STORED else None
        return _checked(found) if isinstance(found, dict) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _checked(found: Mapping[str, object]) -> ScannerProfile | None:
    end = {each.value: each for each in ScanEnd}[_text(found["end"])]
    pace = Pace(_pause(found["quickest"]), _pause(found["slowest"]), ends_silently=end is ScanEnd.SILENCE)
    learned, key = datetime.fromisoformat(_text(found["learned"])), _text(found["key"])
    is_sound = learned.tzinfo is not None and (not key or FUNCTION_KEY.fullmatch(key))
    if not is_sound or not pace.is_told_from_fingers:
        return None
    prefix, suffix = _text(found["prefix"]), _text(found["suffix"])
    return ScannerProfile(_characters(found["characters"]), prefix, suffix, key, end, pace, learned)


def _characters(found: object) -> dict[str, str]:
    """Each character that arrives stands for one, and no two for the same."""
    if not isinstance(found, dict):
        raise TypeError
    characters = {_character(got): _character(meant) for got, meant in found.items()}
    meant = set(characters.values())
    moved = {got for got in characters if got in ALPHABET}  # so that what they are arrives as something else
    if len(meant) < len(characters) or not moved <= meant <= {*ALPHABET, BRACKET}:
        raise ValueError
    return characters


def _character(found: object) -> str:
    text = _text(found)
    if len(text) != 1 or not text.isprintable():
        raise ValueError
    return text


def _text(found: object) -> str:
    if not isinstance(found, str) or len(found) > MAX_TEXT:
        raise TypeError
    return found


def _pause(found: object) -> int:
    if type(found) is not int or not 0 <= found <= MAX_PAUSE:
        raise TypeError
    return found
