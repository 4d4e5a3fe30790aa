"""Holds the staff of a till, and the permissions of each role."""

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
    """The name of a staff member cannot be shown at the sign-in."""

    field = "name"
    sentence = mark("errors", "Name: enter a name of 1 to 60 characters.")


class StaffNameUsed(RuleError):
    """Another staff member has this name."""

    field = "name"
    sentence = mark("errors", "Name: somebody already has this name. Add a second name or an initial.")


class LastManager(RuleError):
    """The change would leave the till without a manager."""

    field = "role"
    sentence = mark("errors", "Role: this is the only manager. Make somebody else a manager first.")


class PermissionMissing(RuleError):
    """The operator lacks the permission."""

    sentence = mark("errors", "This needs a manager. Ask one to enter their PIN.")

    def __init__(self, *, permission: "Permission") -> None:
        super().__init__(permission=permission)
        self.permission = permission


class SignInNeeded(RuleError):
    """The operation needs a sign-in, and nobody is signed in."""

    sentence = mark(
        "errors", "This till has staff, so somebody must sign in first. In a terminal, use --as NAME and a PIN."
    )

    def __init__(self, *, permission: "Permission") -> None:
        super().__init__(permission=permission)
        self.permission = permission


class Role(StrEnum):
    """The roles of the staff."""

    CASHIER = "cashier"
    MANAGER = "manager"


class Permission(StrEnum):
    """The permissions that a role may have."""

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
    USE_DRAWER = "use_drawer"
    CASH_OUT = "cash_out"
    CLOSE_DAY = "close_day"
    READ_JOURNAL = "read_journal"
    DATA_REQUESTS = "customer_records"
    SEE_SUMMARY = "see_summary"
    REDEEM_OFFLINE = "redeem_offline"


ROLE_PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.CASHIER: frozenset(
            {
                Permission.RECORD_PAYMENT,
                Permission.RECORD_ACTION,
                Permission.REGISTER_CUSTOMER,
                Permission.UNDO_OWN_SALE,
                Permission.REFUND,
                Permission.USE_DRAWER,
            }
        ),
        Role.MANAGER: frozenset(Permission),
    }
)
"""What each role may do. Nothing else decides about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """A person who works here, or did.

    Attributes:
        id: UUIDv7, made on the till; sent to Hellotext instead of the name.
        name: The name at the sign-in, unique here.
        role: Their role.
        active: Whether they may sign in; a deactivated member stays in the journal and in the sales.
    """

    id: str
    name: str
    role: Role
    active: bool = True

    def may(self, permission: Permission) -> bool:
        """Say whether they have a permission by their role."""
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
    """Check a name, and give it as it is stored.

    Raises:
        StaffNameInvalid: When it is empty, too long, or cannot be shown.
        StaffNameUsed: When one of the others has it, in any letter case.
    """
    name = " ".join(text.split())
    if not name or len(name) > MAX_NAME_LENGTH or not name.isprintable():
        raise StaffNameInvalid()
    if any(other.name.casefold() == name.casefold() for other in others):
        raise StaffNameUsed()
    return name


def require_a_manager(after: Iterable[StaffMember]) -> None:
    """Refuse a change that would leave no manager; raises LastManager.

    Args:
        after: The staff after the change.
    """
    if not any(member.active and member.role is Role.MANAGER for member in after):
        raise LastManager()
