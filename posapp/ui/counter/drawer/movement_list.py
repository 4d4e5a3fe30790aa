"""The entries of the drawer, as rows of a list."""

from dataclasses import dataclass

from posapp.domain.day.drawer import DrawerMovement, MovementKind
from posapp.domain.money import format_money
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.drawer import movement_label
from posapp.ui.labels.timestamps import time_text

__all__ = ["MovementModel", "MovementRow"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementRow:
    """An entry; `stands` where it was not undone and undoes no other."""

    movement: DrawerMovement
    stands: bool


class MovementModel(ShopRowsModel[MovementRow]):
    """The entries of a day, the newest first."""

    def key(self, row: MovementRow, /) -> str:
        """Give the entry's id."""
        return row.movement.id

    def lines(self, row: MovementRow, /) -> Lines:
        """Give what it is and how much, and below them when, why and who."""
        made = row.movement
        money = -made.money if made.kind is MovementKind.CASH_OUT else made.money
        what = movement_label(made.kind)
        if made.undoes:
            what = self.tr("Undone: {entry}").format(entry=what)
        note = "" if row.stands or made.undoes else self.tr("undone")
        who = made.who
        if made.granted_by:
            who = self.tr("{who}, permitted by {manager}").format(who=made.who, manager=made.granted_by)
        below = joined(time_text(made.at, self.shop), note, made.reason, who)
        return what, format_money(money, self.shop.locale), below
