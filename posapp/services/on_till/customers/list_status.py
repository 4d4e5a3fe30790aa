"""Reports the state of the downloaded lists: their size, their age and their failures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from posapp.domain.customers.downloads import DownloadFailure, DownloadProgress, DownloadState
from posapp.domain.errors import EnvironmentFault
from posapp.services.on_till.customers.download import EVERYTHING

if TYPE_CHECKING:
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache

__all__ = ["CustomerList", "problem_lines", "read_customer_list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerList:
    """The state of the downloaded lists.

    Attributes:
        customers: The number of customers in the list; None where it cannot be read.
        states: The state of the list of each kind; empty where it cannot be read.
        replacement: The state of the lists that are being downloaded to replace these; empty where none are.
        fault: The reason why the list cannot be read; None where it can.
    """

    customers: int | None = None
    states: Mapping[str, DownloadState] = field(default_factory=dict)
    replacement: Mapping[str, DownloadState] = field(default_factory=dict)
    fault: EnvironmentFault | None = None

    @property
    def is_damaged(self) -> bool:
        """Whether it is damaged and being downloaded again."""
        return bool(self.replacement) or self.fault is not None

    @property
    def completed_at(self) -> datetime | None:
        """When the last complete list of customers was downloaded, UTC; None where none ever was."""
        state = self.states.get("profiles")
        return None if state is None else state.completed_at

    @property
    def failure(self) -> DownloadFailure | None:
        """The failure of the last download of the current lists; None where it succeeded."""
        failures = [each.failure for each in (self.replacement or self.states).values() if each.failure is not None]
        return max(failures, key=lambda each: each.at, default=None)

    @property
    def unreadable(self) -> int:
        """The number of records of the last download that could not be read."""
        return sum(each.progress.unreadable for each in self.states.values())

    @property
    def unlisted(self) -> int:
        """The number of records that were kept although Hellotext's last list did not show them."""
        return sum(each.progress.unlisted for each in self.states.values())

    def due_at(self, now: datetime) -> datetime:
        """Give the time of the next download, UTC."""
        states = self.replacement or self.states
        return min((each.due_at(now) for each in states.values()), default=now)


def read_customer_list(till: "Till") -> CustomerList:
    """Read the state of the lists without changing them; faults are part of the result and never raised."""
    replacement = _replacement(till)
    try:
        cache = till.cache_files.open_unchanged()
        if cache is None:
            return CustomerList(customers=0, states=_nothing_came(), replacement=replacement)
        with cache:
            return CustomerList(customers=cache.subscribers.count(), states=_states(cache), replacement=replacement)
    except EnvironmentFault as fault:
        return CustomerList(fault=fault, replacement=replacement)


def problem_lines(found: CustomerList) -> tuple[str, ...]:
    """Give the problems of the downloads, a sentence each, for the command line."""
    failure = found.failure
    problems = []
    if failure is not None:
        problems.append(f"The download failed on {failure.at:%Y-%m-%d at %H:%M} UTC: {failure}")
    if found.unreadable:
        problems.append(f"{found.unreadable} records of the last download could not be read and were skipped.")
    if found.unlisted:
        problems.append(
            f"{found.unlisted} records that Hellotext's last list did not show were kept, since that list may have "
            "been incomplete; “posapp pull --anew” drops them."
        )
    return tuple(problems)


def _replacement(till: "Till") -> Mapping[str, DownloadState]:
    try:
        partial = till.cache_files.open_partial()
        if partial is None:
            return {}
        with partial:
            return _states(partial)
    except EnvironmentFault:  # it will be begun anew; until then nothing of it has come
        return _nothing_came()


def _states(cache: "Cache") -> Mapping[str, DownloadState]:
    return {kind: cache.downloads.state(kind) for kind in EVERYTHING}


def _nothing_came() -> Mapping[str, DownloadState]:
    return {kind: DownloadState(progress=DownloadProgress(kind=kind)) for kind in EVERYTHING}
