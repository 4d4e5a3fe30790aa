"""Opens the door at which a web POS posts its receipts, where one is paired; what comes in waits in the spool."""

import time
from threading import Lock

from posapp import __version__
from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.web.application import Door
from posapp.intake.web.pairing import Pairing
from posapp.intake.web.server import DEFAULT_PORT, DoorServer
from posapp.services.on_ledger.intake.pairings import pairings_in
from posapp.services.on_till.intake.spooled import put_receipt
from posapp.services.on_till.till import Till

__all__ = ["WebDoor"]

FRESH_SECONDS = 1.0
"""So long a pairing that was ended may still be let in."""


class WebDoor:
    """The door of one till.

    Args:
        till: The till.
        port: Where it listens.

    Attributes:
        fault: Why it is not open; None while it is, or nothing is paired.
    """

    def __init__(self, till: Till, port: int = DEFAULT_PORT) -> None:
        self._till, self._port = till, port
        self._server: DoorServer | None = None
        self._lock = Lock()
        self._pairings: tuple[Pairing, ...] = ()
        self._read_at = float("-inf")
        self.fault: PosappError | None = None

    @property
    def port(self) -> int | None:
        """Where it listens; None while it is shut."""
        return None if self._server is None else self._server.port

    def open_if_paired(self) -> None:
        """Open it where anything is paired, and shut it where nothing is; what fails is kept in `fault`."""
        try:
            self.fault = None
            if not self._known_pairings():
                self.shut()
            elif self._server is None:
                self._server = self._opened()
        except PosappError as fault:
            self.fault = fault

    def open(self) -> int:
        """Open it, and give its port; raises PortTaken, NotSetUp or another EnvironmentFault."""
        self._known_pairings()
        self._server = self._opened()
        return self._server.port

    def shut(self) -> None:
        """Shut it; does nothing where it is shut."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def _opened(self) -> DoorServer:
        door = Door(
            pairings=self._known_pairings, currency=self._till.shop().currency, keep=self._keep, version=__version__
        )
        server = DoorServer(door, self._port)
        server.start()
        return server

    def _keep(self, receipt: PosReceipt) -> None:
        put_receipt(self._till, receipt)

    def _known_pairings(self) -> tuple[Pairing, ...]:
        with self._lock:
            if time.monotonic() - self._read_at > FRESH_SECONDS:
                with self._till.open_workplace() as workplace:
                    self._pairings = pairings_in(workplace.ledger)
                self._read_at = time.monotonic()
            return self._pairings
