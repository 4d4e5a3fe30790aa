"""The endpoint that records an event."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from posapp.sandbox.events_contract import check_event
from posapp.sandbox.request_body import json_of
from posapp.sandbox.scenario import Conditions
from posapp.sandbox.shop import PracticeShop

__all__ = ["Taking"]


class Taking:
    """Takes events, strictly.

    Args:
        shop: What takes them.
        conditions: The server's clock.
    """

    def __init__(self, shop: PracticeShop, conditions: Conditions) -> None:
        self._shop = shop
        self._conditions = conditions

    async def answer(self, request: Request) -> Response:
        """Take the event; raises Refusal."""
        event = await json_of(request)
        check_event(event, self._shop)
        self._shop.take(event, self._conditions.now())
        return JSONResponse({"status": "received"})
