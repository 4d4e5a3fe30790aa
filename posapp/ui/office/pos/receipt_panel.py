"""Corrects or dismisses a receipt that came by a way in, beside what was read of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.pos_receipts.proposals import Proposal
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.ui.kit.basics import primary_button, secondary_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.page import Page
from posapp.ui.kit.pos_receipt_form import PosReceiptForm

if TYPE_CHECKING:
    from posapp.services.on_till.intake.spooled import ReadDocument
    from posapp.services.sessions import LedgerSession

__all__ = ["ReceiptPanel"]


class ReceiptPanel(QWidget):
    """What a person says that a receipt is; by whatever way it came, with a paper or without one.

    Signals:
        left: The form is done with this receipt.
        corrected: The PosReceipt as it is now.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
    """

    left = Signal()
    corrected = Signal(PosReceipt)

    def __init__(self, page: Page, context: AppContext) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._document: ReadDocument | None = None
        self._form = PosReceiptForm(context.shop)
        self._form.entered.connect(self._submit)
        self._save = primary_button(self.tr("Save"), "saveCorrectionButton")
        self._save.clicked.connect(self._submit)
        cancel = secondary_button(self.tr("Cancel"), "cancelCorrectionButton")
        cancel.clicked.connect(self.left)
        self.setLayout(column(self._form, row(self._save, cancel, None)))

    def begin(self, document: "ReadDocument") -> None:
        """Ask what a receipt really is."""
        if document.receipt is not None:
            self._document = document
            self._form.show_receipt(document.receipt)
            self.show()
            self._form.take_focus()

    def dismiss(self, document: "ReadDocument") -> None:
        """Take a receipt from the counter; the notice offers to undo it."""
        find = _finder(document)
        if find is None:
            return

        def dismissed(session: "LedgerSession") -> str:
            proposal = find(session)
            session.proposals.dismiss(proposal.id)
            return proposal.id

        self._page.write(self._context.ledger, dismissed, self._offer_undo)

    def _offer_undo(self, proposal_id: str) -> None:
        words = self.tr("Dismissed. The counter does not offer it.")
        self._page.show_notice(words, self._page, undo=lambda: self._reopen(proposal_id))

    def _reopen(self, proposal_id: str) -> None:
        self._page.write(
            self._context.ledger,
            lambda session: session.proposals.reopen(proposal_id),
            lambda _done: self._page.show_notice(self.tr("Offered again at the counter."), self._page),
        )

    def _submit(self) -> None:
        """Correct it once, however often it is pressed."""
        find = None if self._document is None else _finder(self._document)
        if find is None or not self._save.isEnabled():
            return
        correction = self._form.correction()
        if correction is None:
            return
        self._save.setEnabled(False)
        self._page.write(
            self._context.ledger,
            lambda session: session.receipt_corrections.correct(find(session).id, correction),
            self._show_corrected,
            self._refuse,
        )

    def _show_corrected(self, proposal: Proposal) -> None:
        self._save.setEnabled(True)
        self._document = None
        words = self.tr("Corrected. The counter offers it like this.")
        self._page.show_notice(words, self._page)
        self.left.emit()
        self.corrected.emit(proposal.receipt)

    def _refuse(self, error: Exception) -> None:
        self._save.setEnabled(True)
        self._form.show_error(error)


def _finder(document: "ReadDocument") -> "Callable[[LedgerSession], Proposal] | None":
    """What finds the receipt of a document at the counter; None where the document has none."""
    receipt, key = document.receipt, document.key
    if receipt is None or not key:
        return None
    source = receipt.source
    return lambda session: session.receipt_corrections.delivered(source, key)
