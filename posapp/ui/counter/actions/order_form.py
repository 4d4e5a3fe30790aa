"""One order through its steps: found by its number, or typed in, and then where it goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.orders import NEXT_STEPS, Delivery, Order, OrderStep, total_of
from posapp.ui.counter.actions.order_facts import OrderSummary
from posapp.ui.counter.actions.rows import FieldColumn, FieldRows
from posapp.ui.counter.actions.typed_order import read_items, read_order
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import FieldErrors, line_field
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.actions import action_title, step_label

__all__ = ["OrderForm"]


class OrderForm(QWidget):
    """Shows an order of this till by its number, or fields for one that was placed elsewhere.

    Only the steps are offered that are possible from there and switched on at this till.

    Signals:
        requested: An OrderStep that the order is to take.
        found: The Order that this till has under the number; None where it has none.

    Args:
        context: Its ledger has the orders.
    """

    requested = Signal(OrderStep)
    found = Signal(Order)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._shop = context, context.shop
        self._offered: tuple[OrderStep, ...] = ()
        self._kept: Order | None = None
        self._latest = LatestSearch(context.ledger, parent=self)
        self._wants_step = False
        self._once = ActOnce(self)
        self._reference = self._field("orderReference", self.tr("Order number"), self._focus_step_button)
        self._reference.textChanged.connect(self._look_up)
        self._facts = OrderSummary(context.shop)
        self._delivery = Choice("orderDelivery", self._deliveries())
        self._items = FieldRows("items", self._item_columns(), self.tr("Add a product"))
        self._items.changed.connect(self._change_lines)
        self._amount = self._field(
            "orderAmount", self.tr("Amount, {currency}").format(currency=self._shop.currency.code)
        )
        mark_as_amount(self._amount)
        self._amount.setPlaceholderText(format_money(Money(0, self._shop.currency), self._shop.locale))
        self._source = self._field("orderSource", self.tr("Source of the number"))
        for field in (self._amount, self._source):
            self._once.bind_field(field, self._enter)
        self._errors = FieldErrors(
            {
                "reference": FieldError("orderReferenceError", self._reference),
                "items": FieldError("orderItemsError"),
                "amount": FieldError("orderAmountError", self._amount),
                "other": FieldError("orderOtherError"),
            },
            default="other",
        )
        self._nothing = WrappedLabel("", "soft")
        self._nothing.setObjectName("orderNothingPossible")
        self._steps = {step: self._step_button(step) for step in OrderStep}
        self._or_elsewhere = label(self.tr("Started elsewhere? Then it is already:"), "caption")
        self._or_elsewhere.setParent(self)
        self._ways = QGridLayout()
        self._ways.setHorizontalSpacing(4)
        self._ways.setVerticalSpacing(8)
        self._lay_out()

    @property
    def order(self) -> Order | None:
        """The order that this till has under the number; None where it has none."""
        return self._kept

    def activate(self, offered: Sequence[OrderStep], reference: str = "") -> None:
        """Clear the form, and propose an order number or show a given one."""
        self._offered = tuple(offered)
        self._items.clear()
        self._amount.clear()
        self._delivery.choose(Delivery.COLLECT)
        self._source.setText(self._shop.name)
        self._errors.clear()
        if reference:
            self._show_number(reference)
        else:
            self._propose()

    def refresh(self) -> None:
        """Read the order again."""
        self._look_up(self._reference.text())

    def set_low(self, *, low: bool) -> None:
        """Leave the heading out where there is little height; the list of actions marks what it is."""
        self._heading.setVisible(not low)

    def take_focus(self) -> None:
        """Put the keyboard on the order's number."""
        self._reference.setFocus()
        self._reference.selectAll()

    def typed(self) -> Order | None:
        """Give the stored or the typed order; None where something is wrong, which is then shown."""
        self._errors.clear()
        if self._kept is not None:
            return self._kept
        try:
            return read_order(
                self._shop,
                reference=self._reference.text(),
                source=self._source.text(),
                amount=self._amount.text(),
                lines=self._items.texts(),
                delivery=self._delivery.chosen,
            )
        except PosappError as error:
            self.show_error(error)
            return None

    def show_error(self, error: Exception) -> None:
        """Show beside its field why the step is impossible, and enable the steps."""
        self._once.set_busy(busy=False)
        self._errors.show_error(error)

    def set_busy(self, *, busy: bool) -> None:
        """Disable the steps while one is being written; they are enabled once the order is read again."""
        self._once.set_busy(busy=busy)

    # --- what the ledger says

    def _propose(self) -> None:
        self._context.ledger.run(
            lambda session: session.actions.propose_reference(),
            on_success=self._show_number,
            on_failure=self.show_error,
        )

    def _show_number(self, reference: str) -> None:
        """Search also for the number that is shown already: other steps may be offered by now."""
        self._reference.setText(reference)
        self._look_up(reference)

    def _look_up(self, text: str) -> None:
        self._errors.clear()
        self._latest.ask(lambda session: session.actions.orders(text), self._show, self.show_error)

    def _show(self, orders: tuple[Order, ...]) -> None:
        """Show the order of this number; an open one first where several sources use the number."""
        self._once.set_busy(busy=False)
        before = self._kept
        self._kept = next((each for each in orders if each.is_open), next(iter(orders), None))
        self._facts.show_order(self._kept)
        for widget in self._typed_in:
            widget.setVisible(self._kept is None)
        self._show_steps()
        self._total()
        if self._kept != before:
            self.found.emit(self._kept)
        if self._wants_step:
            self._wants_step = False
            self._focus_step()

    def _show_steps(self) -> None:
        possible = NEXT_STEPS[None if self._kept is None else self._kept.step]
        shown = [step for step in possible if step in self._offered]
        for step, button in self._steps.items():
            button.setVisible(step in shown)
            _mark_as_next(button, is_next=step is next(iter(shown), None))
        self._place_steps(shown)
        self._or_elsewhere.setVisible(self._kept is None and len(shown) > 1)
        self._nothing.setVisible(not shown)
        is_over = self._kept is not None and not self._kept.is_open
        over = self.tr("This order is finished. It has no further steps.")
        self._nothing.setText(over if is_over else self.tr("None of this order's next steps is switched on."))

    def _place_steps(self, shown: Sequence[OrderStep]) -> None:
        """Place the next step over the whole width, and the others below: three in a row, or two and two."""
        while self._ways.count():
            self._ways.takeAt(0)
        in_a_row = 2 if len(shown) > 4 else max(1, len(shown) - 1)
        for step in shown[:1]:
            self._ways.addWidget(self._steps[step], 0, 0, 1, in_a_row)
        self._ways.addWidget(self._or_elsewhere, 1, 0, 1, in_a_row)
        for place, step in enumerate(shown[1:]):
            self._ways.addWidget(self._steps[step], 2 + place // in_a_row, place % in_a_row)

    def _focus_step(self) -> None:
        first = self._first_step()
        if first is not None:
            self._steps[first].setFocus()

    def _first_step(self) -> OrderStep | None:
        return next((step for step, button in self._steps.items() if button.isVisibleTo(self)), None)

    # --- what is seen

    def _change_lines(self) -> None:
        self._errors.clear()
        self._total()

    def _total(self) -> None:
        """Show the total of the lines as the placeholder of the amount."""
        try:
            total = total_of(read_items(self._items.texts(), self._shop))
        except PosappError:
            total = None
        money = Money(0, self._shop.currency) if total is None else total
        self._amount.setPlaceholderText(format_money(money, self._shop.locale))

    def _clear_errors(self) -> None:
        self._errors.clear()

    # --- how it is put together

    def _deliveries(self) -> dict[Delivery, str]:
        return {Delivery.COLLECT: self.tr("Collect here"), Delivery.DELIVER: self.tr("Deliver")}

    def _item_columns(self) -> tuple[FieldColumn, ...]:
        return (
            FieldColumn(self.tr("Product"), 4),
            FieldColumn(self.tr("Quantity"), 2, begins_with="1", right=True),
            FieldColumn(self.tr("Unit price"), 4, right=True),
        )

    def _field(self, name: str, caption: str, entered: Callable[[], None] | None = None) -> QLineEdit:
        return line_field(name, caption, limit=80, hint="", entered=entered, changed=self._clear_errors)

    def _focus_step_button(self) -> None:
        """Show the order and focus its step: a scanner ends with Enter, and only a second Enter records the step."""
        self._wants_step = True
        self._look_up(self._reference.text())

    def _enter(self) -> None:
        """Record the first step that is possible, the usual next one."""
        first = self._first_step()
        if first is not None:
            self.requested.emit(first)

    def _step_button(self, step: OrderStep) -> QPushButton:
        button = secondary_button(step_label(step), f"{step.value}StepButton")
        button.setAutoDefault(True)  # Enter presses it too
        button.setParent(self)
        button.setToolTip(tooltip(action_title(step.action)))
        self._once.bind_button(button, lambda: self.requested.emit(step))
        return button

    def _amount_and_source(self, captions: dict[QLineEdit, QLabel]) -> QWidget:
        """Side by side, so that a low window has the whole form without scrolling."""
        pair = QWidget()
        grid = QGridLayout(pair)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for place, field in enumerate((self._amount, self._source)):
            grid.addWidget(captions[field], 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        return pair

    def _lay_out(self) -> None:
        captions = {
            field: label(field.accessibleName(), "caption") for field in (self._reference, self._amount, self._source)
        }
        lines = label(self.tr("Products (optional)"), "caption")
        typed_in: tuple[QWidget, ...] = (
            self._delivery,
            *(lines, self._items, self._errors["items"]),
            *(self._amount_and_source(captions), self._errors["amount"]),
        )
        self._typed_in = tuple(each for each in typed_in if not isinstance(each, FieldError))
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(6)
        number: tuple[QWidget, ...] = (captions[self._reference], self._reference, self._errors["reference"])
        for part in (*number, self._facts, *typed_in):
            fields.addWidget(part)
        fields.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._heading = label(self.tr("Order"), "title")
        column.addWidget(self._heading)
        column.addWidget(scroll_area(inner), stretch=1)
        column.addWidget(self._errors["other"])
        column.addWidget(self._nothing)
        column.addLayout(self._ways)


def _mark_as_next(button: QPushButton, *, is_next: bool) -> None:
    kind = "primary" if is_next else "choice"
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)
