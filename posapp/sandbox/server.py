"""The endpoints of the contract, as one ASGI application."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from posapp.sandbox.conditions import Conditions
from posapp.sandbox.events_contract import BUILT_IN, check_event
from posapp.sandbox.faults import Fault
from posapp.sandbox.practice_page import practice_routes
from posapp.sandbox.profiles_contract import profile_fields, shown_profile
from posapp.sandbox.records import CursorUnknown, Record, Source, page_of
from posapp.sandbox.refusals import Refusal, RefusalWriter
from posapp.sandbox.shop import PracticeShop

__all__ = ["make_application"]

Answer = Callable[[Request], Awaitable[Response]]

DEFAULT_LIMIT, LARGEST_LIMIT = 25, 100


def make_application(shop: PracticeShop, conditions: Conditions) -> Starlette:
    """Give the application that serves a shop under conditions that may change while it runs."""
    contract = _Contract(shop, conditions)
    return Starlette(routes=[*contract.routes(), *practice_routes(shop, conditions)])


@dataclass
class _Contract:
    shop: PracticeShop
    conditions: Conditions
    writer: RefusalWriter = field(default_factory=RefusalWriter)

    def routes(self) -> list[Route]:
        listed: dict[str, Source] = {
            "profiles": self.shop.people,
            "properties": self.shop.property_records,
            "coupons": self.shop.coupon_records,
            "attribution/actions": self.shop.action_records,
            "attribution/orders": self.shop.order_records,
            "attribution/events": self.shop.event_records,
        }
        makers = {
            "profiles": self.make_profile,
            "properties": self.make_property,
            "coupons": self.make_coupon,
            "attribution/actions": self.make_action,
            "attribution/orders": self.make_order,
            "attribution/products": self.make_product,
        }
        changers = {
            "profiles": self.change_profile,
            "coupons": self.change_coupon,
            "attribution/actions": self.change_action,
        }
        return [
            *(self._route(f"/v1/{name}", "GET", self._lister(name, source)) for name, source in listed.items()),
            *(self._route(f"/v1/{name}/{{id}}", "GET", self._getter(name, each)) for name, each in listed.items()),
            *(self._route(f"/v1/{name}", "POST", make) for name, make in makers.items()),
            *(self._route(f"/v1/{name}/{{id}}", "PATCH", change) for name, change in changers.items()),
            self._route("/v1/attribution/events", "POST", self.take_event),
            self._route("/v1/{anything:path}", "GET", self._nothing_here),
            self._route("/v1/{anything:path}", "POST", self._nothing_here),
        ]

    async def take_event(self, request: Request) -> Response:
        body = await _json_of(request)
        check_event(body, self.shop)
        fault = self.conditions.plan.next()
        if fault is None or fault.takes_the_event:
            self.shop.take(body)
        if fault is not None:
            return await self._strike(fault, request)
        return JSONResponse({"status": "received"})

    async def make_profile(self, request: Request) -> Response:
        fields = profile_fields(await _json_of(request))
        found = self.shop.people.find(fields.get("phone", ""), fields.get("email", ""))
        if found is None:
            blank = {"first_name": "", "last_name": "", "phone": "", "email": "", "reference": ""}
            made = {**blank, "state": "unconfirmed", "created_at": int(time.time()), **fields}
            found = self.shop.people.add({**made, "id": self.shop.new_id("pr")})
        else:
            found = self.shop.people.change(found["id"], fields)
        return JSONResponse(shown_profile(found, self.conditions.field_shape), status_code=200)

    async def change_profile(self, request: Request) -> Response:
        profile = self._wanted(self.shop.people.get, request)
        changed = self.shop.people.change(profile["id"], profile_fields(await _json_of(request)))
        return JSONResponse(shown_profile(changed, self.conditions.field_shape))

    async def make_property(self, request: Request) -> Response:
        body = await _json_of(request)
        _need(body, "name", "kind")
        return self._made(self.shop.property_records.add({**body, "id": self.shop.new_id("pp")}))

    async def make_coupon(self, request: Request) -> Response:
        body = await _json_of(request)
        _need(body, "code")
        if len(str(body.get("description", ""))) > 140:
            raise Refusal(422, "invalid", "description is longer than 140", "description")
        if self.shop.coupon_records.first(lambda each: each["code"] == body["code"]):
            raise Refusal(422, "invalid", "code is taken", "code")
        blank = {"description": "", "destination_url": "", "reference": ""}
        return self._made(self.shop.coupon_records.add({**blank, **body, "id": self.shop.new_id("co")}))

    async def change_coupon(self, request: Request) -> Response:
        coupon = self._wanted(self.shop.coupon_records.get, request)
        coupon.update({**await _json_of(request), "id": coupon["id"]})
        return JSONResponse(coupon)

    async def make_action(self, request: Request) -> Response:
        body = await _json_of(request)
        _need(body, "name", "title")
        name = str(body["name"])
        taken = self.shop.action_records.first(lambda each: each["name"] == name) is not None
        if taken or name in BUILT_IN or name != name.lower() or name.count(".") != 1:
            raise Refusal(422, "invalid", "name is taken or not object.verb", "name")
        blank = {"goal": False, "passive": True}
        return self._made(self.shop.action_records.add({**blank, **body, "id": self.shop.new_id("ac")}))

    async def change_action(self, request: Request) -> Response:
        action = self._wanted(self.shop.action_records.get, request)
        action.update({**await _json_of(request), "id": action["id"], "name": action["name"]})
        return JSONResponse(action)

    async def make_order(self, request: Request) -> Response:
        body = await _json_of(request)
        _need(body, "reference", "source", "items")
        return self._made(self.shop.order_records.add({**body, "id": self.shop.new_id("or")}))

    async def make_product(self, request: Request) -> Response:
        body = await _json_of(request)
        _need(body, "name", "reference")
        return self._made(self.shop.product_records.add({**body, "id": self.shop.new_id("pd")}))

    async def _nothing_here(self, _request: Request) -> Response:
        raise Refusal(404, "not_found", "no such path")

    def _lister(self, name: str, source: Source) -> Answer:
        async def listing(request: Request) -> Response:
            query = request.query_params
            try:
                page, more = page_of(
                    source,
                    limit=_limit(query.get("limit", "")),
                    after=query.get("starting_after", ""),
                    before=query.get("ending_before", ""),
                    newest=self._visible_events() if name.endswith("events") else None,
                )
            except CursorUnknown as unknown:
                raise Refusal(404, "not_found", "no record of that id", "starting_after") from unknown
            return JSONResponse(
                self.conditions.enveloped(name.rpartition("/")[2], [self._shown(name, each) for each in page], more)
            )

        return listing

    def _getter(self, name: str, source: Source) -> Answer:
        async def one(request: Request) -> Response:
            place = source.place_of(request.path_params["id"])
            if place is None:
                raise Refusal(404, "not_found", "no record of that id", "id")
            return JSONResponse(self._shown(name, source.at(place)))

        return one

    def _shown(self, name: str, record: Record) -> Record:
        if name == "profiles":
            return shown_profile(record, self.conditions.field_shape)
        if name == "attribution/events":
            hidden = {"taken_at"} if self.conditions.listing_metadata else {"taken_at", "metadata"}
            return {key: value for key, value in record.items() if key not in hidden}
        return record

    def _visible_events(self) -> int:
        events, delay = self.shop.event_records, self.conditions.listing_delay
        visible = len(events)
        while delay and visible and events.at(visible - 1)["taken_at"] > time.time() - delay:
            visible -= 1
        return visible

    def _wanted(self, find: Callable[[str], Record | None], request: Request) -> Record:
        found = find(request.path_params["id"])
        if found is None:
            raise Refusal(404, "not_found", "no record of that id", "id")
        return found

    def _made(self, record: Record) -> Response:
        return JSONResponse(record, status_code=201)

    async def _strike(self, fault: Fault, request: Request) -> Response:
        if fault in {Fault.DROP_BEFORE, Fault.DROP_AFTER}:
            return await self.conditions.cut(request)
        if fault is Fault.STALL:
            await asyncio.sleep(self.conditions.stall_seconds)
            return await self.conditions.cut(request)
        if fault is Fault.THROTTLE:
            headers = {"Retry-After": "1"} if self.conditions.plan.injected[fault] % 2 else {}
            return Response(status_code=429, headers=headers)
        if fault is Fault.HTML_SUCCESS:
            return HTMLResponse("<html><body>Welcome to the free Wi-Fi of the mall</body></html>")
        if fault is Fault.HTML:
            return HTMLResponse("<html><body><h1>502 Bad Gateway</h1></body></html>", status_code=502)
        return self.writer.response(Refusal(500, "api_error", "something broke"))

    def _route(self, path: str, method: str, answer: Answer) -> Route:
        async def guarded(request: Request) -> Response:
            self.shop.requests += 1
            if not self.conditions.connected:
                return await self.conditions.cut(request)
            if self.conditions.latency:
                await asyncio.sleep(self.conditions.latency)
            try:
                self.conditions.admit(request)
                response = await answer(request)
            except Refusal as refusal:
                response = self.writer.response(refusal)
            self.conditions.stamp(response)
            return response

        return Route(path, guarded, methods=[method])


async def _json_of(request: Request) -> dict[str, Any]:
    if "json" not in request.headers.get("content-type", ""):
        raise Refusal(400, "invalid", "the body is not declared as JSON")
    try:
        body = json.loads(await request.body())
    except ValueError as error:
        raise Refusal(400, "invalid", "the body is not JSON") from error
    if not isinstance(body, dict):
        raise Refusal(400, "invalid", "the body is not an object")
    return body


def _need(body: Record, *names: str) -> None:
    for name in names:
        if name not in body:
            raise Refusal(422, "parameter_missing", f"{name} is required", name)
        if body[name] in ("", None):
            raise Refusal(422, "parameter_invalid_empty", f"{name} is empty", name)


def _limit(text: str) -> int:
    if not text:
        return DEFAULT_LIMIT
    if not text.isdigit() or not 1 <= int(text) <= LARGEST_LIMIT:
        raise Refusal(422, "invalid", "limit is not between 1 and 100", "limit")
    return int(text)
