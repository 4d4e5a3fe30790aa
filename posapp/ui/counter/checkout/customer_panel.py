"""Chooses the customer of a sale."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.ui.counter.checkout.chosen_customer import CustomerCardView
from posapp.ui.counter.checkout.customer_finder import CustomerSearch
from posapp.ui.counter.checkout.new_customer_form import NewCustomerForm
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.basics import Card, FieldError, bind_key, label, secondary_button
from posapp.ui.kit.speech import say
from posapp.ui.kit.stack import Stack

__all__ = ["CustomerPanel"]


class CustomerPanel(Card):
    """Shows the search, the form of a new customer, or the chosen customer.

    Signals:
        chosen: A Subscriber, or None for a sale without a customer.
        cleared: Nobody is chosen any more.
        replaced: A Subscriber was chosen in the place of another one, such as by a scan.
        coupon_requested: A Coupon that is open to the customer is to be taken.
        nothing_found: What was typed or scanned, and is nobody's.
    """

    chosen = Signal(Subscriber)
    cleared = Signal()
    replaced = Signal(object)
    coupon_requested = Signal(Coupon)
    nothing_found = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._build()

    @property
    def customer_decided(self) -> bool:
        """Whether the cashier chose a customer, or to sell without one."""
        return self._pages.currentWidget() is self._customer

    @property
    def subscriber(self) -> Subscriber | None:
        """The chosen customer; None for a sale without one, or before anybody was chosen."""
        return self._customer.subscriber if self.customer_decided else None

    @property
    def is_registering(self) -> bool:
        """Whether a new customer is being typed in."""
        return self._pages.currentWidget() is self._form

    @property
    def error(self) -> FieldError:
        """The error below the search field."""
        return self._search_box.error

    @property
    def search_text(self) -> str:
        """The text in the search field."""
        return self._search_box.text

    def search(self, text: str) -> None:
        """Search for a text as if it were typed."""
        self._search_box.search(text)

    def search_remote(self, code: str) -> None:
        """Search Hellotext for a scanned card that is unknown here, unless a customer is chosen."""
        if self._pages.currentWidget() is self._search_page and self._search_box.may_be_card(code):
            self._search_box.search(code)

    def clear(self) -> None:
        """Clear it for the next customer."""
        self._pages.setCurrentWidget(self._search_page)
        self._search_box.clear()
        self._search_box.offer_familiar()
        self._search_box.take_focus()
        self.cleared.emit()

    def clear_search(self) -> None:
        """Clear the search, unless a customer is chosen."""
        self._search_box.clear()

    def set_compact(self, *, compact: bool) -> None:
        """Go without the heading where the receipts of the POS stand above it and there is no height to spare."""
        self._heading.setVisible(not compact)

    def take_focus(self) -> None:
        """Put the keyboard where the next customer is found, unless one is chosen already."""
        if not self.customer_decided:
            self._search_box.take_focus()

    def require_customer(self) -> None:
        """Show that a customer has to be chosen, and focus the search."""
        self.error.show_message(self.tr("Choose a customer, or sell without one (F4)."))
        self._search_box.take_focus()

    def choose(self, subscriber: Subscriber | None) -> None:
        """Choose a customer, or none."""
        self._search_box.stop_searching()
        before = self.subscriber
        self._let_go_of_keyboard()
        self._customer.show_customer(subscriber)
        self._pages.setCurrentWidget(self._customer)
        say(self, self.tr("No customer") if subscriber is None else shown_name(subscriber))
        if before is not None and (subscriber is None or subscriber.id != before.id):
            self.replaced.emit(subscriber)
        self.chosen.emit(subscriber)

    def _let_go_of_keyboard(self) -> None:
        """Else it goes on to whatever comes next here, which a screen reader says, before it goes to the amount."""
        focused = self.window().focusWidget()
        if self._pages.isAncestorOf(focused):
            focused.clearFocus()

    def _build(self) -> None:
        self._search_page = self._make_search_page()
        self._customer = CustomerCardView(self._context)
        self._customer.coupon_requested.connect(self.coupon_requested)
        self._customer.change.connect(self.clear)
        self._form = NewCustomerForm(self._context.shop, self._context.ledger, self._context.cache)
        self._form.registered.connect(self._choose_registered)
        self._form.left.connect(self.clear)
        self._pages = Stack()
        for page in (self._search_page, self._customer, self._form):
            self._pages.addWidget(page)
        self.column.addWidget(self._pages)

    def _make_search_page(self) -> QWidget:
        no_match_text = self.tr("No customer found. Search again, register a new one (F6), or sell without one.")
        nothing_chosen_text = self.tr("No customer matches this. Search again, or sell without a customer.")
        self._search_box = CustomerSearch(
            self._context, no_match_text=no_match_text, nothing_chosen_text=nothing_chosen_text
        )
        self._search_box.chosen.connect(self.choose)
        self._search_box.nothing_found.connect(self.nothing_found)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._heading = label(self.tr("Customer"), "heading")
        column.addWidget(self._heading)
        column.addWidget(self._search_box, stretch=1)
        for button in self._make_fallback_buttons():
            column.addWidget(button)
        return page

    def _make_fallback_buttons(self) -> tuple[QPushButton, QPushButton]:
        """Build the buttons for a customer who is not found."""
        new = secondary_button(self.tr("New customer"), "newCustomerButton")
        new.setToolTip(self.tr("Works offline too"))
        bind_key("F6", new)
        new.clicked.connect(self._start_new)
        without = secondary_button(self.tr("Sell without a customer"), "withoutCustomerButton")
        without.setToolTip(self.tr("Counts in the day's totals; not sent to Hellotext"))
        bind_key("F4", without)
        without.clicked.connect(lambda: self.choose(None))
        return new, without

    def _start_new(self) -> None:
        typed = self._search_box.text
        self._search_box.stop_searching()
        self._pages.setCurrentWidget(self._form)
        self._form.start(typed)

    def _choose_registered(self, subscriber: Subscriber) -> None:
        self._search_box.clear()
        self.choose(subscriber)
        self._context.sync.wake()
