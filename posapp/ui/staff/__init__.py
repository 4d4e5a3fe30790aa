"""Who is at the till: the sign-in, its lock, a manager's permission, and the sheet of the staff."""

from posapp.ui.counter.sign_in.controller import SignInController
from posapp.ui.counter.sign_in.permission_sheet import PermissionSheet

__all__ = ["PermissionSheet", "SignInController"]
