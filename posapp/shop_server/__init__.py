"""The client of the shop server: the PostgreSQL that the tills of one shop share.

A till alone needs none of it, and imports no driver. Its schema is in `sql/`.
"""

from posapp.shop_server.address import ServerAddress
from posapp.shop_server.claim_values import Claim, ClaimAnswer, ClaimState
from posapp.shop_server.server import ShopServer, Welcome

__all__ = ["Claim", "ClaimAnswer", "ClaimState", "ServerAddress", "ShopServer", "Welcome"]
