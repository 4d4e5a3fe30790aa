"""The page at /pos: a pretended POS in the browser that prints its receipts, or posts them as a web POS does."""

import json
from importlib.resources import files

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from posapp.sandbox.local_pages import local_page
from posapp.sandbox.pretended_pos import PosItem, PosTicket, PrinterAway, print_ticket
from posapp.sandbox.pretended_shelf import new_ticket, products_of
from posapp.sandbox.records import Record
from posapp.sandbox.scenario import Scenario

__all__ = ["pretended_pos_routes"]

MAX_COUNT = 99


def pretended_pos_routes(scenario: Scenario) -> list[Route]:
    """Give the routes of the page: itself, its products, and its printing."""

    async def page(_request: Request) -> Response:
        text = files("posapp.sandbox").joinpath("pretended_pos.html").read_text(encoding="utf-8")
        return HTMLResponse(text.replace('lang="en"', f'lang="{scenario.language}"', 1))

    async def shelf(_request: Request) -> Response:
        return JSONResponse(_shelf(scenario))

    async def sale(request: Request) -> Response:
        items = _items(await request.body(), scenario)
        if items is None:
            return JSONResponse({"error": "items"}, status_code=400)
        return JSONResponse(await _sold(new_ticket(items, scenario, scenario.tickets.next()), scenario, request))

    return [
        Route("/pos", local_page(page, reaches=lambda: _door(scenario))),
        Route("/pos/shelf", local_page(shelf)),
        Route("/pos/print", local_page(sale), methods=["POST"]),
        Route("/pos/number", local_page(sale), methods=["POST"]),
    ]


async def _sold(ticket: PosTicket, scenario: Scenario, request: Request) -> Record:
    """Give the receipt as a web POS posts it, and whether it was printed."""
    printed = False
    if request.url.path.endswith("/print"):
        try:
            await run_in_threadpool(print_ticket, ticket, scenario.pos.printer)
            printed = True
        except PrinterAway:
            printed = False
    return {
        "printed": printed,
        "receipt": {
            "number": ticket.number,
            "total": ticket.plain(ticket.total),
            "currency": ticket.currency,
            "at": ticket.at.isoformat(timespec="seconds"),
            "tender": ticket.words[2],
            "lines": [
                {"description": each.name, "quantity": str(each.count), "amount": ticket.plain(each.count * each.minor)}
                for each in ticket.items
            ],
        },
    }


def _shelf(scenario: Scenario) -> Record:
    currency, products = products_of(scenario)
    ticket = new_ticket((), scenario)
    shown = [{"name": name, "price": ticket.written(minor), "minor": minor} for name, minor in products]
    pos = scenario.pos
    return {
        "products": shown,
        "currency": currency,
        "prints": bool(pos.printer),
        "door": _door(scenario),
        "port": pos.door,
        "token": pos.token,
    }


def _door(scenario: Scenario) -> str:
    return f"http://127.0.0.1:{scenario.pos.door}" if scenario.pos.door else ""


def _items(body: bytes, scenario: Scenario) -> tuple[PosItem, ...] | None:
    """Give what was sold; None for what is no sale: counts of products by their places on the shelf."""
    try:
        counts = json.loads(body)["counts"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    _currency, products = products_of(scenario)
    is_sale = isinstance(counts, list) and len(counts) == len(products) and all(map(_is_count, counts)) and any(counts)
    if not is_sale:
        return None
    return tuple(
        PosItem(name=name, count=count, minor=minor)
        for count, (name, minor) in zip(counts, products, strict=True)
        if count
    )


def _is_count(count: object) -> bool:
    return isinstance(count, int) and not isinstance(count, bool) and 0 <= count <= MAX_COUNT
