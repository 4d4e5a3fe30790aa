"""Always in sight: whether Hellotext is reached, and how many payments wait."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.sentences import sentence
from posapp.ui.widgets.basics import label

__all__ = ["ConnectionBar"]

SKEW_SECONDS = 120


class ConnectionBar(QFrame):
    """The foot of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._chip = label()
        self._chip.setObjectName("chip")
        self._chip_holder = QWidget()
        self._chip_holder.setObjectName("connectionChip")
        holder = QHBoxLayout(self._chip_holder)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self._chip)
        self._waiting = _named("waitingLabel", "soft")
        self._review = _named("reviewLabel", "warning")
        self._warning = _named("syncWarning", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(14)
        row.addWidget(self._chip_holder)
        row.addWidget(self._waiting)
        row.addWidget(self._review)
        row.addStretch()
        row.addWidget(self._warning)
        self._tell_chip("soft", self.tr("Connecting…"))
        self._review.hide()
        self._warning.hide()

    def show_status(self, status: SyncStatus) -> None:
        """Show how sending stands."""
        tone, text = _CHIPS[status.connection]
        self._tell_chip(tone, QCoreApplication.translate("ConnectionBar", str(text)))
        self.show_waiting(status.counts.waiting)
        needing = status.counts.needing_a_person
        self._review.setText(self.tr("%n payment(s) to review", "", needing))
        self._review.setVisible(needing > 0)
        skewed = abs(status.clock_skew) > SKEW_SECONDS
        self._tell_warning(self._skew_text(status.clock_skew) if skewed else "")

    def show_waiting(self, waiting: int) -> None:
        """Show how many events are still on their way."""
        none = self.tr("Nothing waits: Hellotext has everything")
        self._waiting.setText(self.tr("%n waiting, safe on this computer", "", waiting) if waiting else none)

    def show_failure(self, error: Exception) -> None:
        """Show why sending stopped, in one sentence."""
        self._tell_chip("danger", self.tr("Not sending"))
        self._tell_warning(sentence(error))

    def _skew_text(self, seconds: float) -> str:
        minutes = round(abs(seconds) / 60)
        if seconds > 0:
            return self.tr("This computer's clock is %n minute(s) ahead; set it right", "", minutes)
        return self.tr("This computer's clock is %n minute(s) behind; set it right", "", minutes)

    def _tell_warning(self, text: str) -> None:
        self._warning.setText(text)
        self._warning.setToolTip(text)
        self._warning.setVisible(bool(text))

    def _tell_chip(self, tone: str, text: str) -> None:
        self._chip.setText(text)
        self._chip_holder.setAccessibleName(text)
        if self._chip.property("tone") != tone:
            self._chip.setProperty("tone", tone)
            self._chip.style().unpolish(self._chip)
            self._chip.style().polish(self._chip)


def _named(name: str, role: str) -> QLabel:
    made = label("", role)
    made.setObjectName(name)
    return made


_CHIPS = {
    ConnectionState.UNKNOWN: ("soft", QT_TRANSLATE_NOOP("ConnectionBar", "Connecting…")),
    ConnectionState.ONLINE: ("good", QT_TRANSLATE_NOOP("ConnectionBar", "● Online")),
    ConnectionState.OFFLINE: ("warn", QT_TRANSLATE_NOOP("ConnectionBar", "○ Offline – go on selling")),
    ConnectionState.TOKEN_REFUSED: ("danger", QT_TRANSLATE_NOOP("ConnectionBar", "✕ Token refused – ask the manager")),
    ConnectionState.NOT_PERMITTED: ("danger", QT_TRANSLATE_NOOP("ConnectionBar", "✕ Not permitted – ask the manager")),
    ConnectionState.THROTTLED: ("warn", QT_TRANSLATE_NOOP("ConnectionBar", "◔ Hellotext is busy – waiting")),
}
