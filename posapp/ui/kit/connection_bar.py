"""The foot of the window: whether Hellotext is reached, how many payments wait, and what needs a person."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.kit.chip import Chip
from posapp.ui.kit.fitting_button import ElidedButton
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.speech import say, sentences
from posapp.ui.labels.sentences import sentence

__all__ = ["ConnectionBar"]

SKEW_SECONDS = 120


class ConnectionBar(QFrame):
    """The foot of the window.

    Signals:
        review_requested: Open the review.
        close_requested: Open the screen that closes days.
        restored_requested: Show what happened to the till that was restored.
        customer_list_requested: Show what is wrong with the list of customers.
    """

    review_requested = Signal()
    close_requested = Signal()
    restored_requested = Signal()
    customer_list_requested = Signal()

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
        self._warning = _named("syncWarning", "warning")
        self._row = row = QHBoxLayout(self)
        row.setSpacing(14)
        for widget in (
            *(self._chip, self._waiting, self._review),
            *(self._open_days, self._restored, self._customer_list),
        ):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._warning)
        self._show_connection(ConnectionState.UNKNOWN)
        self._review.hide()
        self._open_days.hide()
        self._restored.hide()
        self._customer_list.hide()
        self._warning.hide()
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Take less height in a low window."""
        margin = 3 if low else 8
        self._row.setContentsMargins(20, margin, 20, margin)

    @property
    def connection(self) -> ConnectionState:
        """What the last exchange with Hellotext showed."""
        return self._connection

    def show_status(self, status: SyncStatus) -> None:
        """Show the state of the delivery."""
        self._show_connection(status.connection)
        self.show_waiting(status.counts.waiting)
        self._show_review(status.counts.in_review)
        self._show_warning(self._warning_text(status))

    def show_waiting(self, waiting: int) -> None:
        """Show how many events are still on their way."""
        none = self.tr("Nothing waiting to be sent")
        self._waiting.setText(self.tr("%n waiting, safe on this computer", "", waiting) if waiting else none)

    def show_open_days(self, days: int) -> None:
        """Show how many earlier days are still open; nothing where none is."""
        self._open_days.show_text(self.tr("%n day(s) to close", "", days))
        self._open_days.setVisible(days > 0)

    def show_restored(self, is_restored: bool) -> None:
        """Show, or hide, that this till was restored."""
        self._restored.setVisible(is_restored)

    def show_customer_list(self, notice: str, details: str) -> None:
        """Show what is wrong with the list of customers; an empty notice shows nothing."""
        is_news = bool(notice) and notice != self._customer_list.full_text
        self._customer_list.show_text(notice)
        self._customer_list.setAccessibleDescription(details)
        self._customer_list.setVisible(bool(notice))
        if is_news:
            say(self, sentences(notice, details))

    def show_failure(self, error: Exception) -> None:
        """Show why sending stopped, in one sentence."""
        self._chip.show_message("danger", "alert", self.tr("Not sending"))
        say(self, self._chip.text())
        self._show_warning(sentence(error))

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
        if status.blocking_error is not None:
            return sentence(status.blocking_error)
        return self.tr("Another copy of this till is also sending; stop it or rename it") if status.other_copy else ""

    def _skew_text(self, seconds: float) -> str:
        minutes = round(abs(seconds) / 60)
        if seconds > 0:
            return self.tr("This computer's clock is %n minute(s) ahead; correct it", "", minutes)
        return self.tr("This computer's clock is %n minute(s) behind; correct it", "", minutes)

    def _show_connection(self, connection: ConnectionState) -> None:
        before, self._connection = self._connection, connection
        tone, icon, text = _CHIPS[connection]
        words = QCoreApplication.translate("ConnectionBar", text)
        self._chip.show_message(tone, icon, words)
        if connection is not before and not (before is ConnectionState.UNKNOWN and connection in _EXPECTED):
            say(self, words)

    def _show_warning(self, text: str) -> None:
        if text == self._warning.text():
            return
        self._warning.setText(text)
        self._warning.setVisible(bool(text))
        say(self, text)


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
_CHIPS: dict[ConnectionState, tuple[str, str, str]] = {
    ConnectionState.UNKNOWN: ("soft", "online", str(QT_TRANSLATE_NOOP("ConnectionBar", "Connecting…"))),
    ConnectionState.ONLINE: ("good", "online", str(QT_TRANSLATE_NOOP("ConnectionBar", "Online"))),
    ConnectionState.OFFLINE: ("warn", "offline", str(QT_TRANSLATE_NOOP("ConnectionBar", "Offline – keep selling"))),
    ConnectionState.TOKEN_REFUSED: (
        "danger",
        "alert",
        str(QT_TRANSLATE_NOOP("ConnectionBar", "Token rejected – ask a manager")),
    ),
    ConnectionState.NOT_PERMITTED: (
        "danger",
        "alert",
        str(QT_TRANSLATE_NOOP("ConnectionBar", "Not permitted – ask a manager")),
    ),
    ConnectionState.THROTTLED: (
        "warn",
        "clock",
        str(QT_TRANSLATE_NOOP("ConnectionBar", "Hellotext is busy – waiting")),
    ),
    ConnectionState.CERTIFICATE_INVALID: (
        "danger",
        "alert",
        str(QT_TRANSLATE_NOOP("ConnectionBar", "Certificate not valid – keep selling")),
    ),
    ConnectionState.NOT_HELLOTEXT: (
        "warn",
        "alert",
        str(QT_TRANSLATE_NOOP("ConnectionBar", "Network blocks Hellotext – keep selling")),
    ),
}
