"""Paying back, put together: which payment, how much, and the undo."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from posapp.background.counter import Counter
from posapp.background.sounds import Chime
from posapp.domain.money import Money, format_money
from posapp.domain.refunds import RecordedRefund, RefundCase, RefundDraft, RefundKind
from posapp.domain.staff import Permission, PermissionMissing, StaffMember
from posapp.domain.subscribers import Subscriber
from posapp.ui.checkout.results import shown_name
from posapp.ui.refunds.elsewhere_form import ElsewhereForm
from posapp.ui.refunds.finder import RefundFinder
from posapp.ui.refunds.form import RefundForm
from posapp.ui.sentences import sentence
from posapp.ui.widgets.basics import Card, label, press_by, secondary_button
from posapp.ui.widgets.fault_banner import FaultBanner
from posapp.ui.widgets.toast import Toast

__all__ = ["RefundScreen"]

NOTICE_SECONDS = 4.0
AskForPermission = Callable[[Permission, Callable[[StaffMember | None], None]], None]


class RefundScreen(QWidget):
    """Finds a payment and pays back of it, or notes that somebody asks for it.

    Signals:
        left: Back to the counter.

    Args:
        counter: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    left = Signal()

    def __init__(self, counter: Counter, ask_for_permission: AskForPermission, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counter = counter
        self._ask_for_permission = ask_for_permission
        self._undoable: RecordedRefund | None = None
        self._finder = RefundFinder(counter.shop, counter.ledger, counter.cache)
        self._finder.chosen.connect(self._show_case)
        self._finder.elsewhere.connect(self._begin_elsewhere)
        self._form = RefundForm(counter.shop)
        self._form.wanted.connect(self._record)
        self._form.turned_down.connect(self._turn_down)
        self._elsewhere = ElsewhereForm(counter.shop, counter.cache)
        self._elsewhere.ready.connect(self._take_elsewhere)
        self._elsewhere.left.connect(self.begin)
        self._nothing = label(self.tr("Choose the payment on the left."), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._banner = FaultBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self._lay_out()

    def begin(self, receipt: str = "") -> None:
        """Show the payments of today, or the one of a receipt."""
        self._banner.clear()
        self._finder.begin(receipt)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        self._left = Card()
        self._left.setMinimumWidth(320)
        self._left.column.addWidget(label(self.tr("Refund"), "heading"))
        self._left.column.addWidget(self._finder, stretch=1)
        back = secondary_button(self.tr("Back to the counter"), "backFromRefundButton")
        back.clicked.connect(self._leave)
        press_by("Esc", back)
        self._left.column.addWidget(back)
        right = Card()
        self._pages = QStackedWidget()
        for page in (self._nothing, self._form, self._elsewhere):
            self._pages.addWidget(page)
        right.column.addWidget(self._banner)
        right.column.addWidget(self._pages, stretch=1)
        row.addWidget(self._left, stretch=4)
        row.addWidget(right, stretch=6)

    def _leave(self) -> None:
        """Escape leaves a receipt from elsewhere first, then the screen."""
        if self._pages.currentWidget() is self._elsewhere:
            self.begin()
        else:
            self.left.emit()

    def _show_case(self, case: RefundCase | None) -> None:
        if case is None:
            self._pages.setCurrentWidget(self._nothing)
        else:
            self._form.show_case(case)
            self._pages.setCurrentWidget(self._form)

    def _begin_elsewhere(self, receipt: str) -> None:
        self._pages.setCurrentWidget(self._elsewhere)
        self._elsewhere.begin(receipt)

    def _take_elsewhere(self, receipt: str, total: Money, customer: Subscriber | None) -> None:
        profile, name = (customer.id, shown_name(customer)) if customer is not None else ("", "")
        self._counter.ledger.run(
            lambda desk: desk.refunds.typed_in(receipt, total, profile, name),
            on_success=self._show_case,
            on_failure=self._fail,
        )

    def _record(self, draft: RefundDraft) -> None:
        self._counter.ledger.run(
            lambda desk: desk.refunds.record(draft),
            on_success=self._recorded,
            on_failure=lambda error: self._refused(error, lambda: self._record(draft)),
        )

    def _turn_down(self, request_id: str, note: str) -> None:
        self._counter.ledger.run(
            lambda desk: desk.refunds.turn_down(request_id, note),
            on_success=lambda recorded: self._tell(self.tr("The request is turned down"), recorded),
            on_failure=lambda error: self._refused(error, lambda: self._turn_down(request_id, note)),
        )

    def _refused(self, error: Exception, again: Callable[[], None]) -> None:
        """What needs a manager is tried again once one has permitted it."""
        self._form.refuse(error)
        self._counter.chime(Chime.REFUSED)
        if isinstance(error, PermissionMissing):
            self._ask_for_permission(error.permission, lambda _manager: again())

    def _recorded(self, recorded: RecordedRefund) -> None:
        self._counter.chime(Chime.ACCEPTED)
        amount = format_money(recorded.refund.money, self._counter.shop.locale)
        words = {
            RefundKind.RECEIVED: self.tr("{amount} paid back · {receipt}"),
            RefundKind.REQUESTED: self.tr("{amount} asked for · {receipt}"),
        }
        text = words[recorded.refund.kind].format(amount=amount, receipt=recorded.refund.original.receipt)
        self._tell(text, recorded, can_undo=True)
        self._counter.sync.wake()

    def _tell(self, text: str, recorded: RecordedRefund, *, can_undo: bool = False) -> None:
        self._undoable = recorded if can_undo else None
        seconds = self._counter.shop.undo_seconds if can_undo else NOTICE_SECONDS
        self._toast.tell(text, float(max(seconds, 1)), can_undo=can_undo)
        self._toast.stand_on(self._finder.choices_area(self))
        self._finder.look()

    def _undo(self) -> None:
        undoable, self._undoable = self._undoable, None
        if undoable is not None:
            self._counter.ledger.run(
                lambda desk: desk.refunds.undo(undoable.refund.id),
                on_success=lambda undone: self._tell(self.tr("The refund is undone"), undone),
                on_failure=self._fail,
            )

    def _fail(self, error: Exception) -> None:
        self._banner.tell(sentence(error))
