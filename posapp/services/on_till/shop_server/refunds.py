"""Gives back what this till reserved at the shop server for refunds that were not recorded."""

from datetime import datetime

from posapp.shop_server import ShopServer
from posapp.storage.ledger import Ledger

__all__ = ["release_refunds"]


def release_refunds(ledger: Ledger, server: ShopServer, now: datetime) -> None:
    """Give back reservations of which nothing came; raises ShopServerError, EnvironmentFault."""
    for refund_id in ledger.refund_reservations.due(now):
        server.refunds.release(refund_id)
        ledger.refund_reservations.remove(refund_id)
