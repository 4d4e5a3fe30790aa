"""Makes the workplace of a test: a ledger of its own, a clock that the test moves, and nobody signed in."""

from posapp.credentials import Credentials
from posapp.domain.clock import Clock
from posapp.domain.ids import new_id
from posapp.domain.shop import Shop
from posapp.paths import find_home
from posapp.services.authorization import Authorization, OperatorState
from posapp.services.shop_link.link import ShopLink
from posapp.services.workplace import Workplace
from posapp.storage.ledger import Ledger


def a_workplace(ledger: Ledger, shop: Shop, clock: Clock) -> Workplace:
    """Give a workplace on an open ledger, whose operator nobody else shares."""
    authorization = Authorization(ledger, OperatorState())
    return Workplace(
        ledger=ledger,
        shop=shop,
        clock=clock,
        new_id=new_id,
        authorization=authorization,
        shop_link=ShopLink(find_home({}), Credentials({})),
    )
