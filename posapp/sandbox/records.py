"""Records in memory, newest first by cursor, as Hellotext lists them."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeAlias

__all__ = ["CursorUnknown", "Page", "Record", "Records", "Source", "page_of"]

Record: TypeAlias = dict[str, Any]
Page: TypeAlias = tuple[list[Record], bool]
"""Some records, and whether more follow."""


class CursorUnknown(LookupError):
    """A cursor that names no record of the list."""


class Source(Protocol):
    """What can be listed: by place, 0 being the oldest, and by id."""

    def __len__(self) -> int: ...

    def at(self, place: int, /) -> Record:
        """Give the record at a place."""
        ...

    def place_of(self, identity: str, /) -> int | None:
        """Give the place of a record, or None."""
        ...


class Records:
    """Records in the order of their making."""

    def __init__(self) -> None:
        self._all: list[Record] = []
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Record]:
        return iter(list(self._all))

    def add(self, record: Record) -> Record:
        """Keep a record, which has an id, as the newest."""
        self._places[record["id"]] = len(self._all)
        self._all.append(record)
        return record

    def at(self, place: int) -> Record:
        """Give the record at a place."""
        return self._all[place]

    def place_of(self, identity: str) -> int | None:
        """Give the place of a record, or None."""
        return self._places.get(identity)

    def get(self, identity: str) -> Record | None:
        """Give a record by id, or None."""
        place = self._places.get(identity)
        return None if place is None else self._all[place]

    def first(self, wanted: Callable[[Record], bool]) -> Record | None:
        """Give the oldest record that is wanted, or None."""
        return next((record for record in self._all if wanted(record)), None)


def page_of(source: Source, *, limit: int, after: str, before: str, newest: int | None = None) -> Page:
    """Give a page, newest first.

    Args:
        source: What is listed.
        limit: At most so many.
        after: Only what is older than the record of this id; empty for no bound.
        before: Only what is newer than the record of this id; empty for no bound.
        newest: Leave out the places from here on; None for none.

    Raises:
        CursorUnknown: When a cursor names no record.
    """
    top = len(source) if newest is None else newest
    if before:
        bottom = _place(source, before) + 1
        chosen = range(min(bottom + limit, top) - 1, bottom - 1, -1)
        return [source.at(place) for place in chosen], bottom + limit < top
    top = _place(source, after) if after else top
    chosen = range(top - 1, max(top - limit, 0) - 1, -1)
    return [source.at(place) for place in chosen], top - limit > 0


def _place(source: Source, identity: str) -> int:
    place = source.place_of(identity)
    if place is None:
        raise CursorUnknown(identity)
    return place
