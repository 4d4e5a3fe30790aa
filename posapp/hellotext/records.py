"""Unwraps a listed record, and finds its id and a till's own ids anywhere in it. Pure."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from posapp.hellotext.texts import identity_of, text_of

__all__ = ["EventMarkers", "Item", "find_event_markers", "record_id", "unwrapped"]

Item = Mapping[str, object]

DEEPEST = 8
MAX_VALUES = 2000
MAX_UUIDS = 50
MAX_SCANNED_CHARACTERS = 20_000
"""Characters of one text; a record that holds more is searched no farther, so that none can keep a till searching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMarkers:
    """The marks in a listed event that show which till sent it.

    Attributes:
        uuids: Every UUID found anywhere in the record, in lower case with its hyphens, each once.
        event_id: The event_id of its metadata, in any spelling of the name; empty where there is none.
        reference: The reference of its metadata.
        store: The store of its metadata.
        till: The till of its metadata.
        is_whole: Whether the record was searched to its end.
    """

    uuids: tuple[str, ...]
    event_id: str
    reference: str
    store: str
    till: str
    is_whole: bool


def unwrapped(record: object, kind: str) -> Item | None:
    """Give the fields of a record, or None for what is no object.

    Args:
        record: Bare, inside {kind: {…}} or {"data": {…}}, or with its fields under "attributes".
        kind: What the record is: "event", "profile".
    """
    if not isinstance(record, dict):
        return None
    for name in (kind, "data"):
        inner = record.get(name)
        if isinstance(inner, dict) and _is_only_wrapping(record, name):
            return unwrapped(inner, "")
    attributes = record.get("attributes")
    if not isinstance(attributes, dict):
        return record
    return {**attributes, **{name: value for name, value in record.items() if name != "attributes"}}


def record_id(item: Item, kind: str) -> str:
    """Give a record's id, whatever it is called; empty where it has none that could be asked for again."""
    names = ("id", "_id", "uuid", f"{kind}_id")
    return next(filter(None, (identity_of(item.get(name)) for name in names)), "")


def find_event_markers(item: Item) -> EventMarkers:
    """Find the marks of the till that sent an event, bounded in depth and size."""
    found: dict[str, None] = {}
    named: dict[str, str] = {}
    is_whole = True
    for looked_at, (depth, name, value) in enumerate(_values(item), start=1):
        too_long = isinstance(value, str) and len(value) > MAX_SCANNED_CHARACTERS
        if looked_at > MAX_VALUES or depth > DEEPEST or too_long:
            is_whole = False
            break
        plain = _plain(name)
        if depth > 0 and plain in _OWN_NAMES and isinstance(value, str | int):
            named.setdefault(plain, text_of(value))
        if isinstance(value, str):
            found |= {_hyphenated(each): None for each in _UUID.findall(value)}
    return EventMarkers(
        uuids=tuple(found)[:MAX_UUIDS],
        event_id=named.get("eventid", ""),
        reference=named.get("reference", ""),
        store=named.get("store", ""),
        till=named.get("till", ""),
        is_whole=is_whole and len(found) <= MAX_UUIDS,
    )


_UUID = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}(?:-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}(?![0-9A-Fa-f])")
_OWN_NAMES = frozenset({"eventid", "reference", "store", "till"})
_WRAPPING = frozenset({"id", "type", "links", "kind"})


def _is_only_wrapping(record: Item, name: str) -> bool:
    """An event's own profile is no wrapping of it."""
    return all(other == name or other in _WRAPPING for other in record)


def _values(value: object, name: str = "", depth: int = -1) -> Iterator[tuple[int, str, object]]:
    """Give each plain value with its depth and name, and a text that holds JSON also as what it holds."""
    if isinstance(value, str) and value[:1] in {"{", "["} and len(value) <= MAX_SCANNED_CHARACTERS:
        yield depth, name, value
        value = _parsed(value)
    if depth > DEEPEST or not isinstance(value, dict | list):
        yield depth, name, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _values(each, str(key), depth + 1)
    else:
        for each in value:
            yield from _values(each, name, depth + 1)


def _parsed(text: str) -> object:
    try:
        parsed: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return parsed


def _plain(name: str) -> str:
    return "".join(sign for sign in name[:40].lower() if sign.isalnum())


def _hyphenated(uuid: str) -> str:
    digits = uuid.replace("-", "").lower()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
