"""Plays short sounds in a thread with the system's own player, since PySide6-Essentials has no QtMultimedia."""

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from queue import Full, Queue
from threading import Thread

__all__ = ["Chime", "SoundPlayer", "system_players"]

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""What plays a WAV file on a Linux desktop, in the order of preference, and on a Mac."""
LONGEST_SECONDS = 5

_log = logging.getLogger(__name__)
Play = Callable[[Path], bool]
"""Plays a file and says whether that went well."""


class Chime(StrEnum):
    """The sounds of the counter, by their meaning."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class SoundPlayer:
    """Plays sounds in a separate thread; a sound that is requested while another plays is skipped.

    Where no player works, this is logged once and the bell is rung instead.

    Args:
        files: The WAV file of each chime.
        players: The players, tried in this order; the system's own where none are given.
        bell: Called instead of a player, in the player's thread.
    """

    def __init__(
        self, files: Mapping[Chime, Path], *, players: Sequence[Play] | None = None, bell: Callable[[], None]
    ) -> None:
        self._files = files
        self._players = None if players is None else list(players)
        self._bell = bell
        self._wanted: Queue[Chime | None] = Queue(maxsize=1)
        self._thread: Thread | None = None

    def play(self, chime: Chime) -> None:
        """Play a sound, without waiting for it."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name="sounds", daemon=True)
            self._thread.start()
        try:
            self._wanted.put_nowait(chime)
        except Full:
            _log.debug("a sound was left out: another one still plays")

    def close(self, timeout: float = 1.0) -> None:
        """Wait for the current sound, then end the thread, within so many seconds."""
        if self._thread is not None:
            self._wanted.put(None)
            self._thread.join(timeout)
            self._thread = None

    def _work(self) -> None:
        if self._players is None:
            self._players = list(system_players())
        while (chime := self._wanted.get()) is not None:
            self._play(self._files[chime])

    def _play(self, file: Path) -> None:
        """Play with the first player that works; a player that fails is not tried again."""
        players = self._players or []
        while players:
            if players[0](file):
                return
            players.pop(0)
            if not players:
                _log.info("nothing on this computer plays the sounds; the system's bell rings instead")
        self._bell()


def system_players() -> tuple[Play, ...]:
    """Give the players of WAV files that this computer has."""
    if sys.platform == "win32":
        return (_play_on_windows,)
    import shutil

    found = ((shutil.which(name), options) for name, *options in PLAYERS)
    return tuple(_program(path, options) for path, options in found if path is not None)


def _program(path: str, options: Sequence[str]) -> Play:
    def play(file: Path) -> bool:
        import subprocess

        try:
            done = subprocess.run(  # noqa: S603 - a player found on the path, and a file of our own
                [path, *options, str(file)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=LONGEST_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0

    return play


if sys.platform == "win32":

    def _play_on_windows(file: Path) -> bool:
        import winsound

        try:
            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
        except RuntimeError:
            return False
        return True
