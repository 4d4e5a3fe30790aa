"""Shares with the other tills of the shop in a thread of its own, while the window is open."""

from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from posapp.domain.errors import EnvironmentFault
from posapp.services.on_till.till import Till

__all__ = ["ShopWorker"]

LOOK_SECONDS = 60.0
"""How long a till without a shop server waits before it looks whether it joined one in another window."""
PAUSE_SECONDS = 1.0
"""Between two turns that had nothing to do: somebody registered at one till is found at the next within two."""
LONGEST_PAUSE = 15.0


class ShopWorker(QObject):
    """Shares and reads, turn by turn.

    Signals:
        went_well: A turn was done; how many facts wait.
        failed: The error that kept a turn from being done; it is tried again.
        locked_out: The server refuses this till, so that it must not send either.

    Args:
        till: The till.
    """

    went_well = Signal(int)
    failed = Signal(Exception)
    locked_out = Signal(Exception)

    def __init__(self, till: Till, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._wake, self._is_stopped = Event(), False
        self._thread = Thread(target=self._work, name="shop", daemon=True)

    def start(self) -> None:
        """Start to share; a till without a shop server only looks now and then whether it has one."""
        self._thread.start()

    def wake(self) -> None:
        """Look at once: the till joined a shop, or left it."""
        self._wake.set()

    def stop(self, timeout: float = 10.0) -> bool:
        """End the thread and the connection; say whether it ended within `timeout` seconds."""
        self._is_stopped = True
        self._wake.set()
        self._till.shop_link.close()
        if self._thread.ident is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while not self._is_stopped:
            try:
                self._share_while_member()
            except EnvironmentFault as fault:
                self.failed.emit(fault)
            self._pause(LOOK_SECONDS)

    def _share_while_member(self) -> None:
        from posapp.services.on_till.shop_server.admission import REFUSALS, note_admission
        from posapp.services.on_till.shop_server.turn import ShopTurn  # the driver is not loaded before it is needed
        from posapp.shop_server.errors import ShopServerError

        if not self._till.home.ledger.exists():
            return
        turn, pause = ShopTurn(self._till), PAUSE_SECONDS
        with self._till.open_ledger() as ledger:
            while not self._is_stopped:
                try:
                    outcome = turn.run(ledger)
                except REFUSALS as error:
                    note_admission(ledger, is_admitted=False)
                    self.locked_out.emit(error)
                    return
                except ShopServerError as error:
                    self.failed.emit(error)
                    pause = min(pause * 2, LONGEST_PAUSE)
                    self._pause(pause)
                    continue
                if outcome is None:
                    return
                self.went_well.emit(outcome.waiting)
                pause = PAUSE_SECONDS
                if not outcome.more:
                    self._pause(pause)

    def _pause(self, seconds: float) -> None:
        if not self._is_stopped:
            self._wake.wait(seconds)
        self._wake.clear()
