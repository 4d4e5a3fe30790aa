"""Says which shop server a till shares with, and as whom."""

from dataclasses import dataclass, field

from posapp.domain.errors import RuleError
from posapp.domain.texts import mark

__all__ = ["Membership", "MembershipSecret", "NoMember", "ServedAlready"]


class NoMember(RuleError):
    """The till shares with no other."""

    sentence = mark("errors", "This till shares with no other till. Join a shop with an invitation first.")


class ServedAlready(RuleError):
    """The till is one of a shop already."""

    sentence = mark("errors", "This till is one of the tills of {shop} already. Leave that shop first.")


@dataclass(frozen=True, slots=True)
class Membership:
    """A till's place among the tills of a shop.

    Attributes:
        till_id: The till's id at the server; it keeps it for good.
        shop_id: The shop's id; empty until the server has said it.
        shop: What the shop is called there.
        host: Where the server is; the folder of a Unix socket where it begins with "/".
        port: Its port.
        database: The database's name.
        role: The till's login.
        fence: What the till shows with each request; a higher one was given to whoever replaced it.
        authority: The shop's certificate authority as PEM; empty where no network lies in between.
        is_joined: Whether the server has said yes; False while that is not known.
    """

    till_id: str
    shop_id: str
    shop: str
    host: str
    port: int
    database: str
    role: str
    fence: int
    authority: str
    is_joined: bool


@dataclass(frozen=True, slots=True)
class MembershipSecret:
    """What a till of a shop keeps secret; in no text of this value.

    Attributes:
        password: Of its login.
        key: The key of the shop, 32 bytes.
    """

    password: str = field(repr=False)
    key: bytes = field(repr=False)
