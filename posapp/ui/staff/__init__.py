"""Who is at the till: the sign-in, its lock, a manager's permission, and the sheet of the staff."""

from posapp.ui.staff.attendance import SignInController
from posapp.ui.staff.permission_sheet import PermissionSheet

__all__ = ["SignInController", "PermissionSheet"]
