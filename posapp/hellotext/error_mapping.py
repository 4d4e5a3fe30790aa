"""Maps a failed read to its error."""

from datetime import UTC, datetime

import httpx

from posapp.domain.errors import HellotextError
from posapp.hellotext.errors import (
    AnswerUnreadable,
    NotFound,
    NotHellotext,
    NotPermitted,
    Refused,
    ServerFailed,
    Throttled,
    TokenRefused,
)
from posapp.hellotext.results import SendOutcome, error_explanation, is_bare_error, parse_send_result, retry_after

__all__ = ["error_of_status"]


def error_of_status(response: httpx.Response, body: bytes | None, secret: str) -> HellotextError:
    """Give the error of an answer that is not a success; it never repeats the secret.

    Args:
        response: The answer.
        body: Its body; None where it could not be read.
        secret: The token.
    """
    status, now = response.status_code, datetime.now(UTC)
    kind = parse_send_result(status, response.headers, body, now).kind
    if kind is SendOutcome.NOT_HELLOTEXT:
        is_missing = status == 404 and is_bare_error(body) and response.request.method == "GET"
        return NotFound() if is_missing else NotHellotext()
    if kind is SendOutcome.REJECTED:
        return Refused(explanation=error_explanation(status, body or b"", secret))
    if kind is SendOutcome.THROTTLED:
        return Throttled(retry_after=retry_after(response.headers, now))
    if kind in _PLAIN:
        return _PLAIN[kind]()
    return ServerFailed(status=status) if status >= 500 else AnswerUnreadable()


_PLAIN: dict[SendOutcome, type[HellotextError]] = {
    SendOutcome.TOKEN_REFUSED: TokenRefused,
    SendOutcome.NOT_PERMITTED: NotPermitted,
    SendOutcome.NOT_FOUND: NotFound,
}
