"""The page at / where a person sees the events arrive and can pull the cable."""

from collections import Counter
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from posapp.sandbox.conditions import Conditions
from posapp.sandbox.shop import PracticeShop

__all__ = ["practice_routes"]

NEWEST = 50


def practice_routes(shop: PracticeShop, conditions: Conditions) -> list[Route]:
    """Give the routes of the page: itself, what it shows, and its switch."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(files("posapp.sandbox").joinpath("practice.html").read_text(encoding="utf-8"))

    async def summary(_request: Request) -> Response:
        return JSONResponse(_summary(shop, conditions))

    async def network(request: Request) -> Response:
        if request.headers.get("x-practice") != "1" or request.headers.get("origin", _own(request)) != _own(request):
            return JSONResponse({"error": "only this page may do that"}, status_code=403)
        conditions.connected = bool((await request.json()).get("connected"))
        return JSONResponse({"connected": conditions.connected})

    return [
        Route("/", page),
        Route("/practice/summary", summary),
        Route("/practice/network", network, methods=["POST"]),
    ]


def _summary(shop: PracticeShop, conditions: Conditions) -> dict[str, object]:
    events = shop.events()
    return {
        "connected": conditions.connected,
        "events": len(events),
        "by_action": dict(Counter(event["action"] for event in events)),
        "profiles": len(shop.people),
        "faults": {fault.value: count for fault, count in conditions.plan.injected.items()},
        "newest": [_shown(shop, event) for event in reversed(events[-NEWEST:])],
    }


def _shown(shop: PracticeShop, event: dict[str, object]) -> dict[str, object]:
    profile = shop.people.get(str(event.get("profile", ""))) or {}
    metadata = event.get("metadata") if isinstance(event.get("metadata"), dict) else {}
    return {
        "id": event["id"],
        "action": event["action"],
        "customer": f"{profile.get('first_name', '')} {profile.get('last_name', '')}".strip(),
        "amount": event.get("amount"),
        "currency": event.get("currency"),
        "reference": metadata.get("reference", "") if isinstance(metadata, dict) else "",
        "taken_at": event["taken_at"],
    }


def _own(request: Request) -> str:
    return f"http://{request.headers.get('host', '')}"
