"""Opens the till's window: the set-up at the first start, then the counter."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from posapp.app.application import make_application
from posapp.app.till_workers import TillWorkers
from posapp.app.whole_till_operations import WholeTillOperation, WholeTillOperations
from posapp.background.app_context import AppContext
from posapp.background.practice import Practice
from posapp.background.sounds import Chime
from posapp.domain.errors import EnvironmentFault
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop, locale_in
from posapp.domain.staff.members import StaffMember
from posapp.services.on_till.missing_ledger import LedgerMissing
from posapp.services.on_till.till import NotSetUp, Till
from posapp.services.sessions import LedgerSession
from posapp.storage.faults import FileDamaged, WrongKey
from posapp.ui.sounds import Sounds
from posapp.ui.texts import apply_language, set_language, shown_language
from posapp.ui.theme import apply_style, apply_theme, set_theme

if TYPE_CHECKING:
    from posapp.background.sync_worker import SyncRun
    from posapp.domain.drafts.draft_sale import KeptDraft
    from posapp.ui.counter.checkout import DraftSale
    from posapp.ui.main_window import MainWindow
    from posapp.ui.setup.fault_window import FaultWindow

__all__ = ["TillWindow"]

_log = logging.getLogger(__name__)


class TillWindow(QObject):
    """Opens, rebuilds and closes one till's window with its workers.

    Signals:
        shown: The widget in sight: the set-up, the counter, or the reason why neither can be shown.
        closed: The person closed it.
        problem_noted: A report of a bug was saved; may be emitted in any thread.

    Args:
        till: The till.
        sync: Sends the events; the till's own sender where none is given.
        practice: What a practice shop has beside a real one; None for any other.
    """

    shown = Signal(QWidget)
    closed = Signal()
    problem_noted = Signal()

    def __init__(self, till: Till, sync: "SyncRun | None" = None, practice: Practice | None = None) -> None:
        super().__init__()
        self._till = till
        self._practice = practice
        self._preferences = QSettings(str(till.home.window_settings), QSettings.Format.IniFormat)
        self._sounds = Sounds(self._preferences)
        self._notice = ""
        self._draft_sale: DraftSale | None = None
        self._workers = TillWorkers(till, sync, self)
        self._workers.damaged.connect(self._offer_backup)
        self._operations = WholeTillOperations(self)
        self._widget: QWidget | None = None
        self.problem_noted.connect(self._show_problem_notice)
        apply_theme(make_application(), self._preferences)
        apply_language(make_application(), self._preferences)

    @property
    def widget(self) -> QWidget | None:
        """The widget in sight; None before the ledger was read."""
        return self._widget

    def choose_theme(self, scheme: str) -> None:
        """Show the window "light", "dark", in high "contrast" or like the "system", and remember the choice."""
        set_theme(make_application(), self._preferences, scheme)

    def open(self) -> None:
        """Read the ledger in the background, then show the counter or the set-up."""
        self._workers.ledger.run(
            _read_opening_data,
            on_success=lambda found: self._show_counter(*found),
            on_failure=self._handle_opening_failure,
        )
        if self._till.home.ledger.exists():
            import posapp.ui.main_window  # noqa: F401 - read from disk while the lane reads the till's file

    def close(self) -> None:
        """Stop sending, finish the queued operations, and close the files."""
        self._workers.stop()
        self._sounds.close()
        if self._widget is not None:
            self._widget.deleteLater()
            self._widget = None

    def _reopen(self, window: "MainWindow", notice: str) -> None:
        """Open the window again, since the shop or the API token was changed; a payment is written to its end first."""
        if window.checkout.payment.is_busy:
            self._workers.run_when_idle(lambda: self._reopen(window, notice))
            return
        window.remember_size()
        self._draft_sale = window.checkout.draft()
        self._workers.stop()
        self._workers.restart()
        self._open_with(notice)

    def _change_language(self, window: "MainWindow", language: str) -> None:
        """Rebuild the counter in another language, once every queued operation is done."""
        window.setEnabled(False)

        def go_on() -> None:
            if window.checkout.payment.is_busy:
                self._change_language(window, language)
            else:
                self._switch_language(window, language)

        self._workers.run_when_idle(go_on)

    def _switch_language(self, window: "MainWindow", language: str) -> None:
        window.remember_size()
        self._draft_sale = window.checkout.draft()
        self._workers.stop()
        set_language(make_application(), self._preferences, language)
        self._workers.restart()
        self.open()

    def _run_exclusively(self, operation: WholeTillOperation) -> None:
        """Run an operation while nothing else has the till's files open, then open the counter with its outcome."""
        from posapp.ui.labels.sentences import sentence

        self._workers.stop()
        self._workers.restart()
        self._workers.network.run(
            operation, on_success=self._open_with, on_failure=lambda e: self._open_with(sentence(e))
        )

    def _open_with(self, notice: str) -> None:
        self._notice = notice
        self.open()

    def _show_counter(
        self,
        shop: Shop,
        staff: tuple[StaffMember, ...],
        tenders: tuple[Tender, ...],
        has_catalogue: bool,
        kept: "KeptDraft | None",
    ) -> None:
        from posapp.ui.main_window import MainWindow

        context = AppContext(
            shop=replace(shop, locale=locale_in(shown_language(), shop.country)),
            ledger=self._workers.ledger,
            cache=self._workers.cache,
            network=self._workers.network,
            reading=self._workers.reading,
            sync=self._workers.sync,
            remote_search=self._workers.remote_search,
            chime=self._chime,
            staff=staff,
            tenders=tenders,
            has_catalogue=has_catalogue,
            practice=self._practice,
            practice_page=self._till.api_url if self._till.is_practice else "",
            intake=self._workers.intake,
            ways_in=self._workers.ways_in,
            shop_sharing=self._workers.shop,
        )
        draft, left_at = self._draft_sale, None
        if draft is None and kept is not None:
            draft, left_at = kept.sale, kept.at
        window = MainWindow(context, self._preferences, draft, left_at)
        self._draft_sale = None
        window.closed.connect(self.closed)
        window.export_requested.connect(
            lambda file, passphrase, who: self._run_exclusively(self._operations.transfer_export(file, passphrase, who))
        )
        window.import_requested.connect(
            lambda file, passphrase, who: self._run_exclusively(self._operations.transfer_import(file, passphrase, who))
        )
        window.reopen.connect(lambda notice: self._reopen(window, notice))
        window.restore.connect(lambda backup, who: self._run_exclusively(self._operations.restore(backup, who)))
        window.download_ended.connect(self._workers.downloads.refresh_status)
        self._workers.downloads.status_changed.connect(window.show_customer_list)
        window.language_chosen.connect(lambda language: self._change_language(window, language))
        self._show(window)
        if self._notice:
            window.checkout.show_message(self._notice)
            self._notice = ""
        self._workers.start_soon()

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
        self._workers.network.run(
            lambda session: session.maintenance.backups(),
            on_success=lambda backups: self._show_fault(error, backups[0].day.isoformat() if backups else ""),
            on_failure=lambda _unreadable: self._show_fault(error),
        )

    def _show_set_up(self, name: str = "", *, anew: bool = False) -> None:
        from posapp.ui.setup import SetupWindow

        window = SetupWindow(self._workers.network, self._preferences, name, anew=anew)
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
        self._workers.network.run(
            lambda session: session.problems.save(file), on_success=window.show_saved, on_failure=window.show_failure
        )

    def _restore(self, window: "FaultWindow") -> None:
        window.show_restore_step("backup")
        self._workers.network.run_long(
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


def _read_opening_data(
    session: LedgerSession,
) -> "tuple[Shop, tuple[StaffMember, ...], tuple[Tender, ...], bool, KeptDraft | None]":
    return (
        session.shop,
        session.staff.members(),
        session.tenders.offered(),
        session.catalogue.has_products(),
        _kept_draft(session),
    )


def _kept_draft(session: LedgerSession) -> "KeptDraft | None":
    """What was half typed never keeps the counter from opening."""
    try:
        return session.drafts.offered()
    except EnvironmentFault as fault:
        _log.warning("what was half typed cannot be read", exc_info=fault)
        return None
