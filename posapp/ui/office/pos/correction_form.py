"""Takes what a receipt's total really is, and learns a template from three such receipts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.money import Money
from posapp.domain.plain_text import one_line
from posapp.domain.reading_direction import isolated
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.form import MoneyField, line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.speech import say

if TYPE_CHECKING:
    from posapp.services.on_ledger.intake.templates import LearningStep

__all__ = ["CorrectionForm"]

NAME = "POS"
NAME_LIMIT = 40


class CorrectionForm(QWidget):
    """The total, the number and the template's name; after three receipts it asks whether what was found is right.

    Signals:
        left: The form is done with this receipt.
        learned: A template was saved.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
    """

    left = Signal()
    learned = Signal()

    def __init__(self, page: Page, context: AppContext) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._lines: tuple[str, ...] = ()
        self._remembered = 0
        self._step: LearningStep | None = None
        self._total = MoneyField("rightTotal", self.tr("The total is"), context.shop)
        self._number = line_field("rightNumber", self.tr("Its number, if it has one"), limit=60, hint="")
        self._name = line_field("templateName", self.tr("Name of the template"), limit=NAME_LIMIT, text=NAME)
        self._progress = named_label("learningProgress", "soft")
        self._found = named_label("learnedFound")
        self._make_buttons()
        self._lay_out()

    @property
    def is_learning(self) -> bool:
        """Whether receipts are remembered from which a template is being learned."""
        return self._remembered > 0

    def activate(self) -> None:
        """Read how many receipts are remembered."""
        name = self._name.text()
        self._page.ask(
            self._context.ledger, lambda session: session.receipt_templates.remembered(name), self._show_remembered
        )

    def show_paper(self, lines: tuple[str, ...]) -> None:
        """Begin with a paper."""
        self._lines, self._step = lines, None
        self._form.clear_errors()
        self._total.clear()
        self._number.clear()
        self._ask_yes_or_no(is_asked=False)

    def take_focus(self) -> None:
        """Put the keyboard on the total."""
        self._total.setFocus()

    def learn(self, total: Money, number: str) -> None:
        """Remember the paper with its total and number."""
        self._total.show_money(total)
        self._number.setText(one_line(number))
        self._submit()

    def _make_buttons(self) -> None:
        self._learn = primary_button(self.tr("Learn it"), "learnButton")
        self._learn.clicked.connect(self._submit)
        self._cancel = secondary_button(self.tr("Cancel"), "cancelLearnButton")
        self._cancel.clicked.connect(self.left)
        self._yes = primary_button(self.tr("Yes, read them like this"), "useTemplateButton")
        self._yes.clicked.connect(self._save)
        self._no = secondary_button(self.tr("No, forget it"), "forgetTemplateButton")
        self._no.clicked.connect(self._forget)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._fields, self._question = QWidget(), QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        self._form = Form(fields, self)
        self._form.add_row(
            FormField(self._total, self.tr("The total is"), "total"),
            FormField(self._number, self.tr("Its number, if it has one"), "number"),
        )
        self._form.add(FormField(self._name, self.tr("Name of the template"), "template"))
        self._form.add_error("receiptError", "receipt")
        self._form.entered.connect(self._submit)
        fields.addLayout(row(self._learn, self._cancel, None))
        question = QVBoxLayout(self._question)
        question.setContentsMargins(0, 0, 0, 0)
        question.addWidget(self._found)
        question.addLayout(row(self._yes, self._no, None))
        for widget in (self._progress, self._fields, self._question):
            column.addWidget(widget)
        self._question.hide()
        self._show_remembered(0)

    def _show_remembered(self, count: int) -> None:
        self._remembered = count
        none = self.tr("posapp learns from three receipts with different totals where the total stands.")
        some = self.tr("%n receipt(s) learned of three.", "", count)
        self._progress.setText(some if count else none)

    def _submit(self) -> None:
        try:
            total = self._total.money()
        except PosappError as error:
            self._form.show_message("total", self.tr("This is no amount: write it as on the receipt."))
            del error
            return
        if total is None:
            self._form.show_message("total", self.tr("Enter what the receipt comes to."))
            return
        name, lines, number = self._name.text(), self._lines, self._number.text()
        self._learn.setEnabled(False)
        self._page.write(
            self._context.ledger,
            lambda session: session.receipt_templates.examine(name, lines, total, number),
            self._show_step,
            self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        self._learn.setEnabled(True)
        self._form.show_error(error)
        self.activate()

    def _show_step(self, step: "LearningStep") -> None:
        self._learn.setEnabled(True)
        self._show_remembered(step.receipts)
        if step.learned is None:
            words = self.tr("Remembered. Print %n more receipt(s) with another total.", "", step.needed)
            self._page.show_notice(words, self._page)
            self.left.emit()
            return
        self._step = step
        found = "\n".join(isolated(one_line(each)) for each in step.learned.found)
        self._found.setText(self.tr("The total was found in these lines. Is that right?") + "\n" + found)
        self._ask_yes_or_no(is_asked=True)
        say(self, self._found.text())
        self._yes.setFocus()

    def _ask_yes_or_no(self, *, is_asked: bool) -> None:
        self._fields.setVisible(not is_asked)
        self._progress.setVisible(not is_asked)
        self._question.setVisible(is_asked)

    def _save(self) -> None:
        step = self._step
        if step is None or step.learned is None:
            return
        self._step = None
        template = step.learned.template
        self._page.write(
            self._context.ledger,
            lambda session: session.receipt_templates.save(template),
            lambda _done: self._finish(self.tr("Learned. Receipts are read like this from now on.")),
        )

    def _forget(self) -> None:
        name, self._step = self._name.text(), None
        self._page.write(
            self._context.ledger,
            lambda session: session.receipt_templates.forget(name),
            lambda _done: self._finish(self.tr("Forgotten. Receipts are read as before.")),
        )

    def _finish(self, words: str) -> None:
        self._show_remembered(0)
        self._page.show_notice(words, self._page)
        self.left.emit()
        self.learned.emit()
