"""Invites another till into the shop, and says how the tills of the shop stand."""

from dataclasses import dataclass
from datetime import datetime

from posapp import __version__
from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.membership import Membership
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_till.shop_server.connecting import member
from posapp.services.on_till.till import Till
from posapp.services.workplace import Workplace
from posapp.shop_server.invitations import Parcel, new_invitation
from posapp.shop_server.sealing import ShopKey
from posapp.shop_server.tills import SharedTill, TillState

__all__ = [
    "INVITATION_SECONDS",
    "InvitedTill",
    "ShopStanding",
    "TillUnknown",
    "invite_till",
    "retire_till",
    "shop_standing",
]


INVITATION_SECONDS = 15 * 60


class TillUnknown(InputError):
    """The shop has no other till of that name."""

    field = "till"
    sentence = mark("errors", "Till: this shop has no other till “{till}”. Look with “posapp shop status”.")


@dataclass(frozen=True, slots=True)
class InvitedTill:
    """An invitation: its code is shown once, works once, and until `expires_at`, UTC."""

    shop: str
    till: str
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ShopStanding:
    """How the tills of a shop stand.

    Attributes:
        membership: This till's place.
        tills: All of them, this one too, by name.
        waiting: How many facts of this till the server does not have yet.
    """

    membership: Membership
    tills: tuple[SharedTill, ...]
    waiting: int


def invite_till(till: Till, name: str) -> InvitedTill:
    """Invite a till.

    Args:
        till: This till.
        name: What the other one is to be called.

    Raises:
        NoMember: When this till shares with no other.
        PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with till.open_workplace() as workplace:
        who = workplace.authorization.authorize(Permission.CHANGE_SETTINGS)
        membership, secret = member(workplace.ledger), till.shop_link.secret(workplace.ledger)
        parcel = Parcel(
            ShopKey(secret.key), membership.authority, workplace.shop.currency.code, workplace.shop.zone.key
        )
        invitation = new_invitation(membership.host, membership.port, membership.database, parcel)
        with till.shop_link.open(workplace.ledger, membership) as server:
            server.hello(__version__)
            ends = server.tills.invite(name, invitation, INVITATION_SECONDS)
        facts = {"shop": membership.shop, "till": name}
        with workplace.ledger.transaction():
            workplace.ledger.journal.append(at=workplace.clock(), who=who, what=JournalVerb.TILL_INVITED, facts=facts)
    return InvitedTill(membership.shop, name, invitation.code.text, ends)


def retire_till(till: Till, name: str, reason: str) -> SharedTill:
    """Retire another till for good: its login is locked, and another may take over what it had not delivered.

    Args:
        till: This till.
        name: The other one's name or id.
        reason: Why, for the journal.

    Raises:
        TillUnknown: When there is no other one of that name.
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with till.open_workplace() as workplace:
        who = workplace.authorization.authorize(Permission.CHANGE_SETTINGS)
        membership = member(workplace.ledger)
        with till.shop_link.open(workplace.ledger, membership) as server:
            server.hello(__version__)
            lost = _named(server.tills.all(), name, membership)
            server.tills.retire(lost.till_id)
        facts = {"till": lost.name, "reason": reason}
        with workplace.ledger.transaction():
            workplace.ledger.journal.append(at=workplace.clock(), who=who, what=JournalVerb.TILL_RETIRED, facts=facts)
    return lost


def shop_standing(till: Till) -> ShopStanding:
    """Say how the tills of the shop stand; raises NoMember, ShopServerError, EnvironmentFault."""
    with till.open_workplace() as workplace:
        membership = member(workplace.ledger)
        with till.shop_link.open(workplace.ledger, membership) as server:
            server.hello(__version__)
            tills = server.tills.all()
        return ShopStanding(membership, tills, _waiting(workplace, membership, tills))


def _named(tills: tuple[SharedTill, ...], name: str, membership: Membership) -> SharedTill:
    wanted = name.strip().casefold()
    others = [each for each in tills if each.till_id != membership.till_id]
    for each in sorted(others, key=lambda one: one.state is not TillState.ACTIVE):
        if wanted in {each.name.casefold(), each.till_id}:
            return each
    raise TillUnknown(till=name[:60])


def _waiting(workplace: Workplace, membership: Membership, tills: tuple[SharedTill, ...]) -> int:
    there = next((each.facts_to for each in tills if each.till_id == membership.till_id), 0)
    return workplace.ledger.shared_facts.count_after(there)
