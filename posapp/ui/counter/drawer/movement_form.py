"""The form for an opening float, cash in or cash out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from posapp.domain.currency import Currency
from posapp.domain.day.denominations import denominations_of
from posapp.domain.day.drawer import DrawerDraft, MovementAmountMissing, MovementKind, check_movement
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money, typed_amount
from posapp.domain.shop import Shop
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import FieldError, label, primary_button
from posapp.ui.kit.cash_count import CashCount
from posapp.ui.kit.choice import Choice, toggle_button
from posapp.ui.kit.form import FieldErrors, MoneyField, line_field
from posapp.ui.kit.speech import say
from posapp.ui.labels.drawer import movement_label

__all__ = ["MovementForm"]

WIDEST = 560
MAX_REASON = 200


class MovementForm(QWidget):
    """Asks for the amount and the reason of an entry; a float can be counted by notes and coins.

    Signals:
        requested: A DrawerDraft that can be recorded.

    Args:
        shop: Its currency and locale decide how amounts are read and written.
    """

    requested = Signal(DrawerDraft)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self.setMaximumWidth(WIDEST)
        self._kind = Choice("drawerKind", {kind: movement_label(kind) for kind in MovementKind})
        self._kind.changed.connect(self._show_kind)
        self._amount = MoneyField("drawerAmount", self.tr("Amount"), shop)
        self._reason = line_field("drawerReason", self.tr("Reason"), limit=MAX_REASON)
        self._errors = FieldErrors(
            {
                "amount": FieldError("drawerAmountError", self._amount),
                "reason": FieldError("drawerReasonError", self._reason),
            },
            default="amount",
        )
        self._count = self._make_count(shop.currency)
        self._counting = toggle_button(self.tr("Count notes and coins"), "countPiecesButton")
        self._counting.toggled.connect(self._show_count)
        self._record = primary_button("", "recordDrawerButton")
        self._once = ActOnce(self)
        self._once.bind_button(self._record, self._submit)
        for field in (self._amount, self._reason):
            field.textChanged.connect(self._note_edit)
            self._once.bind_field(field, self._submit)
        self._lay_out()
        self._show_kind()

    def propose(self, kind: MovementKind) -> None:
        """Choose what is most likely recorded next, with the keyboard on its amount, in an empty form."""
        if self._count is not None:
            self._count.show_pieces(())
        for field in (self._amount, self._reason):
            if field.text():  # a screen reader that hears of a cursor does not say the field that it comes to
                field.clear()
        self._counting.setChecked(False)
        self._kind.choose(kind)
        self.set_busy(busy=False)
        self._show_kind()
        self._amount.setFocus()
        say(self._amount, movement_label(kind))

    def show_error(self, error: Exception) -> None:
        """Show beside its field why the entry cannot be recorded, and enable the button."""
        self.set_busy(busy=False)
        self._errors.show_error(error)

    def set_busy(self, *, busy: bool) -> None:
        """Disable the button while an entry is being written."""
        self._once.set_busy(busy=busy)

    def _submit(self) -> None:
        try:
            draft = check_movement(self._draft())
        except PosappError as error:
            self.show_error(error)
            field = self._reason if getattr(error, "field", "") == "reason" else self._amount
            field.setFocus()
            return
        self.requested.emit(draft)

    def _draft(self) -> DrawerDraft:
        money = self._amount.money()
        if money is None:
            raise MovementAmountMissing()
        is_counted = self._count is not None and self._counting.isChecked() and not self._counting.isHidden()
        pieces = self._count.pieces() if is_counted and self._count is not None else ()
        return DrawerDraft(kind=self._kind.chosen, money=money, reason=self._reason.text(), pieces=pieces)

    # --- what is seen

    def _show_kind(self) -> None:
        kind = self._kind.chosen
        is_float = kind is MovementKind.OPENING_FLOAT
        hints = {
            MovementKind.OPENING_FLOAT: self.tr("Note, if there is anything to say"),
            MovementKind.CASH_IN: self.tr("What for: change from the bank…"),
            MovementKind.CASH_OUT: self.tr("What for: the baker, the safe…"),
        }
        self._reason.setPlaceholderText(hints[kind])
        self._counting.setVisible(is_float and self._count is not None)
        self._show_count(is_shown=self._counting.isChecked())
        self._note_edit()

    def _show_count(self, is_shown: bool) -> None:
        if self._count is not None:
            shown = is_shown and self._kind.chosen is MovementKind.OPENING_FLOAT
            self._count.setVisible(shown)
            if shown and not self._count.is_typed:
                self._count.take_focus()

    def _show_sum(self) -> None:
        if self._count is not None:
            self._amount.setText(typed_amount(self._count.total, self._shop.locale) if self._count.is_typed else "")

    def _note_edit(self) -> None:
        self._errors.clear()
        self._record.setText(self._button_text())

    def _button_text(self) -> str:
        """The button says what it will do, with the amount as it is understood."""
        words = {
            MovementKind.OPENING_FLOAT: (self.tr("Record opening float"), self.tr("Record opening float {amount}")),
            MovementKind.CASH_IN: (self.tr("Record cash in"), self.tr("Record cash in {amount}")),
            MovementKind.CASH_OUT: (self.tr("Record cash out"), self.tr("Record cash out {amount}")),
        }
        bare, full = words[self._kind.chosen]
        try:
            money: Money | None = self._amount.money()
        except PosappError:
            money = None
        return bare if money is None else full.format(amount=format_money(money, self._shop.locale))

    def _make_count(self, unit: Currency) -> CashCount | None:
        denominations = denominations_of(unit)
        if denominations is None:
            return None
        made = CashCount("float", unit, denominations, self._shop.locale)
        made.changed.connect(self._show_sum)
        made.done.connect(self._record_focus)
        made.hide()
        return made

    def _record_focus(self) -> None:
        self._record.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._kind)
        column.addWidget(self._caption(self.tr("Amount"), self._amount))
        amount = QHBoxLayout()
        amount.setSpacing(10)
        amount.addWidget(self._amount, stretch=1)
        amount.addWidget(self._counting)
        column.addLayout(amount)
        column.addWidget(self._errors["amount"])
        if self._count is not None:
            column.addWidget(self._count)
        column.addWidget(self._caption(self.tr("Reason"), self._reason))
        column.addWidget(self._reason)
        column.addWidget(self._errors["reason"])
        column.addSpacing(4)
        column.addWidget(self._record)

    def _caption(self, text: str, field: QWidget) -> QWidget:
        caption = label(text, "caption")
        caption.setBuddy(field)
        caption.setContentsMargins(0, 3, 0, 0)
        return caption
