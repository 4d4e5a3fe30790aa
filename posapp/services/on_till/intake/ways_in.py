"""Opens the ways by which the receipts of the shop's POS come to one till; all of them meet in the spool."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.settings.till_settings import POS_FOLDER, WEB_PORT
from posapp.intake.folder.watching import WatchedFolder
from posapp.services.on_ledger.intake.pairings import pairings_in
from posapp.services.on_ledger.settings import setting_in
from posapp.services.on_till.intake.folder import FolderIntake, FolderState
from posapp.services.on_till.intake.spool_source import Sink, SpoolSource
from posapp.services.on_till.intake.spooled import ReadDocument, put_receipt
from posapp.services.on_till.intake.web_door import WebDoor
from posapp.services.on_till.printer.options import load_options
from posapp.services.on_till.printer.state import PrinterState, read_printer_state
from posapp.services.on_till.till import Till

__all__ = ["WaysIn", "WaysInSettings", "WaysInState", "read_ways_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysInSettings:
    """Which ways are set up.

    Attributes:
        folder: The folder that is watched; empty for none.
        port: Where a web POS posts.
        is_paired: Whether anything may post there.
        has_printer: Whether a printer in between is set up.
    """

    folder: str
    port: int
    is_paired: bool
    has_printer: bool

    @property
    def is_any(self) -> bool:
        """Whether receipts come by themselves."""
        return bool(self.folder) or self.is_paired or self.has_printer


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysInState:
    """How the ways stand.

    Attributes:
        printer: The printer in between; None where none is set up.
        folder: The watched folder; None where none is.
        web_port: Where a web POS can post now; None where nothing listens.
        web_fault: Why nothing listens although something is paired; None where it does.
        spool_fault: Why the spool cannot be read; None where it can.
        is_spool_new: Whether a damaged spool was begun anew a moment ago.
        lost_templates: The receipt templates that no longer fit.
        latest: What was read last, the newest at the end.
    """

    printer: PrinterState | None
    folder: FolderState | None
    web_port: int | None
    web_fault: PosappError | None
    spool_fault: PosappError | None
    is_spool_new: bool = False
    lost_templates: tuple[str, ...] = ()
    latest: tuple[ReadDocument, ...]


def read_ways_in(till: Till) -> WaysInSettings:
    """Read which ways are set up; raises NotSetUp or EnvironmentFault."""
    with till.open_workplace() as workplace:
        ledger, shop = workplace.ledger, workplace.shop
        return WaysInSettings(
            folder=setting_in(ledger, shop, POS_FOLDER),
            port=setting_in(ledger, shop, WEB_PORT),
            is_paired=bool(pairings_in(ledger)),
            has_printer=load_options(till.home) is not None,
        )


class WaysIn:
    """All ways of one till, as one source for the counter; each has its own threads.

    Args:
        till: The till.
        settings: Which ways are set up.
    """

    def __init__(self, till: Till, settings: WaysInSettings) -> None:
        self._till, self.settings = till, settings
        self._spool = SpoolSource(till)
        self._door = WebDoor(till, settings.port)
        self._folder = _folder(till, settings.folder)

    def start(self, sink: Sink) -> None:
        """Open them; what waits in the spool comes first."""
        self._spool.start(sink)
        if self._folder is not None:
            self._folder.start()
        if self.settings.is_paired:
            self._door.open_if_paired()

    def stop(self) -> None:
        """Shut them, and end every thread; what is in the spool stays there for the next start."""
        self._door.shut()
        if self._folder is not None:
            self._folder.stop()
        self._spool.stop()

    def state(self) -> WaysInState:
        """Say how they stand; from any thread."""
        return WaysInState(
            printer=read_printer_state(self._till.home) if self.settings.has_printer else None,
            folder=None if self._folder is None else self._folder.state,
            web_port=self._door.port,
            web_fault=self._door.fault,
            spool_fault=self._spool.fault,
            is_spool_new=self._spool.is_new,
            lost_templates=self._spool.lost_templates,
            latest=tuple(self._spool.latest),
        )


def _folder(till: Till, path: str) -> FolderIntake | None:
    if not path:
        return None

    def keep(receipts: Sequence[PosReceipt]) -> None:
        for each in receipts:
            put_receipt(till, each)

    return FolderIntake(till, WatchedFolder(path=Path(path)), keep)
