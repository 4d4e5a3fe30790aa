"""The downloader: brings customers, coupons and actions, page by page; what came stays."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from posapp.domain.clock import Clock
from posapp.domain.downloads import DownloadProgress
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.envelopes import Page
from posapp.hellotext.errors import AnswerUnreadable, NotFound
from posapp.storage.cache import Cache
from posapp.sync.cursor_watch import CursorWatch

__all__ = ["Downloader"]

PAGE_SIZE = 100
Record = TypeVar("Record")
Cancelled = Callable[[], bool]
Report = Callable[[DownloadProgress], None]
Step = Callable[[DownloadProgress], Awaitable[DownloadProgress]]


class Downloader:
    """Downloads into the cache. Each page and the place after it are committed together, in flat memory.

    A download that was cancelled or cut goes on where it stopped; one after a finished download begins anew and
    updates in place, newest first.

    Args:
        cache: The cache, opened in this thread.
        client: The way to Hellotext.
        clock: Gives the present moment, UTC.
    """

    def __init__(self, cache: Cache, client: HellotextClient, clock: Clock) -> None:
        self._cache = cache
        self._clock = clock
        self._steps: Mapping[str, Step] = {
            "profiles": self._step(client.profiles, cache.subscribers.store),
            "coupons": self._step(client.coupons, cache.coupons.store),
            "actions": self._step(client.actions, cache.actions.store),
        }

    async def download(self, kind: str, on_progress: Report, cancelled: Cancelled) -> DownloadProgress:
        """Download one kind and give how far it came.

        Args:
            kind: "profiles", "coupons" or "actions".
            on_progress: Told after each page.
            cancelled: Asked before each page.

        Raises:
            HellotextError: When Hellotext refuses, cannot be reached, or lists without end; what came stays.
            EnvironmentFault: When the disk refuses.
        """
        try:
            return await self._follow(self._start(kind), on_progress, cancelled)
        except NotFound:  # the record has gone after which to go on
            if not self._cache.downloads.load(kind).cursor:
                raise
            return await self._follow(self._begin_anew(kind), on_progress, cancelled)

    def _start(self, kind: str) -> DownloadProgress:
        earlier = self._cache.downloads.load(kind)
        return DownloadProgress(kind=kind) if earlier.finished_at is not None else earlier

    def _begin_anew(self, kind: str) -> DownloadProgress:
        beginning = DownloadProgress(kind=kind)
        self._cache.downloads.save(beginning)
        return beginning

    async def _follow(self, progress: DownloadProgress, on_progress: Report, cancelled: Cancelled) -> DownloadProgress:
        watch = CursorWatch()
        while progress.finished_at is None and not cancelled():
            progress = await self._steps[progress.kind](progress)
            on_progress(progress)
            try:
                watch.follow(progress.cursor)
            except AnswerUnreadable:
                self._begin_anew(progress.kind)
                raise
        return progress

    def _step(
        self, fetch: Callable[[str, int], Awaitable[Page[Record]]], store: Callable[[Iterable[Record]], int]
    ) -> Step:
        async def step(progress: DownloadProgress) -> DownloadProgress:
            page = await fetch(progress.cursor, PAGE_SIZE)
            with self._cache.transaction():
                count = progress.count + store(page.items)
                finished = None if page.has_more else self._clock()
                reached = replace(progress, cursor=page.next_cursor, count=count, finished_at=finished)
                self._cache.downloads.save(reached)
            return reached

        return step
