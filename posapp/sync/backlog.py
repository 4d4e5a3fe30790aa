"""Checks whether Hellotext already has what an earlier run left unsent: then the ledger is an older copy."""

import logging

from posapp.domain.clock import Clock
from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.marks import RollbackReason, RollbackSuspicion
from posapp.domain.staff.members import NOBODY
from posapp.hellotext.client import HellotextClient
from posapp.storage.ledger import Ledger
from posapp.sync.own_events import OwnEvents

__all__ = ["BacklogCheck"]

MAX_PAGES = 3
_TAKEN = frozenset({EventState.ACCEPTED, EventState.CONFIRMED})

_log = logging.getLogger(__name__)


class BacklogCheck:
    """What an earlier run recorded and, as the ledger has it, never tried to send.

    A whole computer that is put back to an earlier moment takes its marks along: nothing on it tells. Hellotext's list
    does, where it shows an event that this ledger believes never to have left.

    Args:
        ledger: The ledger, opened in this thread.
        client: The way to Hellotext.
        clock: Gives the present moment, UTC.
        page_size: How many records a page has.
    """

    def __init__(self, ledger: Ledger, client: HellotextClient, clock: Clock, page_size: int) -> None:
        self._ledger = ledger
        self._client = client
        self._clock = clock
        self._page_size = page_size
        self._own = OwnEvents(ledger, clock)
        self._is_checked = False

    def is_due(self) -> bool:
        """Whether some of it is still unsent and unchecked; raises EnvironmentFault."""
        if not self._is_checked and not self._ledger.events.has_unattempted():
            self._is_checked = True
        return not self._is_checked

    def restart(self) -> None:
        """Check once more, since the computer itself may have been restored."""
        self._is_checked = False

    def skip(self) -> None:
        """Stop checking: the list cannot be read, and sending does not wait for it."""
        self._is_checked = True

    async def check(self) -> None:
        """Read the beginning of the list; if it shows one of these events, all of them become uncertain.

        Raises:
            HellotextError: When the list cannot be read; then it is still due.
            EnvironmentFault: When the disk refuses.
        """
        cursor = ""
        for _ in range(MAX_PAGES):
            page = await self._client.events(after=cursor, limit=self._page_size)
            own = self._own.among(page.items).values()
            if any(_is_unattempted(each) for each in own):
                self._mark_restored()
                break
            cursor = page.next_cursor
            if not page.has_more or any(each.state in _TAKEN for each in own):
                break
        self._is_checked = True

    def _mark_restored(self) -> None:
        now = self._clock()
        with self._ledger.transaction():
            unsent = self._ledger.marks.restore(RollbackSuspicion(why=RollbackReason.OLDER), now).unsent
            facts = {
                "why": RollbackReason.OLDER.value,
                "missing entries": "0",
                "missing events": "0",
                "looked for": str(unsent),
            }
            self._ledger.journal.append(at=now, who=NOBODY, what=JournalVerb.TILL_RESTORED, facts=facts)
        _log.warning("Hellotext lists events that this ledger never tried to send; %d events are looked for", unsent)


def _is_unattempted(queued: OutboxEvent) -> bool:
    return queued.state is EventState.PENDING and not queued.attempts
