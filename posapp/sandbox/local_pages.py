"""Serves pages to this computer's own browser and to nobody else."""

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

__all__ = ["local_page"]

Answer = Callable[[Request], Awaitable[Response]]
_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}


def local_page(answer: Answer, reaches: Callable[[], str] = str) -> Answer:
    """Keep other computers, and other sites in this computer's browser, from what needs no token.

    Args:
        answer: What answers.
        reaches: Gives another origin that the page's script may call and load from; empty for none.
    """

    async def guarded(request: Request) -> Response:
        if not _from_here(request):
            return JSONResponse({"error": "only this computer's own practice page may do that"}, status_code=403)
        response = await answer(request)
        response.headers.update({**_HEADERS, "Content-Security-Policy": _policy(reaches())})
        return response

    return guarded


def _policy(reaches: str) -> str:
    also = f" {reaches}" if reaches else ""
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'{also}; connect-src 'self'{also}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _from_here(request: Request) -> bool:
    client, host = request.client, request.headers.get("host", "")
    if client is None or not _is_loopback(client.host) or not _is_loopback(urlsplit(f"//{host}").hostname or ""):
        return False
    same_site = request.headers.get("sec-fetch-site", "none") in {"same-origin", "none"}
    return request.method != "POST" or (same_site and request.headers.get("origin") in {None, f"http://{host}"})


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
