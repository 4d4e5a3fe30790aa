"""The form of one rule for the codes of the shop's scales."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue, check_layout, typed_rule
from posapp.domain.errors import InputError
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label, named_label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.labels.scale_codes import scale_value_label

__all__ = ["NEW_RULE", "ScaleRuleForm"]

NEW_RULE = ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
"""What most scales print, and what the form of a new rule begins with."""
DIGITS = 2


class ScaleRuleForm(QWidget):
    """Fields for a new rule, or for the one that is selected.

    Signals:
        save: Save what is typed.
        remove: Remove the selected rule.
    """

    save = Signal()
    remove = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "heading")
        self._heading.setObjectName("scaleRuleHeading")
        prefix, item = self.tr("Prefix"), self.tr("Digits of the item")
        value, decimals = self.tr("Digits of the weight or price"), self.tr("Of these, decimals")
        self._prefix = line_field("scalePrefix", prefix, limit=DIGITS, hint="")
        self._item = line_field("scaleItemDigits", item, limit=DIGITS, hint="")
        self._value = Choice("scaleValue", {each: scale_value_label(each) for each in ScaleValue})
        self._digits = line_field("scaleValueDigits", value, limit=DIGITS, hint="")
        self._decimals = line_field("scaleDecimals", decimals, limit=DIGITS, hint="")
        self._check = LabelledCheckBox(
            self.tr("A check digit of its own stands before the weight or price"), "scaleValueCheck"
        )
        self._pattern = named_label("scalePattern", "soft", lines=2)
        self._save = primary_button(self.tr("Save"), "saveScaleRuleButton")
        self._remove = secondary_button(self.tr("Remove"), "removeScaleRuleButton")
        self._save.clicked.connect(self.save)
        self._remove.clicked.connect(self.remove)
        whole = column(self._heading, spacing=6)
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add_row(FormField(self._prefix, prefix, "prefix"), FormField(self._item, item, "item-digits"))
        self._form.add(FormField(self._value, name="value"))
        self._form.add_row(
            FormField(self._digits, value, "value-digits"), FormField(self._decimals, decimals, "decimals")
        )
        self._form.add(FormField(self._check, name="value-check", error="scaleValueCheckError"))
        self._form.entered.connect(self.save)
        self._form.edited.connect(self._show_pattern)
        self._value.changed.connect(self._show_pattern)
        self._check.box.toggled.connect(lambda _on: self._show_pattern())
        whole.addWidget(self._pattern)
        whole.addLayout(row(self._save, self._remove, None))
        whole.addStretch()

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
        self._form.clear_errors()
        self._show_pattern()

    def take_focus(self) -> None:
        """Put the keyboard on the prefix."""
        self._prefix.setFocus()
        self._prefix.selectAll()

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names."""
        self._form.show_error(error)

    def _show_pattern(self) -> None:
        """Show how a code is written by what is typed, once that makes a code."""
        try:
            rule = check_layout(self.rule())
        except InputError:
            self._pattern.setText("")
            return
        words = self.tr("{pattern} (I item, W weight, P price, V and C check digits)")
        self._pattern.setText(words.format(pattern=rule.pattern))
