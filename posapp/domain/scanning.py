"""Tells a scanner's keys from a person's by their pace, and takes a scanner's frame off its code."""

import re
from dataclasses import dataclass, field

__all__ = ["MAX_GAP_MILLISECONDS", "SILENCE_MILLISECONDS", "KeyBurst", "bare_code"]

MAX_GAP_MILLISECONDS = 75
"""Milliseconds between two keys of a scanner: 1 to 30 by cable, up to 60 by Bluetooth. Quick fingers need 90."""
SILENCE_MILLISECONDS = 100
"""After so many milliseconds without a key a code is whole, also where the scanner sends no Enter."""
SHORT_CODE_GAPS = {2: 12, 3: 35}
"""The largest gap in milliseconds in a code of two or three keys: fingers may roll that few over two keys at once."""
TEXT_GAP_MILLISECONDS = 50
"""The largest gap where words are typed, whose letters come in quicker runs than digits."""
SILENT_TEXT_GAP_MILLISECONDS = 35
MIN_CODE_LENGTH = 4
MIN_SILENT_TEXT_LENGTH = 6
"""Where words are typed, and no Enter says that it is a code, a code is longer and quicker than any run of letters."""


@dataclass(slots=True)
class KeyBurst:
    """Keys that came one after the other at a scanner's pace; a slower one begins a new burst.

    Attributes:
        text: What the keys typed.
    """

    text: str = ""
    _last: int = -MAX_GAP_MILLISECONDS
    _gaps: list[int] = field(default_factory=list)

    def continues(self, at: int) -> bool:
        """Say whether a key at a time, in milliseconds, belongs to the burst."""
        return bool(self.text) and 0 <= at - self._last <= MAX_GAP_MILLISECONDS

    def add(self, text: str, at: int) -> None:
        """Add a key that continues the burst; other keys must begin a new one by `begin`."""
        if text:
            self._gaps.append(at - self._last)
            self.text += text
        self._last = at

    def begin(self, text: str, at: int) -> None:
        """Begin anew with a key."""
        self.text, self._last = text, at
        self._gaps.clear()

    def clear(self) -> None:
        """Forget the keys."""
        self.text = ""
        self._gaps.clear()

    @property
    def is_no_amount(self) -> bool:
        """Whether no fingers typed it as an amount, at any length.

        The keys `00` and `000` of a keypad send their zeros at once; they are an amount's.
        """
        length = len(self.text)
        if length < 2 or not self.text.strip("0"):
            return False
        return self._widest_gap <= SHORT_CODE_GAPS.get(length, MAX_GAP_MILLISECONDS)

    @property
    def is_code(self) -> bool:
        """Whether it is a code where nothing is typed."""
        return len(self.text) >= MIN_CODE_LENGTH and self._widest_gap <= MAX_GAP_MILLISECONDS

    def is_code_among_words(self, *, ended: bool) -> bool:
        """Say whether it is a code where words are typed too; `ended` says that Enter came at once."""
        if ended:
            return len(self.text) >= MIN_CODE_LENGTH and self._widest_gap <= TEXT_GAP_MILLISECONDS
        return len(self.text) >= MIN_SILENT_TEXT_LENGTH and self._widest_gap <= SILENT_TEXT_GAP_MILLISECONDS

    @property
    def _widest_gap(self) -> int:
        return max(self._gaps, default=0)


def bare_code(text: str) -> str:
    """Give a code without what a scanner puts around it.

    Those are control characters such as STX and ETX (the separator of GS1 fields, 0x1D, belongs to the code), blanks,
    and the symbology identifier of ISO/IEC 15424: `]`, a letter and a modifier, such as `]E0` for an EAN.
    """
    return _IDENTIFIER.sub("", _FRAME.sub("", text).strip())


_FRAME = re.compile(r"[\x00-\x08\x0a-\x1c\x1e\x1f\x7f]")
_IDENTIFIER = re.compile(r"^\][A-Za-z][0-9A-Za-z](?=.)")
