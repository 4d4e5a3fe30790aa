"""Searches Hellotext for a customer who is not in the downloaded list."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from posapp.domain.customers.remote_search import CustomerQuery, RemoteSearchStage, parse_customer_query
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import EnvironmentFault
from posapp.hellotext.errors import NotFound
from posapp.services.on_till.hellotext_access import connect

if TYPE_CHECKING:
    from posapp.hellotext.client import HellotextClient
    from posapp.services.on_till.till import Till

__all__ = ["RemoteSearch"]

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

PAGE_SIZE = 100
MAX_PAGES = 5
"""Hellotext's list cannot be searched. Whoever is missing here is new there, so the newest 500 are looked through."""
IMPATIENCE_SECONDS = 0.05


class RemoteSearch:
    """Searches Hellotext for one customer: by id, or among the newest.

    Args:
        till: The till, whose cache stores the customer found.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def customer(
        self, text: str, report: Callable[[RemoteSearchStage], None], cancelled: Callable[[], bool]
    ) -> Subscriber | None:
        """Search for the customer that a text means, save them in the cache and give them; None where nobody was found.

        Args:
            text: As typed or scanned.
            report: Called with the stage of the search.
            cancelled: Called continuously; true gives up the current request at once.

        Raises:
            HellotextError: When Hellotext cannot be reached or refuses.
        """
        wanted = parse_customer_query(text, self._till.shop().country)
        if wanted is None:
            return None
        found = asyncio.run(_unless(cancelled, self._search(wanted, report)))
        if found is not None:
            self._store(found)
        return found

    def _store(self, found: Subscriber) -> None:
        """The customer found is returned even if the cache cannot be written."""
        try:
            with self._till.open_cache() as cache:
                cache.subscribers.store([found])
        except EnvironmentFault as fault:
            _log.warning("a customer who was found could not be kept in the list", exc_info=fault)

    async def _search(self, wanted: CustomerQuery, report: Callable[[RemoteSearchStage], None]) -> Subscriber | None:
        async with connect(self._till) as client:
            if wanted.code:
                report(RemoteSearchStage.BY_ID)
                found = await _by_id(client, wanted.code)
                if found is not None:
                    return found
            report(RemoteSearchStage.NEWEST)
            return await _among_the_newest(client, wanted)


async def _by_id(client: "HellotextClient", profile: str) -> Subscriber | None:
    try:
        return await client.profile(profile)
    except NotFound:
        return None


async def _among_the_newest(client: "HellotextClient", wanted: CustomerQuery) -> Subscriber | None:
    cursor = ""
    for _ in range(MAX_PAGES):
        page = await client.profiles(after=cursor, limit=PAGE_SIZE)
        found = next((each for each in page.items if wanted.matches(each)), None)
        if found is not None or not page.has_more:
            return found
        cursor = page.next_cursor
    return None


async def _unless(cancelled: Callable[[], bool], work: Awaitable[Result | None]) -> Result | None:
    """Give the result of a work, or None as soon as it is cancelled, without waiting for the answer."""
    task = asyncio.ensure_future(work)
    while not task.done() and not cancelled():
        await asyncio.wait({task}, timeout=IMPATIENCE_SECONDS)
    if task.done():
        return task.result()
    task.cancel()
    await asyncio.wait({task})
    return None
