"""The third step of the set-up, where it is needed: the action under which payments are recorded."""

from PySide6.QtCore import Signal

from posapp.ui.kit.basics import primary_button, quiet_button
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import SetupPage

__all__ = ["ActionPage"]


class ActionPage(SetupPage):
    """Offers to create `physical_store.paid`, or to check again where Hellotext did not answer.

    Signals:
        requested: Create the action.
        retry: Check again.
        skip: Go on without the action.
    """

    requested = Signal()
    retry = Signal()
    skip = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("One action is missing in Hellotext"),
            self.tr(
                "Counter payments are recorded under the action physical_store.paid, which this business does "
                "not have yet. posapp can create it as a goal, so that payments count as conversions, or you can "
                "create it in Hellotext later."
            ),
        )
        self._error = self.form.add_error("actionError")
        self._create = primary_button(self.tr("Create action"), "createActionButton")
        self._retry = primary_button(self.tr("Check again"), "checkAgainButton")
        self._skip = quiet_button(self.tr("Continue without it"), "skipActionButton")
        for button, signal in ((self._create, self.requested), (self._retry, self.retry), (self._skip, self.skip)):
            button.clicked.connect(signal)
        self.column.addStretch()
        self.add_buttons(self._skip, self._create, self._retry)
        self.offer()

    def activate(self) -> None:
        """Put the keyboard on the primary button."""
        (self._retry if self._create.isHidden() else self._create).setFocus()

    def offer(self) -> None:
        """Offer to create the action."""
        self._show(is_missing=True)
        self._error.show_message("")

    def show_lookup_error(self, error: Exception) -> None:
        """Show why it is unknown whether the action exists."""
        self._show(is_missing=False)
        self._error.show_message(sentence(error))

    def show_error(self, error: Exception) -> None:
        """Show why the action could not be created, and that nothing is lost."""
        later = self.tr("Payments stay safe on this computer and can be sent again once the action exists.")
        self._error.show_message(f"{sentence(error)} {later}")

    def _show(self, *, is_missing: bool) -> None:
        self._create.setVisible(is_missing)
        self._retry.setVisible(not is_missing)
        self.title.setText(
            self.tr("One action is missing in Hellotext")
            if is_missing
            else self.tr("Is everything ready in Hellotext?")
        )
