"""Converts events to rows and rows to events; a row that posapp did not write is refused."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.events.event import Event, EventObject, HistoryLine, OutboxEvent, Parameter
from posapp.domain.events.states import EventState, Reason
from posapp.domain.events.subject import Subject, SubjectKind
from posapp.domain.money import Money
from posapp.storage.database.connection import Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text, as_texts
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["COLUMNS", "INSERT", "SELECT", "history_line", "queued_event", "subject", "values_of"]

INSERT = (
    "INSERT INTO events (id, subject_kind, subject_id, action, profile, minor, currency, occurred_at, zone, reference, "
    "store, till, body, state, attempts, due_at, looks, reason, explanation, behind, held) "
    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'pending', 0, ?14, 0, ?15, '', EXISTS ("
    "SELECT 1 FROM events WHERE profile = ?5 AND state IN ('pending', 'sending', 'uncertain')), "
    "?2 = 'sale' AND EXISTS (SELECT 1 FROM sales WHERE id = ?3 AND source = 'import')"
)
"""What was imported is held until its receipt was looked up, from whichever file it came here."""
COLUMNS = (
    "position, id, action, profile, minor, currency, occurred_at, zone, reference, store, till, body, "
    "state, attempts, due_at, attempted_at, looks, reason, explanation"
)
SELECT = f"SELECT {COLUMNS} FROM events"


def values_of(event: Event, about: Subject | None, due_at: datetime, reason: Reason) -> tuple[object, ...]:
    """Give the parameters of INSERT for a new event."""
    return (
        event.id,
        "" if about is None else about.kind.value,
        "" if about is None else about.id,
        event.action,
        event.profile,
        None if event.money is None else event.money.minor,
        None if event.money is None else event.money.currency.code,
        to_microseconds(event.occurred_at),
        event.zone,
        event.reference,
        event.store,
        event.till,
        _body(event),
        to_microseconds(due_at),
        reason.value,
    )


def queued_event(row: Row, path: Path) -> OutboxEvent:
    """Give the event of a row of SELECT; raises FileDamaged when it is none."""
    try:
        return _queued_event(row)
    except (*ROW_ERRORS, CurrencyUnknown) as error:
        raise FileDamaged(file=path.name) from error


def history_line(row: Row, path: Path) -> HistoryLine:
    """Give a move of the history from (at, source, target, reason, explanation); raises FileDamaged."""
    try:
        return HistoryLine(
            at=from_microseconds(row[0]),
            source=None if row[1] is None else EventState(row[1]),
            target=EventState(row[2]),
            reason=Reason(row[3]),
            explanation=as_text(row[4]),
        )
    except ROW_ERRORS as error:
        raise FileDamaged(file=path.name) from error


def subject(row: Row, path: Path) -> Subject | None:
    """Give what an event is about from (subject_kind, subject_id), None where both are empty; raises FileDamaged."""
    try:
        subject_id = as_text(row[1])
        return Subject(kind=SubjectKind(row[0]), id=subject_id) if row[0] or subject_id else None
    except ROW_ERRORS as error:
        raise FileDamaged(file=path.name) from error


def _queued_event(row: Row) -> OutboxEvent:
    return OutboxEvent(
        event=_event(row),
        position=row[0],
        state=EventState(row[12]),
        attempts=as_int(row[13]),
        due_at=from_microseconds(row[14]),
        attempted_at=None if row[15] is None else from_microseconds(row[15]),
        checks=as_int(row[16]),
        reason=Reason(row[17]),
        explanation=as_text(row[18]),
    )


def _event(row: Row) -> Event:
    body = _EMPTY if row[11] == "{}" else as_mapping(json.loads(row[11]))
    return Event(
        id=as_text(row[1]),
        action=as_text(row[2]),
        profile=as_text(row[3]),
        money=None if row[4] is None else Money.of(as_int(row[4]), as_text(row[5])),
        occurred_at=from_microseconds(row[6]),
        zone=as_text(row[7]),
        reference=as_text(row[8]),
        store=as_text(row[9]),
        till=as_text(row[10]),
        object=_object(body["object"]) if body else _NOTHING,
        metadata=as_texts(body["metadata"]) if body else {},
        url=as_text(body.get("url", "")),
    )


def _object(stored: object) -> EventObject:
    fields = as_mapping(stored)
    return EventObject(
        id=as_text(fields["id"]),
        type=as_text(fields["type"]),
        parameters={name: _parameter(value) for name, value in as_mapping(fields["parameters"]).items()},
    )


def _parameter(value: object) -> Parameter:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, list):
        return tuple(_parameter(each) for each in value)
    return {name: _parameter(each) for name, each in as_mapping(value).items()}


def _body(event: Event) -> str:
    if not event.metadata and event.object == _NOTHING and not event.url:
        return "{}"
    thing = event.object
    parts = {
        "metadata": dict(event.metadata),
        "object": {"id": thing.id, "type": thing.type, "parameters": dict(thing.parameters)},
        **({"url": event.url} if event.url else {}),
    }
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


_NOTHING = EventObject()
_EMPTY: Mapping[str, object] = {}
