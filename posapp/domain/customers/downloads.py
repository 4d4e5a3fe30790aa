"""Holds the progress and failures of downloads, and decides when the next one is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from posapp.domain.errors import PosappError
from posapp.domain.texts import mark

__all__ = [
    "DownloadBroken",
    "DownloadFailure",
    "DownloadProgress",
    "DownloadState",
    "is_plausible_removal",
    "wait_after",
]

ALWAYS_REMOVABLE = 50
MAX_REMOVED_FRACTION = 10
FIRST_WAIT = timedelta(minutes=1)
MAX_WAIT = timedelta(hours=1)
RENEW_AFTER = timedelta(days=1)


class DownloadBroken(PosappError):
    """A bug in the program ended a download."""

    sentence = mark(
        "errors",
        "An error in posapp stopped the download ({kind}). What was downloaded is saved; posapp tries "
        "again within the hour.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadProgress:
    """The progress of a download of one kind, finished or not.

    Attributes:
        kind: "profiles", "coupons" or "actions".
        cursor: Where to continue, after the last record but one; empty at the beginning and at the end.
        count: The number of records downloaded.
        finished_at: When it was complete, UTC; None before.
        mark: The number of this download; each record carries the number of the last one that listed it.
        unreadable: The number of records that could not be read and were skipped.
        removed: The number of records removed at its end, since Hellotext lists them no longer.
        unlisted: The number of records that Hellotext did not list, kept since they were too many.
        is_joined: Whether each page was seen to follow upon the one before. Never kept: one that does not is not a
            place to go on from.
    """

    kind: str
    cursor: str = ""
    count: int = 0
    finished_at: datetime | None = None
    mark: int = 0
    unreadable: int = 0
    removed: int = 0
    unlisted: int = 0
    is_joined: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadFailure:
    """The failure of the last download.

    Attributes:
        at: When, UTC.
        sentence: The error's English sentence with its named gaps.
        facts: The values for the gaps; nothing secret or personal, as in every error.
        times: The number of failures in a row.
        is_transient: Whether it may end by itself.
    """

    at: datetime
    sentence: str
    facts: Mapping[str, object]
    times: int = 1
    is_transient: bool = True

    def __str__(self) -> str:
        """The sentence with its gaps filled."""
        return self.sentence.format(**self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadState:
    """The state of the list of one kind on this computer.

    Attributes:
        progress: The current download, or the last one.
        completed_at: When the last complete list was downloaded, UTC; None where none ever was.
        failure: The failure of the last download; None where it succeeded.
    """

    progress: DownloadProgress
    completed_at: datetime | None = None
    failure: DownloadFailure | None = None

    def due_at(self, now: datetime) -> datetime:
        """Give the time of the next download, UTC; a moment that is not after `now` means at once."""
        if self.failure is not None:
            return now if self.failure.at > now else self.failure.at + wait_after(self.failure)
        if self.progress.finished_at is None or self.progress.finished_at > now:
            return now
        return self.progress.finished_at + RENEW_AFTER


def wait_after(failure: DownloadFailure) -> timedelta:
    """Give the wait before the next try: a minute, twice as long each time, at most an hour."""
    if not failure.is_transient:
        return MAX_WAIT
    asked = failure.facts.get("retry_after")
    least = timedelta(seconds=min(asked, MAX_WAIT.total_seconds())) if isinstance(asked, int | float) else FIRST_WAIT
    doubled = FIRST_WAIT.total_seconds() * 2.0 ** min(failure.times - 1, 10)
    return min(MAX_WAIT, max(least, timedelta(seconds=doubled)))


def is_plausible_removal(unlisted: int, listed: int, *, may_be_empty: bool) -> bool:
    """Say whether records that a complete list did not show may be removed from the cache.

    A list that ends too early looks like one in which many were deleted. Up to fifty are removed, or up to a tenth.

    Args:
        unlisted: The number of cached records that the list did not show.
        listed: The number of cached records that the list showed.
        may_be_empty: Whether the business may have no record at all.
    """
    if not listed and not may_be_empty:
        return False
    return unlisted <= ALWAYS_REMOVABLE or unlisted * MAX_REMOVED_FRACTION <= unlisted + listed
