"""Paying back, put together: which payment, how much, and the undo."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.money import Money, format_money
from posapp.domain.refunds.refund import RecordedRefund, RefundablePayment, RefundDraft, RefundKind
from posapp.domain.staff.members import Permission, PermissionMissing, StaffMember
from posapp.ui.counter.refunds.elsewhere_form import ExternalReceiptForm
from posapp.ui.counter.refunds.finder import PaymentSearch
from posapp.ui.counter.refunds.form import RefundForm
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.toast import Toast
from posapp.ui.labels.sentences import sentence

__all__ = ["RefundScreen"]

NOTICE_SECONDS = 4.0
AskForPermission = Callable[[Permission, Callable[[StaffMember | None], None]], None]


class RefundScreen(QWidget):
    """Finds a payment and pays back of it, or notes that somebody asks for it.

    Signals:
        left: Back to the counter.

    Args:
        context: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    left = Signal()

    def __init__(
        self, context: AppContext, ask_for_permission: AskForPermission, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._ask_for_permission = ask_for_permission
        self._undoable: RecordedRefund | None = None
        self._search_box = PaymentSearch(context.shop, context.ledger, context.cache)
        self._search_box.chosen.connect(self._show_case)
        self._search_box.external_receipt.connect(self._show_external_form)
        self._form = RefundForm(context.shop)
        self._form.requested.connect(self._record)
        self._form.declined.connect(self._decline)
        self._external_form = ExternalReceiptForm(context.shop, context.cache)
        self._external_form.ready.connect(self._take_external_receipt)
        self._external_form.left.connect(self.activate)
        self._nothing = label(self.tr("Choose a payment on the left."), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._banner = ErrorBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self._lay_out()

    def activate(self, receipt: str = "") -> None:
        """Show the payments of today, or the one of a receipt."""
        self._banner.clear()
        self._search_box.activate(receipt)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        self._left = Card()
        self._left.setMinimumWidth(320)
        self._left.column.addWidget(label(self.tr("Refund"), "heading"))
        self._left.column.addWidget(self._search_box, stretch=1)
        back = secondary_button(self.tr("Back to the counter"), "backFromRefundButton")
        back.clicked.connect(self._close)
        bind_key("Esc", back)
        self._left.column.addWidget(back)
        right = Card()
        self._pages = QStackedWidget()
        for page in (self._nothing, self._form, self._external_form):
            self._pages.addWidget(page)
        right.column.addWidget(self._banner)
        right.column.addWidget(self._pages, stretch=1)
        row.addWidget(self._left, stretch=4)
        row.addWidget(right, stretch=6)

    def _close(self) -> None:
        """Escape leaves a receipt from elsewhere first, then the screen."""
        if self._pages.currentWidget() is self._external_form:
            self.activate()
        else:
            self.left.emit()

    def _show_case(self, case: RefundablePayment | None) -> None:
        if case is None:
            self._pages.setCurrentWidget(self._nothing)
        else:
            self._form.show_case(case)
            self._pages.setCurrentWidget(self._form)

    def _show_external_form(self, receipt: str) -> None:
        self._pages.setCurrentWidget(self._external_form)
        self._external_form.activate(receipt)

    def _take_external_receipt(self, receipt: str, total: Money, customer: Subscriber | None) -> None:
        profile, name = (customer.id, shown_name(customer)) if customer is not None else ("", "")
        self._context.ledger.run(
            lambda session: session.refunds.external(receipt, total, profile, name),
            on_success=self._show_case,
            on_failure=self._show_error,
        )

    def _record(self, draft: RefundDraft) -> None:
        self._context.ledger.run(
            lambda session: session.refunds.record(draft),
            on_success=self._recorded,
            on_failure=lambda error: self._refused(error, lambda: self._record(draft)),
        )

    def _decline(self, request_id: str, note: str) -> None:
        self._context.ledger.run(
            lambda session: session.refunds.decline(request_id, note),
            on_success=lambda recorded: self._show_message(self.tr("Refund request declined"), recorded),
            on_failure=lambda error: self._refused(error, lambda: self._decline(request_id, note)),
        )

    def _refused(self, error: Exception, again: Callable[[], None]) -> None:
        """What needs a manager is tried again once one has permitted it."""
        self._form.show_error(error)
        self._context.chime(Chime.REFUSED)
        if isinstance(error, PermissionMissing):
            self._ask_for_permission(error.permission, lambda _manager: again())

    def _recorded(self, recorded: RecordedRefund) -> None:
        self._context.chime(Chime.ACCEPTED)
        amount = format_money(recorded.refund.money, self._context.shop.locale)
        words = {
            RefundKind.RECEIVED: self.tr("{amount} refunded · {receipt}"),
            RefundKind.REQUESTED: self.tr("{amount} requested · {receipt}"),
        }
        text = words[recorded.refund.kind].format(amount=amount, receipt=recorded.refund.original.receipt)
        self._show_message(text, recorded, can_undo=True)
        self._context.sync.wake()

    def _show_message(self, text: str, recorded: RecordedRefund, *, can_undo: bool = False) -> None:
        self._undoable = recorded if can_undo else None
        seconds = self._context.shop.undo_seconds if can_undo else NOTICE_SECONDS
        self._toast.show_message(text, float(max(seconds, 1)), can_undo=can_undo)
        self._toast.anchor_to(self._search_box.choices_area(self))
        self._search_box.refresh()

    def _undo(self) -> None:
        undoable, self._undoable = self._undoable, None
        if undoable is not None:
            self._context.ledger.run(
                lambda session: session.refunds.undo(undoable.refund.id),
                on_success=lambda undone: self._show_message(self.tr("Refund undone"), undone),
                on_failure=self._show_error,
            )

    def _show_error(self, error: Exception) -> None:
        self._banner.show_message(sentence(error))
