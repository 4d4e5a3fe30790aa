"""The foot of the window: whether Hellotext is reached, how many payments wait, and what needs a person."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.kit.chip import Chip
from posapp.ui.kit.fitting_button import ElidedButton
from posapp.ui.kit.fitting_labels import ElidedLabel, WrappedLabel
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.speech import say, sentences
from posapp.ui.labels.line import failure_state, line_sentence, line_sign, line_word
from posapp.ui.labels.sentences import sentence

__all__ = ["ConnectionBar"]

SKEW_SECONDS = 120
REPLY_MILLISECONDS = 8000
HEIGHT, LOW_HEIGHT = 58, 50
"""Pixels: two lines of a sentence, and a button; the same without them, so that nothing moves when trouble comes."""
SENTENCE_WIDTH, WIDTH_BESIDE_BUTTONS = 380, 160
"""Pixels that a sentence has at least: with them alone, and beside what needs a person."""


class ConnectionBar(QFrame):
    """The foot of the window.

    Signals:
        review_requested: Open the review.
        close_requested: Open the screen that closes days.
        restored_requested: Show what happened to the till that was restored.
        customer_list_requested: Show what is wrong with the list of customers.
        pos_requested: Open the screen that connects the shop's POS.
    """

    review_requested = Signal()
    close_requested = Signal()
    restored_requested = Signal()
    customer_list_requested = Signal()
    pos_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._connection = ConnectionState.UNKNOWN
        self._needing = 0
        self._chip = Chip("connectionChip")
        self._waiting = _named("waitingLabel", "soft")
        self._review = _warning_button("reviewLabel")
        self._review.clicked.connect(self.review_requested)
        self._open_days = _warning_button("openDaysLabel")
        self._open_days.clicked.connect(self.close_requested)
        self._restored = _warning_button("restoredLabel")
        self._restored.show_text(self.tr("This till was restored – read more"))
        self._restored.clicked.connect(self.restored_requested)
        self._customer_list = _warning_button("customerListLabel")
        self._customer_list.clicked.connect(self.customer_list_requested)
        self._pos = _warning_button("posLabel")
        self._pos.clicked.connect(self.pos_requested)
        self._warning = WrappedLabel("", "warning", lines=2)
        self._warning.setObjectName("syncWarning")
        self._warning.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._obstacle = ""
        self._replying = QTimer(self, singleShot=True, interval=REPLY_MILLISECONDS)
        self._replying.timeout.connect(lambda: self._show_warning(self._obstacle))
        self._row = row = QHBoxLayout(self)
        row.setSpacing(14)
        for widget in (
            *(self._chip, self._waiting, self._review),
            *(self._open_days, self._restored, self._customer_list, self._pos),
        ):
            row.addWidget(widget)
        row.setAlignment(self._chip, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._warning, stretch=1000)
        self._show_connection(ConnectionState.UNKNOWN)
        self._review.hide()
        self._open_days.hide()
        self._restored.hide()
        self._customer_list.hide()
        self._pos.hide()
        self._warning.hide()
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Take less height in a low window."""
        margin = 1 if low else 4
        self._row.setContentsMargins(20, margin, 20, margin)
        self.setMinimumHeight(LOW_HEIGHT if low else HEIGHT)

    @property
    def connection(self) -> ConnectionState:
        """What the last exchange with Hellotext showed."""
        return self._connection

    def show_status(self, status: SyncStatus) -> None:
        """Show the state of the delivery."""
        self._show_connection(status.connection)
        self.show_waiting(status.counts.waiting)
        self._show_review(status.counts.in_review)
        self._make_room()
        self._show_obstacle(self._warning_text(status))

    def show_waiting(self, waiting: int) -> None:
        """Show how many events are still on their way."""
        none = self.tr("Nothing waiting to be sent")
        self._waiting.setText(self.tr("%n waiting, safe on this computer", "", waiting) if waiting else none)

    def show_open_days(self, days: int) -> None:
        """Show how many earlier days are still open; nothing where none is."""
        self._open_days.show_text(self.tr("%n day(s) to close", "", days))
        self._open_days.setVisible(days > 0)
        self._make_room()

    def show_restored(self, is_restored: bool) -> None:
        """Show, or hide, that this till was restored."""
        self._restored.setVisible(is_restored)
        self._make_room()

    def show_customer_list(self, notice: str, details: str) -> None:
        """Show what is wrong with the list of customers; an empty notice shows nothing."""
        is_news = bool(notice) and notice != self._customer_list.full_text
        self._customer_list.show_text(notice)
        self._customer_list.setAccessibleDescription(details)
        self._customer_list.setVisible(bool(notice))
        self._make_room()
        if is_news:
            say(self, sentences(notice, details))

    def show_pos(self, notice: str) -> None:
        """Show what keeps receipts of the shop's POS from coming; an empty notice shows nothing."""
        is_news = bool(notice) and notice != self._pos.full_text
        self._pos.show_text(notice)
        self._pos.setVisible(bool(notice))
        self._make_room()
        if is_news:
            say(self, notice)

    def show_failure(self, error: Exception) -> None:
        """Show why sending stopped, in one sentence."""
        state = failure_state(error)
        if state is None:
            self._chip.show_message("danger", "close", self.tr("Not sending"))
            say(self, self._chip.text())
        else:
            self._show_connection(state)
        self._show_obstacle(sentence(error))

    def show_reply(self, text: str) -> None:
        """Show for some seconds what was found for somebody who asked."""
        self._replying.start()
        self._show_warning(text)

    def _show_review(self, needing: int) -> None:
        is_news = needing > self._needing
        self._needing = needing
        self._review.show_text(self.tr("%n payment(s) to review", "", needing))
        self._review.setVisible(needing > 0)
        if is_news:
            say(self, self._review.full_text)

    def _warning_text(self, status: SyncStatus) -> str:
        """Give the most important obstacle; empty where there is none."""
        if abs(status.clock_skew) > SKEW_SECONDS:
            return self._skew_text(status.clock_skew)
        other_copy = self.tr("Another copy of this till is also sending; stop it or rename it")
        return line_sentence(status) or (other_copy if status.other_copy else "")

    def _skew_text(self, seconds: float) -> str:
        minutes = round(abs(seconds) / 60)
        if seconds > 0:
            return self.tr("This computer's clock is %n minute(s) ahead; correct it", "", minutes)
        return self.tr("This computer's clock is %n minute(s) behind; correct it", "", minutes)

    def _show_connection(self, connection: ConnectionState) -> None:
        before, self._connection = self._connection, connection
        sign, words = line_sign(connection), line_word(connection)
        self._chip.show_message(sign.tone, sign.icon, words)
        if connection is not before and not (before is ConnectionState.UNKNOWN and connection in _EXPECTED):
            say(self, words)

    def _show_obstacle(self, text: str) -> None:
        """Show what stands in the way, behind a reply that somebody is reading."""
        self._obstacle = text
        if not self._replying.isActive():
            self._show_warning(text)

    def _show_warning(self, text: str) -> None:
        if text == self._warning.text():
            return
        self._warning.setText(text)
        self._warning.setToolTip(tooltip(text))
        self._warning.setVisible(bool(text))
        self._make_room()
        say(self, text)

    def _make_room(self) -> None:
        buttons = (self._review, self._open_days, self._restored, self._customer_list, self._pos)
        is_shared = any(not each.isHidden() for each in buttons)
        self._warning.setMinimumWidth(WIDTH_BESIDE_BUTTONS if is_shared else SENTENCE_WIDTH)


def _warning_button(name: str) -> ElidedButton:
    made = ElidedButton()
    made.setObjectName(name)
    made.setProperty("kind", "warning")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def _named(name: str, role: str) -> ElidedLabel:
    made = ElidedLabel("", role)
    made.setObjectName(name)
    return made


_EXPECTED = frozenset({ConnectionState.UNKNOWN, ConnectionState.ONLINE})
"""What a window that was just opened need not say."""
