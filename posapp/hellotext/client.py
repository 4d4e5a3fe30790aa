"""Speaks to Hellotext for one business."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import aclosing
from datetime import UTC, datetime
from ipaddress import ip_address
from types import TracebackType
from typing import TypeVar
from urllib.parse import quote, urlsplit

import httpx

from posapp.domain.actions import CustomAction
from posapp.domain.coupons import Coupon
from posapp.domain.events import Event
from posapp.domain.subscribers import Subscriber
from posapp.hellotext.answers import Answer, not_sent, read_answer, server_date, uncertain
from posapp.hellotext.envelopes import Item, Page, read_page, read_record
from posapp.hellotext.errors import PlainHttpRefused, TokenInvalid
from posapp.hellotext.payloads import action_body, event_body
from posapp.hellotext.readings import ListedEvent, read_action, read_coupon, read_listed_event, read_subscriber
from posapp.hellotext.refusing import error_of_status, error_of_transport
from posapp.hellotext.sent_trace import SentTrace

__all__ = ["HellotextClient"]

Record = TypeVar("Record")

LARGEST_BODY = 32 * 2**20
PART_OF_BODY = 2**16
LONGEST_TOKEN = 4096
TIMEOUTS_IN_ALL = 4
"""httpx counts its time-out anew at each byte; a whole exchange takes no longer than so many of them."""


class HellotextClient:
    """One business's door to Hellotext; enter it with `async with`.

    Args:
        url: Where Hellotext answers; https, or http to this computer itself.
        token: The business's API token; never shown again.
        timeout: Seconds that connecting, sending and answering may take each.
        version: The program's version, told to the server.
        transport: Another way to carry requests, for tests.

    Raises:
        TokenInvalid: When the text cannot be a token.
        PlainHttpRefused: When the address would carry the token readable.
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
        self._deadline = timeout * TIMEOUTS_IN_ALL
        self._http = httpx.AsyncClient(
            base_url=self._url,
            headers={
                "Authorization": f"Bearer {self._token}",
                "Accept": "application/json",
                "User-Agent": f"posapp/{version}",
            },
            timeout=timeout,
            transport=transport,
            limits=httpx.Limits(max_connections=32, max_keepalive_connections=32, keepalive_expiry=20),
            follow_redirects=False,
            trust_env=not _is_loopback(self._url),
        )

    async def __aenter__(self) -> "HellotextClient":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    def __repr__(self) -> str:
        """Say where it speaks to, never with which token."""
        return f"HellotextClient({self._url!r})"

    async def send_event(self, event: Event) -> Answer:
        """Record one event, once, and give what became of it; network and server never make it raise.

        A kept connection that the server has closed meanwhile is noticed and replaced by httpx before anything is
        sent; whatever fails after the first byte may have been taken.
        """
        trace = SentTrace()
        request = self._http.build_request(
            "POST",
            self._events,
            content=event_body(event),
            headers={"Content-Type": "application/json"},
            extensions={"trace": trace},
        )
        try:
            response, body = await self._exchange(request)
        except (httpx.HTTPError, TimeoutError) as error:
            said = type(error).__name__
            return uncertain(said) if trace.anything_sent else not_sent(said)
        return read_answer(response.status_code, response.headers, body, datetime.now(UTC), self._token)

    async def test_token(self) -> None:
        """Ask with a read whether the token is good; raises HellotextError."""
        await self._list("profiles", "/v1/profiles", _anything, "", 1)

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
    ) -> Page[Record]:
        cursor = {"starting_after": after} if after else {}
        response, content = await self._ask("GET", path, params={"limit": str(limit), **cursor})
        date = server_date(response.headers)
        return read_page(content, name, limit, read, after=after, date=date, strict=strict)

    async def _one(
        self,
        method: str,
        path: str,
        read: Callable[[Item], Record | None],
        body: Mapping[str, object] | None = None,
    ) -> Record:
        _, content = await self._ask(method, path, body=body)
        return read_record(content, "action" if "/attribution/actions" in path else "profile", read)

    async def _ask(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> tuple[httpx.Response, bytes]:
        trace = SentTrace()
        request = self._http.build_request(method, path, params=params, json=body, extensions={"trace": trace})
        try:
            response, content = await self._exchange(request)
        except (httpx.HTTPError, TimeoutError) as error:
            raise error_of_transport(anything_sent=trace.anything_sent) from error
        if not response.is_success:
            raise error_of_status(response, content, self._token)
        return response, content

    async def _exchange(self, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        """Send a request and read its answer, of which an absurdly long one is cut: then it cannot be read."""
        async with asyncio.timeout(self._deadline):
            response = await self._http.send(request, stream=True)
            try:
                return response, await _beginning_of(response)
            finally:
                await response.aclose()


async def _beginning_of(response: httpx.Response) -> bytes:
    body = bytearray()
    async with aclosing(response.aiter_bytes(PART_OF_BODY)) as parts:  # type: ignore[type-var]  # typed as an iterator
        async for part in parts:
            body += part
            if len(body) > LARGEST_BODY:
                break
    return bytes(body[:LARGEST_BODY])


def _anything(item: Item) -> Item:
    return item


def _segment(identity: str) -> str:
    return quote(identity, safe="")


def _safe_token(token: str) -> str:
    bare = token.strip()
    if not bare or len(bare) > LONGEST_TOKEN or not bare.isascii() or not bare.isprintable() or " " in bare:
        raise TokenInvalid()
    return bare


def _safe_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return url.rstrip("/")
    if parts.scheme == "http" and _is_loopback(url):
        return url.rstrip("/")
    raise PlainHttpRefused()


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
