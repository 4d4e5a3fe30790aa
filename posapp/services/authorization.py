"""Who is signed in at the till now, and what a manager permitted them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from posapp.domain.staff.members import Permission, PermissionMissing, SignInNeeded, StaffMember

if TYPE_CHECKING:
    from posapp.storage.ledger import Ledger

__all__ = ["Duty", "Presence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loan:
    manager: StaffMember
    once: bool


class Presence:
    """Who is signed in, shared by everything that works on one till in this program, in whichever thread."""

    def __init__(self) -> None:
        self.member: StaffMember | None = None
        self.lent: dict[Permission, _Loan] = {}

    def end(self) -> None:
        """Sign out, and take back what was permitted."""
        self.member = None
        self.lent.clear()


class Duty:
    """Known to the services of one desk, so that each record names who made it.

    On a till without staff nothing is asked. On one with staff nobody may do anything that has a permission.

    Args:
        ledger: Tells, when this is made, whether the till has staff; None for a till that has none.
        presence: Who is signed in, where several desks share it.
    """

    def __init__(self, ledger: "Ledger | None" = None, presence: Presence | None = None) -> None:
        self._presence = presence or Presence()
        self._has_staff = ledger is not None and any(member.active for member in ledger.staff.members())

    @property
    def present(self) -> StaffMember | None:
        """Who is signed in; None where nobody is."""
        return self._presence.member

    @property
    def id(self) -> str:
        """The id of who is signed in; empty where nobody is."""
        member = self._presence.member
        return "" if member is None else member.id

    @property
    def name(self) -> str:
        """The name of who is signed in, as the journal keeps it; empty where nobody is."""
        member = self._presence.member
        return "" if member is None else member.name

    def begin(self, member: StaffMember) -> None:
        """Let somebody take the till; what was permitted to whom stood there before is over."""
        self._has_staff = True
        self._presence.lent.clear()
        self._presence.member = member

    def end(self) -> None:
        """Let nobody stand at the till, and take back what was permitted."""
        self._presence.end()

    def lend(self, permission: Permission, manager: StaffMember, *, once: bool) -> None:
        """Permit who is signed in one thing: for a single try, or until it is given back."""
        self._end_single()
        self._presence.lent[permission] = _Loan(manager=manager, once=once)

    @contextmanager
    def one_try(self) -> Iterator[None]:
        """End with the block what a manager permitted once: they saw this, and nothing else is done with it later."""
        try:
            yield
        finally:
            self._end_single()

    def revoke(self, permission: Permission) -> None:
        """End what was permitted; nothing happens where nothing was."""
        self._presence.lent.pop(permission, None)

    def require(self, permission: Permission) -> None:
        """Refuse as `allow` does, and leave what a manager permitted once for what comes after."""
        member = self._presence.member
        if member is None and self._has_staff:
            raise SignInNeeded(permission=permission)
        if member is not None and not member.may(permission) and permission not in self._presence.lent:
            raise PermissionMissing(permission=permission)

    def allow(self, permission: Permission) -> str:
        """Give who does it, for the journal: who is signed in, and the manager who permitted it.

        Raises:
            SignInNeeded: When nobody is signed in at a till with staff.
            PermissionMissing: When who is signed in may not, and no manager permitted it.
        """
        self.require(permission)
        member = self._presence.member
        if member is None or member.may(permission):
            return self.name
        loan = self._presence.lent.get(permission)
        if loan is None:
            raise PermissionMissing(permission=permission)
        if loan.once:
            self.revoke(permission)
        return f"{member.name}, permitted by {loan.manager.name}"

    def _end_single(self) -> None:
        for permission in [each for each, loan in self._presence.lent.items() if loan.once]:
            self.revoke(permission)
