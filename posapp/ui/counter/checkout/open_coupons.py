"""Shows the coupons that the chosen customer can redeem, each as a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.coupons.coupon import Coupon
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.basics import label
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.plain_text import button_text, one_line, tooltip
from posapp.ui.labels.coupons import rules_text
from posapp.ui.labels.sentences import sentence

__all__ = ["RedeemableCoupons"]

MAX_SHOWN = 12
PAD = 12
Rulings = tuple[CouponRuling, ...]


class RedeemableCoupons(QWidget):
    """The coupons of one customer, as high as they are; hidden where there are none.

    Signals:
        requested: A Coupon whose button was pressed.
    """

    requested = Signal(Coupon)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._coupons = LatestSearch(context.cache, parent=self)
        self._rulings = LatestSearch(context.ledger, parent=self)
        self._said = label(self.tr("Coupons for this customer"), "heading")
        self._list = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addWidget(self._list)
        self.hide()

    def show_for(self, profile: str) -> None:
        """Show the coupons that a customer can redeem; an empty profile shows none."""
        self._coupons.cancel()
        self._rulings.cancel()
        self.hide()
        if profile:
            self._coupons.ask(
                lambda session: session.coupons.all(),
                lambda coupons: self._check(coupons, profile),
                self._show_error,
            )

    def _check(self, coupons: tuple[Coupon, ...], profile: str) -> None:
        if coupons:
            self._rulings.ask(
                lambda session: session.coupons.open_to(coupons, profile, MAX_SHOWN), self._show, self._show_error
            )

    def _show(self, rulings: Rulings) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for place, ruling in enumerate(rulings):
            words = f"{ruling.coupon.code} · {rules_text(ruling.rules, self._context.shop)}"
            button = _CouponButton(words, f"openCoupon{place}")
            button.setToolTip(tooltip("\n".join(one_line(part) for part in (words, ruling.coupon.description) if part)))
            button.clicked.connect(lambda _checked=False, coupon=ruling.coupon: self.requested.emit(coupon))
            column.addWidget(button)
        whole = self.layout()
        if whole is not None:
            whole.replaceWidget(self._list, inner)
        self._list.deleteLater()
        self._list = inner
        self._said.setText(self.tr("Coupons for this customer"))
        self.setVisible(bool(rulings))

    def _show_error(self, error: Exception) -> None:
        self._said.setText(sentence(error))
        self.show()


class _CouponButton(QPushButton):
    """A button that elides a text that is too long; the tooltip and screen readers have the whole text."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self._words = words
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(f"text-align: left; padding: 0 {PAD}px;")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the text as fits."""
        super().resizeEvent(event)
        room = self.width() - 2 * PAD - 4
        self.setText(button_text(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)))
