"""What the settings open: each sheet for whom it is permitted, and what is to be done to the window afterwards."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import Permission, StaffMember
from posapp.ui.kit.sheet import Sheet
from posapp.ui.office.settings.backups_sheet import BackupsSheet
from posapp.ui.office.settings.closing_rules_sheet import ClosingRulesSheet
from posapp.ui.office.settings.customer_sheet import CustomerSheet
from posapp.ui.office.settings.retention_sheet import RetentionSheet
from posapp.ui.office.settings.shop_sheet import ShopSheet
from posapp.ui.office.settings.token_sheet import TokenSheet
from posapp.ui.staff import SignInController

__all__ = ["SettingsCommands"]


class SettingsCommands(QObject):
    """Opens the sheets that are the settings' own.

    Signals:
        sheet_requested: A Sheet and the Permission that ends with it.
        reopen: The window is to be opened anew, with a notice.
        restore: The Backup that is to stand in the place of the till's file, and who wants it.

    Args:
        context: What the sheets work with.
        sign_in_controller: Who is there, and may they.
        window: What the sheets cover.
        content: What rests meanwhile.
        elsewhere: What opens the settings that have a screen or a sheet of their own, by name.
    """

    sheet_requested = Signal(object, object)
    reopen = Signal(str)
    restore = Signal(object, str)

    def __init__(
        self,
        context: AppContext,
        sign_in_controller: SignInController,
        window: QWidget,
        content: QWidget,
        elsewhere: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(window)
        self._context, self._sign_in_controller = context, sign_in_controller
        self._window, self._content = window, content
        self._elsewhere = elsewhere
        self._makers: dict[str, tuple[Permission, Callable[[str], Sheet]]] = {
            "shop": (Permission.CHANGE_SETTINGS, self._shop),
            "rules": (Permission.CHANGE_SETTINGS, self._rules),
            "token": (Permission.CHANGE_SETTINGS, self._token),
            "backups": (Permission.CHANGE_SETTINGS, self._backups),
            "retention": (Permission.CHANGE_SETTINGS, self._retention),
            "customer": (Permission.DATA_REQUESTS, self._customer),
        }

    def open(self, name: str) -> None:
        """Open a setting, for who may change it or whom a manager lets."""
        if name in self._elsewhere:
            self._elsewhere[name]()
            return
        permission, make = self._makers[name]

        def go_on(permitted_by: StaffMember | None) -> None:
            self.sheet_requested.emit(make(self._sign_in_controller.who(permitted_by)), permission)

        self._sign_in_controller.ask_for_permission(permission, go_on, once=False)

    def _shop(self, _who: str) -> Sheet:
        return ShopSheet(
            self._window,
            self._content,
            self._context,
            lambda shop: self.reopen.emit(self.tr("{shop} saved").format(shop=shop.name)),
        )

    def _rules(self, _who: str) -> Sheet:
        return ClosingRulesSheet(self._window, self._content, self._context)

    def _token(self, who: str) -> Sheet:
        return TokenSheet(
            self._window,
            self._content,
            self._context,
            who,
            lambda: self.reopen.emit(self.tr("Hellotext accepted the new token")),
        )

    def _backups(self, who: str) -> Sheet:
        sheet = BackupsSheet(self._window, self._content, self._context)
        sheet.restore.connect(lambda backup: self.restore.emit(backup, who))
        return sheet

    def _retention(self, who: str) -> Sheet:
        return RetentionSheet(self._window, self._content, self._context, who)

    def _customer(self, who: str) -> Sheet:
        return CustomerSheet(self._window, self._content, self._context, who)
