"""Downloads customers, coupons and actions page by page, and removes what Hellotext no longer lists."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from posapp.domain.clock import Clock
from posapp.domain.customers.downloads import DownloadProgress, is_plausible_removal
from posapp.domain.customers.subscribers import Subscriber
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.envelopes import Page
from posapp.hellotext.errors import ListLeadsNowhere, ListNotWhole, NotFound
from posapp.storage.cache import Cache
from posapp.sync.cursor_watch import CursorTracker

__all__ = ["Downloader"]

PAGE_SIZE = 100
Record = TypeVar("Record", bound="_Identified")
Kept_contra = TypeVar("Kept_contra", contravariant=True)
Cancelled = Callable[[], bool]
Report = Callable[[DownloadProgress], None]
Step = Callable[[DownloadProgress], Awaitable[DownloadProgress]]


class Downloader:
    """Downloads into the cache; each page and its cursor are committed together, in flat memory.

    A download that was cancelled or cut goes on where it stopped; one after a finished download begins anew and
    updates in place, newest first. At its end, what it did not list leaves the cache, unless that would be so much
    that the list most likely ended too early.

    Args:
        cache: The cache, opened in this thread.
        client: The way to Hellotext.
        clock: Gives the present moment, UTC.
        registered_here: Gives the customers of this till whom Hellotext does not know yet; they stay.
    """

    def __init__(
        self,
        cache: Cache,
        client: HellotextClient,
        clock: Clock,
        registered_here: Callable[[], Iterable[Subscriber]] = tuple,
    ) -> None:
        self._cache = cache
        self._clock = clock
        self._registered_here = registered_here
        self._steps: Mapping[str, Step] = {
            "profiles": self._step(_Source(client.profiles, cache.subscribers, may_be_empty=False)),
            "coupons": self._step(_Source(client.coupons, cache.coupons, may_be_empty=True)),
            "actions": self._step(_Source(client.actions, cache.actions, may_be_empty=True)),
        }

    async def download(self, kind: str, on_progress: Report, cancelled: Cancelled) -> DownloadProgress:
        """Download one kind and give its progress.

        Args:
            kind: "profiles", "coupons" or "actions".
            on_progress: Told after each page.
            cancelled: Asked before each page.

        Raises:
            HellotextError: When Hellotext refuses, cannot be reached, lists without end or with gaps; what came stays.
            EnvironmentFault: When the disk refuses.
        """
        try:
            return await self._follow(self._start(kind), on_progress, cancelled)
        except NotFound:  # the record has gone after which to go on
            if not self._cache.downloads.load(kind).cursor:
                raise
            return await self._follow(self._restart(kind), on_progress, cancelled)

    def _start(self, kind: str) -> DownloadProgress:
        """One that an earlier program left half-way has no number, and nobody knows what it listed: it begins anew."""
        earlier = self._cache.downloads.load(kind)
        if earlier.finished_at is not None or not earlier.mark:
            return self._cache.downloads.begin(kind)
        return earlier

    def _restart(self, kind: str) -> DownloadProgress:
        beginning = self._cache.downloads.begin(kind)
        self._cache.downloads.save(beginning)
        return beginning

    async def _follow(self, progress: DownloadProgress, on_progress: Report, cancelled: Cancelled) -> DownloadProgress:
        watch = CursorTracker()
        while progress.finished_at is None and not cancelled():
            progress = await self._steps[progress.kind](progress)
            on_progress(progress)
            try:
                watch.follow(progress.cursor)
            except ListLeadsNowhere:
                self._restart(progress.kind)
                raise
        return progress

    def _step(self, source: "_Source[Record]") -> Step:
        async def step(progress: DownloadProgress) -> DownloadProgress:
            page = await _page_or_end(source, progress.cursor)
            with self._cache.transaction():
                reached = self._add_page(page, progress, source)
                if page.has_more and reached.is_joined:
                    self._cache.downloads.save(reached)
            return reached if page.has_more else self._finish(reached, source)

        return step

    def _add_page(self, page: Page[Record], progress: DownloadProgress, source: "_Source[Record]") -> DownloadProgress:
        """Keep a page; each further one begins with the last record of the page before."""
        is_further = bool(progress.cursor and page.items)
        comes_again = is_further and source.shelf.is_listed(page.items[0].id, progress.mark)
        return replace(
            progress,
            cursor=_place_after(page),
            count=progress.count + source.shelf.store(page.items, progress.mark) - comes_again,
            unreadable=progress.unreadable + page.unreadable,
            is_joined=progress.is_joined and (comes_again or not is_further),
        )

    def _finish(self, reached: DownloadProgress, source: "_Source[Record]") -> DownloadProgress:
        """Let go of what was not listed; a program that stops before the end is noted reads the last page again.

        Raises ListNotWhole where something may have been left out between two pages; records that cannot be read say
        so already.
        """
        if not (reached.is_joined or reached.unreadable):
            self._restart(reached.kind)
            raise ListNotWhole()
        if reached.kind == "profiles":
            self._cache.subscribers.store(self._registered_here(), reached.mark)
        shelf, unlisted, removed = source.shelf, source.shelf.count_unlisted(reached.mark), 0
        listed = shelf.count() - unlisted
        if reached.unreadable == 0 and is_plausible_removal(unlisted, listed, may_be_empty=source.may_be_empty):
            removed, unlisted = shelf.remove_unlisted(reached.mark), 0
        finished = replace(reached, finished_at=self._clock(), removed=removed, unlisted=unlisted)
        self._cache.downloads.save(finished)
        return finished


async def _page_or_end(source: "_Source[Record]", cursor: str) -> Page[Record]:
    """Give the next page; that it is the last one is not taken from the server's word.

    A server may say of each page that none follows. What is asked for behind such a page shows whether that is so.
    """
    page = await source.fetch(cursor, PAGE_SIZE)
    if page.reported_has_more is not False or not page.last:
        return page
    try:
        behind = await source.fetch(_place_in(page) or page.last, PAGE_SIZE)
    except NotFound:  # it knows no place to go on from, and says that there is none
        return replace(page, next_cursor="", has_more=False)
    known = {each.id for each in page.items}
    is_new = any(each.id not in known for each in behind.items)
    goes_on = is_new or bool(behind.unreadable and behind.last not in {"", page.last})
    return replace(page, next_cursor=page.last if goes_on else "", has_more=goes_on)


def _place_after(page: Page[Record]) -> str:
    """Give where to go on; empty at the end."""
    return (_place_in(page) or page.next_cursor) if page.has_more else ""


def _place_in(page: Page[Record]) -> str:
    """Give the last record but one, so that the last one must come again; empty where there is none."""
    return page.items[-2].id if len(page.items) > 1 else ""


class _Identified(Protocol):
    """A record that Hellotext knows by an id."""

    @property
    def id(self) -> str: ...


class _Shelf(Protocol[Kept_contra]):
    """Where records of one kind are kept."""

    def store(self, batch: Iterable[Kept_contra], mark: int | None = None) -> int: ...

    def count(self) -> int: ...

    def is_listed(self, record_id: str, mark: int) -> bool: ...

    def count_unlisted(self, mark: int) -> int: ...

    def remove_unlisted(self, mark: int) -> int: ...


@dataclass(frozen=True, slots=True)
class _Source(Generic[Record]):
    """Where records of one kind come from and where they go.

    Attributes:
        fetch: Gives a page.
        shelf: Keeps its records.
        may_be_empty: Whether a business may well have none of them.
    """

    fetch: Callable[[str, int], Awaitable[Page[Record]]]
    shelf: _Shelf[Record]
    may_be_empty: bool
