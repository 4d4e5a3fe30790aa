"""The contract as one ASGI application: which path is answered by whom, and who is let in."""

import asyncio

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from posapp.sandbox.api_errors import Refusal, RefusalWriter
from posapp.sandbox.connections import cut
from posapp.sandbox.event_endpoint import Taking
from posapp.sandbox.fault_injection import Striking
from posapp.sandbox.practice_page import practice_routes
from posapp.sandbox.read_endpoints import Answer, Reading
from posapp.sandbox.scenario import Conditions
from posapp.sandbox.shop import PracticeShop
from posapp.sandbox.write_endpoints import Writing

__all__ = ["make_application"]

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def make_application(shop: PracticeShop, conditions: Conditions, writer: RefusalWriter) -> Starlette:
    """Give the application that serves a shop under conditions that may change while it runs."""
    guard = _Guard(shop, conditions, writer)
    reading, writing = Reading(shop, conditions), Writing(shop, conditions)
    taking, striking = Taking(shop, conditions), Striking(conditions, writer)
    creations = writing.creations()
    creations |= {path: striking.around(creations[path]) for path in ("profiles", "attribution/actions")}
    routes = [
        guard.route("attribution/events", "POST", striking.around(taking.answer)),
        *(guard.route(path, "GET", answer) for path, answer in reading.lists().items()),
        *(guard.route(f"{path}/{{id}}", "GET", answer) for path, answer in reading.singles().items()),
        *(guard.route(path, "POST", answer) for path, answer in creations.items()),
        *(guard.route(f"{path}/{{id}}", "PATCH", answer) for path, answer in writing.changes().items()),
        *(guard.route("{anything:path}", method, _nothing_here) for method in _METHODS),
    ]
    application = Starlette(routes=[*routes, *practice_routes(shop, conditions)])
    application.router.redirect_slashes = False
    return application


class _Guard:
    """Stands before every path of the contract."""

    def __init__(self, shop: PracticeShop, conditions: Conditions, writer: RefusalWriter) -> None:
        self._shop = shop
        self._conditions = conditions
        self._writer = writer

    def route(self, path: str, method: str, answer: Answer) -> Route:
        async def guarded(request: Request) -> Response:
            self._shop.requests += 1
            if self._conditions.latency:
                await asyncio.sleep(self._conditions.latency)
            if not self._conditions.connected:
                return await cut(request)
            response = await self._answered(request, answer)
            self._conditions.stamp(response)
            return response

        return Route(f"/v1/{path}", guarded, methods=[method])

    async def _answered(self, request: Request, answer: Answer) -> Response:
        try:
            self._conditions.admit(request)
            return await answer(request)
        except Refusal as refusal:
            return self._writer.response(refusal)


async def _nothing_here(_request: Request) -> Response:
    raise Refusal(404, "not_found", "there is nothing here")
