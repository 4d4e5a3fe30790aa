"""The window: its head, the screens, its foot, and how they are wired."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QCursor, QDesktopServices, QIcon
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from posapp import __version__
from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.staff.members import Permission, StaffMember
from posapp.services.on_till.customers.list_status import CustomerList
from posapp.ui.close_window import CloseGuard
from posapp.ui.commands import WindowCommands
from posapp.ui.counter.checkout import CheckoutScreen, DraftSale
from posapp.ui.key_sheet import key_sheet
from posapp.ui.kit.connection_bar import ConnectionBar
from posapp.ui.kit.sheet import Sheet, text_sheet
from posapp.ui.language_menu import LanguageMenu
from posapp.ui.navigation import Screen, ScreenSpec, ScreenStack
from posapp.ui.office.day.open_days import OpenDayMonitor
from posapp.ui.office_screens import OfficeScreens
from posapp.ui.resources import resource
from posapp.ui.restored_notice import RestoredNotices
from posapp.ui.sounds import sounds_action
from posapp.ui.staff import SignInController
from posapp.ui.texts import chosen_language
from posapp.ui.window_head import WindowHead
from posapp.ui.window_menu import AppearanceMenu, MenuEntry, WindowMenu
from posapp.ui.window_size import fitting_size

if TYPE_CHECKING:
    from posapp.ui.office.settings import SettingsCommands
    from posapp.ui.office.transfer import TransferCommands

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
        context: What the screens work with.
        preferences: Where size, theme and language are remembered.
        draft: A sale that was begun in a window before this one; None where none was.
    """

    closed = Signal()
    hand_over = Signal(object, str, str)
    adopt = Signal(object, str, str)
    reopen = Signal(str)
    restore = Signal(object, str)
    language_chosen = Signal(str)
    download_ended = Signal()

    def __init__(self, context: AppContext, preferences: QSettings, draft: DraftSale | None = None) -> None:
        super().__init__()
        self._context = context
        self._preferences = preferences
        self._may_close = False
        self._sheet: Sheet | None = None
        self._customer_list_details = ""
        self._hand_over_errands: TransferCommands | None = None
        self._settings_errands: SettingsCommands | None = None
        self.setWindowTitle(f"{context.shop.name} – {context.shop.till} – posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(1000, 680)
        self._commands = WindowCommands(context, self)
        self.checkout = CheckoutScreen(context, draft)
        self._screens = ScreenStack(self.checkout, self._screen_specs())
        self._foot = ConnectionBar()
        self._head = WindowHead(context.shop, self._menu())
        self._content = QStackedWidget()
        inside = self._build()
        self._content.addWidget(inside)
        self.setCentralWidget(self._content)
        self.sign_in_controller = self._create_sign_in(inside)
        self._close_guard = CloseGuard(context, self, self._content)
        self._open_days = OpenDayMonitor(context, self)
        self._restored = RestoredNotices(context, self, self._content)
        self._connect()
        self._restored.refresh()
        self._restore_size()
        self._has_begun = not self.sign_in_controller.is_locked
        if self._has_begun:
            self.checkout.activate()
            self._open_days.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say what still waits before closing; nothing is lost either way."""
        if self._may_close or self._close_guard.is_unanswered:
            self.remember_size()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self._close_guard.ask()

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

    def _build(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._screens, stretch=1)
        column.addWidget(self._foot)
        return whole

    def _create_sign_in(self, inside: QWidget) -> SignInController:
        sign_in_controller = SignInController(self._context, self, self._content, inside)
        sign_in_controller.changed.connect(self._on_operator_changed)
        sign_in_controller.sheet_requested.connect(self._open)
        sign_in_controller.failed.connect(self._foot.show_failure)
        self._head.switch_requested.connect(sign_in_controller.lock)
        self.checkout.permission_requested.connect(
            lambda permission, then: sign_in_controller.ask_for_permission(permission, lambda _manager: then())
        )
        return sign_in_controller

    def _connect(self) -> None:
        self._context.sync.status_changed.connect(self._foot.show_status)
        self._context.sync.failed.connect(self._foot.show_failure)
        self._foot.review_requested.connect(lambda: self._open_screen("review"))
        self._foot.close_requested.connect(lambda: self._open_screen("closing"))
        self._foot.customer_list_requested.connect(self._show_customer_list_sheet)
        self._commands.download_ended.connect(self.download_ended)
        self._open_days.found.connect(self._foot.show_open_days)
        self._foot.restored_requested.connect(self._restored.open)
        self._restored.found.connect(self._foot.show_restored)
        self._restored.message.connect(self.checkout.show_message)
        self._restored.sheet_requested.connect(self._open)
        self._restored.permission_requested.connect(self.sign_in_controller.ask_for_permission)
        self._open_days.failed.connect(self.checkout.show_fault)
        self.checkout.waiting_changed.connect(self._foot.show_waiting)
        self.checkout.refund_requested.connect(lambda receipt: self._open_screen("refunds", receipt))
        self._screens.permission_ended.connect(self.sign_in_controller.revoke)
        self._screens.returned_to_counter.connect(self._show_counter)
        self._commands.message.connect(self.checkout.show_message)
        self._commands.failed.connect(self._foot.show_failure)
        self._close_guard.confirmed.connect(self._close)
        self._close_guard.sheet_requested.connect(self._open)

    def _menu(self) -> QMenu:
        menu = WindowMenu(self)
        menu.add_group(
            MenuEntry(text=self.tr("Sync now"), keys="F5", do=self._commands.sync_now),
            MenuEntry(text=self.tr("Refund"), keys="F3", do=lambda: self._open_screen("refunds")),
            MenuEntry(text=self.tr("More actions"), keys="F11", name="moreActionsAction", do=self._open_actions),
            MenuEntry(text=self.tr("Review"), keys="F9", do=lambda: self._open_screen("review")),
            MenuEntry(text=self.tr("Delivery"), name="deliveryAction", do=lambda: self._open_screen("queue")),
            MenuEntry(
                text=self.tr("Close the day"),
                keys="Shift+F12",
                name="closingAction",
                do=lambda: self._open_screen("closing"),
            ),
            MenuEntry(
                text=self.tr("Reconcile with the POS"),
                name="reconciliationAction",
                do=lambda: self._open_screen("check"),
            ),
            MenuEntry(
                text=self.tr("Summary"), keys="F12", name="summaryAction", do=lambda: self._open_screen("summary")
            ),
            MenuEntry(text=self.tr("Download customers"), do=self._commands.download),
        )
        menu.add_group(
            MenuEntry(text=self.tr("Coupons…"), name="couponsAction", do=lambda: self._open_screen("coupons")),
            MenuEntry(text=self.tr("Settings"), name="settingsAction", do=lambda: self._open_screen("settings")),
            MenuEntry(text=self.tr("Activity log"), name="journalAction", do=lambda: self._open_screen("journal")),
            MenuEntry(text=self.tr("Actions…"), name="offersAction", do=lambda: self._open_screen("offers")),
            MenuEntry(text=self.tr("Products…"), name="productsAction", do=self._ask_for_products),
            MenuEntry(text=self.tr("Staff…"), do=self._ask_for_staff),
            MenuEntry(text=self.tr("Refund limit…"), do=self._ask_for_refund_limit),
            MenuEntry(text=self.tr("Move to another PC…"), do=lambda: self._make_transfer().start_export()),
            MenuEntry(text=self.tr("Import from another PC…"), do=lambda: self._make_transfer().start_import()),
        )
        menu.addSeparator()
        menu.addMenu(AppearanceMenu(self._preferences, self))
        menu.addMenu(self._language_menu(menu))
        menu.addAction(self._sounds_action())
        if self._context.practice_page:
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
        action.toggled.connect(lambda on: self._context.chime(Chime.ACCEPTED) if on else None)
        return action

    def _language_menu(self, around: QMenu) -> QMenu:
        """Only at the counter: it is built anew, and what is half typed elsewhere would be lost."""
        menu = LanguageMenu(chosen_language(self._preferences), self)
        menu.chosen.connect(self.language_chosen)
        around.aboutToShow.connect(lambda: menu.setEnabled(self._is_at_the_counter()))
        return menu

    def _is_at_the_counter(self) -> bool:
        return self._screens.is_counter_shown and not self.checkout.customer.is_registering

    def _restore_size(self) -> None:
        geometry = self._preferences.value(SIZE)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(fitting_size(self, QSize(1280, 800)))

    # --- the screens beside the counter

    def _screen_specs(self) -> dict[str, ScreenSpec]:
        return {
            "review": ScreenSpec(build=self._make_review, permission=Permission.DECIDE_REVIEW),
            "refunds": ScreenSpec(build=self._make_refunds),
            "actions": ScreenSpec(build=self._make_actions),
            "offers": ScreenSpec(build=self._make_action_settings, permission=Permission.EDIT_ACTIONS),
            **self._office_screens().screen_specs(),
        }

    def _office_screens(self) -> OfficeScreens:
        return OfficeScreens(
            context=self._context,
            sign_in_controller=lambda: self.sign_in_controller,
            open_screen=self._open_screen,
            sync_now=self._commands.sync_now,
            set_up=lambda name: self._make_settings().open(name),
            days_changed=lambda: self._open_days.refresh(),  # noqa: PLW0108 - there are none yet when this is put together
            connection=lambda: self._foot.connection,
        )

    def _make_review(self) -> Screen:
        from posapp.ui.office.review import ReviewScreen

        return ReviewScreen(self._context)

    def _make_refunds(self) -> Screen:
        from posapp.ui.counter.refunds import RefundScreen

        return RefundScreen(self._context, self.sign_in_controller.ask_for_permission)

    def _make_actions(self) -> Screen:
        from posapp.ui.counter.actions import MoreActionsScreen

        screen = MoreActionsScreen(self._context, self.sign_in_controller.ask_for_permission)
        screen.action_settings_requested.connect(lambda: self._open_screen("offers"))
        return screen

    def _make_action_settings(self) -> Screen:
        from posapp.ui.office.actions.screen import ActionSettingsScreen

        return ActionSettingsScreen(self._context)

    def _open_actions(self) -> None:
        """The customer who is chosen at the counter is most likely meant here too."""
        self._open_screen("actions", self.checkout.customer.subscriber)

    def _open_screen(self, name: str, *beginning: object) -> None:
        """Show a place to who may see it, or to whom a manager lets see it."""
        permission = self._screens.required_permission(name)
        if permission is None:
            self._screens.open_screen(name, *beginning)
        else:
            self.sign_in_controller.ask_for_permission(
                permission, lambda _permitted_by: self._screens.open_screen(name, *beginning), once=False
            )

    def _show_counter(self) -> None:
        self.checkout.activate()
        self.checkout.refresh()
        self._open_days.refresh()

    def _on_operator_changed(self, member: StaffMember | None) -> None:
        """What one person may see is not left open to the next."""
        self._head.show_person(member)
        if member is not None and not self._has_begun:
            self._has_begun = True
            self.checkout.activate()
        if member is not None:
            self._open_days.refresh()
        needed = self._screens.permission
        if member is not None and needed is not None and not member.may(needed):
            self._screens.show_counter()

    # --- what is done from the menu

    def _make_transfer(self) -> "TransferCommands":
        if self._hand_over_errands is None:
            from posapp.ui.office.transfer import TransferCommands

            errands = TransferCommands(self._context, self.sign_in_controller, self, self._content)
            errands.hand_over.connect(self.hand_over)
            errands.adopt.connect(self.adopt)
            errands.sheet_requested.connect(self._open)
            errands.nothing_to_transfer.connect(self._show_nothing_to_transfer)
            errands.failed.connect(self._foot.show_failure)
            self._hand_over_errands = errands
        return self._hand_over_errands

    def _make_settings(self) -> "SettingsCommands":
        if self._settings_errands is None:
            from posapp.ui.office.settings import SettingsCommands

            elsewhere = {
                "language": self._ask_for_language,
                "staff": self._ask_for_staff,
                "limit": self._ask_for_refund_limit,
                "products": self._ask_for_products,
                "hand_over": lambda: self._make_transfer().start_export(),
                "coupons": lambda: self._open_screen("coupons"),
                "offers": lambda: self._open_screen("offers"),
            }
            errands = SettingsCommands(self._context, self.sign_in_controller, self, self._content, elsewhere)
            errands.sheet_requested.connect(self._open_permitted)
            errands.reopen.connect(self.reopen)
            errands.restore.connect(self.restore)
            self._settings_errands = errands
        return self._settings_errands

    def _show_nothing_to_transfer(self) -> None:
        self.checkout.show_message(self.tr("Nothing to move: Hellotext already has everything"))

    def _ask_for_language(self) -> None:
        """What is half typed at the counter is there again in the other language."""
        menu = LanguageMenu(chosen_language(self._preferences), self)
        menu.chosen.connect(self.language_chosen)
        menu.popup(QCursor.pos())

    def _ask_for_staff(self) -> None:
        self.sign_in_controller.ask_for_permission(Permission.EDIT_STAFF, self._show_staff, once=False)

    def _show_staff(self, _permitted_by: StaffMember | None) -> None:
        from posapp.ui.office.staff.staff_sheet import StaffSheet

        sheet = StaffSheet(self, self._content, self._context)
        sheet.own_account_changed.connect(self.sign_in_controller.sign_in)
        sheet.lock_minutes_changed.connect(self.sign_in_controller.set_lock_minutes)
        self._open_permitted(sheet, Permission.EDIT_STAFF)

    def _ask_for_products(self) -> None:
        self.sign_in_controller.ask_for_permission(Permission.CHANGE_SETTINGS, self._show_products, once=False)

    def _show_products(self, permitted_by: StaffMember | None) -> None:
        from posapp.ui.office.catalogue.products_sheet import ProductsSheet

        sheet = ProductsSheet(self, self._content, self._context, self.sign_in_controller.who(permitted_by))
        sheet.catalogue_came.connect(self.checkout.items.show_panel)
        self._open_permitted(sheet, Permission.CHANGE_SETTINGS)

    def _ask_for_refund_limit(self) -> None:
        self.sign_in_controller.ask_for_permission(Permission.CHANGE_SETTINGS, self._show_refund_limit, once=False)

    def _show_refund_limit(self, _permitted_by: StaffMember | None) -> None:
        from posapp.ui.office.settings.refund_limit_sheet import RefundLimitSheet

        self._open_permitted(RefundLimitSheet(self, self._content, self._context), Permission.CHANGE_SETTINGS)

    def _open_practice_page(self) -> None:
        QDesktopServices.openUrl(QUrl(f"{self._context.practice_page}/"))

    def _show_customer_list_sheet(self) -> None:
        title, accept = self.tr("Customer list"), self.tr("Download now")
        sheet = text_sheet(
            self, self._content, title, self._customer_list_details, accept=accept, cancel=self.tr("Close")
        )
        sheet.accepted.connect(self._commands.download)
        self._open(sheet)

    def _show_keys(self) -> None:
        if self._sheet is None:
            self._open(key_sheet(self, self._content))

    def _show_help(self) -> None:
        from posapp.ui.office.help.help_sheet import HelpSheet

        self._open(HelpSheet(self, self._content, self._context))

    def _show_about(self) -> None:
        title = self.tr("posapp {version}").format(version=__version__)
        text = self.tr("posapp sends what happens at the counter to Hellotext. Free software under the MIT licence.")
        self._open(text_sheet(self, self._content, title, text, accept=self.tr("Close")))

    # --- sheets and leaving

    def _open(self, sheet: Sheet) -> None:
        """One sheet at a time: a newer one takes the place of the one before."""
        if self._sheet is not None:
            self._sheet.close()
        self._sheet = sheet
        sheet.accepted.connect(self._clear_sheet)
        sheet.cancelled.connect(self._clear_sheet)
        sheet.open()

    def _open_permitted(self, sheet: Sheet, permission: Permission) -> None:
        """What a manager permitted ends with the sheet."""
        for end in (sheet.accepted, sheet.cancelled):
            end.connect(lambda: self.sign_in_controller.revoke(permission))
        self._open(sheet)

    def _clear_sheet(self) -> None:
        self._sheet = None

    def _close(self) -> None:
        self._may_close = True
        self.close()
