"""One person of the staff: name, role, PIN, and their leaving."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from posapp.domain.staff.members import Role, StaffMember
from posapp.ui.kit.basics import FieldError, label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.pin_pad import pin_field
from posapp.ui.labels.sentences import role_label, sentence

__all__ = ["MemberForm"]


class MemberForm(QWidget):
    """Fields for somebody new, or for somebody who is chosen.

    Signals:
        save: What stands in the form is to be kept.
        deactivate: The chosen one leaves; why is in `reason`.
        reactivate: The chosen one is here again.
    """

    save = Signal()
    deactivate = Signal()
    reactivate = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "heading")
        self._heading.setObjectName("memberHeading")
        self._name = self._field("memberName", self.tr("Name"))
        self._name.setMaxLength(60)
        self._role = Choice("memberRole", {role: role_label(role) for role in Role})
        self._pin = pin_field("memberPin", "")
        self._reason = self._field("memberReason", self.tr("Reason (saved in the activity log)"))
        self._reason.setMaxLength(500)
        self._errors = {
            "name": FieldError("memberNameError", self._name),
            "role": FieldError("memberRoleError"),
            "pin": FieldError("memberPinError", self._pin),
            "reason": FieldError("memberReasonError", self._reason),
        }
        for field in (self._name, self._pin, self._reason):
            field.textEdited.connect(lambda _text: self.clear_errors())
        self._save = primary_button(self.tr("Save"), "saveMemberButton")
        self._leave = secondary_button(self.tr("Deactivate"), "deactivateMemberButton")
        self._back = secondary_button(self.tr("Reactivate"), "reactivateMemberButton")
        for button, signal in ((self._save, self.save), (self._leave, self.deactivate), (self._back, self.reactivate)):
            button.clicked.connect(signal)
        for field in (self._name, self._pin):
            field.returnPressed.connect(self.save)
        self._lay_out()

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
        """The PIN as typed; empty keeps the one that there is."""
        return self._pin.text()

    @property
    def reason(self) -> str:
        """Why somebody leaves."""
        return self._reason.text()

    def show_member(self, member: StaffMember | None, *, first: bool) -> None:
        """Show somebody, or with None an empty form; the first of a till is a manager."""
        self.clear_errors()
        self._heading.setText(self._title(member, first=first))
        self._name.setText("" if member is None else member.name)
        self._name.setCursorPosition(0)
        self._role.choose(Role.MANAGER if first else Role.CASHIER if member is None else member.role)
        self._role.setVisible(not first)
        self._pin.clear()
        caption = (
            self.tr("PIN, 4 to 8 digits")
            if member is None
            else self.tr("New PIN (leave blank to keep the current one)")
        )
        self._pin.setPlaceholderText(caption)
        self._pin.setAccessibleName(caption)
        self._reason.clear()
        here = member is not None and member.active
        self._reason.setVisible(here)
        self._leave.setVisible(here)
        self._back.setVisible(member is not None and not member.active)
        self._save.setVisible(member is None or member.active)
        for field in (self._name, self._pin):
            field.setEnabled(member is None or member.active)

    def take_focus(self) -> None:
        """Put the keyboard on the name."""
        self._name.setFocus()

    def show_error(self, error: Exception) -> None:
        """Say what is wrong beside the field that it names."""
        field = str(getattr(error, "field", ""))
        self._errors.get(field, self._errors["name"]).show_message(sentence(error))

    def clear_errors(self) -> None:
        """Take back what was said to be wrong."""
        for error in self._errors.values():
            error.show_message("")

    def _title(self, member: StaffMember | None, *, first: bool) -> str:
        if first:
            return self.tr("First manager")
        return self.tr("New person") if member is None else self.tr("Edit person")

    def _field(self, name: str, caption: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(caption)
        field.setAccessibleName(caption)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        for field, widget in (("name", self._name), ("role", self._role), ("pin", self._pin)):
            column.addWidget(widget)
            column.addWidget(self._errors[field])
        column.addWidget(self._save)
        column.addStretch()
        column.addWidget(self._reason)
        column.addWidget(self._errors["reason"])
        row = QHBoxLayout()
        row.addWidget(self._leave)
        row.addWidget(self._back)
        column.addLayout(row)
