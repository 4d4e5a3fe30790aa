"""Keeps the ways open by which the receipts of the shop's POS come, as they are set up; beside the UI thread."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from posapp.background.intake_worker import IntakeWorker
from posapp.background.workers import Worker
from posapp.services.on_till.till import Till
from posapp.services.sessions import BackgroundSession

if TYPE_CHECKING:  # its libraries take longer to load than the counter to show
    from posapp.services.on_till.intake.ways_in import WaysIn, WaysInSettings, WaysInState

__all__ = ["WaysInKeeper"]


class WaysInKeeper(QObject):
    """Opens what is set up, and opens it anew where that has changed.

    Signals:
        failed: The exception that kept the ways from being read or opened.

    Args:
        till: The till.
        network: Opens and shuts them; a folder on a network drive may take its time.
        intake: Takes the receipts.
    """

    failed = Signal(Exception)

    def __init__(self, till: Till, network: Worker[BackgroundSession], intake: IntakeWorker) -> None:
        super().__init__()
        self._till, self._network, self._intake = till, network, intake
        self._lock = Lock()
        self._open: WaysIn | None = None
        self._is_stopped = False

    def renew(self, then: Callable[[], None] | None = None) -> None:
        """Open what is set up now.

        Args:
            then: Called once it is open, or failed to; None for nothing.
        """

        def done(is_set_up: bool) -> None:
            self._intake.note_set_up(is_set_up)
            if then is not None:
                then()

        self._network.run(lambda _session: self._renewed(), on_success=done, on_failure=self.failed.emit)

    def state(self) -> "WaysInState | None":
        """Say how the open ways stand, from any thread; None where none is open."""
        with self._lock:
            return None if self._open is None else self._open.state()

    def stop(self) -> None:
        """Shut what is open, and open nothing more."""
        with self._lock:
            self._is_stopped = True
            self._shut()

    def _renewed(self) -> bool:
        """Say whether anything is set up; what stays as it was is not shut meanwhile."""
        from posapp.services.on_till.intake.ways_in import read_ways_in

        wanted = read_ways_in(self._till)
        with self._lock:
            if not self._is_stopped and (self._open is None or self._open.settings != wanted):
                self._shut()
                self._start(wanted)
        return wanted.is_any

    def _start(self, wanted: "WaysInSettings") -> None:
        from posapp.services.on_till.intake.ways_in import WaysIn

        if wanted.is_any:
            self._open = WaysIn(self._till, wanted)
            self._open.start(self._intake.take)

    def _shut(self) -> None:
        if self._open is not None:
            self._open.stop()
            self._open = None
