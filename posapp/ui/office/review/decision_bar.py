"""The reason, and what may be decided."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from posapp.domain.review import Decision
from posapp.ui.kit.basics import FieldError, primary_button, secondary_button
from posapp.ui.labels.sentences import sentence

__all__ = ["DecisionBar"]


class DecisionBar(QWidget):
    """One field for the reason, one button for each decision.

    Signals:
        decided: A Decision; the reason is `reason`.
    """

    decided = Signal(Decision)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = QLineEdit()
        self._reason.setObjectName("decisionReason")
        self._reason.setPlaceholderText(self.tr("Reason (saved in the activity log)"))
        self._reason.setAccessibleName(self.tr("Reason for the decision"))
        self._reason.setMaxLength(500)
        self._error = FieldError("decisionError", self._reason)
        self._reason.textChanged.connect(lambda: self._error.show_message(""))
        self._buttons = self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._reason)
        column.addWidget(self._error)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)

    @property
    def reason(self) -> str:
        """What was typed as the reason."""
        return self._reason.text()

    def offer(self, decisions: frozenset[Decision]) -> None:
        """Offer what may be decided about the chosen cases."""
        self._buttons[Decision.CORRECT].setText(self.tr("Correct…"))
        for decision, button in self._buttons.items():
            button.setEnabled(decision in decisions)

    def offer_correction_only(self) -> None:
        """While a correction is typed, it can be sent or left, and nothing else."""
        self.offer(frozenset({Decision.CORRECT}))
        self._buttons[Decision.CORRECT].setText(self.tr("Send correction"))

    def clear(self) -> None:
        """Begin with the next case."""
        self._reason.clear()
        self._error.show_message("")

    def show_error(self, error: Exception) -> None:
        """Say below the reason why a decision was not taken."""
        self._error.show_message(sentence(error))
        self._reason.setFocus()

    def _make_buttons(self) -> Mapping[Decision, QPushButton]:
        buttons = {
            Decision.SEND_AGAIN: primary_button(self.tr("Send again"), "sendAgainButton"),
            Decision.CORRECT: secondary_button(self.tr("Correct…"), "correctButton"),
            Decision.MARK_DELIVERED: secondary_button(self.tr("Mark as delivered"), "deliveredButton"),
            Decision.DISMISS: secondary_button(self.tr("Dismiss"), "dismissButton"),
        }
        for decision, button in buttons.items():
            button.clicked.connect(lambda _checked=False, decision=decision: self.decided.emit(decision))
        return buttons
