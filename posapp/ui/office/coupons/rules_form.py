"""The form of one coupon's rules."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.day_picker import offer_calendar
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import GAP, Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.office.coupons.typed_rules import BETWEEN_STORES, TypedRules, read_rules, typed_rules

__all__ = ["RulesForm"]

MONEY_LIMIT, DAY_LIMIT, STORES_LIMIT = 64, 10, 500


class RulesForm(QWidget):
    """Fields for the rules of the coupon that is shown.

    Signals:
        saved: The CouponRules to save.
        removed: Remove the coupon's rules.
        edited: Something was typed or checked.

    Args:
        shop: Its locale and currency decide how amounts are written.
    """

    saved = Signal(CouponRules)
    removed = Signal()
    edited = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._currency = shop.currency
        self._is_filling = False
        self._code = named_label("rulesHeading", "heading")
        self._description = WrappedLabel("", "soft", lines=2)
        self._kind = Choice("rulesKind", self._kinds())
        self._fields = {
            "value": line_field("rulesValue", "", limit=MONEY_LIMIT),
            "valid_from": line_field("rulesValidFrom", "", limit=DAY_LIMIT, hint=self.tr("always")),
            "valid_until": line_field("rulesValidUntil", "", limit=DAY_LIMIT, hint=self.tr("no end")),
            "minimum": line_field("rulesMinimum", "", limit=MONEY_LIMIT, hint=self.tr("any amount")),
            "offline_most": line_field("rulesOfflineMost", "", limit=MONEY_LIMIT),
            "stores": line_field("rulesStores", "", limit=STORES_LIMIT, hint=self.tr("all shops")),
        }
        for name in ("value", "minimum", "offline_most"):
            mark_as_amount(self._fields[name])
        for name in ("valid_from", "valid_until"):
            offer_calendar(self._fields[name], self.tr("Pick from a calendar"), shop.locale)
        self._each = LabelledCheckBox(self.tr("Once per customer"), "rulesOncePerCustomer")
        self._all = LabelledCheckBox(self.tr("Used up after one redemption at this till"), "rulesOnceInAll")
        self._away_note = WrappedLabel(self.tr("While the shop's other tills cannot be asked:"), "soft", lines=2)
        self._away = Choice("rulesOffline", self._policies(), rows=2)
        self._here = secondary_button(self.tr("Add this shop"), "rulesThisShopButton")
        self._here.setToolTip(tooltip(one_line(shop.name)))
        self._save = primary_button(self.tr("Save rules"), "saveRulesButton")
        self._remove = secondary_button(self.tr("Remove rules"), "removeRulesButton")
        self._lay_out()
        self._connect()

    @property
    def typed(self) -> TypedRules:
        """The values of the form."""
        texts = {name: field.text() for name, field in self._fields.items()}
        return TypedRules(
            kind=self._kind.chosen,
            once_per_customer=self._each.is_checked,
            once_in_all=self._all.is_checked,
            offline=self._away.chosen,
            currency=self._currency,
            **texts,
        )

    def show_ruling(self, ruling: CouponRuling, typed: TypedRules | None = None) -> None:
        """Show a coupon with its rules, or with values that are not saved yet."""
        self._code.setText(ruling.coupon.code)
        self._description.setText(ruling.coupon.description)
        self._description.setVisible(bool(ruling.coupon.description))
        self._remove.setVisible(ruling.rules is not None)
        self._fill(typed or typed_rules(ruling.rules, self._shop.currency, self._shop.locale))
        self._form.clear_errors()

    def differs_from(self, rules: CouponRules | None) -> bool:
        """Whether the form differs from the saved rules."""
        return self.typed != typed_rules(rules, self._shop.currency, self._shop.locale)

    def take_focus(self) -> None:
        """Put the keyboard on the first field in sight."""
        first = self._fields["value"] if self._fields["value"].isVisible() else self._fields["valid_from"]
        first.setFocus()
        first.selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """Ignore the buttons while the rules are saved; the keyboard stays in the form."""
        if busy:
            self.take_focus()
        for button in (self._save, self._remove):
            button.setEnabled(not busy)

    # --- what a person does

    def _submit(self) -> None:
        self._form.clear_errors()
        read = read_rules(self.typed, self._shop.locale)
        if read.rules is None:
            self._scroll.ensureWidgetVisible(self._form.show_errors(read.faults))
        else:
            self.saved.emit(read.rules)

    def _add_this_shop(self) -> None:
        """Spare the person typing: the coupon would be refused everywhere if the name had a mistake."""
        field = self._fields["stores"]
        names = [name.strip() for name in field.text().split(BETWEEN_STORES) if name.strip()]
        if self._shop.name not in names:
            field.setText(f"{BETWEEN_STORES} ".join([*names, self._shop.name]))

    def _note_edit(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def _change_kind(self) -> None:
        self._show_kind()
        self._note_edit()

    # --- what is seen

    def _fill(self, typed: TypedRules) -> None:
        self._is_filling = True
        self._currency = typed.currency
        self._kind.choose(typed.kind)
        for name, field in self._fields.items():
            field.setText(str(getattr(typed, name)))
            field.setCursorPosition(0)
        self._each.box.setChecked(typed.once_per_customer)
        self._all.box.setChecked(typed.once_in_all)
        self._away.choose(typed.offline)
        self._show_kind()
        self._is_filling = False

    def _show_kind(self) -> None:
        kind, currency = self._kind.chosen, self._currency.code
        percent, amount = self.tr("Percent off"), self.tr("Amount off, {currency}").format(currency=currency)
        self._form.set_caption("value", percent if kind is CouponKind.PERCENTAGE else amount)
        self._form.set_caption("minimum", self.tr("Minimum sale, {currency}").format(currency=currency))
        self._form.set_caption("offline_most", self.tr("Largest discount then, {currency}").format(currency=currency))
        self._form.set_shown("value", is_shown=kind is not CouponKind.TEXT)
        self._show_away()

    def _show_away(self) -> None:
        """Only a coupon that counts once needs to ask the other tills."""
        is_once = self._each.is_checked or self._all.is_checked
        for part in (self._away_note, self._away):
            part.setVisible(is_once)
        self._form.set_shown("offline_most", is_shown=is_once and self._away.chosen is OfflinePolicy.UP_TO)

    def _change_away(self) -> None:
        self._show_away()
        self._note_edit()

    def _policies(self) -> dict[OfflinePolicy | None, str]:
        return {
            None: self.tr("As usual"),
            OfflinePolicy.REFUSE: self.tr("Refuse"),
            OfflinePolicy.MANAGER: self.tr("Ask a manager"),
            OfflinePolicy.UP_TO: self.tr("Up to an amount"),
            OfflinePolicy.ALLOW: self.tr("Allow"),
        }

    def _kinds(self) -> dict[CouponKind, str]:
        return {
            CouponKind.PERCENTAGE: self.tr("Percentage"),
            CouponKind.AMOUNT: self.tr("Amount"),
            CouponKind.TEXT: self.tr("Text only"),
        }

    def _connect(self) -> None:
        self._form.edited.connect(self._note_edit)
        self._form.entered.connect(self._submit)
        for box in (self._each, self._all):
            box.box.toggled.connect(lambda _checked: self._change_away())
        self._kind.changed.connect(self._change_kind)
        self._away.changed.connect(self._change_away)
        self._here.clicked.connect(self._add_this_shop)
        self._save.clicked.connect(self._submit)
        self._remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        inner, stores = QWidget(), QWidget()
        parts = column(self._kind, spacing=5)
        parts.setContentsMargins(0, 0, 8, 0)
        stores.setLayout(row(self._fields["stores"], self._here, stretched=self._fields["stores"]))
        stores.setFocusProxy(self._fields["stores"])
        form = self._form = Form(parts, self, clears_all=False)
        form.add(FormField(self._fields["value"], self.tr("Percent off"), "value"))
        form.add_row(
            FormField(self._fields["valid_from"], self.tr("Valid from"), "valid_from"),
            FormField(self._fields["valid_until"], self.tr("Valid until"), "valid_until"),
        )
        boxes = row(self._each, self._all, spacing=GAP)
        for place in range(boxes.count()):
            boxes.setStretch(place, 1)
        parts.addLayout(boxes)
        parts.addWidget(self._away_note)
        parts.addWidget(self._away)
        form.add(FormField(self._fields["offline_most"], self.tr("Largest discount then, {currency}"), "offline_most"))
        form.add(FormField(self._fields["minimum"], self.tr("Minimum sale, {currency}"), "minimum"))
        form.add(FormField(stores, self.tr("Shops, separated by ;"), "stores"))
        parts.addStretch()
        inner.setLayout(parts)
        self._scroll = scroll_area(inner)
        buttons = row(self._remove, self._save, spacing=10)
        buttons.setStretch(0, 1)
        buttons.setStretch(1, 2)
        whole = column(self._code, self._description, self._scroll, buttons, spacing=10, stretched=self._scroll)
        self.setLayout(whole)
