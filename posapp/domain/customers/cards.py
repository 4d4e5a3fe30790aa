"""What this shop's tills know of a customer beside Hellotext: visits, and what staff noted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from posapp.domain.errors import InputError
from posapp.domain.sales.line_items import SaleLine
from posapp.domain.sales.sale import Sale
from posapp.domain.texts import mark

__all__ = ["CustomerCard", "StaffNote", "StaffNoteTooLong", "checked_note"]

MAX_NOTE_LENGTH = 300


class StaffNoteTooLong(InputError):
    """A note is read in a glance."""

    field = "note"
    sentence = mark("errors", "Note: it is too long. Use at most 300 characters.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffNote:
    """What somebody noted for the next one at the till; it never leaves this computer.

    Attributes:
        text: At most 300 signs, in one line.
        at: When, UTC.
        who: Who wrote it; empty where nobody was signed in.
    """

    text: str
    at: datetime
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCard:
    """A customer at this shop's tills.

    Attributes:
        visits: How often they paid here; undone payments left out.
        latest: Their newest payments, newest first.
        note: What staff noted; None where nobody did.
        bought: The lines of those payments by the sale's id; a sale that was a bare amount is not among them.
    """

    visits: int
    latest: tuple[Sale, ...]
    note: StaffNote | None
    bought: Mapping[str, tuple[SaleLine, ...]] = field(default_factory=dict)

    @property
    def is_first_visit(self) -> bool:
        """Whether they never paid here before."""
        return self.visits == 0


def checked_note(text: str) -> str:
    """Give a note in one line, empty for none; raises StaffNoteTooLong."""
    note = " ".join(text.split())
    if len(note) > MAX_NOTE_LENGTH:
        raise StaffNoteTooLong()
    return note
