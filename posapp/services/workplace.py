"""The ledger, shop, clock, ids and authorization that every service on an open ledger works with."""

from dataclasses import dataclass

from posapp.domain.clock import Clock
from posapp.domain.ids import IdSource
from posapp.domain.shop import Shop
from posapp.services.authorization import Authorization
from posapp.services.shop_link.link import ShopLink
from posapp.storage.ledger import Ledger

__all__ = ["Workplace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """One till with its ledger open, and the operator who works there. Nothing has a default: each till says it all.

    Attributes:
        ledger: The till's ledger, opened in the thread that uses the services.
        shop: The shop and till, as they were when the ledger was opened.
        clock: Gives the present moment, UTC.
        new_id: Makes the ids of sales, events, customers and everything else that is recorded.
        authorization: Who is signed in, and what they may do.
        shop_link: The server of the shop's tills, where there is one.
    """

    ledger: Ledger
    shop: Shop
    clock: Clock
    new_id: IdSource
    authorization: Authorization
    shop_link: ShopLink
