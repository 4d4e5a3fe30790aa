"""The sheet that says how the shop's scales write their codes, and tries a code."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.catalogue.scale_rule import ScaleRule
from posapp.domain.errors import InputError
from posapp.domain.money import format_money
from posapp.domain.sales.line_items import BasketLine
from posapp.services.on_ledger.catalogue.scale_rules import ReadScaleCode
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label, named_label, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.plain_text import one_line
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.items import line_text
from posapp.ui.labels.scale_codes import example_code
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.catalogue.scale_rule_form import NEW_RULE, ScaleRuleForm
from posapp.ui.office.catalogue.scale_rule_list import ScaleRulesModel

__all__ = ["ScaleCodesSheet"]

MIN_CODE_LENGTH = 12
MAX_CODE_LENGTH = 40
Rules = tuple[ScaleRule, ...]


class ScaleCodesSheet(Sheet):
    """Adds, changes and removes rules; each is saved by itself.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and changes the rules.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Scale codes"), accept=self.tr("Close"), width=900)
        self._context = context
        title, empty = self.tr("Rules"), self.tr("No rules yet. Describe the codes that the scale prints.")
        self._list = RowsList[ScaleRule]("scaleRuleList", ScaleRulesModel(), title=title, empty=empty)
        self._list.marked.connect(self._show_rule)
        self._new = secondary_button(self.tr("Add rule"), "newScaleRuleButton")
        self._new.clicked.connect(self._begin_new)
        self._form = ScaleRuleForm(context.shop)
        self._form.save.connect(self._save)
        self._form.remove.connect(self._remove)
        self._trying = LatestSearch(context.ledger, parent=self)
        caption = self.tr("Try a code: scan or type one")
        self._code = line_field("scaleTryField", caption, limit=MAX_CODE_LENGTH, hint="", changed=self._try_soon)
        self._outcome = named_label("scaleTryOutcome", lines=2)
        self._lay_out(caption)
        self._read()

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names."""
        self._form.show_error(error)

    # --- what the ledger is asked

    def _read(self, marked: str = "") -> None:
        self.ask(self._context.ledger, lambda session: session.scales.list(), lambda rules: self._show(rules, marked))

    def _save(self) -> None:
        current = self._list.current
        try:
            rule = self._form.rule()
        except InputError as error:
            self.show_error(error)
            return
        replacing = "" if current is None else current.prefix
        self._change(lambda session: session.scales.save(rule, replacing=replacing), rule.prefix)

    def _remove(self) -> None:
        current = self._list.current
        if current is not None:
            self._change(lambda session: session.scales.remove(current.prefix), "")

    def _change(self, change: Callable[[LedgerSession], ScaleRule], marked: str) -> None:
        self.ask(
            self._context.ledger,
            lambda session: (change(session), session.scales.list())[1],
            lambda rules: self._show(rules, marked),
        )

    def _try_soon(self) -> None:
        self._show_outcome("")
        if len(self._code.text().strip()) < MIN_CODE_LENGTH:
            self._trying.cancel()
        else:
            self._trying.ask_soon(self._try)

    def _try(self) -> None:
        code = self._code.text()
        if not code.strip():
            return
        self._trying.ask(
            lambda session: session.scales.read(code),
            self.if_open(lambda found: self._show_outcome(self._words(found))),
            self.if_open(lambda error: self._try_form.show_message("code", sentence(error))),
        )

    # --- what is seen

    def _show(self, rules: Rules, marked: str) -> None:
        if marked:
            self._list.show_rows(rules, mark=marked)
        else:
            self._list.show_unmarked(rules)
            self._list.clear_mark()
        self._new.setVisible(bool(rules))
        self._try_form.clear_errors()
        self._try_soon()

    def _show_rule(self, rule: ScaleRule | None) -> None:
        self._form.show_rule(rule)
        self._code.setPlaceholderText(example_code(rule or NEW_RULE))

    def _begin_new(self) -> None:
        self._list.clear_mark()
        self._form.take_focus()

    def _show_outcome(self, text: str) -> None:
        self._outcome.setText(text)
        self._outcome.setVisible(bool(text))

    def _words(self, found: ReadScaleCode) -> str:
        line, locale = BasketLine(product=found.product, quantity=found.quantity), self._context.shop.locale
        return f"{one_line(found.product.name)} · {line_text(line, locale)} = {format_money(line.money, locale)}"

    def _lay_out(self, caption: str) -> None:
        explanation = self.tr(
            "A label has 13 digits: prefix, item, weight or price, and a check digit. The item is the barcode or the "
            "number of a product. A weight is sold at the product's price, which counts per kilogram, so the product "
            "needs the unit kg. A price is the total of the label."
        )
        self.body.addWidget(label(explanation, "soft", wraps=True))
        parts = row(column(self._list, self._new), self._form, spacing=24)
        for place, share in enumerate((2, 3)):
            parts.setStretch(place, share)
        self.body.addLayout(parts)
        self._try_form = Form(self.body, self)
        self._try_form.add(FormField(self._code, caption, "code"))
        self._try_form.entered.connect(self._try)
        self.body.addWidget(self._outcome)
        self._outcome.hide()
