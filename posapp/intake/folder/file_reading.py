"""Holds what reading one file of a watched folder came to."""

from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.pos_receipts.receipt import PosReceipt

__all__ = ["FileReading", "FileTrouble"]


class FileTrouble(StrEnum):
    """Why a file, or a part of it, gave no receipts."""

    UNFINISHED = "unfinished"
    """It is not whole, perhaps not yet."""
    UNREADABLE = "unreadable"
    """The system does not let it be read, perhaps not yet."""
    NOT_TAKEN = "not_taken"
    """It was read, and what it holds could not be stored yet."""
    TOO_LARGE = "too_large"
    FORBIDDEN = "forbidden"
    """It is XML with entities or references to something outside."""
    UNKNOWN = "unknown"
    """No reader knows what it is."""
    TEST = "test"
    """It was made in the tax office's system for tests."""
    NEEDS_ANSWER = "needs_answer"
    """A table whose columns can be read in two ways, or are not known: it is imported once by hand."""
    SOME_ROWS = "some_rows"
    """Rows of it were not understood; the others were read."""

    @property
    def may_pass(self) -> bool:
        """Whether it is worth trying the file again although it did not change."""
        return self in {FileTrouble.UNFINISHED, FileTrouble.UNREADABLE, FileTrouble.NOT_TAKEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """What one file gives.

    Attributes:
        receipts: Its receipts.
        trouble: What could not be read; None where everything could.
        content: A fingerprint of the file's content; empty where it was not read.
        grows: Whether rows are added to it, so that each receipt is remembered by itself.
    """

    receipts: tuple[PosReceipt, ...] = ()
    trouble: FileTrouble | None = None
    content: str = ""
    grows: bool = False
