"""How the list of customers stands on this computer: how many, how old, and what went wrong with it."""

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
    """The downloaded lists as they are now.

    Attributes:
        customers: How many customers are found here; None where the list cannot be read.
        states: How the list of each kind stands; empty where it cannot be read.
        replacement: How the lists stand that are being downloaded in the place of these; empty where none are.
        fault: Why the list cannot be read; None where it can.
    """

    customers: int | None = None
    states: Mapping[str, DownloadState] = field(default_factory=dict)
    replacement: Mapping[str, DownloadState] = field(default_factory=dict)
    fault: EnvironmentFault | None = None

    @property
    def is_damaged(self) -> bool:
        """Whether it cannot be used as it is, and is being downloaded anew."""
        return bool(self.replacement) or self.fault is not None

    @property
    def completed_at(self) -> datetime | None:
        """When the last whole list of customers had come, UTC; None where none ever did."""
        state = self.states.get("profiles")
        return None if state is None else state.completed_at

    @property
    def failure(self) -> DownloadFailure | None:
        """Why the last try failed, of the lists that count now; None where it did not."""
        failures = [each.failure for each in (self.replacement or self.states).values() if each.failure is not None]
        return max(failures, key=lambda each: each.at, default=None)

    @property
    def unreadable(self) -> int:
        """How many records of the last download could not be read."""
        return sum(each.progress.unreadable for each in self.states.values())

    @property
    def unlisted(self) -> int:
        """How many records stayed here that Hellotext's last list did not show."""
        return sum(each.progress.unlisted for each in self.states.values())

    def due_at(self, now: datetime) -> datetime:
        """Give when something is to be downloaded next, UTC."""
        states = self.replacement or self.states
        return min((each.due_at(now) for each in states.values()), default=now)


def read_customer_list(till: "Till") -> CustomerList:
    """Look at the lists and change nothing; whatever is wrong with them is told and not raised."""
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
    """Give what went wrong with the downloads, a sentence each, for the command line."""
    failure = found.failure
    told = []
    if failure is not None:
        told.append(f"The download failed on {failure.at:%Y-%m-%d at %H:%M} UTC: {failure}")
    if found.unreadable:
        told.append(f"{found.unreadable} records of the last download could not be read and were skipped.")
    if found.unlisted:
        told.append(
            f"{found.unlisted} records that Hellotext's last list did not show were kept, since that list may have "
            "been incomplete; “posapp pull --anew” drops them."
        )
    return tuple(told)


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
