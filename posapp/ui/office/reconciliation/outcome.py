"""What a check came to, in one line, and the lines of the file that could not be read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.services.on_ledger.reconciliation.comparison import ReconciledDay
from posapp.ui.kit.basics import label
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.labels.sentences import sentence

__all__ = ["ReconciliationOutcome"]

MAX_PROBLEMS = 5


class ReconciliationOutcome(QWidget):
    """Two texts above what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side_text = WrappedLabel("", "heading")
        self._side_text.setObjectName("reconciliationSummary")
        self._problems = label("", "warning", wraps=True)
        self._problems.setObjectName("reconciliationProblems")
        self._problems.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._side_text)
        column.addWidget(self._problems)

    def show_day(self, found: ReconciledDay) -> None:
        """Show what a check of a day came to."""
        self._side_text.setText(self._summary(found))
        self._problems.setText(self._problem_lines(found))
        self._problems.setVisible(bool(found.problems))

    def _summary(self, found: ReconciledDay) -> str:
        fitting = self.tr("{lines} receipts · {confirmed} confirmed by Hellotext · {accepted} received").format(
            lines=found.lines, confirmed=found.confirmed, accepted=found.accepted
        )
        never = self.tr("%n without a customer", "", found.never_sent) if found.never_sent else ""
        mend = self.tr("%n to fix", "", len(found.discrepancies))
        return " · ".join(part for part in (fitting, never, mend) if part)

    def _problem_lines(self, found: ReconciledDay) -> str:
        lines = [
            self.tr("Line {line}: {sentence}").format(line=each.line, sentence=sentence(each.error))
            for each in found.problems[:MAX_PROBLEMS]
        ]
        if len(found.problems) > MAX_PROBLEMS:
            lines.append(self.tr("… and %n more line(s)", "", len(found.problems) - MAX_PROBLEMS))
        return "\n".join(lines)
