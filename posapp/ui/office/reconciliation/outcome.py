"""The result of a reconciliation in one line, what nobody took, and the lines of the file that could not be read."""

from PySide6.QtWidgets import QWidget

from posapp.domain.money import Money, format_money
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.shop import Shop
from posapp.services.on_ledger.reconciliation.comparison import ReconciledDay
from posapp.ui.kit.basics import named_label
from posapp.ui.kit.layouts import column
from posapp.ui.kit.rows_model import joined
from posapp.ui.labels.sentences import sentence

__all__ = ["ReconciliationOutcome"]

MAX_PROBLEMS = 5


class ReconciliationOutcome(QWidget):
    """The texts above the discrepancies.

    Args:
        shop: Its locale decides how amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = shop.locale
        self._summary = named_label("reconciliationSummary", "heading")
        self._problems = named_label("reconciliationProblems", "warning")
        self._problems.hide()
        self._untaken = named_label("reconciliationUntaken", "soft")
        self._untaken.hide()
        self.setLayout(column(self._summary, self._untaken, self._problems))

    def show_day(self, found: ReconciledDay) -> None:
        """Show the result of a day."""
        self._summary.setText(self._summary_text(found))
        self._problems.setText(self._problem_lines(found))
        self._problems.setVisible(bool(found.problems))
        self.show_untaken(found.untaken)

    def show_untaken(self, untaken: ReceiptTally) -> None:
        """Show the POS receipts of a day that nobody took."""
        self._untaken.setText(self._untaken_text(untaken) if untaken.count else "")
        self._untaken.setVisible(bool(untaken.count))

    def _untaken_text(self, untaken: ReceiptTally) -> str:
        counted = self.tr("%n receipt(s) of the POS without a customer", "", untaken.count)
        totals = (format_money(each, self._locale) for each in untaken.totals)
        return joined(counted, *totals, self.tr("counted here, never sent"))

    def _summary_text(self, found: ReconciledDay) -> str:
        balanced = self.tr("{lines} receipts · {confirmed} confirmed by Hellotext · {accepted} received").format(
            lines=found.lines, confirmed=found.confirmed, accepted=found.accepted
        )
        never = self.tr("%n without a customer", "", found.never_sent) if found.never_sent else ""
        to_fix = self.tr("%n to fix", "", len(found.discrepancies))
        return joined(balanced, never, to_fix, *self._totals(found))

    def _totals(self, found: ReconciledDay) -> list[str]:
        """What the POS sold on the day, less what it gave back; without refunds the receipts say it all."""
        texts = []
        for code in sorted(found.given_back):
            sold, back = (Money.of(each.get(code, 0), code) for each in (found.sold, found.given_back))
            texts.append(
                self.tr("POS: {sold} − {refunds} = {net}").format(
                    sold=format_money(sold, self._locale),
                    refunds=format_money(back, self._locale),
                    net=format_money(sold - back, self._locale),
                )
            )
        return texts

    def _problem_lines(self, found: ReconciledDay) -> str:
        lines = [
            self.tr("Line {line}: {sentence}").format(line=each.line, sentence=sentence(each.error))
            for each in found.problems[:MAX_PROBLEMS]
        ]
        if len(found.problems) > MAX_PROBLEMS:
            lines.append(self.tr("… and %n more line(s)", "", len(found.problems) - MAX_PROBLEMS))
        return "\n".join(lines)
