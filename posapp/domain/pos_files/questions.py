"""What a POS file cannot say by itself, and is asked once."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["ASKED_COLUMNS", "NO_COLUMN", "PosQuestion", "QuestionKind"]

ASKED_COLUMNS = ("kind", "register", "tender", "refunded", "tip")
"""The columns that could change what a file comes to, of a system that is not known."""
NO_COLUMN = "none"
"""The answer that no column of the file holds it."""


class QuestionKind(StrEnum):
    """What is asked."""

    COLUMN = "column"
    DECIMALS = "decimals"
    DATES = "dates"
    REGISTER = "register"
    KIND = "kind"
    NO_REGISTER = "no_register"
    """Whose the rows are that name no register."""
    ROWS = "rows"
    """What several rows of one receipt are."""
    CARD = "card"
    """What a card is of which the file says no more."""
    TAXES = "taxes"
    TIPS = "tips"
    THREE_DECIMALS = "three_decimals"
    WORDS = "words"
    """What a column is in which words such as "Cancelled" stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosQuestion:
    """One question about a file.

    Attributes:
        kind: What is asked.
        subject: The field whose column is asked for, or the text whose kind is asked for; empty for the others.
        choices: The answers that fit.
        examples: Some of the file's own cells.
    """

    kind: QuestionKind
    choices: tuple[str, ...]
    subject: str = ""
    examples: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name by which it is answered, such as "decimals" or "kind:Anulada"."""
        return f"{self.kind.value}:{self.subject}" if self.subject else self.kind.value
