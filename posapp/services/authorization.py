"""Knows who is signed in at a till, what they may do, and what a manager granted them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from posapp.domain.staff.members import Approval, Permission, PermissionMissing, SignInNeeded, StaffMember

if TYPE_CHECKING:
    from posapp.storage.ledger import Ledger

__all__ = ["Authorization", "OperatorState"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grant:
    manager: StaffMember
    once: bool


class OperatorState:
    """Holds who is signed in at one till; all services of the program share it, in any thread."""

    def __init__(self) -> None:
        self.member: StaffMember | None = None
        self.grants: dict[Permission, _Grant] = {}
        self.proven: dict[str, StaffMember] = {}
        """Those who typed their PIN in this run, by name; they outlive the sign-out, while the files are closed."""

    def end(self) -> None:
        """Sign out, and revoke every grant."""
        self.member = None
        self.grants.clear()


class Authorization:
    """Decides what may be done at a till; every service asks it.

    A till without staff asks nothing. At a till with staff, nobody may do what needs a permission without signing in.

    Args:
        ledger: Knows whether the till has staff; opened in the thread that asks.
        operator_state: Who is signed in, shared with the till's other ledgers.
    """

    def __init__(self, ledger: "Ledger", operator_state: OperatorState) -> None:
        self._ledger = ledger
        self._operator_state = operator_state
        self._staff_seen = False

    @property
    def operator(self) -> StaffMember | None:
        """The operator who is signed in; None where nobody is."""
        return self._operator_state.member

    @property
    def id(self) -> str:
        """The id of who is signed in; empty where nobody is."""
        member = self._operator_state.member
        return "" if member is None else member.id

    @property
    def name(self) -> str:
        """The name of who is signed in, as the journal keeps it; empty where nobody is."""
        member = self._operator_state.member
        return "" if member is None else member.name

    def sign_in(self, member: StaffMember) -> None:
        """Make somebody the operator; what was granted to the one before is over."""
        self._staff_seen = True
        self._operator_state.grants.clear()
        self._operator_state.proven[member.name] = member
        self._operator_state.member = member

    def sign_out(self) -> None:
        """Leave the till without an operator, and revoke what was granted."""
        self._operator_state.end()

    def grant(self, permission: Permission, manager: StaffMember, *, once: bool) -> None:
        """Grant the operator one permission: for a single try, or until it is revoked."""
        self._revoke_single_use()
        self._operator_state.proven[manager.name] = manager
        self._operator_state.grants[permission] = _Grant(manager=manager, once=once)

    @contextmanager
    def single_use_grants(self) -> Iterator[None]:
        """Revoke single-use grants at the end of the block, so that they cover only what the manager saw."""
        try:
            yield
        finally:
            self._revoke_single_use()

    def revoke(self, permission: Permission) -> None:
        """End a grant; does nothing where there is none."""
        self._operator_state.grants.pop(permission, None)

    def require(self, permission: Permission) -> None:
        """Refuse as `authorize` does, without using up a single-use grant."""
        member = self._operator_state.member
        if member is None and self._has_staff():
            raise SignInNeeded(permission=permission)
        if member is not None and not member.may(permission) and permission not in self._operator_state.grants:
            raise PermissionMissing(permission=permission)

    def authorize(self, permission: Permission) -> Approval:
        """Give who does it, for the journal: who is signed in, and the manager who permitted it.

        Raises:
            SignInNeeded: When nobody is signed in at a till with staff.
            PermissionMissing: When who is signed in may not, and no manager permitted it.
        """
        self.require(permission)
        member = self._operator_state.member
        if member is None or member.may(permission):
            return Approval(self.name)
        granted = self._operator_state.grants.get(permission)
        if granted is None:
            raise PermissionMissing(permission=permission)
        if granted.once:
            self.revoke(permission)
        return Approval(member.name, granted.manager.name)

    def confirm(self, approval: Approval, permission: Permission) -> Approval:
        """Give an approval that was made before the files were closed, if it is enough and its people were here.

        Raises:
            SignInNeeded: When it names nobody, or somebody who typed no PIN in this run, at a till with staff.
            PermissionMissing: When the one who decides may not: who granted it, or else who does it.
        """
        if not self._has_staff():
            return approval
        proven = self._operator_state.proven
        if approval.operator not in proven:
            raise SignInNeeded(permission=permission)
        decides = proven.get(approval.granted_by or approval.operator)
        if decides is None or not decides.may(permission):
            raise PermissionMissing(permission=permission)
        return approval

    def _has_staff(self) -> bool:
        """Another window or command may add the first manager at any time; a till with staff always has a manager."""
        if not self._staff_seen:
            self._staff_seen = any(member.active for member in self._ledger.staff.members())
        return self._staff_seen

    def _revoke_single_use(self) -> None:
        for permission in [each for each, granted in self._operator_state.grants.items() if granted.once]:
            self.revoke(permission)
