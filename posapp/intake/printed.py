"""Holds one paper as a printer was told to print it: the seam between its bytes and the receipt on it."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["TEAR_OFF_LINES", "Ending", "PrintedPaper"]

TEAR_OFF_LINES = 3
"""From the print head to the edge where a person tears the paper off it is three to six lines."""


class Ending(StrEnum):
    """What ended a paper."""

    CUT = "cut"
    RESET = "reset"
    FORM_FEED = "form_feed"
    HUNG_UP = "hung_up"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """One paper, read from the bytes that printed it.

    Attributes:
        lines: What a person reads, from top to bottom, each with its columns laid out by blanks; no control characters.
        large: The numbers (from 0) of the lines with anything in double width or height.
        codes: What its barcodes and two-dimensional codes say, also those that were decoded from pictures.
        has_picture: Whether raster pictures were printed.
        unknown: How many commands were not known; their bytes may have been read as text or text as theirs.
        is_cut_off: Whether the stream ended in the middle of a command or of a picture.
        ending: What ended it.
        fed: How many lines of empty paper were fed below the last thing on it.
    """

    lines: tuple[str, ...]
    large: frozenset[int] = frozenset()
    codes: tuple[str, ...] = ()
    has_picture: bool = False
    unknown: int = 0
    is_cut_off: bool = False
    ending: Ending = Ending.CUT
    fed: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether its end is marked: it was cut off the roll, thrown out, or fed far enough to be torn off.

        A connection that ends, a pause and the reset before the next paper may also follow a line that was lost.
        """
        return self.ending in {Ending.CUT, Ending.FORM_FEED} or self.fed >= TEAR_OFF_LINES
