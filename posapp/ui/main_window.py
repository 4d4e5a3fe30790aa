"""The window: the rail at its side, its head, the screens and its foot."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.reading_direction import isolated
from posapp.domain.settings.till_settings import (
    CASH_ROUNDING,
    CHANGE_OFFERED,
    POS_FOLDER,
    SCANNER,
    TIP_SHARES,
    TIPS_TAKEN,
    WEB_PORT,
)
from posapp.domain.staff.members import Approval, StaffMember
from posapp.services.on_till.customers.list_status import CustomerList
from posapp.ui.close_window import CloseGuard
from posapp.ui.counter.checkout import CheckoutScreen, DraftSale
from posapp.ui.counter.sign_in.controller import SignInController
from posapp.ui.keyboard_menu import KeyboardMenu
from posapp.ui.kit.clean_clipboard import CleanClipboard
from posapp.ui.kit.connection_bar import ConnectionBar
from posapp.ui.kit.page_stack import PageStack
from posapp.ui.kit.room import Room, room_for
from posapp.ui.kit.screen_keyboard import ScreenKeyboard
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.kit.sheet import text_sheet
from posapp.ui.kit.stack import Stack
from posapp.ui.language_menu import LanguageMenu
from posapp.ui.navigation import Navigator, Place
from posapp.ui.office.day.open_days import OpenDayMonitor
from posapp.ui.pos_monitor import PosMonitor
from posapp.ui.resources import resource
from posapp.ui.restored_notice import RestoredNotices
from posapp.ui.screens import ENTRIES
from posapp.ui.side_rail import SideRail
from posapp.ui.sounds import sounds_action
from posapp.ui.texts import chosen_language, shown_language
from posapp.ui.window_head import WindowHead
from posapp.ui.window_menu import AppearanceMenu, WindowMenu
from posapp.ui.window_size import fitting_size

__all__ = ["MainWindow"]

SIZE = "window/geometry"
SMALLEST = (792, 440)
"""Pixels of the smallest window in which everything can be reached; below a height of some 520 by scrolling."""


NARROW_WINDOW = 1200
"""Pixels of a window's width below which its rail is narrow."""


class MainWindow(QMainWindow):
    """The till's window.

    Signals:
        closed: The person closed it, knowing what still waits.
        export_requested: A Path, a passphrase and who wants what is undelivered written there.
        import_requested: A Path, a passphrase and who wants the file of another till imported.
        reopen: A notice: the window is to be opened again, because the shop or the token changed.
        restore: A backup, and who wants it in the place of the till's file.
        language_chosen: One of the shipped languages, or "system": the window is to be shown in it.
        download_ended: A download that somebody asked for ended, well or not.

    Args:
        context: What the screens work with.
        preferences: Where size, theme and language are remembered.
        draft: A sale that was begun in a window before this one; None where none was.
        left_at: When the program was left with that sale half typed, UTC; None where it was not.
    """

    closed = Signal()
    export_requested = Signal(Path, str, Approval)
    import_requested = Signal(Path, str, Approval)
    reopen = Signal(str)
    restore = Signal(object, Approval)
    language_chosen = Signal(str)
    download_ended = Signal()

    def __init__(
        self,
        context: AppContext,
        preferences: QSettings,
        draft: DraftSale | None = None,
        left_at: datetime | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._preferences = preferences
        self._may_close = False
        self._clean_clipboard = CleanClipboard(self)
        self._keyboard = ScreenKeyboard(self, preferences, shown_language())
        self._customer_list_details = ""
        self.setWindowTitle(f"{isolated(context.shop.name)} – {isolated(context.shop.till)} – posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(*SMALLEST)
        self._content, self._pages, inside = Stack(), PageStack(), QWidget()
        self._content.addWidget(inside)
        self.sign_in_controller = SignInController(context, self, self._content, inside)
        self._navigator = self._create_navigator()
        self.checkout = CheckoutScreen(context, draft, left_at)
        self._navigator.set_counter(self.checkout)
        self._foot = ConnectionBar()
        language_menu = self._language_menu()
        keyboard_menu = KeyboardMenu(preferences, self)
        keyboard_menu.changed.connect(self._keyboard.refresh)
        choices = (AppearanceMenu(preferences, self), language_menu, keyboard_menu, self._sounds_action())
        menu = WindowMenu(self._navigator, choices)
        self._head = WindowHead(context.shop, menu)
        self._rail = SideRail(self._navigator, menu, choices)
        for each in (menu, self._rail.menu(Place.SETTINGS)):
            each.aboutToShow.connect(lambda: language_menu.setEnabled(self._is_at_the_counter()))
        self._lay_out(inside)
        self.setCentralWidget(self._content)
        self._close_guard = CloseGuard(context, self, self._content)
        self._open_days = OpenDayMonitor(context, self)
        self._pos = PosMonitor(context, self)
        self._restored = RestoredNotices(context, self, self._content)
        self._connect()
        self._restored.refresh()
        self._restore_size()
        self.sign_in_controller.start()
        self._has_begun = not self.sign_in_controller.is_locked
        if self._has_begun:
            self.checkout.activate()
            self._open_days.refresh()
        self._offer_guided_round()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say what still waits before closing; nothing is lost either way, also of what is half typed."""
        self.checkout.keep_draft()
        if self._may_close or self._close_guard.is_unanswered:
            self.remember_size()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self._close_guard.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything stand as close as the new size asks."""
        super().resizeEvent(event)
        room = room_for(self.height())
        self._head.set_low(low=room is Room.LOW)
        self._foot.set_low(low=room is Room.LOW)
        self._rail.set_narrow(narrow=self.width() < NARROW_WINDOW)
        self.checkout.set_room(room, self.width() - self._rail.width())

    def show_customer_list(self, found: CustomerList) -> None:
        """Show in the foot where something is wrong with the list of customers."""
        from posapp.ui.labels.customer_list import customer_list_details, customer_list_notice

        notice = customer_list_notice(found)
        self._customer_list_details = customer_list_details(found, self._context.shop) if notice else ""
        self._foot.show_customer_list(notice, self._customer_list_details)

    def remember_size(self) -> None:
        """Let the next window be as large as this one, and stand where it stands."""
        self._preferences.setValue(SIZE, self.saveGeometry())

    # --- how it is put together

    def _create_navigator(self) -> Navigator:
        navigator = Navigator(
            self._context,
            self._preferences,
            window=self,
            content=self._content,
            pages=self._pages,
            sign_in_controller=self.sign_in_controller,
            entries=ENTRIES,
        )
        navigator.reopen.connect(self.reopen)
        navigator.restore.connect(self.restore)
        navigator.transfer_export.connect(self.export_requested)
        navigator.transfer_import.connect(self.import_requested)
        navigator.language_chosen.connect(self.language_chosen)
        navigator.commands.download_ended.connect(self.download_ended)
        return navigator

    def _lay_out(self, inside: QWidget) -> None:
        """The foot is as wide as the window: what is wrong with the line may be long."""
        column, row, beside_rail = QVBoxLayout(inside), QHBoxLayout(), QVBoxLayout()
        for each in (column, row, beside_rail):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        pages = scroll_area(self._pages)
        pages.setObjectName("pages")
        pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a tap on a key or a tile leaves the keyboard in its field
        beside_rail.addWidget(self._head)
        beside_rail.addWidget(pages, stretch=1)
        row.addWidget(self._rail)
        row.addLayout(beside_rail, stretch=1)
        column.addLayout(row, stretch=1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._connect_sign_in()
        self._connect_foot()
        self._connect_notices()
        navigator = self._navigator
        self.checkout.waiting_changed.connect(self._foot.show_waiting)
        self.checkout.refund_requested.connect(lambda receipt: navigator.open("refunds", receipt))
        self.checkout.credit_note_taken.connect(
            lambda receipt, money, note: navigator.open("refunds", receipt, money, note)
        )
        self.checkout.permission_requested.connect(
            lambda permission, then: navigator.ask_for_permission(permission, lambda _manager: then())
        )
        navigator.settings.watch(SCANNER, self.checkout.use_scanner)
        navigator.settings.watch(CHANGE_OFFERED, self.checkout.offer_change)
        navigator.settings.watch(CASH_ROUNDING, self.checkout.use_rounding)
        navigator.settings.watch(TIPS_TAKEN, self.checkout.take_tips)
        navigator.settings.watch(TIP_SHARES, self.checkout.split_and_tip.use_tip_shares)
        navigator.settings.watch_all((POS_FOLDER, WEB_PORT), lambda _changes: self._renew_ways_in())
        if self._context.ways_in is not None:
            self._context.ways_in.failed.connect(self._foot.show_failure)
        navigator.days_changed.connect(self._open_days.refresh)
        navigator.returned_to_counter.connect(self._show_counter)
        navigator.failed.connect(self._foot.show_failure)
        navigator.commands.message.connect(self.checkout.show_message)
        navigator.commands.failed.connect(self._foot.show_failure)
        navigator.commands.found.connect(self._show_found)

    def _renew_ways_in(self) -> None:
        if self._context.ways_in is not None:
            self._context.ways_in.renew()

    def _connect_sign_in(self) -> None:
        self.sign_in_controller.changed.connect(self._on_operator_changed)
        self.sign_in_controller.sheet_requested.connect(self._navigator.sheets.open)
        self.sign_in_controller.failed.connect(self._foot.show_failure)
        self._head.switch_requested.connect(self.sign_in_controller.lock)

    def _connect_foot(self) -> None:
        self._context.sync.status_changed.connect(self._foot.show_status)
        self._context.sync.failed.connect(self._foot.show_failure)
        self._foot.review_requested.connect(lambda: self._navigator.open("review"))
        self._foot.close_requested.connect(lambda: self._navigator.open("closing"))
        self._foot.pos_requested.connect(lambda: self._navigator.open("pos"))
        self._pos.found.connect(self._foot.show_pos)
        self._foot.customer_list_requested.connect(self._show_customer_list_sheet)
        self._foot.restored_requested.connect(self._restored.open)

    def _connect_notices(self) -> None:
        self._open_days.found.connect(self._foot.show_open_days)
        self._open_days.failed.connect(self.checkout.show_fault)
        self._restored.found.connect(self._foot.show_restored)
        self._restored.message.connect(self.checkout.show_message)
        self._restored.sheet_requested.connect(self._navigator.sheets.open)
        self._restored.permission_requested.connect(self._navigator.ask_for_permission)
        self._close_guard.confirmed.connect(self._close)
        self._close_guard.sheet_requested.connect(self._navigator.sheets.open)

    def _offer_guided_round(self) -> None:
        if self._context.practice is not None:
            from posapp.ui.practice import GuidedRound  # no real till ever reads it

            guided_round = GuidedRound(self._context, self._context.practice, self._navigator, self)
            self._navigator.set_guided_round(guided_round)

    def _sounds_action(self) -> QAction:
        """Switching the sounds on plays one."""
        action = sounds_action(self._preferences, self)
        action.toggled.connect(lambda on: self._context.chime(Chime.ACCEPTED) if on else None)
        return action

    def _language_menu(self) -> QMenu:
        """Only at the counter: it is built anew, and what is half typed elsewhere would be lost."""
        menu = LanguageMenu(chosen_language(self._preferences), self)
        menu.chosen.connect(self.language_chosen)
        return menu

    def _is_at_the_counter(self) -> bool:
        return self._navigator.is_counter_shown and not self.checkout.customer.is_registering

    def _restore_size(self) -> None:
        geometry = self._preferences.value(SIZE)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(fitting_size(self, QSize(1280, 800)))

    # --- what happens while it is open

    def _show_counter(self) -> None:
        self.checkout.activate()
        self.checkout.refresh()
        self._open_days.refresh()

    def _on_operator_changed(self, member: StaffMember | None) -> None:
        """A screen that the next person may not see is left."""
        self._head.show_person(member)
        self._rail.refresh()
        if member is None:
            self.checkout.keep_draft()
            return
        if not self._has_begun:
            self._has_begun = True
            self.checkout.activate()
        self._open_days.refresh()
        self._navigator.leave_for(member)

    def _show_found(self, text: str) -> None:
        """Say how the line stands; in the foot on another screen, and while the counter offers an undo."""
        if not self._navigator.notify(text):
            self._foot.show_reply(text)

    def _show_customer_list_sheet(self) -> None:
        title, accept = self.tr("Customer list"), self.tr("Download now")
        sheet = text_sheet(
            self, self._content, title, self._customer_list_details, accept=accept, cancel=self.tr("Close")
        )
        sheet.accepted.connect(self._navigator.commands.download)
        self._navigator.sheets.open(sheet, manual="delivery")

    def _close(self) -> None:
        self._may_close = True
        self.close()
