"""How long names stay on payments and refunds."""

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.data_requests import RetentionInvalid
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["RetentionSheet"]


class RetentionSheet(Sheet):
    """A number of days, or none.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where it is kept.
        who: Who decides, for the journal.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, who: str) -> None:
        super().__init__(
            window, content, self.tr("Names on payments"), accept=self.tr("Save"), cancel=self.tr("Cancel")
        )
        self._context, self._who = context, who
        explanation = self.tr(
            "After this many days, the customer's name is removed from payments and refunds on this till; "
            "amounts and totals stay. Leave it blank to keep names forever."
        )
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._field = QLineEdit()
        self._field.setObjectName("retentionField")
        self._field.setAccessibleName(self.tr("Days"))
        self._field.setPlaceholderText(self.tr("forever"))
        self._field.setMaxLength(6)
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError("retentionError", self._field)
        self._field.textChanged.connect(lambda _text: self._error.show_message(""))
        self.body.addWidget(self._field)
        self.body.addWidget(self._error)
        context.network.run(
            lambda session: session.records.retention,
            on_success=self.if_open(self._show),
            on_failure=self.if_open(self._show_error),
        )

    def open(self) -> None:
        """Show it on top, with the keyboard on the days."""
        super().open()
        self._field.setFocus()

    def _show(self, days: int | None) -> None:
        if not self._field.text():
            self._field.setText("" if days is None else str(days))

    def _submit(self) -> None:
        """The sheet closes only when it is kept."""
        text, who = self._field.text().strip(), self._who
        if text and not (text.isascii() and text.isdigit()):
            self._show_error(RetentionInvalid())
            return
        days = int(text) if text else None
        self._context.network.run(
            lambda session: session.records.set_retention(days, who),
            on_success=self.if_open(self._close),
            on_failure=self.if_open(self._show_error),
        )

    def _close(self, _done: None) -> None:
        super()._submit()

    def _show_error(self, error: Exception) -> None:
        self._error.show_message(sentence(error))
