"""Somebody new at the counter: who they are, and whether they agreed to be written to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.registration import CustomerDraft, checked_draft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.domain.phones import format_while_typing
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession, SearchSession
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, bind_key, label, primary_button, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.labels.consent import consent_text
from posapp.ui.labels.sentences import sentence

__all__ = ["NewCustomerForm"]


class NewCustomerForm(QWidget):
    """Name, phone, e-mail, consent. Who is known already is offered instead.

    Signals:
        registered: The Subscriber who is in the ledger now, or who was there before.
        left: Nobody is to be registered.

    Args:
        shop: Its country tells how phone numbers are read, its name who asks for consent.
        ledger: Keeps the customer.
        cache: Knows who is there already.
    """

    registered = Signal(Subscriber)
    left = Signal()

    def __init__(
        self, shop: Shop, ledger: Worker[LedgerSession], cache: Worker[SearchSession], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._ledger = ledger
        self._cache = cache
        self._known: Subscriber | None = None
        self._first = self._field("newFirstName", self.tr("First name"))
        self._last = self._field("newLastName", self.tr("Last name"))
        self._phone = self._field("newPhone", self.tr("Phone"))
        self._email = self._field("newEmail", self.tr("E-mail"))
        self._errors = {
            "name": FieldError("newNameError", self._first),
            "phone": FieldError("newPhoneError", self._phone),
            "email": FieldError("newEmailError", self._email),
        }
        self._consent = LabelledCheckBox(consent_text(shop), "consentBox")
        self._offer = self._make_known_customer()
        self._register = primary_button(self.tr("Register"), "registerButton")
        self._register.clicked.connect(self._try)
        self._back = secondary_button(self.tr("Back to the search"), "backToSearchButton")
        self._back.clicked.connect(self.left)
        bind_key("Esc", self._back)
        self._phone.textEdited.connect(self._format_phone)
        for contact in (self._phone, self._email):
            contact.textChanged.connect(self._search_known)
        self._lay_out()

    def start(self, typed: str) -> None:
        """Start anew with what was typed into the search: a phone, an e-mail or a name."""
        for field in (self._first, self._last, self._phone, self._email):
            field.clear()
        self._consent.uncheck()
        self._offer_known(None)
        self._fill(" ".join(typed.split()))
        next((each for each in (self._first, self._last) if not each.text()), self._phone).setFocus()

    def _fill(self, typed: str) -> None:
        if "@" in typed:
            self._email.setText(typed)
        elif any(sign.isdigit() for sign in typed):
            self._phone.setText(format_while_typing(typed, self._shop.country))
        else:
            first, _, last = typed.partition(" ")
            self._first.setText(first.title() if first.islower() else first)
            self._last.setText(last.title() if last.islower() else last)

    def _field(self, name: str, caption: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(caption)
        field.setPlaceholderText(caption)
        field.setMaxLength(254)
        field.returnPressed.connect(self._enter)
        field.textChanged.connect(self._clear_errors)
        return field

    def _make_known_customer(self) -> QFrame:
        offer = QFrame()
        offer.setObjectName("inset")
        column = QVBoxLayout(offer)
        column.setContentsMargins(14, 12, 14, 12)
        self._offered = WrappedLabel("", "soft", lines=3)
        self._offered.setObjectName("knownCustomer")
        choose = secondary_button(self.tr("Choose this customer"), "chooseKnownButton")
        choose.clicked.connect(self._choose_known)
        column.addWidget(self._offered)
        column.addWidget(choose)
        offer.setVisible(False)
        return offer

    def _lay_out(self) -> None:
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 6, 0)
        fields.setSpacing(8)
        for widget in (
            self._first,
            self._last,
            self._errors["name"],
            self._phone,
            self._errors["phone"],
            self._email,
            self._errors["email"],
            self._offer,
            self._consent,
        ):
            fields.addWidget(widget)
        fields.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("New customer"), "heading"))
        column.addWidget(scroll, stretch=1)
        column.addWidget(self._register)
        column.addWidget(self._back)

    def _enter(self) -> None:
        """Enter goes to the next empty field, and from the last one registers."""
        fields = [self._first, self._last, self._phone, self._email]
        here = next((place for place, field in enumerate(fields) if field.hasFocus()), len(fields))
        later = [field for field in fields[here + 1 :] if not field.text()]
        if later:
            later[0].setFocus()
        else:
            self._try()

    def _clear_errors(self) -> None:
        for error in self._errors.values():
            error.show_message("")

    def _format_phone(self, text: str) -> None:
        """Write the number as the country does while it is typed, unless somebody mends it in the middle."""
        if self._phone.cursorPosition() == len(text):
            self._phone.setText(format_while_typing(text, self._shop.country))

    def _search_known(self) -> None:
        phone, email = self._phone.text(), self._email.text()
        self._cache.run(
            lambda session: session.find.with_contact(phone, email),
            on_success=lambda known: self._offer_known(next(iter(known), None)),
            on_failure=self._search_failed,
        )

    def _offer_known(self, known: Subscriber | None) -> None:
        self._known = known
        self._offer.setVisible(known is not None)
        self._register.setEnabled(known is None)
        if known is not None:
            text = self.tr("{name} already has this phone or e-mail.").format(name=shown_name(known))
            self._offered.setText(text)

    def _choose_known(self) -> None:
        if self._known is not None:
            self.registered.emit(self._known)

    def _draft(self) -> CustomerDraft:
        return CustomerDraft(
            first_name=self._first.text(),
            last_name=self._last.text(),
            phone=self._phone.text(),
            email=self._email.text(),
            consent=self._consent.sentence.text() if self._consent.is_checked else "",
        )

    def _try(self) -> None:
        if self._known is not None:
            return
        draft = self._draft()
        try:
            checked_draft(draft, self._shop.country)
        except PosappError as error:
            self._show_error(error)
            return
        self._register.setEnabled(False)
        self._cache.run(
            lambda session: session.find.with_contact(draft.phone, draft.email),
            on_success=lambda known: self._register_unless_known(next(iter(known), None), draft),
            on_failure=lambda error: self._register_without_search(error, draft),
        )

    def _register_unless_known(self, known: Subscriber | None, draft: CustomerDraft) -> None:
        """Whoever types fast presses Register before the list was asked."""
        if known is not None:
            self._offer_known(known)
            return
        self._ledger.run(
            lambda session: session.registration.register(draft), on_success=self._remember, on_failure=self._show_error
        )

    def _search_failed(self, error: Exception) -> None:
        """The foot of the window says what is wrong with the list; a list that cannot be read knows nobody."""
        if isinstance(error, EnvironmentFault):
            self._offer_known(None)
        else:
            self._show_error(error)

    def _register_without_search(self, error: Exception, draft: CustomerDraft) -> None:
        """To register, the list is not needed: Hellotext itself finds whoever has this phone or e-mail already."""
        if isinstance(error, EnvironmentFault):
            self._register_unless_known(None, draft)
        else:
            self._show_error(error)

    def _remember(self, subscriber: Subscriber) -> None:
        """The ledger has it; that the list finds it too is a comfort, and its failure is told and stops nothing."""
        self._register.setEnabled(True)
        self._cache.run(
            lambda session: session.find.remember(subscriber),
            on_success=lambda _done: self.registered.emit(subscriber),
            on_failure=lambda _error: self.registered.emit(subscriber),
        )

    def _show_error(self, error: Exception) -> None:
        self._register.setEnabled(self._known is None)
        field = str(getattr(error, "field", ""))
        self._errors.get(field, self._errors["name"]).show_message(sentence(error))
