"""Builds the form that registers a new customer at the counter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.registration import CustomerDraft, checked_draft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.domain.phones import PhoneUnusual, format_while_typing
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession, SearchSession
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, bind_key, label, primary_button, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import FieldErrors, line_field, phone_field
from posapp.ui.kit.kept_caption import keep_caption
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.consent import consent_text

__all__ = ["NewCustomerForm"]


class NewCustomerForm(QWidget):
    """Asks for name, phone, e-mail and consent; a customer who exists already is offered instead.

    Signals:
        registered: The Subscriber who was registered, or who existed already.
        left: The person goes back to the search.

    Args:
        shop: Its country decides how phone numbers are read; its name is in the consent.
        ledger: Saves the customer.
        cache: Finds customers who exist already.
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
        self._searching = LatestSearch(cache, parent=self)
        self._first = self._field("newFirstName", self.tr("First name"))
        self._last = self._field("newLastName", self.tr("Last name"))
        self._phone = phone_field("newPhone", self.tr("Phone"), shop, entered=self._enter)
        keep_caption(self._phone)
        self._email = self._field("newEmail", self.tr("E-mail"))
        self._errors = FieldErrors(
            {
                "name": FieldError("newNameError", self._first),
                "phone": FieldError("newPhoneError", self._phone),
                "email": FieldError("newEmailError", self._email),
            },
            default="name",
        )
        self._confirmed_phone = ""
        self._keep_phone = secondary_button(self.tr("Use this number"), "keepPhoneButton")
        self._keep_phone.clicked.connect(self._confirm_phone)
        self._keep_phone.hide()
        self._consent = LabelledCheckBox(consent_text(shop), "consentBox")
        self._offer = self._make_known_customer()
        self._register = primary_button(self.tr("Register"), "registerButton")
        self._register.clicked.connect(self._try)
        self._back = secondary_button(self.tr("Back to the search"), "backToSearchButton")
        self._back.clicked.connect(self.left)
        bind_key("Esc", self._back)
        self._phone.textChanged.connect(self._clear_errors)
        for contact in (self._phone, self._email):
            contact.textChanged.connect(self._search_known)
        self._lay_out()

    def start(self, typed: str) -> None:
        """Clear the form, and fill in what was typed in the search: a phone, an e-mail or a name."""
        for field in (self._first, self._last, self._phone, self._email):
            field.clear()
        self._confirmed_phone = ""
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
        return keep_caption(line_field(name, caption, limit=254, entered=self._enter, changed=self._clear_errors))

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
            self._keep_phone,
            self._email,
            self._errors["email"],
            self._offer,
            self._consent,
        ):
            fields.addWidget(widget)
        fields.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("New customer"), "heading"))
        column.addWidget(scroll_area(inner), stretch=1)
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
        self._errors.clear()
        self._keep_phone.hide()

    def _confirm_phone(self) -> None:
        """Keep an unusual number, since a person has read it again."""
        self._confirmed_phone = self._phone.text()
        self._clear_errors()
        self._try()

    def _search_known(self) -> None:
        phone, email = self._phone.text(), self._email.text()
        self._searching.ask(
            lambda session: session.find.with_contact(phone, email),
            lambda known: self._offer_known(next(iter(known), None)),
            self._search_failed,
        )

    def _offer_known(self, known: Subscriber | None) -> None:
        self._known = known
        self._offer.setVisible(known is not None)
        self._register.setEnabled(known is None)
        if known is not None:
            text = self.tr("{name} already has this phone or e-mail.").format(name=isolated(shown_name(known)))
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
            phone_confirmed=bool(self._confirmed_phone) and self._confirmed_phone == self._phone.text(),
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
        """Search before registering: a fast person presses Register before the first answer."""
        if known is not None:
            self._offer_known(known)
            return
        self._ledger.run(
            lambda session: session.registration.register(draft), on_success=self._remember, on_failure=self._show_error
        )

    def _search_failed(self, error: Exception) -> None:
        """Offer nobody where the cache cannot be read; the connection bar says what is wrong with it."""
        if isinstance(error, EnvironmentFault):
            self._offer_known(None)
        else:
            self._show_error(error)

    def _register_without_search(self, error: Exception, draft: CustomerDraft) -> None:
        """Register where the cache cannot be read: Hellotext itself finds a customer with this phone or e-mail."""
        if isinstance(error, EnvironmentFault):
            self._register_unless_known(None, draft)
        else:
            self._show_error(error)

    def _remember(self, subscriber: Subscriber) -> None:
        """Add the customer to the cache so that the search finds them; they are registered even if that fails."""
        self._register.setEnabled(True)
        self._cache.run(
            lambda session: session.find.remember(subscriber),
            on_success=lambda _done: self.registered.emit(subscriber),
            on_failure=lambda _error: self.registered.emit(subscriber),
        )

    def _show_error(self, error: Exception) -> None:
        self._register.setEnabled(self._known is None)
        self._errors.show_error(error)
        self._keep_phone.setVisible(isinstance(error, PhoneUnusual))
