"""What the pretended POS sells in the practice shop's country, and its tickets, also one that nobody had to key in."""

from collections.abc import Sequence
from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

from posapp.sandbox.options import Language
from posapp.sandbox.pretended_pos import PosItem, PosTicket, print_ticket
from posapp.sandbox.scenario import Scenario

__all__ = ["new_ticket", "products_of", "sell_something"]

MOST_OF_EACH = 3
_WORDS = {
    Language.ENGLISH: ("RECEIPT", "TOTAL", "Cash"),
    Language.SPANISH: ("TICKET", "TOTAL", "Efectivo"),
    Language.PORTUGUESE: ("CUPOM", "TOTAL", "Dinheiro"),
}
_PRODUCTS = {
    "UY": ("UYU", (("Café", 18000), ("Medialuna", 9500), ("Yerba 1 kg", 38900), ("Agua 600 ml", 7900))),
    "BR": ("BRL", (("Café", 900), ("Pão de queijo", 750), ("Erva-mate 1 kg", 3290), ("Água 500 ml", 450))),
    "US": ("USD", (("Coffee", 350), ("Croissant", 425), ("Granola 500 g", 899), ("Water", 199))),
}
_ZONES = {"UY": "America/Montevideo", "BR": "America/Sao_Paulo", "US": "America/New_York"}


def products_of(scenario: Scenario) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Give the currency, and the name and price of each product, in minor units."""
    return _PRODUCTS.get(scenario.country, _PRODUCTS["US"])


def new_ticket(items: Sequence[PosItem], scenario: Scenario, number: str = "") -> PosTicket:
    """Give the ticket of a sale now, by the clock on the wall of a shop in that country."""
    currency, _products = products_of(scenario)
    return PosTicket(
        number=number,
        shop="POS · " + scenario.country,
        items=items,
        currency=currency,
        comma=currency != "USD",
        is_month_first=currency == "USD",
        words=_WORDS[scenario.language],
        at=datetime.now(ZoneInfo(_ZONES.get(scenario.country, _ZONES["US"]))),
    )


def sell_something(scenario: Scenario, chance: Random) -> str:
    """Sell one to three each of two products, print the ticket, and give its number.

    Args:
        scenario: Where it prints, and in which country.
        chance: Chooses.

    Raises:
        PrinterAway: When nothing listens where it prints.
    """
    _currency, products = products_of(scenario)
    sold = chance.sample(products, 2)
    items = [PosItem(name=name, count=chance.randint(1, MOST_OF_EACH), minor=minor) for name, minor in sold]
    ticket = new_ticket(items, scenario, scenario.tickets.next())
    print_ticket(ticket, scenario.pos.printer)
    return ticket.number
