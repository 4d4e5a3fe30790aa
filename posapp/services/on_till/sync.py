"""Sends the waiting events to Hellotext: once for the command line, or while the window is open."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from posapp.domain.errors import EnvironmentFault, HellotextError
from posapp.services.on_till.hellotext_access import connect
from posapp.services.on_till.shop_server.admission import require_admitted, shares_with_others
from posapp.storage.files.lock import hold_sender_lock

if TYPE_CHECKING:
    from posapp.domain.customers.subscribers import Subscriber
    from posapp.hellotext.client import HellotextClient
    from posapp.services.on_till.till import Till
    from posapp.storage.ledger import Ledger
    from posapp.sync.status import SyncStatus
    from posapp.sync.waking import Wake

__all__ = ["SyncService"]

PAUSE = 60.0
"""Seconds between two readings of the list for what is missing."""
PRACTICE_HEARTBEAT = 3.0
"""Seconds. Who pulls the practice server's cable sees it at a till that has nothing to send, too."""
MAX_PAUSE = 3600.0
"""Each time the list cannot be read the pause doubles, up to this."""

_log = logging.getLogger(__name__)


class SyncService:
    """The sender of one till; the system lets only one run on a folder at a time.

    Args:
        till: The till whose outbox is sent.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def sync(self, *, timeout: float | None, cut_after: float | None = None) -> "SyncStatus":
        """Send what is pending and reconcile what is uncertain, until nothing is left to do.

        Args:
            timeout: Start no further request after so many seconds; None for no limit.
            cut_after: Abort also the current request after so many seconds; None lets it finish.

        Raises:
            SenderRunning: When the window or another command is already sending.
            TillLockedOut: When the till was retired from a shop of several tills.
            TokenMissing: When there is no token to send with.
            EnvironmentFault: When the ledger cannot be read or written.
        """
        return asyncio.run(self._sync(timeout, cut_after))

    async def run(self, stop: asyncio.Event, wake: "Wake", on_status: "Callable[[SyncStatus], None]") -> None:
        """Send until `stop` is set, at once after each `wake`; raises as `sync` does."""
        from posapp.sync.engine import SyncEngine
        from posapp.sync.settings import read_settings

        if shares_with_others(self._till):
            await asyncio.to_thread(require_admitted, self._till)
        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            async with connect(self._till) as client:
                settings = read_settings(self._till.environment)
                if self._till.is_practice:
                    settings = replace(settings, heartbeat_seconds=PRACTICE_HEARTBEAT)
                engine = SyncEngine(
                    ledger,
                    client,
                    clock=self._till.clock,
                    settings=settings,
                    on_status=on_status,
                    on_known=self._remember,
                )
                recovery = asyncio.create_task(self._bring_back_now_and_then(ledger, client))
                try:
                    await engine.run(stop, wake)
                finally:
                    recovery.cancel()
                    with suppress(asyncio.CancelledError):
                        await recovery

    async def _sync(self, timeout: float | None, cut_after: float | None) -> "SyncStatus":
        from posapp.sync.engine import SyncEngine
        from posapp.sync.settings import read_settings

        if shares_with_others(self._till):
            await asyncio.to_thread(require_admitted, self._till)
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
                began = time.monotonic()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._bring_back(ledger, client), timeout)
                gone = time.monotonic() - began
                return await engine.run_until_idle(_left(timeout, gone), cut_after=_left(cut_after, gone))

    async def _bring_back_now_and_then(self, ledger: "Ledger", client: "HellotextClient") -> None:
        """Read Hellotext's list for lost payments, until a reading is late enough to show all of them."""
        pause = PAUSE
        while True:
            was_read, is_due = await self._bring_back(ledger, client)
            if not is_due:
                return
            pause = PAUSE if was_read else min(pause * 2, MAX_PAUSE)
            await asyncio.sleep(pause)

    async def _bring_back(self, ledger: "Ledger", client: "HellotextClient") -> tuple[bool, bool]:
        """Read Hellotext's list once for missing records; say whether it was read, and is to be read again."""
        from posapp.sync.recovery import Recovery
        from posapp.sync.settings import read_settings

        lag = read_settings(self._till.environment).checks[1]
        shop = ledger.shop.load()
        if shop is None:
            return False, False
        recovery, was_read = Recovery(ledger, client, shop, clock=self._till.clock, lag=lag), False
        try:
            await recovery.restore_events()
            was_read = True
        except HellotextError as error:
            _log.info("the list could not be read for what is missing: %s", error)
        return was_read, recovery.is_due()

    def _remember(self, local_id: str, subscriber: "Subscriber") -> None:
        """Save the customer as Hellotext knows them; where the cache cannot be written, sending continues.

        The ledger knows both ids, and a later download adds the customer and removes the id of this till.
        """
        try:
            with self._till.open_cache() as cache:
                cache.subscribers.rename(local_id, subscriber)
        except EnvironmentFault as fault:
            _log.warning("a new customer could not be noted in the list", exc_info=fault)


def _left(seconds: float | None, gone: float) -> float | None:
    return None if seconds is None else max(seconds - gone, 0.0)


def _unheard(_status: "SyncStatus") -> None:
    """A command that runs to its end reports only the last status."""
