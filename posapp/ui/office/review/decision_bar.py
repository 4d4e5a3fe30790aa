"""The reason for a decision, and a button for each decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from posapp.domain.review import Decision
from posapp.ui.kit.basics import primary_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column
from posapp.ui.labels.sentences import sentence

__all__ = ["DecisionBar"]


class DecisionBar(QWidget):
    """A field for the reason, and the buttons in two rows.

    Signals:
        decided: A Decision; the reason is `reason`.
    """

    decided = Signal(Decision)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption = self.tr("Reason (saved in the activity log)")
        self._reason = line_field("decisionReason", caption, limit=500, hint="")
        self._buttons = self._make_buttons()
        whole = column()
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add(FormField(self._reason, caption, "reason", "decisionError"))
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        whole.addLayout(grid)

    @property
    def reason(self) -> str:
        """The reason as typed."""
        return self._reason.text()

    def offer(self, decisions: frozenset[Decision], *, held_back: bool = False) -> None:
        """Offer the decisions that are possible.

        Args:
            decisions: These decisions.
            held_back: Whether what they are about was never sent from here.
        """
        self._buttons[Decision.CORRECT].setText(self.tr("Correct…"))
        send, dismiss = self._buttons[Decision.SEND_AGAIN], self._buttons[Decision.DISMISS]
        send.setText(self.tr("Send anyway") if held_back else self.tr("Send again"))
        dismiss.setText(self.tr("Do not send") if held_back else self.tr("Dismiss"))
        for decision, button in self._buttons.items():
            button.setEnabled(decision in decisions)

    def offer_correction_only(self) -> None:
        """Offer only to send the correction, while one is typed."""
        self.offer(frozenset({Decision.CORRECT}))
        self._buttons[Decision.CORRECT].setText(self.tr("Send correction"))

    def clear(self) -> None:
        """Forget the reason and the error."""
        self._reason.clear()
        self._form.clear_errors()

    def show_error(self, error: Exception) -> None:
        """Show below the reason why a decision failed."""
        self._form.show_message("reason", sentence(error))

    def _make_buttons(self) -> dict[Decision, QPushButton]:
        buttons = {
            Decision.SEND_AGAIN: primary_button(self.tr("Send again"), "sendAgainButton"),
            Decision.CORRECT: secondary_button(self.tr("Correct…"), "correctButton"),
            Decision.MARK_DELIVERED: secondary_button(self.tr("Mark as delivered"), "deliveredButton"),
            Decision.DISMISS: secondary_button(self.tr("Dismiss"), "dismissButton"),
        }
        for decision, button in buttons.items():
            button.clicked.connect(lambda _checked=False, decision=decision: self.decided.emit(decision))
        return buttons
