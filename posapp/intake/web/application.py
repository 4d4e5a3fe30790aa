"""The door as an ASGI application: takes receipts of paired senders, and keeps each before it answers."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from posapp.domain.currency import Currency
from posapp.domain.errors import EnvironmentFault
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.web.access import Turned, check_token, cors_headers, is_addressed_here
from posapp.intake.web.openapi import openapi_document
from posapp.intake.web.pairing import Pairing
from posapp.intake.web.posted import FieldWrong, read_posted

__all__ = ["MAX_BODY_BYTES", "Door", "make_application"]

MAX_BODY_BYTES = 65_536
BODY_SECONDS = 10.0
"""How long a body may take to arrive."""

Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What the application needs.

    Attributes:
        pairings: Gives who may post now; called in a thread at each call, so that an ended pairing ends at once.
        currency: The shop's.
        keep: Puts a receipt on disk, called in a thread; raises EnvironmentFault when it cannot.
        version: Of posapp.
    """

    pairings: Callable[[], Sequence[Pairing]]
    currency: Currency
    keep: Callable[[PosReceipt], None]
    version: str


def make_application(door: Door) -> Starlette:
    """Give the application of a door."""
    script = files("posapp.intake.web").joinpath("posapp.js").read_text(encoding="utf-8")

    async def receipts(request: Request) -> Response:
        _check_media_type(request)
        receipt = _read(await _body(request), door.currency)
        await _keep(door, receipt)
        return JSONResponse({"received": receipt.number}, status_code=202)

    async def status(_request: Request) -> Response:
        return JSONResponse({"posapp": door.version})

    async def description(_request: Request) -> Response:
        return JSONResponse(openapi_document(door.version))

    async def script_file(_request: Request) -> Response:
        return Response(script, media_type="text/javascript", headers={"Cross-Origin-Resource-Policy": "cross-origin"})

    application = Starlette(
        routes=[
            Route("/v1/receipts", _paired(door, receipts), methods=["POST", "OPTIONS"]),
            Route("/v1/status", _paired(door, status), methods=["GET", "OPTIONS"]),
            Route("/openapi.json", _guarded(description), methods=["GET"]),
            Route("/posapp.js", _guarded(script_file), methods=["GET"]),
        ]
    )
    application.router.redirect_slashes = False
    return application


def _paired(door: Door, answer: Answer) -> Answer:
    """Let paired senders in; a browser's question before its call is answered for allowed pages."""

    async def paired(request: Request) -> Response:
        pairings = await run_in_threadpool(door.pairings)
        if request.method == "OPTIONS":
            return _preflight(request, pairings)
        response = await _answered(request, pairings, answer)
        response.headers.update(cors_headers(request, pairings))
        return response

    return _guarded(paired)


def _guarded(answer: Answer) -> Answer:
    """Turn away what calls this PC by another name, and say nothing that a browser could take for a page."""

    async def guarded(request: Request) -> Response:
        if is_addressed_here(request):
            response = await answer(request)
        else:
            response = _turned(Turned(403, "host", "Call posapp by 127.0.0.1 or localhost."))
        response.headers.update(_HEADERS)
        return response

    return guarded


def _preflight(request: Request, pairings: Sequence[Pairing]) -> Response:
    headers = cors_headers(request, pairings, is_preflight=True)
    allowed = "Access-Control-Allow-Origin" in headers
    return Response(status_code=204 if allowed else 403, headers=dict(headers))


async def _answered(request: Request, pairings: Sequence[Pairing], answer: Answer) -> Response:
    try:
        check_token(request, pairings)
        return await answer(request)
    except Turned as turned:
        return _turned(turned)


def _turned(turned: Turned) -> Response:
    error = {"code": turned.code, "field": turned.field, "message": turned.message}
    return JSONResponse({"error": error}, status_code=turned.status)


def _check_media_type(request: Request) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Turned(415, "media_type", "Declare the body as application/json.")


async def _body(request: Request) -> bytes:
    """Read a body, no more of it than may be, and no longer than it may take."""
    try:
        return await asyncio.wait_for(_bounded_body(request), BODY_SECONDS)
    except TimeoutError as error:
        raise Turned(408, "slow", "The body did not arrive in time.") from error
    except ClientDisconnect as error:
        raise Turned(400, "gone", "The body did not arrive whole.") from error


async def _bounded_body(request: Request) -> bytes:
    came = bytearray()
    async for part in request.stream():
        came += part
        if len(came) > MAX_BODY_BYTES:
            raise Turned(413, "size", f"The body has more than {MAX_BODY_BYTES} bytes.")
    return bytes(came)


def _read(body: bytes, currency: Currency) -> PosReceipt:
    try:
        return read_posted(body, currency)
    except FieldWrong as error:
        raise Turned(422, "field", f"{error.field} {error.problem}.", error.field) from error


async def _keep(door: Door, receipt: PosReceipt) -> None:
    try:
        await run_in_threadpool(door.keep, receipt)
    except EnvironmentFault as error:
        raise Turned(503, "disk", "posapp could not keep it. Nothing was taken; post it again later.") from error


_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
