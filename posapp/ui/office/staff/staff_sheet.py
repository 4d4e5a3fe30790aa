"""The sheet where managers edit the staff, and choose when the window locks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.settings.setting import SettingChange
from posapp.domain.settings.till_settings import AUTO_LOCK_MINUTES
from posapp.domain.staff.members import StaffMember
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label, named_label, secondary_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.sheet import Sheet
from posapp.ui.office.staff.member_form import MemberForm
from posapp.ui.office.staff.staff_list import StaffModel

__all__ = ["StaffSheet"]

LOCK_MINUTES = (1, 2, 5, 10, 15, 30, 60, 0)
Read = tuple[tuple[StaffMember, ...], int]


class StaffSheet(Sheet):
    """Adds, edits, deactivates and reactivates people.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and changes the staff.
        account_changed: Called with the person who is signed in, after each change and also when the sheet was
            closed meanwhile.
        setting_changed: Called with another time until the window locks, after it is stored.
    """

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        context: AppContext,
        account_changed: Callable[[StaffMember], None],
        setting_changed: Callable[[Sequence[SettingChange]], None],
    ) -> None:
        super().__init__(window, content, self.tr("Staff"), accept=self.tr("Close"), width=760)
        self._context, self._account_changed, self._setting_changed = context, account_changed, setting_changed
        self._note = named_label("staffNote", "soft")
        self._list = RowsList[StaffMember]("staffList", StaffModel(), title=self.tr("Staff"))
        self._list.marked.connect(self._show_member)
        self._new = secondary_button(self.tr("Add person"), "newMemberButton")
        self._new.clicked.connect(self._list.clear_mark)
        self._form = MemberForm()
        self._form.save.connect(self._save)
        self._form.deactivate.connect(self._deactivate)
        self._form.reactivate.connect(self._reactivate)
        self._minutes = self._minutes_box()
        self._people = QWidget()
        self._people.setLayout(column(self._list, self._new, self._lock_row(), stretched=self._list))
        parts = row(self._people, self._form, spacing=24)
        for place in (0, 1):
            parts.setStretch(place, 1)
        self.body.addWidget(self._note)
        self.body.addLayout(parts)
        self._read()

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names."""
        self._form.show_error(error)

    # --- what the ledger is asked

    def _read(self, marked: StaffMember | None = None) -> None:
        self.ask(self._context.ledger, _read, lambda found: self._show(*found, marked=marked))

    def _save(self) -> None:
        name, role, pin, member = self._form.name, self._form.role, self._form.pin, self._list.current

        def save(session: LedgerSession) -> StaffMember:
            if not session.staff.all_members():
                return session.staff.make_first_manager(name, pin)
            if member is None:
                return session.staff.add(name, role, pin)
            return session.staff.edit(member.id, name=name, role=role, pin=pin)

        self._change(save)

    def _deactivate(self) -> None:
        member, reason = self._list.current, self._form.reason
        if member is not None:
            self._change(lambda session: session.staff.deactivate(member.id, reason))

    def _reactivate(self) -> None:
        member = self._list.current
        if member is not None:
            self._change(lambda session: session.staff.reactivate(member.id))

    def _change(self, change: Callable[[LedgerSession], StaffMember]) -> None:
        self._context.ledger.run(
            lambda session: (change(session), session.staff.operator),
            on_success=lambda done: self._changed(*done),
            on_failure=self.if_open(self.show_error),
        )

    def _changed(self, member: StaffMember, operator: StaffMember | None) -> None:
        if operator is not None:
            self._account_changed(operator)
        self.if_open(self._read)(member)

    def _set_minutes(self) -> None:
        change = AUTO_LOCK_MINUTES.change(int(self._minutes.currentData()))
        self._context.ledger.run(
            lambda session: session.settings.change(change),
            on_success=self._setting_changed,
            on_failure=self._form.show_error,
        )

    # --- what is seen

    def _show(self, staff: tuple[StaffMember, ...], minutes: int, *, marked: StaffMember | None) -> None:
        self._minutes.setCurrentIndex(max(0, self._minutes.findData(minutes)))
        self._note.setText(self._explanation(is_staffed=bool(staff)))
        self._people.setVisible(bool(staff))  # a window that nobody signs in to does not lock either
        if marked is None:
            self._list.show_unmarked(staff)
            self._list.clear_mark()
        else:
            self._list.show_rows(staff, mark=marked.id)

    def _explanation(self, *, is_staffed: bool) -> str:
        if is_staffed:
            return self.tr("Everyone signs in with their own PIN. Sales and the activity log show who did what.")
        return self.tr("Nobody has to sign in yet. Add the first manager; from then on, everyone signs in with a PIN.")

    def _show_member(self, member: StaffMember | None) -> None:
        self._form.show_member(member, first=not self._list.model.rows)
        if member is None:
            self._form.take_focus()

    def _minutes_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("lockMinutesBox")
        box.setAccessibleName(self.tr("Lock the window after"))
        for minutes in LOCK_MINUTES:
            box.addItem(self.tr("%n minute(s)", "", minutes) if minutes else self.tr("never"), minutes)
        box.activated.connect(lambda _row: self._set_minutes())
        return box

    def _lock_row(self) -> QHBoxLayout:
        caption = label(self.tr("Lock the window when nobody uses it for"), "soft", wraps=True)
        caption.setBuddy(self._minutes)
        lock = QHBoxLayout()
        lock.addWidget(caption, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        lock.addWidget(self._minutes)
        return lock


def _read(session: LedgerSession) -> Read:
    return session.staff.all_members(), session.settings.get(AUTO_LOCK_MINUTES)
