"""Records and undoes an action off the UI thread, with a sound for success and for failure."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.actions.availability import RecordedAction
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.orders import Order, OrderStep
from posapp.domain.staff.members import Permission, PermissionMissing, StaffMember
from posapp.services.on_ledger.actions.event_capture import ActionDraft
from posapp.services.sessions import LedgerSession

__all__ = ["ActionRecorder", "AskForPermission"]

AskForPermission = Callable[[Permission, Callable[[StaffMember | None], None]], None]


class ActionRecorder(QObject):
    """One at a time; the latest can be undone while it has not been sent.

    Signals:
        recorded: The RecordedAction, once it is on disk, and the Subscriber it is about.
        refused: The exception that kept it from being recorded.
        undone: The RecordedAction as it stands then.
        undo_failed: The exception that kept it from being undone.

    Args:
        context: Its ledger records.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
    """

    recorded = Signal(RecordedAction, Subscriber)
    refused = Signal(Exception)
    undone = Signal(RecordedAction)
    undo_failed = Signal(Exception)

    def __init__(
        self, context: AppContext, ask_for_permission: AskForPermission, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._ask_for_permission = ask_for_permission
        self._latest: RecordedAction | None = None

    def record(self, draft: ActionDraft) -> None:
        """Record an action."""
        self._run(lambda session: session.actions.record(draft), draft.customer)

    def record_step(self, order: Order, step: OrderStep, customer: Subscriber) -> None:
        """Record the next step of an order."""
        self._run(lambda session: session.actions.record_step(order, step, customer), customer)

    def undo(self) -> None:
        """Undo the latest action; an action of somebody else needs a manager's permission."""
        latest = self._latest
        if latest is not None:
            self._context.ledger.run(
                lambda session: session.actions.undo(latest.event.id),
                on_success=self._emit_undone,
                on_failure=self._show_undo_error,
            )

    def _run(self, write: Callable[[LedgerSession], RecordedAction], customer: Subscriber) -> None:
        self._context.ledger.run(
            write, on_success=lambda recorded: self._emit_recorded(recorded, customer), on_failure=self._show_rejection
        )

    def _emit_recorded(self, recorded: RecordedAction, customer: Subscriber) -> None:
        self._latest = recorded
        self._context.chime(Chime.ACCEPTED)
        self._context.sync.wake()
        self.recorded.emit(recorded, customer)

    def _show_rejection(self, error: Exception) -> None:
        self._context.chime(Chime.REFUSED)
        self.refused.emit(error)

    def _emit_undone(self, recorded: RecordedAction) -> None:
        self._latest = None
        self.undone.emit(recorded)

    def _show_undo_error(self, error: Exception) -> None:
        if isinstance(error, PermissionMissing):
            self._ask_for_permission(error.permission, lambda _manager: self.undo())
        else:
            self.undo_failed.emit(error)
