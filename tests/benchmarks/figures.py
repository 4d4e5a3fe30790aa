"""Measuring side by side: a figure of the program against a yardstick of the same run, printed as a ratio."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["Timings", "alternating", "report", "timed"]

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Timings:
    """How long something took, each time, in milliseconds."""

    milliseconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.milliseconds)

    @property
    def p99(self) -> float:
        """What all but one in a hundred stayed below."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]

    @property
    def worst(self) -> float:
        """The longest."""
        return max(self.milliseconds)


def timed(work: Callable[[], object]) -> float:
    """Give how many milliseconds one call took."""
    started = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - started) / 1e6


def alternating(
    subjects: Sequence[Subject], ours: Callable[[Subject], object], yardstick: Callable[[Subject], object]
) -> tuple[Timings, Timings]:
    """Time two ways of doing the same for each subject, alternating, so that a noisy machine is noisy for both."""
    mine, theirs = [], []
    for number, subject in enumerate(subjects):
        first, second = (ours, yardstick) if number % 2 else (yardstick, ours)
        one, other = timed(lambda: first(subject)), timed(lambda: second(subject))  # noqa: B023 - called at once
        mine.append(one if number % 2 else other)
        theirs.append(other if number % 2 else one)
    return Timings(tuple(mine)), Timings(tuple(theirs))


def report(what: str, ours: float, yardstick: float, unit: str, aim: str) -> None:
    """Print one line: what was measured, both figures, their ratio and what was aimed at."""
    print(f"\n{what}: {ours:,.2f} {unit} against {yardstick:,.2f} {unit} = {ours / yardstick:.2f} (aim: {aim})")  # noqa: T201 - the figure is the result
