"""Who pays: found while typing, by scan, or nobody."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from posapp.background.counter import Counter
from posapp.domain.subscribers import Subscriber
from posapp.ui.checkout.chosen_customer import ChosenCustomer
from posapp.ui.checkout.new_customer_form import NewCustomerForm
from posapp.ui.checkout.results import ResultList, ResultModel
from posapp.ui.sentences import sentence
from posapp.ui.theme import icon, keep_tinted, palette
from posapp.ui.widgets.basics import Card, FieldError, label, press_by, secondary_button

__all__ = ["CustomerPanel"]

MOST_RESULTS = 20
Found = tuple[Subscriber, ...]


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
        self._cache = counter.cache
        self._asked = 0
        self._answered = 0
        self._wants_first = False
        self._searching = False
        self._next_text: str | None = None
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
    def searched(self) -> str:
        """What is typed to find somebody."""
        return self._field.text()

    def search(self, text: str) -> None:
        """Look for somebody, as if it were typed."""
        self._field.setText(text)

    def clear(self) -> None:
        """Begin with the next customer."""
        self._pages.setCurrentWidget(self._finder)
        self._field.clear()
        self.error.tell("")
        self._field.setFocus()
        self.cleared.emit()

    def forget_search(self) -> None:
        """Take away what was typed, where nobody is chosen."""
        self._field.clear()
        self.error.tell("")

    def take_keyboard(self) -> None:
        """Put the keyboard where the next customer is found, unless one is chosen already."""
        if not self.decided:
            self._field.setFocus()

    def ask_for_one(self) -> None:
        """Say that nobody is chosen yet, and put the keyboard where somebody is found."""
        self.error.tell(self.tr("Choose a customer, or sell without one (F4)."))
        self._field.setFocus()

    def choose(self, subscriber: Subscriber | None) -> None:
        """Choose a customer, or nobody."""
        self._wants_first = False
        self.error.tell("")
        self._customer.show_customer(subscriber)
        self._pages.setCurrentWidget(self._customer)
        self.chosen.emit(subscriber)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the results while the keyboard stays in the field."""
        if watched is self._field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._moved(event.key())
        return False

    def _build(self) -> None:
        self._finder = self._make_finder()
        self._customer = ChosenCustomer(self._counter)
        self._customer.coupon_wanted.connect(self.coupon_wanted)
        self._customer.change.connect(self.clear)
        self._form = NewCustomerForm(self._counter.shop, self._counter.ledger, self._cache)
        self._form.registered.connect(self._take_registered)
        self._form.left.connect(self.clear)
        self._pages = QStackedWidget()
        for page in (self._finder, self._customer, self._form):
            self._pages.addWidget(page)
        self.column.addWidget(self._pages)

    def _make_finder(self) -> QWidget:
        self._field = self._make_field()
        self.error = FieldError("searchError", self._field)
        self._answers = self._make_answers()
        finder = QWidget()
        column = QVBoxLayout(finder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Customer"), "heading"))
        for widget, stretch in ((self._field, 0), (self.error, 0), (self._answers, 1)):
            column.addWidget(widget, stretch=stretch)
        for button in self._make_ways_on():
            column.addWidget(button)
        return finder

    def _make_answers(self) -> QStackedWidget:
        self._model = ResultModel(self)
        self._results = ResultList(self._model)
        self._results.clicked.connect(lambda index: self._choose_row(index.row()))
        self._results.activated.connect(lambda index: self._choose_row(index.row()))
        self._hint = label(self._hint_text(), "soft", wraps=True)
        self._hint.setObjectName("searchHint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        answers = QStackedWidget()
        answers.addWidget(self._hint)
        answers.addWidget(self._results)
        return answers

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
        typed = self._field.text()
        self._pages.setCurrentWidget(self._form)
        self._form.begin(typed)

    def _take_registered(self, subscriber: Subscriber) -> None:
        self._field.clear()
        self.choose(subscriber)
        self._counter.sync.wake()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("searchField")
        field.setPlaceholderText(self.tr("Name or phone"))
        field.setAccessibleName(self.tr("Find a customer"))
        field.setMaxLength(200)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        wipe = field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        wipe.setToolTip(self.tr("Clear"))
        wipe.setVisible(False)
        wipe.triggered.connect(field.clear)
        field.textChanged.connect(lambda text: wipe.setVisible(bool(text)))
        keep_tinted(field, lambda: _tint(sign, wipe))
        field.textChanged.connect(self._search)
        field.returnPressed.connect(self._choose_marked)
        field.installEventFilter(self)
        return field

    def _hint_text(self) -> str:
        return self.tr("Type a few letters of a name, the last four digits of a phone, or scan a card.")

    def _search(self, text: str) -> None:
        """Ask for what is typed now; while one answer is under way, only the newest text waits."""
        self._asked += 1
        self._wants_first = False
        self.error.tell("")
        self._next_text = text
        if not self._searching:
            self._ask()

    def _ask(self) -> None:
        text, number = self._next_text or "", self._asked
        self._next_text = None
        if not text.strip():
            self._show((), number)
            return
        self._searching = True
        self._cache.run(
            lambda desk: desk.find.search(text, MOST_RESULTS),
            on_success=lambda found: self._receive(found, number),
            on_failure=self._fail,
        )

    def _receive(self, found: Found, number: int) -> None:
        self._searching = False
        if self._next_text is not None:
            self._ask()
            return
        self._show(found, number)

    def _show(self, found: Found, number: int) -> None:
        self._answered = number
        self._model.show(found)
        typed = len(self._field.text().strip())
        nobody = self.tr("Nobody found. Look again, register a new customer (F6), or sell without one.")
        self._hint.setText(nobody if typed > 1 else self._hint_text())
        self._answers.setCurrentWidget(self._results if found else self._hint)
        if found:
            self._results.setCurrentIndex(self._model.index(0, 0))
        if self._wants_first:
            self._wants_first = False
            self._choose_unseen()

    def _fail(self, error: Exception) -> None:
        self._searching = self._wants_first = False
        if self._next_text is not None:
            self._ask()
        else:
            self.error.tell(sentence(error))

    def _choose_marked(self) -> None:
        """Enter chooses what is marked; a scanner is faster than the answer, which is then waited for."""
        if self._answered != self._asked:
            self._wants_first = True
            if not self._searching:
                self._next_text = self._field.text()
                self._ask()
        elif self._model.rowCount():
            self._choose_row(self._results.currentIndex().row())
        elif self._field.text().strip():
            self.error.tell(self.tr("Nobody found for this; look again, or sell without a customer."))
            self.nobody_found.emit(self._field.text())

    def _choose_unseen(self) -> None:
        """Enter came before the answer: whom nobody saw is chosen only where nobody else can be meant."""
        only = self._model.only_one_meant(self._field.text())
        if only is not None:
            self.choose(only)
        elif self._model.rowCount():
            self.error.tell(self.tr("Several customers fit; Enter takes the marked one."))
        else:
            self._choose_marked()

    def _choose_row(self, row: int) -> None:
        subscriber = self._model.at(row)
        if subscriber is not None:
            self.choose(subscriber)

    def _moved(self, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if step and self._model.rowCount():
            row = max(0, min(self._model.rowCount() - 1, self._results.currentIndex().row() + step))
            self._results.setCurrentIndex(self._model.index(row, 0))
            return True
        return False


def _tint(sign: QAction, wipe: QAction) -> None:
    sign.setIcon(icon("search", palette().soft))
    wipe.setIcon(icon("close", palette().soft))
