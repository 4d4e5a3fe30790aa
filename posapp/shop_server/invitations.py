"""Makes an invitation into a shop, and joins with one.

The secret in the code gives the login, its password and the key of a parcel with what a till of the shop needs: the
server keeps the parcel and cannot open it.
"""

import json
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from posapp.shop_server.address import ServerAddress
from posapp.shop_server.client_version import CLIENT
from posapp.shop_server.errors import CodeNotAdmitted, SealBroken, TillNotAdmitted, connecting_error, error_of
from posapp.shop_server.invitation_code import SECRET_BYTES, InvitationCode
from posapp.shop_server.sealing import ShopKey, derived, opened, sealed
from posapp.shop_server.verifiers import verifier_of

if TYPE_CHECKING:
    import psycopg

__all__ = ["Applicant", "Found", "Invitation", "Joined", "Parcel", "join", "look_into", "new_invitation", "role_of"]

JOINING_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Parcel:
    """What an invitation hands over.

    Attributes:
        key: The key of the shop.
        authority: The shop's certificate authority as PEM; empty where the server is reached without TLS.
        currency: The shop's currency, which each till has.
        zone: The shop's time zone, which each till has.
    """

    key: ShopKey
    authority: str
    currency: str
    zone: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation before it is sent: the server keeps the role, the verifier of the password, and the parcel."""

    code: InvitationCode
    role: str
    parcel: bytes
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Found:
    """What an invitation says to the till that has its code."""

    shop: str
    till: str
    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Joined:
    """What a till needs from now on: its shop's id and its fence."""

    shop_id: str
    fence: int


@dataclass(frozen=True, slots=True)
class Applicant:
    """The till that wants to join.

    Attributes:
        till_id: A UUID that it keeps for good.
        name: Its name.
        prefix: The prefix of its receipts.
        version: Of its program.
        password: Its password from now on, which it wrote down before it asks.
    """

    till_id: str
    name: str
    prefix: str
    version: str
    password: str = field(repr=False)


def new_invitation(host: str, port: int, database: str, parcel: Parcel) -> Invitation:
    """Make an invitation, which nobody has yet."""
    code = InvitationCode(host, port, database, secrets.token_bytes(SECRET_BYTES))
    role = role_of(code)
    return Invitation(code, role, sealed(derived(code.secret, "parcel"), _written(parcel), role), _password(code))


def look_into(code: InvitationCode, till_id: str, password: str) -> Found:
    """Say what an invitation is for, without using it.

    Args:
        code: The code.
        till_id: The id of the till that wants to join.
        password: The till's own, in case that it joined already and did not hear of it.

    Raises:
        CodeNotAdmitted: When the server knows no such invitation.
        InvitationUsed, InvitationExpired: When it is over.
        ShopServerError: Any other of them.
    """
    with _connected(code, password) as connection:
        row = _one(connection, "SELECT * FROM shop.invitation_v1(%s)", (till_id,))
    shop, till, closed = row
    if not isinstance(closed, bytes):
        raise SealBroken
    return Found(str(shop), str(till), _read(opened(derived(code.secret, "parcel"), closed, role_of(code))))


def join(code: InvitationCode, applicant: Applicant) -> Joined:
    """Join the shop; may be repeated by the same till with the same password.

    Raises:
        ReceiptPrefixTaken, TillNameTaken, TillKnown: When another till has what this one wants.
        ShopServerError: As `look_into` does.
    """
    given = (applicant.till_id, applicant.name, applicant.prefix, CLIENT, applicant.version)
    with _connected(code, applicant.password) as connection:
        row = _one(
            connection,
            "SELECT shop_id::text, fence FROM shop.join_v1(%s, %s, %s, %s, %s, %s)",
            (*given, verifier_of(connection, role_of(code), applicant.password)),
        )
    return Joined(str(row[0]), int(str(row[1])))


def role_of(code: InvitationCode) -> str:
    """Give the login that an invitation is for."""
    return f"posapp_{derived(code.secret, 'role', 16).hex()}"


def _connected(code: InvitationCode, password: str) -> "psycopg.Connection":
    """The channel is bound to the secret (SCRAM-SHA-256-PLUS), so that no certificate needs to be known yet."""
    import psycopg

    problem: TillNotAdmitted | None = None
    for each in (_password(code), password):
        address = ServerAddress.of_invitation(code.host, code.port, code.database, role_of(code), each)
        try:
            return psycopg.connect(**address.settings(int(JOINING_SECONDS * 1000)), autocommit=True)  # type: ignore[arg-type]
        except psycopg.OperationalError as error:
            found = connecting_error(error)
            if not isinstance(found, TillNotAdmitted):
                raise found from error
            problem = found
    raise CodeNotAdmitted from problem


def _one(connection: "psycopg.Connection", statement: str, given: tuple[object, ...]) -> tuple[object, ...]:
    import psycopg

    try:
        row = connection.execute(statement.encode(), given).fetchone()
    except psycopg.Error as error:
        raise error_of(error) from error
    if row is None:
        raise CodeNotAdmitted
    return row


def _password(code: InvitationCode) -> str:
    return derived(code.secret, "login").hex()


def _written(parcel: Parcel) -> bytes:
    fields = {
        "key": parcel.key.secret.hex(),
        "authority": parcel.authority,
        "currency": parcel.currency,
        "zone": parcel.zone,
    }
    return json.dumps(fields).encode()


def _read(plain: bytes) -> Parcel:
    try:
        fields = json.loads(plain)
        return Parcel(
            ShopKey(bytes.fromhex(fields["key"])),
            str(fields["authority"]),
            str(fields["currency"]),
            str(fields["zone"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise SealBroken from error
