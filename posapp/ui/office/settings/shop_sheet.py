"""The shop's name, and how long a payment can be undone."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.shop import Shop
from posapp.services.on_ledger.shop_details import UndoSecondsInvalid
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.form import line_field
from posapp.ui.kit.setting_sheet import SavingSheet

__all__ = ["ShopSheet"]

NameAndSeconds = tuple[str, int]


class ShopSheet(SavingSheet[LedgerSession, NameAndSeconds, Shop]):
    """Two fields.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the shop is kept.
        changed: Called with the shop as it is from now on, also when the sheet was closed meanwhile.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, changed: Callable[[Shop], None]) -> None:
        shop = context.shop
        explanation = self.tr(
            "Each event carries the new name from now on. The till's name, {till}, does not change, because "
            "it is on the receipts."
        ).format(till=shop.till)
        super().__init__(window, content, context.ledger, self.tr("Shop"), explanation)
        self._changed = changed
        self._name = self._captioned("shopNameField", self.tr("Shop name"), shop.name)
        self._name_error = self.add_field(self._name, "shopNameError")
        self._undo = self._captioned("undoField", self.tr("Seconds to undo a payment"), str(shop.undo_seconds))
        self._undo_error = self.add_field(self._undo, "undoError")

    def typed(self) -> NameAndSeconds:
        """Give the name, and the seconds, as typed."""
        text = self._undo.text().strip()
        if not (text.isascii() and text.isdigit() and len(text) <= 4):
            raise UndoSecondsInvalid
        return self._name.text(), int(text)

    def write(self, session: LedgerSession, value: NameAndSeconds, /) -> Shop:
        """Save both, and give the shop as it is from now on."""
        name, seconds = value
        return session.shop_details.change(name=name, undo_seconds=seconds)

    def saved(self, shop: Shop, /) -> None:
        """Say that the shop is another one now."""
        self._changed(shop)

    def error_for(self, error: Exception) -> FieldError:
        """Give the error of the seconds for theirs, and of the name for every other."""
        return self._undo_error if isinstance(error, UndoSecondsInvalid) else self._name_error

    def _captioned(self, name: str, caption: str, text: str) -> QLineEdit:
        field = line_field(name, caption, text=text, hint="")
        words = label(caption, "caption")
        words.setBuddy(field)
        self.body.addWidget(words)
        return field
