"""The contract as one ASGI application: routes requests and checks their tokens."""

import asyncio

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from posapp.sandbox.api_errors import ApiError, ApiErrorWriter
from posapp.sandbox.event_endpoint import EventEndpoint
from posapp.sandbox.fault_injection import FaultInjector
from posapp.sandbox.line import answer_of_line
from posapp.sandbox.practice_page import practice_routes
from posapp.sandbox.pretended_pos_page import pretended_pos_routes
from posapp.sandbox.read_endpoints import Endpoint, ReadEndpoints
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.shop import PracticeShop
from posapp.sandbox.write_endpoints import WriteEndpoints

__all__ = ["make_application"]

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def make_application(shop: PracticeShop, scenario: Scenario, writer: ApiErrorWriter) -> Starlette:
    """Give the application that serves a shop under conditions that may change while it runs."""
    guard = _GuardedRoutes(shop, scenario, writer)
    read_endpoints, write_endpoints = ReadEndpoints(shop, scenario), WriteEndpoints(shop, scenario)
    event_endpoint, fault_injector = EventEndpoint(shop, scenario), FaultInjector(scenario, writer)
    create_routes = write_endpoints.create_routes()
    create_routes |= {path: fault_injector.wrap(create_routes[path]) for path in ("profiles", "attribution/actions")}
    routes = [
        guard.route("attribution/events", "POST", fault_injector.wrap(event_endpoint.answer)),
        *(guard.route(path, "GET", answer) for path, answer in read_endpoints.list_routes().items()),
        *(guard.route(f"{path}/{{id}}", "GET", answer) for path, answer in read_endpoints.record_routes().items()),
        *(guard.route(path, "POST", answer) for path, answer in create_routes.items()),
        *(guard.route(f"{path}/{{id}}", "PATCH", answer) for path, answer in write_endpoints.update_routes().items()),
        *(guard.route("{anything:path}", method, _nothing_here) for method in _METHODS),
    ]
    application = Starlette(routes=[*routes, *practice_routes(shop, scenario), *pretended_pos_routes(scenario)])
    application.router.redirect_slashes = False
    return application


class _GuardedRoutes:
    """Wraps every path of the contract."""

    def __init__(self, shop: PracticeShop, scenario: Scenario, writer: ApiErrorWriter) -> None:
        self._shop = shop
        self._scenario = scenario
        self._writer = writer

    def route(self, path: str, method: str, answer: Endpoint) -> Route:
        async def guarded(request: Request) -> Response:
            self._shop.requests += 1
            if self._scenario.latency:
                await asyncio.sleep(self._scenario.latency)
            response = await answer_of_line(self._scenario.line, request, self._writer)
            if response is None:
                response = await self._answered(request, answer)
            self._scenario.set_date(response)
            return response

        return Route(f"/v1/{path}", guarded, methods=[method])

    async def _answered(self, request: Request, answer: Endpoint) -> Response:
        try:
            self._scenario.authorize(request)
            return await answer(request)
        except ApiError as api_error:
            return self._writer.response(api_error)


async def _nothing_here(_request: Request) -> Response:
    raise ApiError(404, "not_found", "there is nothing here")
