"""Notices that another copy of this till's folder sends too: Hellotext lists its events, unknown to this ledger."""

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from posapp.domain.ids import made_at
from posapp.domain.shop import Shop
from posapp.hellotext.parsers import ListedEvent
from posapp.storage.settings import Settings

__all__ = ["OTHER_COPY", "OtherCopies", "OtherCopy", "is_from_other_copy", "other_copy_in"]

OTHER_COPY = "other_copy"
"""The setting that tells of the other copy."""
REMEMBERED_FOR = timedelta(days=1)
MOST = 1000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCopy:
    """What was seen of another copy.

    Attributes:
        seen_at: When the newest of its events that were seen was recorded, UTC.
        events: How many of its events were seen.
    """

    seen_at: datetime
    events: int


def is_from_other_copy(listed: ListedEvent, shop: Shop, since: datetime) -> bool:
    """Whether an event that this till does not know bears its name and was recorded after a moment.

    What is older may be from before a restore, or from before the till was set up anew under its old name. Two tills
    of one shop that were given the same name look the same: this is a warning, and takes nothing from anybody.

    Args:
        listed: An event that is not in the ledger.
        shop: Whose till this is.
        since: From when on the ledger knows every event of the till, UTC.
    """
    if (listed.store, listed.till) != (shop.name, shop.till):
        return False
    made = made_at(listed.event_id)
    return made is not None and made > since


def other_copy_in(settings: Settings, now: datetime) -> OtherCopy | None:
    """Give what was seen of another copy within the last day, or None; raises EnvironmentFault."""
    stored = settings.get(OTHER_COPY)
    try:
        told = json.loads(stored) if stored else {}
        seen = OtherCopy(seen_at=datetime.fromisoformat(told["seen_at"]), events=int(told["events"]))
        return seen if now - seen.seen_at <= REMEMBERED_FOR else None
    except (ValueError, KeyError, TypeError):
        return None


class OtherCopies:
    """Remembers what was seen of other copies, in this run and in the ledger.

    Args:
        settings: Where the ledger keeps it.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: set[str] = set()

    def note(self, event_ids: Iterable[str]) -> None:
        """Note events of another copy; what is new is written down and into the log. Raises EnvironmentFault."""
        new = set(event_ids) - self._known
        if not new or len(self._known) > MOST:
            return
        self._known |= new
        newest = max(filter(None, map(made_at, self._known)), default=None)
        if newest is None:
            return
        told = {"seen_at": newest.isoformat(), "events": len(self._known)}
        self._settings.put(OTHER_COPY, json.dumps(told))
        _log.warning("another copy of this till sends: %d events of it stand in Hellotext's list", len(self._known))
