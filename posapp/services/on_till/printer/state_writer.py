"""Writes the forwarder's state on a thread of its own, so that no disk ever holds paper."""

import logging
import threading
from datetime import datetime

from posapp.domain.clock import Clock
from posapp.domain.errors import EnvironmentFault
from posapp.paths import Home
from posapp.services.on_till.printer.state import read_printer_state
from posapp.storage.files.json_file import write_json_file

__all__ = ["StateWriter"]

PAUSE = 0.5
"""Seconds between two writings: fifty connections are one."""

_log = logging.getLogger(__name__)


class StateWriter:
    """Hears from the forwarder how it goes, and writes it soon.

    Args:
        home: The till's folder.
        listen: Where the POS connects.
        to: Where the real printer is.
        clock: Gives the present moment, UTC.
    """

    def __init__(self, home: Home, listen: str, to: str, clock: Clock) -> None:
        self._file, self._clock = home.printer_state, clock
        self._listen, self._to, self._started_at = listen, to, clock()
        self._connected_at = read_printer_state(home).connected_at
        self._away_at: datetime | None = None
        self._away_reason = ""
        self._cut_off = 0
        self._changed, self._stopped = threading.Event(), threading.Event()
        self._has_failed = False
        self._changed.set()
        self._thread = threading.Thread(target=self._run, name="printer state", daemon=True)
        self._thread.start()

    def connected(self) -> None:
        """Note that a POS connected and the printer was there."""
        self._connected_at = self._clock()
        self._changed.set()

    def printer_away(self, reason: str) -> None:
        """Note that the printer was away, and why."""
        self._away_reason, self._away_at = reason, self._clock()
        self._changed.set()

    def cut_off(self, times: int) -> None:
        """Note how many times the copy was cut off since the start."""
        if times != self._cut_off:
            self._cut_off = times
            self._changed.set()

    def close(self) -> None:
        """Write what is not written yet, and end."""
        self._stopped.set()
        self._changed.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._changed.wait()
            self._changed.clear()
            self._write()
            self._stopped.wait(PAUSE)
        self._write()

    def _write(self) -> None:
        values = {
            "listen": self._listen,
            "to": self._to,
            "started_at": self._started_at.isoformat(),
            "connected_at": _text(self._connected_at),
            "away_at": _text(self._away_at),
            "away_reason": self._away_reason,
            "cut_off": self._cut_off,
        }
        try:
            write_json_file(self._file, values)
        except EnvironmentFault as fault:
            if not self._has_failed:
                _log.warning("the state of the forwarder cannot be written", exc_info=fault)
            self._has_failed = True


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
