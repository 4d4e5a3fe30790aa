"""The sheet of the staff, for managers: who works here, their PINs, and when the window locks."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import StaffMember
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label, secondary_button
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import role_label
from posapp.ui.office.staff.member_form import MemberForm

__all__ = ["StaffSheet"]

ROW_HEIGHT = 48
LOCK_MINUTES = (1, 2, 5, 10, 15, 30, 60, 0)
Read = tuple[tuple[StaffMember, ...], StaffMember | None, int]


class StaffSheet(Sheet):
    """Adds, changes and lets go.

    Signals:
        own_account_changed: The StaffMember who is signed in, after they were made or changed.
        lock_minutes_changed: After how many minutes the window locks from now on; 0 never.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the staff is kept, beside the UI thread.
    """

    own_account_changed = Signal(StaffMember)
    lock_minutes_changed = Signal(int)

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Staff"), accept=self.tr("Close"), width=760)
        self._context = context
        self._staff: tuple[StaffMember, ...] = ()
        self._note = label("", "soft", wraps=True)
        self._note.setObjectName("staffNote")
        self._list = QListWidget()
        self._list.setObjectName("staffList")
        self._list.setAccessibleName(self.tr("Staff"))
        self._list.setFixedHeight(330)
        self._list.currentRowChanged.connect(self._show_row)
        self._new = secondary_button(self.tr("Add person"), "newMemberButton")
        self._new.clicked.connect(self._start_new)
        self._form = MemberForm()
        self._form.save.connect(self._save)
        self._form.deactivate.connect(self._deactivate)
        self._form.reactivate.connect(self._reactivate)
        self._minutes = self._minutes_box()
        self._lay_out()
        self._read()

    # --- what is asked of the ledger

    def _read(self, chosen: StaffMember | None = None) -> None:
        self._context.ledger.run(
            _read, on_success=lambda found: self._show(*found, chosen=chosen), on_failure=self._form.show_error
        )

    def _save(self) -> None:
        name, role, pin, member = self._form.name, self._form.role, self._form.pin, self._chosen()

        def keep(session: LedgerSession) -> StaffMember:
            if not session.staff.all_members():
                return session.staff.make_first_manager(name, pin)
            if member is None:
                return session.staff.add(name, role, pin)
            return session.staff.edit(member.id, name=name, role=role, pin=pin)

        self._change(keep)

    def _deactivate(self) -> None:
        member, reason = self._chosen(), self._form.reason
        if member is not None:
            self._change(lambda session: session.staff.deactivate(member.id, reason))

    def _reactivate(self) -> None:
        member = self._chosen()
        if member is not None:
            self._change(lambda session: session.staff.reactivate(member.id))

    def _change(self, change: Callable[[LedgerSession], StaffMember]) -> None:
        self._context.ledger.run(change, on_success=self._read, on_failure=self._form.show_error)

    def _set_minutes(self) -> None:
        minutes = int(self._minutes.currentData())
        self._context.ledger.run(
            lambda session: session.staff.set_lock_minutes(minutes),
            on_success=lambda _done: self.lock_minutes_changed.emit(minutes),
            on_failure=self._form.show_error,
        )

    # --- what is seen

    def _show(
        self, staff: tuple[StaffMember, ...], operator: StaffMember | None, minutes: int, *, chosen: StaffMember | None
    ) -> None:
        self._staff = staff
        self._list.blockSignals(True)
        self._list.clear()
        for member in staff:
            self._list.addItem(self._item(member))
        self._list.setCurrentRow(next((row for row, each in enumerate(staff) if chosen and each.id == chosen.id), -1))
        self._list.blockSignals(False)
        self._minutes.setCurrentIndex(max(0, self._minutes.findData(minutes)))
        self._note.setText(self._explanation())
        self._new.setVisible(bool(staff))
        self._show_row(self._list.currentRow())
        if operator is not None:
            self.own_account_changed.emit(operator)

    def _explanation(self) -> str:
        if self._staff:
            return self.tr("Everyone signs in with their own PIN. Sales and the activity log show who did what.")
        return self.tr("Nobody has to sign in yet. Add the first manager; from then on, everyone signs in with a PIN.")

    def _item(self, member: StaffMember) -> QListWidgetItem:
        state = role_label(member.role) if member.active else self.tr("inactive")
        item = QListWidgetItem(f"{member.name} · {state}")
        item.setSizeHint(QSize(0, ROW_HEIGHT))
        item.setToolTip(tooltip(one_line(member.name)))
        return item

    def _chosen(self) -> StaffMember | None:
        row = self._list.currentRow()
        return self._staff[row] if 0 <= row < len(self._staff) else None

    def _show_row(self, _row: int) -> None:
        self._form.show_member(self._chosen(), first=not self._staff)
        if self._chosen() is None:
            self._form.take_focus()

    def _start_new(self) -> None:
        self._list.setCurrentRow(-1)
        self._show_row(-1)

    def _minutes_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("lockMinutesBox")
        box.setAccessibleName(self.tr("Lock the window after"))
        for minutes in LOCK_MINUTES:
            box.addItem(self.tr("%n minute(s)", "", minutes) if minutes else self.tr("never"), minutes)
        box.activated.connect(lambda _row: self._set_minutes())
        return box

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._list)
        left.addWidget(self._new)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, stretch=1)
        row.addWidget(self._form, stretch=1)
        lock = QHBoxLayout()
        caption = label(self.tr("Lock the window when nobody uses it for"), "soft")
        caption.setBuddy(self._minutes)
        lock.addWidget(caption, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        lock.addWidget(self._minutes)
        self.body.addWidget(self._note)
        self.body.addLayout(row)
        self.body.addLayout(lock)


def _read(session: LedgerSession) -> Read:
    return session.staff.all_members(), session.staff.operator, session.staff.lock_minutes
