"""The strip above the payment: the newest receipt of the shop's own POS, or the one that stands in the payment."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from posapp.domain.pos_receipts.proposals import Proposal
from posapp.domain.shop import Shop
from posapp.services.on_ledger.intake.proposals import CounterReceipts
from posapp.ui.counter.proposals.tile import ReceiptTile
from posapp.ui.kit.basics import label, primary_button, quiet_button
from posapp.ui.kit.fitting_labels import ElidedLabel, PlainLabel
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.rows_model import joined
from posapp.ui.kit.speech import SaidSoon
from posapp.ui.labels.pos_receipts import (
    CONFIDENCE_ICONS,
    SOURCE_ICONS,
    amount_text,
    confidence_label,
    moment_text,
    number_text,
    source_label,
    why_label,
)
from posapp.ui.theme import palette, pixmap, redraw_on_theme_change

__all__ = ["LIST_KEY", "TAKE_KEY", "PosReceiptStrip"]

TAKE_KEY, LIST_KEY = "Alt+P", "Alt+L"
HEIGHT = 44
"""Pixels, as high as the buttons that a finger presses; with a line around it two more."""
UNREAD_MILLISECONDS = 300
"""So long after another receipt stands there, a press means what stood there before: nobody reads so fast."""
SIGN = 18


class PosReceiptStrip(QFrame):
    """One line that keeps its place: source, number, amount, time, how sure, and how many wait.

    Signals:
        take_requested: The Proposal that a person takes.
        list_requested: The list is to be opened.

    Args:
        shop: Its locale decides how amounts and times are written.
    """

    take_requested = Signal(Proposal)
    list_requested = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._newest: Proposal | None = None
        self._before: Proposal | None = None
        self._held: Proposal | None = None
        self._aimed: Proposal | None = None
        self._changed = QElapsedTimer()
        self._receipts, self._count = CounterReceipts(), 0
        self._soon = SaidSoon(self)
        self.setObjectName("posStrip")
        self.setFixedHeight(HEIGHT + 2)
        self._sign, self._sure_sign = QLabel(), QLabel()
        self._text = ElidedLabel()
        self._text.setObjectName("posReceiptText")
        self._amount = PlainLabel()
        self._amount.setObjectName("posReceiptAmount")
        self._amount.setProperty("role", "heading")
        self._time, self._sure = PlainLabel(), ElidedLabel()
        self._take = self._take_button()
        self._tile = ReceiptTile("posReceiptTile")
        self._act_on(self._tile)
        self._is_compact = False
        self._key = label(TAKE_KEY, "caption")
        self._list = quiet_button("", "posListButton")
        self._list.clicked.connect(self.list_requested)
        QShortcut(QKeySequence(LIST_KEY), self._list, self._list.click)
        self._lay_out()
        redraw_on_theme_change(self, self._draw)

    def show_receipts(self, receipts: CounterReceipts, held: Proposal | None) -> None:
        """Show the newest receipt that waits.

        Args:
            receipts: What the counter has.
            held: The receipt that stands in the payment; it waits for nobody else. None where none does.
        """
        self._receipts, self._held = receipts, held
        waiting = [each for each in receipts.waiting if held is None or each.id != held.id]
        newest = waiting[0] if waiting and held is None else None
        if (newest and newest.id) != (self._newest and self._newest.id):
            self._before = self._newest
            self._changed.start()
            self._announce(newest)
        self._newest, self._count = newest, len(waiting)
        self._show()

    def set_compact(self, compact: bool) -> None:
        """Stand in two lines of one button, where there is the width of a column alone."""
        if compact is not self._is_compact:
            self._is_compact = compact
            self._show()

    def take_newest(self) -> bool:
        """Take what stands there, as its key does; say whether there is one."""
        aimed = self._seen_now()
        if aimed is not None:
            self.take_requested.emit(aimed)
        return aimed is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Aim at what stands there: a touch anywhere on it is as good as one on the button."""
        if event.button() is Qt.MouseButton.LeftButton and self._take.isVisible():
            self._aim()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take what was aimed at, unless the finger slid off."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._take_aimed()

    @property
    def receipts(self) -> CounterReceipts:
        """What was shown last."""
        return self._receipts

    def _take_button(self) -> QPushButton:
        button = primary_button(self.tr("Take"), "takePosReceiptButton")
        self._act_on(button)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _act_on(self, button: QPushButton) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = self.tr("Put it into the payment")
        button.setToolTip(tooltip(f"{words} ({TAKE_KEY})"))
        button.pressed.connect(self._aim)
        button.clicked.connect(self._take_aimed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._tile, stretch=100)
        for widget in (self._sign, self._text, self._amount, self._time, self._sure_sign, self._sure):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._key)
        row.addWidget(self._take)
        row.addWidget(self._list)

    def _seen_now(self) -> Proposal | None:
        """Give what a person means who presses now."""
        is_unread = self._changed.isValid() and self._changed.elapsed() < UNREAD_MILLISECONDS
        return self._before if is_unread else self._newest

    def _aim(self) -> None:
        self._aimed = self._seen_now()

    def _take_aimed(self) -> None:
        aimed, self._aimed = self._aimed, None
        if aimed is not None and self._held is None:
            self.take_requested.emit(aimed)

    # --- what is seen

    def _show(self) -> None:
        shown = self._held or self._newest
        has_tile = self._is_compact and shown is not None
        self._tile.setVisible(has_tile)
        self.setContentsMargins(0 if has_tile else 10, 0, 0, 0)
        self._text.setVisible(not has_tile)
        for widget in (self._sign, self._amount, self._time, self._sure_sign, self._sure):
            widget.setVisible(shown is not None and not has_tile)
        policy = self._take.sizePolicy()
        policy.setRetainSizeWhenHidden(not self._is_compact)
        self._take.setSizePolicy(policy)
        is_offered = self._newest is not None and not has_tile
        self._take.setVisible(is_offered)
        self._key.setVisible(is_offered)
        self.setProperty("held", self._held is not None)
        self.setProperty("offers", self._newest is not None)
        self._show_count(self._count)
        if shown is None:
            self._text.setProperty("role", "soft")
            self._text.setText(self._quiet_text())
        else:
            self._text.setProperty("role", "")
            self._show_proposal(shown)
        self._draw()
        for each in (self, self._text):
            each.style().unpolish(each)
            each.style().polish(each)

    def _show_proposal(self, shown: Proposal) -> None:
        receipt = shown.receipt
        number = number_text(receipt)
        if self._held is not None:
            self._text.setText(self.tr("{number} · in the payment · Esc puts it back").format(number=number))
        else:
            self._text.setText(joined(source_label(receipt.source), number))
        self._amount.setText(amount_text(receipt, self._shop))
        self._time.setText(moment_text(shown, self._shop))
        self._sure.setText(confidence_label(receipt.confidence))
        self._sure.setToolTip(tooltip(joined(*map(why_label, receipt.why))))
        for button in (self._take, self._tile):
            button.setAccessibleName(self.tr("Take receipt {receipt}").format(receipt=self._said(shown)))
        self._tile.setEnabled(self._held is None)
        state = source_label(receipt.source) if self._held is None else self.tr("In the payment · Esc puts it back")
        self._tile.show_texts(number, self._amount.text(), joined(state, self._time.text()))

    def _show_count(self, count: int) -> None:
        more = len(self._receipts.passed)
        self._list.setText(f"{count} ▾" if count or not more else self.tr("%n left ▾", "", more))
        self._list.setEnabled(bool(count or more or self._receipts.dismissed or self._receipts.shown))
        words = self.tr("%n receipt(s) of the POS waiting", "", count)
        self._list.setAccessibleName(words)
        self._list.setToolTip(tooltip(f"{words} ({LIST_KEY})"))

    def _quiet_text(self) -> str:
        return self.tr("Receipts of your POS appear here")

    def _said(self, shown: Proposal) -> str:
        receipt = shown.receipt
        parts = (number_text(receipt), amount_text(receipt, self._shop), moment_text(shown, self._shop))
        return joined(source_label(receipt.source), *parts, confidence_label(receipt.confidence))

    def _announce(self, newest: Proposal | None) -> None:
        if newest is None:
            self._soon.cancel()
        else:
            self._soon.say(self.tr("Receipt of the POS: {receipt}").format(receipt=self._said(newest)))

    def _draw(self) -> None:
        shown = self._held or self._newest
        if shown is not None:
            receipt = shown.receipt
            self._sign.setPixmap(pixmap(SOURCE_ICONS[receipt.source], palette().soft, SIGN))
            self._sure_sign.setPixmap(pixmap(CONFIDENCE_ICONS[receipt.confidence], palette().good, SIGN))
            self._tile.show_sure(CONFIDENCE_ICONS[receipt.confidence], confidence_label(receipt.confidence))
