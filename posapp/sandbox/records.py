"""Records in memory, newest first by cursor, as Hellotext lists them."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Protocol, TypeAlias

__all__ = ["CursorUnknown", "Page", "Record", "RecordList", "RecordSource", "decode_id", "encode_id", "page_of"]

Record: TypeAlias = dict[str, Any]
Page: TypeAlias = tuple[list[Record], bool]
"""Some records, and whether more follow."""

_SCRAMBLE, _START, _WORD = 2_654_435_761, 1_831_565_813, 2**32
_UNSCRAMBLE = pow(_SCRAMBLE, -1, _WORD)
_IDENTITY = re.compile(r"[a-z]{2}[0-9a-f]{8}")


def encode_id(kind: str, number: int) -> str:
    """Give a short id that does not reveal the number behind it; unique below 2**32."""
    return f"{kind}{(number * _SCRAMBLE + _START) % _WORD:08x}"


def decode_id(kind: str, identity: str) -> int | None:
    """Give the number behind an id of a kind, or None."""
    if not identity.startswith(kind) or _IDENTITY.fullmatch(identity) is None:
        return None
    return (int(identity[len(kind) :], 16) - _START) * _UNSCRAMBLE % _WORD


class CursorUnknown(LookupError):
    """A cursor that names no record of the list."""

    def __init__(self, parameter: str) -> None:
        super().__init__(parameter)
        self.parameter = parameter


class RecordSource(Protocol):
    """Records in the order of a list: by place, 0 being the oldest, and by id."""

    def __len__(self) -> int: ...

    def at(self, place: int, /) -> Record | None:
        """Give the record at a place, or None where one was removed."""
        ...

    def position_of(self, identity: str, /) -> int | None:
        """Give the place of a record, or None."""
        ...


class RecordList:
    """Records in the order of their making.

    Args:
        key: A field by which they are found too, and which is unique among them; empty for none.
    """

    def __init__(self, key: str = "") -> None:
        self._key = key
        self._all: list[Record | None] = []
        self._places: dict[str, int] = {}
        self._keys: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Record]:
        return (record for record in list(self._all) if record is not None)

    def add(self, record: Record) -> Record:
        """Keep a record, which has an id, as the newest."""
        self._places[record["id"]] = len(self._all)
        self._all.append(record)
        if self._key:
            self._keys[record[self._key]] = record["id"]
        return record

    def change(self, identity: str, fields: Record) -> Record:
        """Keep other values of a record; the id stays."""
        place = self._places[identity]
        old = self._all[place] or {}
        new = {**old, **fields, "id": identity}
        self._all[place] = new
        if self._key:
            del self._keys[old[self._key]]
            self._keys[new[self._key]] = identity
        return new

    def remove(self, identity: str) -> None:
        """Take a record away, as its deletion at Hellotext does; its place stays empty. Raises KeyError."""
        place = self._places.pop(identity)
        record = self._all[place] or {}
        self._all[place] = None
        self._keys.pop(str(record.get(self._key)), None)

    def at(self, place: int) -> Record | None:
        """Give the record at a place, or None where one was removed."""
        return self._all[place]

    def position_of(self, identity: str) -> int | None:
        """Give the place of a record, or None."""
        return self._places.get(identity)

    def get(self, identity: str) -> Record | None:
        """Give a record by id, or None."""
        place = self._places.get(identity)
        return None if place is None else self._all[place]

    def by_key(self, key: str) -> Record | None:
        """Give the record with this key, or None."""
        return self.get(self._keys.get(key, ""))


def page_of(source: RecordSource, *, limit: int, after: str = "", before: str = "", newest: int | None = None) -> Page:
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
        upwards = range(_place(source, "ending_before", before) + 1, top)
        found = _present(source, upwards, limit + 1)
        return found[:limit][::-1], len(found) > limit
    end = min(_place(source, "starting_after", after), top) if after else top
    found = _present(source, range(end - 1, -1, -1), limit + 1)
    return found[:limit], len(found) > limit


def _present(source: RecordSource, places: Iterable[int], most: int) -> list[Record]:
    found = (source.at(place) for place in places)
    return list(islice((record for record in found if record is not None), most))


def _place(source: RecordSource, parameter: str, identity: str) -> int:
    place = source.position_of(identity)
    if place is None:
        raise CursorUnknown(parameter)
    return place
