"""What a test of faults has to show: how much was tried, what struck, what became of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Figures"]


@dataclass
class Figures:
    """The tally of one campaign, printed at its end.

    Attributes:
        name: Of the campaign.
        runs: How often the program, or an invented day, was run.
        kills: How often the program was killed.
        recorded: How many events were recorded.
        faults: How often each fault struck.
        lost: How many recorded events are neither delivered nor anywhere to be seen.
        doubled: How many events Hellotext holds more than once.
        left_to_review: How many wait for a person at the end.
        further: Whatever else is worth a number.
    """

    name: str
    runs: int = 0
    kills: int = 0
    recorded: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    doubled: int = 0
    left_to_review: int = 0
    further: Counter[str] = field(default_factory=Counter)

    def show(self) -> None:
        """Print them; pytest shows it with -s."""
        head = {"runs": self.runs, "kills": self.kills, "events recorded": self.recorded}
        tail = {"lost": self.lost, "doubled": self.doubled, "left to review": self.left_to_review}
        print(f"\n{self.name}")  # noqa: T201 - figures are what this is for
        print(f"  {_line(head)}")  # noqa: T201
        print(f"  faults injected {self.faults.total()}: {_line(self.faults)}")  # noqa: T201
        print(f"  {_line({**tail, **self.further})}")  # noqa: T201


def _line(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in numbers.items())
