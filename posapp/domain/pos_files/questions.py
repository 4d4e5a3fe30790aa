"""What a POS file cannot say by itself, and is asked once."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["PosQuestion", "QuestionKind"]


class QuestionKind(StrEnum):
    """What is asked."""

    COLUMN = "column"
    DECIMALS = "decimals"
    DATES = "dates"
    REGISTER = "register"
    KIND = "kind"


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
