"""The list of the POS's receipts: one of those that wait, or that nobody took, is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.background.workers import Worker
from posapp.domain.pos_receipts.proposals import Proposal, ProposalState
from posapp.domain.shop import Shop
from posapp.services.on_ledger.intake.proposals import CounterReceipts
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import FieldError, secondary_button
from posapp.ui.kit.layouts import row
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.pos_receipts import (
    amount_text,
    confidence_label,
    moment_text,
    number_text,
    source_label,
    standing_text,
    why_label,
)

__all__ = ["PosReceiptModel", "PosReceiptSheet"]

LIST_HEIGHT = 204


class PosReceiptModel(ShopRowsModel[Proposal]):
    """The receipts, one a row."""

    def lines(self, proposal: Proposal, /) -> Lines:
        """Give number and source, the amount, and what is known besides."""
        receipt = proposal.receipt
        below = joined(
            standing_text(proposal),
            moment_text(proposal, self.shop),
            confidence_label(receipt.confidence),
            *map(why_label, receipt.why),
        )
        return joined(number_text(receipt), source_label(receipt.source)), amount_text(receipt, self.shop), below

    def key(self, proposal: Proposal, /) -> str:
        """Give its id."""
        return proposal.id


class PosReceiptSheet(Sheet):
    """Offers the receipts that can be taken; what is shown only says why.

    Signals:
        chosen: The Proposal that is taken.
        correction_requested: The Proposal that was read wrong.
        decided: A receipt was dismissed, or offered again.

    Args:
        window: What it covers.
        content: What is disabled while it is open.
        shop: Its locale decides how amounts and times are written.
        ledger: Keeps what is decided.
        receipts: What the counter has.
    """

    chosen = Signal(Proposal)
    correction_requested = Signal(Proposal)
    decided = Signal()

    def __init__(
        self, window: QWidget, content: QWidget, shop: Shop, ledger: Worker[LedgerSession], receipts: CounterReceipts
    ) -> None:
        title, accept, close = self.tr("Receipts of your POS"), self.tr("Take"), self.tr("Close")
        super().__init__(window, content, title, accept=accept, cancel=close)
        self._ledger = ledger
        self._list = RowsList[Proposal](
            "posReceiptList",
            PosReceiptModel(shop, self),
            title=title,
            empty=self.tr("No receipts of your POS are waiting."),
        )
        self._list.setMinimumHeight(LIST_HEIGHT)
        self._list.marked.connect(self._show_marked)
        self._list.activated.connect(self._submit)
        self._list.list.clicked.connect(lambda _index: self._submit())
        self._error = FieldError("posReceiptError")
        self._dismiss = secondary_button(self.tr("Dismiss"), "dismissPosReceiptButton")
        self._dismiss.clicked.connect(self._decide)
        self.body.addWidget(self._list)
        self.body.addWidget(self._error)
        self._correct = secondary_button(self.tr("Correct…"), "correctPosReceiptButton")
        self._correct.clicked.connect(self._ask_for_correction)
        self.body.addLayout(row(self._dismiss, self._correct, None))
        self._show_receipts(receipts)

    def open(self) -> None:
        """Show it on top, with the keyboard on the list."""
        super().open()
        self._list.setFocus()

    def _show_receipts(self, receipts: CounterReceipts) -> None:
        self._list.show_rows((*receipts.waiting, *receipts.passed, *receipts.dismissed, *receipts.shown))

    def _show_marked(self, proposal: Proposal | None) -> None:
        self._error.show_message("")
        self._accept.setEnabled(proposal is not None and proposal.can_be_taken)
        self._dismiss.setEnabled(proposal is not None)
        self._correct.setEnabled(proposal is not None and proposal.can_be_corrected)
        is_over = proposal is not None and proposal.state in {ProposalState.PASSED, ProposalState.DISMISSED}
        self._dismiss.setText(self.tr("Offer again") if is_over else self.tr("Dismiss"))

    def _submit(self) -> None:
        """Take the marked one; one that is shown only says so, and the sheet stays."""
        proposal = self._list.current
        if proposal is None:
            return
        if not proposal.can_be_taken:
            self._error.show_message(self._why_not(proposal))
            return
        super()._submit()
        self.chosen.emit(proposal)

    def _why_not(self, proposal: Proposal) -> str:
        if proposal.state is ProposalState.DISMISSED:
            return self.tr("It was dismissed. Offer it again to take it.")
        return self.tr("It is not a payment, or its total is not certain. Correct it, or enter the payment by hand.")

    def _ask_for_correction(self) -> None:
        proposal = self._list.current
        if proposal is not None:
            self.close()
            self.correction_requested.emit(proposal)

    def _decide(self) -> None:
        proposal = self._list.current
        if proposal is None:
            return
        again = proposal.state in {ProposalState.PASSED, ProposalState.DISMISSED}
        self.ask(self._ledger, lambda session: _decided(session, proposal.id, again=again), self._show_decided)

    def _show_decided(self, receipts: CounterReceipts) -> None:
        self._show_receipts(receipts)
        self.decided.emit()


def _decided(session: LedgerSession, proposal_id: str, *, again: bool) -> CounterReceipts:
    if again:
        session.proposals.reopen(proposal_id)
    else:
        session.proposals.dismiss(proposal_id)
    return session.proposals.current()
