"""Reads a page of a list from any documented envelope."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from posapp.hellotext.errors import AnswerUnreadable, ListLeadsNowhere
from posapp.hellotext.records import Item, record_id, unwrapped
from posapp.hellotext.texts import identity_of

__all__ = ["Item", "Page", "read_page", "read_record"]

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Record]):
    """Some records of a list, newest first.

    Attributes:
        items: The records that could be read.
        next_cursor: The id to go on after; empty at the end.
        has_more: Whether another page may follow and can be asked for.
        last: The id of the last record, whether another page follows or not; empty where it has none.
        reported_has_more: What the server itself said about more pages; None where it said nothing that can be read.
        unreadable: How many records could not be read.
        server_date: The server's clock, UTC; None where it does not say.
    """

    items: tuple[Record, ...]
    next_cursor: str
    has_more: bool
    last: str = ""
    reported_has_more: bool | None = None
    unreadable: int = 0
    server_date: datetime | None = None


def read_page(
    body: bytes,
    name: str,
    limit: int,
    read: Callable[[Item], Record | None],
    *,
    after: str = "",
    date: datetime | None = None,
    strict: bool = True,
) -> Page[Record]:
    """Read a list in any envelope.

    It may be bare, or under "data", its own name, "items" or "results", also one level deeper. A short page ends the
    list only where the server says so; where it does not, or says it of a full page, another page is asked for, and an
    empty one is the end.

    Args:
        body: The answer's body.
        name: The list's own name, "profiles" for instance.
        limit: How many were asked for.
        read: Reads one record, with its id as "id"; None for one that is none.
        after: The id that the page was asked to follow.
        date: The server's clock.
        strict: Whether what comes up to and with `after` is left out, and a list that says that it goes on and not
            from where is refused. To take such a page for the last one would make what lies behind it seem absent.

    Raises:
        AnswerUnreadable: When it is no list at all.
        ListLeadsNowhere: Where strict, when it goes on from nowhere.
    """
    records, reported, cursor = _records_in(_parsed(body), name)
    kind = _singular(name)
    plain = [_with_id(each, kind) for each in records]
    new = _after_what_was_asked(plain, after) if strict else plain
    items = tuple(each for each in (read(item) for item in new if item is not None) if each is not None)
    full = len(records) >= limit
    more = bool(records) and (reported is not False or full)
    last = next((str(each["id"]) for each in reversed(plain) if each is not None and each["id"]), cursor)
    leads_nowhere = last in {"", after}
    if strict and more and leads_nowhere and (reported or (reported is None and full)):
        raise ListLeadsNowhere()
    goes_on = more and not leads_nowhere
    return Page(
        items=items,
        next_cursor=last if goes_on else "",
        has_more=goes_on,
        last="" if last == after else last,
        reported_has_more=reported,
        unreadable=len(new) - len(items),
        server_date=date,
    )


def read_record(body: bytes, kind: str, read: Callable[[Item], Record | None]) -> Record:
    """Read a single record in any wrapping; raises AnswerUnreadable when it is none."""
    item = _with_id(_parsed(body), kind)
    record = None if item is None else read(item)
    if record is None:
        raise AnswerUnreadable()
    return record


_SAYING_YES = frozenset({"true", "yes", "1"})
_SAYING_NO = frozenset({"false", "no", "0"})
_NAMES = ("data", "items", "results", "records")


def _singular(name: str) -> str:
    return name.removesuffix("s")


def _with_id(record: object, kind: str) -> Item | None:
    item = unwrapped(record, kind)
    return None if item is None else {**item, "id": record_id(item, kind)}


def _after_what_was_asked(records: Sequence[Item | None], after: str) -> Sequence[Item | None]:
    """Leave out what a server repeats although it was asked for what follows."""
    places = [place for place, each in enumerate(records) if after and each is not None and each["id"] == after]
    return records[places[-1] + 1 :] if places else records


def _parsed(body: bytes) -> object:
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AnswerUnreadable() from error
    return parsed


def _records_in(content: object, name: str) -> tuple[Sequence[object], bool | None, str]:
    """Give the records, whether the server says that more follow, and the place that it names itself."""
    reported: bool | None = None
    cursor = ""
    if isinstance(content, dict):
        reported, cursor = _read_has_more(content)
        content = _list_in(content, name)
    if not isinstance(content, list):
        raise AnswerUnreadable()
    return content, reported, cursor


def _list_in(content: Mapping[str, object], name: str) -> object:
    names = (*_NAMES, name)
    inner = [content[key] for key in names if isinstance(content.get(key), dict)]
    for place in (content, *inner):
        for key in names:
            if isinstance(place, dict) and isinstance(place.get(key), list):
                return place[key]
    return None


def _read_has_more(content: Mapping[str, object]) -> tuple[bool | None, str]:
    meta = content.get("meta")
    places = (content, meta) if isinstance(meta, dict) else (content,)
    for place in places:
        reported = _as_boolean(place.get("has_more", place.get("hasMore")))
        if reported is not None:
            return reported, ""
    for place in places:
        for key in ("next_cursor", "cursor"):
            if key in place:
                return bool(place[key]), identity_of(place[key])
    return None, ""


def _as_boolean(value: object) -> bool | None:
    if not isinstance(value, bool | int | str):
        return None
    word = str(value).strip().lower()
    return True if word in _SAYING_YES else False if word in _SAYING_NO else None
