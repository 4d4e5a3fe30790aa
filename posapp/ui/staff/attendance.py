"""Who is at this window: asks, locks, and borrows a manager's permission."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from posapp.background.counter import Counter
from posapp.domain.staff import Permission, StaffMember
from posapp.services.desks import LedgerDesk
from posapp.ui.staff.auto_lock import AutoLock
from posapp.ui.staff.permission_sheet import PermissionSheet
from posapp.ui.staff.sign_in import SignInScreen
from posapp.ui.widgets.sheet import Sheet

__all__ = ["Attendance"]

Then = Callable[[StaffMember | None], None]


class Attendance(QObject):
    """Stands between the counter and whoever comes; a till without staff asks nobody anything.

    While nobody is signed in, what was half typed stays as it is, out of sight and out of reach.

    Signals:
        changed: The StaffMember who is there now, or None.
        sheet_wanted: A Sheet to be opened.
        failed: The exception that kept a permission from being asked for.

    Args:
        counter: Where PINs are looked at, beside the UI thread.
        window: The window that is locked.
        rooms: What the window shows; the sign-in becomes a page of it.
        inside: The page with the counter and all around it.
    """

    changed = Signal(object)
    sheet_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, counter: Counter, window: QMainWindow, rooms: QStackedWidget, inside: QWidget) -> None:
        super().__init__(window)
        self._counter, self._window, self._rooms = counter, window, rooms
        self._inside = inside
        self._present: StaffMember | None = None
        self._last: StaffMember | None = None
        self._keyboard_was_on: QWidget | None = None
        self._put_away: list[Sheet] = []
        self._sign_in: SignInScreen | None = None
        self._idle = AutoLock(window, counter.shop.lock_minutes)
        self._idle.due.connect(self.lock)
        if counter.staff:
            self._cover(counter.staff)

    @property
    def present(self) -> StaffMember | None:
        """Who is signed in; None where nobody is."""
        return self._present

    @property
    def is_locked(self) -> bool:
        """Whether the window waits for somebody to sign in."""
        return self._rooms.currentWidget() is not self._inside

    def who(self, permitted_by: StaffMember | None) -> str:
        """Give who is signed in, and the manager who permitted it, as the journal keeps them; empty for nobody."""
        present = self._present
        if present is None:
            return ""
        by_another = permitted_by is not None and permitted_by.id != present.id
        return f"{present.name}, permitted by {permitted_by.name}" if permitted_by and by_another else present.name

    def lock(self) -> None:
        """Leave the till to the next: ask who is there, and keep what was typed."""
        if self._present is not None and not self.is_locked:
            self._counter.ledger.run(_leave, on_success=self._offer, on_failure=self._fail_to_offer)
            self._cover(())

    def take(self, member: StaffMember) -> None:
        """Let somebody stand here who proved already who they are, such as the first manager."""
        self._present = self._last = member
        self._idle.begin()
        self.changed.emit(member)

    def lock_after(self, minutes: int) -> None:
        """Lock after another number of minutes without a touch; 0 never."""
        self._idle.set_minutes(minutes)

    def ask_for_permission(self, permission: Permission, then: Then, *, once: bool = True) -> None:
        """Go on with who may do it: who is signed in, or else a manager who types their PIN now.

        Args:
            permission: What is to be done.
            then: Called with who permits it; None on a till without staff. Not called when nobody does.
            once: Whether a manager's permission is over after the first time; otherwise it lasts until it is given
                back or somebody else signs in.
        """
        if self._present is None or self._present.may(permission):
            then(self._present)
            return
        self._counter.ledger.run(
            lambda desk: tuple(member for member in desk.staff.members() if member.may(permission)),
            on_success=lambda managers: self._borrow(permission, managers, then, once=once),
            on_failure=self.failed.emit,
        )

    def give_back(self, permission: Permission) -> None:
        """End what a manager permitted for a while."""
        if self._present is not None and not self._present.may(permission):
            self._counter.ledger.run(
                lambda desk: desk.staff.give_back(permission), on_success=_done, on_failure=self.failed.emit
            )

    def _borrow(self, permission: Permission, managers: tuple[StaffMember, ...], then: Then, *, once: bool) -> None:
        sheet = PermissionSheet(self._window, self._rooms, self._counter, permission, managers, once=once)
        sheet.permitted.connect(then)
        self.sheet_wanted.emit(sheet)

    # --- locking

    def _cover(self, members: tuple[StaffMember, ...]) -> None:
        self._idle.rest()
        self._keyboard_was_on = self._window.focusWidget()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._put_sheets_away()
        for action in self._window.actions():
            action.setEnabled(False)
        self._rooms.setCurrentWidget(self._screen())
        self._present = None
        self.changed.emit(None)
        if members:
            self._offer(members)

    def _screen(self) -> SignInScreen:
        if self._sign_in is None:
            self._sign_in = SignInScreen(self._counter)
            self._sign_in.signed_in.connect(self._let_in)
            self._rooms.addWidget(self._sign_in)
        return self._sign_in

    def _offer(self, members: tuple[StaffMember, ...]) -> None:
        self._screen().offer(members, self._last)

    def _fail_to_offer(self, error: Exception) -> None:
        self._screen().tell_failure(error)

    def _let_in(self, member: StaffMember) -> None:
        same = self._last is not None and self._last.id == member.id
        self._rooms.setCurrentWidget(self._inside)
        for action in self._window.actions():
            action.setEnabled(True)
        self._bring_sheets_back(same_person=same)
        self.take(member)
        if self._keyboard_was_on is not None:
            self._keyboard_was_on.setFocus()

    def _put_sheets_away(self) -> None:
        sheets = self._window.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._put_away = [sheet for sheet in sheets if sheet.isVisible()]
        for sheet in self._put_away:
            sheet.rest()

    def _bring_sheets_back(self, *, same_person: bool) -> None:
        """What one person had opened is nothing for the next."""
        for sheet in self._put_away:
            if same_person:
                sheet.resume()
            else:
                sheet.leave()
        self._put_away = []


def _leave(desk: LedgerDesk) -> tuple[StaffMember, ...]:
    desk.staff.sign_out()
    return desk.staff.members()


def _done(_nothing: None) -> None:
    """Nothing is said about what a manager takes back."""
