"""Shows the tax id that was learned from scanned codes, and tries a code without recording anything."""

from typing import TYPE_CHECKING

from posapp.background.app_context import AppContext
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.settings.till_settings import SCANNER, TAX_ID
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.labels.pos_receipts import amount_text, number_text
from posapp.ui.office.pos.way_panel import Changed, WayPanel
from posapp.ui.office.settings.value_fields import translated

if TYPE_CHECKING:
    from posapp.services.sessions import LedgerSession

__all__ = ["CodePanel"]

CODE_LIMIT = 2_000


class CodePanel(WayPanel):
    """The scanned code, which needs no set-up.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
        changed: Called with the settings that were changed.
    """

    def __init__(self, page: Page, context: AppContext, changed: Changed) -> None:
        super().__init__(page, context, PosWay.CODE, changed)
        self._code = line_field("tryCode", self.tr("Try it: scan a receipt's code here"), limit=CODE_LIMIT, hint="")
        self._tax_id = line_field("posTaxId", translated(TAX_ID.caption), hint=translated(TAX_ID.hint))
        self._result = named_label("tryCodeResult", lines=3)
        self._lay_out()

    def activate(self) -> None:
        """Read the tax id."""
        self.form.clear_errors()
        self._code.clear()
        self._result.setText("")
        self._page.ask(self._context.ledger, lambda session: session.settings.get(TAX_ID), self._tax_id.setText)

    def _lay_out(self) -> None:
        self.form.add(FormField(self._code, self.tr("Try it: scan a receipt's code here"), "code"))
        self._code.returnPressed.connect(self._try)
        try_button = primary_button(self.tr("Read it"), "tryCodeButton")
        try_button.clicked.connect(self._try)
        self.column.addLayout(row(try_button, None))
        self.column.addWidget(self._result)
        self.form.add(FormField(self._tax_id, translated(TAX_ID.caption), "tax-id"))
        self._tax_id.returnPressed.connect(self._submit)
        save = secondary_button(self.tr("Save tax ID"), "saveTaxIdButton")
        save.clicked.connect(self._submit)
        self.column.addLayout(row(save, None))
        self.column.addStretch(1)

    def _submit(self) -> None:
        self.save_setting(
            lambda: TAX_ID.change(self._tax_id.text()),
            lambda: self._page.show_notice(self.tr("Saved"), self),
        )

    def _try(self) -> None:
        text = self._code.text()
        self._result.setText("")
        if text.strip():
            self._page.ask(self._context.ledger, lambda session: _read(session, text), self._show, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.form.show_error(error)

    def _show(self, receipt: PosReceipt | None) -> None:
        self._code.selectAll()
        if receipt is None:
            self.form.show_message("code", self.tr("This is no fiscal code that posapp knows."))
            return
        words = self.tr("Read: {number}, {amount}. Nothing was recorded.")
        amount = amount_text(receipt, self._context.shop)
        self._result.setText(words.format(number=number_text(receipt), amount=amount))


def _read(session: "LedgerSession", text: str) -> PosReceipt | None:
    profile = session.settings.get(SCANNER)
    return session.codes.read_code(text if profile is None else profile.correct(text))
