"""Signs operators in, locks the window, and asks a manager for a permission."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import NOBODY, Approval, Permission, StaffMember
from posapp.services.sessions import LedgerSession
from posapp.ui.counter.sign_in.auto_lock import AutoLock
from posapp.ui.counter.sign_in.permission_sheet import PermissionSheet
from posapp.ui.counter.sign_in.screen import SignInScreen
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.stack import Stack

__all__ = ["WHILE_LOCKED", "SignInController"]

WHILE_LOCKED = "whileLocked"
"""The property of an action that can be used also while nobody is signed in."""

OnPermitted = Callable[[StaffMember | None], None]


class SignInController(QObject):
    """Stands between the counter and whoever comes; a till without staff asks nobody anything.

    While nobody is signed in, what was half typed stays as it is, out of sight and out of reach.

    Signals:
        changed: The StaffMember who is there now, or None.
        sheet_requested: A Sheet to be opened.
        failed: The exception that kept a permission from being asked for.

    Args:
        context: Where PINs are looked at, beside the UI thread.
        window: The window that is locked.
        content: What the window shows; the sign-in becomes a page of it.
        inside: The page with the counter and all around it.
    """

    changed = Signal(StaffMember)
    sheet_requested = Signal(Sheet)
    failed = Signal(Exception)

    def __init__(self, context: AppContext, window: QMainWindow, content: Stack, inside: QWidget) -> None:
        super().__init__(window)
        self._context, self._window, self._content = context, window, content
        self._inside = inside
        self._signed_in: StaffMember | None = None
        self._last: StaffMember | None = None
        self._previous_focus: QWidget | None = None
        self._suspended_sheets: list[Sheet] = []
        self._sign_in: SignInScreen | None = None
        self._idle = AutoLock(window, context.shop.lock_minutes)
        self._idle.due.connect(self.lock)

    @property
    def signed_in(self) -> StaffMember | None:
        """The operator who is signed in; None where nobody is."""
        return self._signed_in

    @property
    def is_locked(self) -> bool:
        """Whether the window waits for somebody to sign in."""
        return self._content.currentWidget() is not self._inside

    def approval(self, permitted_by: StaffMember | None) -> Approval:
        """Give who is signed in, and the manager who granted it, for a service that checks it again; or nobody."""
        signed_in = self._signed_in
        if signed_in is None:
            return NOBODY
        by_another = permitted_by is not None and permitted_by.id != signed_in.id
        return Approval(signed_in.name, permitted_by.name if permitted_by and by_another else "")

    def start(self) -> None:
        """Ask who is there before anything else, where the till has staff; the window must be complete."""
        if self._context.staff:
            self._cover(self._context.staff)

    def lock(self) -> None:
        """Leave the till to the next: ask who is there, and keep what was typed."""
        if self._signed_in is not None and not self.is_locked:
            self._context.ledger.run(_sign_out, on_success=self._offer, on_failure=self._show_offer_error)
            self._cover(())
            self._screen().wait()

    def sign_in(self, member: StaffMember) -> None:
        """Let somebody stand here who proved already who they are, such as the first manager."""
        self._signed_in = self._last = member
        self._idle.start()
        self.changed.emit(member)

    def set_lock_minutes(self, minutes: int) -> None:
        """Lock after another number of minutes without a touch; 0 never."""
        self._idle.set_minutes(minutes)

    def ask_for_permission(self, permission: Permission, then: OnPermitted, *, once: bool = True) -> None:
        """Go on with who may do it: who is signed in, or else a manager who types their PIN now.

        Args:
            permission: What is to be done.
            then: Called with who permits it; None on a till without staff. Not called when nobody does.
            once: Whether a manager's permission is over after the first time; otherwise it lasts until it is given
                back or somebody else signs in.
        """
        if self._signed_in is None or self._signed_in.may(permission):
            then(self._signed_in)
            return
        self._context.ledger.run(
            lambda session: tuple(member for member in session.staff.members() if member.may(permission)),
            on_success=lambda managers: self._ask_manager(permission, managers, then, once=once),
            on_failure=self.failed.emit,
        )

    def revoke(self, permission: Permission) -> None:
        """End what a manager permitted for a while."""
        if self._signed_in is not None and not self._signed_in.may(permission):
            self._context.ledger.run(
                lambda session: session.staff.revoke(permission), on_success=_done, on_failure=self.failed.emit
            )

    def _ask_manager(
        self, permission: Permission, managers: tuple[StaffMember, ...], then: OnPermitted, *, once: bool
    ) -> None:
        sheet = PermissionSheet(self._window, self._content, self._context, permission, managers, once=once)
        sheet.permitted.connect(then)
        self.sheet_requested.emit(sheet)

    # --- locking

    def _cover(self, members: tuple[StaffMember, ...]) -> None:
        self._idle.suspend()
        self._previous_focus = self._window.focusWidget()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._suspend_sheets()
        for action in self._window.actions():
            action.setEnabled(bool(action.property(WHILE_LOCKED)))
        self._content.setCurrentWidget(self._screen())
        self._signed_in = None
        self.changed.emit(None)
        if members:
            self._offer(members)

    def _screen(self) -> SignInScreen:
        if self._sign_in is None:
            self._sign_in = SignInScreen(self._context)
            self._sign_in.signed_in.connect(self._complete_sign_in)
            self._content.addWidget(self._sign_in)
        return self._sign_in

    def _offer(self, members: tuple[StaffMember, ...]) -> None:
        self._screen().offer(members, self._last)

    def _show_offer_error(self, error: Exception) -> None:
        self._screen().show_failure(error)

    def _complete_sign_in(self, member: StaffMember) -> None:
        same = self._last is not None and self._last.id == member.id
        self._content.setCurrentWidget(self._inside)
        for action in self._window.actions():
            action.setEnabled(True)
        self._resume_sheets(same_person=same)
        self.sign_in(member)
        if self._previous_focus is not None:
            self._previous_focus.setFocus()

    def _suspend_sheets(self) -> None:
        sheets = self._window.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._suspended_sheets = [sheet for sheet in sheets if sheet.isVisible()]
        for sheet in self._suspended_sheets:
            sheet.suspend()

    def _resume_sheets(self, *, same_person: bool) -> None:
        """One person's open sheets are closed for the next."""
        for sheet in self._suspended_sheets:
            if same_person:
                sheet.resume()
            else:
                sheet.cancel()
        self._suspended_sheets = []


def _sign_out(session: LedgerSession) -> tuple[StaffMember, ...]:
    session.staff.sign_out()
    return session.staff.members()


def _done(_nothing: None) -> None:
    """A permission that ends is not announced."""
