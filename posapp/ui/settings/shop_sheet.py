"""The shop's name, and how long an undo lasts."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.counter import Counter
from posapp.domain.shop import Shop
from posapp.services.shop_details import UndoSecondsInvalid
from posapp.ui.sentences import sentence
from posapp.ui.widgets.basics import FieldError, label
from posapp.ui.widgets.sheet import Sheet

__all__ = ["ShopSheet"]


class ShopSheet(Sheet):
    """Two fields.

    Args:
        window: What it covers.
        below: What rests meanwhile.
        counter: Where the shop is kept.
        changed: Called with the shop as it is from now on, also when the sheet was left meanwhile.
    """

    def __init__(self, window: QWidget, below: QWidget, counter: Counter, changed: Callable[[Shop], None]) -> None:
        super().__init__(window, below, self.tr("Shop"), accept=self.tr("Keep"), leave=self.tr("Cancel"))
        self._counter, self._changed = counter, changed
        told = self.tr("The name goes with each event from now on. The till's name, {till}, stays: receipts bear it.")
        self.body.addWidget(label(told.format(till=counter.shop.till), "soft", wraps=True))
        self._name = self._field("shopNameField", self.tr("The shop's name"), counter.shop.name)
        self._name_error = FieldError("shopNameError", self._name)
        self.body.addWidget(self._name_error)
        self._undo = self._field("undoField", self.tr("Seconds to undo a payment"), str(counter.shop.undo_seconds))
        self._undo_error = FieldError("undoError", self._undo)
        self.body.addWidget(self._undo_error)

    def _field(self, name: str, caption: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(name)
        field.setAccessibleName(caption)
        field.setMaxLength(100)
        field.returnPressed.connect(self._agree)
        field.textChanged.connect(self._forgive)
        words = label(caption, "caption")
        words.setBuddy(field)
        self.body.addWidget(words)
        self.body.addWidget(field)
        return field

    def _forgive(self) -> None:
        self._name_error.tell("")
        self._undo_error.tell("")

    def _agree(self) -> None:
        """The sheet closes only when the shop is kept."""
        text, name = self._undo.text().strip(), self._name.text()
        if not (text.isascii() and text.isdigit() and len(text) <= 4):
            self._undo_error.tell(sentence(UndoSecondsInvalid()))
            return
        self._counter.ledger.run(
            lambda desk: desk.shop_details.change(name=name, undo_seconds=int(text)),
            on_success=self._close_with,
            on_failure=self.while_open(self._fail),
        )

    def _close_with(self, shop: Shop) -> None:
        self.while_open(lambda _shop: super(ShopSheet, self)._agree())(shop)
        self._changed(shop)

    def _fail(self, error: Exception) -> None:
        told = self._undo_error if isinstance(error, UndoSecondsInvalid) else self._name_error
        told.tell(sentence(error))
