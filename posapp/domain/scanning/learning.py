"""Learns how a scanner types from the scans of a few printed test codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from posapp.domain.errors import InputError
from posapp.domain.scanning.compositions import taken_apart
from posapp.domain.scanning.pace import Pace
from posapp.domain.scanning.profile import BRACKET, MAX_FRAME, ScanEnd, ScannerProfile
from posapp.domain.texts import mark

__all__ = ["TEST_CODES", "Arrival", "CharactersLost", "Learning", "NotTheTestCode", "SameCharacter", "TooSlow"]

DIGITS = "0123456789"
UPPER, LOWER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
MARKS = "-/.:+$%_@ "
VOWEL = "O"
"""Follows each mark: a dead key makes one character with it, which no other letter of the test codes would be."""
TEST_CODES = (DIGITS + DIGITS[::-1], f"2{UPPER}", f"3{LOWER}", "4" + "".join(each + VOWEL for each in MARKS))
"""What the test codes hold. The first is its own mirror, so that a frame around it shows; digits number the others."""
MAX_ARRIVED = 200
IDENTIFIER = 3
"""The characters of a symbology identifier; that of Code 128 is `]`, `C` and a digit."""
MIDDLE = len(DIGITS)


class NotTheTestCode(InputError):
    """Something else arrived, or typed keys."""

    field = "scan"
    sentence = mark("errors", "This is not test code {number}. Scan test code {number} of this sheet.")


class CharactersLost(InputError):
    """A part of a test code did not arrive."""

    field = "scan"
    sentence = mark(
        "errors",
        "Test code {number} did not arrive whole. Scan it again. If that does not help, set the scanner to the "
        "keyboard language of this computer, or to a longer pause between characters.",
    )


class SameCharacter(InputError):
    """Two characters arrive as the same one, which no correction can tell apart."""

    field = "scan"
    sentence = mark(
        "errors",
        "“{first}” and “{second}” both arrive as “{arrived}”, so posapp cannot tell them apart. In the scanner's "
        "settings, switch off the conversion of letters, or set the keyboard language of this computer.",
    )


class TooSlow(InputError):
    """The scanner is as slow, or as uneven, as fingers."""

    field = "scan"
    sentence = mark(
        "errors",
        "The scanner pauses up to {milliseconds} ms between characters, as fingers do, so a scan could pass for "
        "typing. In its settings, set that pause to 20 ms or less.",
    )


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a scan sent.

    Attributes:
        text: What its keys typed.
        end: The key that ended it.
        pace: The pauses between its keys.
        key: The function key before it, such as "F8"; empty where there was none.
    """

    text: str
    end: ScanEnd
    pace: Pace
    key: str = ""


class Learning:
    """Takes the scans of the test codes, the first one first, and then knows the scanner."""

    def __init__(self) -> None:
        self._arrivals: dict[int, Arrival] = {}
        self._arrived: dict[str, str] = {}
        self._prefix = self._suffix = ""

    @property
    def next_number(self) -> int:
        """The number of the test code to scan next, from 1; one more than there are when all were scanned."""
        numbers = range(1, len(TEST_CODES) + 1)
        return next((each for each in numbers if each not in self._arrivals), len(TEST_CODES) + 1)

    @property
    def is_complete(self) -> bool:
        """Whether every test code was scanned."""
        return self.next_number > len(TEST_CODES)

    def take(self, arrival: Arrival) -> None:
        """Learn from a scan of the next test code, or of another but the first.

        Raises:
            NotTheTestCode: It is no scan of a test code of this sheet.
            CharactersLost: A part of it is missing.
            SameCharacter: It cannot be corrected.
            TooSlow: It could pass for typing.
        """
        if len(arrival.text) > MAX_ARRIVED:
            raise NotTheTestCode(number=self.next_number)
        if 1 in self._arrivals:
            number, learned = self._characters(arrival)
            prefix, suffix = self._prefix, self._suffix
        else:
            number, (prefix, learned, suffix) = 1, _digits(arrival.text)
        if not arrival.pace.is_told_from_fingers:
            raise TooSlow(milliseconds=arrival.pace.slowest)
        self._refuse_same(learned)
        self._arrivals[number] = arrival
        self._arrived |= learned
        self._prefix, self._suffix = prefix, suffix

    def profile(self, learned: datetime) -> ScannerProfile:
        """Give what was learned once all test codes were scanned.

        Raises:
            SameCharacter: The beginning of the symbology identifier arrives as a character of a code.
            NotTheTestCode: A test code is missing.
            TooSlow: The scans together could pass for typing.
        """
        if not self.is_complete:
            raise NotTheTestCode(number=self.next_number)
        prefix, identifier = self._split_prefix()
        self._refuse_same(identifier)
        first = self._arrivals[1]
        pace = self._pace()
        if not pace.is_told_from_fingers:
            raise TooSlow(milliseconds=pace.slowest)
        arrived = self._arrived | identifier
        characters = {got: meant for meant, got in arrived.items() if got != meant}
        return ScannerProfile(characters, prefix, self._suffix, first.key, first.end, pace, learned)

    def _pace(self) -> Pace:
        paces = [each.pace for each in self._arrivals.values()]
        silent = self._arrivals[1].end is ScanEnd.SILENCE
        return Pace(min(each.quickest for each in paces), max(each.slowest for each in paces), silent)

    def _characters(self, arrival: Arrival) -> tuple[int, Mapping[str, str]]:
        """Give the number of a test code after the first, and how its characters arrive."""
        number, inside = self._numbered(arrival.text)
        if number == len(TEST_CODES):
            return number, self._marks(inside[1:])
        letters = TEST_CODES[number - 1][1:]
        if len(inside) - 1 > len(letters) or set(inside[1:]) <= {self._arrived[digit] for digit in DIGITS}:
            raise NotTheTestCode(number=number)
        if len(inside) - 1 < len(letters):
            raise CharactersLost(number=number)
        return number, dict(zip(letters, inside[1:], strict=True))

    def _numbered(self, text: str) -> tuple[int, str]:
        """Take the frame off, and read the number."""
        framed = text.startswith(self._prefix) and text.endswith(self._suffix)
        inside = text.removeprefix(self._prefix).removesuffix(self._suffix)
        numbers = {self._arrived[str(each)]: each for each in range(2, len(TEST_CODES) + 1)}
        number = numbers.get(inside[:1]) if framed else None
        if number is None:
            raise NotTheTestCode(number=self.next_number)
        return number, inside

    def _marks(self, rest: str) -> dict[str, str]:
        """Read each mark with the vowel behind it, or both as the one character that a dead key makes of them."""
        number, arrived = len(TEST_CODES), self._arrived.get(UPPER[0])
        if arrived is None:
            raise NotTheTestCode(number=self.next_number)
        vowel, found = self._arrived[VOWEL], dict[str, str]()
        for each in MARKS:
            accent, letter = taken_apart(rest[:1])
            if rest[1:2] == vowel:
                found[each], rest = rest[0], rest[2:]
            elif accent and letter == vowel:
                found[each], rest = accent, rest[1:]
            else:
                raise CharactersLost(number=number)
        if rest:
            raise NotTheTestCode(number=number)
        return found

    def _refuse_same(self, learned: Mapping[str, str]) -> None:
        meant = {got: each for each, got in self._arrived.items() if each not in learned}
        for each, got in learned.items():
            if meant.setdefault(got, each) != each:
                raise SameCharacter(first=_named(meant[got]), second=_named(each), arrived=_named(got))

    def _split_prefix(self) -> tuple[str, dict[str, str]]:
        """Give the prefix without a symbology identifier, and how the identifier's first character arrives.

        Each symbology has its own, so it is no prefix of every scan.
        """
        prefix, identifier = self._prefix[:-IDENTIFIER], self._prefix[-IDENTIFIER:]
        of_code_128 = {self._arrived["C"] + self._arrived[digit] for digit in DIGITS}
        if len(identifier) < IDENTIFIER or identifier[1:] not in of_code_128:
            return self._prefix, {}
        return prefix, {BRACKET: identifier[0]}


def _digits(text: str) -> tuple[str, dict[str, str], str]:
    """Find the first test code by its mirror; give what is before it, how the digits arrive, and what is behind it."""
    for start in range(len(text) - 2 * MIDDLE + 1):
        half, mirrored = text[start : start + MIDDLE], text[start + MIDDLE : start + 2 * MIDDLE]
        end = len(text) - start - 2 * MIDDLE
        if half == mirrored[::-1] and len(set(half)) > 1 and max(start, end) <= MAX_FRAME:
            return text[:start], _told_apart(half), text[start + 2 * MIDDLE :]
    raise NotTheTestCode(number=1)


def _told_apart(half: str) -> dict[str, str]:
    meant: dict[str, str] = {}
    for digit, got in zip(DIGITS, half, strict=True):
        if meant.setdefault(got, digit) != digit:
            raise SameCharacter(first=meant[got], second=digit, arrived=_named(got))
    return {digit: got for got, digit in meant.items()}


def _named(character: str) -> str:
    """A blank is shown as one sees it on a keyboard."""
    return "␣" if character == " " else character
