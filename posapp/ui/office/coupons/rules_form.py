"""The form of one coupon's rules, with what is wrong beside the field it is wrong in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.coupons.typed_rules import BETWEEN_STORES, TypedRules, read_rules, typed_rules

__all__ = ["RulesForm"]

MAX_LENGTHS = {"value": 64, "valid_from": 10, "valid_until": 10, "minimum": 64, "stores": 500}


class RulesForm(QWidget):
    """Fields for the rules of a chosen coupon.

    Signals:
        saved: The CouponRules that stand in the form are to be kept.
        removed: The coupon's rules are to be forgotten.
        edited: Something was typed or ticked.

    Args:
        shop: Its locale and currency tell how amounts are written.
    """

    saved = Signal(CouponRules)
    removed = Signal()
    edited = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._currency = shop.currency
        self._shows = False
        self._code = label("", "heading", wraps=True)
        self._code.setObjectName("rulesHeading")
        self._description = WrappedLabel("", "soft", lines=2)
        self._kind = Choice("rulesKind", self._kinds())
        self._captions = {name: label(text, "caption") for name, text in self._caption_texts().items()}
        self._fields = {name: self._field(name) for name in self._captions}
        self._errors = {name: FieldError(f"{_named(name)}Error", field) for name, field in self._fields.items()}
        self._each = LabelledCheckBox(self.tr("Once per customer"), "rulesOncePerCustomer")
        self._all = LabelledCheckBox(self.tr("Used up after one redemption at this till"), "rulesOnceInAll")
        self._here = secondary_button(self.tr("Add this shop"), "rulesThisShopButton")
        self._here.setToolTip(tooltip(one_line(shop.name)))
        self._save = primary_button(self.tr("Save rules"), "saveRulesButton")
        self._remove = secondary_button(self.tr("Remove rules"), "removeRulesButton")
        self._wire()
        self._lay_out()

    @property
    def typed(self) -> TypedRules:
        """What stands in the form."""
        texts = {name: field.text() for name, field in self._fields.items()}
        return TypedRules(
            kind=self._kind.chosen,
            once_per_customer=self._each.is_checked,
            once_in_all=self._all.is_checked,
            currency=self._currency,
            **texts,
        )

    def show_ruling(self, ruling: CouponRuling, typed: TypedRules | None = None) -> None:
        """Show a coupon with its rules, or with what was typed for it and not kept yet."""
        shown = typed or typed_rules(ruling.rules, self._shop.currency, self._shop.locale)
        self._code.setText(ruling.coupon.code)
        self._description.setText(ruling.coupon.description)
        self._description.setVisible(bool(ruling.coupon.description))
        self._remove.setVisible(ruling.rules is not None)
        self._fill(shown)
        self._clear_errors()

    def differs_from(self, rules: CouponRules | None) -> bool:
        """Whether what stands in the form is not what is kept."""
        kept = typed_rules(rules, self._shop.currency, self._shop.locale)
        return self.typed != kept

    def take_focus(self) -> None:
        """Put the keyboard on the first field that can be typed in."""
        first = self._fields["value"] if self._fields["value"].isVisible() else self._fields["valid_from"]
        first.setFocus()
        first.selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """Take no second press while the first is written; the keyboard stays in the form meanwhile and after."""
        if busy:
            self.take_focus()
        for button in (self._save, self._remove):
            button.setEnabled(not busy)

    def show_error(self, error: Exception) -> None:
        """Say what the ledger refused."""
        self._errors["value"].show_message(sentence(error))

    # --- what a person does

    def _submit(self) -> None:
        self._clear_errors()
        read = read_rules(self.typed, self._shop.locale)
        if read.rules is not None:
            self.saved.emit(read.rules)
            return
        for name, error in read.faults.items():
            self._errors[name].show_message(sentence(error))
        first = self._fields[next(name for name in self._fields if name in read.faults)]
        first.setFocus()
        first.selectAll()
        self._scroll.ensureWidgetVisible(self._errors[next(name for name in self._fields if name in read.faults)])

    def _add_this_shop(self) -> None:
        """A name that is typed wrongly would have the coupon refused everywhere."""
        field = self._fields["stores"]
        names = [name.strip() for name in field.text().split(BETWEEN_STORES) if name.strip()]
        if self._shop.name not in names:
            field.setText(f"{BETWEEN_STORES} ".join([*names, self._shop.name]))

    def _change(self) -> None:
        if not self._shows:
            self.edited.emit()

    def _change_kind(self) -> None:
        self._show_kind()
        self._errors["value"].show_message("")
        self._change()

    # --- what is seen

    def _fill(self, typed: TypedRules) -> None:
        self._shows = True
        self._currency = typed.currency
        self._kind.choose(typed.kind)
        for name, field in self._fields.items():
            field.setText(str(getattr(typed, name)))
            field.setCursorPosition(0)
        self._each.box.setChecked(typed.once_per_customer)
        self._all.box.setChecked(typed.once_in_all)
        self._show_kind()
        self._shows = False

    def _show_kind(self) -> None:
        kind = self._kind.chosen
        texts = self._caption_texts()
        value = texts["value"] if kind is CouponKind.PERCENTAGE else self.tr("Amount off, {currency}")
        for name, text in (("value", value), ("minimum", texts["minimum"])):
            told = text.format(currency=self._currency.code)
            self._captions[name].setText(told)
            self._fields[name].setAccessibleName(told)
        for widget in (self._captions["value"], self._fields["value"]):
            widget.setVisible(kind is not CouponKind.TEXT)

    def _clear_errors(self) -> None:
        for error in self._errors.values():
            error.show_message("")

    def _kinds(self) -> dict[CouponKind, str]:
        return {
            CouponKind.PERCENTAGE: self.tr("Percentage"),
            CouponKind.AMOUNT: self.tr("Amount"),
            CouponKind.TEXT: self.tr("Text only"),
        }

    def _caption_texts(self) -> dict[str, str]:
        return {
            "value": self.tr("Percent off"),
            "valid_from": self.tr("Valid from (year-month-day)"),
            "valid_until": self.tr("Valid until (year-month-day)"),
            "minimum": self.tr("Minimum sale, {currency}"),
            "stores": self.tr("Shops, separated by ;"),
        }

    def _hints(self) -> dict[str, str]:
        return {
            "valid_from": self.tr("always"),
            "valid_until": self.tr("no end"),
            "minimum": self.tr("any amount"),
            "stores": self.tr("all shops"),
        }

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(_named(name))
        field.setAccessibleName(self._caption_texts()[name])
        field.setPlaceholderText(self._hints().get(name, ""))
        field.setMaxLength(MAX_LENGTHS[name])
        self._captions[name].setBuddy(field)
        return field

    def _wire(self) -> None:
        for name, field in self._fields.items():
            field.textChanged.connect(lambda _text, error=self._errors[name]: error.show_message(""))
            field.textChanged.connect(lambda _text: self._change())
            field.returnPressed.connect(self._submit)
        for agreement in (self._each, self._all):
            agreement.box.toggled.connect(lambda _ticked: self._change())
        self._kind.changed.connect(self._change_kind)
        self._here.clicked.connect(self._add_this_shop)
        self._save.clicked.connect(self._submit)
        self._remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self._kind)
        column.addLayout(self._grid("value"))
        column.addLayout(self._grid("valid_from", "valid_until"))
        column.addWidget(self._each)
        column.addWidget(self._all)
        column.addLayout(self._grid("minimum"))
        column.addLayout(self._stores_row())
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._code)
        whole.addWidget(self._description)
        whole.addWidget(self._scroll, stretch=1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._remove, stretch=1)
        buttons.addWidget(self._save, stretch=2)
        whole.addLayout(buttons)

    def _grid(self, *names: str) -> QGridLayout:
        """Place fields side by side, each below its caption and above what is wrong with it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(names):
            grid.addWidget(self._captions[name], 0, place)
            grid.addWidget(self._fields[name], 1, place)
            grid.addWidget(self._errors[name], 2, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        return grid

    def _stores_row(self) -> QGridLayout:
        grid = self._grid("stores")
        grid.addWidget(self._here, 1, 1)
        return grid


def _named(name: str) -> str:
    return "rules" + "".join(part.capitalize() for part in name.split("_"))
