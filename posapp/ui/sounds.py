"""Plays the counter's two short sounds, which the menu switches on and off."""

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from posapp.background.sounds import Chime, SoundPlayer
from posapp.ui.resources import resource

__all__ = ["Sounds", "are_on", "sounds_action"]

SETTING = "sounds"


class Sounds(QObject):
    """Plays a chime unless sounds are switched off.

    Args:
        preferences: Where it is remembered whether they are on.
        player: What plays; the system's own where none is given.
    """

    _silent = Signal()

    def __init__(
        self, preferences: QSettings, player: SoundPlayer | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._silent.connect(QApplication.beep, Qt.ConnectionType.QueuedConnection)
        files = {chime: resource("sounds", f"{chime.value}.wav") for chime in Chime}
        self._player = player or SoundPlayer(files, bell=self._silent.emit)

    def play(self, chime: Chime) -> None:
        """Play a sound beside everything else."""
        if are_on(self._preferences):
            self._player.play(chime)

    def close(self) -> None:
        """End what plays."""
        self._player.close()


def are_on(preferences: QSettings) -> bool:
    """Whether the counter makes sounds; it does unless somebody switched them off."""
    return str(preferences.value(SETTING, "on")) == "on"


def sounds_action(preferences: QSettings, window: QWidget) -> QAction:
    """Give the entry of a menu that switches the sounds, and remembers it."""
    action = QAction(
        QCoreApplication.translate("Sounds", "Sounds"), window, checkable=True, checked=are_on(preferences)
    )
    action.setObjectName("soundsAction")
    action.toggled.connect(lambda on: preferences.setValue(SETTING, "on" if on else "off"))
    return action
