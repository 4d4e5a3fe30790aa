"""Who works at the till, and what each of them may do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from posapp.domain.errors import InputError, RuleError
from posapp.domain.texts import mark

__all__ = [
    "NOBODY",
    "ROLE_PERMISSIONS",
    "Approval",
    "LastManager",
    "Permission",
    "PermissionMissing",
    "Role",
    "SignInNeeded",
    "StaffMember",
    "StaffNameInvalid",
    "StaffNameUsed",
    "check_staff_name",
    "require_a_manager",
]

MAX_NAME_LENGTH = 60


class StaffNameInvalid(InputError):
    """Everybody on the sign-in has a name that can be read there."""

    field = "name"
    sentence = mark("errors", "Name: enter a name of 1 to 60 characters.")


class StaffNameUsed(RuleError):
    """Two people of one name could not be told apart, on the sign-in and in the journal."""

    field = "name"
    sentence = mark("errors", "Name: somebody already has this name. Add a second name or an initial.")


class LastManager(RuleError):
    """Without a manager nobody could ever change anything about the staff."""

    field = "role"
    sentence = mark("errors", "Role: this is the only manager. Make somebody else a manager first.")


class PermissionMissing(RuleError):
    """Whoever is signed in may not do this alone."""

    sentence = mark("errors", "This needs a manager. Ask one to enter their PIN.")

    def __init__(self, *, permission: "Permission") -> None:
        super().__init__(permission=permission)
        self.permission = permission


class SignInNeeded(RuleError):
    """Nobody is signed in at a till with staff, and this is not done by nobody."""

    sentence = mark(
        "errors", "This till has staff, so somebody must sign in first. In a terminal, use --as NAME and a PIN."
    )

    def __init__(self, *, permission: "Permission") -> None:
        super().__init__(permission=permission)
        self.permission = permission


class Role(StrEnum):
    """What somebody is at the till."""

    CASHIER = "cashier"
    MANAGER = "manager"


class Permission(StrEnum):
    """What somebody may be allowed to do."""

    RECORD_PAYMENT = "record_payment"
    RECORD_ACTION = "record_action"
    REGISTER_CUSTOMER = "register_customer"
    UNDO_OWN_SALE = "undo_own_sale"
    UNDO_ANY_SALE = "undo_any_sale"
    REFUND = "refund"
    REFUND_ABOVE_LIMIT = "refund_above_limit"
    DECIDE_REVIEW = "decide_review"
    EDIT_COUPON_RULES = "edit_coupon_rules"
    EDIT_ACTIONS = "edit_actions"
    EDIT_STAFF = "edit_staff"
    CHANGE_SETTINGS = "change_settings"
    TRANSFER_EVENTS = "hand_over"
    EXPORT = "export"
    CLOSE_DAY = "close_day"
    READ_JOURNAL = "read_journal"
    DATA_REQUESTS = "customer_records"
    SEE_SUMMARY = "see_summary"


ROLE_PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.CASHIER: frozenset(
            {
                Permission.RECORD_PAYMENT,
                Permission.RECORD_ACTION,
                Permission.REGISTER_CUSTOMER,
                Permission.UNDO_OWN_SALE,
                Permission.REFUND,
            }
        ),
        Role.MANAGER: frozenset(Permission),
    }
)
"""What each role may do. Nothing else decides about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Somebody who works here, or did.

    Attributes:
        id: UUIDv7, made on the till; what Hellotext is told in the place of a name.
        name: As the sign-in shows it; nobody else here has it.
        role: What they are at the till.
        active: Whether they may sign in; whoever left stays in the journal and in the sales.
    """

    id: str
    name: str
    role: Role
    active: bool = True

    def may(self, permission: Permission) -> bool:
        """Say whether they may do something without anybody's help."""
        return self.active and permission in ROLE_PERMISSIONS[self.role]


@dataclass(frozen=True, slots=True)
class Approval:
    """Who does something, and who granted it: two facts, by their names at that time.

    Attributes:
        operator: Who does it; empty where nobody is signed in.
        granted_by: The manager who granted it; empty where the operator may do it alone.
    """

    operator: str = ""
    granted_by: str = ""

    def __str__(self) -> str:
        """Give both in one line, for a paper or a note that has one place for them."""
        return f"{self.operator}, permitted by {self.granted_by}" if self.granted_by else self.operator


NOBODY = Approval()
"""The program itself, or a till without staff."""


def check_staff_name(text: str, others: Iterable[StaffMember]) -> str:
    """Give the name as it is kept.

    Raises:
        StaffNameInvalid: When it is empty, too long, or cannot be shown.
        StaffNameUsed: When one of the others has it, whatever its capitals.
    """
    name = " ".join(text.split())
    if not name or len(name) > MAX_NAME_LENGTH or not name.isprintable():
        raise StaffNameInvalid()
    if any(other.name.casefold() == name.casefold() for other in others):
        raise StaffNameUsed()
    return name


def require_a_manager(after: Iterable[StaffMember]) -> None:
    """Refuse a change after which nobody would be a manager any more; raises LastManager.

    Args:
        after: The staff as it would be then.
    """
    if not any(member.active and member.role is Role.MANAGER for member in after):
        raise LastManager()
