"""The counter and the screens beside it: each made when it is first wanted, one in sight at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from posapp.domain.staff.members import Permission

__all__ = ["Screen", "ScreenSpec", "ScreenStack"]


class Screen(Protocol):
    """What a screen beside the counter offers the window."""

    left: SignalInstance

    @property
    def activate(self) -> Callable[..., None]:
        """Show what is there now, with the keyboard where it is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSpec:
    """A screen that can be gone to.

    Attributes:
        build: Makes the screen, a QWidget, when it is wanted for the first time.
        permission: What whoever goes there must be allowed; None where everybody is.
    """

    build: Callable[[], Screen]
    permission: Permission | None = None


class ScreenStack(QStackedWidget):
    """Shows the counter, or one of the places beside it.

    Signals:
        returned_to_counter: The counter is in sight again.
        permission_ended: The Permission of a place that is no longer in sight; what a manager lent ends with it.

    Args:
        context: The screen that the others come back to.
        screen_specs: What else there is, by name.
    """

    returned_to_counter = Signal()
    permission_ended = Signal(object)

    def __init__(self, context: QWidget, screen_specs: Mapping[str, ScreenSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._screen_specs = screen_specs
        self._made: dict[str, Screen] = {}
        self._shown = ""
        self.addWidget(context)

    @property
    def is_counter_shown(self) -> bool:
        """Whether the counter is in sight."""
        return not self._shown

    @property
    def permission(self) -> Permission | None:
        """What is needed for the place in sight."""
        return self.required_permission(self._shown) if self._shown else None

    def required_permission(self, name: str) -> Permission | None:
        """Give what somebody must be allowed to go to a place; None where nothing is needed."""
        return self._screen_specs[name].permission

    def open_screen(self, name: str, *arguments: object) -> None:
        """Show a place, begun with what its screen takes."""
        screen = self._screen(name)
        self._turn_to(name, cast("QWidget", screen))
        screen.activate(*arguments)

    def show_counter(self) -> None:
        """Show the counter."""
        self._turn_to("", self._context)
        self.returned_to_counter.emit()

    def _screen(self, name: str) -> Screen:
        if name not in self._made:
            screen = self._screen_specs[name].build()
            screen.left.connect(self.show_counter)
            self.addWidget(cast("QWidget", screen))
            self._made[name] = screen
        return self._made[name]

    def _turn_to(self, name: str, widget: QWidget) -> None:
        before, self._shown = self.permission, name
        self.setCurrentWidget(widget)
        if before is not None and before is not self.permission:
            self.permission_ended.emit(before)
