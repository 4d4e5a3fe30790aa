"""Opens the till's window: the set-up at the first start, then the counter."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from posapp.app.application import freeze_garbage, make_application, tune_garbage_collection
from posapp.app.logging_setup import LogHandler
from posapp.background.app_context import AppContext
from posapp.background.download_keeper import DownloadScheduler
from posapp.background.sounds import Chime
from posapp.background.sync_worker import SyncRun, SyncWorker
from posapp.background.workers import Worker
from posapp.domain.errors import EnvironmentFault
from posapp.domain.shop import Shop, locale_in
from posapp.domain.staff.members import Approval, StaffMember
from posapp.services.on_till.missing_ledger import LedgerMissing
from posapp.services.on_till.till import NotSetUp, Till
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
from posapp.storage.faults import CacheUnusable, FileDamaged, WrongKey
from posapp.ui.sounds import Sounds
from posapp.ui.texts import apply_language, set_language, shown_language
from posapp.ui.theme import apply_style, apply_theme, set_theme

if TYPE_CHECKING:
    from asyncio import Event

    from posapp.background.network_watch import NetworkWatch
    from posapp.services.on_till.maintenance import Backup
    from posapp.sync.status import SyncStatus
    from posapp.ui.counter.checkout import DraftSale
    from posapp.ui.main_window import MainWindow
    from posapp.ui.setup.fault_window import FaultWindow

__all__ = ["TillWindow", "run_window"]

RENEWAL_MILLISECONDS = 3_600_000
FIRST_PAINT_MILLISECONDS = 200
"""The cashier sees the counter first; the sender's libraries are loaded after."""
CRASH_REPORT_DELAY_MILLISECONDS = 2_000


def run_window(
    environment: Mapping[str, str], log_handler: LogHandler, on_opening: "Callable[[TillWindow], None] | None" = None
) -> int:
    """Open the window of the till that the environment names, and give the exit code when it is closed.

    Args:
        environment: The process's variables.
        log_handler: Writes the log and the problem reports.
        on_opening: Called with the window before it is shown.
    """
    application = make_application()
    qInstallMessageHandler(log_handler.log_qt_message)
    log_handler.begin()
    log_handler.enable_crash_log()
    window = TillWindow(Till(environment))
    if on_opening is not None:
        on_opening(window)
    window.closed.connect(application.quit)
    log_handler.on_report = window.problem_noted.emit
    window.open()
    QTimer.singleShot(
        CRASH_REPORT_DELAY_MILLISECONDS, lambda: Thread(target=log_handler.report_previous_crash, daemon=True).start()
    )
    code = 1
    try:
        code = application.exec()
    finally:
        window.close()
        qInstallMessageHandler(None)
        log_handler.end(code)
    return code


class TillWindow(QObject):
    """Opens, rebuilds and closes one till's window with its workers.

    Signals:
        shown: The widget in sight: the set-up, the counter, or the reason why neither can be shown.
        closed: The person closed it.
        problem_noted: A report of a bug was saved; may be emitted in any thread.

    Args:
        till: The till.
        sync: Sends the events; the till's own sender where none is given.
    """

    shown = Signal(QWidget)
    closed = Signal()
    problem_noted = Signal()

    def __init__(self, till: Till, sync: "SyncRun | None" = None) -> None:
        super().__init__()
        self._till = till
        self._preferences = QSettings(str(till.home.window_settings), QSettings.Format.IniFormat)
        self._sync = sync
        self._sounds = Sounds(self._preferences)
        self._notice = ""
        self._draft_sale: DraftSale | None = None
        self._restart_workers()
        self._watch: NetworkWatch | None = None
        self._widget: QWidget | None = None
        self._starting = QTimer(self, singleShot=True, interval=FIRST_PAINT_MILLISECONDS)
        self._starting.timeout.connect(self._start_sending)
        self._renewal = QTimer(self, interval=RENEWAL_MILLISECONDS)
        self._renewal.timeout.connect(self._run_hourly_tasks)
        self.problem_noted.connect(self._show_problem_notice)
        apply_theme(make_application(), self._preferences)
        apply_language(make_application(), self._preferences)

    @property
    def widget(self) -> QWidget | None:
        """The widget in sight; None before the ledger was read."""
        return self._widget

    def choose_theme(self, scheme: str) -> None:
        """Show the window "light", "dark" or like the "system", and remember the choice."""
        set_theme(make_application(), self._preferences, scheme)

    def open(self) -> None:
        """Read the ledger in the background, then show the counter or the set-up."""
        self._ledger.run(
            _read_opening_data,
            on_success=lambda found: self._show_counter(*found),
            on_failure=self._handle_opening_failure,
        )
        if self._till.home.ledger.exists():
            import posapp.ui.main_window  # noqa: F401 - read from disk while the lane reads the till's file

    def close(self) -> None:
        """Stop sending, finish the queued operations, and close the files."""
        self._stop_workers()
        self._sounds.close()
        if self._widget is not None:
            self._widget.deleteLater()
            self._widget = None

    def _export_transfer(self, file: Path, passphrase: str, who: Approval) -> None:
        from posapp.services.on_till.transfer.export import passphrase_of

        def seal(session: BackgroundSession) -> str:
            done = session.transfers.export_to(file, passphrase_of(passphrase), who)
            if done.file != file:
                words = self.tr("The events were already exported to {file}. Import that file at another till.")
                return words.format(file=done.file)
            return self.tr("%n event(s) exported. Import the file at another till.", "", done.events)

        self._run_exclusively(seal)

    def _import_transfer(self, file: Path, passphrase: str, who: Approval) -> None:
        from posapp.services.on_till.transfer.export import passphrase_of

        def take_over(session: BackgroundSession) -> str:
            done = session.transfers.import_from(file, passphrase_of(passphrase), who)
            if done.to_review:
                return self.tr("Events imported. Those that Hellotext does not show wait in the review.")
            return self.tr("%n event(s) imported. posapp checks Hellotext first, then sends.", "", done.events)

        self._run_exclusively(take_over)

    def _restore_backup(self, backup: "Backup", who: Approval) -> None:
        def put_in_place(session: BackgroundSession) -> str:
            done = session.maintenance.restore(backup, who=who)
            return self.tr("Backup restored; %n later sale(s) recovered", "", done.sales)

        self._run_exclusively(put_in_place)

    def _reopen(self, window: "MainWindow", notice: str) -> None:
        """Open the window again, since the shop or the API token was changed."""
        window.remember_size()
        self._draft_sale = window.checkout.draft()
        self._stop_workers()
        self._restart_workers()
        self._open_with(notice)

    def _change_language(self, window: "MainWindow", language: str) -> None:
        """Rebuild the counter in another language, once every queued operation is done."""
        window.setEnabled(False)

        def go_on(_answered: object) -> None:
            if window.checkout.payment.is_busy:
                self._change_language(window, language)
            else:
                self._switch_language(window, language)

        def wait_for_the_ledger(_answered: object) -> None:
            self._ledger.run(_ignore_result, on_success=go_on, on_failure=go_on)

        self._cache.run(_ignore_result, on_success=wait_for_the_ledger, on_failure=wait_for_the_ledger)

    def _switch_language(self, window: "MainWindow", language: str) -> None:
        window.remember_size()
        self._draft_sale = window.checkout.draft()
        self._stop_workers()
        set_language(make_application(), self._preferences, language)
        self._restart_workers()
        self.open()

    def _run_exclusively(self, operation: Callable[[BackgroundSession], str]) -> None:
        """Run an operation while nothing else has the till's files open, then open the counter with its outcome."""
        from posapp.ui.labels.sentences import sentence

        self._stop_workers()
        self._restart_workers()
        self._network.run(operation, on_success=self._open_with, on_failure=lambda e: self._open_with(sentence(e)))

    def _open_with(self, notice: str) -> None:
        self._notice = notice
        self.open()

    def _restart_workers(self) -> None:
        self._till.operator_state.end()
        self._ledger: Worker[LedgerSession] = Worker("ledger", partial(open_ledger_session, self._till))
        self._cache: Worker[SearchSession] = Worker(
            "cache",
            partial(open_search_session, self._till),
            is_current=lambda session: session.is_current(),
            on_failure=self._handle_cache_failure,
        )
        self._network: Worker[BackgroundSession] = Worker("network", partial(open_background_session, self._till))
        self._reading: Worker[ReportSession] = Worker("reading", partial(open_report_session, self._till))
        self._remote_search: Worker[BackgroundSession] = Worker("look-up", partial(open_background_session, self._till))
        self._worker = SyncWorker(self._sync or _make_sync_run(self._till))
        self._is_away = False
        self._worker.status_changed.connect(self._on_sync_status)
        self._downloads = DownloadScheduler(self._network)
        self._downloads.failed.connect(self._worker.failed)

    def _stop_workers(self) -> None:
        self._starting.stop()
        self._renewal.stop()
        self._downloads.stop()
        self._worker.stop()
        for worker in (self._reading, self._ledger, self._cache, self._network, self._remote_search):
            worker.close()

    def _show_counter(self, shop: Shop, staff: tuple[StaffMember, ...], has_catalogue: bool) -> None:
        from posapp.ui.main_window import MainWindow

        context = AppContext(
            shop=replace(shop, locale=locale_in(shown_language(), shop.country)),
            ledger=self._ledger,
            cache=self._cache,
            network=self._network,
            reading=self._reading,
            sync=self._worker,
            remote_search=self._remote_search,
            chime=self._chime,
            staff=staff,
            has_catalogue=has_catalogue,
            practice_page=self._till.api_url if self._till.is_practice else "",
        )
        window = MainWindow(context, self._preferences, self._draft_sale)
        self._draft_sale = None
        window.closed.connect(self.closed)
        window.export_requested.connect(self._export_transfer)
        window.import_requested.connect(self._import_transfer)
        window.reopen.connect(lambda notice: self._reopen(window, notice))
        window.restore.connect(self._restore_backup)
        window.download_ended.connect(self._downloads.refresh_status)
        self._downloads.status_changed.connect(window.show_customer_list)
        window.language_chosen.connect(lambda language: self._change_language(window, language))
        self._show(window)
        if self._notice:
            window.checkout.show_message(self._notice)
            self._notice = ""
        self._starting.start()

    def _chime(self, chime: Chime) -> None:
        """A window that is drawn into memory plays no sound."""
        if make_application().platformName() != "offscreen":
            self._sounds.play(chime)

    def _show_problem_notice(self) -> None:
        from posapp.ui.main_window import MainWindow

        if isinstance(self._widget, MainWindow):
            self._widget.checkout.show_message(
                self.tr(
                    "Something went wrong in posapp. What was recorded is safe. "
                    "Choose “Report a problem…” in the menu to see the report."
                )
            )

    def _handle_opening_failure(self, error: Exception) -> None:
        if isinstance(error, NotSetUp):
            self._show_set_up()
        elif isinstance(error, FileDamaged | WrongKey | LedgerMissing):
            self._offer_backup(error)
        else:
            self._show_fault(error)

    def _offer_backup(self, error: Exception) -> None:
        self._network.run(
            lambda session: session.maintenance.backups(),
            on_success=lambda backups: self._show_fault(error, backups[0].day.isoformat() if backups else ""),
            on_failure=lambda _unreadable: self._show_fault(error),
        )

    def _show_set_up(self, name: str = "", *, anew: bool = False) -> None:
        from posapp.ui.setup import SetupWindow

        window = SetupWindow(self._network, self._preferences, name, anew=anew)
        window.language_chosen.connect(
            lambda language: self._set_up_in_language(language, window.close_for_next(), anew=anew)
        )
        window.finished.connect(lambda _shop: self.open())
        window.closed.connect(self.closed)
        self._show(window)

    def _set_up_in_language(self, language: str, name: str, *, anew: bool) -> None:
        set_language(make_application(), self._preferences, language)
        self._show_set_up(name, anew=anew)

    def _show_fault(self, error: Exception, backup: str = "") -> None:
        from posapp.ui.setup.fault_window import FaultWindow

        window = FaultWindow(error, backup=backup, is_missing=isinstance(error, LedgerMissing))
        window.setup_requested.connect(lambda: self._show_set_up(anew=True))
        window.retry.connect(self.open)
        window.restore.connect(lambda: self._restore(window))
        window.save_requested.connect(lambda file: self._save_reports(window, file))
        window.closed.connect(self.closed)
        self._show(window)

    def _save_reports(self, window: "FaultWindow", file: Path) -> None:
        self._network.run(
            lambda session: session.problems.save(file), on_success=window.show_saved, on_failure=window.show_failure
        )

    def _restore(self, window: "FaultWindow") -> None:
        window.show_restore_step("backup")
        self._network.run_long(
            lambda session, report, _cancelled: session.maintenance.restore(show_message=report),
            on_progress=window.show_restore_step,
            on_success=lambda _done: self.open(),
            on_failure=window.show_failure,
        )

    def _show(self, widget: QWidget) -> None:
        previous, self._widget = self._widget, widget
        apply_style(make_application())
        widget.show()
        if previous is not None:
            previous.hide()
            previous.deleteLater()
        self.shown.emit(widget)

    def _start_sending(self) -> None:
        from posapp.background.network_watch import NetworkWatch

        tune_garbage_collection()
        self._ledger.run(lambda session: session.warm_up(), on_success=_ignore_result, on_failure=self._stop_on_damage)
        self._worker.status_changed.connect(freeze_garbage, Qt.ConnectionType.SingleShotConnection)
        self._worker.start()
        self._watch = NetworkWatch(self)
        self._watch.reconnected.connect(self._worker.wake)
        self._watch.reconnected.connect(self._downloads.download_now)
        self._renewal.start()
        self._network.run(
            lambda session: session.maintenance.check(),
            on_success=lambda _whole: self._start_maintenance(),
            on_failure=self._stop_on_damage,
        )

    def _start_maintenance(self) -> None:
        """A download that failed before the start is repeated at once: the token may be another one now."""
        self._maintain_ledger()
        self._downloads.download_now()

    def _on_sync_status(self, status: "SyncStatus") -> None:
        """A failed download is repeated as soon as Hellotext can be reached again."""
        from posapp.sync.status import ConnectionState

        if status.connection is ConnectionState.ONLINE and self._is_away:
            self._downloads.download_now()
        if status.connection is not ConnectionState.UNKNOWN:
            self._is_away = status.connection is not ConnectionState.ONLINE

    def _run_hourly_tasks(self) -> None:
        """Each hour, maintain the ledger and renew old customer data."""
        self._maintain_ledger()
        self._downloads.download_if_due()

    def _maintain_ledger(self) -> None:
        """Make today's backup if it is missing, and erase the names whose retention is over."""
        self._network.run(
            lambda session: session.maintenance.back_up_if_due(),
            on_success=_ignore_result,
            on_failure=self._stop_on_damage,
        )
        self._network.run(
            lambda session: session.records.erase_old_names(),
            on_success=_ignore_result,
            on_failure=self._stop_on_damage,
        )

    def _stop_on_damage(self, error: Exception) -> None:
        """Stop writing to a damaged ledger, and offer a restore."""
        if isinstance(error, FileDamaged):
            self._stop_workers()
            self._restart_workers()
            self._offer_backup(error)
        else:
            self._worker.failed.emit(error)

    def _handle_cache_failure(self, error: Exception) -> None:
        """Download a damaged list again at once; the footer shows its state."""
        if isinstance(error, CacheUnusable):
            self._downloads.download_if_due()
        elif isinstance(error, EnvironmentFault):
            self._downloads.refresh_status()


def _ignore_result(_outcome: object) -> None:
    """A success shows no message."""


def _read_opening_data(session: LedgerSession) -> tuple[Shop, tuple[StaffMember, ...], bool]:
    return session.shop, session.staff.members(), session.catalogue.has_products()


def _make_sync_run(till: Till) -> SyncRun:
    async def send(stop: "Event", wake: "Event", show_message: "Callable[[SyncStatus], None]") -> None:
        from posapp.services.on_till.sync import SyncService

        await SyncService(till).run(stop, wake, show_message)

    return send
