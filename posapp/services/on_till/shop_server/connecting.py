"""Connects a till to the server of its shop."""

from posapp.domain.membership import Membership, MembershipSecret, NoMember
from posapp.services.on_till.shop_server.membership_secret import load_secret
from posapp.services.on_till.till import Till
from posapp.shop_server import ServerAddress, ShopServer
from posapp.storage.files.output_files import write_output
from posapp.storage.ledger import Ledger

__all__ = ["address_of", "member", "open_shop_server"]


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
        membership = member(ledger)
        secret = load_secret(till, ledger)
    return ShopServer(address_of(till, membership, secret), membership.fence)


def address_of(till: Till, membership: Membership, secret: MembershipSecret) -> ServerAddress:
    """Give where the server is and who asks; the certificate authority is put where the library finds it."""
    certificate = till.home.shop_authority if membership.authority else None
    if certificate is not None and not _holds(till, membership.authority):
        write_output(certificate, membership.authority.encode(), overwrite=True)
    return ServerAddress(
        *(membership.host, membership.port, membership.database, membership.role),
        password=secret.password,
        certificate=certificate,
    )


def _holds(till: Till, authority: str) -> bool:
    try:
        return till.home.shop_authority.read_text("utf-8") == authority
    except (OSError, UnicodeDecodeError):
        return False
