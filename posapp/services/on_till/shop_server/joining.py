"""Lets a till join a shop of several tills with the code of an invitation, and leave it."""

import secrets
from dataclasses import dataclass, replace

from posapp import __version__
from posapp.domain.errors import RuleError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.membership import Membership, MembershipSecret, ServedAlready
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_till.shop_server.admission import note_admission
from posapp.services.on_till.shop_server.connecting import member, open_shop_server
from posapp.services.on_till.till import Till
from posapp.services.workplace import Workplace
from posapp.shop_server.errors import ShopServerError, TillNotAdmitted, TillRetired
from posapp.shop_server.invitation_code import InvitationCode, read_code
from posapp.shop_server.invitations import Applicant, Found, join, look_into, role_of

__all__ = [
    "JoinedShop",
    "LeftShop",
    "ShopDiffers",
    "finish_joining",
    "join_shop",
    "keep_pending",
    "leave_shop",
    "new_password",
]


class ShopDiffers(RuleError):
    """Days and amounts of tills with different currencies or zones cannot be added."""

    field = "till"
    sentence = mark(
        "errors",
        "Till: the shop “{shop}” keeps {theirs}, and this till {ours}. Set the till up as the shop is, and join again.",
    )


@dataclass(frozen=True, slots=True)
class JoinedShop:
    """What a till joined.

    Attributes:
        shop: What the shop is called.
        till: What this till is called there.
        host: Where the server is.
        is_local: Whether no network lies in between, so that nothing is encrypted on the way.
    """

    shop: str
    till: str
    host: str
    is_local: bool


@dataclass(frozen=True, slots=True)
class LeftShop:
    """What a till left; `was_told` is False where the server could not be told, and still admits its login."""

    shop: str
    was_told: bool


def join_shop(till: Till, text: str) -> JoinedShop:
    """Join a shop; a join that was cut off is finished by repeating it with the same code.

    Args:
        till: The till, which is set up.
        text: The code, as it was typed.

    Raises:
        CodeInvalid: When the text is no code.
        ServedAlready: When the till is one of a shop.
        ShopDiffers: When its currency or zone is not the shop's.
        CodeNotAdmitted, InvitationUsed, InvitationExpired, ReceiptPrefixTaken, TillNameTaken, TillKnown: As they say.
        NotSetUp, NoKeyring, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with till.open_workplace() as workplace:
        workplace.authorization.require(Permission.CHANGE_SETTINGS)
        code = read_code(text)
        asking, secret = _begun(till, workplace, code)
        found = look_into(code, asking.till_id, secret.password)
        _require_same_shop(workplace.shop, found)
        asking, secret = _with_parcel(till, workplace, asking, found, secret)
        joined = join(code, _applicant(workplace.shop, asking, secret))
        finish_joining(workplace, replace(asking, shop_id=joined.shop_id, fence=joined.fence))
    return JoinedShop(found.shop, workplace.shop.till, code.host, not asking.authority)


def new_password() -> str:
    """Make the password of a till's login."""
    return secrets.token_urlsafe(32)


def keep_pending(
    till: Till, workplace: Workplace, asking: Membership, secret: MembershipSecret
) -> tuple[Membership, MembershipSecret]:
    """Write a membership down that the server has not confirmed yet, with its secret; give both."""
    with workplace.ledger.transaction():
        workplace.ledger.memberships.save(asking)
        till.shop_link.save_secret(workplace.ledger, secret)
    return asking, secret


def finish_joining(workplace: Workplace, membership: Membership, *, is_first: bool = False) -> None:
    """Write down that the server has the till; from here on it shares, beginning with what still stands open.

    Args:
        workplace: The till.
        membership: As the server has it.
        is_first: Whether this till founded the shop.
    """
    who = workplace.authorization.authorize(Permission.CHANGE_SETTINGS)
    with workplace.ledger.transaction():
        workplace.ledger.memberships.save(replace(membership, is_joined=True))
        workplace.ledger.shared_facts.begin(is_first=is_first)
        facts = {"shop": membership.shop}
        workplace.ledger.journal.append(at=workplace.clock(), who=who, what=JournalVerb.SHOP_JOINED, facts=facts)


def leave_shop(till: Till, *, even_if_away: bool = False) -> LeftShop:
    """Leave the shop; what was shared stays there, and this till sells on.

    Args:
        till: The till.
        even_if_away: Whether it leaves also where the server cannot be told.

    Raises:
        NoMember: When it shares with no other.
        ShopServerError: When the server cannot be told, unless `even_if_away`.
        PermissionMissing, EnvironmentFault: When it cannot be done.
    """
    with till.open_workplace() as workplace:
        who = workplace.authorization.authorize(Permission.CHANGE_SETTINGS)
        membership = member(workplace.ledger)
        was_told = _tell(till, even_if_away=even_if_away)
        with workplace.ledger.transaction():
            workplace.ledger.memberships.remove()
            workplace.ledger.shop_marks.forget()
            note_admission(workplace.ledger, is_admitted=True)
            facts = {"shop": membership.shop}
            workplace.ledger.journal.append(at=workplace.clock(), who=who, what=JournalVerb.SHOP_LEFT, facts=facts)
    return LeftShop(membership.shop, was_told)


def _tell(till: Till, *, even_if_away: bool) -> bool:
    try:
        with open_shop_server(till) as server:
            server.tills.leave()
    except (TillRetired, TillNotAdmitted):  # the shop let go of it before
        return True
    except ShopServerError:
        if not even_if_away:
            raise
        return False
    return True


def _begun(till: Till, workplace: Workplace, code: InvitationCode) -> tuple[Membership, MembershipSecret]:
    """The till's new password is on disk before the server hears of it."""
    ledger = workplace.ledger
    known = ledger.memberships.load()
    if known is not None and known.is_joined:
        raise ServedAlready(shop=known.shop)
    place = (code.host, code.port, code.database)
    if known is not None and (known.host, known.port, known.database) == place:
        return known, till.shop_link.secret(ledger)
    asking = Membership(
        *(ledger.memberships.till_id(), "", "", *place),
        role=role_of(code),
        fence=0,
        authority="",
        is_joined=False,
    )
    secret = MembershipSecret(new_password(), b"")
    return keep_pending(till, workplace, asking, secret)


def _with_parcel(
    till: Till, workplace: Workplace, asking: Membership, found: Found, secret: MembershipSecret
) -> tuple[Membership, MembershipSecret]:
    parcel = found.parcel
    asking = replace(asking, shop=found.shop, authority=parcel.authority)
    return keep_pending(till, workplace, asking, MembershipSecret(secret.password, parcel.key.secret))


def _require_same_shop(shop: Shop, found: Found) -> None:
    ours, theirs = f"{shop.currency.code}, {shop.zone.key}", f"{found.parcel.currency}, {found.parcel.zone}"
    if ours != theirs:
        raise ShopDiffers(shop=found.shop, theirs=theirs, ours=ours)


def _applicant(shop: Shop, asking: Membership, secret: MembershipSecret) -> Applicant:
    return Applicant(asking.till_id, shop.till, shop.prefix, __version__, secret.password)
