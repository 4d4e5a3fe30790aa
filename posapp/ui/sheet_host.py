"""Opens sheets over the window, one at a time."""

from PySide6.QtCore import QObject

from posapp.domain.staff.members import Permission
from posapp.ui.counter.sign_in.controller import SignInController
from posapp.ui.kit.sheet import Sheet

__all__ = ["SheetHost"]


class SheetHost(QObject):
    """Keeps the sheet that is open.

    Args:
        sign_in_controller: Takes back what a manager permitted, when its sheet closes.
    """

    def __init__(self, sign_in_controller: SignInController, parent: QObject) -> None:
        super().__init__(parent)
        self._sign_in_controller = sign_in_controller
        self._sheet: Sheet | None = None
        self._manual = ""

    @property
    def is_open(self) -> bool:
        """Whether a sheet is open."""
        return self._sheet is not None

    @property
    def manual(self) -> str:
        """The anchor of the manual's section about the open sheet; empty where there is none."""
        return self._manual if self.is_open else ""

    def open(self, sheet: Sheet, *, permission: Permission | None = None, manual: str = "") -> None:
        """Open a sheet in the place of the one before; what a manager permitted for it ends with it."""
        if self._sheet is not None:
            self._sheet.close()
        self._sheet, self._manual = sheet, manual
        for end in (sheet.accepted, sheet.cancelled):
            end.connect(lambda: self._clear(sheet))
            if permission is not None:
                end.connect(lambda: self._sign_in_controller.revoke(permission))
        sheet.open()

    def _clear(self, sheet: Sheet) -> None:
        """A sheet that opened another one as it closed leaves that one open."""
        if self._sheet is sheet:
            self._sheet = None
