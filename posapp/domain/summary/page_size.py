"""The papers that a summary is laid out for."""

from enum import StrEnum

__all__ = ["Paper"]


class Paper(StrEnum):
    """A sheet, or the roll of a receipt printer by its width."""

    A4 = "a4"
    LETTER = "letter"
    ROLL_80 = "80mm"
    ROLL_58 = "58mm"

    @property
    def is_roll(self) -> bool:
        """Whether it has no end, so that everything stands on one page."""
        return self in {Paper.ROLL_80, Paper.ROLL_58}
