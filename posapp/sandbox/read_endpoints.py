"""The endpoints that read: lists by cursor, and single records."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.options import FieldShape
from posapp.sandbox.profiles_contract import shown_profile
from posapp.sandbox.records import CursorUnknown, Record, RecordSource, page_of
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.shaped_lists import ShapedLists
from posapp.sandbox.shaped_pages import PageRequest
from posapp.sandbox.shop import PracticeShop

__all__ = ["Endpoint", "ReadEndpoints"]

Endpoint = Callable[[Request], Awaitable[Response]]
Show = Callable[[Record], Record]
Count = Callable[[], int]

MAX_LIMIT = 100


class ReadEndpoints:
    """Answers what asks and changes nothing.

    Args:
        shop: What is read.
        scenario: In which shapes it is shown.
    """

    def __init__(self, shop: PracticeShop, scenario: Scenario) -> None:
        self._shop = shop
        self._scenario = scenario
        self._shaped = ShapedLists(shop, scenario)

    def list_routes(self) -> dict[str, Endpoint]:
        """Give the answer to each path of a list, below /v1/."""
        people, events = self._shop.people, self._shop.event_records
        return {
            "profiles": self._list("profiles", people, self._profile, lambda: len(people)),
            "properties": self._plain_list("properties", self._shop.property_records),
            "coupons": self._plain_list("coupons", self._shop.objects.of("coupon")),
            "attribution/actions": self._plain_list("actions", self._shop.action_records),
            "attribution/orders": self._plain_list("orders", self._shop.objects.of("order")),
            "attribution/events": self._list("events", events, self._event, self._visible_events),
        }

    def record_routes(self) -> dict[str, Endpoint]:
        """Give the answer to each path of a single record, below /v1/ and before its id."""
        return {
            "profiles": _single(self._shop.people, self._profile),
            "coupons": _single(self._shop.objects.of("coupon"), _unchanged),
            "attribution/actions": _single(self._shop.action_records, _unchanged),
            "attribution/orders": _single(self._shop.objects.of("order"), _unchanged),
        }

    def _plain_list(self, name: str, source: RecordSource) -> Endpoint:
        return self._list(name, source, _unchanged, lambda: len(source))

    def _list(self, name: str, source: RecordSource, show: Show, visible: Count) -> Endpoint:
        async def answer(request: Request) -> Response:
            query = request.query_params
            after, before = query.get("starting_after", ""), query.get("ending_before", "")
            if after and before:
                raise ApiError(422, "ambiguous_parameter", "only one cursor at a time", "ending_before")
            limit = self._limit(query.get("limit"))
            if not self._shaped.shape_of(name).is_documented:
                after = after or query.get("cursor", "")
                return self._shaped.answer(name, source, show, PageRequest(limit=limit, after=after, before=before))
            try:
                page, more = page_of(source, limit=limit, after=after, before=before, newest=visible())
            except CursorUnknown as unknown:
                raise ApiError(404, "not_found", "no record of that id", unknown.parameter) from unknown
            return JSONResponse(self._scenario.enveloped(name, [show(each) for each in page], more))

        return answer

    def _limit(self, text: str | None) -> int:
        if text is None:
            return self._scenario.default_limit
        if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= MAX_LIMIT):
            raise ApiError(422, "invalid", f"limit is not between 1 and {MAX_LIMIT}", "limit")
        return int(text)

    def _visible_events(self) -> int:
        return self._shop.visible_events(self._scenario.listing_delay)

    def _profile(self, record: Record) -> Record:
        return shown_profile(record, self._scenario.field_shape, with_reference=self._scenario.profile_reference)

    def _event(self, record: Record) -> Record:
        hidden = {"taken_at"} if self._scenario.listing_metadata else {"taken_at", "metadata"}
        shown = {name: value for name, value in record.items() if name not in hidden}
        return _EVENT_SHAPES[self._scenario.field_shape](shown)


def _single(source: RecordSource, show: Show) -> Endpoint:
    async def answer(request: Request) -> Response:
        place = source.position_of(request.path_params["id"])
        record = None if place is None else source.at(place)
        if record is None:
            raise ApiError(404, "not_found", "no record of that id", "id")
        return JSONResponse(show(record))

    return answer


def _unchanged(record: Record) -> Record:
    return record


def _in_iso_8601(event: Record) -> Record:
    moment = event["tracked_at"]
    if isinstance(moment, int | float):
        moment = datetime.fromtimestamp(moment, UTC).isoformat().replace("+00:00", "Z")
    amount = {"amount": str(event["amount"])} if event.get("amount") is not None else {}
    return {**event, "tracked_at": moment, **amount}


def _nested(event: Record) -> Record:
    profile = {"profile": {"id": event["profile"]}} if "profile" in event else {}
    return {**event, **profile, "action": {"name": event["action"]}}


_EVENT_SHAPES: dict[FieldShape, Show] = {
    FieldShape.STRING: _unchanged,
    FieldShape.LIST: _in_iso_8601,
    FieldShape.KIND_VALUE: _nested,
}
