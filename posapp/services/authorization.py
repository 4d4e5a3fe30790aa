"""Who is signed in at the till now, and what a manager permitted them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from posapp.domain.staff.members import Permission, PermissionMissing, SignInNeeded, StaffMember

if TYPE_CHECKING:
    from posapp.storage.ledger import Ledger

__all__ = ["Authorization", "OperatorState"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grant:
    manager: StaffMember
    once: bool


class OperatorState:
    """Who is signed in, shared by everything that works on one till in this program, in whichever thread."""

    def __init__(self) -> None:
        self.member: StaffMember | None = None
        self.grants: dict[Permission, _Grant] = {}

    def end(self) -> None:
        """Sign out, and take back what was permitted."""
        self.member = None
        self.grants.clear()


class Authorization:
    """Known to the services of one desk, so that each record names who made it.

    On a till without staff nothing is asked. On one with staff nobody may do anything that has a permission.

    Args:
        ledger: Tells, when this is made, whether the till has staff; None for a till that has none.
        operator_state: Who is signed in, where several desks share it.
    """

    def __init__(self, ledger: "Ledger | None" = None, operator_state: OperatorState | None = None) -> None:
        self._operator_state = operator_state or OperatorState()
        self._has_staff = ledger is not None and any(member.active for member in ledger.staff.members())

    @property
    def operator(self) -> StaffMember | None:
        """Who is signed in; None where nobody is."""
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

    def begin(self, member: StaffMember) -> None:
        """Let somebody take the till; what was permitted to whom stood there before is over."""
        self._has_staff = True
        self._operator_state.grants.clear()
        self._operator_state.member = member

    def end(self) -> None:
        """Let nobody stand at the till, and take back what was permitted."""
        self._operator_state.end()

    def grant(self, permission: Permission, manager: StaffMember, *, once: bool) -> None:
        """Permit who is signed in one thing: for a single try, or until it is given back."""
        self._revoke_single_use()
        self._operator_state.grants[permission] = _Grant(manager=manager, once=once)

    @contextmanager
    def single_use_grants(self) -> Iterator[None]:
        """End with the block what a manager permitted once: they saw this, and nothing else is done with it later."""
        try:
            yield
        finally:
            self._revoke_single_use()

    def revoke(self, permission: Permission) -> None:
        """End what was permitted; nothing happens where nothing was."""
        self._operator_state.grants.pop(permission, None)

    def require(self, permission: Permission) -> None:
        """Refuse as `authorize` does, and leave what a manager permitted once for what comes after."""
        member = self._operator_state.member
        if member is None and self._has_staff:
            raise SignInNeeded(permission=permission)
        if member is not None and not member.may(permission) and permission not in self._operator_state.grants:
            raise PermissionMissing(permission=permission)

    def authorize(self, permission: Permission) -> str:
        """Give who does it, for the journal: who is signed in, and the manager who permitted it.

        Raises:
            SignInNeeded: When nobody is signed in at a till with staff.
            PermissionMissing: When who is signed in may not, and no manager permitted it.
        """
        self.require(permission)
        member = self._operator_state.member
        if member is None or member.may(permission):
            return self.name
        granted = self._operator_state.grants.get(permission)
        if granted is None:
            raise PermissionMissing(permission=permission)
        if granted.once:
            self.revoke(permission)
        return f"{member.name}, permitted by {granted.manager.name}"

    def _revoke_single_use(self) -> None:
        for permission in [each for each, granted in self._operator_state.grants.items() if granted.once]:
            self.revoke(permission)
