"""Cuts a page out of a list in a shape, and puts it into its envelope."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from posapp.sandbox.options import Envelope
from posapp.sandbox.records import CursorUnknown, Record, RecordSource
from posapp.sandbox.shape_choices import Cursor, HasMore, ListEnvelope
from posapp.sandbox.shaped_records import id_from_cursor, shown_id
from posapp.sandbox.shapes import ListShape

__all__ = ["PageRequest", "ShapedPage", "cut_page", "enveloped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """A client's request for a page.

    Attributes:
        limit: At most so many records.
        after: Only what follows the record that this cursor names; empty for no bound.
        before: Only what precedes the record that this cursor names; empty for no bound.
    """

    limit: int
    after: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class ShapedPage:
    """Some records, and whether more follow."""

    records: list[Record]
    more: bool


def cut_page(source: RecordSource, places: Sequence[int], asked: PageRequest, shape: ListShape) -> ShapedPage:
    """Cut a page out of a list.

    Args:
        source: Which holds the records.
        places: Where they are in the source, in the order of the list.
        asked: Which page.
        shape: The list's shape.

    Raises:
        CursorUnknown: When a cursor names no record of the list.
    """
    limit = min(asked.limit, shape.page)
    if asked.before:
        end = _index(source, places, asked.before, shape, "ending_before")
        return ShapedPage(_present(source, places[max(0, end - limit) : end]), end > limit)
    start = _start(source, places, asked.after, shape) if asked.after else 0
    found = _present(source, islice(places, start, None), limit + 1)
    return ShapedPage(found[:limit], len(found) > limit)


def enveloped(name: str, page: ShapedPage, records: list[Record], shape: ListShape, usual: Envelope) -> object:
    """Put the records of a page, as they are shown, into an envelope.

    Args:
        name: The list's own name.
        page: The page as it was cut.
        records: Its records as they are shown.
        shape: The list's shape.
        usual: The envelope where the shape names none.
    """
    last = shown_id(page.records[-1], shape.ids) if page.records and page.more else None
    paging = _paging(shape.more, page.more, last)
    match _envelope(shape.envelope, usual):
        case ListEnvelope.BARE:
            return records
        case ListEnvelope.NESTED:
            return {"data": {name: records}, **paging}
        case ListEnvelope.NAMED:
            return {name: records, **paging}
        case envelope:
            return {envelope.value: records, **paging}


def _envelope(chosen: ListEnvelope, usual: Envelope) -> ListEnvelope:
    if chosen is not ListEnvelope.AS_OPTIONS:
        return chosen
    return {Envelope.BARE: ListEnvelope.BARE, Envelope.DATA: ListEnvelope.DATA}.get(usual, ListEnvelope.NAMED)


def _paging(way: HasMore, more: bool, last: str | None) -> Record:
    match way:
        case HasMore.RIGHT:
            return {"has_more": more}
        case HasMore.MISSING:
            return {}
        case HasMore.AS_TEXT:
            return {"has_more": str(more).lower()}
        case HasMore.NEXT_CURSOR:
            return {"next_cursor": last}
        case HasMore.META_CURSOR:
            return {"meta": {"cursor": last}}
        case _:
            return {"has_more": way is HasMore.ALWAYS_TRUE}


def _start(source: RecordSource, places: Sequence[int], after: str, shape: ListShape) -> int:
    if shape.cursor is Cursor.IGNORED:
        return 0
    if shape.cursor is Cursor.UNKNOWN:
        raise CursorUnknown("starting_after")
    further = {Cursor.INCLUSIVE: 0, Cursor.REPEATING: -1, Cursor.SKIPPING: 2}.get(shape.cursor, 1)
    return max(0, _index(source, places, after, shape, "starting_after") + further)


def _index(source: RecordSource, places: Sequence[int], cursor: str, shape: ListShape, parameter: str) -> int:
    example = source.at(places[0]) if places else None
    identity = id_from_cursor(cursor, shape.ids, "" if example is None else example["id"])
    place = source.position_of(identity)
    if place is None or place not in places:
        raise CursorUnknown(parameter)
    return places.index(place)


def _present(source: RecordSource, places: "Sequence[int] | islice[int]", most: int | None = None) -> list[Record]:
    found = (source.at(place) for place in places)
    return list(islice((record for record in found if record is not None), most))
