"""Bringing what waits to Hellotext: once from the command line, or as long as the window is open."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from posapp.services.hellotext_access import connect
from posapp.storage.lock import hold_sender_lock

if TYPE_CHECKING:
    from posapp.domain.subscribers import Subscriber
    from posapp.services.till import Till
    from posapp.sync.status import SyncStatus

__all__ = ["Syncing"]


class Syncing:
    """The sender of one till; the system lets only one run on a folder at a time.

    Args:
        till: Whose queue is sent.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def sync(self, *, timeout: float | None, cut_after: float | None = None) -> "SyncStatus":
        """Send what waits and look for what is uncertain, until nothing is left to do.

        Args:
            timeout: Begin nothing more after so many seconds; None waits as long as it takes.
            cut_after: Give up also what is under way after so many seconds; None lets it come to its end.

        Raises:
            SenderRunning: When the window or another command is already sending.
            TokenMissing: When there is no token to send with.
            EnvironmentFault: When the file cannot be read or written.
        """
        return asyncio.run(self._sync(timeout, cut_after))

    async def run(self, stop: asyncio.Event, wake: asyncio.Event, on_status: "Callable[[SyncStatus], None]") -> None:
        """Send until `stop` is set, at once after each `wake`; raises as `sync` does."""
        from posapp.sync.engine import SyncEngine
        from posapp.sync.settings import read_settings

        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            async with connect(self._till) as client:
                settings = read_settings(self._till.environment)
                engine = SyncEngine(
                    ledger,
                    client,
                    clock=self._till.clock,
                    settings=settings,
                    on_status=on_status,
                    on_known=self._remember,
                )
                await engine.run(stop, wake)

    async def _sync(self, timeout: float | None, cut_after: float | None) -> "SyncStatus":
        from posapp.sync.engine import SyncEngine
        from posapp.sync.settings import read_settings

        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            async with connect(self._till) as client:
                settings = read_settings(self._till.environment)
                engine = SyncEngine(
                    ledger,
                    client,
                    clock=self._till.clock,
                    settings=settings,
                    on_status=_unheard,
                    on_known=self._remember,
                )
                return await engine.run_until_idle(timeout, cut_after=cut_after)

    def _remember(self, local_id: str, subscriber: "Subscriber") -> None:
        """Let the customer be found as Hellotext knows them."""
        with self._till.open_cache() as cache:
            cache.subscribers.rename(local_id, subscriber)


def _unheard(_status: "SyncStatus") -> None:
    """A command that runs to its end tells the last status only."""
