"""The connection under a request: to cut it, or to leave it without a word."""

import asyncio
import socket
import struct
import sys
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import Response

__all__ = ["TRANSPORT", "drop_connection", "send_half_response", "stall"]

TRANSPORT = "practice.transport"
"""The place where the protocol leaves its connection, so that a fault can cut it."""

_RESET_AT_ONCE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
_HALF = b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 21\r\n\r\n{"status": "re'


async def drop_connection(request: Request, *, reset: bool = False) -> Response:
    """Cut the connection without an answer.

    Args:
        request: Whose connection.
        reset: Whether the client sees a reset, as from a router that lost its table, or else an end.
    """
    transport = request.scope[TRANSPORT]
    connection = transport.get_extra_info("socket")
    if reset and connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
    transport.abort()
    return await _refuse_connection(request)


async def send_half_response(request: Request) -> Response:
    """Begin an answer of success and cut the connection in its midst."""
    request.scope[TRANSPORT].write(_HALF)
    request.scope[TRANSPORT].close()
    return await _refuse_connection(request)


async def stall(request: Request, seconds: float) -> Response:
    """Give no answer for a while, or until the client gives up; then cut the connection."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await _refuse_connection(request)
    return await drop_connection(request)


async def _refuse_connection(request: Request) -> Response:
    while (await request.receive())["type"] != "http.disconnect":
        pass
    return Response(status_code=499)
