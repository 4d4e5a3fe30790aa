"""Lists the permission that each command requires on a till with staff, and the commands that require none."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from posapp.domain.staff.members import Permission

__all__ = ["COMMAND_PERMISSIONS", "UNATTENDED", "CommandPermission", "required_permission"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandPermission:
    """The permission that a command requires.

    Attributes:
        permission: What the operator must be permitted to do.
        only_with: The parameters of which at least one must be given to require it; empty requires it always.
        otherwise: What is required where none of them is given; None requires nothing.
        not_with: The parameters with which nothing is required, since they prove in another way who the operator is.
    """

    permission: Permission
    only_with: frozenset[str] = frozenset()
    otherwise: Permission | None = None
    not_with: frozenset[str] = frozenset()

    def given(self, parameters: Mapping[str, object]) -> Permission | None:
        """Give what is required with some parameters; None requires nothing."""
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
    *("once_per_customer", "once_in_all", "minimum", "stores", "remove", "offline", "offline_amount"),
)
SERVER_CHOICES = ("port", "listen", "alone", "programs", "stop", "install_service")
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
        "drawer open": _always(Permission.USE_DRAWER),
        "drawer in": _always(Permission.USE_DRAWER),
        "drawer show": _always(Permission.USE_DRAWER),
        "drawer out": _always(Permission.CASH_OUT),
        "drawer undo": _always(Permission.CASH_OUT),
        "close": _always(Permission.CLOSE_DAY),
        "close list": _always(Permission.CLOSE_DAY),
        "close show": _always(Permission.CLOSE_DAY),
        "close reopen": _always(Permission.CLOSE_DAY),
        "reconcile": _always(Permission.DECIDE_REVIEW),
        "intake pair add": _always(Permission.CHANGE_SETTINGS),
        "intake pair remove": _always(Permission.CHANGE_SETTINGS),
        "formats remove": _always(Permission.DECIDE_REVIEW),
        "formats save": _always(Permission.DECIDE_REVIEW),
        "intake template learn": _always(Permission.CHANGE_SETTINGS),
        "intake template write": _always(Permission.CHANGE_SETTINGS),
        "intake template import": _always(Permission.CHANGE_SETTINGS),
        "intake template remove": _always(Permission.CHANGE_SETTINGS),
        "actions create": _always(Permission.EDIT_ACTIONS),
        "actions edit": _always(Permission.EDIT_ACTIONS),
        "actions offer": _always(Permission.EDIT_ACTIONS),
        "actions hide": _always(Permission.EDIT_ACTIONS),
        "actions integrations": _with(Permission.EDIT_ACTIONS, "connected", "disconnected"),
        "products import": _always(Permission.CHANGE_SETTINGS),
        "products remove": _always(Permission.CHANGE_SETTINGS),
        "products scale add": _always(Permission.CHANGE_SETTINGS),
        "products scale remove": _always(Permission.CHANGE_SETTINGS),
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
        "shop init": _always(Permission.CHANGE_SETTINGS),
        "shop invite": _always(Permission.CHANGE_SETTINGS),
        "shop join": _always(Permission.CHANGE_SETTINGS),
        "shop leave": _always(Permission.CHANGE_SETTINGS),
        "shop close": _always(Permission.CLOSE_DAY),
        "shop day": _always(Permission.SEE_SUMMARY),
        "shop free": _always(Permission.EDIT_COUPON_RULES),
        "shop overruns": _always(Permission.DECIDE_REVIEW),
        "shop take-over": _always(Permission.TRANSFER_EVENTS),
        "shop retire": _always(Permission.CHANGE_SETTINGS),
        "shop serve": _with(Permission.CHANGE_SETTINGS, *SERVER_CHOICES),
        "shop restore": _always(Permission.CHANGE_SETTINGS),
        "decommission": _with(Permission.TRANSFER_EVENTS, "sign_out"),
    }
)
"""Each command by its full name. The services check too; this refuses before anything is asked or read."""

UNATTENDED = frozenset(
    {
        *("demo", "sandbox"),
        *("pull", "lookup", "sync", "backup", "doctor"),
        *("coupons list", "actions list", "products list", "staff list"),
        *("products scale list", "products scale try"),
        *("formats list", "formats show"),
        *("intake read", "intake template list", "intake template show", "intake template export"),
        *("shop status", "shop backup"),
        "intake pair list",
        "intake code",
        *("intake printer", "intake web", "intake watch"),
    }
)
"""Commands for timers that maintain the till or show its settings; they change no record and show no figures."""


def required_permission(command: str, parameters: Mapping[str, object]) -> Permission | None:
    """Give the permission that a command requires with its parameters; None requires nothing."""
    need = COMMAND_PERMISSIONS.get(command)
    return None if need is None else need.given(parameters)
