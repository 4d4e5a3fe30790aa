"""The last step, which may be left out: the first manager, with a PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from posapp.ui.kit.basics import label, primary_button, quiet_button
from posapp.ui.kit.pin_pad import pin_field
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import Field, SetupPage

__all__ = ["ManagerPage"]


class ManagerPage(SetupPage):
    """Asks who manages the shop; without that the till asks nobody who they are.

    Signals:
        requested: The manager is to be kept.
        skip: The person goes on without.
    """

    requested = Signal()
    skip = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Who manages this shop?"),
            self.tr(
                "Once there is a manager, everybody signs in with a PIN. Each sale shows who recorded it, and "
                "sensitive steps need a manager. You can also do this later, from the menu."
            ),
        )
        self._name = QLineEdit()
        self._name.setObjectName("managerNameField")
        self._name.setMaxLength(60)
        (name_error,) = self.add_fields(Field(self.tr("Your name"), self._name, "managerNameError"))
        self._pin, self._again = pin_field("setupPinField", ""), pin_field("setupPinAgainField", "")
        pin_error, again_error = self.add_fields(
            Field(self.tr("PIN, 4 to 8 digits"), self._pin, "setupPinError"),
            Field(self.tr("Repeat the PIN"), self._again, "setupPinAgainError"),
        )
        self._errors = {"name": name_error, "pin": pin_error, "again": again_error}
        for field in (self._name, self._pin, self._again):
            field.textEdited.connect(lambda _text: self._clear_errors())
        note = self.tr("Nobody can see a PIN here, not even a manager. A manager can set a new one.")
        self.column.addWidget(label(note, "soft", wraps=True))
        self.column.addStretch()
        keep = primary_button(self.tr("Add manager"), "makeManagerButton")
        keep.clicked.connect(self.submit)
        later = quiet_button(self.tr("Skip for now"), "skipManagerButton")
        later.clicked.connect(self.skip)
        self.add_buttons(later, keep)

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._name.text()

    @property
    def pin(self) -> str:
        """The PIN as typed."""
        return self._pin.text()

    def activate(self) -> None:
        """Put the keyboard on the name."""
        self._name.setFocus()

    def show_error(self, error: Exception) -> None:
        """Say what is wrong beside the field that it names."""
        field = str(getattr(error, "field", ""))
        self._errors.get(field, self._errors["name"]).show_message(sentence(error))

    def submit(self) -> None:
        """Want the manager kept, unless the PIN was typed in two ways."""
        if self._pin.text() != self._again.text():
            self._errors["again"].show_message(self.tr("The PINs do not match. Repeat the PIN."))
            self._again.setFocus()
            self._again.selectAll()
            return
        self.requested.emit()

    def _clear_errors(self) -> None:
        for error in self._errors.values():
            error.show_message("")
