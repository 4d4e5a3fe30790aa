"""Applies a fault to a write: before the server accepts it, or after."""

import itertools
from email.utils import formatdate

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from posapp.sandbox.api_errors import ApiError, ApiErrorWriter
from posapp.sandbox.connections import drop_connection, send_half_response, stall
from posapp.sandbox.faults import Fault
from posapp.sandbox.read_endpoints import Endpoint
from posapp.sandbox.scenario import Scenario

__all__ = ["FaultInjector"]

_PORTAL = "<html><body>Welcome to the free Wi-Fi of the mall</body></html>"
_GATEWAY_PAGE = "<html><body><h1>{status}</h1><p>The gateway got no answer.</p></body></html>"


class FaultInjector:
    """Lets the faults of the conditions strike.

    Args:
        scenario: The faults, and the server's clock.
        writer: Writes errors.
    """

    def __init__(self, scenario: Scenario, writer: ApiErrorWriter) -> None:
        self._scenario = scenario
        self._writer = writer
        self._turns = {fault: itertools.count() for fault in Fault}

    def wrap(self, answer: Endpoint) -> Endpoint:
        """Give an answer that a fault may strike, before or after what it does."""

        async def with_faults(request: Request) -> Response:
            fault = self._scenario.plan.next()
            if fault is None:
                return await answer(request)
            await request.body()
            if fault.records_event:
                await answer(request)
            return await self._inject(fault, request, next(self._turns[fault]))

        return with_faults

    async def _inject(self, fault: Fault, request: Request, turn: int) -> Response:
        match fault:
            case Fault.DROP_BEFORE | Fault.DROP_AFTER:
                return await drop_connection(request, reset=turn % 2 == 1)
            case Fault.STALL | Fault.STALL_AFTER:
                return await stall(request, self._scenario.stall_seconds)
            case Fault.HALF_ANSWER:
                return await send_half_response(request)
            case _:
                return self._error(fault, turn)

    def _error(self, fault: Fault, turn: int) -> Response:
        match fault:
            case Fault.THROTTLE:
                return self._throttled(turn)
            case Fault.HTML | Fault.HTML_AFTER:
                status = (502, 503, 504)[turn % 3]
                return HTMLResponse(_GATEWAY_PAGE.format(status=status), status_code=status)
            case Fault.HTML_SUCCESS:
                return HTMLResponse(_PORTAL)
            case _:
                return self._failed(turn)

    def _throttled(self, turn: int) -> Response:
        soon = formatdate(self._scenario.now() + 2, usegmt=True)
        response = self._explained(ApiError(429, "too_many_requests", "too many requests"), turn)
        response.headers.update(({"Retry-After": "1"}, {"Retry-After": soon}, {})[turn % 3])
        return response

    def _failed(self, turn: int) -> Response:
        return self._explained(ApiError((500, 503, 502, 504)[turn % 4], "api_error", "something broke"), turn)

    def _explained(self, api_error: ApiError, turn: int) -> Response:
        """A proxy on the way may answer with nothing."""
        return self._writer.response(api_error) if turn % 2 == 0 else Response(status_code=api_error.status)
