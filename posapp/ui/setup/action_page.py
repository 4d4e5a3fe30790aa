"""The third step, where it is needed: the action under which payments are recorded."""

from PySide6.QtCore import Signal

from posapp.ui.kit.basics import FieldError, primary_button, quiet_button
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import SetupPage

__all__ = ["ActionPage"]


class ActionPage(SetupPage):
    """Offers to create `physical_store.paid`, or to look again where Hellotext did not say whether it is there.

    Signals:
        requested: The person wants it created.
        retry: The person wants it looked for again.
        skip: The person goes on without it.
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
        self._error = FieldError("actionError")
        self._create = primary_button(self.tr("Create action"), "createActionButton")
        self._look = primary_button(self.tr("Check again"), "checkAgainButton")
        self._skip = quiet_button(self.tr("Continue without it"), "skipActionButton")
        for button, signal in ((self._create, self.requested), (self._look, self.retry), (self._skip, self.skip)):
            button.clicked.connect(signal)
        self.column.addWidget(self._error)
        self.column.addStretch()
        self.add_buttons(self._skip, self._create, self._look)
        self.offer()

    def activate(self) -> None:
        """Put the keyboard on the offer."""
        (self._look if self._create.isHidden() else self._create).setFocus()

    def offer(self) -> None:
        """Offer to create the action."""
        self._show(looked=True)
        self._error.show_message("")

    def show_lookup_error(self, error: Exception) -> None:
        """Say why nobody knows whether it is there."""
        self._show(looked=False)
        self._error.show_message(sentence(error))

    def show_error(self, error: Exception) -> None:
        """Say why it could not be created, and who can."""
        later = self.tr("Payments stay safe on this computer and can be sent again once the action exists.")
        self._error.show_message(f"{sentence(error)} {later}")

    def _show(self, *, looked: bool) -> None:
        self._create.setVisible(looked)
        self._look.setVisible(not looked)
        self.title.setText(
            self.tr("One action is missing in Hellotext") if looked else self.tr("Is everything ready in Hellotext?")
        )
