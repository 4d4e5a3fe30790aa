"""Decides whether a call may come in: by this PC's own name, from an allowed page, with a known token."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request

from posapp.intake.web.pairing import Pairing, pairing_of

__all__ = ["Turned", "check_token", "cors_headers", "is_addressed_here", "is_allowed_origin"]

_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Turned(Exception):
    """A call is turned away.

    Attributes:
        status: Of HTTP.
        code: For programs.
        message: For the person who builds the web POS, in English.
        field: The field that is wrong; empty for none.
    """

    def __init__(self, status: int, code: str, message: str, field: str = "") -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.field = status, code, message, field


def is_addressed_here(request: Request) -> bool:
    """Say whether the call names this PC: a page whose name was turned to 127.0.0.1 sends its own name instead."""
    host, _, port = request.headers.get("host", "").rpartition(":")
    server = request.scope.get("server")
    return host in _NAMES and server is not None and port == str(server[1])


def is_allowed_origin(origin: str, pairings: Sequence[Pairing]) -> bool:
    """Say whether a page of this origin may post."""
    return bool(origin) and any(each.origin == origin for each in pairings)


def check_token(request: Request, pairings: Sequence[Pairing]) -> Pairing:
    """Give the sender of a call.

    Raises:
        Turned: When the token is missing or unknown (401), or belongs to another origin (403).
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    pairing = pairing_of(token.strip(), pairings) if scheme.lower() == "bearer" else None
    if pairing is None:
        raise Turned(401, "token", "The token is missing or not known. Pair this POS again in posapp's settings.")
    if request.headers.get("origin", "") not in {"", pairing.origin}:
        raise Turned(403, "origin", "This token was made for another web address.")
    return pairing


def cors_headers(request: Request, pairings: Sequence[Pairing], *, is_preflight: bool = False) -> Mapping[str, str]:
    """Give what a browser must read before it lets an allowed page post or see the answer; nothing for other pages."""
    origin = request.headers.get("origin", "")
    if not is_allowed_origin(origin, pairings):
        return {"Vary": "Origin"}
    headers = {"Vary": "Origin", "Access-Control-Allow-Origin": origin}
    if not is_preflight:
        return headers
    headers |= {
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "authorization, content-type",
        "Access-Control-Max-Age": "600",
    }
    for name in ("Private-Network", "Local-Network"):  # how browsers ask before a public page reaches this PC
        if request.headers.get(f"access-control-request-{name.lower()}") == "true":
            headers[f"Access-Control-Allow-{name}"] = "true"
    return headers
