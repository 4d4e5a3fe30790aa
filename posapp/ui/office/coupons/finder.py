"""Finding the coupon whose rules are told: a field, and the coupons that match it."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.basics import label
from posapp.ui.kit.two_line_list import TwoLineList
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

    chosen = Signal(object)
    taken = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CouponRulesModel(shop, self)
        self._marked = ""
        self._field = self._make_field()
        self._list = TwoLineList("couponRulesList", self._model)
        self._list.setAccessibleName(self.tr("Coupons"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._mark(now.row()))
        self._list.activated.connect(lambda _index: self.taken.emit())
        self._empty = label("", "soft", wraps=True)
        self._empty.setObjectName("noCoupons")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._field)
        column.addWidget(self._pages, stretch=1)

    def activate(self) -> None:
        """Put the keyboard on the search."""
        self._field.setFocus()
        self._field.selectAll()

    def show_rulings(self, rulings: tuple[CouponRuling, ...]) -> None:
        """Show other coupons, with the mark where it was."""
        self._model.show(rulings)
        self._restore_selection()

    def mark_unsaved(self, coupons: frozenset[str]) -> None:
        """Say of these coupons (ids) that what was typed is not kept yet."""
        self._model.mark_unsaved(coupons)

    def _run_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._restore_selection()

    def _restore_selection(self) -> None:
        """Keep the mark where it was; where that coupon is not seen any more, mark the first."""
        found = self._model.rowCount() > 0
        self._pages.setCurrentWidget(self._list if found else self._empty)
        self._empty.setText(self._nothing())
        row = max(0, self._model.row_of(self._marked)) if found else -1
        if row < 0:
            self.chosen.emit(None)
            return
        index = self._model.index(row, 0)
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _mark(self, row: int) -> None:
        ruling = self._model.at(row)
        if ruling is not None:
            self._marked = ruling.coupon.id
            self.chosen.emit(ruling)

    def _nothing(self) -> str:
        if self._model.has_coupons:
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
