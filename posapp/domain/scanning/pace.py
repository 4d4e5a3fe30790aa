"""Tells a scanner's keys from a person's by their pace."""

from dataclasses import dataclass, field

__all__ = [
    "HESITATION_MILLISECONDS",
    "MAX_GAP_MILLISECONDS",
    "SILENCE_MILLISECONDS",
    "SLOWEST_PACE",
    "KeyBurst",
    "Pace",
]

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
LONGEST_CODE = 8_000
"""No code holds more characters; what comes behind is dropped."""
SLOWEST_PACE = 100
"""The slowest scanner that is still told from fingers, in milliseconds between two keys."""
WIDEST_SPREAD = 50
"""Milliseconds between a slow scanner's shortest and longest pause; fingers differ by more."""
HESITATION_MILLISECONDS = 400
"""So long a busy computer, or a scanner out of reach for a moment, may hold back one key of a code."""
QUICK_GAP_MILLISECONDS = 50
"""Keys that follow each other so quickly were never typed by fingers, whatever comes after them."""
QUICK_KEYS = 3
JITTER = 5
"""Milliseconds by which a pause may leave the range that was learned."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly one scanner types, as its test codes showed.

    Attributes:
        quickest: The shortest pause between two characters, in milliseconds; a Shift between them counts in none.
        slowest: The longest pause between two keys, in milliseconds.
        ends_silently: Whether no key follows the code.
    """

    quickest: int
    slowest: int
    ends_silently: bool = False

    @property
    def is_told_from_fingers(self) -> bool:
        """Whether nobody types like that: quickly, or slowly and as evenly as no finger."""
        even = self.slowest - self.quickest <= WIDEST_SPREAD
        return self.slowest <= MAX_GAP_MILLISECONDS or (even and self.slowest <= SLOWEST_PACE)

    @property
    def max_gap(self) -> int:
        """The longest pause in a code, in milliseconds."""
        wider = self.slowest + JITTER if self.is_told_from_fingers else 0
        return max(MAX_GAP_MILLISECONDS, wider)

    @property
    def silence(self) -> int:
        """After so many milliseconds without a key a code is whole."""
        return max(SILENCE_MILLISECONDS, self.max_gap + SILENCE_MILLISECONDS - MAX_GAP_MILLISECONDS)

    def holds(self, shortest: int, longest: int) -> bool:
        """Say whether pauses from the shortest to the longest are this scanner's."""
        within = self.quickest - JITTER <= shortest and longest <= self.slowest + JITTER
        return self.is_told_from_fingers and within


@dataclass(slots=True)
class KeyBurst:
    """Keys that came one after the other at a scanner's pace; a slower one begins a new burst.

    Attributes:
        pace: The pace of this till's scanner; None where it was not learned.
        text: What the keys typed.
        is_framed: Whether a key came before it, or a frame is around it, that no fingers send.
    """

    pace: Pace | None = None
    text: str = ""
    is_framed: bool = False
    _last: int = -MAX_GAP_MILLISECONDS
    _is_after_text: bool = False
    _hesitation: int = 0
    _gaps: list[int] = field(default_factory=list)
    _plain_gaps: list[int] = field(default_factory=list)

    @property
    def max_gap(self) -> int:
        """The longest pause inside the burst, in milliseconds."""
        return MAX_GAP_MILLISECONDS if self.pace is None else self.pace.max_gap

    def continues(self, at: int) -> bool:
        """Say whether a key at a time, in milliseconds, belongs to the burst."""
        return bool(self.text) and 0 <= at - self._last <= self.max_gap

    def hesitates(self, at: int) -> bool:
        """Say whether a key comes late and still belongs to the burst, which is quick but for this one pause."""
        return self.is_quick and not self._hesitation and 0 <= at - self._last <= HESITATION_MILLISECONDS

    @property
    def is_quick(self) -> bool:
        """Whether the keys came as no fingers type, but for one pause."""
        return len(self.text) >= QUICK_KEYS and self._widest_gap <= QUICK_GAP_MILLISECONDS

    def add(self, text: str, at: int) -> None:
        """Add a key that continues the burst; other keys must begin a new one by `begin`."""
        if text and len(self.text) < LONGEST_CODE:
            self._gaps.append(at - self._last)
            if self._is_after_text:
                self._plain_gaps.append(at - self._last)
            self.text += text
        self._last, self._is_after_text = at, bool(text)

    def add_late(self, text: str, at: int) -> None:
        """Add the key before which the burst hesitated; the pause is not its pace."""
        self._hesitation = at - self._last
        self.text += text
        self._last, self._is_after_text = at, True

    def begin(self, text: str, at: int, *, is_framed: bool = False) -> None:
        """Begin anew with a key."""
        self.clear()
        self.text, self._last, self.is_framed, self._is_after_text = text, at, is_framed, True

    def clear(self) -> None:
        """Forget the keys."""
        self.text, self.is_framed, self._hesitation = "", False, 0
        self._gaps.clear()
        self._plain_gaps.clear()

    @property
    def measured(self) -> Pace:
        """The pace of the keys; 0 where there are too few."""
        return Pace(min(self._plain_gaps or self._gaps, default=0), self._widest_gap)

    @property
    def is_no_amount(self) -> bool:
        """Whether no fingers typed it as an amount, at any length.

        The keys `00` and `000` of a keypad send their zeros at once; they are an amount's.
        """
        length = len(self.text)
        if length < 2 or not self.text.strip("0"):
            return False
        if self._hesitation:
            return self._widest_gap <= QUICK_GAP_MILLISECONDS
        return self._widest_gap <= SHORT_CODE_GAPS.get(length, MAX_GAP_MILLISECONDS) or self._is_this_scanners

    @property
    def is_code(self) -> bool:
        """Whether it is a code where nothing is typed."""
        if len(self.text) < MIN_CODE_LENGTH:
            return False
        return self._widest_gap <= MAX_GAP_MILLISECONDS or self._is_this_scanners

    def is_code_among_words(self, *, ended: bool) -> bool:
        """Say whether it is a code where words are typed too; `ended` says that Enter came at once."""
        if self._hesitation:
            return False
        if ended and len(self.text) >= MIN_CODE_LENGTH and self._widest_gap <= TEXT_GAP_MILLISECONDS:
            return True
        if len(self.text) < MIN_SILENT_TEXT_LENGTH and not (ended or self.is_framed):
            return False
        if len(self.text) >= MIN_SILENT_TEXT_LENGTH and self._widest_gap <= SILENT_TEXT_GAP_MILLISECONDS:
            return True
        is_over = ended or self.is_framed or (self.pace is not None and self.pace.ends_silently)
        return is_over and self._is_this_scanners

    @property
    def _is_this_scanners(self) -> bool:
        """Whether a frame or an even pace says that the scanner of this till sent it."""
        if len(self.text) < MIN_CODE_LENGTH or self.pace is None:
            return False
        return self.is_framed or self.pace.holds(self.measured.quickest, self._widest_gap)

    @property
    def _widest_gap(self) -> int:
        return max(self._gaps, default=0)
