"""A page of a list, whatever envelope it came in."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from posapp.hellotext.errors import AnswerUnreadable

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
    body: bytes, name: str, limit: int, read: Callable[[Item], Record | None], date: datetime | None
) -> Page[Record]:
    """Read a bare array, {"data": […]} or {name: […]}, with or without has_more.

    Args:
        body: The answer's body.
        name: The list's own name, "profiles" for instance.
        limit: How many were asked for: where the answer does not say whether more follow, a full page means yes.
        read: Reads one record; None for one that is none.
        date: The server's clock.

    Raises:
        AnswerUnreadable: When it is no list at all.
    """
    records, told = _records_in(_parsed(body), name)
    items = tuple(each for each in map(read, records) if each is not None)
    more = told if told is not None else len(records) >= limit
    last = str(records[-1].get("id") or "") if records else ""
    return Page(
        items=items,
        next_cursor=last if more else "",
        has_more=more and bool(last),
        unreadable=len(records) - len(items),
        server_date=date,
    )


def _parsed(body: bytes) -> object:
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AnswerUnreadable() from error
    return parsed


def _records_in(content: object, name: str) -> tuple[Sequence[Item], bool | None]:
    told: bool | None = None
    if isinstance(content, dict):
        more = content.get("has_more")
        told = more if isinstance(more, bool) else None
        content = content.get("data", content.get(name))
    if not isinstance(content, list):
        raise AnswerUnreadable()
    return [each for each in content if isinstance(each, dict)], told
