"""Signals when the computer's network comes or goes, so that neither sending nor what is shown waits for a timer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

__all__ = ["NetworkWatch"]


class NetworkWatch(QObject):
    """Watches the operating system's network state, where the system reports one.

    Signals:
        reconnected: The network became reachable after it was not.
        changed: The network came or went; whether it is there now.
    """

    reconnected = Signal()
    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_online = True
        if QNetworkInformation.loadDefaultBackend():
            QNetworkInformation.instance().reachabilityChanged.connect(self.note)

    def note(self, reachability: QNetworkInformation.Reachability) -> None:
        """Take what the system reports."""
        online = reachability is QNetworkInformation.Reachability.Online
        if online is not self._was_online:
            self._was_online = online
            self.changed.emit(online)
            if online:
                self.reconnected.emit()
