"""Who pays: found while typing, by scan, or nobody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from posapp.background.counter import Counter
from posapp.domain.subscribers import Subscriber
from posapp.ui.checkout.chosen_customer import ChosenCustomer
from posapp.ui.checkout.customer_finder import CustomerFinder
from posapp.ui.checkout.new_customer_form import NewCustomerForm
from posapp.ui.widgets.basics import Card, FieldError, label, press_by, secondary_button

__all__ = ["CustomerPanel"]


class CustomerPanel(Card):
    """Search, results, and the customer who was chosen.

    Signals:
        chosen: A Subscriber, or None for a sale without a customer.
        cleared: Nobody is chosen any more.
        coupon_wanted: A Coupon that is open to the customer is to be taken.
        nobody_found: What was typed or scanned, and is nobody's.
    """

    chosen = Signal(object)
    cleared = Signal()
    coupon_wanted = Signal(object)
    nobody_found = Signal(str)

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._build()

    @property
    def decided(self) -> bool:
        """Whether the cashier said who pays, or that nobody is known."""
        return self._pages.currentWidget() is self._customer

    @property
    def subscriber(self) -> Subscriber | None:
        """The chosen customer; None for a sale without one, or before anybody was chosen."""
        return self._customer.subscriber if self.decided else None

    @property
    def is_registering(self) -> bool:
        """Whether a new customer is being typed in."""
        return self._pages.currentWidget() is self._form

    @property
    def error(self) -> FieldError:
        """What is wrong with the search, below its field."""
        return self._finder.error

    @property
    def searched(self) -> str:
        """What is typed to find somebody."""
        return self._finder.text

    def search(self, text: str) -> None:
        """Look for somebody, as if it were typed."""
        self._finder.search(text)

    def look_elsewhere_for(self, code: str) -> None:
        """Let Hellotext say whose a scanned card is that nobody here has, where nobody was chosen yet."""
        if self._pages.currentWidget() is self._search_page and self._finder.may_be_a_card(code):
            self._finder.search(code)

    def clear(self) -> None:
        """Begin with the next customer."""
        self._pages.setCurrentWidget(self._search_page)
        self._finder.clear()
        self._finder.take_keyboard()
        self.cleared.emit()

    def forget_search(self) -> None:
        """Take away what was typed, where nobody is chosen."""
        self._finder.clear()

    def take_keyboard(self) -> None:
        """Put the keyboard where the next customer is found, unless one is chosen already."""
        if not self.decided:
            self._finder.take_keyboard()

    def ask_for_one(self) -> None:
        """Say that nobody is chosen yet, and put the keyboard where somebody is found."""
        self.error.tell(self.tr("Choose a customer, or sell without one (F4)."))
        self._finder.take_keyboard()

    def choose(self, subscriber: Subscriber | None) -> None:
        """Choose a customer, or nobody."""
        self._finder.settle()
        self._customer.show_customer(subscriber)
        self._pages.setCurrentWidget(self._customer)
        self.chosen.emit(subscriber)

    def _build(self) -> None:
        self._search_page = self._make_search_page()
        self._customer = ChosenCustomer(self._counter)
        self._customer.coupon_wanted.connect(self.coupon_wanted)
        self._customer.change.connect(self.clear)
        self._form = NewCustomerForm(self._counter.shop, self._counter.ledger, self._counter.cache)
        self._form.registered.connect(self._take_registered)
        self._form.left.connect(self.clear)
        self._pages = QStackedWidget()
        for page in (self._search_page, self._customer, self._form):
            self._pages.addWidget(page)
        self.column.addWidget(self._pages)

    def _make_search_page(self) -> QWidget:
        nobody = self.tr("Nobody found. Look again, register a new customer (F6), or sell without one.")
        missed = self.tr("Nobody found for this; look again, or sell without a customer.")
        self._finder = CustomerFinder(self._counter, nobody=nobody, missed=missed)
        self._finder.chosen.connect(self.choose)
        self._finder.nobody_found.connect(self.nobody_found)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Customer"), "heading"))
        column.addWidget(self._finder, stretch=1)
        for button in self._make_ways_on():
            column.addWidget(button)
        return page

    def _make_ways_on(self) -> tuple[QPushButton, QPushButton]:
        """What is possible when nobody is found."""
        new = secondary_button(self.tr("New customer"), "newCustomerButton")
        new.setToolTip(self.tr("Works without a network too"))
        press_by("F6", new)
        new.clicked.connect(self._begin_new)
        without = secondary_button(self.tr("Sale without a customer"), "withoutCustomerButton")
        without.setToolTip(self.tr("It counts for the day and is not sent to Hellotext"))
        press_by("F4", without)
        without.clicked.connect(lambda: self.choose(None))
        return new, without

    def _begin_new(self) -> None:
        typed = self._finder.text
        self._finder.settle()
        self._pages.setCurrentWidget(self._form)
        self._form.begin(typed)

    def _take_registered(self, subscriber: Subscriber) -> None:
        self._finder.clear()
        self.choose(subscriber)
        self._counter.sync.wake()
