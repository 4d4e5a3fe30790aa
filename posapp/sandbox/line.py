"""How the line to the practice server stands: well, cut, or in one of the troubles that a shop's network knows."""

from enum import StrEnum

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from posapp.sandbox.api_errors import ApiError, ApiErrorWriter
from posapp.sandbox.connections import drop_connection, stall

__all__ = ["Line", "answer_of_line"]

RETRY_AFTER = 4
"""Seconds that a throttled client is asked to wait."""
SILENCE = 3600.0
_PORTAL = "<html><body>Welcome to the free Wi-Fi of the mall. Sign in to go on.</body></html>"


class Line(StrEnum):
    """What becomes of every request to the contract; none but those on a line that is well is taken."""

    WELL = "well"
    CUT = "cut"
    SILENT = "silent"
    FAILING = "failing"
    SIGN_IN = "sign_in"
    THROTTLED = "throttled"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a state, not a secret


async def answer_of_line(line: Line, request: Request, writer: ApiErrorWriter) -> Response | None:
    """Give what the line itself answers; None where it is well and the server answers."""
    match line:
        case Line.WELL:
            return None
        case Line.CUT:
            return await drop_connection(request)
        case Line.SILENT:
            return await stall(request, SILENCE)
        case Line.SIGN_IN:
            return HTMLResponse(_PORTAL)
        case _:
            return _refused(line, writer)


def _refused(line: Line, writer: ApiErrorWriter) -> Response:
    response = writer.response(_ERRORS[line])
    if line is Line.THROTTLED:
        response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


_ERRORS = {
    Line.FAILING: ApiError(503, "api_error", "something broke"),
    Line.THROTTLED: ApiError(429, "too_many_requests", "too many requests"),
    Line.TOKEN_REFUSED: ApiError(401, "not_allowed", "the token is missing, wrong or revoked"),
}
