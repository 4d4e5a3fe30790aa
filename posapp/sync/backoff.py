"""Computes the wait after a failure: exponential backoff with full jitter, so that tills do not retry in step.

Source: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015 (the variant called full jitter).
"""

from collections.abc import Callable

__all__ = ["Backoff"]

MAX_DOUBLINGS = 20


class Backoff:
    """Counts failures in a row.

    Args:
        first: The longest wait after the first failure, seconds.
        longest: The longest wait ever, seconds.
        random_fraction: Gives a number from 0 up to 1.
    """

    def __init__(self, first: float, longest: float, random_fraction: Callable[[], float]) -> None:
        self._first = first
        self._longest = longest
        self._random_fraction = random_fraction
        self._failures = 0

    def fail(self) -> float:
        """Note a failure and give the seconds to wait."""
        ceiling = min(self._longest, self._first * 2.0 ** min(self._failures, MAX_DOUBLINGS))
        self._failures += 1
        return float(ceiling * self._random_fraction())

    def succeed(self) -> None:
        """Reset."""
        self._failures = 0
