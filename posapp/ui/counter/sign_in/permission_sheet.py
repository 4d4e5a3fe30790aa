"""A manager's PIN, for one thing that a cashier may not do alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import Permission, StaffMember
from posapp.domain.staff.pins import Pin
from posapp.ui.kit.basics import label
from posapp.ui.kit.pin_pad import PinPad
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import permission_label

__all__ = ["PermissionSheet"]


class PermissionSheet(Sheet):
    """Lends a permission to who is signed in.

    Signals:
        permitted: The StaffMember who permitted it.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where PINs are looked at, beside the UI thread.
        permission: What is to be permitted.
        managers: Who may permit it.
        once: Whether it is over after the first time.
    """

    permitted = Signal(StaffMember)

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        context: AppContext,
        permission: Permission,
        managers: tuple[StaffMember, ...],
        *,
        once: bool,
    ) -> None:
        super().__init__(
            window, content, self.tr("Manager's PIN required"), accept=self.tr("Allow"), cancel=self.tr("Cancel")
        )
        self._context, self._permission, self._managers, self._once = context, permission, managers, once
        self.body.addWidget(label(permission_label(permission), "soft", wraps=True))
        self._manager = QComboBox()
        self._manager.setObjectName("managerBox")
        self._manager.setAccessibleName(self.tr("Manager"))
        self._manager.addItems([self._shown(manager) for manager in managers])
        self._pad = PinPad("managerPin")
        self._pad.entered.connect(self._try)
        self._manager.currentIndexChanged.connect(lambda _row: self._pad.start())
        self.body.addWidget(self._manager)
        self.body.addWidget(self._pad)

    def open(self) -> None:
        """Show it on top, with the keyboard on the PIN."""
        super().open()
        self._pad.start()

    def _shown(self, manager: StaffMember) -> str:
        """Give the name; in the practice shop also the PIN, which everybody may know there."""
        pin = "" if self._context.practice is None else self._context.practice.pin_of(manager.name)
        return self.tr("{name} · PIN {pin}").format(name=manager.name, pin=pin) if pin else manager.name

    def _submit(self) -> None:
        """The button enters the PIN; the sheet closes only when it was the right one."""
        self._pad.enter()

    def _try(self, pin: Pin) -> None:
        manager = self._managers[self._manager.currentIndex()]
        self._context.ledger.run(
            lambda session: session.staff.grant(self._permission, manager.id, pin, once=self._once),
            on_success=self._permit,
            on_failure=self._pad.show_error,
        )

    def _permit(self, manager: StaffMember) -> None:
        super()._submit()
        self.permitted.emit(manager)
