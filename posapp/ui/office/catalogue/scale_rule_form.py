"""The form of one rule for the codes of the shop's scales."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue, check_rule, typed_rule
from posapp.domain.errors import InputError
from posapp.domain.shop import Shop
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, label, mark_invalid, named_label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.form import line_field
from posapp.ui.kit.layouts import column, row
from posapp.ui.labels.scale_codes import example_text, scale_value_label
from posapp.ui.labels.sentences import sentence

__all__ = ["NEW_RULE", "ScaleRuleForm"]

NEW_RULE = ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
"""What most scales print, and what the form of a new rule begins with."""
MAX_DIGITS = 2
GAP = 12
"""Between two fields side by side, in pixels."""


class ScaleRuleForm(QWidget):
    """Fields for a new rule, or for the one that is selected.

    Signals:
        save: Save what is typed.
        remove: Remove the selected rule.

    Args:
        shop: Its locale decides how the example is written.
    """

    save = Signal()
    remove = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._heading = label("", "heading")
        self._heading.setObjectName("scaleRuleHeading")
        self._value = Choice("scaleValue", {each: scale_value_label(each) for each in ScaleValue})
        self._prefix = self._field("scalePrefix", self.tr("Prefix"))
        self._item = self._field("scaleItemDigits", self.tr("Item digits"))
        self._digits = self._field("scaleValueDigits", self.tr("Value digits"))
        self._decimals = self._field("scaleDecimals", self.tr("Decimals"))
        self._error = FieldError("scaleRuleError")
        self._check = LabelledCheckBox(self.tr("A check digit stands before the weight or price"), "scaleValueCheck")
        self._example = named_label("scaleExample", "soft", lines=2)
        self._save = primary_button(self.tr("Save"), "saveScaleRuleButton")
        self._remove = secondary_button(self.tr("Remove"), "removeScaleRuleButton")
        self._connect()
        buttons = row(self._save, self._remove, None)
        parts = (self._heading, self._value, self._numbers(), self._error, self._check, self._example, buttons, None)
        self.setLayout(column(*parts))

    def rule(self) -> ScaleRule:
        """Give the rule as it is typed, not checked yet; raises InputError where a field holds no number."""
        return typed_rule(
            self._prefix.text(),
            self._item.text(),
            self._value.chosen,
            self._digits.text(),
            self._decimals.text(),
            has_value_check=self._check.is_checked,
        )

    def show_rule(self, rule: ScaleRule | None) -> None:
        """Show a rule, or with None the form of a new one."""
        shown = NEW_RULE if rule is None else rule
        self._heading.setText(self.tr("New rule") if rule is None else self.tr("Edit rule"))
        self._prefix.setText(shown.prefix)
        self._item.setText(str(shown.item_digits))
        self._value.choose(shown.value)
        self._digits.setText(str(shown.value_digits))
        self._decimals.setText(str(shown.decimals))
        self._check.show_checked(shown.has_value_check)
        self._remove.setVisible(rule is not None)
        self._note_edit()

    def take_focus(self) -> None:
        """Put the keyboard on the prefix."""
        self._prefix.setFocus()
        self._prefix.selectAll()

    def show_error(self, error: Exception) -> None:
        """Show an error below the fields, and put the keyboard on the field that it names."""
        self._error.show_message(sentence(error))
        field = self._fields().get(str(getattr(error, "field", "")))
        if field is not None:
            mark_invalid(field, wrong=True)
            field.setFocus()
            field.selectAll()

    def _fields(self) -> dict[str, QLineEdit]:
        """Give the fields by the names that errors give them, from left to right."""
        return {
            "prefix": self._prefix,
            "item-digits": self._item,
            "value-digits": self._digits,
            "decimals": self._decimals,
        }

    def _note_edit(self) -> None:
        """Clear the error, and show an example of a code once what is typed makes one."""
        self._error.show_message("")
        for field in self._fields().values():
            mark_invalid(field, wrong=False)
        self._show_example()

    def _show_example(self) -> None:
        try:
            example = example_text(check_rule(self.rule(), self._shop.currency, ()), self._shop)
        except InputError:
            example = ""
        self._example.setText(example)
        self._example.setVisible(bool(example))

    def _field(self, name: str, caption: str) -> QLineEdit:
        return line_field(name, caption, limit=MAX_DIGITS, hint="", entered=self.save.emit, changed=self._note_edit)

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        for place, field in enumerate(self._fields().values()):
            caption = label(field.accessibleName(), "caption")
            caption.setBuddy(field)
            grid.addWidget(caption, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _connect(self) -> None:
        self._value.changed.connect(self._note_edit)
        self._check.box.toggled.connect(lambda _on: self._note_edit())
        self._save.clicked.connect(self.save)
        self._remove.clicked.connect(self.remove)
