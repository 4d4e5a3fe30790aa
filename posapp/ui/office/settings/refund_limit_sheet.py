"""Above which amount a cashier needs a manager to pay back."""

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, parse_amount, typed_amount
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["RefundLimitSheet"]


class RefundLimitSheet(Sheet):
    """One amount, or none.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the limit is kept.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Refund limit"), accept=self.tr("Save"), cancel=self.tr("Cancel"))
        self._context = context
        explanation = self.tr(
            "A cashier can refund up to this amount alone; above it, a manager enters their PIN. Leave it "
            "blank for no limit. The limit does not apply while the till has no staff."
        )
        self._field = QLineEdit()
        self._field.setObjectName("refundLimit")
        self._field.setAccessibleName(self.tr("Refund limit"))
        self._field.setPlaceholderText(self.tr("No limit"))
        self._field.setMaxLength(64)
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError("refundLimitError", self._field)
        self._field.textChanged.connect(lambda _text: self._error.show_message(""))
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self.body.addWidget(self._field)
        self.body.addWidget(self._error)

    def open(self) -> None:
        """Show it on top, with the keyboard on the amount."""
        super().open()
        self._context.ledger.run(
            lambda session: session.refunds.limit(),
            on_success=self.if_open(self._show),
            on_failure=self.if_open(self._show_error),
        )

    def _show(self, limit: Money | None) -> None:
        self._field.setText("" if limit is None else typed_amount(limit, self._context.shop.locale))
        self._field.selectAll()
        self._field.setFocus()

    def _submit(self) -> None:
        """The sheet closes only when the limit is kept."""
        shop, text = self._context.shop, self._field.text().strip()
        try:
            limit = parse_amount(text, shop.currency, shop.locale) if text else None
        except PosappError as error:
            self._show_error(error)
            return
        self._context.ledger.run(
            lambda session: session.refunds.set_limit(limit),
            on_success=self.if_open(self._close),
            on_failure=self.if_open(self._show_error),
        )

    def _close(self, _done: None) -> None:
        super()._submit()

    def _show_error(self, error: Exception) -> None:
        self._error.show_message(sentence(error))
