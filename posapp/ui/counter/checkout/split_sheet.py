"""Takes a payment by several tenders, part by part."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, decimal_separator, format_money
from posapp.domain.sales.split_plan import SplitPlan
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.amount_field import AmountField
from posapp.ui.counter.checkout.split_parts import SplitParts
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import FieldError, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.keypad import Keypad
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.speech import say, sentences
from posapp.ui.labels.sentences import sentence, tender_label

__all__ = ["SplitSheet"]

WIDTH = 720
MOST_IN_TWO_ROWS = 6


class SplitSheet(Sheet):
    """What is left to pay, the parts that were taken, and the next one.

    Enter takes the part that is typed, all that is left where nothing is; once nothing is left, it records.

    Signals:
        split: The whole SplitPlan.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        shop: Whose currency is paid.
        tenders: What the counter offers.
        plan: What is to be paid.
    """

    split = Signal(SplitPlan)

    def __init__(
        self, window: QWidget, content: QWidget, shop: Shop, tenders: tuple[Tender, ...], plan: SplitPlan
    ) -> None:
        self._shop, self._plan = shop, plan
        amount = format_money(plan.wanted, shop.locale)
        title = self.tr("Split {amount}").format(amount=amount)
        accept = self.tr("Record payment")
        super().__init__(window, content, title, accept=accept, cancel=self.tr("Cancel"), width=WIDTH)
        self._accept.setObjectName("recordSplitButton")
        self._once = ActOnce(self)
        self._once.bind_button(self._accept, lambda: None)
        self._left = WrappedLabel("", "figure", lines=2)
        self._left.setObjectName("splitLeft")
        self._parts = SplitParts(shop)
        self._parts.dropped.connect(self._drop)
        self._amount = AmountField("", self.tr("Amount of this part"))
        self._amount.setObjectName("splitAmount")
        self._error = FieldError("splitError", self._amount)
        self._amount.textChanged.connect(lambda _text: self._error.show_message(""))
        self._once.bind_field(self._amount, self._take)
        self._method = Choice(
            "splitMethod", {each: tender_label(each) for each in tenders}, rows=2, modifier="Alt", shrinks=True
        )
        self._method.setAccessibleName(self.tr("Payment method"))
        self._method.stand_in(2 if len(tenders) <= MOST_IN_TWO_ROWS else 3)
        self._method.changed.connect(self._show)
        self._method.entered.connect(self._take)
        self._add = secondary_button("", "takePartButton")
        self._add.clicked.connect(self._take)
        self._add.installEventFilter(self._once)  # the second click of two would take all that is left
        self._lay_out()
        self._first_button = self._amount
        self._show()

    def _lay_out(self) -> None:
        keypad = Keypad(decimal_separator(self._shop.locale) if self._shop.currency.exponent else "")
        keypad.typed.connect(self._amount.type)
        keypad.erased.connect(self._amount.erase)
        facts = QVBoxLayout()
        facts.setSpacing(8)
        facts.addWidget(self._left)
        facts.addWidget(self._parts, stretch=1)
        facts.addWidget(self._add)
        part = QVBoxLayout()
        part.setSpacing(8)
        for widget in (self._amount, self._error, keypad, self._method):
            part.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(facts, stretch=1)
        columns.addLayout(part, stretch=1)
        self.body.addLayout(columns)

    def _take(self) -> None:
        if self._plan.is_whole:
            return
        try:
            typed = self._amount.text().strip()
            money = parse_amount(typed, self._shop.currency, self._shop.locale) if typed else None
            self._plan = self._plan.with_part(self._method.chosen, money)
        except PosappError as error:
            self._error.show_message(sentence(error))
            self._amount.setFocus()
            self._amount.selectAll()
            return
        self._amount.clear()
        self._show()
        say(self, sentences(self._left.text(), self._parts.change_text))
        self._go_on()

    def _drop(self, place: int) -> None:
        self._plan = self._plan.without(place)
        self._show()
        self._go_on()

    def _go_on(self) -> None:
        (self._accept if self._plan.is_whole else self._amount).setFocus()

    def _show(self) -> None:
        """Say what is left if the chosen tender pays it: cash is rounded."""
        plan, locale = self._plan, self._shop.locale
        left = format_money(plan.left(self._method.chosen), locale)
        is_whole = plan.is_whole
        self._left.setText(
            self.tr("Nothing left to pay") if is_whole else self.tr("{amount} left to pay").format(amount=left)
        )
        self._parts.show_parts(plan.parts, plan.change)
        self._amount.setPlaceholderText("" if is_whole else left)
        self._add.setText(self.tr("Take by {tender}").format(tender=tender_label(self._method.chosen)))
        for widget in (self._amount, self._add, self._method):
            widget.setEnabled(not is_whole)
        self._accept.setEnabled(is_whole)
        total = Money(sum(money.minor for _tender, money in plan.parts), self._shop.currency)
        self._accept.setText(
            self.tr("Record {amount}").format(amount=format_money(total, locale))
            if is_whole
            else self.tr("Record payment")
        )
        first = self.tr("Take the rest first: {amount}").format(amount=left)
        self._accept.setToolTip(tooltip("" if is_whole else first))

    def _submit(self) -> None:
        if self._plan.is_whole:
            self.close()
            self.split.emit(self._plan)
