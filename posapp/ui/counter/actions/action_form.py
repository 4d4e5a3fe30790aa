"""Builds the form of one action from what the action needs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from posapp.domain.actions.availability import AvailableAction
from posapp.domain.actions.catalogue import Action, AmountNeed, ObjectNeed
from posapp.domain.actions.opt_ins import SUBSCRIBED, ConsentMissing
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import PosappError
from posapp.domain.events.event import check_metadata
from posapp.domain.shop import Shop
from posapp.services.on_ledger.actions.event_capture import ActionDraft
from posapp.ui.counter.actions.rows import FieldColumn, FieldRows
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, label, primary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import FieldErrors, MoneyField, line_field
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.actions import object_kind_label, offer_title
from posapp.ui.labels.consent import consent_text

__all__ = ["ActionForm"]

KINDS = ("", "product", "order", "cart", "form", "app")
MAX_FACTS = 8


class ActionForm(QWidget):
    """Shows the fields that the chosen action needs, and hides the others.

    Signals:
        requested: The person wants the action recorded.

    Args:
        shop: Its currency, locale and name fill the form.
    """

    requested = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._action: Action | None = None
        self._once = ActOnce(self)
        self._heading = WrappedLabel("", "title", lines=2)
        self._heading.setObjectName("actionHeading")
        self._kind = self._make_kinds()
        captions = self._caption_texts()
        self._captions = {name: label(text, "caption") for name, text in captions.items()}
        self._amount = MoneyField("actionAmount", captions["amount"], shop)
        self._captions["amount"].setBuddy(self._amount)
        self._fields: dict[str, QLineEdit] = {
            name: self._amount if name == "amount" else self._field(name) for name in captions
        }
        for field in self._fields.values():
            self._enter_records(field)
        self._consent = LabelledCheckBox(consent_text(shop), "actionConsentBox")
        self._facts = FieldRows("facts", self._fact_columns(), self.tr("Add a detail"), most=MAX_FACTS)
        self._facts.field_added.connect(self._enter_records)
        self._errors = FieldErrors(
            {name: FieldError(f"action{name.title()}Error", self._fields.get(name)) for name in _ERRORS},
            default="other",
        )
        self._record = primary_button(self.tr("Record"), "recordActionButton")
        self._record.setToolTip(self.tr("Enter"))
        self._once.bind_button(self._record, self.requested.emit)
        self._lay_out()
        self._clear_errors_on_edit()

    def show_offer(self, offer: AvailableAction) -> None:
        """Show an empty form for an action."""
        self._action = offer.action
        self._heading.setText(offer_title(offer))
        for field in self._fields.values():
            field.clear()
        self._fields["source"].setText(self._shop.name)
        self._kind.setCurrentIndex(0)
        self._consent.uncheck()
        self._facts.clear()
        self._clear_errors()
        self._show_needed()

    def clear_consent(self) -> None:
        """Uncheck the consent: it was the consent of another customer."""
        self._consent.uncheck()

    def take_focus(self) -> None:
        """Focus the first visible field, else the button."""
        shown = (field for field in self._fields.values() if field.isVisibleTo(self))
        next(shown, self._record).setFocus()

    def draft(self, customer: Subscriber) -> ActionDraft | None:
        """Give the action in the form; None where something is wrong, which is then shown beside its field."""
        if self._action is None:
            return None
        self._clear_errors()
        try:
            return self._read(self._action, customer)
        except PosappError as error:
            self.show_error(error)
            return None

    def show_error(self, error: Exception) -> None:
        """Say beside its field why it cannot be recorded."""
        name = str(getattr(error, "field", ""))
        self._errors.show_error(error)
        if name in self._fields:
            self._fields[name].setFocus()
            self._fields[name].selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """Disable the button while an action is being written."""
        self._once.set_busy(busy=busy)

    # --- reading the form

    def _read(self, action: Action, customer: Subscriber) -> ActionDraft:
        if action.name == SUBSCRIBED and not self._consent.is_checked:
            raise ConsentMissing()
        money = self._amount.money() if action.amount_need is not AmountNeed.NONE else None
        action.check_amount(has_amount=money is not None)
        return ActionDraft(
            action=action,
            customer=customer,
            money=money,
            reference=self._fields["reference"].text(),
            source=self._fields["source"].text(),
            name=self._fields["name"].text(),
            object_type=self._kind.currentData() if action.object_need is ObjectNeed.OPTIONAL else "",
            url=self._fields["url"].text() if action.allows_url else "",
            metadata=check_metadata({name: value for name, value in self._facts.texts()}),
            consent=self._consent.sentence.text() if self._consent.is_checked else "",
        )

    # --- showing the fields

    def _show_needed(self) -> None:
        action = self._action
        if action is None:
            return
        has_object = action.object_need is ObjectNeed.REQUIRED or bool(self._kind.currentData())
        seen = {
            "amount": action.amount_need is not AmountNeed.NONE,
            "reference": has_object,
            "name": has_object,
            "source": has_object,
            "url": action.allows_url,
        }
        for name, is_seen in seen.items():
            self._captions[name].setVisible(is_seen)
            self._fields[name].setVisible(is_seen)
        self._kind.setVisible(action.object_need is ObjectNeed.OPTIONAL)
        self._kind_caption.setVisible(action.object_need is ObjectNeed.OPTIONAL)
        self._consent.setVisible(action.name == SUBSCRIBED)
        self._update_object_label(action.object_type or self._kind.currentData() or "")

    def _update_object_label(self, kind: str) -> None:
        text = (
            self.tr("Number of the {thing}").format(thing=object_kind_label(kind).lower())
            if kind
            else self.tr("Number")
        )
        self._captions["reference"].setText(text)
        self._fields["reference"].setAccessibleName(text)

    def _clear_errors(self) -> None:
        self._errors.clear()

    def _clear_errors_on_edit(self) -> None:
        for field in self._fields.values():
            field.textChanged.connect(self._clear_errors)
        self._facts.changed.connect(self._clear_errors)
        self._consent.box.toggled.connect(self._clear_errors)

    # --- building the form

    def _caption_texts(self) -> dict[str, str]:
        return {
            "amount": self.tr("Amount, {currency}").format(currency=self._shop.currency.code),
            "reference": self.tr("Number"),
            "name": self.tr("Name (optional)"),
            "source": self.tr("Source of the number"),
            "url": self.tr("Page address"),
        }

    def _field(self, name: str) -> QLineEdit:
        caption = self._captions[name].text()
        limit, hint = (2000, "https://") if name == "url" else (120, "")
        field = line_field(f"action{name.title()}", caption, limit=limit, hint=hint)
        self._captions[name].setBuddy(field)
        return field

    def _enter_records(self, field: QLineEdit) -> None:
        self._once.bind_field(field, self.requested.emit)

    def _make_kinds(self) -> QComboBox:
        self._kind_caption = label(self.tr("Related to"), "caption")
        box = QComboBox()
        box.setObjectName("actionKind")
        box.setAccessibleName(self.tr("Related to"))
        for kind in KINDS:
            box.addItem(object_kind_label(kind), kind)
        box.currentIndexChanged.connect(lambda _row: self._show_needed())
        return box

    def _fact_columns(self) -> tuple[FieldColumn, FieldColumn]:
        return FieldColumn(self.tr("e.g. counter"), 2), FieldColumn(self.tr("e.g. bakery"), 3)

    def _lay_out(self) -> None:
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(6)
        for widget in self._in_display_order():
            fields.addWidget(widget)
        fields.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(scroll_area(inner), stretch=1)
        column.addWidget(self._errors["other"])
        column.addWidget(self._record)

    def _in_display_order(self) -> list[QWidget]:
        parts: list[QWidget] = [self._kind_caption, self._kind]
        for name, field in self._fields.items():
            wrong = [self._errors[name]] if name in _ERRORS else []
            parts += [self._captions[name], field, *wrong]
        facts = label(self.tr("More details (no personal data)"), "caption")
        return [*parts, self._consent, self._errors["consent"], facts, self._facts, self._errors["meta"]]


_ERRORS = ("amount", "reference", "url", "consent", "meta", "other")
