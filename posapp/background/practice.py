"""Holds what the window of a practice shop tells and can do beside a real shop's."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.staff.members import Role

__all__ = ["Practice", "PracticePerson"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticePerson:
    """Somebody who works in the practice shop.

    Attributes:
        name: The name.
        role: Manager or cashier.
        pin: The PIN, which everybody may know.
    """

    name: str
    role: Role
    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The practice shop's staff, a coupon to try, the cable, and where the guided round is remembered.

    Attributes:
        staff: Who works there.
        coupon: The code of a coupon that takes something off.
        set_offline: Pulls the cable to the practice server, or plugs it in again; blocks for a moment.
        memory: The file that remembers which steps of the guided round were done.
    """

    staff: tuple[PracticePerson, ...]
    coupon: str
    set_offline: Callable[[bool], None]
    memory: Path

    def pin_of(self, name: str) -> str:
        """Give the PIN of somebody by name; empty for who was added later."""
        return next((each.pin for each in self.staff if each.name == name), "")
