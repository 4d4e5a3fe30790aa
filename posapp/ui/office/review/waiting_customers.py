"""Lists new customers whom Hellotext does not have yet, and corrects those whom it rejected."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.customers.registration import (
    CreationState,
    CustomerDraft,
    NewCustomer,
    WaitingCustomer,
    checked_draft,
)
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.phones import format_phone
from posapp.domain.review import ReasonMissing
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field, phone_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.kit.layouts import column
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.kit.setting_sheet import SavingSheet
from posapp.ui.kit.sheet import Sheet

__all__ = ["WaitingCustomers", "waiting_customer_sheet"]

HIGHEST = 190
LIMIT = 254
SHEET_WIDTH = 560
translate = QCoreApplication.translate
Correction = tuple[CustomerDraft, str]


class WaitingCustomers(QFrame):
    """A short list that takes no room while it is empty.

    Signals:
        chosen: A WaitingCustomer.
    """

    chosen = Signal(WaitingCustomer)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waitingCustomers")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        inner = QWidget()
        inner.setLayout(self._rows)
        area = scroll_area(inner)
        area.setMaximumHeight(HIGHEST)
        whole = column(label(self.tr("New customers waiting"), "heading"), area)
        whole.setContentsMargins(0, 6, 0, 0)
        self.setLayout(whole)
        self.hide()

    def show_waiting(self, waiting: tuple[WaitingCustomer, ...]) -> None:
        """Show the customers who wait now."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for place, each in enumerate(waiting):
            button = secondary_button(self._line(each), f"waitingCustomer{place}")
            button.clicked.connect(lambda _checked=False, each=each: self.chosen.emit(each))
            self._rows.addWidget(button)
        self.setVisible(bool(waiting))

    def _line(self, waiting: WaitingCustomer) -> str:
        is_rejected = waiting.customer.state is CreationState.REFUSED
        words = self.tr("rejected") if is_rejected else self.tr("%n event(s) waiting", "", waiting.events)
        return f"{_name(waiting.customer)} · {words}"


def waiting_customer_sheet(
    window: QWidget, content: QWidget, waiting: WaitingCustomer, context: AppContext, corrected: Callable[[], None]
) -> Sheet:
    """Give the sheet with the facts of one new customer, and the fields to correct where Hellotext rejected them.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        waiting: The customer, and how many events wait.
        context: Saves the correction.
        corrected: Called when a correction is saved.
    """
    if waiting.customer.state is CreationState.REFUSED:
        return _CorrectionSheet(window, content, waiting, context, corrected)
    close = translate("WaitingCustomerSheet", "Close")
    sheet = Sheet(window, content, _name(waiting.customer), accept=close, width=SHEET_WIDTH)
    _add_facts(sheet, waiting)
    return sheet


class _CorrectionSheet(SavingSheet[LedgerSession, Correction, Subscriber]):
    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        waiting: WaitingCustomer,
        context: AppContext,
        corrected: Callable[[], None],
    ) -> None:
        who = self._customer = waiting.customer
        accept = translate("WaitingCustomerSheet", "Correct and send again")
        super().__init__(window, content, context.ledger, _name(who), accept=accept, width=SHEET_WIDTH)
        self._shop, self._corrected = context.shop, corrected
        _add_facts(self, waiting)
        first, last, phone, email, reason = (
            translate("WaitingCustomerSheet", "First name"),
            translate("WaitingCustomerSheet", "Last name"),
            translate("WaitingCustomerSheet", "Phone"),
            translate("WaitingCustomerSheet", "E-mail"),
            translate("WaitingCustomerSheet", "Reason (saved in the activity log)"),
        )
        self._first = line_field("waiting_first_name", first, limit=LIMIT, text=who.first_name, hint="")
        self._last = line_field("waiting_last_name", last, limit=LIMIT, text=who.last_name, hint="")
        self._phone = phone_field("waiting_phone", phone, self._shop, hint="")
        self._phone.setText(format_phone(who.phone, self._shop.country) if who.phone else "")
        self._phone_before = self._phone.text()
        self._email = line_field("waiting_email", email, limit=LIMIT, text=who.email, hint="")
        self._reason = line_field("waiting_reason", reason, limit=LIMIT, hint="")
        self.form.add_row(FormField(self._first, first, "name"), FormField(self._last, last, "last_name"))
        self.form.add_row(FormField(self._phone, phone, "phone"), FormField(self._email, email, "email"))
        self.add_field(self._reason, caption=reason, name="reason")

    def typed(self) -> Correction:
        """Give the details and the reason as typed."""
        draft = CustomerDraft(
            first_name=self._first.text(),
            last_name=self._last.text(),
            phone=self._phone.text(),
            email=self._email.text(),
            phone_confirmed=self._phone.text() == self._phone_before,
        )
        reason = self._reason.text().strip()
        checked_draft(draft, self._shop.country)
        if not reason:
            raise ReasonMissing
        return draft, reason

    def write(self, session: LedgerSession, correction: Correction, /) -> Subscriber:
        """Save the correction, after which the waiting events are sent."""
        return session.registration.correct(self._customer.id, *correction)

    def saved(self, _customer: Subscriber, /) -> None:
        """Go on with the events that waited."""
        self._corrected()


class WaitingFacts(WrappedLabel):
    """Says what a customer waits for, and how many events wait with them."""

    def __init__(self, waiting: WaitingCustomer) -> None:
        waits = self.tr("%n event(s) wait for this customer.", "", waiting.events)
        super().__init__(f"{_state_text(waiting.customer.state)}\n{waits}", "soft")
        self.setObjectName("waitingFacts")


def _add_facts(sheet: Sheet, waiting: WaitingCustomer) -> None:
    sheet.body.addWidget(WaitingFacts(waiting))
    if waiting.customer.explanation:
        sheet.body.addWidget(WrappedLabel(waiting.customer.explanation, "caption"))


def _name(customer: NewCustomer) -> str:
    named = " ".join(part for part in (customer.first_name, customer.last_name) if part)
    return named or customer.email or customer.phone


def _state_text(state: CreationState) -> str:
    words = {
        CreationState.WAITING: translate(
            "WaitingCustomers",
            "Registered here. posapp sends it to Hellotext at the next sync; you need not do anything.",
        ),
        CreationState.UNCERTAIN: translate(
            "WaitingCustomers", "Hellotext may already have this customer; posapp checks that first."
        ),
        CreationState.REFUSED: translate(
            "WaitingCustomers", "Hellotext rejected these details. Correct them, and the waiting events are sent."
        ),
    }
    return words.get(state, words[CreationState.WAITING])
