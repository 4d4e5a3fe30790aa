"""Puts receipts of the shop's own POS into the payment, and lets them wait again where nobody wants them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.drafts.draft_sale import DraftItems
from posapp.domain.money import Money
from posapp.domain.pos_receipts.basket import basket_of
from posapp.domain.pos_receipts.proposals import Proposal, ReceiptGone, ReceiptTaken
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.services.on_ledger.intake.proposals import CounterReceipts
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.sale_items import SaleItems
from posapp.ui.counter.checkout.scanned_receipt_words import credit_note_words, filled_words, not_empty_words
from posapp.ui.counter.proposals.chooser import PosReceiptSheet
from posapp.ui.counter.proposals.correction import CorrectReceiptSheet
from posapp.ui.counter.proposals.strip import TAKE_KEY, PosReceiptStrip
from posapp.ui.kit.room import Room, room_for
from posapp.ui.kit.sheet import Sheet, text_sheet
from posapp.ui.kit.speech import say
from posapp.ui.labels.pos_receipts import amount_text, number_text

__all__ = ["PosReceiptTaker"]

SPANNING = 620
"""Pixels of a window's height from which the strip has room above the payment, and every key keeps its 44."""
STRIP_HEIGHT = 60
"""Pixels that the strip takes of the window there."""


class PosReceiptTaker(QObject):
    """Takes receipts of the POS into the fields of the payment.

    Signals:
        taken: A receipt stands in the payment now; the keyboard goes on.
        put_back: The receipt of the payment waits again, and its fields are empty.
        refund_requested: The receipt to refund (empty where it is unknown), the Money or None, the credit note's id.
        message: A short notice for the cashier, where no undo is offered in its place.
        notice: One that is shown in any case.
        strip_shown: The strip stands there from now on, and takes its room.
        failed: The exception that kept receipts from being read.

    Args:
        context: What the screens work with.
        payment: Where the amount stands.
        items: Where the lines stand.
        screen: Where the key counts.
    """

    taken = Signal()
    put_back = Signal()
    refund_requested = Signal(str, object, str)
    message = Signal(str)
    notice = Signal(str)
    strip_shown = Signal()
    failed = Signal(Exception)

    def __init__(self, context: AppContext, payment: PaymentPanel, items: SaleItems, screen: QWidget) -> None:
        super().__init__(screen)
        self._context, self._payment, self._items, self._screen = context, payment, items, screen
        self._held: Proposal | None = None
        self._has_items = False
        self.strip = PosReceiptStrip(context.shop)
        self.strip.setVisible(context.intake is not None and context.intake.has_sources)
        self.strip.take_requested.connect(self.take)
        self.strip.list_requested.connect(self._open_list)
        key = QShortcut(QKeySequence(TAKE_KEY), screen, self._take_newest)
        key.setAutoRepeat(False)
        if context.intake is not None:
            context.intake.arrived.connect(self.refresh)
            context.intake.set_up_changed.connect(self.refresh)
            context.intake.failed.connect(self.failed)

    @property
    def held_id(self) -> str:
        """The id of the receipt that stands in the payment; empty where none does."""
        return "" if self._held is None else self._held.id

    def refresh(self) -> None:
        """Read what waits."""
        self._context.ledger.run(
            lambda session: session.proposals.current(), on_success=self._show, on_failure=self.failed.emit
        )

    def room_left(self, room: Room) -> tuple[Room, bool]:
        """Give the room that the strip leaves in the window, and whether it stands above the customer alone."""
        if self.strip.isHidden():
            return room, False
        height = self._screen.window().height()
        compact = height < SPANNING
        self.strip.set_compact(compact)
        return (room if compact else room_for(height - STRIP_HEIGHT)), compact

    def take(self, proposal: Proposal) -> None:
        """Put a receipt into the payment; what was typed there is replaced only where a person says so.

        A credit note opens the refund of its sale instead.
        """
        if self._payment.is_busy:
            return
        if proposal.is_refund:
            self._open_refund(proposal)
        elif self._held is None and (self._payment.is_begun or self._items.lines):
            self._ask_to_replace(proposal)
        else:
            self._fill(proposal)

    def take_scanned(self, proposal: Proposal) -> None:
        """Put a receipt whose code was scanned into the payment at once; what was typed stays, and it waits."""
        receipt = proposal.receipt
        if proposal.is_refund:
            self.notice.emit(credit_note_words(receipt))
            self._open_refund(proposal)
        elif self._payment.is_busy or (self._held is None and (self._payment.is_begun or self._items.lines)):
            self.notice.emit(not_empty_words(receipt))
            self.refresh()
        else:
            self._fill(proposal)
            total = self._total(receipt)
            self.notice.emit(filled_words(receipt, self._context.shop.currency, has_amount=total is not None))
            if total is None:
                self._payment.focus_amount()

    def resume(self, proposal_id: str) -> None:
        """Go on with a receipt that stood in the payment before; one that was recorded since empties the fields."""
        if proposal_id:
            self._context.ledger.run(
                lambda session: session.proposals.free(proposal_id),
                on_success=self._hold_again,
                on_failure=self._leave_recorded,
            )

    def release(self) -> bool:
        """Let the receipt of the payment wait again, and empty its fields; say whether there was one."""
        held = self._held
        if held is None:
            return False
        self._empty()
        self.message.emit(self.tr("{receipt} of the POS waits again").format(receipt=number_text(held.receipt)))
        self.put_back.emit()
        return True

    def recorded(self) -> None:
        """The payment with its receipt is on disk, or was left: begin with the next one."""
        rest = self._without_held()  # read before it was taken: it must not stand there until it is read again
        self._hold(None, rest)
        self.refresh()

    def refused(self, error: Exception) -> bool:
        """Empty the fields where the receipt was recorded elsewhere, so that nobody records it anew; say whether so."""
        if not isinstance(error, ReceiptTaken | ReceiptGone):
            return False
        self._empty()
        self.put_back.emit()
        self.refresh()
        return True

    # --- taking

    def _take_newest(self) -> None:
        if self._held is not None:
            words = self.tr("{receipt} of the POS is in the payment. Esc puts it back.")
            self.message.emit(words.format(receipt=number_text(self._held.receipt)))
        elif not self.strip.take_newest():
            self.message.emit(self.tr("No receipt of your POS is waiting"))

    def _fill(self, proposal: Proposal) -> None:
        receipt = proposal.receipt
        if self._held is not None:
            self._empty()
        basket = basket_of(receipt) if self._context.has_catalogue else ()
        if basket:
            self._items.resume(DraftItems(lines=basket))
            self._has_items = True
        tender = self._payment.tender_named(receipt.tender)
        self._payment.fill(self._total(receipt), receipt.number, tender)
        self._hold(proposal)
        self._say_held(proposal)
        self.taken.emit()

    def _total(self, receipt: PosReceipt) -> Money | None:
        """An amount that is not sure, or in another currency, is typed by hand."""
        total = receipt.total if receipt.can_be_proposed else None
        return total if total is not None and total.currency == self._context.shop.currency else None

    def _hold_again(self, proposal: Proposal) -> None:
        self._has_items = bool(self._items.lines)
        self._hold(proposal)

    def _say_held(self, proposal: Proposal) -> None:
        words = self.tr("{receipt} of the POS is in the payment. Esc puts it back.")
        say(self.strip, words.format(receipt=number_text(proposal.receipt)))

    def _hold(self, proposal: Proposal | None, receipts: CounterReceipts | None = None) -> None:
        self._held = proposal
        self._has_items = self._has_items and proposal is not None
        self._payment.mark_origin(from_pos=proposal is not None)
        self._show(self.strip.receipts if receipts is None else receipts)

    def _empty(self) -> None:
        if self._has_items:
            self._items.clear()
        self._payment.clear()
        self._hold(None)

    def _ask_to_replace(self, proposal: Proposal) -> None:
        """What is typed stays unless a person says otherwise; a key that is held down changes nothing."""
        receipt = proposal.receipt
        number, amount = number_text(receipt), amount_text(receipt, self._context.shop)
        sheet = self._sheet(
            self.tr("Replace what is typed with {receipt} of the POS?").format(receipt=number),
            self.tr("{amount} would stand in its place. Cancel to keep what is typed.").format(amount=amount),
        )
        sheet.accepted.connect(lambda: self._replace(proposal))
        sheet.cancelled.connect(lambda: self.message.emit(self.tr("What was typed stays")))
        sheet.open()

    def _replace(self, proposal: Proposal) -> None:
        self._items.clear()
        self._payment.clear()
        self._fill(proposal)

    def _open_refund(self, proposal: Proposal) -> None:
        self._context.ledger.run(
            lambda session: session.proposals.refunded_receipt(proposal),
            on_success=lambda receipt: self.refund_requested.emit(receipt, self._total(proposal.receipt), proposal.id),
            on_failure=self.failed.emit,
        )

    def _leave_recorded(self, error: Exception) -> None:
        if not self.refused(error):
            self.failed.emit(error)

    # --- what is seen

    def _show(self, receipts: CounterReceipts) -> None:
        self.strip.show_receipts(receipts, self._held)
        intake = self._context.intake
        is_set_up = intake is not None and intake.has_sources
        if (receipts.is_used or is_set_up) and self.strip.isHidden():
            self.strip.show()
            self.strip_shown.emit()

    def _open_list(self) -> None:
        window, content = self._window()
        sheet = PosReceiptSheet(window, content, self._context.shop, self._context.ledger, self._without_held())
        sheet.chosen.connect(self.take)
        sheet.cancelled.connect(self.refresh)  # also where it is closed before what was decided is written
        sheet.decided.connect(self.refresh)
        sheet.correction_requested.connect(self._open_correction)
        sheet.open()

    def _open_correction(self, proposal: Proposal) -> None:
        """Correct a receipt of the list; what was decided in the list before is read with it."""
        window, content = self._window()
        sheet = CorrectReceiptSheet(window, content, self._context.shop, self._context.ledger, proposal)
        sheet.corrected.connect(self._note_corrected)
        sheet.cancelled.connect(self.refresh)
        sheet.open()

    def _note_corrected(self, proposal: Proposal) -> None:
        words = self.tr("Receipt {receipt} of the POS was corrected")
        self.message.emit(words.replace("{receipt}", number_text(proposal.receipt)))
        self.refresh()

    def _without_held(self) -> CounterReceipts:
        return self.strip.receipts.without(self.held_id)

    def _sheet(self, title: str, text: str) -> Sheet:
        window, content = self._window()
        accept, cancel = self.tr("Replace"), self.tr("Cancel")
        return text_sheet(window, content, title, text, accept=accept, cancel=cancel, cancel_first=True)

    def _window(self) -> tuple[QWidget, QWidget]:
        window = self._screen.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        return window, content or self._screen
