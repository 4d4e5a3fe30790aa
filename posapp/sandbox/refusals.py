"""Errors as Hellotext documents them, in both documented envelopes and both spellings, in turns."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from starlette.responses import JSONResponse, Response

__all__ = ["Refusal", "RefusalWriter"]


class Refusal(Exception):
    """A request that is answered with an error."""

    def __init__(self, status: int, kind: str, message: str, parameter: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.message = message
        self.parameter = parameter


@dataclass(frozen=True, slots=True)
class _Spelling:
    in_list: bool
    message_key: str


class RefusalWriter:
    """Writes refusals, varying what the documentation leaves open."""

    def __init__(self) -> None:
        spellings = [_Spelling(in_list, key) for in_list in (True, False) for key in ("message", "description")]
        self._spellings: Iterator[_Spelling] = cycle(spellings)

    def response(self, refusal: Refusal) -> Response:
        """Give the answer to a request that is refused."""
        spelling = next(self._spellings)
        error = {"type": refusal.kind, spelling.message_key: refusal.message}
        if refusal.parameter:
            error["parameter"] = refusal.parameter
        body = {"errors": [error]} if spelling.in_list else {"error": error}
        return JSONResponse(body, status_code=refusal.status)
