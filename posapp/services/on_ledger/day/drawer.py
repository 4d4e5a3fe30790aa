"""Records the opening float, cash in and cash out of the drawer, and undoes them by counter-entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from posapp.domain.currency import Currency
from posapp.domain.day.close import DayFigures, OverShort, differences
from posapp.domain.day.drawer import (
    DrawerDraft,
    DrawerMovement,
    FloatRecorded,
    MovementKind,
    MovementUndone,
    MovementUnknown,
    check_movement,
    standing,
)
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import BLIND_COUNT
from posapp.domain.staff.members import Approval, Permission
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace

__all__ = ["CashExpected", "Drawer", "DrawerDay"]

VERBS = {
    MovementKind.OPENING_FLOAT: JournalVerb.OPENING_FLOAT_RECORDED,
    MovementKind.CASH_IN: JournalVerb.CASH_IN_RECORDED,
    MovementKind.CASH_OUT: JournalVerb.CASH_OUT_RECORDED,
}
NEEDED = {
    MovementKind.OPENING_FLOAT: Permission.USE_DRAWER,
    MovementKind.CASH_IN: Permission.USE_DRAWER,
    MovementKind.CASH_OUT: Permission.CASH_OUT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CashExpected:
    """The cash of a day in one currency.

    Attributes:
        opening_float: The float; None where nobody recorded it.
        cash_in: What was put in.
        cash_out: What was taken out.
        sales: What was paid in cash; None while the count is blind.
        refunds: What was refunded in cash; None while the count is blind.
        tips_and_rounding: In cash: tips and what rounding added, less what went back; None while the count is blind.
        expected: What should be in the drawer now; None while the count is blind.
    """

    opening_float: Money | None
    cash_in: Money
    cash_out: Money
    sales: Money | None
    refunds: Money | None
    tips_and_rounding: Money | None
    expected: Money | None

    @property
    def currency(self) -> Currency:
        """Which currency."""
        return self.cash_in.currency


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerDay:
    """The drawer of a day at one till.

    Attributes:
        day: The shop's day.
        movements: Every entry, also undone ones and counter-entries, in the order in which they were made.
        cash: What they add up to with sales and refunds: the shop's currency first, then others that had anything.
        closed_by: The number of the report that closes the day; None while it is open.
        is_blind: Whether what is expected is hidden until the day is closed.
    """

    day: date
    movements: tuple[DrawerMovement, ...]
    cash: tuple[CashExpected, ...]
    closed_by: int | None
    is_blind: bool

    @property
    def standing(self) -> frozenset[str]:
        """The ids of the entries that were not undone, without the counter-entries."""
        return frozenset(each.id for each in standing(self.movements))


class Drawer:
    """The cash drawer of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization

    def today(self) -> DrawerDay:
        """Give the drawer of the shop's day that runs now; raises as `of_day` does."""
        return self.of_day(self._today())

    def of_day(self, day: date) -> DrawerDay:
        """Give the drawer of a day; raises SignInNeeded, PermissionMissing."""
        self._authorization.require(Permission.USE_DRAWER)
        with self._ledger.snapshot():
            closed_by = self._ledger.closes.closed_by(day, self._shop.till)
            is_blind = closed_by is None and setting_in(self._ledger, self._shop, BLIND_COUNT)
            figures = self._ledger.closes.figures(day, self._shop.till)
            return DrawerDay(
                day=day,
                movements=self._ledger.drawer.of_day(day, self._shop.till),
                cash=self._cash(figures, hides=is_blind),
                closed_by=closed_by,
                is_blind=is_blind,
            )

    def record(self, draft: DrawerDraft) -> DrawerMovement:
        """Write an entry and the journal's in one transaction, and give it once it is on disk.

        Raises:
            InputError: As `check_movement` does.
            FloatRecorded: When today has an opening float in this currency.
            DayClosed: When today is closed.
            SignInNeeded, PermissionMissing: When who is signed in may not; cash out needs a manager.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        checked = check_movement(draft)
        with self._authorization.single_use_grants(), self._ledger.transaction():
            day = self._today()
            require_open_day(self._ledger, day, self._shop.till)
            if checked.kind is MovementKind.OPENING_FLOAT:
                self._refuse_second_float(day, checked.money.currency)
            who = self._authorization.authorize(NEEDED[checked.kind])
            movement = self._movement(checked, day, who)
            self._write(movement, VERBS[checked.kind], who)
        return movement

    def undo(self, movement_id: str) -> DrawerMovement:
        """Undo an entry by a counter-entry of the same day, and give that; the entry itself stays readable.

        Raises:
            MovementUnknown: When this till has no such entry today.
            MovementUndone: When it was undone before, or undoes another.
            DayClosed: When today is closed.
            SignInNeeded, PermissionMissing: When a cashier is signed in and no manager permitted it.
            EnvironmentFault: When the disk refuses; then nothing was undone.
        """
        self._authorization.require(Permission.CASH_OUT)
        with self._authorization.single_use_grants(), self._ledger.transaction():
            day = self._today()
            movements = self._ledger.drawer.of_day(day, self._shop.till)
            found = next((each for each in movements if each.id == movement_id), None)
            if found is None:
                raise MovementUnknown(number=movement_id[:40])
            require_open_day(self._ledger, day, self._shop.till)
            if found not in standing(movements):
                raise MovementUndone()
            who = self._authorization.authorize(Permission.CASH_OUT)
            draft = DrawerDraft(kind=found.kind, money=-found.money, reason=found.reason)
            counter_entry = replace(self._movement(draft, day, who), undoes=found.id)
            self._write(counter_entry, JournalVerb.DRAWER_ENTRY_UNDONE, who)
        return counter_entry

    def undo_number(self, number: int) -> DrawerMovement:
        """Undo today's entry by its place in the day, from 1; raises as `undo` does."""
        self._authorization.require(Permission.CASH_OUT)
        movements = self._ledger.drawer.of_day(self._today(), self._shop.till)
        if not 1 <= number <= len(movements):
            raise MovementUnknown(number=number)
        return self.undo(movements[number - 1].id)

    def _refuse_second_float(self, day: date, unit: Currency) -> None:
        for each in standing(self._ledger.drawer.of_day(day, self._shop.till)):
            if each.kind is MovementKind.OPENING_FLOAT and each.money.currency == unit:
                raise FloatRecorded(day=day.isoformat(), amount=str(each.money))

    def _movement(self, draft: DrawerDraft, day: date, who: Approval) -> DrawerMovement:
        now = self._clock()
        return DrawerMovement(
            id=self._new_id(now),
            till=self._shop.till,
            day=day,
            at=now,
            zone=self._shop.zone.key,
            kind=draft.kind,
            money=draft.money,
            reason=draft.reason,
            pieces=draft.pieces,
            who=who.operator,
            granted_by=who.granted_by,
        )

    def _write(self, movement: DrawerMovement, what: JournalVerb, who: Approval) -> None:
        self._ledger.drawer.add(movement)
        self._ledger.journal.append(at=movement.at, who=who, what=what, facts=_facts(movement))

    def _cash(self, figures: DayFigures, *, hides: bool) -> tuple[CashExpected, ...]:
        found = [each for each in differences(figures, ()) if each.method == Tender.CASH]
        units = {each.recorded.currency: each for each in found}
        units.setdefault(self._shop.currency, _nothing(self._shop.currency))
        order = sorted(units, key=lambda unit: (unit != self._shop.currency, unit.code))
        return tuple(_cash_of(units[unit], figures, hides=hides) for unit in order)

    def _today(self) -> date:
        return self._shop.days.of(self._clock())


def _nothing(unit: Currency) -> OverShort:
    return OverShort(method=Tender.CASH, recorded=Money(0, unit), counted=None)


def _cash_of(found: OverShort, figures: DayFigures, *, hides: bool) -> CashExpected:
    nothing = Money(0, found.recorded.currency)
    of_method = _methods(figures).get(nothing.currency.code)
    sales, refunds, tips = (nothing, nothing, nothing) if of_method is None else of_method
    drawer = found.drawer
    return CashExpected(
        opening_float=None if drawer is None else drawer.opening_float,
        cash_in=nothing if drawer is None else drawer.cash_in,
        cash_out=nothing if drawer is None else drawer.cash_out,
        sales=None if hides else sales,
        refunds=None if hides else refunds,
        tips_and_rounding=None if hides else tips,
        expected=None if hides else found.expected,
    )


def _methods(figures: DayFigures) -> Mapping[str, Sequence[Money]]:
    return {
        each.currency.code: (one.taken, one.refunded, one.expected - (one.taken - one.refunded))
        for each in figures.currencies
        for one in each.methods
        if one.method == Tender.CASH
    }


def _facts(movement: DrawerMovement) -> Mapping[str, str]:
    return {
        "entry": movement.id,
        "day": movement.day.isoformat(),
        "amount": str(movement.money),
        **({"reason": movement.reason} if movement.reason else {}),
        **({"undoes": movement.undoes} if movement.undoes else {}),
    }
