"""Bringing customers, coupons and actions from Hellotext onto this computer."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from posapp.domain.downloads import DownloadProgress
from posapp.services.hellotext_access import connect

if TYPE_CHECKING:
    from posapp.services.till import Till
    from posapp.storage.cache import Cache

__all__ = ["EVERYTHING", "Downloading"]

RENEW_AFTER = timedelta(days=1)
EVERYTHING = ("actions", "coupons", "profiles")
"""What can be downloaded; the short lists first, so that a cancelled start still knows them."""


class Downloading:
    """Downloads page by page; what came stays, also when it is cancelled or the network goes.

    Args:
        till: The till whose cache is filled.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def download(
        self,
        kinds: tuple[str, ...],
        report: Callable[[DownloadProgress], None],
        cancelled: Callable[[], bool],
    ) -> tuple[DownloadProgress, ...]:
        """Download some kinds, going on where an earlier download stopped, and give how far each came.

        Args:
            kinds: Some of EVERYTHING.
            report: Called after each page, in the calling thread.
            cancelled: Asked before each page.

        Raises:
            HellotextError: When Hellotext refuses or cannot be reached; what came until then is kept.
            EnvironmentFault: When the disk refuses.
        """
        import asyncio  # the window knows this module, and opens before anything is downloaded

        return asyncio.run(self._download(kinds, report, cancelled))

    def download_what_is_due(
        self, report: Callable[[DownloadProgress], None], cancelled: Callable[[], bool]
    ) -> tuple[DownloadProgress, ...]:
        """Finish what was interrupted and renew what is older than a day; gives and raises as `download` does."""
        kinds = self._due_kinds()
        return self.download(kinds, report, cancelled) if kinds else ()

    def _due_kinds(self) -> tuple[str, ...]:
        with self._till.open_cache() as cache:
            finished = {kind: cache.downloads.load(kind).finished_at for kind in EVERYTHING}
        oldest = self._till.clock() - RENEW_AFTER
        return tuple(kind for kind, moment in finished.items() if moment is None or moment < oldest)

    async def _download(
        self,
        kinds: tuple[str, ...],
        report: Callable[[DownloadProgress], None],
        cancelled: Callable[[], bool],
    ) -> tuple[DownloadProgress, ...]:
        from posapp.sync.downloader import Downloader

        with self._till.open_cache() as cache:
            async with connect(self._till) as client:
                downloader = Downloader(cache, client, self._till.clock)
                progress = tuple([await downloader.download(kind, report, cancelled) for kind in kinds])
            self._add_undelivered(cache)
        return progress

    def _add_undelivered(self, cache: "Cache") -> None:
        """A cache that was made anew does not know who was registered here and is not at Hellotext yet."""
        with self._till.open_ledger() as ledger:
            cache.subscribers.store(each.as_subscriber() for each in ledger.new_customers.undelivered())
