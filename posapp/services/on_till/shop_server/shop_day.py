"""Reads the day of the shop over all its tills, closes it, and lists what is to be settled."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from posapp import __version__
from posapp.domain.errors import RuleError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_till.shop_server.connecting import member
from posapp.services.on_till.till import Till
from posapp.services.workplace import Workplace
from posapp.shop_server import ShopServer
from posapp.shop_server.days import ClosedShopDay, TillFigures
from posapp.shop_server.overruns import Overrun

__all__ = ["NotHeld", "NothingToSettle", "ShopDay", "close_shop_day", "free_coupon", "overruns", "settle", "shop_day"]


class NothingToSettle(RuleError):
    """There is none of that id, or somebody settled it before."""

    field = "id"
    sentence = mark("errors", "There is nothing to settle under “{subject}”, or it was settled before.")


class NotHeld(RuleError):
    """No till has it without having redeemed it."""

    field = "coupon"
    sentence = mark("errors", "Coupon: no till holds “{coupon}”. One that was redeemed stays so.")


@dataclass(frozen=True, slots=True)
class ShopDay:
    """A day of the shop: the figures of each till, as far as the server knows."""

    day: date
    tills: tuple[TillFigures, ...]


def shop_day(till: Till, day: date | None) -> ShopDay:
    """Give the figures of a day by till; today where none is named.

    Raises:
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When they cannot be read.
    """
    with _asking(till, Permission.SEE_SUMMARY) as (workplace, server):
        wanted = day or workplace.shop.days.of(workplace.clock())
        return ShopDay(wanted, server.days.figures(wanted, wanted))


def close_shop_day(till: Till, day: date | None, absent: Mapping[str, str]) -> ClosedShopDay:
    """Close a day of the shop, or add who closed it later; see `Days.close`.

    Raises:
        TillsNotClosed, ShopDayClosed: As `Days.close` does.
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with _asking(till, Permission.CLOSE_DAY) as (workplace, server):
        who = workplace.authorization.authorize(Permission.CLOSE_DAY)
        wanted = day or workplace.shop.days.of(workplace.clock())
        closed = server.days.close(wanted, str(who), absent)
        why = {"reason": "; ".join(absent.values())} if absent else {}
        facts = {"day": wanted.isoformat(), "close": str(closed.number), **why}
        with workplace.ledger.transaction():
            workplace.ledger.journal.append(
                at=workplace.clock(), who=who, what=JournalVerb.SHOP_DAY_CLOSED, facts=facts
            )
    return closed


def overruns(till: Till) -> tuple[Overrun, ...]:
    """Give what tills did beyond a coupon or a receipt while they were offline, until somebody settles it.

    Raises:
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be read.
    """
    with _asking(till, Permission.DECIDE_REVIEW) as (_workplace, server):
        return server.overruns.open()


def settle(till: Till, subject: str) -> None:
    """Note that somebody dealt with an overrun.

    Raises:
        NothingToSettle: When there is none of this id.
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with _asking(till, Permission.DECIDE_REVIEW) as (workplace, server):
        who = workplace.authorization.authorize(Permission.DECIDE_REVIEW)
        kinds = {each.subject: each.kind for each in server.overruns.open()}
        if subject not in kinds or not server.overruns.settle(kinds[subject], subject, str(who)):
            raise NothingToSettle(subject=subject[:60])


def free_coupon(till: Till, coupon: str, customer: str, reason: str) -> None:
    """Free a coupon that a till holds and does not redeem, since it does not come back.

    Args:
        till: This till.
        coupon: Hellotext's id of the coupon.
        customer: The id of the customer, for a coupon that each redeems once; empty for one that counts once in all.
        reason: Why, for the journal.

    Raises:
        NotHeld: When no till holds it.
        NoMember, PermissionMissing, ShopServerError, EnvironmentFault: When it cannot be done.
    """
    with _asking(till, Permission.EDIT_COUPON_RULES) as (workplace, server):
        who = workplace.authorization.authorize(Permission.EDIT_COUPON_RULES)
        if not server.claims.free(coupon, customer):
            raise NotHeld(coupon=coupon[:60])
        facts = {"coupon": coupon, "reason": reason}
        with workplace.ledger.transaction():
            workplace.ledger.journal.append(at=workplace.clock(), who=who, what=JournalVerb.COUPON_FREED, facts=facts)


@contextmanager
def _asking(till: Till, permission: Permission) -> Iterator[tuple[Workplace, ShopServer]]:
    with till.open_workplace() as workplace:
        workplace.authorization.require(permission)
        membership = member(workplace.ledger)
        with till.shop_link.open(workplace.ledger, membership) as server:
            server.hello(__version__)
            yield workplace, server
