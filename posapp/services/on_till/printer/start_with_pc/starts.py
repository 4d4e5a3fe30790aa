"""What each way of starting with this computer can do, and how it stands."""

from enum import Enum, auto
from typing import Protocol

__all__ = ["StartStanding", "StartWay"]


class StartStanding(Enum):
    """Whether the printer in between starts with this computer."""

    OFF = auto()
    ON = auto()
    FOR_EVERYBODY = auto()
    """An administrator let it start for all users; this user cannot change that."""


class StartWay(Protocol):
    """One system's way of starting a program when this user signs in."""

    def standing(self) -> StartStanding:
        """Say how it stands."""

    def switch_on(self) -> None:
        """Let it start; raises EnvironmentFault."""

    def switch_off(self) -> None:
        """Let it not start any more; raises EnvironmentFault."""
