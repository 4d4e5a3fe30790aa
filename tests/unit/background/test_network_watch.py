"""The computer's network comes and goes: told once each time."""

from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from posapp.background.network_watch import NetworkWatch

Reachability = QNetworkInformation.Reachability


def test_each_coming_and_going_is_told_once_and_only_a_return_is_a_return(qtbot: QtBot) -> None:
    watch = NetworkWatch()
    changes: list[object] = []
    watch.changed.connect(changes.append)
    watch.reconnected.connect(lambda: changes.append("back"))
    for each in (Reachability.Online, Reachability.Local, Reachability.Disconnected, Reachability.Online):
        watch.note(each)
    assert changes == [False, True, "back"]
