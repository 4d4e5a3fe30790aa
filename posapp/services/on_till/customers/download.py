"""Downloads customers, coupons and actions from Hellotext into the cache."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from posapp.domain.customers.downloads import DownloadBroken, DownloadFailure, DownloadProgress
from posapp.domain.errors import EnvironmentFault, HellotextError, PosappError
from posapp.services.on_till.hellotext_access import connect
from posapp.storage.faults import CacheUnusable

if TYPE_CHECKING:
    from posapp.domain.customers.subscribers import Subscriber
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache

__all__ = ["EVERYTHING", "CustomerDownload"]

EVERYTHING = ("actions", "coupons", "profiles")
"""The lists that can be downloaded; the short ones first, so that a cancelled start still has them."""
Report = Callable[[DownloadProgress], None]
Cancelled = Callable[[], bool]

_log = logging.getLogger(__name__)


class CustomerDownload:
    """Downloads page by page; complete pages are kept when it is cancelled or the network fails.

    Why a try failed is kept until one succeeds. A cache that was found damaged is replaced: everything is downloaded
    into a new one beside it, which takes its place once it is complete.

    Args:
        till: The till whose cache is filled.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def download(
        self, kinds: tuple[str, ...], report: Report, cancelled: Cancelled, *, anew: bool = False
    ) -> tuple[DownloadProgress, ...]:
        """Download some kinds, continuing an interrupted download, and give the progress of each.

        Args:
            kinds: A selection of EVERYTHING.
            report: Called after each page, in the calling thread.
            cancelled: Asked before each page.
            anew: Replace the cache by a new one, even if it is intact.

        Raises:
            HellotextError: When Hellotext refuses or cannot be reached; complete pages are kept.
            EnvironmentFault: When the disk refuses.
        """
        import asyncio  # the window knows this module, and opens before anything is downloaded

        everything = set(kinds) == set(EVERYTHING)
        if everything:
            self._look_for_damage(anew=anew)
        replaced = asyncio.run(self._replace(report, cancelled)) if everything and self._is_replaced() else None
        return replaced or asyncio.run(self._renew(kinds, report, cancelled))

    def download_due(
        self, report: Report, cancelled: Cancelled, *, at_once: bool = False
    ) -> tuple[DownloadProgress, ...]:
        """Finish interrupted downloads, repeat failed ones after a while, and renew lists older than a day.

        Args:
            report: Called after each page, in the calling thread.
            cancelled: Asked before each page.
            at_once: Repeat a failed download without waiting.

        Raises:
            PosappError: As `download` does.
        """
        kinds = self._due_kinds(at_once=at_once)
        return self.download(kinds, report, cancelled) if kinds else ()

    def _due_kinds(self, *, at_once: bool) -> tuple[str, ...]:
        """A cache that is to be replaced is replaced as a whole, whatever it says about itself."""
        if not self._is_replaced():
            with self._till.open_cache() as cache, suppress(CacheUnusable):  # from then on it is to be replaced
                return self._due_in(cache, at_once=at_once)
        with self._till.cache_files.open_for_download() as partial:
            is_due = partial is not None and (self._due_in(partial, at_once=at_once) or not self._unfinished(partial))
        return EVERYTHING if is_due else ()

    def _due_in(self, cache: "Cache", *, at_once: bool) -> tuple[str, ...]:
        now = self._till.clock()
        states = {kind: cache.downloads.state(kind) for kind in EVERYTHING}
        failed = {kind for kind, each in states.items() if at_once and each.failure is not None}
        return tuple(kind for kind, each in states.items() if kind in failed or each.due_at(now) <= now)

    def _is_replaced(self) -> bool:
        return self._till.cache_files.partial() is not None

    def _look_for_damage(self, *, anew: bool) -> None:
        """Look for damage also in pages that are seldom read."""
        if self._is_replaced():
            return
        passes_integrity_check = False
        with self._till.open_cache() as cache, suppress(CacheUnusable):
            begins = all(cache.downloads.state(kind).progress.finished_at for kind in EVERYTHING)
            passes_integrity_check = not begins or cache.passes_integrity_check()
        if anew or not passes_integrity_check:
            self._till.cache_files.begin()

    async def _renew(self, kinds: Sequence[str], report: Report, cancelled: Cancelled) -> tuple[DownloadProgress, ...]:
        with self._till.open_cache() as cache:
            return await self._into(cache, kinds, report, cancelled)

    async def _replace(self, report: Report, cancelled: Cancelled) -> tuple[DownloadProgress, ...] | None:
        """Download into a second cache beside the one in use; None while another program does."""
        with self._till.cache_files.open_for_download() as cache:
            if cache is None:
                return None
            await self._into(cache, self._unfinished(cache), report, cancelled)
            is_complete = not self._unfinished(cache)
            progress = tuple(cache.downloads.load(kind) for kind in EVERYTHING)
        if is_complete:
            self._till.cache_files.swap()
        return progress

    def _unfinished(self, cache: "Cache") -> tuple[str, ...]:
        return tuple(kind for kind in EVERYTHING if cache.downloads.load(kind).finished_at is None)

    async def _into(
        self, cache: "Cache", kinds: Sequence[str], report: Report, cancelled: Cancelled
    ) -> tuple[DownloadProgress, ...]:
        """Download one kind after the other; a refusal of one is raised after the others have come."""
        from posapp.hellotext import errors
        from posapp.sync.downloader import Downloader

        of_this_kind = (
            errors.NotFound,
            errors.NotPermitted,
            errors.Refused,
            errors.ServerFailed,
            errors.ListLeadsNowhere,
            errors.ListNotWhole,
        )
        left, done, refusal = list(kinds), [], None
        try:
            async with connect(self._till) as client:
                downloader = Downloader(cache, client, self._till.clock, self._undelivered)
                while left:
                    try:
                        done.append(await downloader.download(left[0], report, cancelled))
                    except of_this_kind as error:
                        self._note(cache, left[:1], error)
                        refusal = refusal or error
                    left.pop(0)
        except Exception as error:
            self._note(cache, left, error)
            raise
        if refusal is not None:
            raise refusal
        return tuple(done)

    def _undelivered(self) -> "tuple[Subscriber, ...]":
        with self._till.open_ledger() as ledger:
            return tuple(each.as_subscriber() for each in ledger.new_customers.undelivered())

    def _note(self, cache: "Cache", kinds: Sequence[str], error: Exception) -> None:
        """Save the cause of a failed download, so that a person sees it also after a restart."""
        try:
            for kind in kinds:
                earlier = cache.downloads.state(kind).failure
                times = 1 if earlier is None else earlier.times + 1
                cache.downloads.note_failure(kind, self._failure(error, times))
        except EnvironmentFault as fault:  # the cache itself refuses, which is reported wherever it is opened
            _log.warning("why a download failed could not be kept", exc_info=fault)

    def _failure(self, error: Exception, times: int) -> DownloadFailure:
        known = error if isinstance(error, PosappError) else DownloadBroken(kind=type(error).__name__)
        return DownloadFailure(
            at=self._till.clock(),
            sentence=known.sentence,
            facts=known.facts,
            times=times,
            is_transient=_is_transient(error),
        )


def _is_transient(error: Exception) -> bool:
    """Whether a failure may end by itself, without a person fixing it."""
    from posapp.hellotext.errors import NotPermitted, Refused, TokenRefused
    from posapp.storage.faults import DiskFull, FileBusy

    if isinstance(error, TokenRefused | NotPermitted | Refused):
        return False
    return isinstance(error, HellotextError | CacheUnusable | DiskFull | FileBusy)
