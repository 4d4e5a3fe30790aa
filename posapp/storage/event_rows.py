"""An event as a row, and a row as an event; a row that nobody here wrote is refused."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import cast

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.event_states import EventState, Reason
from posapp.domain.events import Event, EventObject, HistoryLine, Parameter, QueuedEvent
from posapp.domain.money import Money
from posapp.storage.connection import Row
from posapp.storage.faults import FileDamaged
from posapp.storage.moments import from_file, to_file

__all__ = ["INSERT", "SELECT", "history_line", "queued_event", "values_of"]

INSERT = (
    "INSERT INTO events (id, sale, action, profile, minor, currency, occurred_at, zone, reference, store, till, body, "
    "state, attempts, due_at, looks, reason, explanation) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?, 0, ?, '')"
)
SELECT = (
    "SELECT position, id, action, profile, minor, currency, occurred_at, zone, reference, store, till, body, "
    "state, attempts, due_at, attempted_at, looks, reason, explanation FROM events"
)


def values_of(event: Event, sale_id: str, due_at: datetime, reason: Reason) -> tuple[object, ...]:
    """Give the parameters of INSERT for a new event."""
    return (
        event.id,
        sale_id,
        event.action,
        event.profile,
        None if event.money is None else event.money.minor,
        None if event.money is None else event.money.currency.code,
        to_file(event.occurred_at),
        event.zone,
        event.reference,
        event.store,
        event.till,
        _body(event),
        to_file(due_at),
        reason.value,
    )


def queued_event(row: Row, path: Path) -> QueuedEvent:
    """Give the event of a row of SELECT; raises FileDamaged when it is none."""
    try:
        return _queued_event(row)
    except (ValueError, TypeError, KeyError, OverflowError, CurrencyUnknown) as error:
        raise FileDamaged(file=path.name) from error


def history_line(row: Row, path: Path) -> HistoryLine:
    """Give a move of the history from (at, source, target, reason, explanation); raises FileDamaged."""
    try:
        return HistoryLine(
            at=from_file(row[0]),
            source=None if row[1] is None else EventState(row[1]),
            target=EventState(row[2]),
            reason=Reason(row[3]),
            explanation=row[4],
        )
    except (ValueError, TypeError, OverflowError) as error:
        raise FileDamaged(file=path.name) from error


def _queued_event(row: Row) -> QueuedEvent:
    return QueuedEvent(
        event=_event(row),
        position=row[0],
        state=EventState(row[12]),
        attempts=row[13],
        due_at=from_file(row[14]),
        attempted_at=None if row[15] is None else from_file(row[15]),
        looks=row[16],
        reason=Reason(row[17]),
        explanation=row[18],
    )


def _event(row: Row) -> Event:
    body = _EMPTY if row[11] == "{}" else json.loads(row[11])
    return Event(
        id=row[1],
        action=row[2],
        profile=row[3],
        money=None if row[4] is None else Money.of(row[4], row[5]),
        occurred_at=from_file(row[6]),
        zone=row[7],
        reference=row[8],
        store=row[9],
        till=row[10],
        object=_object(body.get("object")),
        metadata=cast(Mapping[str, str], body.get("metadata", {})),
    )


def _object(stored: Mapping[str, object] | None) -> EventObject:
    if not stored:
        return _NOTHING
    return EventObject(
        id=str(stored["id"]),
        type=str(stored["type"]),
        parameters=cast(Mapping[str, Parameter], stored["parameters"]),
    )


def _body(event: Event) -> str:
    if not event.metadata and event.object == _NOTHING:
        return "{}"
    thing = event.object
    parts = {
        "metadata": dict(event.metadata),
        "object": {"id": thing.id, "type": thing.type, "parameters": dict(thing.parameters)},
    }
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


_NOTHING = EventObject()
_EMPTY: Mapping[str, Mapping[str, object]] = {}
