"""A page of a list, whatever envelope it came in."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from posapp.hellotext.errors import AnswerUnreadable
from posapp.hellotext.texts import identity_of

__all__ = ["Item", "Page", "read_page"]

Record = TypeVar("Record")
Item = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Record]):
    """Some records of a list, newest first.

    Attributes:
        items: The records that could be read.
        next_cursor: The id to go on after; empty at the end.
        has_more: Whether another page follows.
        unreadable: How many records could not be read.
        server_date: The server's clock, UTC; None where it does not say.
    """

    items: tuple[Record, ...]
    next_cursor: str
    has_more: bool
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
) -> Page[Record]:
    """Read a bare array, {"data": […]} or {name: […]}, with or without has_more.

    Args:
        body: The answer's body.
        name: The list's own name, "profiles" for instance.
        limit: How many were asked for: where the answer does not say whether more follow, a full page means yes.
        read: Reads one record; None for one that is none.
        after: The id that the page was asked to follow.
        date: The server's clock.

    Raises:
        AnswerUnreadable: When it is no list at all, or says that it goes on and not from where. To take such a page for
            the last one would make what lies behind it seem absent.
    """
    records, told = _records_in(_parsed(body), name)
    readable = [each for each in records if isinstance(each, dict)]
    items = tuple(each for each in map(read, readable) if each is not None)
    more = bool(records) and (len(records) >= limit if told is None else told)
    last = next(filter(None, (identity_of(each.get("id")) for each in reversed(readable))), "") if more else ""
    if more and last in {"", after}:
        raise AnswerUnreadable()
    return Page(items=items, next_cursor=last, has_more=more, unreadable=len(records) - len(items), server_date=date)


def _parsed(body: bytes) -> object:
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AnswerUnreadable() from error
    return parsed


def _records_in(content: object, name: str) -> tuple[Sequence[object], bool | None]:
    told: bool | None = None
    if isinstance(content, dict):
        more = content.get("has_more")
        told = more if isinstance(more, bool) else None
        content = next((content[key] for key in ("data", name) if isinstance(content.get(key), list)), None)
    if not isinstance(content, list):
        raise AnswerUnreadable()
    return content, told
