"""The conditions under which the practice server answers; they may change while it runs."""

import asyncio
import hmac
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from starlette.requests import Request
from starlette.responses import Response

from posapp.sandbox.faults import FaultPlan
from posapp.sandbox.options import Envelope, SandboxOptions
from posapp.sandbox.records import Record
from posapp.sandbox.refusals import Refusal

__all__ = ["TRANSPORT", "Conditions"]

TRANSPORT = "practice.transport"
"""Where the protocol leaves its connection for whoever has to cut it."""


class Conditions:
    """Network, token, rights, pace and shapes.

    Args:
        options: How they are at the start.
    """

    def __init__(self, options: SandboxOptions) -> None:
        self.plan = FaultPlan(options.faults, options.seed)
        self.connected = True
        self.latency = options.latency
        self.stall_seconds = options.stall_seconds
        self.token = options.token
        self.can_write = options.can_write
        self.listing_metadata = options.listing_metadata
        self.listing_delay = options.listing_delay
        self.field_shape = options.field_shape
        self.envelope = options.envelope
        self.tells_more = options.tells_more
        self.clock_offset = options.clock_offset

    def admit(self, request: Request) -> None:
        """Refuse whoever brings no good token, or writes without the right to; raises Refusal."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not self.token or not hmac.compare_digest(token.encode(), self.token.encode()):
            raise Refusal(401, "not_allowed", "the token is missing, wrong or revoked")
        if request.method != "GET" and not self.can_write:
            raise Refusal(403, "not_allowed", "the token may not write")

    def stamp(self, response: Response) -> None:
        """Write the server's clock onto an answer."""
        there = datetime.now(UTC) + timedelta(seconds=self.clock_offset)
        response.headers["Date"] = format_datetime(there, usegmt=True)

    def enveloped(self, name: str, page: list[Record], more: bool) -> object:
        """Give a list in its envelope."""
        if self.envelope is Envelope.BARE:
            return page
        key = "data" if self.envelope is Envelope.DATA else name
        return {key: page, "has_more": more} if self.tells_more else {key: page}

    async def cut(self, request: Request) -> Response:
        """Cut the connection without a word."""
        request.scope[TRANSPORT].abort()
        await asyncio.sleep(0.01)
        return Response(status_code=500)
