"""Holds the cash drawer of a day: its opening float, cash in and cash out, and their counter-entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from posapp.domain.currency import Currency
from posapp.domain.day.denominations import PieceCount, check_pieces
from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.plain_text import one_line
from posapp.domain.texts import mark

__all__ = [
    "DrawerDraft",
    "DrawerFigures",
    "DrawerMovement",
    "FloatRecorded",
    "MovementAmountMissing",
    "MovementKind",
    "MovementReasonMissing",
    "MovementUndone",
    "MovementUnknown",
    "check_movement",
    "drawer_figures",
    "standing",
]

MAX_REASON_LENGTH = 200


class MovementReasonMissing(InputError):
    """Cash was put in or taken out without a reason."""

    field = "reason"
    sentence = mark("errors", "Reason: say in a few words what the cash is for. It is saved in the activity log.")


class MovementAmountMissing(InputError):
    """Cash in or cash out of nothing."""

    field = "amount"
    sentence = mark("errors", "Amount: enter more than zero.")


class FloatRecorded(RuleError):
    """The day has an opening float already."""

    field = "amount"
    sentence = mark(
        "errors",
        "The opening float of {day} is already recorded: {amount}. Undo it to enter another one, or record cash in "
        "or cash out.",
    )


class MovementUnknown(InputError):
    """The day has no such entry of the drawer."""

    field = "movement"
    sentence = mark("errors", "Drawer: this day has no entry {number}. “posapp drawer show” lists its entries.")


class MovementUndone(RuleError):
    """The entry was undone before, or undoes another."""

    sentence = mark("errors", "This entry of the drawer is already undone. Record a new one instead.")


class MovementKind(StrEnum):
    """What moves the cash of a drawer besides sales and refunds."""

    OPENING_FLOAT = "opening_float"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerDraft:
    """What a person enters for the drawer.

    Attributes:
        kind: Opening float, cash in or cash out.
        money: The amount, never negative; also for cash out.
        reason: Why; an opening float may have none.
        pieces: The notes and coins that were counted; none where only the amount is known.
    """

    kind: MovementKind
    money: Money
    reason: str = ""
    pieces: tuple[PieceCount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerMovement:
    """A recorded entry of the drawer; it never changes.

    Attributes:
        id: UUIDv7, made on the till.
        till: The till's name.
        day: The shop's day on which it counts.
        at: When it was recorded, UTC.
        zone: The shop's zone then, an IANA name.
        kind: What it is; a counter-entry has the kind of what it undoes.
        money: The amount; positive also for cash out, and negative only for a counter-entry.
        reason: Why; empty where nothing was said about an opening float.
        pieces: The counted notes and coins.
        who: Who recorded it; empty where nobody was signed in.
        granted_by: The manager who permitted it; empty where none had to.
        undoes: The id of the entry that it undoes; empty for every other.
    """

    id: str
    till: str
    day: date
    at: datetime
    zone: str
    kind: MovementKind
    money: Money
    reason: str = ""
    pieces: tuple[PieceCount, ...] = ()
    who: str = ""
    granted_by: str = ""
    undoes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerFigures:
    """What stands of a day's entries, in one currency.

    Attributes:
        opening_float: What was in the drawer when the day began; None where nobody recorded it.
        cash_in: What was put in besides sales.
        cash_out: What was taken out besides refunds.
    """

    opening_float: Money | None
    cash_in: Money
    cash_out: Money

    @property
    def currency(self) -> Currency:
        """Which currency."""
        return self.cash_in.currency

    @property
    def added(self) -> Money:
        """What is in the drawer because of them: float, plus cash in, less cash out."""
        begun = Money(0, self.currency) if self.opening_float is None else self.opening_float
        return begun + self.cash_in - self.cash_out


def check_movement(draft: DrawerDraft) -> DrawerDraft:
    """Give a draft as it is recorded.

    Raises:
        MovementAmountMissing: When cash in or cash out is of nothing, or an amount is negative.
        MovementReasonMissing: When cash in or cash out has no reason.
        InputError: As `check_pieces` does.
    """
    is_float = draft.kind is MovementKind.OPENING_FLOAT
    reason = " ".join(one_line(draft.reason).split())[:MAX_REASON_LENGTH]
    if draft.money.minor < (0 if is_float else 1):
        raise MovementAmountMissing()
    if not is_float and not reason:
        raise MovementReasonMissing()
    pieces = check_pieces(draft.pieces, draft.money)
    return DrawerDraft(kind=draft.kind, money=draft.money, reason=reason, pieces=pieces)


def standing(movements: Sequence[DrawerMovement]) -> tuple[DrawerMovement, ...]:
    """Give those that were not undone, without the counter-entries."""
    undone = {each.undoes for each in movements if each.undoes}
    return tuple(each for each in movements if not each.undoes and each.id not in undone)


def drawer_figures(movements: Sequence[DrawerMovement]) -> tuple[DrawerFigures, ...]:
    """Give what stands of some entries, by currency in alphabetical order."""
    stand = standing(movements)
    units = sorted({each.money.currency for each in stand}, key=lambda unit: unit.code)
    return tuple(_figures([each for each in stand if each.money.currency == unit], unit) for unit in units)


def _figures(stand: Sequence[DrawerMovement], unit: Currency) -> DrawerFigures:
    sums = {
        kind: Money(sum(each.money.minor for each in stand if each.kind is kind), unit)
        for kind in {each.kind for each in stand}
    }
    nothing = Money(0, unit)
    return DrawerFigures(
        opening_float=sums.get(MovementKind.OPENING_FLOAT),
        cash_in=sums.get(MovementKind.CASH_IN, nothing),
        cash_out=sums.get(MovementKind.CASH_OUT, nothing),
    )
