"""Offers what a customer may hand over in cash, and shows the change."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from posapp.domain.currency import Currency
from posapp.domain.day.cash_offers import MOST_OFFERS, cash_offers
from posapp.domain.money import Money, format_amount, format_money
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import label
from posapp.ui.kit.choice import paint_key
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.speech import say

__all__ = ["CashChange"]

TOUCH, GAP = 44, 6
TWO_ROWS = 80
"""Pixels of height from which the change stands below the amounts."""
KEYS = "QWER"
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CashChange(QWidget):
    """A row of amounts of which one is what the customer handed over, and the change, large.

    The change stands below the row where there is height for it, else in the place of the other amounts. It says what
    to give back and nothing else: what is recorded stays what is due. Hidden while nothing is due.

    Signals:
        chosen: An amount was chosen.
        entered: Enter was pressed on the amount that is chosen already.

    Args:
        shop: Whose currency is paid.
        host: In which the keys are heard, also while nothing is offered: else they would be typed into a field.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(self, shop: Shop, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("cashChange")
        self.setAccessibleName(self.tr("Received in cash"))
        self._shop = shop
        self._is_on = False
        self._due: Money | None = None
        self._handed: Money | None = None
        self._offers: tuple[Money, ...] = ()
        self._caption = label(self.tr("Received"), "caption")
        self._buttons = tuple(self._make_button(place) for place in range(MOST_OFFERS))
        for place, key in enumerate(KEYS):
            QShortcut(QKeySequence(f"Alt+{key}"), host, lambda place=place: self._press(place))
        self._change = label()
        self._change.setObjectName("changeDue")
        self._change.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._change.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for part in (self._caption, *self._buttons):
            row.addWidget(part)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._rows.addLayout(row)
        self._rows.addWidget(self._change, stretch=1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._show()

    @property
    def handed(self) -> Money | None:
        """What the customer handed over; None where nobody said."""
        return self._handed if self._handed in self._offers else None

    @property
    def change(self) -> Money | None:
        """What goes back of it; None where nobody said what was handed over."""
        handed = self.handed
        return None if handed is None or self._due is None else handed - self._due

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, from the smallest amount to the largest."""
        return self._buttons

    def switch(self, *, on: bool) -> None:
        """Offer the change at this counter, or not."""
        self._is_on = on
        self._offer()

    def set_due(self, due: Money | None) -> None:
        """Offer what may be handed over for another amount; None where nothing is paid in cash."""
        if due != self._due:
            self._due, self._handed = due, None
            self._offer()

    def hand_over(self, handed: Money | None) -> None:
        """Choose what was handed over, as soon as it is on offer; None takes the choice back."""
        self._handed = handed
        self._show()

    def minimumSizeHint(self) -> QSize:
        """Never make the panel wider: an amount that has no room is not offered."""
        return QSize(0, TOUCH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer as many amounts as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _make_button(self, place: int) -> "_OfferButton":
        button = _OfferButton(KEYS[place])
        button.setObjectName(f"cashOffer{place}")
        button.clicked.connect(lambda: self._press(place))
        button.entered.connect(self.entered)
        return button

    def _press(self, place: int) -> None:
        """Choose an amount; the one that is chosen is given back, and all are offered again."""
        if place < self._room():
            offer = self._offers[place]
            self.hand_over(None if offer == self.handed else offer)
            if self.handed is not None:
                say(self, self._change.text())
                self.chosen.emit()

    def _offer(self) -> None:
        self._offers = cash_offers(self._due) if self._is_on and self._due is not None else ()
        for button, offer in zip(self._buttons, self._offers, strict=False):
            written = format_money(offer, self._shop.locale)
            button.setText(_short(offer, self._shop.locale))
            button.setAccessibleName(self.tr("Received {amount}").format(amount=written))
            button.setToolTip(tooltip(f"{button.accessibleName()} (Alt+{button.key})"))
        self._show()

    def _show(self) -> None:
        self._fit()
        self._change.setVisible(self.handed is not None)
        self.setVisible(bool(self._offers))

    def _fit(self) -> None:
        """Show the amounts that have room; where the change has no row of its own, only the one that is chosen."""
        below = self.height() >= TWO_ROWS
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._rows.setDirection(direction)
        offers_all, room = below or self.handed is None, self._room()
        for place, button in enumerate(self._buttons):
            is_chosen = place < len(self._offers) and self._offers[place] == self.handed
            button.setChecked(is_chosen)
            button.setVisible(is_chosen or (offers_all and place < room))
        shown = [each.sizeHint().width() + GAP for each in self._buttons if not each.isHidden()]
        has_room = sum(shown) + self._caption.sizeHint().width() <= self.width()
        self._caption.setVisible(offers_all and has_room)
        self._write_change(self.width() - (0 if below else sum(shown)))

    def _write_change(self, room: int) -> None:
        """Write the change; where it has no room, the amount alone, and never a part of it."""
        handed = self.handed
        if handed is None or self._due is None:
            self._change.clear()
            return
        amount = format_money(handed - self._due, self._shop.locale)
        is_exact = handed == self._due
        whole = self.tr("No change") if is_exact else self.tr("Change {amount}").format(amount=amount)
        self._change.ensurePolished()
        fits = self._change.fontMetrics().horizontalAdvance(whole) <= room
        self._change.setText(whole if fits or is_exact else amount)
        self._change.setAccessibleName(whole)

    def _room(self) -> int:
        """Give how many of the amounts have room beside each other."""
        left = self.width() + GAP
        for place in range(len(self._offers)):
            left -= self._buttons[place].sizeHint().width() + GAP
            if left < 0:
                return place
        return len(self._offers)


class _OfferButton(QPushButton):
    """An amount, with its key in a corner."""

    entered = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "offer")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the amount; on the one that is chosen it goes on. A key that is held down does so once."""
        if Qt.Key(event.key()) not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            (self.entered.emit if self.isChecked() else self.click)()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key in the corner."""
        super().paintEvent(event)
        paint_key(self, self.key)


def _short(money: Money, locale: str) -> str:
    """Write an amount without its symbol, and without decimals where it has none: "1.240"."""
    units, rest = divmod(money.minor, money.currency.minor_per_unit)
    return format_amount(money if rest else Money(units, Currency(money.currency.code, 0)), locale)
