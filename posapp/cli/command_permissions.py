"""What each command needs on a till with staff: one table, and the commands that need nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from posapp.domain.staff.members import Permission

__all__ = ["COMMAND_PERMISSIONS", "UNATTENDED", "CommandPermission", "required_permission"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandPermission:
    """What a command needs.

    Attributes:
        permission: What whoever is signed in must be allowed.
        only_with: The parameters of which one must be given for that; none for always.
        otherwise: What it needs where none of them is given; None for nothing.
        not_with: The parameters with which it needs nothing, since they prove in another way who it is.
    """

    permission: Permission
    only_with: frozenset[str] = frozenset()
    otherwise: Permission | None = None
    not_with: frozenset[str] = frozenset()

    def given(self, parameters: Mapping[str, object]) -> Permission | None:
        """Give what it needs with some parameters; None for nothing."""
        given = {name for name, value in parameters.items() if value not in (None, False, "", ())}
        if given & self.not_with:
            return None
        return self.permission if not self.only_with or given & self.only_with else self.otherwise


def _always(permission: Permission) -> CommandPermission:
    return CommandPermission(permission=permission)


def _with(permission: Permission, *parameters: str, otherwise: Permission | None = None) -> CommandPermission:
    return CommandPermission(permission=permission, only_with=frozenset(parameters), otherwise=otherwise)


RULES = (
    *("percent", "amount", "currency", "text_only", "valid_from", "valid_until"),
    *("once_per_customer", "once_in_all", "minimum", "stores", "remove"),
)
COMMAND_PERMISSIONS: Mapping[str, CommandPermission] = MappingProxyType(
    {
        "setup": _always(Permission.CHANGE_SETTINGS),
        "register": _always(Permission.REGISTER_CUSTOMER),
        "track": _always(Permission.RECORD_ACTION),
        "import": _always(Permission.RECORD_PAYMENT),
        "refund record": _always(Permission.REFUND),
        "refund request": _always(Permission.REFUND),
        "refund items": _always(Permission.REFUND),
        "refund list": _always(Permission.REFUND),
        "refund undo": _always(Permission.REFUND),
        "refund decline": _always(Permission.REFUND_ABOVE_LIMIT),
        "coupons rules": _with(Permission.EDIT_COUPON_RULES, *RULES),
        "close": _always(Permission.CLOSE_DAY),
        "close list": _always(Permission.CLOSE_DAY),
        "close show": _always(Permission.CLOSE_DAY),
        "close reopen": _always(Permission.CLOSE_DAY),
        "reconcile": _always(Permission.DECIDE_REVIEW),
        "actions create": _always(Permission.EDIT_ACTIONS),
        "actions edit": _always(Permission.EDIT_ACTIONS),
        "actions offer": _always(Permission.EDIT_ACTIONS),
        "actions hide": _always(Permission.EDIT_ACTIONS),
        "actions integrations": _with(Permission.EDIT_ACTIONS, "connected", "disconnected"),
        "products import": _always(Permission.CHANGE_SETTINGS),
        "products remove": _always(Permission.CHANGE_SETTINGS),
        "products events": _with(Permission.CHANGE_SETTINGS, "wanted"),
        "status": _with(Permission.CHANGE_SETTINGS, "is_read"),
        "events": _with(Permission.EXPORT, "export", otherwise=Permission.SEE_SUMMARY),
        "summary": _with(Permission.EXPORT, "out", otherwise=Permission.SEE_SUMMARY),
        "review list": _always(Permission.DECIDE_REVIEW),
        "review resend": _always(Permission.DECIDE_REVIEW),
        "review delivered": _always(Permission.DECIDE_REVIEW),
        "review dismiss": _always(Permission.DECIDE_REVIEW),
        "review customer": _always(Permission.DECIDE_REVIEW),
        "customer export": _always(Permission.DATA_REQUESTS),
        "customer erase": _always(Permission.DATA_REQUESTS),
        "customer retention": _with(Permission.CHANGE_SETTINGS, "days", "for_good"),
        "staff add": _always(Permission.EDIT_STAFF),
        "staff pin": CommandPermission(permission=Permission.EDIT_STAFF, not_with=frozenset({"by_token"})),
        "staff role": _always(Permission.EDIT_STAFF),
        "staff deactivate": _always(Permission.EDIT_STAFF),
        "restore": _with(Permission.CHANGE_SETTINGS, "day", "newest"),
        "transfer export": _always(Permission.TRANSFER_EVENTS),
        "transfer import": _always(Permission.TRANSFER_EVENTS),
        "transfer cancel": _always(Permission.TRANSFER_EVENTS),
        "decommission": _with(Permission.TRANSFER_EVENTS, "sign_out"),
    }
)
"""Each command by its whole name. The services refuse too; this says it before anything is asked or read."""

UNATTENDED = frozenset(
    {
        *("demo", "sandbox"),
        *("pull", "lookup", "sync", "backup", "doctor"),
        *("coupons list", "actions list", "products list", "staff list"),
    }
)
"""What looks after the till, or shows what the shop has set: a timer runs it, and no figure and no change is in it."""


def required_permission(command: str, parameters: Mapping[str, object]) -> Permission | None:
    """Give what a command needs with its parameters; None for nothing."""
    need = COMMAND_PERMISSIONS.get(command)
    return None if need is None else need.given(parameters)
