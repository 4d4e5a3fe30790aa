"""Who stands at the till now, and what a manager permitted them."""

from dataclasses import dataclass

from posapp.domain.staff import Permission, PermissionMissing, StaffMember

__all__ = ["Duty"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loan:
    manager: StaffMember
    once: bool


class Duty:
    """Known to the services of one desk, so that each record names who made it.

    A till without staff, and a command that nobody signed in for, have nobody on duty: nothing is asked there.
    """

    def __init__(self) -> None:
        self._present: StaffMember | None = None
        self._lent: dict[Permission, _Loan] = {}

    @property
    def present(self) -> StaffMember | None:
        """Who is signed in; None where nobody is."""
        return self._present

    @property
    def id(self) -> str:
        """The id of who is signed in; empty where nobody is."""
        return "" if self._present is None else self._present.id

    @property
    def name(self) -> str:
        """The name of who is signed in, as the journal keeps it; empty where nobody is."""
        return "" if self._present is None else self._present.name

    def begin(self, member: StaffMember) -> None:
        """Let somebody take the till; what was permitted to whom stood there before is over."""
        self._present = member
        self._lent.clear()

    def end(self) -> None:
        """Let nobody stand at the till, and take back what was permitted."""
        self._present = None
        self._lent.clear()

    def lend(self, permission: Permission, manager: StaffMember, *, once: bool) -> None:
        """Permit who is signed in one thing: for a single time, or until it is given back."""
        self._lent[permission] = _Loan(manager=manager, once=once)

    def give_back(self, permission: Permission) -> None:
        """End what was permitted; nothing happens where nothing was."""
        self._lent.pop(permission, None)

    def allow(self, permission: Permission) -> str:
        """Give who does it, for the journal: who is signed in, and the manager who permitted it.

        Raises:
            PermissionMissing: When who is signed in may not, and no manager permitted it.
        """
        if self._present is None or self._present.may(permission):
            return self.name
        loan = self._lent.get(permission)
        if loan is None:
            raise PermissionMissing(permission=permission)
        if loan.once:
            self.give_back(permission)
        return f"{self.name}, permitted by {loan.manager.name}"
