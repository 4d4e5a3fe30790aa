"""Holds what the window of a practice shop tells and can do beside a real shop's."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.staff.members import Role
from posapp.domain.texts import mark

__all__ = ["PosPrinterAway", "Practice", "PracticeCable", "PracticePerson", "PracticePos"]


class PosPrinterAway(EnvironmentFault):
    """The pretended POS cannot print."""

    sentence = mark(
        "errors",
        "The pretended POS cannot print: nothing answers where its printer was. Close the practice shop and open it "
        "again.",
    )


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


class PracticeCable:
    """The cable between the till and the practice server.

    Args:
        set_offline: Disconnects the practice server, or connects it again.

    Attributes:
        is_pulled: Whether it is pulled now.
    """

    def __init__(self, set_offline: Callable[[bool], None]) -> None:
        self._set_offline = set_offline
        self.is_pulled = False

    def pull(self, pulled: bool) -> None:
        """Pull it, or plug it in again; blocks for a moment."""
        self._set_offline(pulled)
        self.is_pulled = pulled


class PracticePos:
    """The pretended POS beside the practice till.

    Args:
        sell: Sells and prints something, and gives the receipt's number; raises PosPrinterAway.
    """

    def __init__(self, sell: Callable[[], str]) -> None:
        self._sell = sell

    def sell(self) -> str:
        """Let it sell and print something, and give the receipt's number; blocks a moment, raises PosPrinterAway."""
        return self._sell()


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The practice shop's staff, a coupon to try, cable and POS, and where the guided round is remembered.

    Attributes:
        staff: Who works there.
        coupon: The code of a coupon that takes something off.
        cable: The cable to the practice server.
        pos: The pretended POS.
        memory: The file that remembers which steps of the guided round were done.
    """

    staff: tuple[PracticePerson, ...]
    coupon: str
    cable: PracticeCable
    pos: PracticePos
    memory: Path

    def pin_of(self, name: str) -> str:
        """Give the PIN of somebody by name; empty for who was added later."""
        return next((each.pin for each in self.staff if each.name == name), "")
