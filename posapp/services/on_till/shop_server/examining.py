"""Says how sharing with the shop's other tills stands."""

from dataclasses import dataclass

from posapp.services.on_till.shop_server.admission import REFUSALS
from posapp.services.on_till.shop_server.inviting import shop_standing
from posapp.services.on_till.till import Till
from posapp.shop_server.errors import ShopServerError

__all__ = ["ShopHealth", "examine_shop"]


@dataclass(frozen=True, slots=True)
class ShopHealth:
    """What was found.

    Attributes:
        sentence: What was found.
        advice: What to do; empty where nothing is to be done.
        is_locked_out: Whether the shop no longer admits this till, so that it sends nothing.
    """

    sentence: str
    advice: str = ""
    is_locked_out: bool = False


def examine_shop(till: Till) -> ShopHealth:
    """Ask the shop server, where there is one; raises EnvironmentFault when the ledger or the keyring refuses."""
    if not till.home.ledger.exists():
        return ShopHealth("No till is set up here.")
    with till.open_ledger() as ledger:
        membership = ledger.memberships.load()
    if membership is None or not membership.is_joined:
        return ShopHealth("This till shares with no other.")
    try:
        standing = shop_standing(till)
    except REFUSALS as error:
        return ShopHealth(str(error), "Ask a manager; “posapp shop leave” lets it go on alone.", is_locked_out=True)
    except ShopServerError as error:
        return ShopHealth(f"{membership.shop}: {error}", "Look whether the server runs and the network reaches it.")
    waiting = f"; {standing.waiting} facts wait" if standing.waiting else ""
    return ShopHealth(f"{membership.shop}: {len(standing.tills)} tills, on {membership.host}{waiting}.")
