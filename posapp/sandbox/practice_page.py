"""The page at / where a person sees the events arrive and can pull the cable."""

import json
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from posapp.sandbox.line import Line
from posapp.sandbox.local_pages import local_page
from posapp.sandbox.records import Record
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.shop import PracticeShop

__all__ = ["practice_routes"]

NEWEST = 50
_ALLOWED = 'send {"connected": true} or false, or {"line": "' + '" | "'.join(Line) + '"}, as JSON'


def practice_routes(shop: PracticeShop, scenario: Scenario) -> list[Route]:
    """Give the routes of the page: itself, what it shows, and its switch."""

    async def page(_request: Request) -> Response:
        text = files("posapp.sandbox").joinpath("practice.html").read_text(encoding="utf-8")
        return HTMLResponse(text.replace('lang="en"', f'lang="{scenario.language}"', 1))

    async def summary(_request: Request) -> Response:
        return JSONResponse(_summary(shop, scenario))

    async def network(request: Request) -> Response:
        wish = _wish(request.headers.get("content-type", ""), await request.body())
        if wish is None:
            return JSONResponse({"error": _ALLOWED}, status_code=400)
        scenario.line = wish if isinstance(wish, Line) else (Line.WELL if wish else Line.CUT)
        return JSONResponse({"line": wish.value} if isinstance(wish, Line) else {"connected": wish})

    return [
        Route("/", local_page(page)),
        Route("/practice/summary", local_page(summary)),
        Route("/practice/network", local_page(network), methods=["POST"]),
    ]


def _wish(media_type: str, body: bytes) -> bool | Line | None:
    """Give whether the cable is to be in, or how the line is to be; None for what cannot be understood."""
    try:
        wish = json.loads(body) if media_type.startswith("application/json") else None
    except (ValueError, RecursionError):
        return None
    known = wish if isinstance(wish, dict) else {}
    connected, line = known.get("connected"), known.get("line")
    if isinstance(connected, bool):
        return connected
    return next((each for each in Line if each == line), None)


def _summary(shop: PracticeShop, scenario: Scenario) -> Record:
    return {
        "connected": scenario.connected,
        "line": scenario.line.value,
        "events": len(shop.event_records),
        "by_action": dict(shop.taken.most_common()),
        "profiles": shop.people.count(),
        "requests": shop.requests,
        "faults": {fault.value: count for fault, count in scenario.plan.injected.items()},
        "staff": [{"name": name, "pin": pin} for name, pin in scenario.staff],
        "newest": [_shown(shop, event) for event in shop.newest_events(NEWEST)],
    }


def _shown(shop: PracticeShop, event: Record) -> Record:
    profile = shop.people.get(str(event.get("profile", ""))) or {}
    return {
        "id": event["id"],
        "action": event["action"],
        "customer": f"{profile.get('first_name', '')} {profile.get('last_name', '')}".strip(),
        "amount": event.get("amount"),
        "currency": event.get("currency"),
        "reference": str(event.get("metadata", {}).get("reference", "")),
        "taken_at": event["taken_at"],
    }
