"""Finds the coupon whose rules are edited: a field, and the coupons that match it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.office.coupons.rules_list import CouponRulesModel
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["CouponSearch"]


class CouponSearch(QWidget):
    """The downloaded coupons with search.

    Signals:
        chosen: The CouponRuling that is marked; None where nothing is.
        taken: Enter was pressed: the form of the marked one is wanted.

    Args:
        shop: Its locale tells how amounts are written.
    """

    chosen = Signal(CouponRuling)
    taken = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CouponRulesModel(shop)
        self._field = self._make_field()
        self._list = RowsList[CouponRuling](
            "couponRulesList", self._model, title=self.tr("Coupons"), empty_name="noCoupons"
        )
        self._list.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list.marked.connect(self.chosen)
        self._list.activated.connect(self.taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._field)
        column.addWidget(self._list, stretch=1)

    def activate(self) -> None:
        """Put the keyboard on the search."""
        self._field.setFocus()
        self._field.selectAll()

    def show_rulings(self, rulings: tuple[CouponRuling, ...]) -> None:
        """Show other coupons, with the mark where it was."""
        self._model.show_all(rulings)
        self._restore_selection()

    def mark_unsaved(self, coupons: frozenset[str]) -> None:
        """Say of these coupons (ids) that what was typed is not saved yet."""
        self._model.mark_unsaved(coupons)

    def _run_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._restore_selection()

    def _restore_selection(self) -> None:
        """Keep the mark where it was; where that coupon is not seen any more, mark the first."""
        self._list.empty.setText(self._nothing())
        self._list.restore_mark()

    def _nothing(self) -> str:
        if self._model.has_any:
            return self.tr("No coupon matches this code or description.")
        return self.tr(
            "No coupons on this computer. Create them in Hellotext, then choose “Download customers” in the menu."
        )

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("couponSearch")
        field.setAccessibleName(self.tr("Code or description"))
        field.setPlaceholderText(self.tr("Code or description"))
        field.setMaxLength(100)
        field.textEdited.connect(self._run_search)
        field.returnPressed.connect(self.taken)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        redraw_on_theme_change(field, lambda: sign.setIcon(icon("search", palette().soft)))
        return field
