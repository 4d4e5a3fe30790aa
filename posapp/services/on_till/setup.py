"""Sets a till up: the shop, the token, the payment action, the first manager, the first download."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from posapp.domain.actions.catalogue import PAYMENT, SUGGESTED
from posapp.domain.customers.downloads import DownloadProgress
from posapp.domain.customers.registration import is_new_customer
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import RuleError
from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.settings.till_settings import TILL_SETTINGS
from posapp.domain.shop import Shop, locale_of
from posapp.domain.staff.members import Approval, Permission, StaffMember
from posapp.domain.staff.pins import Pin
from posapp.domain.texts import mark
from posapp.hellotext.errors import NotFound
from posapp.services.on_ledger.staff.members import Staff
from posapp.services.on_ledger.staff.pin_hashing import TOKEN_HASH, hash_pin
from posapp.services.on_till.customers.download import CustomerDownload
from posapp.services.on_till.customers.list_status import CustomerList, read_customer_list
from posapp.services.on_till.hellotext_access import connect

if TYPE_CHECKING:
    from posapp.hellotext.client import HellotextClient
    from posapp.services.on_till.till import Till

__all__ = ["ShopDefaults", "ShopSetup", "TokenOfAnotherBusiness", "TokenOfEnvironment"]

Result = TypeVar("Result")
PROFILES_TO_TRY = 5


class TokenOfAnotherBusiness(RuleError):
    """The token belongs to a business that does not know the customers of the waiting events."""

    field = "token"
    sentence = mark(
        "errors",
        "Token: it belongs to another business, and {count} events of the current one are still waiting "
        "here. Send them first, or move them to another PC.",
    )


class TokenOfEnvironment(RuleError):
    """The environment names the token, which overrides a saved one."""

    field = "token"
    sentence = mark("errors", "Token: it comes from POSAPP_API_TOKEN. Change it there and restart posapp.")


@dataclass(frozen=True, slots=True)
class ShopDefaults:
    """The likely choices of a shop in a country: ISO 4217 code, IANA zone, locale."""

    currency: str
    zone: str
    locale: str


class ShopSetup:
    """The first start, step by step; each step can be repeated.

    Args:
        till: The till to set up.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def countries(self) -> tuple[str, ...]:
        """Give every country's ISO 3166 code, in alphabetical order."""
        from babel import Locale

        codes = map(str, Locale("en").territories)
        return tuple(sorted(code for code in codes if len(code) == 2 and code not in _NO_LAND))

    def defaults_for(self, country: str) -> ShopDefaults:
        """Give the likely currency, zone and locale of a country; raises nothing, whatever the text."""
        from babel.core import get_global
        from babel.numbers import get_territory_currencies

        currencies = get_territory_currencies(country) or ["USD"]
        zones = get_global("territory_zones").get(country) or ["UTC"]
        return ShopDefaults(currencies[-1], _CAPITAL_ZONES.get(country, str(zones[0])), locale_of(country))

    def check_token(self, token: str) -> None:
        """Check at Hellotext that a token is valid, and of the business that the waiting events belong to.

        Raises:
            TokenInvalid: When the text cannot be a token.
            TokenOfAnotherBusiness: When events wait here whose customer that business does not know.
            HellotextError: When it is refused, not permitted, or when Hellotext could not be asked.
        """
        self._ask(token, lambda client: client.test_token())
        waiting = self._undelivered()
        if waiting and token != self._till.credentials.token() and not self._knows_one(token, waiting):
            raise TokenOfAnotherBusiness(count=len(waiting))

    def has_payment_action(self, token: str) -> bool:
        """Say whether the business has the custom action for payments; raises HellotextError."""
        return self._ask(token, _has_payment_action)

    def create_payment_action(self, token: str) -> None:
        """Create the custom action for payments, as a goal.

        Raises:
            SignInNeeded, PermissionMissing: When the till has staff, and who is signed in may not.
            HellotextError: When Hellotext refuses it or cannot be asked.
        """
        self._till.require(Permission.CHANGE_SETTINGS)
        self._ask(token, lambda client: client.create_action(SUGGESTED[PAYMENT]))

    def start_over(self) -> None:
        """Allow a new till to be set up although the ledger of an earlier one is missing; see `Till.start_over`."""
        self._till.start_over()

    def load_shop(self) -> Shop | None:
        """Give the shop as it was set up, or None before that; raises EnvironmentFault."""
        if not self._till.home.ledger.exists():
            return None
        with self._till.open_ledger() as ledger:
            return ledger.shop.load()

    def save(self, shop: Shop, token: str) -> None:
        """Save the token in the keyring and the shop in the ledger; later changes in the settings are kept.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not.
            NoKeyring: When this computer has no keyring; then nothing was kept.
            EnvironmentFault: When the file cannot be written.
        """
        kept = replace(shop, practice=self._till.is_practice)
        with ExitStack() as stack:
            ledger = stack.enter_context(self._till.open_ledger())
            who, mark = self._till.authorization(ledger).authorize(Permission.CHANGE_SETTINGS), hash_pin(Pin(token))
            if self._till.credentials.token() != token:
                self._till.credentials.save_token(token)
            stack.enter_context(ledger.transaction())
            earlier = ledger.shop.load()
            kept = kept if earlier is None else earlier.set_up_again(kept)
            ledger.shop.save(kept)
            ledger.settings.put(TOKEN_HASH, mark)
            facts = _told(kept) if earlier is None else _told(kept) | _changed(_all_of(earlier), _all_of(kept))
            ledger.journal.append(at=self._till.clock(), who=who, what=JournalVerb.SHOP_SET_UP, facts=facts)

    def replace_token(self, token: str, who: Approval | None = None) -> None:
        """Check another token of the same business, and save it in place of the present one.

        Raises:
            TokenOfEnvironment: When the environment names the token, which wins over what is kept.
            TokenOfAnotherBusiness: When events wait here whose customer that business does not know.
            HellotextError: When it is refused, not permitted, or when Hellotext could not be asked.
            NoKeyring: When this computer has no keyring; then the present one stays.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        if self._till.environment.get("POSAPP_API_TOKEN"):
            raise TokenOfEnvironment()
        who = self._till.authorize(Permission.CHANGE_SETTINGS, who)
        self.check_token(token)
        self._till.credentials.save_token(token)
        mark = hash_pin(Pin(token))
        with self._till.open_ledger() as ledger, ledger.transaction():
            ledger.settings.put(TOKEN_HASH, mark)
            ledger.journal.append(at=self._till.clock(), who=who, what=JournalVerb.TOKEN_REPLACED, facts={})

    def make_first_manager(self, name: str, pin: str) -> StaffMember:
        """Add the first manager, after which the window asks for a sign-in; see `Staff.make_first_manager`."""
        with self._till.open_workplace() as workplace:
            staff = Staff(workplace, outside=self._till.pin_attempts)
            manager = staff.make_first_manager(name, pin)
            staff.sign_out()
        return manager

    def download(
        self,
        kinds: tuple[str, ...],
        report: Callable[[DownloadProgress], None],
        cancelled: Callable[[], bool],
        *,
        anew: bool = False,
    ) -> tuple[DownloadProgress, ...]:
        """Download customers, coupons and actions; see `CustomerDownload.download`."""
        return CustomerDownload(self._till).download(kinds, report, cancelled, anew=anew)

    def download_due(
        self, report: Callable[[DownloadProgress], None], cancelled: Callable[[], bool], *, at_once: bool = False
    ) -> tuple[DownloadProgress, ...]:
        """Finish and renew the download; see `CustomerDownload.download_due`."""
        return CustomerDownload(self._till).download_due(report, cancelled, at_once=at_once)

    def customer_list(self) -> CustomerList:
        """Give the state of the downloaded lists; see `read_customer_list`."""
        return read_customer_list(self._till)

    def seconds_until_due(self) -> float:
        """Give the seconds until the next download; 0 where it is due."""
        now = self._till.clock()
        return max(0.0, (self.customer_list().due_at(now) - now).total_seconds())

    def _undelivered(self) -> list[str]:
        """Give the customers of the undelivered events, one for each event."""
        if not self._till.home.ledger.exists() or not self._till.home.ledger.stat().st_size:
            return []
        with self._till.open_ledger() as ledger:
            waiting = [queued for queued in ledger.events.undelivered() if queued.state.is_waiting]
        return [queued.event.profile for queued in waiting if not is_new_customer(queued.event.profile)]

    def _knows_one(self, token: str, profiles: list[str]) -> bool:
        """Look for several of the customers, since a single one may have been merged or deleted."""
        for profile in list(dict.fromkeys(profiles))[:PROFILES_TO_TRY]:
            try:
                self._ask(token, partial(_profile_of, profile=profile))
            except NotFound:
                continue
            return True
        return False

    def _ask(self, token: str, question: "Callable[[HellotextClient], Awaitable[Result]]") -> Result:
        async def asked() -> Result:
            async with connect(self._till, token) as client:
                return await question(client)

        return asyncio.run(asked())


def _told(shop: Shop) -> dict[str, str]:
    return {"shop": shop.name, "till": shop.till, "currency": shop.currency.code}


def _all_of(shop: Shop) -> dict[str, str]:
    """Give every field of a shop for the journal, including fields that are added later."""
    words = {each.shop_field_name: each.fact for each in TILL_SETTINGS if each.shop_field_name}
    plain = {**asdict(shop), "currency": shop.currency.code, "zone": shop.zone.key}
    return {words.get(name, name): str(value) for name, value in plain.items()}


def _changed(earlier: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    changes = {name: (earlier[name], now[name]) for name in now if earlier[name] != now[name]}
    return {name: new for name, (_old, new) in changes.items()} | earlier_values(changes)


async def _profile_of(client: "HellotextClient", *, profile: str) -> Subscriber:
    return await client.profile(profile)


async def _has_payment_action(client: "HellotextClient") -> bool:
    cursor, more = "", True
    while more:
        page = await client.actions(after=cursor)
        if any(action.name == PAYMENT for action in page.items):
            return True
        cursor, more = page.next_cursor, page.has_more
    return False


_NO_LAND = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"})
_CAPITAL_ZONES = {
    "AR": "America/Argentina/Buenos_Aires",
    "BR": "America/Sao_Paulo",
    "CL": "America/Santiago",
    "ES": "Europe/Madrid",
    "MX": "America/Mexico_City",
    "PT": "Europe/Lisbon",
    "US": "America/New_York",
}
