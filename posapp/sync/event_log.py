"""Logs the moves of events that did not go as expected, by the event's id, which names nobody."""

import logging
from collections.abc import Iterable

from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState

__all__ = ["log_transitions"]

_log = logging.getLogger(__name__)

EXPECTED = frozenset({EventState.ACCEPTED, EventState.CONFIRMED})


def log_transitions(moves: Iterable[EventMove]) -> None:
    """Log each move whose target is neither accepted nor confirmed."""
    for move in moves:
        if move.target not in EXPECTED:
            _log.info("event %s: %s to %s, %s", move.event_id, move.source, move.target, move.reason)
