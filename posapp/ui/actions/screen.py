"""More actions, put together: what happened, to whom, with what, and the undo."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from posapp.background.counter import Counter
from posapp.background.sounds import Chime
from posapp.domain.actions import CustomAction
from posapp.domain.offers import ActionOffer, RecordedAction
from posapp.domain.opt_ins import is_opt_in, state_after
from posapp.domain.orders import Order, OrderStep
from posapp.domain.subscribers import Subscriber
from posapp.services.desks import LedgerDesk
from posapp.ui.actions.action_form import ActionForm
from posapp.ui.actions.customer_choice import CustomerChoice
from posapp.ui.actions.day_list import DayList
from posapp.ui.actions.offer_list import Choice, OfferList
from posapp.ui.actions.order_form import OrderForm
from posapp.ui.actions.recorder import ActionRecorder, AskForPermission
from posapp.ui.sentences import sentence
from posapp.ui.widgets.basics import Card, label, press_by, secondary_button
from posapp.ui.widgets.fault_banner import FaultBanner
from posapp.ui.widgets.toast import Toast
from posapp.ui.widgets.two_line_list import TwoLineList

__all__ = ["MoreActionsScreen"]

NOTICE_SECONDS = 4.0
Day = tuple[tuple[RecordedAction, ...], tuple[Order, ...]]


class MoreActionsScreen(QWidget):
    """Offers what the manager switched on, and records it for one customer.

    Signals:
        left: Back to the counter.
        catalogue_wanted: The manager's screen on which actions are switched on.

    Args:
        counter: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    left = Signal()
    catalogue_wanted = Signal()

    def __init__(self, counter: Counter, ask_for_permission: AskForPermission, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counter = counter
        self._recorder = self._make_recorder(ask_for_permission)
        self._offers = OfferList(self)
        self._list = TwoLineList("offeredActions", self._offers)
        self._list.setAccessibleName(self.tr("Actions"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._show_choice(now.row()))
        self._list.activated.connect(lambda _index: self._go_on())
        self._customer = CustomerChoice(counter)
        self._customer.chosen.connect(lambda _who: self._go_on())
        self._form = ActionForm(counter.shop)
        self._form.wanted.connect(self._record)
        self._order = OrderForm(counter)
        self._order.wanted.connect(self._take_step)
        self._order.found.connect(self._show_whose)
        self._day = DayList(counter.shop)
        self._day.order_wanted.connect(self._open_order)
        self._banner = FaultBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._recorder.undo)
        self._lay_out()
        counter.sync.status_changed.connect(lambda _status: self._read_day() if self.isVisible() else None)

    def begin(self, customer: Subscriber | None = None) -> None:
        """Show what is offered now, for a customer or with the keyboard where one is found."""
        self._banner.clear()
        if customer is None:
            self._customer.clear()
        else:
            self._customer.show_only(customer)
        self._counter.cache.run(
            lambda desk: desk.actions.custom(),
            on_success=lambda custom: self._read_offers({each.name: each.title for each in custom}, custom),
            on_failure=self._fail,
        )
        self._read_day()

    # --- what the ledger says

    def _read_offers(self, titles: dict[str, str], custom: tuple[CustomAction, ...]) -> None:
        self._day.recorded.name(titles)
        self._counter.ledger.run(
            lambda desk: desk.actions.offers.offered(custom), on_success=self._show_offers, on_failure=self._fail
        )

    def _show_offers(self, offers: tuple[ActionOffer, ...]) -> None:
        self._offers.show(offers)
        self._whole.setCurrentIndex(1 if offers else 0)
        if not offers:
            self._choose.setFocus()
            return
        if self._offers.at(self._list.currentIndex().row()) is None:
            self._mark(0)
        self._go_on()

    def _read_day(self) -> None:
        self._counter.ledger.run(_day, on_success=lambda day: self._day.show_day(*day), on_failure=self._fail)

    # --- which action, and whose

    def _mark(self, row: int) -> None:
        index = self._offers.index(row, 0)
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_choice(self, row: int) -> None:
        choice = self._offers.at(row)
        if choice is None:
            return
        if choice.offer is not None:
            self._form.show_offer(choice.offer)
            self._forms.setCurrentWidget(self._form)
        else:
            self._order.begin(choice.steps)
            self._forms.setCurrentWidget(self._order)

    def _go_on(self) -> None:
        """The keyboard goes where the next thing is missing."""
        if self._customer.subscriber is None and not self._knows_whose_order:
            self._customer.take_keyboard()
        elif self._forms.currentWidget() is self._order:
            self._order.take_keyboard()
        else:
            self._form.take_keyboard()

    @property
    def _knows_whose_order(self) -> bool:
        return self._forms.currentWidget() is self._order and self._order.order is not None

    def _show_whose(self, order: Order | None) -> None:
        """An order that this till has is somebody's already."""
        if order is not None:
            self._customer.show_only(_owner(order))

    def _open_order(self, order: Order) -> None:
        row = next((row for row in range(self._offers.rowCount()) if self._is_orders(self._offers.at(row))), None)
        if row is not None:
            self._mark(row)
            choice = self._offers.at(row)
            self._order.begin(() if choice is None else choice.steps, order.reference)
            self._order.take_keyboard()

    @staticmethod
    def _is_orders(choice: Choice | None) -> bool:
        return choice is not None and choice.offer is None

    # --- recording, and the undo

    def _record(self) -> None:
        customer = self._customer.subscriber
        draft = None if customer is None else self._form.draft(customer)
        if customer is None:
            self._customer.ask_for_one()
        if draft is None:
            self._counter.chime(Chime.REFUSED)
            return
        self._set_busy(busy=True)
        self._recorder.record(draft)

    def _take_step(self, step: OrderStep) -> None:
        order = self._order.typed()
        customer = _owner(order) if order is not None and order.steps else self._customer.subscriber
        if order is not None and customer is None:
            self._customer.ask_for_one()
        if order is None or customer is None:
            self._counter.chime(Chime.REFUSED)
            return
        self._set_busy(busy=True)
        self._recorder.take_step(order, step, customer)

    def _recorded(self, recorded: RecordedAction, customer: Subscriber) -> None:
        title = self._day.recorded.title(recorded)
        seconds = float(max(self._counter.shop.undo_seconds, 1))
        self._tell(self.tr("{action} · recorded").format(action=title), seconds, can_undo=True)
        if is_opt_in(recorded.event.action):
            self._remember(replace(customer, state=state_after(recorded.event.action)))
        self._begin_anew()

    def _begin_anew(self) -> None:
        """The customer stays, since one visit may be several things; the form is empty again."""
        self._set_busy(busy=False)
        if self._forms.currentWidget() is self._order:
            self._order.look_again()
        else:
            self._show_choice(self._list.currentIndex().row())
            self._list.setFocus()
        self._read_day()

    def _refuse(self, error: Exception) -> None:
        self._set_busy(busy=False)
        (self._order if self._forms.currentWidget() is self._order else self._form).refuse(error)

    def _remember(self, customer: Subscriber) -> None:
        """The card says at once what the customer said; the next download brings what Hellotext made of it."""
        self._customer.show_only(customer)
        self._counter.cache.run(
            lambda desk: desk.find.remember(customer), on_success=lambda _done: None, on_failure=self._fail
        )

    def _undone(self, recorded: RecordedAction) -> None:
        title = self._day.recorded.title(recorded)
        self._tell(self.tr("{action} · undone; it will not be sent").format(action=title), NOTICE_SECONDS)
        self._order.look_again()
        self._read_day()

    def _set_busy(self, *, busy: bool) -> None:
        for form in (self._form, self._order):
            form.set_busy(busy=busy)

    def _tell(self, text: str, seconds: float, *, can_undo: bool = False) -> None:
        self._toast.tell(text, seconds, can_undo=can_undo)
        self._toast.stand_on(QRect(self._day.mapTo(self, QPoint(0, 0)), self._day.size()))

    def _fail(self, error: Exception) -> None:
        self._banner.tell(sentence(error))

    # --- how it is put together

    def _make_recorder(self, ask_for_permission: AskForPermission) -> ActionRecorder:
        recorder = ActionRecorder(self._counter, ask_for_permission, self)
        recorder.recorded.connect(self._recorded)
        recorder.refused.connect(self._refuse)
        recorder.undone.connect(self._undone)
        recorder.undo_failed.connect(self._fail)
        return recorder

    def _lay_out(self) -> None:
        left, middle, right = Card(), Card(), Card()
        left.column.addWidget(label(self.tr("More actions"), "heading"))
        left.column.addWidget(self._list, stretch=1)
        left.column.addWidget(self._back_button("backFromActionsButton"))
        self._forms = QStackedWidget()
        for form in (self._form, self._order):
            self._forms.addWidget(form)
        middle.column.addWidget(self._customer, stretch=2)
        middle.column.addWidget(self._forms, stretch=5)
        right.column.addWidget(self._day)
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for card, stretch, narrowest in ((left, 7, 240), (middle, 11, 360), (right, 8, 310)):
            card.setMinimumWidth(narrowest)
            row.addWidget(card, stretch=stretch)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._make_empty())
        self._whole.addWidget(columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self._banner)
        column.addWidget(self._whole, stretch=1)

    def _make_empty(self) -> QWidget:
        empty = Card(margin=28)
        told = label(self.tr("No further actions are switched on at this till."), "title", wraps=True)
        told.setObjectName("noActionsOffered")
        how = self.tr(
            "A manager chooses them: orders to collect, products that were looked at, forms, who wants to be written "
            "to, and the shop's own, such as attending an event."
        )
        self._choose = secondary_button(self.tr("Choose the actions…"), "chooseActionsButton")
        self._choose.clicked.connect(self.catalogue_wanted)
        empty.column.addWidget(told)
        empty.column.addWidget(label(how, "soft", wraps=True))
        empty.column.addWidget(self._choose, alignment=Qt.AlignmentFlag.AlignLeft)
        empty.column.addStretch()
        empty.column.addWidget(self._back_button("backFromNoActionsButton"), alignment=Qt.AlignmentFlag.AlignLeft)
        return empty

    def _back_button(self, name: str) -> QWidget:
        back = secondary_button(self.tr("Back to the counter"), name)
        back.clicked.connect(self.left)
        press_by("Esc", back)
        return back


def _day(desk: LedgerDesk) -> Day:
    return desk.actions.of_day(desk.day.today()), desk.actions.open_orders()


def _owner(order: Order) -> Subscriber:
    """The cache may not know them any more; the order does."""
    return Subscriber(id=order.profile, first_name=order.customer_name)
