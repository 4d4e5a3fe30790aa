"""The window: its head, the screens, its foot, and how they are wired."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QCursor, QDesktopServices, QIcon
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from posapp import __version__
from posapp.background.counter import Counter
from posapp.background.sounds import Chime
from posapp.domain.staff import Permission, StaffMember
from posapp.services.customer_list import CustomerList
from posapp.ui.checkout import BegunSale, CheckoutScreen
from posapp.ui.closing.open_days import OpenDays
from posapp.ui.errands import Errands
from posapp.ui.key_sheet import key_sheet
from posapp.ui.language_menu import LanguageMenu
from posapp.ui.leaving import Leaving
from posapp.ui.office import Office
from posapp.ui.resources import resource
from posapp.ui.restored_notice import RestoredNotices
from posapp.ui.screens import Place, Screen, Screens
from posapp.ui.sounds import sounds_action
from posapp.ui.staff import Attendance
from posapp.ui.texts import chosen_language
from posapp.ui.widgets.connection_bar import ConnectionBar
from posapp.ui.widgets.sheet import Sheet, reading_sheet
from posapp.ui.window_head import WindowHead
from posapp.ui.window_menu import AppearanceMenu, MenuEntry, WindowMenu
from posapp.ui.window_size import fitting_size

if TYPE_CHECKING:
    from posapp.ui.handover import HandOverErrands
    from posapp.ui.settings import SettingsErrands

__all__ = ["MainWindow"]

SIZE = "window/geometry"


class MainWindow(QMainWindow):
    """The till's window.

    Signals:
        closed: The person closed it, knowing what still waits.
        hand_over: A Path, a passphrase and who wants it: what is undelivered is to be sealed.
        adopt: A Path, a passphrase and who wants it: what another till sealed is to be taken over.
        reopen: A notice: the window is to be opened anew, since what it stands on was changed.
        restore: A backup and who wants it: it is to stand in the place of the till's file.
        language_chosen: One of the shipped languages, or "system": the window is to be shown in it.
        download_ended: A download that somebody asked for came to its end, well or not.

    Args:
        counter: What the screens work with.
        preferences: Where size, theme and language are remembered.
        begun: A sale that was begun in a window before this one; None where none was.
    """

    closed = Signal()
    hand_over = Signal(object, str, str)
    adopt = Signal(object, str, str)
    reopen = Signal(str)
    restore = Signal(object, str)
    language_chosen = Signal(str)
    download_ended = Signal()

    def __init__(self, counter: Counter, preferences: QSettings, begun: BegunSale | None = None) -> None:
        super().__init__()
        self._counter = counter
        self._preferences = preferences
        self._may_close = False
        self._sheet: Sheet | None = None
        self._customer_list_details = ""
        self._hand_over_errands: HandOverErrands | None = None
        self._settings_errands: SettingsErrands | None = None
        self.setWindowTitle(f"{counter.shop.name} – {counter.shop.till} – posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(1000, 680)
        self._errands = Errands(counter, self)
        self.checkout = CheckoutScreen(counter, begun)
        self._screens = Screens(self.checkout, self._places())
        self._foot = ConnectionBar()
        self._head = WindowHead(counter.shop, self._menu())
        self._whole = QStackedWidget()
        inside = self._put_together()
        self._whole.addWidget(inside)
        self.setCentralWidget(self._whole)
        self.attendance = self._attend(inside)
        self._leaving = Leaving(counter, self, self._whole)
        self._open_days = OpenDays(counter, self)
        self._restored = RestoredNotices(counter, self, self._whole)
        self._connect()
        self._restored.look()
        self._restore_size()
        self._has_begun = not self.attendance.is_locked
        if self._has_begun:
            self.checkout.begin()
            self._open_days.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say what still waits before closing; nothing is lost either way."""
        if self._may_close or self._leaving.has_asked_in_vain:
            self.remember_size()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self._leaving.ask()

    def show_customer_list(self, found: CustomerList) -> None:
        """Show in the foot where something is wrong with the list of customers."""
        from posapp.ui.customer_list_words import customer_list_details, customer_list_notice

        notice = customer_list_notice(found)
        self._customer_list_details = customer_list_details(found, self._counter.shop) if notice else ""
        self._foot.show_customer_list(notice, self._customer_list_details)

    def remember_size(self) -> None:
        """Let the next window be as large as this one, and stand where it stands."""
        self._preferences.setValue(SIZE, self.saveGeometry())

    # --- how it is put together

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

    def _connect(self) -> None:
        self._counter.sync.status_changed.connect(self._foot.show_status)
        self._counter.sync.failed.connect(self._foot.show_failure)
        self._foot.review_wanted.connect(lambda: self._go("review"))
        self._foot.close_wanted.connect(lambda: self._go("closing"))
        self._foot.customer_list_wanted.connect(self._show_customer_list_sheet)
        self._errands.download_ended.connect(self.download_ended)
        self._open_days.found.connect(self._foot.show_open_days)
        self._foot.restored_wanted.connect(self._restored.open)
        self._restored.found.connect(self._foot.show_restored)
        self._restored.told.connect(self.checkout.tell)
        self._restored.sheet_wanted.connect(self._open)
        self._restored.permission_wanted.connect(self.attendance.ask_for_permission)
        self._open_days.failed.connect(self.checkout.tell_fault)
        self.checkout.waiting_changed.connect(self._foot.show_waiting)
        self.checkout.refund_wanted.connect(lambda receipt: self._go("refunds", receipt))
        self._screens.permission_ended.connect(self.attendance.give_back)
        self._screens.came_home.connect(self._come_home)
        self._errands.told.connect(self.checkout.tell)
        self._errands.failed.connect(self._foot.show_failure)
        self._leaving.agreed.connect(self._leave)
        self._leaving.sheet_wanted.connect(self._open)

    def _menu(self) -> QMenu:
        menu = WindowMenu(self)
        menu.add_group(
            MenuEntry(text=self.tr("Sync now"), keys="F5", do=self._errands.sync_now),
            MenuEntry(text=self.tr("Refund"), keys="F3", do=lambda: self._go("refunds")),
            MenuEntry(text=self.tr("More actions"), keys="F11", name="moreActionsAction", do=self._go_to_actions),
            MenuEntry(text=self.tr("To review"), keys="F9", do=lambda: self._go("review")),
            MenuEntry(text=self.tr("On the way to Hellotext"), name="queueAction", do=lambda: self._go("queue")),
            MenuEntry(
                text=self.tr("Close of the day"), keys="Shift+F12", name="closingAction", do=lambda: self._go("closing")
            ),
            MenuEntry(text=self.tr("Check against the till"), name="checkAction", do=lambda: self._go("check")),
            MenuEntry(text=self.tr("Summary"), keys="F12", name="summaryAction", do=lambda: self._go("summary")),
            MenuEntry(text=self.tr("Download the customers"), do=self._errands.download),
        )
        menu.add_group(
            MenuEntry(text=self.tr("Coupons…"), name="couponsAction", do=lambda: self._go("coupons")),
            MenuEntry(text=self.tr("Settings"), name="settingsAction", do=lambda: self._go("settings")),
            MenuEntry(text=self.tr("Journal"), name="journalAction", do=lambda: self._go("journal")),
            MenuEntry(text=self.tr("Actions…"), name="offersAction", do=lambda: self._go("offers")),
            MenuEntry(text=self.tr("Products…"), name="productsAction", do=self._ask_for_products),
            MenuEntry(text=self.tr("Staff…"), do=self._ask_for_staff),
            MenuEntry(text=self.tr("Refund limit…"), do=self._ask_for_refund_limit),
            MenuEntry(text=self.tr("Hand over to another PC…"), do=lambda: self._handing_over().ask_to_hand_over()),
            MenuEntry(text=self.tr("Go on with a hand-over…"), do=lambda: self._handing_over().ask_to_adopt()),
        )
        menu.addSeparator()
        menu.addMenu(AppearanceMenu(self._preferences, self))
        menu.addMenu(self._language_menu(menu))
        menu.addAction(self._sounds_action())
        if self._counter.practice_page:
            text = self.tr("Practice: see what arrives, pull the cable")
            menu.add_group(MenuEntry(text=text, do=self._open_practice_page))
        menu.add_group(
            MenuEntry(text=self.tr("Keyboard shortcuts"), keys="?", do=self._show_keys),
            MenuEntry(text=self.tr("Help…"), name="helpAction", do=self._show_help),
            MenuEntry(text=self.tr("About posapp"), do=self._show_about),
        )
        menu.add_group(MenuEntry(text=self.tr("Close"), keys="Ctrl+Q", do=self.close))
        return menu

    def _sounds_action(self) -> QAction:
        """Whoever switches the sounds on hears one."""
        action = sounds_action(self._preferences, self)
        action.toggled.connect(lambda on: self._counter.chime(Chime.ACCEPTED) if on else None)
        return action

    def _language_menu(self, around: QMenu) -> QMenu:
        """Only at the counter: it is built anew, and what is half typed elsewhere would be lost."""
        menu = LanguageMenu(chosen_language(self._preferences), self)
        menu.chosen.connect(self.language_chosen)
        around.aboutToShow.connect(lambda: menu.setEnabled(self._is_at_the_counter()))
        return menu

    def _is_at_the_counter(self) -> bool:
        return self._screens.is_home and not self.checkout.customer.is_registering

    def _restore_size(self) -> None:
        geometry = self._preferences.value(SIZE)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(fitting_size(self, QSize(1280, 800)))

    # --- the screens beside the counter

    def _places(self) -> dict[str, Place]:
        return {
            "review": Place(build=self._make_review, permission=Permission.DECIDE_REVIEW),
            "refunds": Place(build=self._make_refunds),
            "actions": Place(build=self._make_actions),
            "offers": Place(build=self._make_offers, permission=Permission.EDIT_ACTIONS),
            **self._office().places(),
        }

    def _office(self) -> Office:
        return Office(
            counter=self._counter,
            attendance=lambda: self.attendance,
            go=self._go,
            sync_now=self._errands.sync_now,
            set_up=lambda name: self._setting_up().open(name),
            days_changed=lambda: self._open_days.look(),  # noqa: PLW0108 - there are none yet when this is put together
            connection=lambda: self._foot.connection,
        )

    def _make_review(self) -> Screen:
        from posapp.ui.review import ReviewScreen

        return ReviewScreen(self._counter)

    def _make_refunds(self) -> Screen:
        from posapp.ui.refunds import RefundScreen

        return RefundScreen(self._counter, self.attendance.ask_for_permission)

    def _make_actions(self) -> Screen:
        from posapp.ui.actions import MoreActionsScreen

        screen = MoreActionsScreen(self._counter, self.attendance.ask_for_permission)
        screen.catalogue_wanted.connect(lambda: self._go("offers"))
        return screen

    def _make_offers(self) -> Screen:
        from posapp.ui.actions.catalogue_screen import CatalogueScreen

        return CatalogueScreen(self._counter)

    def _go_to_actions(self) -> None:
        """The customer who is chosen at the counter is most likely meant here too."""
        self._go("actions", self.checkout.customer.subscriber)

    def _go(self, name: str, *beginning: object) -> None:
        """Show a place to who may see it, or to whom a manager lets see it."""
        permission = self._screens.needed_for(name)
        if permission is None:
            self._screens.go(name, *beginning)
        else:
            self.attendance.ask_for_permission(
                permission, lambda _permitted_by: self._screens.go(name, *beginning), once=False
            )

    def _come_home(self) -> None:
        self.checkout.begin()
        self.checkout.refresh()
        self._open_days.look()

    def _meet(self, member: StaffMember | None) -> None:
        """What one person may see is not left open to the next."""
        self._head.show_person(member)
        if member is not None and not self._has_begun:
            self._has_begun = True
            self.checkout.begin()
        if member is not None:
            self._open_days.look()
        needed = self._screens.permission
        if member is not None and needed is not None and not member.may(needed):
            self._screens.go_home()

    # --- what is done from the menu

    def _handing_over(self) -> "HandOverErrands":
        if self._hand_over_errands is None:
            from posapp.ui.handover import HandOverErrands

            errands = HandOverErrands(self._counter, self.attendance, self, self._whole)
            errands.hand_over.connect(self.hand_over)
            errands.adopt.connect(self.adopt)
            errands.sheet_wanted.connect(self._open)
            errands.nothing_waits.connect(self._tell_nothing_waits)
            errands.failed.connect(self._foot.show_failure)
            self._hand_over_errands = errands
        return self._hand_over_errands

    def _setting_up(self) -> "SettingsErrands":
        if self._settings_errands is None:
            from posapp.ui.settings import SettingsErrands

            elsewhere = {
                "language": self._ask_for_language,
                "staff": self._ask_for_staff,
                "limit": self._ask_for_refund_limit,
                "products": self._ask_for_products,
                "hand_over": lambda: self._handing_over().ask_to_hand_over(),
                "coupons": lambda: self._go("coupons"),
                "offers": lambda: self._go("offers"),
            }
            errands = SettingsErrands(self._counter, self.attendance, self, self._whole, elsewhere)
            errands.sheet_wanted.connect(self._open_permitted)
            errands.reopen.connect(self.reopen)
            errands.restore.connect(self.restore)
            self._settings_errands = errands
        return self._settings_errands

    def _tell_nothing_waits(self) -> None:
        self.checkout.tell(self.tr("There is nothing to hand over: Hellotext has everything"))

    def _ask_for_language(self) -> None:
        """What is half typed at the counter is there again in the other language."""
        menu = LanguageMenu(chosen_language(self._preferences), self)
        menu.chosen.connect(self.language_chosen)
        menu.popup(QCursor.pos())

    def _ask_for_staff(self) -> None:
        self.attendance.ask_for_permission(Permission.EDIT_STAFF, self._show_staff, once=False)

    def _show_staff(self, _permitted_by: StaffMember | None) -> None:
        from posapp.ui.staff.staff_sheet import StaffSheet

        sheet = StaffSheet(self, self._whole, self._counter)
        sheet.changed_self.connect(self.attendance.take)
        sheet.lock_minutes_changed.connect(self.attendance.lock_after)
        self._open_permitted(sheet, Permission.EDIT_STAFF)

    def _ask_for_products(self) -> None:
        self.attendance.ask_for_permission(Permission.CHANGE_SETTINGS, self._show_products, once=False)

    def _show_products(self, permitted_by: StaffMember | None) -> None:
        from posapp.ui.items.products_sheet import ProductsSheet

        sheet = ProductsSheet(self, self._whole, self._counter, self.attendance.who(permitted_by))
        sheet.catalogue_came.connect(self.checkout.items.appear)
        self._open_permitted(sheet, Permission.CHANGE_SETTINGS)

    def _ask_for_refund_limit(self) -> None:
        self.attendance.ask_for_permission(Permission.CHANGE_SETTINGS, self._show_refund_limit, once=False)

    def _show_refund_limit(self, _permitted_by: StaffMember | None) -> None:
        from posapp.ui.refunds.limit_sheet import RefundLimitSheet

        self._open_permitted(RefundLimitSheet(self, self._whole, self._counter), Permission.CHANGE_SETTINGS)

    def _open_practice_page(self) -> None:
        QDesktopServices.openUrl(QUrl(f"{self._counter.practice_page}/"))

    def _show_customer_list_sheet(self) -> None:
        title, accept = self.tr("List of customers"), self.tr("Download now")
        sheet = reading_sheet(
            self, self._whole, title, self._customer_list_details, accept=accept, leave=self.tr("Close")
        )
        sheet.accepted.connect(self._errands.download)
        self._open(sheet)

    def _show_keys(self) -> None:
        if self._sheet is None:
            self._open(key_sheet(self, self._whole))

    def _show_help(self) -> None:
        from posapp.ui.help_sheet import HelpSheet

        self._open(HelpSheet(self, self._whole, self._counter))

    def _show_about(self) -> None:
        title = self.tr("posapp {version}").format(version=__version__)
        text = self.tr("What happens at the counter counts in Hellotext. Free software under the MIT licence.")
        self._open(reading_sheet(self, self._whole, title, text, accept=self.tr("Close")))

    # --- sheets and leaving

    def _open(self, sheet: Sheet) -> None:
        """One sheet at a time: a newer one takes the place of the one before."""
        if self._sheet is not None:
            self._sheet.close()
        self._sheet = sheet
        sheet.accepted.connect(self._forget_sheet)
        sheet.left.connect(self._forget_sheet)
        sheet.open()

    def _open_permitted(self, sheet: Sheet, permission: Permission) -> None:
        """What a manager permitted ends with the sheet."""
        for end in (sheet.accepted, sheet.left):
            end.connect(lambda: self.attendance.give_back(permission))
        self._open(sheet)

    def _forget_sheet(self) -> None:
        self._sheet = None

    def _leave(self) -> None:
        self._may_close = True
        self.close()
