"""The form of one person of the staff: name, role and PIN, and whether they still work here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.staff.members import Role, StaffMember
from posapp.ui.kit.basics import label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.pin_pad import pin_field
from posapp.ui.labels.sentences import role_label

__all__ = ["MemberForm"]


class MemberForm(QWidget):
    """Fields for a new person, or for the one who is selected.

    Signals:
        save: Save what is typed.
        deactivate: Deactivate the selected person, for the reason in `reason`.
        reactivate: Reactivate the selected person.
    """

    save = Signal()
    deactivate = Signal()
    reactivate = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "heading")
        self._heading.setObjectName("memberHeading")
        self._name = line_field("memberName", self.tr("Name"), limit=60, hint="", entered=self._submit)
        self._role = Choice("memberRole", {role: role_label(role) for role in Role})
        self._pin, self._again = pin_field("memberPin", ""), pin_field("memberPinAgain", "")
        self._pin.returnPressed.connect(self._again.setFocus)
        self._again.returnPressed.connect(self._submit)
        reason = self.tr("Reason (saved in the activity log)")
        self._reason = line_field("memberReason", reason, limit=500, hint="")
        self._save = primary_button(self.tr("Save"), "saveMemberButton")
        self._deactivate = secondary_button(self.tr("Deactivate"), "deactivateMemberButton")
        self._reactivate = secondary_button(self.tr("Reactivate"), "reactivateMemberButton")
        self._save.clicked.connect(self._submit)
        self._deactivate.clicked.connect(self.deactivate)
        self._reactivate.clicked.connect(self.reactivate)
        whole = column(self._heading, spacing=6)
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add(FormField(self._name, self.tr("Name"), "name"))
        self._form.add(FormField(self._role, name="role"))
        first = FormField(self._pin, self.tr("PIN, 4 to 8 digits"), "pin")
        self._form.add_row(first, FormField(self._again, self.tr("Repeat the PIN"), "again"))
        whole.addWidget(self._save)
        whole.addStretch()
        deactivation = QWidget()
        deactivation.setLayout(row(self._reason, self._deactivate, stretched=self._reason))
        deactivation.setFocusProxy(self._reason)
        self._form.add(FormField(deactivation, reason, "reason"))
        whole.addWidget(self._reactivate)

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._name.text()

    @property
    def role(self) -> Role:
        """The chosen role."""
        return self._role.chosen

    @property
    def pin(self) -> str:
        """The PIN as typed; empty for no other one."""
        return self._pin.text()

    @property
    def reason(self) -> str:
        """The reason as typed."""
        return self._reason.text()

    def show_member(self, member: StaffMember | None, *, first: bool) -> None:
        """Show a person, or with None an empty form; the first person of a till is a manager."""
        is_active = member is not None and member.active
        can_edit = member is None or member.active
        self._form.clear_errors()
        self._heading.setText(self._title(member, first=first))
        self._name.setText("" if member is None else member.name)
        self._name.setCursorPosition(0)
        self._role.choose(Role.MANAGER if first else Role.CASHIER if member is None else member.role)
        self._role.setVisible(not first)
        self._pin.clear()
        self._again.clear()
        new_pin = self.tr("New PIN (optional)")
        self._form.set_caption("pin", self.tr("PIN, 4 to 8 digits") if member is None else new_pin)
        self._reason.clear()
        self._form.set_shown("reason", is_shown=is_active)
        self._reactivate.setVisible(not can_edit)
        self._save.setVisible(can_edit)
        for field in (self._name, self._pin, self._again):
            field.setEnabled(can_edit)

    def take_focus(self) -> None:
        """Put the keyboard on the name."""
        self._name.setFocus()

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names."""
        self._form.show_error(error)

    def _submit(self) -> None:
        """Save, unless the two PINs differ."""
        if self._pin.text() == self._again.text():
            self.save.emit()
        else:
            self._form.show_message("again", self.tr("The PINs do not match. Repeat the PIN."))

    def _title(self, member: StaffMember | None, *, first: bool) -> str:
        if first:
            return self.tr("First manager")
        return self.tr("New person") if member is None else self.tr("Edit person")
