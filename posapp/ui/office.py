"""The manager's places beside the counter: figures, the close of the day, the queue, the journal."""

from collections.abc import Callable
from dataclasses import dataclass

from posapp.background.counter import Counter
from posapp.domain.staff import Permission
from posapp.sync.status import ConnectionState
from posapp.ui.screens import Place, Screen
from posapp.ui.staff import Attendance

__all__ = ["Office"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Builds the places, each when it is first wanted.

    Attributes:
        counter: What the screens work with.
        attendance: Who is there, and may they.
        go: Goes to a place by its name, begun with what its screen takes.
        sync_now: Brings what waits on its way.
        set_up: Opens a setting by its name.
        days_changed: Called when a day was closed or opened again.
        connection: Gives what the last exchange with Hellotext showed.
    """

    counter: Counter
    attendance: Callable[[], Attendance]
    go: Callable[..., None]
    sync_now: Callable[[], None]
    set_up: Callable[[str], None]
    days_changed: Callable[[], None]
    connection: Callable[[], ConnectionState]

    def places(self) -> dict[str, Place]:
        """Give them by name, with what whoever goes there must be allowed."""
        return {
            "coupons": Place(build=self._coupons, permission=Permission.EDIT_COUPON_RULES),
            "summary": Place(build=self._summary, permission=Permission.SEE_SUMMARY),
            "closing": Place(build=self._closing, permission=Permission.CLOSE_DAY),
            "check": Place(build=self._check, permission=Permission.DECIDE_REVIEW),
            "queue": Place(build=self._queue),
            "journal": Place(build=self._journal, permission=Permission.READ_JOURNAL),
            "settings": Place(build=self._settings, permission=Permission.CHANGE_SETTINGS),
        }

    def _coupons(self) -> Screen:
        from posapp.ui.coupons import CouponScreen

        return CouponScreen(self.counter)

    def _summary(self) -> Screen:
        from posapp.ui.summary import SummaryScreen

        return SummaryScreen(self.counter, self.attendance().ask_for_permission)

    def _closing(self) -> Screen:
        from posapp.ui.closing.screen import ClosingScreen

        screen = ClosingScreen(self.counter)
        screen.days_changed.connect(self.days_changed)
        return screen

    def _check(self) -> Screen:
        from posapp.ui.checking import CheckScreen

        screen = CheckScreen(self.counter)
        screen.review_wanted.connect(lambda: self.go("review"))
        screen.refund_wanted.connect(lambda receipt: self.go("refunds", receipt))
        screen.sync_wanted.connect(self.sync_now)
        return screen

    def _queue(self) -> Screen:
        from posapp.ui.queue import QueueScreen

        screen = QueueScreen(self.counter, self.attendance().ask_for_permission, self.connection())
        screen.review_wanted.connect(lambda: self.go("review"))
        return screen

    def _journal(self) -> Screen:
        from posapp.ui.journal import JournalScreen

        return JournalScreen(self.counter)

    def _settings(self) -> Screen:
        from posapp.ui.settings import SettingsScreen

        screen = SettingsScreen(self.counter.shop)
        screen.wanted.connect(self.set_up)
        return screen
