"""Finds this till's own events among listed records, and those of another copy of its folder."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice

from posapp.domain.clock import Clock
from posapp.domain.events.event import OutboxEvent
from posapp.hellotext.parsers import ListedEvent
from posapp.storage.events.events import MARKED_UNCERTAIN_AT
from posapp.storage.ledger import Ledger
from posapp.sync.other_copies import OtherCopies, is_from_other_copy
from posapp.sync.scan import own_event_id

__all__ = ["OwnEvents"]

AT_ONCE = 500


class OwnEvents:
    """Looks listed records up in the ledger.

    Args:
        ledger: Which holds the till's own events.
        clock: Gives the present moment, UTC.

    Attributes:
        copies: What was seen of other copies.
    """

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock
        self.copies = OtherCopies(ledger.settings)

    def among(self, records: Sequence[ListedEvent]) -> Mapping[str, OutboxEvent]:
        """Give this till's events that some records name anywhere, by id; raises EnvironmentFault."""
        named = {each: None for listed in records for each in (listed.event_id, *listed.mentioned) if each}
        return {each.event.id: each for part in _parts(named) for each in self._ledger.events.among(part)}

    def answered_at(self, own: Iterable[OutboxEvent]) -> Mapping[str, datetime]:
        """Give by when Hellotext had an event, UTC, for those of these of which that is known."""
        ids = [each.event.id for each in own]
        return {name: at for part in _parts(ids) for name, at in self._ledger.events.answered(part).items()}

    def sent_by_other_copy(self, records: Sequence[ListedEvent], own: Mapping[str, OutboxEvent]) -> list[str]:
        """Give the ids of events that bear this till's name and that it never recorded."""
        shop = self._ledger.shop.load()
        named = [] if shop is None else [each for each in records if each.till == shop.till]
        unknown = [each for each in named if each.event_id and not own_event_id(each, own)]
        since = self._knows_all_since() if unknown else None
        if shop is None or since is None:
            return []
        return [each.event_id for each in unknown if is_from_other_copy(each, shop, since)]

    def _knows_all_since(self) -> datetime | None:
        first = self._ledger.events.first_occurred_at()
        put_back = _moment(self._ledger.settings.get(MARKED_UNCERTAIN_AT))
        return first if first is None or put_back is None else max(first, put_back)


def _parts(ids: Iterable[str]) -> Iterable[tuple[str, ...]]:
    rest = iter(ids)
    while part := tuple(islice(rest, AT_ONCE)):
        yield part


def _moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)
