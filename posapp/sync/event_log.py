"""What goes another way than expected is written into the log, by the event's id, which names nobody."""

import logging
from collections.abc import Iterable

from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState

__all__ = ["log_transitions"]

_log = logging.getLogger(__name__)

EXPECTED = frozenset({EventState.ACCEPTED, EventState.CONFIRMED})


def log_transitions(moves: Iterable[EventMove]) -> None:
    """Write each move that does not end where most do; not the thousands that do."""
    for move in moves:
        if move.target not in EXPECTED:
            _log.info("event %s: %s to %s, %s", move.event_id, move.source, move.target, move.reason)
