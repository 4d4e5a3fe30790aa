"""New customers whom Hellotext does not know yet: what waits for each, and what to do about one who was refused."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.registration import (
    CreationState,
    CustomerDraft,
    NewCustomer,
    WaitingCustomer,
    checked_draft,
)
from posapp.domain.errors import PosappError
from posapp.domain.phones import format_phone
from posapp.domain.review import ReasonMissing
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["WaitingCustomerSheet", "WaitingCustomers"]

HIGHEST = 190


class WaitingCustomers(QFrame):
    """A short list that takes no room while nobody waits.

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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setMaximumHeight(HIGHEST)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(label(self.tr("New customers waiting"), "heading"))
        column.addWidget(scroll)
        self.hide()

    def show_waiting(self, waiting: tuple[WaitingCustomer, ...]) -> None:
        """Show who waits now."""
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
        refused = waiting.customer.state is CreationState.REFUSED
        words = self.tr("rejected") if refused else self.tr("%n event(s) waiting", "", waiting.events)
        return f"{_name(waiting.customer)} · {words}"


class WaitingCustomerSheet(Sheet):
    """The facts of one new customer; where Hellotext refused them, the fields to mend.

    Signals:
        corrected: What was typed is in the ledger, and what waited goes on.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        waiting: Who.
        shop: Its country tells how a phone number is read.
        ledger: Keeps the correction.
    """

    corrected = Signal()

    def __init__(
        self, window: QWidget, content: QWidget, waiting: WaitingCustomer, shop: Shop, ledger: Worker[LedgerSession]
    ) -> None:
        self._is_refused = waiting.customer.state is CreationState.REFUSED
        accept = QCoreApplication.translate("WaitingCustomerSheet", "Correct and send again")
        close = QCoreApplication.translate("WaitingCustomerSheet", "Close")
        super().__init__(
            window,
            content,
            _name(waiting.customer),
            accept=accept if self._is_refused else close,
            cancel=close if self._is_refused else "",
            width=560,
        )
        self._customer = waiting.customer
        self._shop = shop
        self._ledger = ledger
        waits = self.tr("%n event(s) wait for this customer.", "", waiting.events)
        facts = WrappedLabel(f"{_state_text(waiting.customer.state)}\n{waits}", "soft")
        facts.setObjectName("waitingFacts")
        self.body.addWidget(facts)
        if waiting.customer.explanation:
            self.body.addWidget(WrappedLabel(waiting.customer.explanation, "caption"))
        self._fields = {name: self._field(name, *texts) for name, texts in self._texts().items()}
        self._reason = self._field("reason", self.tr("Reason (saved in the activity log)"), "")
        self._error = FieldError("waitingError")
        for widget in (*self._fields.values(), self._reason, self._error):
            widget.setVisible(self._is_refused and widget is not self._error)
            self.body.addWidget(widget)

    def _texts(self) -> dict[str, tuple[str, str]]:
        who = self._customer
        return {
            "first_name": (self.tr("First name"), who.first_name),
            "last_name": (self.tr("Last name"), who.last_name),
            "phone": (self.tr("Phone"), format_phone(who.phone, self._shop.country) if who.phone else ""),
            "email": (self.tr("E-mail"), who.email),
        }

    def _field(self, name: str, caption: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(f"waiting_{name}")
        field.setAccessibleName(caption)
        field.setPlaceholderText(caption)
        field.setMaxLength(254)
        field.textChanged.connect(lambda: self._error.show_message(""))
        return field

    def _submit(self) -> None:
        """Unlike a reading sheet, this one closes only when what was typed is on disk."""
        if not self._is_refused:
            super()._submit()
            return
        draft = CustomerDraft(**{name: field.text() for name, field in self._fields.items()})
        reason, customer = self._reason.text().strip(), self._customer.id
        try:
            checked_draft(draft, self._shop.country)
            if not reason:
                raise ReasonMissing()
        except PosappError as error:
            self._show_rejection(error)
            return
        self._ledger.run(
            lambda session: session.registration.correct(customer, draft, reason),
            on_success=lambda _done: self._done(),
            on_failure=self._show_rejection,
        )

    def _done(self) -> None:
        super()._submit()
        self.corrected.emit()

    def _show_rejection(self, error: Exception) -> None:
        self._error.show_message(sentence(error))


def _name(customer: NewCustomer) -> str:
    named = " ".join(part for part in (customer.first_name, customer.last_name) if part)
    return named or customer.email or customer.phone


def _state_text(state: CreationState) -> str:
    words = {
        CreationState.WAITING: QCoreApplication.translate(
            "WaitingCustomers",
            "Registered here. posapp sends it to Hellotext at the next sync; you need not do anything.",
        ),
        CreationState.UNCERTAIN: QCoreApplication.translate(
            "WaitingCustomers", "Hellotext may already have this customer; posapp checks that first."
        ),
        CreationState.REFUSED: QCoreApplication.translate(
            "WaitingCustomers", "Hellotext rejected these details. Correct them, and the waiting events are sent."
        ),
    }
    return words.get(state, words[CreationState.WAITING])
