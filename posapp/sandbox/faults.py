"""Injects faults between the shop and Hellotext, by chance or by script."""

import random
from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock

__all__ = ["Fault", "FaultPlan", "Faults", "FaultsInvalid"]


class Fault(StrEnum):
    """One way in which recording an event can go wrong.

    "Before" and "after" say whether the server had taken the event by then. Also `THROTTLE`, `STALL`, `HTML` and
    `HTML_SUCCESS` (a captive portal's 200) strike before, and `HALF_ANSWER` (the answer breaks off) strikes after.
    """

    DROP_BEFORE = "drop-before"
    DROP_AFTER = "drop-after"
    ERROR_BEFORE = "error-before"
    ERROR_AFTER = "error-after"
    THROTTLE = "throttle"
    STALL = "stall"
    STALL_AFTER = "stall-after"
    HTML = "html"
    HTML_AFTER = "html-after"
    HTML_SUCCESS = "html-success"
    HALF_ANSWER = "half-answer"

    @property
    def records_event(self) -> bool:
        """Whether the server has taken the event, of which the client then learns nothing sure."""
        return self in _AFTER


_AFTER = frozenset({Fault.DROP_AFTER, Fault.ERROR_AFTER, Fault.STALL_AFTER, Fault.HTML_AFTER, Fault.HALF_ANSWER})


class FaultsInvalid(ValueError):
    """A list of faults that cannot be read."""


@dataclass(frozen=True, slots=True)
class Faults:
    """How likely each fault is for one recorded event, 0 to 1."""

    chances: Mapping[Fault, float] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Faults":
        """Read "drop-after=0.05,throttle=0.1"; raises FaultsInvalid with what is wrong."""
        parts = [_parsed(part) for part in text.split(",") if part.strip()]
        chances = dict(parts)
        if len(chances) < len(parts):
            raise FaultsInvalid("a fault is named twice")
        if sum(chances.values()) > 1:
            raise FaultsInvalid("the chances of all faults together are more than 1")
        return cls(chances)


class FaultPlan:
    """Decides which fault strikes next: first those that a script asked for, then by chance.

    Args:
        faults: The chances.
        seed: Makes the chance the same in each run.
    """

    def __init__(self, faults: Faults, seed: int) -> None:
        self._faults = faults
        self._chance = random.Random(seed)  # noqa: S311 - practice, not cryptography
        self._script: deque[Fault | None] = deque()
        self._lock = Lock()
        self.injected: Counter[Fault] = Counter()

    def use(self, faults: Faults) -> None:
        """Change the chances."""
        with self._lock:
            self._faults = faults

    def follow(self, script: Iterable[Fault | str | None]) -> None:
        """Let the next events meet these faults, one each; None lets one pass."""
        with self._lock:
            self._script.extend(None if fault is None else Fault(fault) for fault in script)

    def forget(self) -> None:
        """Let nothing more go wrong that a script asked for."""
        with self._lock:
            self._script.clear()

    def next(self) -> Fault | None:
        """Give the fault for the event that comes now, or None."""
        with self._lock:
            fault = self._script.popleft() if self._script else self._by_chance()
            if fault is not None:
                self.injected[fault] += 1
            return fault

    def _by_chance(self) -> Fault | None:
        if not self._faults.chances:
            return None
        drawn = self._chance.random()
        for fault, chance in self._faults.chances.items():
            if drawn < chance:
                return fault
            drawn -= chance
        return None


def _parsed(part: str) -> tuple[Fault, float]:
    name, _, chance = part.strip().partition("=")
    try:
        fault, likely = Fault(name.strip()), float(chance)
    except ValueError as error:
        known = ", ".join(Fault)
        raise FaultsInvalid(f"“{part.strip()}” is not a fault and its chance; known are {known}") from error
    if not 0 <= likely <= 1:
        raise FaultsInvalid(f"the chance of {fault} is not between 0 and 1")
    return fault, likely
