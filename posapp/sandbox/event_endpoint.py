"""The endpoint that records an event."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from posapp.sandbox.events_contract import check_event
from posapp.sandbox.request_body import read_json_body
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.shop import PracticeShop

__all__ = ["EventEndpoint"]


class EventEndpoint:
    """Takes events, strictly.

    Args:
        shop: What takes them.
        scenario: The server's clock.
    """

    def __init__(self, shop: PracticeShop, scenario: Scenario) -> None:
        self._shop = shop
        self._scenario = scenario

    async def answer(self, request: Request) -> Response:
        """Take the event; raises Refusal."""
        event = await read_json_body(request)
        check_event(event, self._shop)
        self._shop.record(event, self._scenario.now())
        return JSONResponse({"status": "received"})
