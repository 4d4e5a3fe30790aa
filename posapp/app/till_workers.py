"""The threads of one open till: its workers, the sender, the downloads, and what runs once an hour."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from posapp.app.application import freeze_garbage, tune_garbage_collection
from posapp.background.download_keeper import DownloadScheduler
from posapp.background.intake_worker import IntakeWorker
from posapp.background.shop_worker import ShopWorker
from posapp.background.sync_worker import SyncRun, SyncWorker
from posapp.background.ways_in_keeper import WaysInKeeper
from posapp.background.workers import Worker
from posapp.domain.errors import EnvironmentFault
from posapp.services.on_till.till import Till
from posapp.services.sessions import (
    BackgroundSession,
    LedgerSession,
    ReportSession,
    SearchSession,
    open_background_session,
    open_ledger_session,
    open_report_session,
    open_search_session,
)
from posapp.storage.faults import CacheUnusable, FileDamaged

if TYPE_CHECKING:
    from asyncio import Event

    from posapp.background.network_watch import NetworkWatch
    from posapp.sync.status import SyncStatus
    from posapp.sync.waking import Wake

__all__ = ["TillWorkers"]

HOUR_MILLISECONDS = 3_600_000
FIRST_PAINT_MILLISECONDS = 200
"""The cashier sees the counter first; the sender's libraries are loaded after."""


class TillWorkers(QObject):
    """Makes the workers of one till, starts the sender, and stops them all.

    Signals:
        damaged: The ledger is damaged, and the workers were made anew; the error is a FileDamaged.

    Attributes:
        ledger: Records what happens at the counter.
        cache: Searches the downloaded lists.
        network: Speaks to Hellotext, and does what needs the till's files alone.
        reading: Reads long reports.
        remote_search: Looks customers up in Hellotext.
        sync: Sends the events.
        downloads: Renews the downloaded lists.
        intake: Keeps the receipts of the shop's POS.
        ways_in: Opens the ways by which they come.
        shop: Shares with the other tills of the shop.

    Args:
        till: The till.
        sync: Sends the events; the till's own sender where none is given.
        parent: Owns it.
    """

    damaged = Signal(object)

    def __init__(self, till: Till, sync: "SyncRun | None", parent: QObject) -> None:
        super().__init__(parent)
        self._till = till
        self._sync_run = sync or _sync_run(till)
        self._watch: NetworkWatch | None = None
        self._starting = QTimer(self, singleShot=True, interval=FIRST_PAINT_MILLISECONDS)
        self._starting.timeout.connect(self._start_sending)
        self._hourly = QTimer(self, interval=HOUR_MILLISECONDS)
        self._hourly.timeout.connect(self._run_hourly_tasks)
        self.restart()

    def restart(self) -> None:
        """Make every worker anew; nobody is signed in afterwards."""
        self._till.operator_state.end()
        self.ledger: Worker[LedgerSession] = Worker("ledger", partial(open_ledger_session, self._till))
        self.cache: Worker[SearchSession] = Worker(
            "cache",
            partial(open_search_session, self._till),
            is_current=lambda session: session.is_current(),
            on_failure=self._handle_cache_failure,
        )
        self.network: Worker[BackgroundSession] = Worker("network", partial(open_background_session, self._till))
        self.reading: Worker[ReportSession] = Worker("reading", partial(open_report_session, self._till))
        self.remote_search: Worker[BackgroundSession] = Worker("look-up", partial(open_background_session, self._till))
        self.sync = SyncWorker(self._sync_run)
        self._is_away = False
        self.sync.status_changed.connect(self._on_sync_status)
        self.downloads = DownloadScheduler(self.network)
        self.downloads.failed.connect(self.sync.failed)
        self.intake = IntakeWorker(self.ledger)
        self.ways_in = WaysInKeeper(self._till, self.network, self.intake)
        self.shop = ShopWorker(self._till)
        self.shop.locked_out.connect(self._stop_sending)

    def start_soon(self) -> None:
        """Start to send and to maintain the till, once the counter was painted."""
        self._starting.start()

    def stop(self) -> None:
        """Stop sending, finish the queued operations, and close the files."""
        self._starting.stop()
        self._hourly.stop()
        self.downloads.stop()
        self.ways_in.stop()
        self.intake.stop()
        self.sync.stop()
        self.shop.stop()
        for worker in (self.reading, self.ledger, self.cache, self.network, self.remote_search):
            worker.close()

    def run_when_idle(self, then: Callable[[], None]) -> None:
        """Run something once the cache's and the ledger's queued operations are done, however they end."""

        def wait_for_the_ledger(_answered: object) -> None:
            self.ledger.run(_ignore_result, on_success=lambda _: then(), on_failure=lambda _: then())

        self.cache.run(_ignore_result, on_success=wait_for_the_ledger, on_failure=wait_for_the_ledger)

    def _start_sending(self) -> None:
        from posapp.background.network_watch import NetworkWatch

        tune_garbage_collection()
        self.ledger.run(lambda session: session.warm_up(), on_success=_ignore_result, on_failure=self._stop_on_damage)
        self.sync.status_changed.connect(freeze_garbage, Qt.ConnectionType.SingleShotConnection)
        self.sync.start()
        self.shop.start()
        self.ways_in.renew()
        self._watch = NetworkWatch(self)
        self._watch.changed.connect(lambda is_back: self.sync.network_changed(is_back=is_back))
        self._watch.reconnected.connect(self.downloads.download_now)
        self._hourly.start()
        self.network.run(
            lambda session: session.maintenance.check(),
            on_success=lambda _whole: self._start_maintenance(),
            on_failure=self._stop_on_damage,
        )

    def _start_maintenance(self) -> None:
        """A download that failed before the start is repeated at once: the token may be another one now."""
        self._maintain_ledger()
        self.downloads.download_now()

    def _run_hourly_tasks(self) -> None:
        """Maintain the ledger and renew old customer data."""
        self._maintain_ledger()
        self.downloads.download_if_due()

    def _maintain_ledger(self) -> None:
        """Make today's backup if it is missing, and erase the names whose retention is over."""
        self.network.run(
            lambda session: session.maintenance.back_up_if_due(),
            on_success=_ignore_result,
            on_failure=self._stop_on_damage,
        )
        self.network.run(
            lambda session: session.records.erase_old_names(),
            on_success=_ignore_result,
            on_failure=self._stop_on_damage,
        )

    def _on_sync_status(self, status: "SyncStatus") -> None:
        """A failed download is repeated as soon as Hellotext can be reached again."""
        from posapp.sync.status import ConnectionState

        if status.connection is ConnectionState.ONLINE and self._is_away:
            self.downloads.download_now()
        if status.connection is not ConnectionState.UNKNOWN:
            self._is_away = status.connection is not ConnectionState.ONLINE

    def _stop_sending(self, error: Exception) -> None:
        """Another till may have taken over what this one had not delivered."""
        self.sync.stop(timeout=0)
        self.sync.failed.emit(error)

    def _stop_on_damage(self, error: Exception) -> None:
        """Stop writing to a damaged ledger."""
        if isinstance(error, FileDamaged):
            self.stop()
            self.restart()
            self.damaged.emit(error)
        else:
            self.sync.failed.emit(error)

    def _handle_cache_failure(self, error: Exception) -> None:
        """Download a damaged list again at once; the footer shows its state."""
        if isinstance(error, CacheUnusable):
            self.downloads.download_if_due()
        elif isinstance(error, EnvironmentFault):
            self.downloads.refresh_status()


def _ignore_result(_outcome: object) -> None:
    """A success shows no message."""


def _sync_run(till: Till) -> SyncRun:
    async def send(stop: "Event", wake: "Wake", show_message: "Callable[[SyncStatus], None]") -> None:
        from posapp.services.on_till.sync import SyncService

        await SyncService(till).run(stop, wake, show_message)

    return send
