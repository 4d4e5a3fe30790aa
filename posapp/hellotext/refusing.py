"""Which error a failed read stands for."""

from datetime import UTC, datetime

import httpx

from posapp.domain.errors import HellotextError
from posapp.hellotext.answers import explanation_in, retry_after
from posapp.hellotext.errors import (
    AnswerUnreadable,
    NoAnswer,
    NotFound,
    NotPermitted,
    Refused,
    ServerFailed,
    Throttled,
    TokenRefused,
    Unreachable,
)

__all__ = ["error_of_status", "error_of_transport"]


def error_of_status(response: httpx.Response, body: bytes, secret: str) -> HellotextError:
    """Give the error of an answer that is not a success; it never repeats the secret."""
    status = response.status_code
    if status in _PLAIN:
        return _PLAIN[status]()
    if status in {400, 422}:
        return Refused(explanation=explanation_in(status, body, secret))
    if status == 429:
        return Throttled(retry_after=retry_after(response.headers, datetime.now(UTC)))
    return ServerFailed(status=status) if status >= 500 else AnswerUnreadable()


def error_of_transport(*, anything_sent: bool) -> HellotextError:
    """Give the error of a request that got no answer."""
    return NoAnswer() if anything_sent else Unreachable()


_PLAIN: dict[int, type[HellotextError]] = {401: TokenRefused, 403: NotPermitted, 404: NotFound}
