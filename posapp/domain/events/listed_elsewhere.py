"""Holds what Hellotext's list shows of a receipt that another till sent, as the history of an event keeps it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from posapp.domain.events.event import HistoryLine
from posapp.domain.events.states import Reason

__all__ = ["ListedElsewhere", "listed_elsewhere_in"]

MAX_TILL_LENGTH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedElsewhere:
    """A payment in Hellotext's list that this till never recorded, and that may be one of its own.

    Attributes:
        till: The till's name in the list; empty where the list shows none.
        at: When it was paid, as the list shows it, UTC; None where it shows no moment.
        has_receipt: Whether the list shows the receipt; otherwise only customer, amount and moment are the same.
    """

    till: str = ""
    at: datetime | None = None
    has_receipt: bool = True

    @property
    def words(self) -> str:
        """Give the text that the event's history keeps, which `read` understands."""
        parts = (
            f"till “{_one_line(self.till)}”" if self.till else "",
            f"{self.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if self.at else "",
            "" if self.has_receipt else _ALIKE,
        )
        return " · ".join(part for part in parts if part)

    @classmethod
    def read(cls, words: str) -> "ListedElsewhere | None":
        """Give what `words` wrote; None for any other text."""
        found = _WORDS.fullmatch(words)
        if found is None or not words:
            return None
        try:
            at = datetime.fromisoformat(found["at"]) if found["at"] else None
        except ValueError:
            return None
        return cls(till=found["till"] or "", at=at, has_receipt=not found["alike"])

    def sentence(self, receipt: str) -> str:
        """Give it in English, for a terminal; screens have the same in the language of the shop."""
        till = f", from till “{self.till}”" if self.till else ""
        at = f" at {self.at:%Y-%m-%d %H:%M} UTC" if self.at else ""
        if not self.has_receipt:
            return (
                f"A payment of this customer with the same amount and moment is already in Hellotext{at}, and this "
                "till did not send it: was this file imported at another till?"
            )
        same = f"till “{self.till}”" if self.till else "this till"
        return (
            f"Receipt {receipt} is already in Hellotext{till}{at}: was this file imported at another till, or does "
            f"another PC use the name of {same}?"
        )


def listed_elsewhere_in(history: Sequence[HistoryLine]) -> ListedElsewhere | None:
    """Give what the list showed when an event was last held back for it; None where it never was."""
    held = [line.explanation for line in history if line.reason is Reason.LISTED_ELSEWHERE]
    return next(filter(None, map(ListedElsewhere.read, reversed(held))), None)


def _one_line(text: str) -> str:
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())[:MAX_TILL_LENGTH]


_ALIKE = "same customer, amount and moment"
_WORDS = re.compile(
    r"(?:till “(?P<till>.{1,80})”)?(?: · |^|$)?(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?(?: · |^|$)?"
    rf"(?P<alike>{_ALIKE})?"
)
