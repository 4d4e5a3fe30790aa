"""Finds the shop of a till, and opens its server."""

from posapp.domain.membership import Membership, NoMember
from posapp.services.on_till.till import Till
from posapp.shop_server import ShopServer
from posapp.storage.ledger import Ledger

__all__ = ["member", "open_shop_server"]


def member(ledger: Ledger) -> Membership:
    """Give the membership of a till that has joined a shop; raises NoMember."""
    found = ledger.memberships.load()
    if found is None or not found.is_joined:
        raise NoMember
    return found


def open_shop_server(till: Till) -> ShopServer:
    """Give the server of the till's shop, which connects when it is first asked; whoever opens it closes it.

    Raises:
        NoMember: When the till shares with no other.
        MembershipSecretMissing, NoKeyring, EnvironmentFault: When what it needs cannot be read.
    """
    with till.open_ledger() as ledger:
        return till.shop_link.open(ledger, member(ledger))
