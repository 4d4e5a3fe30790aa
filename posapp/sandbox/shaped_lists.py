"""Answers a reading of a list, in the shape that was chosen for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from starlette.responses import HTMLResponse, JSONResponse, Response

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.listed_events import ListedEvents
from posapp.sandbox.records import CursorUnknown, Record, RecordSource
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.shape_choices import HasMore, ListResponse
from posapp.sandbox.shaped_pages import PageRequest, cut_page, enveloped
from posapp.sandbox.shaped_records import shaped_event, with_shaped_id
from posapp.sandbox.shapes import ListShape
from posapp.sandbox.shop import PracticeShop

__all__ = ["ShapedLists"]

Show = Callable[[Record], Record]

EVENTS = "events"
_PROXY = "<html><body><h1>Your connection is being checked</h1></body></html>"


class ShapedLists:
    """The lists of a shop, in the shape of the conditions.

    Args:
        shop: What is read.
        scenario: In which shape it is shown.
    """

    def __init__(self, shop: PracticeShop, scenario: Scenario) -> None:
        self._scenario = scenario
        self._events = ListedEvents(shop)

    def shape_of(self, name: str) -> ListShape:
        """Give the shape of a list now, by its name."""
        shape = self._scenario.shape
        return shape if name == EVENTS else shape.elsewhere()

    def answer(self, name: str, source: RecordSource, show: Show, asked: PageRequest) -> Response:
        """Give a page of a list.

        Args:
            name: The list's own name.
            source: Which holds the records.
            show: Shows a record as the conditions want it where the shape says nothing.
            asked: Which page.

        Raises:
            Refusal: When a cursor is unknown, or the list cannot be read.
        """
        shape = self._with_more(self.shape_of(name))
        if shape.answer is ListResponse.HTML:
            return HTMLResponse(_PROXY)
        self._refuse(shape.answer)
        try:
            page = cut_page(source, self._places(name, source, shape), asked, shape)
        except CursorUnknown as unknown:
            raise ApiError(404, "not_found", "no record of that id", unknown.parameter) from unknown
        shown = [self._shown(name, record, show, shape) for record in page.records]
        return JSONResponse(enveloped(name, page, shown, shape, self._scenario.envelope))

    def _with_more(self, shape: ListShape) -> ListShape:
        hidden = not self._scenario.has_more and shape.more is HasMore.RIGHT
        return replace(shape, more=HasMore.MISSING) if hidden else shape

    def _refuse(self, answer: ListResponse) -> None:
        if answer is ListResponse.FORBIDDEN:
            raise ApiError(403, "not_allowed", "this list may not be read")
        if answer is ListResponse.NOT_FOUND:
            raise ApiError(404, "not_found", "there is nothing here")
        if answer is ListResponse.FAILING:
            raise ApiError(503, "api_error", "something broke")

    def _places(self, name: str, source: RecordSource, shape: ListShape) -> Sequence[int]:
        if name == EVENTS:
            return self._events.places(shape, self._scenario.listing_delay)
        return range(len(source) - 1, -1, -1)

    def _shown(self, name: str, record: Record, show: Show, shape: ListShape) -> Record:
        shown = show(record)
        if name == EVENTS:
            shown = shaped_event(shown, shape, taken_at=record["taken_at"])
        return with_shaped_id(shown, shape.ids, name.removesuffix("s"))
