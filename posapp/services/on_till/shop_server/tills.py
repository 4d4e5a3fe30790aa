"""What a manager does with the tills of the shop, as one service for the window."""

from posapp.services.on_till.shop_server.inviting import (
    InvitedTill,
    ShopStanding,
    invite_till,
    retire_till,
    shop_standing,
)
from posapp.services.on_till.shop_server.joining import JoinedShop, LeftShop, join_shop, leave_shop
from posapp.services.on_till.shop_server.shop_day import overruns, settle
from posapp.services.on_till.shop_server.taking_over import TakenOver, take_over
from posapp.services.on_till.till import Till
from posapp.shop_server.errors import ShopServerError
from posapp.shop_server.overruns import Overrun
from posapp.shop_server.tills import SharedTill, TillState

__all__ = [
    "InvitedTill",
    "JoinedShop",
    "Overrun",
    "SharedTill",
    "ShopServerError",
    "ShopStanding",
    "ShopTills",
    "TillState",
]


class ShopTills:
    """The tills of the shop. Each method checks its permission itself, and raises as the function of its name does.

    Args:
        till: This till.
    """

    def __init__(self, till: Till) -> None:
        self._till = till

    def is_member(self) -> bool:
        """Whether this till shares with others; raises EnvironmentFault."""
        with self._till.open_ledger() as ledger:
            membership = ledger.memberships.load()
        return membership is not None and membership.is_joined

    def standing(self) -> ShopStanding:
        """Say how the tills of the shop stand."""
        return shop_standing(self._till)

    def overruns(self) -> tuple[Overrun, ...]:
        """Give what was redeemed or refunded twice and is to be settled."""
        return overruns(self._till)

    def settle(self, subject: str) -> None:
        """Note that somebody dealt with an overrun."""
        settle(self._till, subject)

    def join(self, code: str) -> JoinedShop:
        """Join a shop with the code of an invitation."""
        return join_shop(self._till, code)

    def leave(self, *, even_if_away: bool = False) -> LeftShop:
        """Leave the shop."""
        return leave_shop(self._till, even_if_away=even_if_away)

    def invite(self, name: str) -> InvitedTill:
        """Invite another till."""
        return invite_till(self._till, name)

    def retire(self, till_id: str, reason: str) -> SharedTill:
        """Retire another till."""
        return retire_till(self._till, till_id, reason)

    def take_over(self, till_id: str) -> TakenOver:
        """Take over what a retired till had not delivered."""
        return take_over(self._till, till_id)
