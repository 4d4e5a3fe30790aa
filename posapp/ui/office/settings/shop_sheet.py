"""The shop's name, and how long an undo lasts."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.shop import Shop
from posapp.services.on_ledger.shop_details import UndoSecondsInvalid
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["ShopSheet"]


class ShopSheet(Sheet):
    """Two fields.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the shop is kept.
        changed: Called with the shop as it is from now on, also when the sheet was left meanwhile.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, changed: Callable[[Shop], None]) -> None:
        super().__init__(window, content, self.tr("Shop"), accept=self.tr("Save"), cancel=self.tr("Cancel"))
        self._context, self._changed = context, changed
        explanation = self.tr(
            "Each event carries the new name from now on. The till's name, {till}, does not change, because "
            "it is on the receipts."
        )
        self.body.addWidget(label(explanation.format(till=context.shop.till), "soft", wraps=True))
        self._name = self._field("shopNameField", self.tr("Shop name"), context.shop.name)
        self._name_error = FieldError("shopNameError", self._name)
        self.body.addWidget(self._name_error)
        self._undo = self._field("undoField", self.tr("Seconds to undo a payment"), str(context.shop.undo_seconds))
        self._undo_error = FieldError("undoError", self._undo)
        self.body.addWidget(self._undo_error)

    def _field(self, name: str, caption: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(name)
        field.setAccessibleName(caption)
        field.setMaxLength(100)
        field.returnPressed.connect(self._submit)
        field.textChanged.connect(self._clear_errors)
        words = label(caption, "caption")
        words.setBuddy(field)
        self.body.addWidget(words)
        self.body.addWidget(field)
        return field

    def _clear_errors(self) -> None:
        self._name_error.show_message("")
        self._undo_error.show_message("")

    def _submit(self) -> None:
        """The sheet closes only when the shop is kept."""
        text, name = self._undo.text().strip(), self._name.text()
        if not (text.isascii() and text.isdigit() and len(text) <= 4):
            self._undo_error.show_message(sentence(UndoSecondsInvalid()))
            return
        self._context.ledger.run(
            lambda session: session.shop_details.change(name=name, undo_seconds=int(text)),
            on_success=self._close_with,
            on_failure=self.if_open(self._show_error),
        )

    def _close_with(self, shop: Shop) -> None:
        self.if_open(lambda _shop: super(ShopSheet, self)._submit())(shop)
        self._changed(shop)

    def _show_error(self, error: Exception) -> None:
        explanation = self._undo_error if isinstance(error, UndoSecondsInvalid) else self._name_error
        explanation.show_message(sentence(error))
