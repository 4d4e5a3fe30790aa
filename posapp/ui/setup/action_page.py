"""The third step, where it is needed: the action under which payments are recorded."""

from PySide6.QtCore import Signal

from posapp.ui.sentences import sentence
from posapp.ui.setup.page import Page
from posapp.ui.widgets.basics import FieldError, primary_button, quiet_button

__all__ = ["ActionPage"]


class ActionPage(Page):
    """Offers to create `physical_store.paid`.

    Signals:
        wanted: The person wants it created.
        skip: The person goes on without it.
    """

    wanted = Signal()
    skip = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("One thing is missing in Hellotext"),
            self.tr(
                "Payments at the counter are recorded under the action physical_store.paid, which this business does "
                "not have yet. posapp can create it as a goal, so that payments count as conversions."
            ),
        )
        self._error = FieldError("actionError")
        self._create = primary_button(self.tr("Create the action"), "createActionButton")
        self._create.clicked.connect(self.wanted)
        self._skip = quiet_button(self.tr("Go on; somebody creates it in Hellotext later"), "skipActionButton")
        self._skip.clicked.connect(self.skip)
        for widget in (self._create, self._error, self._skip):
            self.column.addWidget(widget)
        self.column.addStretch()

    def begin(self) -> None:
        """Put the keyboard on the offer."""
        self._create.setFocus()

    def refuse(self, error: Exception) -> None:
        """Say why it could not be created."""
        self._error.tell(sentence(error))
