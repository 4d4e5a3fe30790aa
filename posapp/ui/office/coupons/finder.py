"""Finds the coupon whose rules are edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.form import search_field
from posapp.ui.kit.layouts import column
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.office.coupons.rules_list import CouponRulesModel

__all__ = ["CouponSearch"]


class CouponSearch(QWidget):
    """A search field, and the downloaded coupons that match it.

    Signals:
        chosen: The CouponRuling that is marked; None where none is.
        entered: Enter was pressed.

    Args:
        shop: Its locale decides how amounts are written.
    """

    chosen = Signal(CouponRuling)
    entered = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CouponRulesModel(shop)
        self._field = search_field("couponSearch", self.tr("Code or description"), self._run_search)
        self._field.returnPressed.connect(self.entered)
        self._list = RowsList[CouponRuling](
            "couponRulesList", self._model, title=self.tr("Coupons"), empty_name="noCoupons"
        )
        self._list.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list.marked.connect(self.chosen)
        self._list.activated.connect(self.entered)
        self.setLayout(column(self._field, self._list, spacing=10, stretched=self._list))

    def activate(self) -> None:
        """Put the keyboard on the search."""
        self._field.setFocus()
        self._field.selectAll()

    def show_rulings(self, rulings: tuple[CouponRuling, ...]) -> None:
        """Show other coupons, with the mark where it was."""
        self._model.show_all(rulings)
        self._restore_mark()

    def mark_unsaved(self, coupons: frozenset[str]) -> None:
        """Say of the coupons with these ids that they have changes which are not saved yet."""
        self._model.mark_unsaved(coupons)

    @property
    def rows_list(self) -> RowsList[CouponRuling]:
        """The list of the coupons."""
        return self._list

    def _run_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._restore_mark()

    def _restore_mark(self) -> None:
        self._list.empty.setText(self._nothing())
        self._list.restore_mark()

    def _nothing(self) -> str:
        if self._model.has_any:
            return self.tr("No coupon matches this code or description.")
        return self.tr(
            "No coupons on this computer. Create them in Hellotext, then choose “Download customers” in the menu."
        )
