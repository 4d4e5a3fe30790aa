"""Shows the further actions: it records one for a customer, and undoes the latest."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.actions.availability import AvailableAction, RecordedAction
from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.actions.opt_ins import is_opt_in, state_after
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.orders import Order, OrderStep
from posapp.domain.reading_direction import isolated
from posapp.services.sessions import LedgerSession
from posapp.ui.counter.actions.action_form import ActionForm
from posapp.ui.counter.actions.customer_choice import CustomerChoice
from posapp.ui.counter.actions.day_list import DayActionsList
from posapp.ui.counter.actions.offer_list import ActionChoice, ActionListModel
from posapp.ui.counter.actions.order_form import OrderForm
from posapp.ui.counter.actions.recorder import ActionRecorder, AskForPermission
from posapp.ui.kit.basics import Card, label, secondary_button
from posapp.ui.kit.page import MARGINS, NOTICE_SECONDS, Page
from posapp.ui.kit.room import COMPACT, Room
from posapp.ui.kit.stack import Stack
from posapp.ui.kit.two_line_list import TwoLineList

__all__ = ["MoreActionsScreen"]

REFRESH_MILLISECONDS = 500
Day = tuple[tuple[RecordedAction, ...], tuple[Order, ...]]


class MoreActionsScreen(Page):
    """Offers the actions that the manager switched on, and records one for a customer.

    Signals:
        action_settings_requested: The manager's screen on which actions are switched on.

    Args:
        context: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    action_settings_requested = Signal()

    def __init__(
        self, context: AppContext, ask_for_permission: AskForPermission, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._recorder = self._make_recorder(ask_for_permission)
        self._offers = ActionListModel(self)
        self._list = TwoLineList("offeredActions", self._offers)
        self._list.setAccessibleName(self.tr("Actions"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._show_choice(now.row()))
        self._list.activated.connect(lambda _index: self._continue())
        self._customer = CustomerChoice(context)
        self._form = ActionForm(context.shop)
        self._customer.chosen.connect(lambda _who: self._continue())
        self._customer.cleared.connect(self._form.clear_consent)
        self._form.requested.connect(self._record)
        self._order = OrderForm(context)
        self._order.requested.connect(self._take_step)
        self._order.found.connect(self._show_order_customer)
        self._day = DayActionsList(context.shop)
        self._day.order_requested.connect(self._open_order)
        self.toast.undone.connect(self._recorder.undo)
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._later.timeout.connect(self._read_day)
        context.sync.status_changed.connect(lambda _status: self._read_day_soon())

    def activate(self, customer: Subscriber | None = None) -> None:
        """Show the actions that are offered now, for a customer or with the focus on the search."""
        self.begin()
        if customer is None:
            self._customer.clear()
        else:
            self._customer.show_only(customer)
        self.ask(
            self._context.cache,
            lambda session: session.actions.custom(),
            lambda custom: self._read_offers({each.name: each.title for each in custom}, custom),
        )
        self._read_day()

    # --- what the ledger says

    def _read_offers(self, titles: dict[str, str], custom: tuple[CustomAction, ...]) -> None:
        self._day.recorded.name(titles)
        self.ask(self._context.ledger, lambda session: session.actions.offers.offered(custom), self._show_offers)

    def _show_offers(self, offers: tuple[AvailableAction, ...]) -> None:
        self._offers.show_offers(offers)
        self._whole.setCurrentIndex(1 if offers else 0)
        if not offers:
            self._choose.setFocus()
            return
        if self._offers.at(self._list.currentIndex().row()) is None:
            self._mark(0)
        self._show_choice(self._list.currentIndex().row())
        self._continue()

    def _read_day(self) -> None:
        self.ask(self._context.ledger, _day, lambda day: self._day.show_day(*day))

    def _read_day_soon(self) -> None:
        if self.isVisible() and not self._later.isActive():
            self._later.start()

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
            self._order.activate(choice.steps)
            self._forms.setCurrentWidget(self._order)

    def _continue(self) -> None:
        """The keyboard goes where the next thing is missing."""
        if self._customer.subscriber is None and not self._has_order_customer:
            self._customer.take_focus()
        elif self._forms.currentWidget() is self._order:
            self._order.take_focus()
        else:
            self._form.take_focus()

    @property
    def _has_order_customer(self) -> bool:
        return self._forms.currentWidget() is self._order and self._order.order is not None

    def _show_order_customer(self, order: Order | None) -> None:
        """Show the customer of an order that this till has."""
        if order is not None:
            self._customer.show_only(_owner(order))

    def _open_order(self, order: Order) -> None:
        row = next((row for row in range(self._offers.rowCount()) if self._is_orders(self._offers.at(row))), None)
        if row is not None:
            self._mark(row)
            choice = self._offers.at(row)
            self._order.activate(() if choice is None else choice.steps, order.reference)
            self._order.take_focus()

    @staticmethod
    def _is_orders(choice: ActionChoice | None) -> bool:
        return choice is not None and choice.offer is None

    # --- recording, and the undo

    def _record(self) -> None:
        customer = self._customer.subscriber
        draft = None if customer is None else self._form.draft(customer)
        if customer is None:
            self._customer.require_customer()
        if draft is None:
            self._context.chime(Chime.REFUSED)
            return
        self._form.set_busy(busy=True)
        self._recorder.record(draft)

    def _take_step(self, step: OrderStep) -> None:
        order = self._order.typed()
        customer = _owner(order) if order is not None and order.steps else self._customer.subscriber
        if order is not None and customer is None:
            self._customer.require_customer()
        if order is None or customer is None:
            self._context.chime(Chime.REFUSED)
            return
        self._order.set_busy(busy=True)
        self._recorder.record_step(order, step, customer)

    def _recorded(self, recorded: RecordedAction, customer: Subscriber) -> None:
        title = self._day.recorded.title(recorded)
        seconds = float(max(self._context.shop.undo_seconds, 1))
        self._show_message(self.tr("{action} · recorded").format(action=isolated(title)), seconds, can_undo=True)
        if is_opt_in(recorded.event.action):
            self._remember(replace(customer, state=state_after(recorded.event.action)))
        self._reset_form()

    def _reset_form(self) -> None:
        """The customer stays, since one visit may be several things; the form is empty again."""
        self._form.set_busy(busy=False)
        if self._forms.currentWidget() is self._order:
            self._order.refresh()
        else:
            self._show_choice(self._list.currentIndex().row())
            self._list.setFocus()
        self._read_day()

    def _show_rejection(self, error: Exception) -> None:
        for form in (self._form, self._order):
            form.set_busy(busy=False)
        (self._order if self._forms.currentWidget() is self._order else self._form).show_error(error)

    def _remember(self, customer: Subscriber) -> None:
        """Show the new subscription state at once; the next download brings the one in Hellotext."""
        self._customer.show_only(customer)
        self.write(self._context.cache, lambda session: session.find.remember(customer), lambda _done: None)

    def _undone(self, recorded: RecordedAction) -> None:
        title = self._day.recorded.title(recorded)
        self._show_message(
            self.tr("{action} · undone; it will not be sent").format(action=isolated(title)), NOTICE_SECONDS
        )
        self._order.refresh()
        self._read_day()

    def _show_message(self, text: str, seconds: float, *, can_undo: bool = False) -> None:
        self.show_notice(text, self._day, seconds=seconds, can_undo=can_undo)

    # --- how it is put together

    def _make_recorder(self, ask_for_permission: AskForPermission) -> ActionRecorder:
        recorder = ActionRecorder(self._context, ask_for_permission, self)
        recorder.recorded.connect(self._recorded)
        recorder.refused.connect(self._show_rejection)
        recorder.undone.connect(self._undone)
        recorder.undo_failed.connect(self.show_error)
        return recorder

    def _lay_out(self) -> None:
        left, middle, right = Card(), Card(), Card()
        left.column.addWidget(label(self.tr("More actions"), "heading"))
        left.column.addWidget(self._list, stretch=1)
        left.column.addWidget(self.back_button("backFromActionsButton"))
        self._forms = Stack()
        for form in (self._form, self._order):
            self._forms.addWidget(form)
        middle.column.addWidget(self._customer, stretch=2)
        middle.column.addWidget(self._forms, stretch=5)
        right.column.addWidget(self._day)
        columns = QWidget()
        self._grid = QGridLayout(columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._cards = (left, middle, right)
        for place, (card, narrowest) in enumerate(((left, 240), (middle, 360), (right, 300))):
            card.setMinimumWidth(narrowest)
            self._grid.addWidget(card, 0, place)
        self._whole = Stack()
        self._whole.addWidget(self._make_empty())
        self._whole.addWidget(columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.addWidget(self.banner)
        column.addWidget(self._whole, stretch=1)

    def fit(self, room: Room, *, narrow: bool) -> None:
        """In a narrow window what was recorded stands below the choice of actions."""
        super().fit(room, narrow=narrow)
        for part in (*self._cards, self._customer):
            part.set_low(low=self.window().height() < COMPACT)
        self._order.set_low(low=room is Room.LOW)
        _left, middle, right = self._cards
        for card in (middle, right):
            self._grid.removeWidget(card)
        self._grid.addWidget(middle, 0, 1, 2 if narrow else 1, 1)
        self._grid.addWidget(right, 1 if narrow else 0, 0 if narrow else 2)
        self._grid.setSpacing(8 if narrow else 14)
        for place, stretch in enumerate((7, 9, 0) if narrow else (7, 11, 8)):
            self._grid.setColumnStretch(place, stretch)

    def _make_empty(self) -> QWidget:
        empty = Card(margin=28)
        explanation = label(self.tr("No other actions are switched on at this till."), "title", wraps=True)
        explanation.setObjectName("noActionsOffered")
        how = self.tr(
            "A manager chooses them: orders to collect, viewed products, forms, message subscriptions, and "
            "the shop's own actions, such as attending an event."
        )
        self._choose = secondary_button(self.tr("Choose actions…"), "chooseActionsButton")
        self._choose.clicked.connect(self.action_settings_requested)
        empty.column.addWidget(explanation)
        empty.column.addWidget(label(how, "soft", wraps=True))
        empty.column.addWidget(self._choose, alignment=Qt.AlignmentFlag.AlignLeft)
        empty.column.addStretch()
        empty.column.addWidget(self.back_button("backFromNoActionsButton"), alignment=Qt.AlignmentFlag.AlignLeft)
        return empty


def _day(session: LedgerSession) -> Day:
    return session.actions.of_day(session.day.today()), session.actions.open_orders()


def _owner(order: Order) -> Subscriber:
    """The cache may not know them any more; the order does."""
    return Subscriber(id=order.profile, first_name=order.customer_name)
