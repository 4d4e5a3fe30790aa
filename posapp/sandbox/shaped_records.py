"""Shows one record of a list in a shape."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from posapp.sandbox.records import Record
from posapp.sandbox.shape_choices import Amounts, Ids, Metadata, TrackedAt
from posapp.sandbox.shapes import ListShape

__all__ = ["id_from_cursor", "moment_of", "shaped_event", "shown_id", "with_shaped_id"]

Part = Callable[[Record], Record]

BUSINESS_ZONE = timezone(timedelta(hours=-3))
_HEXADECIMAL = re.compile(r"(?<=..)[0-9a-f]{8}")


def shaped_event(event: Record, shape: ListShape, *, taken_at: float) -> Record:
    """Give an event in a shape, all but its id.

    Args:
        event: As it is shown where nothing is left open.
        shape: The shape.
        taken_at: When it arrived, Unix seconds.
    """
    shown = _METADATA[shape.metadata](event) if "metadata" in event else event
    shown = _AMOUNTS[shape.amounts](shown) if shown.get("amount") is not None else shown
    if shape.moments is TrackedAt.ARRIVAL:
        return {**shown, "tracked_at": int(taken_at)}
    return _MOMENTS[shape.moments](shown)


def with_shaped_id(record: Record, ids: Ids, kind: str) -> Record:
    """Give a record with its id in a shape.

    Args:
        record: With its id.
        ids: The shape.
        kind: What the record is, "event" for instance.
    """
    rest = {name: value for name, value in record.items() if name != "id"}
    match ids:
        case Ids.ID:
            return record
        case Ids.MISSING:
            return rest
        case Ids.NUMBER:
            return {"id": _number_of(record["id"]), **rest}
        case Ids.WRAPPED:
            return {kind: record}
        case Ids.ATTRIBUTES:
            return {"id": record["id"], "type": kind, "attributes": rest}
        case _:
            return {ids.value: record["id"], **rest}


def shown_id(record: Record, ids: Ids) -> str:
    """Give a record's id as a cursor names it."""
    return str(_number_of(record["id"])) if ids is Ids.NUMBER else str(record["id"])


def id_from_cursor(cursor: str, ids: Ids, example: str) -> str:
    """Give the id of the record that a cursor names, as far as an id of the same list shows how they are made."""
    if ids is not Ids.NUMBER or not (cursor.isascii() and cursor.isdigit()):
        return cursor
    return f"{example[:2]}{int(cursor):08x}"


def moment_of(sent: object) -> datetime:
    """Give a moment that was sent as Unix seconds or as ISO 8601, UTC."""
    if isinstance(sent, int | float):
        return datetime.fromtimestamp(sent, UTC)
    return datetime.fromisoformat(str(sent)).astimezone(UTC)


def _number_of(identity: str) -> int:
    found = _HEXADECIMAL.search(identity)
    return int(found[0], 16) if found else 0


def _unchanged(record: Record) -> Record:
    return record


def _without(*names: str) -> Part:
    return lambda record: {name: value for name, value in record.items() if name not in names}


def _renamed(name: str) -> Part:
    return lambda event: {**_without("metadata")(event), name: event["metadata"]}


def _changed(name: str, change: Callable[[Mapping[str, object]], object]) -> Part:
    return lambda record: {**record, name: change(record[name])}


def _in_camel_case(metadata: Mapping[str, object]) -> object:
    return {re.sub("_([a-z])", lambda found: found[1].upper(), name): value for name, value in metadata.items()}


def _only_foreign(event: Record) -> Record:
    return _without("metadata")(event) if "event_id" in event["metadata"] else event


_METADATA: dict[Metadata, Part] = {
    Metadata.SHOWN: _unchanged,
    Metadata.MISSING: _without("metadata"),
    Metadata.EMPTY: _changed("metadata", lambda _sent: {}),
    Metadata.FOREIGN_KEYS: _changed("metadata", lambda _sent: {"source": "api", "ip": "203.0.113.7"}),
    Metadata.CAMEL_CASE: _changed("metadata", _in_camel_case),
    Metadata.NESTED: _changed("metadata", lambda sent: {"custom": sent}),
    Metadata.AS_TEXT: _changed("metadata", json.dumps),
    Metadata.AS_PROPERTIES: _renamed("properties"),
    Metadata.AS_META: _renamed("meta"),
    Metadata.FOREIGN_EVENTS: _only_foreign,
}


def _decimal(event: Record) -> Decimal:
    return Decimal(str(event["amount"]))


_AMOUNTS: dict[Amounts, Part] = {
    Amounts.NUMBER: _unchanged,
    Amounts.TEXT: lambda event: {**event, "amount": f"{_decimal(event):.2f}"},
    Amounts.CENTS: lambda event: {**event, "amount": int(_decimal(event) * 100)},
    Amounts.OBJECT: lambda event: {
        **_without("currency")(event),
        "amount": {"amount": event["amount"], "currency": event.get("currency", "")},
    },
    Amounts.MISSING: _without("amount", "currency"),
}


def _at(write: Callable[[datetime], object]) -> Part:
    return lambda event: {**event, "tracked_at": write(moment_of(event["tracked_at"]))}


_MOMENTS: dict[TrackedAt, Part] = {
    TrackedAt.AS_SENT: _unchanged,
    TrackedAt.SECONDS: _at(lambda moment: int(moment.timestamp())),
    TrackedAt.MILLISECONDS: _at(lambda moment: int(moment.timestamp() * 1000)),
    TrackedAt.ISO_WITH_ZONE: _at(lambda moment: moment.astimezone(BUSINESS_ZONE).isoformat()),
    TrackedAt.ISO_WITHOUT_ZONE: _at(lambda moment: moment.astimezone(BUSINESS_ZONE).replace(tzinfo=None).isoformat()),
    TrackedAt.MINUTE: _at(lambda moment: f"{moment:%Y-%m-%dT%H:%MZ}"),
    TrackedAt.MISSING: _without("tracked_at"),
}
