"""The sheet in which a receipt of the POS that was read wrong is corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.background.workers import Worker
from posapp.domain.pos_receipts.proposals import Proposal
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label
from posapp.ui.kit.pos_receipt_form import PosReceiptForm
from posapp.ui.kit.rows_model import joined
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.pos_receipts import amount_text, number_text, source_label

__all__ = ["CorrectReceiptSheet"]


class CorrectReceiptSheet(Sheet):
    """Asks what a receipt really is, and is open until that is on disk.

    Signals:
        corrected: The Proposal as it is now.

    Args:
        window: What it covers.
        content: What is disabled while it is open.
        shop: Its locale decides how amounts are written.
        ledger: Keeps the correction.
        proposal: The receipt.
    """

    corrected = Signal(Proposal)

    def __init__(
        self, window: QWidget, content: QWidget, shop: Shop, ledger: Worker[LedgerSession], proposal: Proposal
    ) -> None:
        title, accept, cancel = self.tr("What does this receipt say?"), self.tr("Save"), self.tr("Cancel")
        super().__init__(window, content, title, accept=accept, cancel=cancel)
        self._ledger, self._proposal = ledger, proposal
        receipt = proposal.receipt
        read = joined(source_label(receipt.source), number_text(receipt), amount_text(receipt, shop))
        self.body.addWidget(label(self.tr("It was read as {receipt}").replace("{receipt}", read), "soft", wraps=True))
        self._form = PosReceiptForm(shop)
        self._form.show_receipt(receipt)
        self._form.entered.connect(self._submit)
        self.body.addWidget(self._form)

    def open(self) -> None:
        """Show it on top, with the keyboard on the total."""
        super().open()
        self._form.take_focus()

    def _submit(self) -> None:
        """Correct it once, however often it is pressed."""
        if not self._accept.isEnabled():
            return
        correction = self._form.correction()
        if correction is None:
            return
        self._accept.setEnabled(False)
        known = self._proposal.id
        self.ask(
            self._ledger,
            lambda session: session.receipt_corrections.correct(known, correction),
            self._show_corrected,
            self._refuse,
        )

    def _show_corrected(self, proposal: Proposal) -> None:
        super()._submit()
        self.corrected.emit(proposal)

    def _refuse(self, error: Exception) -> None:
        self._accept.setEnabled(True)
        self._form.show_error(error)
