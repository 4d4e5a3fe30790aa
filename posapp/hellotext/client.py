"""Calls Hellotext's API for one business."""

import asyncio
import math
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from ipaddress import ip_address
from types import TracebackType
from typing import TypeVar
from urllib.parse import quote, urlsplit

import httpx
from sniffio import current_async_library_cvar

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import HellotextError
from posapp.domain.events.event import Event
from posapp.hellotext.connections import Connections
from posapp.hellotext.envelopes import Item, Page, read_page, read_record
from posapp.hellotext.error_mapping import error_of_status
from posapp.hellotext.errors import (
    AddressUnusable,
    AnswerUnreadable,
    ConnectionCut,
    NoAnswer,
    NotHellotext,
    PlainHttpRefused,
    TokenInvalid,
    Unreachable,
)
from posapp.hellotext.name_lookups import resolve_names_in_threads
from posapp.hellotext.parsers import ListedEvent, read_action, read_coupon, read_listed_event, read_subscriber
from posapp.hellotext.payloads import action_body, event_body, json_body
from posapp.hellotext.response_body import (
    ACCEPTED_ENCODING,
    LARGEST_PAGE,
    MAX_RESPONSE_BYTES,
    is_bounded,
    looks_like_json,
    read_body,
)
from posapp.hellotext.results import SendResult, not_sent, parse_send_result, server_date, uncertain
from posapp.hellotext.sent_trace import SentTrace
from posapp.hellotext.waiting_requests import WaitingRequests

__all__ = ["HellotextClient"]

Record = TypeVar("Record")

MAX_TOKEN_LENGTH = 4096
TRANSPORT_ERRORS = (httpx.HTTPError, httpx.InvalidURL, OSError, TimeoutError, UnicodeError)
"""The last for a name that cannot be looked up at all."""
MAX_TOTAL_TIMEOUTS = 4
"""httpx counts its time-out anew at each byte; a whole exchange takes no longer than so many of them."""


class HellotextClient:
    """The client of one business; use it with `async with`.

    Args:
        url: Where Hellotext answers; https, or http to this computer itself.
        token: The business's API token; never shown again.
        timeout: Seconds that connecting, sending and answering may take each.
        version: The program's version, sent to the server.
        transport: Another way to carry requests, for tests.

    Attributes:
        waiting: The requests that nothing has answered yet.

    Raises:
        TokenInvalid: When the text cannot be a token.
        PlainHttpRefused: When the address would carry the token readable.
        AddressUnusable: When it is no address of a server, or holds more than that.
    """

    def __init__(
        self,
        url: str,
        token: str,
        *,
        timeout: float = 15.0,
        version: str = "",
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._url = _safe_url(url)
        self._token = _safe_token(token)
        self._events = httpx.URL(f"{self._url}/v1/attribution/events")  # read once, not again for each event
        self._deadline = timeout * MAX_TOTAL_TIMEOUTS
        self._end = math.inf
        self._under_way: set[asyncio.Timeout] = set()
        self.waiting = WaitingRequests()
        self._connections = Connections(self._url, is_local=_is_loopback(self._url), transport=transport)
        self._timeouts = httpx.Timeout(timeout).as_dict()
        self._headers = httpx.Headers(
            {
                "Host": self._events.netloc.decode("ascii"),
                "Authorization": f"Bearer {self._token}",
                "Accept": "application/json",
                "Accept-Encoding": ACCEPTED_ENCODING,
                "User-Agent": f"posapp/{version}",
            }
        )

    async def __aenter__(self) -> "HellotextClient":
        resolve_names_in_threads()
        current_async_library_cvar.set("asyncio")  # else httpcore and anyio find it out some 17 times a request
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._connections.aclose()

    def set_deadline(self, moment: float) -> None:
        """Limit every request, also those under way, to a moment of the loop's clock.

        A request that is cut so ends as with a time-out: what had left may have been taken.
        """
        self._end = moment
        for timeout in self._under_way:
            when = timeout.when()
            if when is None or moment < when:
                timeout.reschedule(moment)

    def __repr__(self) -> str:
        """Say where it speaks to, never with which token."""
        return f"HellotextClient({self._url!r})"

    async def send_event(self, event: Event) -> SendResult:
        """Send one event, once, and give its result; network and server never make it raise.

        A kept connection that the server has closed meanwhile is noticed and replaced by httpx before anything is
        sent; whatever fails after the first byte may have been taken.
        """
        trace = SentTrace()
        try:
            request = self._built("POST", self._events, trace, event_body(event))
            response, body = await self._exchange(self._connections.transport(), request, MAX_RESPONSE_BYTES)
        except Unreachable as blocking_error:
            return not_sent(type(blocking_error).__name__, blocking_error)
        except TRANSPORT_ERRORS as error:
            said = type(error).__name__
            if trace.anything_sent:
                return uncertain(said, _lost(error))
            return not_sent(said, self._connections.failure(error, trace))
        return parse_send_result(response.status_code, response.headers, body, datetime.now(UTC), self._token)

    async def test_token(self) -> None:
        """Test the token with a read; raises HellotextError."""
        await self._list("profiles", "/v1/profiles", _anything, "", 1)

    async def probe(self, seconds: float) -> Page[Item]:
        """Ask for one customer, to know within `seconds` whether Hellotext is there; raises HellotextError."""
        return await self._list("profiles", "/v1/profiles", _anything, "", 1, within=seconds)

    async def profiles(self, after: str = "", limit: int = 100) -> Page[Subscriber]:
        """Give a page of the customers, newest first; raises HellotextError."""
        return await self._list("profiles", "/v1/profiles", read_subscriber, after, limit)

    async def coupons(self, after: str = "", limit: int = 100) -> Page[Coupon]:
        """Give a page of the coupons, newest first; raises HellotextError."""
        return await self._list("coupons", "/v1/coupons", read_coupon, after, limit)

    async def actions(self, after: str = "", limit: int = 100) -> Page[CustomAction]:
        """Give a page of the custom actions, newest first; raises HellotextError."""
        return await self._list("actions", "/v1/attribution/actions", read_action, after, limit)

    async def events(self, after: str = "", limit: int = 100) -> Page[ListedEvent]:
        """Give a page of the recorded events in the order of the server's own list; raises HellotextError.

        Whoever reads them decides where the list ends: a page that goes on from nowhere is given, not refused.
        """
        return await self._list("events", "/v1/attribution/events", read_listed_event, after, limit, strict=False)

    async def profile(self, profile_id: str) -> Subscriber:
        """Give one customer; raises NotFound and the other HellotextErrors."""
        return await self._one("GET", f"/v1/profiles/{_segment(profile_id)}", read_subscriber)

    async def create_profile(self, fields: Mapping[str, str]) -> Subscriber:
        """Find the customer with this phone or e-mail, or create one; safe to repeat with either of them.

        Args:
            fields: first_name, last_name, "phone[mobile]", "email[primary]", reference.

        Raises:
            HellotextError: When it is refused, or when nobody can know whether it was taken.
        """
        return await self._one("POST", "/v1/profiles", read_subscriber, fields)

    async def create_action(self, action: CustomAction) -> CustomAction:
        """Create a custom action; raises HellotextError."""
        return await self._one("POST", "/v1/attribution/actions", read_action, action_body(action))

    async def update_action(self, action: CustomAction) -> CustomAction:
        """Change title, goal or importance of a custom action; raises HellotextError."""
        body = {key: value for key, value in action_body(action).items() if key != "name"}
        return await self._one("PATCH", f"/v1/attribution/actions/{_segment(action.id)}", read_action, body)

    async def _list(
        self,
        name: str,
        path: str,
        read: Callable[[Item], Record | None],
        after: str,
        limit: int,
        *,
        strict: bool = True,
        within: float = math.inf,
    ) -> Page[Record]:
        cursor = {"starting_after": after} if after else {}
        params = {"limit": str(limit), **cursor}
        response, content = await self._request("GET", path, LARGEST_PAGE, params=params, within=within)
        date = server_date(response.headers)
        return read_page(content, name, limit, read, after=after, date=date, strict=strict)

    async def _one(
        self,
        method: str,
        path: str,
        read: Callable[[Item], Record | None],
        body: Mapping[str, object] | None = None,
    ) -> Record:
        _, content = await self._request(method, path, MAX_RESPONSE_BYTES, body=body)
        return read_record(content, "action" if "/attribution/actions" in path else "profile", read)

    async def _request(
        self,
        method: str,
        path: str,
        longest: int,
        *,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, object] | None = None,
        within: float = math.inf,
    ) -> tuple[httpx.Response, bytes]:
        trace = SentTrace()
        try:
            content_sent = b"" if body is None else json_body(body)
            request = self._built(method, httpx.URL(f"{self._url}{path}", params=params), trace, content_sent)
            response, content = await self._exchange(self._connections.transport(), request, longest, within)
        except TRANSPORT_ERRORS as error:
            raise self._failed(error, trace) from error
        if not response.is_success:
            raise error_of_status(response, content, self._token)
        if content is None or not is_bounded(content):
            raise AnswerUnreadable()
        if not looks_like_json(content):
            raise NotHellotext() if method == "GET" else AnswerUnreadable()
        return response, content

    def _failed(self, error: BaseException, trace: SentTrace) -> HellotextError:
        is_over = asyncio.get_running_loop().time() >= self._end
        return _lost(error) if trace.anything_sent or is_over else self._connections.failure(error, trace)

    def _built(self, method: str, url: httpx.URL, trace: SentTrace, body: bytes) -> httpx.Request:
        request = httpx.Request(
            method,
            url,
            headers=self._headers,
            content=body or None,
            extensions={"trace": trace, "timeout": self._timeouts},
        )
        if body:
            request.headers["Content-Type"] = "application/json"
        return request

    async def _exchange(
        self, http: httpx.AsyncBaseTransport, request: httpx.Request, longest: int, within: float = math.inf
    ) -> tuple[httpx.Response, bytes | None]:
        """Send a request and read its answer; None for a body that is too long or cannot be unpacked."""
        moment = min(asyncio.get_running_loop().time() + min(self._deadline, within), self._end)
        async with asyncio.timeout_at(moment) as timeout:
            self._under_way.add(timeout)
            try:
                with self.waiting.one(request) as begin_again:
                    response = await http.handle_async_request(request)
                    begin_again()
                    response.request = request
                    try:
                        return response, await read_body(response, longest)
                    finally:
                        await response.aclose()
            finally:
                self._under_way.discard(timeout)


def _lost(error: BaseException) -> NoAnswer:
    """Why no answer came to what had left: nobody spoke in time, or somebody hung up."""
    return NoAnswer() if isinstance(error, TimeoutError | httpx.TimeoutException) else ConnectionCut()


def _anything(item: Item) -> Item:
    return item


def _segment(identity: str) -> str:
    return quote(identity, safe="")


def _safe_token(token: str) -> str:
    bare = token.strip()
    if not bare or len(bare) > MAX_TOKEN_LENGTH or not bare.isascii() or not bare.isprintable() or " " in bare:
        raise TokenInvalid()
    return bare


def _safe_url(url: str) -> str:
    if not _is_address(url):
        raise AddressUnusable()
    if urlsplit(url).scheme == "https" or _is_loopback(url):
        return url.rstrip("/")
    raise PlainHttpRefused()


def _is_address(url: str) -> bool:
    """Whether an address names a server alone: no path, query or user that would change the request or its token."""
    try:
        parts, read = urlsplit(url), httpx.URL(url)
        host = read.raw_host.decode("ascii")
        host.encode("idna")
        is_whole = bool(parts.hostname and host) and parts.port != 0 and parts.scheme in {"http", "https"}
    except (httpx.InvalidURL, ValueError):
        return False
    return is_whole and url.isprintable() and not any(sign in url for sign in " @?#\\%")


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
