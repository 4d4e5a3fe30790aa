"""The conditions under which the practice server answers; they may change while it runs."""

import hmac
import time
from email.utils import formatdate

from starlette.requests import Request
from starlette.responses import Response

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.faults import FaultPlan
from posapp.sandbox.line import Line
from posapp.sandbox.options import Envelope, Rights, SandboxOptions
from posapp.sandbox.pretended_pos import TicketSeries
from posapp.sandbox.records import Record

__all__ = ["Scenario"]


class Scenario:
    """Network, token, rights, pace and shapes.

    Args:
        options: How they are at the start.

    Attributes:
        plan: Which fault strikes next.
        line: What becomes of every request to the contract.
        tickets: The numbers of the pretended POS.
    """

    def __init__(self, options: SandboxOptions) -> None:
        self.plan = FaultPlan(options.faults, options.seed)
        self.line = Line.WELL
        self.latency = options.latency
        self.stall_seconds = options.stall_seconds
        self.token = options.token
        self.rights = options.rights
        self.listing_metadata = options.listing_metadata
        self.listing_delay = options.listing_delay
        self.shape = options.shape
        self.field_shape = options.field_shape
        self.envelope = options.envelope
        self.has_more = options.has_more
        self.default_limit = options.default_limit
        self.profile_reference = options.profile_reference
        self.clock_offset = options.clock_offset
        self.staff = options.staff
        self.language = options.language
        self.country = options.country
        self.pos = options.pos
        self.tickets = TicketSeries()

    @property
    def connected(self) -> bool:
        """Whether the cable is in; without it every connection to the contract is cut before anything is taken."""
        return self.line is not Line.CUT

    @connected.setter
    def connected(self, connected: bool) -> None:
        self.line = Line.WELL if connected else Line.CUT

    def authorize(self, request: Request) -> None:
        """Refuse whoever brings no good token, or does what the token does not allow; raises Refusal."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not self.token or not hmac.compare_digest(token.encode(), self.token.encode()):
            raise ApiError(401, "not_allowed", "the token is missing, wrong or revoked")
        if self.rights is Rights.NONE:
            raise ApiError(403, "not_allowed", "the plan of this business does not include the API")
        if self.rights is Rights.READ_ONLY and request.method not in {"GET", "HEAD"}:
            raise ApiError(403, "not_allowed", "the token may not write")

    def now(self) -> float:
        """Give the server's clock: Unix seconds."""
        return time.time() + self.clock_offset

    def set_date(self, response: Response) -> None:
        """Write the server's clock onto an answer."""
        response.headers["Date"] = formatdate(self.now(), usegmt=True)

    def enveloped(self, name: str, page: list[Record], more: bool) -> object:
        """Give a list in its envelope."""
        if self.envelope is Envelope.BARE:
            return page
        key = "data" if self.envelope is Envelope.DATA else name
        return {key: page, "has_more": more} if self.has_more else {key: page}
