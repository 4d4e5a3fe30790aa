"""Holds what this shop's tills know of a customer: visits, purchases and staff notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.sales.line_items import SaleLine
from posapp.domain.sales.sale import Sale
from posapp.domain.texts import mark

__all__ = ["CustomerCard", "StaffNote", "StaffNoteTooLong", "VisitElsewhere", "checked_note"]

MAX_NOTE_LENGTH = 300


class StaffNoteTooLong(InputError):
    """The note has too many characters to be read at a glance."""

    field = "note"
    sentence = mark("errors", "Note: it is too long. Use at most 300 characters.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffNote:
    """A note about a customer for the staff; it never leaves this computer.

    Attributes:
        text: At most 300 characters, in one line.
        at: When, UTC.
        who: Who wrote it; empty where nobody was signed in.
    """

    text: str
    at: datetime
    who: str


@dataclass(frozen=True, slots=True)
class VisitElsewhere:
    """A payment at another till of the shop.

    Attributes:
        till: The till's name.
        money: What was paid for goods.
        at: When, UTC.
    """

    till: str
    money: Money
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCard:
    """A customer as this shop's tills know them.

    Attributes:
        visits: The number of their payments at all tills that could be asked, without undone ones.
        latest: Their newest payments, newest first.
        note: The staff's note; None without one.
        elsewhere: Their newest payments at other tills of the shop, newest first; none while these cannot be asked.
        bought: The lines of those payments by the sale's id; a sale of a bare amount has none.
    """

    visits: int
    latest: tuple[Sale, ...]
    note: StaffNote | None
    elsewhere: tuple[VisitElsewhere, ...] = ()
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
