"""The last step of the set-up, which may be skipped: the first manager, with a PIN."""

from PySide6.QtCore import Signal

from posapp.ui.kit.basics import primary_button, quiet_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.kit.pin_pad import pin_field
from posapp.ui.setup.page import SetupPage

__all__ = ["ManagerPage"]


class ManagerPage(SetupPage):
    """Asks for the first manager; without one, nobody has to sign in.

    Signals:
        requested: Add the manager.
        skip: Go on without a manager.
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
        self._name = line_field("managerNameField", "", limit=60)
        self._pin, self._again = pin_field("setupPinField", ""), pin_field("setupPinAgainField", "")
        self.form.add(FormField(self._name, self.tr("Your name"), "name", "managerNameError"))
        self.form.add_row(
            FormField(self._pin, self.tr("PIN, 4 to 8 digits"), "pin", "setupPinError"),
            FormField(self._again, self.tr("Repeat the PIN"), "again", "setupPinAgainError"),
        )
        self.add_note(self.tr("Nobody can see a PIN here, not even a manager. A manager can set a new one."))
        self.column.addStretch()
        add = primary_button(self.tr("Add manager"), "makeManagerButton")
        add.clicked.connect(self.submit)
        skip = quiet_button(self.tr("Skip for now"), "skipManagerButton")
        skip.clicked.connect(self.skip)
        self.add_buttons(skip, add)

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._name.text()

    @property
    def pin(self) -> str:
        """The PIN as typed."""
        return self._pin.text()

    def submit(self) -> None:
        """Ask for the manager to be added, unless the two PINs differ."""
        if self._pin.text() == self._again.text():
            self.requested.emit()
        else:
            self.form.show_message("again", self.tr("The PINs do not match. Repeat the PIN."))
