"""One till, its program and the world around it, on a clock of their own: nothing here waits for real time."""

import asyncio
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from posapp.domain.clock import Clock
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.events.states import EventState
from posapp.domain.shop import Shop, make_shop
from posapp.hellotext.client import HellotextClient
from posapp.services.on_ledger.review import Review
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from posapp.sync.clock_watch import Monotonic
from posapp.sync.engine import SyncEngine
from posapp.sync.settings import SyncSettings
from posapp.sync.status import SyncStatus
from posapp.sync.waking import Wake
from tests.faults.practice_shop import PracticeWorld
from tests.faults.virtual_time import VirtualLoop
from tests.faults.wire import Line, Network
from tests.workplaces import a_workplace

__all__ = ["KEY", "PAGE_SIZE", "UNDO_SECONDS", "TillWorld", "invented_shop"]

KEY = "5e" * 32
BEGINNING = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
PAGE_SIZE = 3
"""Small, so that a reading of the list takes several pages."""
UNDO_SECONDS = 4
URL = "https://hellotext.example"
SETTINGS = SyncSettings(page_size=PAGE_SIZE, heartbeat_seconds=1800.0, concurrency=4)
PATIENCE = 3600.0


def invented_shop() -> Shop:
    """Give a shop whose payments may be undone for a few seconds."""
    shop = make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
    return replace(shop, undo_seconds=UNDO_SECONDS)


class TillWorld:
    """A till before an empty file, its network and its Hellotext.

    A kill leaves the file behind as the system would: a copy of it and of its log is taken in that moment, and the
    next program opens the copy, while whatever the killed one still does happens to a file that nobody reads.

    Args:
        folder: Where each life of the program has its own folder.
        prepared: A ledger with nothing in it, to begin with.
        profiles: How many customers Hellotext has.
        page_size: How many listed events the till asks for at once.
        witnesses: How many payments the list must have shown before the till trusts it to show all.

    Attributes:
        hellotext: The other side.
        network: The way there.
        clock_offset: By how many seconds the till's clock is ahead of the server's.
        counter: Where payments are recorded and undone, on a connection of its own as in the window.
        review: Where a manager decides.
        ledger: The counter's connection, for looking.
    """

    def __init__(
        self, folder: Path, prepared: Path, profiles: int, page_size: int = PAGE_SIZE, witnesses: int = 30
    ) -> None:
        self._folder = folder
        self._settings = replace(SETTINGS, page_size=page_size, witnesses=witnesses)
        self._loop = VirtualLoop()
        self.clock_offset = 0.0
        self.hellotext = PracticeWorld(lambda: self._server_now().timestamp(), profiles)
        self.network = Network(self.hellotext.application, self._take_copy, self._look_before_sending)
        self._token = self.hellotext.scenario.token
        self._lives = 0
        self._copied: Path | None = None
        self._killed = asyncio.Event()
        home = self._new_home()
        shutil.copy(prepared, home / "ledger.db")
        self._open(home)

    def now(self) -> datetime:
        """Give the moment by the till's clock."""
        return self._server_now() + timedelta(seconds=self.clock_offset)

    def pass_time(self, seconds: float) -> None:
        """Let the world go on for a while, or until the program is killed; raises what the program raised."""
        self._run(self._until_killed(seconds))
        self._go_on_after_a_kill()
        if self._program.done():
            self._program.result()
            raise AssertionError("the program ended by itself")

    def kill(self, *, arrives: bool) -> None:
        """Kill the program where it stands, and start it again.

        Args:
            arrives: Whether requests on their way reach the server all the same.
        """
        self._take_copy()
        self._line.cut(arrives=arrives)
        self._go_on_after_a_kill()

    def restart(self, token: str = "") -> None:
        """Close the program as a person does, and start it again, perhaps with another token."""
        self._token = token or self._token
        self._stop.set()
        self._run(asyncio.wait({self._program}, timeout=PATIENCE))
        if self._copied is None:
            self._program.result()
            self._close()
            self._open(self._home)
        self._go_on_after_a_kill()

    def wake(self) -> None:
        """Press Sync now."""
        self._wake.set()

    def settle(self) -> None:
        """Let everything arrive at the server that is on its way."""
        self._run(self.network.settle())
        self._go_on_after_a_kill()

    def end(self) -> None:
        """Close everything."""
        self._stop.set()
        self._run(asyncio.wait({self._program}, timeout=PATIENCE))
        self._close()
        self._loop.close()

    @property
    def lives(self) -> int:
        """How many programs there were."""
        return self._lives

    def _server_now(self) -> datetime:
        return BEGINNING + timedelta(seconds=self._loop.time())

    def _run(self, work: "asyncio.Future[object] | object") -> None:
        self._loop.run_until_complete(work)  # type: ignore[arg-type]

    async def _until_killed(self, seconds: float) -> None:
        waiting = asyncio.ensure_future(self._killed.wait())
        await asyncio.wait({waiting, self._program}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()

    def _new_home(self) -> Path:
        self._lives += 1
        home = self._folder / f"life-{self._lives}"
        home.mkdir()
        return home

    def _take_copy(self) -> None:
        if self._copied is not None:
            return
        home = self._new_home()
        for each in self._home.glob("ledger.db*"):
            if not each.name.endswith("-shm"):
                shutil.copy(each, home / each.name)
        self._copied = home
        self._killed.set()

    def _go_on_after_a_kill(self) -> None:
        """Bury the killed program, if there is one, and start another on what it left behind."""
        if self._copied is None:
            return
        self._stop.set()
        self._run(asyncio.wait({self._program}, timeout=PATIENCE))
        self._close()
        copied, self._copied = self._copied, None
        self._open(copied)

    def _open(self, home: Path) -> None:
        self._home = home
        self.ledger = open_ledger(home / "ledger.db", KEY)
        self._own = open_ledger(home / "ledger.db", KEY)
        workplace = a_workplace(self.ledger, invented_shop(), self.now)
        self.counter, self.review = Checkout(workplace), Review(workplace)
        self._killed = asyncio.Event()
        self._stop, self._wake = asyncio.Event(), Wake()
        self._line = Line(self.network)
        self._program = self._loop.create_task(
            _live(self._own, self._line, self._token, self._settings, self.now, self._loop.time, self._stop, self._wake)
        )

    def _close(self) -> None:
        self.ledger.close()
        self._own.close()

    def _look_before_sending(self, event_id: str) -> None:
        """Before the first byte leaves, the disk says that it is being sent."""
        if self._copied is None:
            standing = self.ledger.events.get(event_id)
            assert standing is not None, "an event is sent that is not on disk"
            assert standing.state is EventState.SENDING, f"an event is sent while the disk says {standing.state}"


async def _live(
    ledger: Ledger,
    line: Line,
    token: str,
    settings: SyncSettings,
    clock: Clock,
    monotonic: Monotonic,
    stop: asyncio.Event,
    wake: Wake,
) -> None:
    async with HellotextClient(URL, token, transport=line) as client:
        engine = SyncEngine(
            ledger,
            client,
            clock=clock,
            settings=settings,
            on_status=_unheard,
            on_known=_unheard_of,
            monotonic=monotonic,
            random_fraction=lambda: 0.5,
        )
        await engine.run(stop, wake)


def _unheard(_status: SyncStatus) -> None:
    """Nobody looks at the status here."""


def _unheard_of(_local_id: str, _subscriber: Subscriber) -> None:
    """Nobody is registered at this till."""
