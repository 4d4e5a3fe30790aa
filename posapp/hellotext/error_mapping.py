"""Which error a failed read stands for."""

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
from posapp.hellotext.results import AnswerKind, explanation_in, is_bare_error, read_answer, retry_after

__all__ = ["error_of_status"]


def error_of_status(response: httpx.Response, body: bytes | None, secret: str) -> HellotextError:
    """Give the error of an answer that is not a success; it never repeats the secret.

    Args:
        response: The answer.
        body: Its body; None where it could not be read.
        secret: The token.
    """
    status, now = response.status_code, datetime.now(UTC)
    kind = read_answer(status, response.headers, body, now).kind
    if kind is AnswerKind.NOT_HELLOTEXT:
        is_missing = status == 404 and is_bare_error(body) and response.request.method == "GET"
        return NotFound() if is_missing else NotHellotext()
    if kind is AnswerKind.REFUSED:
        return Refused(explanation=explanation_in(status, body or b"", secret))
    if kind is AnswerKind.THROTTLED:
        return Throttled(retry_after=retry_after(response.headers, now))
    if kind in _PLAIN:
        return _PLAIN[kind]()
    return ServerFailed(status=status) if status >= 500 else AnswerUnreadable()


_PLAIN: dict[AnswerKind, type[HellotextError]] = {
    AnswerKind.TOKEN_REFUSED: TokenRefused,
    AnswerKind.NOT_PERMITTED: NotPermitted,
    AnswerKind.NOT_FOUND: NotFound,
}
