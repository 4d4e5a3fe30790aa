"""The window: its head, the screen, its foot, its menu and its leaving."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSettings, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDesktopServices, QIcon, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from posapp import __version__
from posapp.background.counter import Counter
from posapp.domain.downloads import DownloadProgress
from posapp.domain.events import QueueCounts
from posapp.domain.staff import Permission, StaffMember
from posapp.services.desks import LedgerDesk
from posapp.services.downloading import EVERYTHING
from posapp.ui.checkout import BegunSale, CheckoutScreen
from posapp.ui.key_sheet import key_sheet
from posapp.ui.language_menu import LanguageMenu
from posapp.ui.resources import resource
from posapp.ui.sentences import sentence
from posapp.ui.staff import Attendance
from posapp.ui.texts import chosen_language
from posapp.ui.theme import set_theme
from posapp.ui.widgets.basics import label
from posapp.ui.widgets.connection_bar import ConnectionBar
from posapp.ui.widgets.sheet import Sheet
from posapp.ui.window_head import WindowHead

if TYPE_CHECKING:
    from posapp.services.handover import Undelivered
    from posapp.ui.coupons import CouponScreen
    from posapp.ui.refunds import RefundScreen
    from posapp.ui.review import ReviewScreen

__all__ = ["MainWindow"]

SIZE = "window/geometry"
PATIENCE_MILLISECONDS = 2000


class MainWindow(QMainWindow):
    """The till's window.

    Signals:
        closed: The person closed it, knowing what still waits.
        hand_over: A Path, a passphrase and who wants it: what is undelivered is to be sealed.
        adopt: A Path, a passphrase and who wants it: what another till sealed is to be taken over.
        language_chosen: One of the shipped languages, or "system": the window is to be shown in it.

    Args:
        counter: What the screens work with.
        preferences: Where size, theme and language are remembered.
        begun: A sale that was begun in a window before this one; None where none was.
    """

    closed = Signal()
    hand_over = Signal(object, str, str)
    adopt = Signal(object, str, str)
    language_chosen = Signal(str)

    def __init__(self, counter: Counter, preferences: QSettings, begun: BegunSale | None = None) -> None:
        super().__init__()
        self._counter = counter
        self._preferences = preferences
        self._may_close = False
        self._since_asking = QElapsedTimer()
        self._sheet: Sheet | None = None
        self.setWindowTitle(f"{counter.shop.name} – {counter.shop.till} – posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(1000, 680)
        self.checkout = CheckoutScreen(counter, begun)
        self._review: ReviewScreen | None = None
        self._refunds: RefundScreen | None = None
        self._coupons: CouponScreen | None = None
        self._screens = QStackedWidget()
        self._screens.addWidget(self.checkout)
        self._foot = ConnectionBar()
        self._foot.review_wanted.connect(self._show_review)
        self._head = WindowHead(counter.shop, self._menu())
        self._whole = QStackedWidget()
        inside = self._put_together()
        self._whole.addWidget(inside)
        self.setCentralWidget(self._whole)
        self._permitted_by: StaffMember | None = None
        self.attendance = self._attend(inside)
        self._screens.currentChanged.connect(lambda _place: self._give_back_the_coupons())
        counter.sync.status_changed.connect(self._foot.show_status)
        counter.sync.failed.connect(self._foot.show_failure)
        self.checkout.waiting_changed.connect(self._foot.show_waiting)
        self.checkout.refund_wanted.connect(self._show_refund)
        self._restore_size()
        self._has_begun = not self.attendance.is_locked
        if self._has_begun:
            self.checkout.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say what still waits before closing; nothing is lost either way."""
        if self._may_close or self._has_asked_in_vain():
            self.remember_size()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self._since_asking.start()
        self._counter.ledger.run(_counts, on_success=self._ask_to_close, on_failure=self._ask_without_counts)

    def remember_size(self) -> None:
        """Let the next window be as large as this one, and stand where it stands."""
        self._preferences.setValue(SIZE, self.saveGeometry())

    def _has_asked_in_vain(self) -> bool:
        """A file that does not answer keeps nobody from closing."""
        return self._since_asking.isValid() and self._since_asking.hasExpired(PATIENCE_MILLISECONDS)

    def _put_together(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._screens, stretch=1)
        column.addWidget(self._foot)
        return whole

    def _attend(self, inside: QWidget) -> Attendance:
        attendance = Attendance(self._counter, self, self._whole, inside)
        attendance.changed.connect(self._meet)
        attendance.sheet_wanted.connect(self._open)
        attendance.failed.connect(self._foot.show_failure)
        self._head.switch_wanted.connect(attendance.lock)
        self.checkout.permission_wanted.connect(
            lambda permission, then: attendance.ask_for_permission(permission, lambda _manager: then())
        )
        return attendance

    def _meet(self, member: StaffMember | None) -> None:
        self._head.show_person(member)
        if member is not None and not self._has_begun:
            self._has_begun = True
            self.checkout.begin()
        may_review = member is None or member.may(Permission.DECIDE_REVIEW)
        may_rule = member is None or member.may(Permission.EDIT_COUPON_RULES)
        shown = self._screens.currentWidget()
        if (not may_review and shown is self._review) or (not may_rule and shown is self._coupons):
            self._show_counter()

    def _who(self) -> str:
        """Who is signed in, and the manager who permitted it, as the journal keeps them."""
        present, manager = self.attendance.present, self._permitted_by
        if present is None:
            return ""
        by_another = manager is not None and manager.id != present.id
        return f"{present.name}, permitted by {manager.name}" if manager and by_another else present.name

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._add(menu, self.tr("Sync now"), "F5", self._sync_now)
        self._add(menu, self.tr("Refund"), "F3", self._show_refund)
        self._add(menu, self.tr("To review"), "F9", self._show_review)
        self._add(menu, self.tr("Download the customers"), "", self._download_customers)
        self._add(menu, self.tr("Hand over to another PC…"), "", self._ask_to_hand_over)
        self._add(menu, self.tr("Go on with a hand-over…"), "", self._ask_to_adopt)
        self._add(menu, self.tr("Staff…"), "", self._ask_for_staff)
        self._add(menu, self.tr("Coupons…"), "", self._ask_for_coupons).setObjectName("couponsAction")
        self._add(menu, self.tr("Refund limit…"), "", self._ask_for_refund_limit)
        menu.addMenu(self._theme_menu())
        menu.addMenu(self._language_menu(menu))
        if self._counter.practice_page:
            self._add(menu, self.tr("Practice: see what arrives, pull the cable"), "", self._open_practice_page)
        menu.addSeparator()
        self._add(menu, self.tr("Keyboard shortcuts"), "?", self._show_keys)
        self._add(menu, self.tr("About posapp"), "", self._show_about)
        menu.addSeparator()
        self._add(menu, self.tr("Close"), "Ctrl+Q", self.close)
        return menu

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self.tr("Appearance"), self)
        group = QActionGroup(menu)
        shown = str(self._preferences.value("theme", "system"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for scheme, name in names.items():
            action = QAction(name, menu, checkable=True, checked=scheme == shown)
            action.triggered.connect(lambda _checked, scheme=scheme: self._choose_theme(scheme))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _language_menu(self, around: QMenu) -> QMenu:
        """Only at the counter: it is built anew, and what is half typed elsewhere would be lost."""
        menu = LanguageMenu(chosen_language(self._preferences), self)
        menu.chosen.connect(self.language_chosen)
        around.aboutToShow.connect(lambda: menu.setEnabled(self._is_at_the_counter()))
        return menu

    def _is_at_the_counter(self) -> bool:
        return self._screens.currentWidget() is self.checkout and not self.checkout.customer.is_registering

    def _add(self, menu: QMenu, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        self.addAction(action)
        return action

    def _choose_theme(self, scheme: str) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            set_theme(application, self._preferences, scheme)

    def _download_customers(self) -> None:
        self.checkout.tell(self.tr("Downloading the customers; go on selling"))
        self._counter.network.run_long(
            lambda desk, report, cancelled: desk.setup.download(EVERYTHING, report, cancelled),
            on_progress=_nothing_to_show,
            on_success=self._tell_download,
            on_failure=lambda error: self.checkout.tell(sentence(error)),
        )

    def _tell_download(self, progress: tuple[DownloadProgress, ...]) -> None:
        customers = sum(each.count for each in progress if each.kind == "profiles")
        self.checkout.tell(self.tr("%n customer(s) downloaded", "", customers))

    def _ask_to_hand_over(self) -> None:
        self.attendance.ask_for_permission(Permission.HAND_OVER, self._begin_to_hand_over, once=False)

    def _begin_to_hand_over(self, permitted_by: StaffMember | None) -> None:
        self._permitted_by = permitted_by
        self._counter.network.run(
            lambda desk: desk.handover.undelivered(),
            on_success=self._offer_hand_over,
            on_failure=self._foot.show_failure,
        )

    def _offer_hand_over(self, waiting: "Undelivered") -> None:
        from posapp.ui.handover import HandOverSheet

        if not (waiting.events or waiting.customers):
            self.checkout.tell(self.tr("There is nothing to hand over: Hellotext has everything"))
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = Path(documents) / f"posapp-{self._counter.shop.prefix}.sealed"
        sheet = HandOverSheet(self, self._whole, waiting, proposal)
        sheet.agreed.connect(lambda file, passphrase: self.hand_over.emit(file, passphrase, self._who()))
        self._open(sheet)

    def _ask_to_adopt(self) -> None:
        self.attendance.ask_for_permission(Permission.HAND_OVER, self._begin_to_adopt, once=False)

    def _begin_to_adopt(self, permitted_by: StaffMember | None) -> None:
        self._permitted_by = permitted_by
        from posapp.ui.handover import AdoptSheet

        sheet = AdoptSheet(self, self._whole)
        sheet.agreed.connect(lambda file, passphrase: self.adopt.emit(file, passphrase, self._who()))
        self._open(sheet)

    def _ask_for_staff(self) -> None:
        self.attendance.ask_for_permission(Permission.EDIT_STAFF, self._show_staff, once=False)

    def _show_staff(self, _permitted_by: StaffMember | None) -> None:
        from posapp.ui.staff.staff_sheet import StaffSheet

        sheet = StaffSheet(self, self._whole, self._counter)
        sheet.changed_self.connect(self.attendance.take)
        sheet.lock_minutes_changed.connect(self.attendance.lock_after)
        for end in (sheet.accepted, sheet.left):
            end.connect(lambda: self.attendance.give_back(Permission.EDIT_STAFF))
        self._open(sheet)

    def _open_practice_page(self) -> None:
        QDesktopServices.openUrl(QUrl(f"{self._counter.practice_page}/"))

    def _sync_now(self) -> None:
        self._counter.ledger.run(
            lambda desk: desk.queue.sync_now(),
            on_success=lambda _done: self._wake(),
            on_failure=self._foot.show_failure,
        )

    def _wake(self) -> None:
        self._counter.sync.wake()
        self.checkout.tell(self.tr("Sending what waits…"))

    def _show_review(self) -> None:
        self.attendance.ask_for_permission(Permission.DECIDE_REVIEW, self._open_review, once=False)

    def _open_review(self, _permitted_by: StaffMember | None) -> None:
        if self._review is None:
            from posapp.ui.review import ReviewScreen

            self._review = ReviewScreen(self._counter)
            self._review.left.connect(self._show_counter)
            self._screens.addWidget(self._review)
        self._screens.setCurrentWidget(self._review)
        self._review.begin()

    def _show_refund(self, receipt: str = "") -> None:
        if self._refunds is None:
            from posapp.ui.refunds import RefundScreen

            self._refunds = RefundScreen(self._counter, self.attendance.ask_for_permission)
            self._refunds.left.connect(self._show_counter)
            self._screens.addWidget(self._refunds)
        self._screens.setCurrentWidget(self._refunds)
        self._refunds.begin(receipt)

    def _ask_for_refund_limit(self) -> None:
        self.attendance.ask_for_permission(Permission.CHANGE_SETTINGS, self._show_refund_limit, once=False)

    def _show_refund_limit(self, _permitted_by: StaffMember | None) -> None:
        from posapp.ui.refunds.limit_sheet import RefundLimitSheet

        sheet = RefundLimitSheet(self, self._whole, self._counter)
        for end in (sheet.accepted, sheet.left):
            end.connect(lambda: self.attendance.give_back(Permission.CHANGE_SETTINGS))
        self._open(sheet)

    def _ask_for_coupons(self) -> None:
        self.attendance.ask_for_permission(Permission.EDIT_COUPON_RULES, self._show_coupons, once=False)

    def _show_coupons(self, _permitted_by: StaffMember | None) -> None:
        if self._coupons is None:
            from posapp.ui.coupons import CouponScreen

            self._coupons = CouponScreen(self._counter)
            self._coupons.left.connect(self._show_counter)
            self._screens.addWidget(self._coupons)
        self._screens.setCurrentWidget(self._coupons)
        self._coupons.begin()

    def _give_back_the_coupons(self) -> None:
        """What a manager permitted ends with the screen, whichever comes next."""
        if self._coupons is not None and self._screens.currentWidget() is not self._coupons:
            self.attendance.give_back(Permission.EDIT_COUPON_RULES)

    def _show_counter(self) -> None:
        self.attendance.give_back(Permission.DECIDE_REVIEW)
        self._screens.setCurrentWidget(self.checkout)
        self.checkout.begin()
        self.checkout.refresh()

    def _show_keys(self) -> None:
        if self._sheet is None:
            self._open(key_sheet(self, self._whole))

    def _show_about(self) -> None:
        title = self.tr("posapp {version}").format(version=__version__)
        text = self.tr("What happens at the counter counts in Hellotext. Free software under the MIT licence.")
        self._open(self._reading_sheet(title, text, accept=self.tr("Close")))

    def _ask_to_close(self, counts: QueueCounts) -> None:
        self._since_asking.invalidate()
        if not counts.waiting:
            self._leave()
            return
        title = self.tr("%n payment(s) still wait for Hellotext", "", counts.waiting)
        text = self.tr("They are safe on this computer and are sent the next time posapp is open.")
        self._open_leaving(self._reading_sheet(title, text, accept=self.tr("Close"), leave=self.tr("Stay")))

    def _ask_without_counts(self, _error: Exception) -> None:
        self._since_asking.invalidate()
        title = self.tr("Close posapp?")
        text = self.tr(
            "How many payments wait cannot be read now. What was recorded is safe on this computer and is sent the "
            "next time posapp is open."
        )
        self._open_leaving(self._reading_sheet(title, text, accept=self.tr("Close"), leave=self.tr("Stay")))

    def _reading_sheet(self, title: str, text: str, *, accept: str, leave: str = "") -> Sheet:
        sheet = Sheet(self, self._whole, title, accept=accept, leave=leave)
        sheet.body.addWidget(label(text, "soft", wraps=True))
        return sheet

    def _open_leaving(self, sheet: Sheet) -> None:
        sheet.accepted.connect(self._leave)
        self._open(sheet)

    def _open(self, sheet: Sheet) -> None:
        """One sheet at a time: a newer one takes the place of the one before."""
        if self._sheet is not None:
            self._sheet.close()
        self._sheet = sheet
        sheet.accepted.connect(self._forget_sheet)
        sheet.left.connect(self._forget_sheet)
        sheet.open()

    def _forget_sheet(self) -> None:
        self._sheet = None

    def _leave(self) -> None:
        self._may_close = True
        self.close()

    def _restore_size(self) -> None:
        geometry = self._preferences.value(SIZE)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)


def _nothing_to_show(_progress: DownloadProgress) -> None:
    """A renewal goes on beside the selling; its end is told."""


def _counts(desk: LedgerDesk) -> QueueCounts:
    return desk.queue.counts()
