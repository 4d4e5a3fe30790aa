"""The screen of the drawer: today's entries, what should be in it, and another entry."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.day.drawer import DrawerDraft, DrawerMovement, MovementKind
from posapp.domain.money import format_money
from posapp.domain.staff.members import Permission, PermissionMissing, StaffMember
from posapp.services.on_ledger.day.drawer import DrawerDay
from posapp.ui.counter.drawer.cash_figures import CashFigures
from posapp.ui.counter.drawer.movement_form import MovementForm
from posapp.ui.counter.drawer.movement_list import MovementModel, MovementRow
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import named_label, secondary_button
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.day import day_heading
from posapp.ui.labels.drawer import movement_label

__all__ = ["DrawerScreen"]

AskForPermission = Callable[[Permission, Callable[[StaffMember | None], None]], None]


class DrawerScreen(Page):
    """Records the opening float, cash in and cash out, and undoes an entry by a counter-entry.

    Args:
        context: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    def __init__(
        self, context: AppContext, ask_for_permission: AskForPermission, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._ask_for_permission = ask_for_permission
        self._day: DrawerDay | None = None
        self._model = MovementModel(context.shop, self)
        self._list = RowsList[MovementRow](
            "drawerList",
            self._model,
            title=self.tr("Entries of today"),
            empty=self.tr("Nothing yet today. Record the opening float first: count what is in the drawer."),
            empty_name="drawerEmpty",
        )
        self._list.marked.connect(lambda _row: self._offer_undo())
        self._undo = secondary_button(self.tr("Undo this entry"), "undoDrawerButton")
        self._once = ActOnce(self)
        self._once.bind_button(self._undo, self._undo_marked)
        self._title = named_label("drawerDay", "title", lines=2)
        self._figures = CashFigures(context.shop)
        self._closed = named_label("drawerClosed", "warning")
        self._form = MovementForm(context.shop)
        self._form.requested.connect(self._record)
        self._lay_out()

    def activate(self) -> None:
        """Read the drawer of today, with the keyboard on the amount."""
        self.begin()
        self._closed.hide()
        self._form.hide()  # what is proposed depends on the day; nothing that is typed before may be lost
        self._read(self._begin_form)

    # --- what is asked, beside the UI thread

    def _read(self, then: Callable[[DrawerDay], None]) -> None:
        self.ask(self._context.ledger, lambda session: session.drawer.today(), then, fills=self._list)

    def _record(self, draft: DrawerDraft) -> None:
        self._form.set_busy(busy=True)
        self.write(
            self._context.ledger,
            lambda session: session.drawer.record(draft),
            self._recorded,
            lambda error: self._refused(error, lambda: self._record(draft)),
        )

    def _undo_marked(self) -> None:
        row = self._list.current
        if row is not None and row.stands:
            self._undo_entry(row.movement.id)

    def _undo_entry(self, movement_id: str) -> None:
        self._once.set_busy(busy=True)
        self.write(
            self._context.ledger,
            lambda session: session.drawer.undo(movement_id),
            self._undone,
            lambda error: self._refused_undo(error, lambda: self._undo_entry(movement_id)),
        )

    # --- what is seen

    def _show(self, day: DrawerDay) -> None:
        self._day = day
        self._title.setText(day_heading(day.day, self._context.shop.locale))
        self._figures.show_cash(day.cash)
        stand = day.standing
        rows = [MovementRow(movement=each, stands=each.id in stand) for each in reversed(day.movements)]
        self._list.show_rows(rows, mark=rows[0].movement.id if rows else None)
        is_open = day.closed_by is None
        self._closed.setText(
            ""
            if is_open
            else self.tr("Today is closed (report {number}), so its drawer takes no further entry.").format(
                number=day.closed_by
            )
        )
        self._closed.setVisible(not is_open)
        self._form.setVisible(is_open)
        self._offer_undo()

    def _begin_form(self, day: DrawerDay) -> None:
        self._show(day)
        if day.closed_by is None:
            self._form.propose(self._likely(day))

    def _likely(self, day: DrawerDay) -> MovementKind:
        """A day begins with its float; later, cash is mostly taken out."""
        begun = any(each.opening_float is not None for each in day.cash)
        return MovementKind.CASH_OUT if begun else MovementKind.OPENING_FLOAT

    def _offer_undo(self) -> None:
        row, day = self._list.current, self._day
        is_open = day is not None and day.closed_by is None
        self._undo.setEnabled(is_open and row is not None and row.stands and not self._once.is_busy)

    def _recorded(self, movement: DrawerMovement) -> None:
        self._context.chime(Chime.ACCEPTED)
        is_float = movement.kind is MovementKind.OPENING_FLOAT
        self._show_message(self.tr("{entry} of {amount} recorded"), movement)
        self._form.propose(MovementKind.CASH_OUT if is_float else movement.kind)

    def _undone(self, counter_entry: DrawerMovement) -> None:
        self._once.set_busy(busy=False)
        if counter_entry.kind is MovementKind.OPENING_FLOAT:
            self._form.propose(MovementKind.OPENING_FLOAT)
        else:
            self._list.setFocus()
        self._show_message(self.tr("{entry} of {amount} undone"), counter_entry)

    def _show_message(self, words: str, movement: DrawerMovement) -> None:
        money = -movement.money if movement.undoes else movement.money
        amount = format_money(money, self._context.shop.locale)
        self.show_notice(words.format(entry=movement_label(movement.kind), amount=amount), self._list)
        self._read(self._show)

    def _refused(self, error: Exception, again: Callable[[], None]) -> None:
        """Record it again once a manager has permitted it."""
        self._form.show_error(error)
        self._context.chime(Chime.REFUSED)
        if isinstance(error, PermissionMissing):
            self._ask_for_permission(error.permission, lambda _manager: again())

    def _refused_undo(self, error: Exception, again: Callable[[], None]) -> None:
        self._once.set_busy(busy=False)
        self._offer_undo()
        self._context.chime(Chime.REFUSED)
        if isinstance(error, PermissionMissing):
            self._ask_for_permission(error.permission, lambda _manager: again())
        else:
            self.show_error(error)

    def _lay_out(self) -> None:
        left = self.side_card(
            self.tr("Drawer"), self._list, self._undo, back="backFromDrawerButton", stretched=self._list
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        self._figures.setMaximumWidth(560)
        for widget in (self._title, self._figures, self._closed, self._form):
            column.addWidget(widget)
        column.addStretch()
        area = scroll_area(inside)
        self.place(left, self.main_card(area, stretched=area))
