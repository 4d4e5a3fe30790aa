"""Classifies the answer to an event by status and type, never by the English message.

Source: the status table of Hellotext's API reference as this project relies on it (August 2026).

An error is Hellotext's only if it says so: a JSON object with `errors` or `error`. Anything else with the status of a
refusal is the page of a proxy, a filter or a network's sign-in; it refuses nothing, and the event waits. A 404 whose
`error` is a mere text is that of a gateway, which says it of a path and not of a record. Two errors may come without a
body: 401 and 403 pause sending for a while and reject no event, whoever said them. 301, 302, 307 and 308 ask to repeat
the request elsewhere, so nothing was done with it; 303 says that it was done, and stays uncertain.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from posapp.domain.errors import HellotextError
from posapp.domain.events.states import Reason
from posapp.hellotext.errors import (
    AnswerUnreadable,
    CertificateInvalid,
    ConnectionRefused,
    NoAnswer,
    NotHellotext,
    ServerFailed,
    Unreachable,
)
from posapp.hellotext.response_body import looks_like_json, read_json

__all__ = [
    "SendOutcome",
    "SendResult",
    "error_explanation",
    "is_bare_error",
    "not_sent",
    "parse_send_result",
    "retry_after",
    "server_date",
    "uncertain",
]


class SendOutcome(StrEnum):
    """The outcomes of a request that sends an event."""

    ACCEPTED = "taken"
    REJECTED = "refused"
    NOT_FOUND = "not_found"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - an answer, not a secret
    NOT_PERMITTED = "not_permitted"
    THROTTLED = "throttled"
    NOT_HELLOTEXT = "not_hellotext"
    UNCERTAIN = "uncertain"
    NOT_SENT = "not_sent"
    CERTIFICATE_INVALID = "certificate_invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class SendResult:
    """The result of one request that sent an event.

    Attributes:
        kind: What follows for the event.
        reason: Why, for the event's history.
        explanation: What the server said, cleaned for people and logs.
        retry_after: Seconds to wait; None where the server does not say.
        server_date: The server's clock, UTC; None where it does not say.
        status: The HTTP status; None where there was no answer.
        blocking_error: What stands in the way of every event; None where nothing does, or nobody knows.
        line_error: What an uncertain request shows of the line; None where it shows nothing.
    """

    kind: SendOutcome
    reason: Reason
    explanation: str = ""
    retry_after: float | None = None
    server_date: datetime | None = None
    status: int | None = None
    blocking_error: HellotextError | None = None
    line_error: HellotextError | None = None


def parse_send_result(
    status: int, headers: Mapping[str, str], body: bytes | None, now: datetime, secret: str = ""
) -> SendResult:
    """Give the meaning of an HTTP answer to an event; its explanation never repeats the secret.

    Args:
        status: The HTTP status.
        headers: The headers, by their names in small letters.
        body: The body; None where it was too long, or could not be unpacked.
        now: UTC.
        secret: The token.
    """
    kind, reason = _classify(status, headers, body)
    return SendResult(
        kind=kind,
        reason=reason,
        explanation="" if kind is SendOutcome.ACCEPTED else error_explanation(status, body or b"", secret),
        retry_after=retry_after(headers, now) if kind is SendOutcome.THROTTLED else None,
        server_date=server_date(headers),
        status=status,
        blocking_error=NotHellotext() if kind is SendOutcome.NOT_HELLOTEXT else None,
        line_error=_line_error(status, body) if kind is SendOutcome.UNCERTAIN else None,
    )


def not_sent(explanation: str, blocking_error: Unreachable) -> SendResult:
    """Give the meaning of a request of which nothing left this computer.

    Args:
        explanation: What httpx calls it, for whoever is asked for help.
        blocking_error: Why, in words.
    """
    plain = type(blocking_error) is Unreachable
    description = explanation if plain or isinstance(blocking_error, ConnectionRefused) else str(blocking_error)
    if isinstance(blocking_error, CertificateInvalid):
        return SendResult(
            kind=SendOutcome.CERTIFICATE_INVALID,
            reason=Reason.CERTIFICATE_INVALID,
            explanation=description,
            blocking_error=blocking_error,
        )
    known = None if plain else blocking_error
    return SendResult(
        kind=SendOutcome.NOT_SENT, reason=Reason.NO_CONNECTION, explanation=description, blocking_error=known
    )


def uncertain(explanation: str, line_error: NoAnswer | None = None) -> SendResult:
    """Give the meaning of a request that left, wholly or in part, and got no answer.

    Args:
        explanation: What httpx calls it, for whoever is asked for help.
        line_error: What it shows of the line: that nothing came in time, or that the connection was cut.
    """
    return SendResult(
        kind=SendOutcome.UNCERTAIN,
        reason=Reason.NO_ANSWER,
        explanation=explanation,
        line_error=line_error or NoAnswer(),
    )


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Give the seconds of a Retry-After, written as seconds or as a date; None where there is none to be read."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text.lstrip("0")[:9] or "0"), MAX_WAIT))
    moment = _http_date(text)
    return None if moment is None else min(max((moment - now).total_seconds(), 0.0), float(MAX_WAIT))


def server_date(headers: Mapping[str, str]) -> datetime | None:
    """Give the server's clock, UTC, or None."""
    return _http_date(headers.get("date", ""))


def error_explanation(status: int, body: bytes, secret: str = "") -> str:
    """Give the server's error in one short line without personal data: its type, parameter and message.

    Args:
        status: The HTTP status.
        body: The answer's body.
        secret: What the server may have repeated and nobody may read: the token.
    """
    parts = [str(status), *_error_parts(body)]
    text = " · ".join(part for part in parts if part)
    visible = "".join(sign if sign.isprintable() else " " for sign in text[:MAX_SCANNED_CHARACTERS])
    words = visible.split()
    whole = words if len(text) <= MAX_SCANNED_CHARACTERS else words[:-1]
    description = " ".join(whole)
    safe = description.replace(secret, HIDDEN) if secret else description
    return _PERSONAL.sub(HIDDEN, safe)[:MAX_EXPLANATION_LENGTH]


def is_bare_error(body: bytes | None) -> bool:
    """Whether a body is empty, or an error that is a mere text: its sender is unknown."""
    error = _object(body).get("error")
    return body == b"" or (isinstance(error, str) and bool(error))


HIDDEN = "•••"
MAX_WAIT = 300
"""Seconds. Whoever asks for more is asked again after them."""
MAX_EXPLANATION_LENGTH = 300
MAX_SCANNED_CHARACTERS = 3000
"""What is personal is looked for in so many signs and no more, since looking through megabytes would take hours; a word
that is cut there, and could no longer be known for an address, is left out."""
_PERSONAL = re.compile(r"\S+@\S+|\+?[0-9][0-9 ().-]{6,}[0-9]|[A-Za-z0-9_\-]{32,}")
_MAY_BE_EMPTY = {
    401: (SendOutcome.TOKEN_REFUSED, Reason.TOKEN_REFUSED),
    403: (SendOutcome.NOT_PERMITTED, Reason.NOT_PERMITTED),
}
_ELSEWHERE = frozenset({301, 302, 307, 308})
_OF_A_PROXY = frozenset({407, 511})
_OF_AN_API = re.compile(r"\s*(?:bearer|token)\b", re.IGNORECASE)
_NOT_HELLOTEXT = (SendOutcome.NOT_HELLOTEXT, Reason.NOT_HELLOTEXT)
_MISSING = {"action": Reason.UNKNOWN_ACTION, "profile": Reason.UNKNOWN_CUSTOMER, "session": Reason.UNKNOWN_CUSTOMER}


def _classify(status: int, headers: Mapping[str, str], body: bytes | None) -> tuple[SendOutcome, Reason]:
    if status == 429:
        return SendOutcome.THROTTLED, Reason.THROTTLED
    if status == 200 and _object(body).get("status") == "received":
        return SendOutcome.ACCEPTED, Reason.ANSWERED
    if status in _OF_A_PROXY or status in _ELSEWHERE:
        return _NOT_HELLOTEXT
    if status in {400, 401, 403, 404, 422}:
        return _refusal(status, body) if _is_from_hellotext(status, headers, body) else _NOT_HELLOTEXT
    return SendOutcome.UNCERTAIN, Reason.SERVER_FAILED if status >= 500 else Reason.ANSWER_UNREADABLE


def _line_error(status: int, body: bytes | None) -> HellotextError:
    if status >= 500:
        return ServerFailed(status=status)
    return AnswerUnreadable() if body is None or looks_like_json(body) else NotHellotext()


def _refusal(status: int, body: bytes | None) -> tuple[SendOutcome, Reason]:
    if status in _MAY_BE_EMPTY:
        return _MAY_BE_EMPTY[status]
    if status == 404:
        parameter = str(_first_error(body).get("parameter"))
        return SendOutcome.NOT_FOUND, _MISSING.get(parameter, Reason.UNKNOWN_AT_HELLOTEXT)
    return SendOutcome.REJECTED, Reason.REFUSED_BY_HELLOTEXT


def _is_from_hellotext(status: int, headers: Mapping[str, str], body: bytes | None) -> bool:
    """Whether a refusal is one of Hellotext's: it has the shape of its errors, or that of a bare refusal of a token."""
    content = _object(body)
    shapes = (list, dict) if status == 404 else (list, dict, str)
    if any(isinstance(content.get(name), shapes) and content[name] for name in ("errors", "error")):
        return True
    asks_for_a_token = _OF_AN_API.match(headers.get("www-authenticate", "")) is not None
    return status in _MAY_BE_EMPTY and (body == b"" or (status == 401 and asks_for_a_token))


def _error_parts(body: bytes) -> list[str]:
    error = _first_error(body)
    message = error.get("message") or error.get("description") or ""
    return [str(part) for part in (error.get("type", ""), error.get("parameter", ""), message) if part]


def _first_error(body: bytes | None) -> Mapping[str, object]:
    content = _object(body)
    errors = content.get("errors")
    first = errors[0] if isinstance(errors, list) and errors else content.get("error")
    return first if isinstance(first, dict) else {}


def _object(body: bytes | None) -> Mapping[str, object]:
    try:
        content = read_json(body or b"")
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
