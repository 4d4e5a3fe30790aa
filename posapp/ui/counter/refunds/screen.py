"""The screen of the refunds: which payment, how much, and the undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.refunds.refund import RecordedRefund, RefundablePayment, RefundDraft, RefundKind
from posapp.domain.refunds.second_look import needs_second_look
from posapp.domain.staff.members import Permission, PermissionMissing, StaffMember
from posapp.ui.counter.refunds.elsewhere_form import ExternalReceiptForm
from posapp.ui.counter.refunds.finder import PaymentSearch
from posapp.ui.counter.refunds.form import RefundForm
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.basics import label
from posapp.ui.kit.page import NOTICE_SECONDS, Page
from posapp.ui.kit.page_stack import PageStack
from posapp.ui.kit.room import Room
from posapp.ui.kit.sheet import Sheet, text_sheet
from posapp.ui.labels.day import short_day_text

__all__ = ["RefundScreen"]

AskForPermission = Callable[[Permission, Callable[[StaffMember | None], None]], None]


class RefundScreen(Page):
    """Finds a payment, and records a refund or a refund request.

    Args:
        context: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    def __init__(
        self, context: AppContext, ask_for_permission: AskForPermission, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._ask_for_permission = ask_for_permission
        self._undoable: RecordedRefund | None = None
        self._difference: tuple[str, Money | None] = ("", None)
        self._credit_note = ""
        self._is_narrow = False
        self._search_box = PaymentSearch(context.shop, context.ledger, context.cache)
        self._search_box.chosen.connect(self._show_case)
        self._search_box.taken.connect(self._go_on)
        self._search_box.external_receipt.connect(self._show_external_form)
        self._form = RefundForm(context.shop)
        self._form.requested.connect(self._record_if_sure)
        self._form.declined.connect(self._decline)
        self._form.left.connect(self.back)
        self._external_form = ExternalReceiptForm(context.shop, context.cache)
        self._external_form.ready.connect(self._take_external_receipt)
        self._external_form.left.connect(self.activate)
        self._nothing = label(self.tr("Choose a payment on the left."), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.toast.undone.connect(self._undo)
        self._lay_out()

    def activate(self, receipt: str = "", difference: Money | None = None, credit_note: str = "") -> None:
        """Show the payments of today, or the one of a receipt.

        Args:
            receipt: The receipt; empty for none.
            difference: By how much the shop's POS has less for this receipt, which is what is refunded; None where
                nothing is known of that.
            credit_note: The id of the POS's credit note that the refund is recorded from; empty for none.
        """
        self._difference = (receipt, difference)
        self._credit_note = credit_note
        self.begin()
        self._search_box.activate(receipt)

    def _lay_out(self) -> None:
        self._pages = PageStack()
        for page in (self._nothing, self._form, self._external_form):
            self._pages.addWidget(page)
        box = self._search_box
        self._side = self.side_card(self.tr("Refund"), box, back="backFromRefundButton", stretched=box)
        self._main = self.main_card(self._pages, stretched=self._pages)
        self._pages.currentChanged.connect(lambda _place: self._show_cards())
        self.place(self._side, self._main)

    def fit(self, room: Room, *, narrow: bool) -> None:
        """In a narrow window the list makes room for the payment that was chosen."""
        super().fit(room, narrow=narrow)
        self._form.set_room(room)
        self._is_narrow = narrow
        self._show_cards()

    def _show_cards(self) -> None:
        is_chosen = self._pages.currentWidget() is not self._nothing
        self._side.setVisible(not (self._is_narrow and is_chosen))
        self._main.setVisible(is_chosen or not self._is_narrow)

    def back(self) -> None:
        """Escape leaves a receipt from elsewhere first, and a payment that hides the list; then the screen."""
        if self._pages.currentWidget() is self._external_form or not self._side.isVisible():
            self.activate()
        else:
            self.left.emit()

    def _show_case(self, case: RefundablePayment | None) -> None:
        if case is None:
            self._pages.setCurrentWidget(self._nothing)
        else:
            receipt, difference = self._difference
            is_meant = case.original.receipt == receipt or (bool(self._credit_note) and not receipt)
            self._form.show_case(case, difference if is_meant else None)
            self._pages.setCurrentWidget(self._form)

    def _go_on(self) -> None:
        if self._pages.currentWidget() is self._form:
            self._form.take_focus()

    def _show_external_form(self, receipt: str) -> None:
        self._pages.setCurrentWidget(self._external_form)
        self._external_form.activate(receipt)

    def _take_external_receipt(self, receipt: str, total: Money, customer: Subscriber | None) -> None:
        profile, name = (customer.id, shown_name(customer)) if customer is not None else ("", "")
        self.ask(
            self._context.ledger,
            lambda session: session.refunds.external(receipt, total, profile, name),
            self._take_case,
        )

    def _take_case(self, case: RefundablePayment) -> None:
        self._show_case(case)
        self._go_on()

    def _record_if_sure(self, draft: RefundDraft) -> None:
        """Ask once more where much of an older payment goes back."""
        shop, case = self._context.shop, self._form.case
        today = shop.days.of(datetime.now(UTC))
        is_paid_back = draft.kind is RefundKind.RECEIVED
        if case is None or not (is_paid_back and needs_second_look(case, draft.money, today, shop.days)):
            self._record(draft)
            return
        sheet = self._question(draft, case)
        sheet.accepted.connect(lambda: self._record(draft))
        sheet.cancelled.connect(self._form.take_focus)
        sheet.open()

    def _question(self, draft: RefundDraft, case: RefundablePayment) -> Sheet:
        shop, receipt = self._context.shop, isolated(draft.original.receipt)
        amount, total = (format_money(each, shop.locale) for each in (draft.money, case.original.total))
        accept = self.tr("Refund {amount}").format(amount=amount)
        if case.occurred_at is None:
            text = self.tr("Receipt {receipt} over {total} is not of this till.").format(receipt=receipt, total=total)
        else:
            text = self.tr("Receipt {receipt} over {total} is of {day}.").format(
                receipt=receipt, total=total, day=short_day_text(shop.days.of(case.occurred_at), shop.locale)
            )
        window = self.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        title = self.tr("Refund {amount} of an older payment?").format(amount=amount)
        return text_sheet(
            window, content or self, title, text, accept=accept, cancel=self.tr("Cancel"), cancel_first=True
        )

    def _record(self, draft: RefundDraft) -> None:
        self._form.set_busy(busy=True)
        noted = replace(draft, pos_receipt=self._note_of(draft))
        self.write(
            self._context.ledger,
            lambda session: session.refunds.record(noted),
            self._recorded,
            lambda error: self._refused(error, lambda: self._record(draft)),
        )

    def _note_of(self, draft: RefundDraft) -> str:
        """A credit note goes with the refund of its sale alone, or with whichever was chosen where it names none."""
        receipt, _difference = self._difference
        is_meant = draft.kind is RefundKind.RECEIVED and receipt in {"", draft.original.receipt}
        return self._credit_note if is_meant else ""

    def _decline(self, request_id: str, note: str) -> None:
        self._form.set_busy(busy=True)
        self.write(
            self._context.ledger,
            lambda session: session.refunds.decline(request_id, note),
            lambda recorded: self._show_message(self.tr("Refund request declined"), recorded),
            lambda error: self._refused(error, lambda: self._decline(request_id, note)),
        )

    def _refused(self, error: Exception, again: Callable[[], None]) -> None:
        """Record it again once a manager has permitted it."""
        self._form.show_error(error)
        self._context.chime(Chime.REFUSED)
        if isinstance(error, PermissionMissing):
            self._ask_for_permission(error.permission, lambda _manager: again())

    def _recorded(self, recorded: RecordedRefund) -> None:
        self._context.chime(Chime.ACCEPTED)
        self._credit_note = ""
        amount = format_money(recorded.refund.money, self._context.shop.locale)
        words = {
            RefundKind.RECEIVED: self.tr("{amount} refunded · {receipt}"),
            RefundKind.REQUESTED: self.tr("{amount} requested · {receipt}"),
        }
        text = words[recorded.refund.kind].format(amount=amount, receipt=isolated(recorded.refund.original.receipt))
        self._show_message(text, recorded, can_undo=True)
        self._context.sync.wake()

    def _show_message(self, text: str, recorded: RecordedRefund, *, can_undo: bool = False) -> None:
        self._undoable = recorded if can_undo else None
        seconds = self._context.shop.undo_seconds if can_undo else NOTICE_SECONDS
        self.show_notice(text, self._search_box.choices, seconds=float(max(seconds, 1)), can_undo=can_undo)
        self._search_box.clear()

    def _undo(self) -> None:
        undoable, self._undoable = self._undoable, None
        if undoable is not None:
            self.write(
                self._context.ledger,
                lambda session: session.refunds.undo(undoable.refund.id),
                lambda undone: self._show_message(self.tr("Refund undone"), undone),
            )
