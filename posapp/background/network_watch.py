"""Signals when the computer's network comes back, so that sending does not wait for a timer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

__all__ = ["NetworkWatch"]


class NetworkWatch(QObject):
    """Watches the operating system's network state, where the system reports one.

    Signals:
        reconnected: The network became reachable after it was not.
    """

    reconnected = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_online = True
        if QNetworkInformation.loadDefaultBackend():
            QNetworkInformation.instance().reachabilityChanged.connect(self._on_reachability)

    def _on_reachability(self, reachability: QNetworkInformation.Reachability) -> None:
        online = reachability is QNetworkInformation.Reachability.Online
        if online and not self._was_online:
            self.reconnected.emit()
        self._was_online = online
