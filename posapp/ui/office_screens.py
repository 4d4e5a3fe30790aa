"""The manager's places beside the counter: figures, the close of the day, the queue, the journal."""

from collections.abc import Callable
from dataclasses import dataclass

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import Permission
from posapp.sync.status import ConnectionState
from posapp.ui.navigation import Screen, ScreenSpec
from posapp.ui.staff import SignInController

__all__ = ["OfficeScreens"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeScreens:
    """Builds the places, each when it is first wanted.

    Attributes:
        context: What the screens work with.
        sign_in_controller: Who is there, and may they.
        open_screen: Goes to a place by its name, begun with what its screen takes.
        sync_now: Brings what waits on its way.
        set_up: Opens a setting by its name.
        days_changed: Called when a day was closed or opened again.
        connection: Gives what the last exchange with Hellotext showed.
    """

    context: AppContext
    sign_in_controller: Callable[[], SignInController]
    open_screen: Callable[..., None]
    sync_now: Callable[[], None]
    set_up: Callable[[str], None]
    days_changed: Callable[[], None]
    connection: Callable[[], ConnectionState]

    def screen_specs(self) -> dict[str, ScreenSpec]:
        """Give them by name, with what whoever goes there must be allowed."""
        return {
            "coupons": ScreenSpec(build=self._coupons, permission=Permission.EDIT_COUPON_RULES),
            "summary": ScreenSpec(build=self._summary, permission=Permission.SEE_SUMMARY),
            "closing": ScreenSpec(build=self._closing, permission=Permission.CLOSE_DAY),
            "check": ScreenSpec(build=self._check, permission=Permission.DECIDE_REVIEW),
            "queue": ScreenSpec(build=self._queue),
            "journal": ScreenSpec(build=self._journal, permission=Permission.READ_JOURNAL),
            "settings": ScreenSpec(build=self._settings, permission=Permission.CHANGE_SETTINGS),
        }

    def _coupons(self) -> Screen:
        from posapp.ui.office.coupons import CouponScreen

        return CouponScreen(self.context)

    def _summary(self) -> Screen:
        from posapp.ui.office.summary import SummaryScreen

        return SummaryScreen(self.context, self.sign_in_controller().ask_for_permission)

    def _closing(self) -> Screen:
        from posapp.ui.office.day.screen import ClosingScreen

        screen = ClosingScreen(self.context)
        screen.days_changed.connect(self.days_changed)
        return screen

    def _check(self) -> Screen:
        from posapp.ui.office.reconciliation import ReconciliationScreen

        screen = ReconciliationScreen(self.context)
        screen.review_requested.connect(lambda: self.open_screen("review"))
        screen.refund_requested.connect(lambda receipt: self.open_screen("refunds", receipt))
        screen.sync_requested.connect(self.sync_now)
        return screen

    def _queue(self) -> Screen:
        from posapp.ui.office.delivery import DeliveryScreen

        screen = DeliveryScreen(self.context, self.sign_in_controller().ask_for_permission, self.connection())
        screen.review_requested.connect(lambda: self.open_screen("review"))
        return screen

    def _journal(self) -> Screen:
        from posapp.ui.office.journal import JournalScreen

        return JournalScreen(self.context)

    def _settings(self) -> Screen:
        from posapp.ui.office.settings import SettingsScreen

        screen = SettingsScreen(self.context.shop)
        screen.requested.connect(self.set_up)
        return screen
