"""Founds a shop of several tills on a PostgreSQL, as its administrator."""

from dataclasses import dataclass, replace
from pathlib import Path

from posapp.domain.errors import InputError, RuleError
from posapp.domain.membership import Membership, MembershipSecret, ServedAlready
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_till.shop_server.joining import JoinedShop, finish_joining, keep_pending, new_password
from posapp.services.on_till.till import Till
from posapp.services.workplace import Workplace
from posapp.shop_server.address import is_on_this_computer
from posapp.shop_server.administration import (
    NewTill,
    add_new_till,
    create_shop,
    first_shop,
    role_of_till,
    shop_of_till,
)
from posapp.shop_server.errors import DriverMissing, ServerUnreachable, error_of
from posapp.shop_server.migrations import migrate
from posapp.shop_server.sealing import new_shop_key

__all__ = [
    "AuthorityMissing",
    "ServerAddressInvalid",
    "ShopThereAlready",
    "found_shop",
]


class ServerAddressInvalid(InputError):
    """The text is no address of a PostgreSQL."""

    field = "server"
    sentence = mark(
        "errors", "Server: this is not the address of a PostgreSQL. Write it like postgresql://admin@server/shop."
    )


class AuthorityMissing(RuleError):
    """Tills on the network believe only a certificate that the shop's authority signed."""

    field = "server"
    sentence = mark(
        "errors",
        "Server: name the certificate authority of the server, since tills reach it over the network: add "
        "?sslmode=verify-full&sslrootcert=FILE to its address. The server must have TLS switched on.",
    )


class ShopThereAlready(RuleError):
    """One database holds several shops only where somebody says so."""

    field = "server"
    sentence = mark(
        "errors",
        "Server: this database has the shop “{shop}” already. Invite further tills with “posapp shop invite” at a till "
        "of it, or use --another to found a second shop beside it.",
    )


@dataclass(frozen=True, slots=True)
class _Place:
    host: str
    port: int
    database: str
    authority: str


def found_shop(till: Till, address: str, *, reached_at: str = "", beside_others: bool = False) -> JoinedShop:
    """Bring the database up to date, and make a shop there whose first till this one is.

    A founding that was cut off is finished by repeating it.

    Args:
        till: The till, which is set up: the shop is called as it is, with its currency and zone.
        address: Of the server, as its administrator: `postgresql://…`, or what else libpq reads.
        reached_at: The host, or host and port, by which tills reach it, where that is another one.
        beside_others: Whether another shop may be there already.

    Raises:
        ServerAddressInvalid, AuthorityMissing, ShopThereAlready, ServedAlready: As they say.
        NotSetUp, PermissionMissing, DriverMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with till.open_workplace() as workplace:
        workplace.authorization.require(Permission.CHANGE_SETTINGS)
        place = _place(address, reached_at)
        membership, secret = _begun(till, workplace, place)
        shop = workplace.shop
        first = NewTill(membership.till_id, shop.till, shop.prefix, secret.password)
        shop_id = _make(address, shop.name, first, beside_others=beside_others)
        finish_joining(workplace, replace(membership, shop_id=shop_id, fence=first.fence), is_first=True)
    return JoinedShop(shop.name, shop.till, place.host, is_on_this_computer(place.host))


def _begun(till: Till, workplace: Workplace, place: _Place) -> tuple[Membership, MembershipSecret]:
    """The key of the shop is on disk before the server hears of the shop."""
    ledger = workplace.ledger
    known = ledger.memberships.load()
    if known is not None and known.is_joined:
        raise ServedAlready(shop=known.shop)
    till_id = ledger.memberships.till_id()
    if known is not None and known.role == role_of_till(till_id):
        return known, till.shop_link.secret(ledger)
    founding = Membership(
        *(till_id, "", workplace.shop.name, place.host, place.port, place.database),
        role=role_of_till(till_id),
        fence=0,
        authority=place.authority,
        is_joined=False,
    )
    return keep_pending(till, workplace, founding, MembershipSecret(new_password(), new_shop_key().secret))


def _make(address: str, name: str, first: NewTill, *, beside_others: bool) -> str:
    import psycopg

    try:
        with psycopg.connect(address, connect_timeout=5, autocommit=True) as admin:
            migrate(admin)
            known = shop_of_till(admin, first.till_id)
            if known is not None:
                return known
            earlier = first_shop(admin)
            if earlier is not None and not beside_others:
                raise ShopThereAlready(shop=earlier)
            with admin.transaction():
                shop_id = create_shop(admin, name)
                add_new_till(admin, shop_id, first)
            return shop_id
    except psycopg.OperationalError as error:
        raise ServerUnreachable from error
    except psycopg.Error as error:
        raise error_of(error) from error


def _place(address: str, reached_at: str) -> _Place:
    try:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict
    except ImportError as error:
        raise DriverMissing from error
    try:
        said = conninfo_to_dict(address)
    except psycopg.Error as error:
        raise ServerAddressInvalid from error
    host, port = str(said.get("host") or "/var/run/postgresql"), str(said.get("port") or "5432")
    if reached_at:
        before, _, named = reached_at.rpartition(":")
        host, port = (before, named) if named.isdecimal() else (reached_at, port)
    database = str(said.get("dbname") or said.get("user") or "")
    if not (database and port.isdecimal()):
        raise ServerAddressInvalid
    return _Place(host, int(port), database, _authority(host, str(said.get("sslrootcert") or "")))


def _authority(host: str, file: str) -> str:
    if not file:
        if is_on_this_computer(host):
            return ""
        raise AuthorityMissing
    try:
        return Path(file).read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise AuthorityMissing from error
