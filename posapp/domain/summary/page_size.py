"""Lists the paper sizes that a summary is laid out for."""

from enum import StrEnum

__all__ = ["PageSize"]


class PageSize(StrEnum):
    """A sheet, or the roll of a receipt printer by its width."""

    A4 = "a4"
    LETTER = "letter"
    ROLL_80 = "80mm"
    ROLL_58 = "58mm"

    @property
    def is_receipt_roll(self) -> bool:
        """Whether it has no end, so that everything stands on one page."""
        return self in {PageSize.ROLL_80, PageSize.ROLL_58}
