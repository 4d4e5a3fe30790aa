"""Opens one till from its folder: its files, its keys, its marks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from ipaddress import ip_address
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from posapp.credentials import Credentials
from posapp.domain.clock import Clock, system_clock
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import EnvironmentFault, InputError, RuleError
from posapp.domain.ids import new_id
from posapp.domain.shop import Shop
from posapp.domain.staff.members import NOBODY, Approval, Permission
from posapp.domain.texts import mark
from posapp.paths import find_home
from posapp.services.authorization import Authorization, OperatorState
from posapp.services.on_ledger.staff.pin_tries import ExternalPinAttempts
from posapp.services.on_till.missing_ledger import LedgerMissing, has_traces, rename_backups, require_ledger
from posapp.services.shop_link.link import ShopLink
from posapp.services.workplace import Workplace
from posapp.storage.cache import Cache
from posapp.storage.cache_files import CacheFiles
from posapp.storage.databases import new_database_key, open_ledger
from posapp.storage.files.private_files import keep_private
from posapp.storage.ledger import Ledger
from posapp.storage.staff.pin_tries_file import PinAttemptsFile

if TYPE_CHECKING:
    from posapp.services.on_till.marks import LedgerMarking

__all__ = ["DatabaseKeyMissing", "EarlierKeyMissing", "NotSetUp", "Till", "TimeoutInvalid", "TokenMissing"]

LISTED_BY_NOW = timedelta(days=30)
"""A customer whom Hellotext has known for this long was in a download."""
HELLOTEXT = "https://api.hellotext.com"


class NotSetUp(RuleError):
    """The till has no shop yet."""

    sentence = mark(
        "errors", "This till is not set up yet. Open posapp, or run “posapp setup”, and set up its shop first."
    )


class TokenMissing(RuleError):
    """There is no API token."""

    sentence = mark(
        "errors", "There is no API token on this computer. Paste one in the setup, or set POSAPP_API_TOKEN."
    )


class DatabaseKeyMissing(EnvironmentFault):
    """The ledger exists, but its key is missing."""

    sentence = mark(
        "errors",
        "The sales on this computer are encrypted, and their key is not in this user's keyring. Unlock the keyring "
        "and try again, sign in as the user who set up the till, or set POSAPP_DATABASE_KEY. Nothing was changed.",
    )


class EarlierKeyMissing(DatabaseKeyMissing):
    """A till was set up here before, and its key is missing: a new key might take its place."""

    sentence = mark(
        "errors",
        "A till was set up here before, and its key is not in this user's keyring. Perhaps the keyring is locked, its "
        "question was dismissed, or another user set up the till. Unlock it and try again. If the key is lost for "
        "good, move the folder {folder} away first. No new key was made.",
    )


class TimeoutInvalid(InputError):
    """The time-out is not a valid number of seconds."""

    field = "POSAPP_HTTP_TIMEOUT"
    sentence = mark("errors", "POSAPP_HTTP_TIMEOUT: “{text}” is not a number of seconds between 0.1 and 600.")


class Till:
    """Opens the files of one till. Each file is opened in the thread that uses it, and closed there.

    Args:
        environment: The process's variables: `POSAPP_HOME`, `POSAPP_API_URL` and the others override what is stored.
        clock: Gives the present moment, UTC.

    Attributes:
        cache_files: The files of the cache, and which of them is in use.
        shop_link: The connection to the server of the shop's tills, where there is one.
    """

    def __init__(self, environment: Mapping[str, str], *, clock: Clock = system_clock) -> None:
        self.environment = environment
        self.clock = clock
        self.home = find_home(environment)
        self.credentials = Credentials(environment)
        self.cache_files = CacheFiles(self.home.cache, self.database_key, self._registered_here)
        self._is_private = False
        self.api_url = environment.get("POSAPP_API_URL", "") or HELLOTEXT
        self._is_new_till = False
        self._guard = Lock()
        self._marks: tuple[str, LedgerMarking] | None = None
        self.operator_state = OperatorState()
        self.shop_link = ShopLink(self.home, self.credentials)

    @property
    def timeout(self) -> float:
        """The seconds that Hellotext may take to answer; raises TimeoutInvalid."""
        text = self.environment.get("POSAPP_HTTP_TIMEOUT", "") or "15"
        try:
            seconds = float(text)
        except ValueError as error:
            raise TimeoutInvalid(text=text[:20]) from error
        if not 0.1 <= seconds <= 600:
            raise TimeoutInvalid(text=text[:20])
        return seconds

    @property
    def is_practice(self) -> bool:
        """Whether this till uses a practice server on this computer."""
        try:
            host = urlsplit(self.api_url).hostname or ""
        except ValueError:  # no address at all, which whoever sends to it says in words
            return False
        return _is_loopback(host)

    @property
    def token(self) -> str:
        """The API token; raises TokenMissing, NoKeyring."""
        token = self.credentials.token()
        if not token:
            raise TokenMissing()
        return token

    def shop(self) -> Shop:
        """Give the shop; raises NotSetUp, or as `open_ledger` does."""
        self._find_ledger()
        with self.open_ledger() as ledger:
            return _shop_in(ledger)

    def authorization(self, ledger: Ledger) -> Authorization:
        """Give the authorization for services on a ledger of this till."""
        return Authorization(ledger, self.operator_state)

    def workplace(self, ledger: Ledger) -> Workplace:
        """Give the workplace of an open ledger of this till, for its services; raises NotSetUp."""
        return Workplace(
            ledger=ledger,
            shop=_shop_in(ledger),
            clock=self.clock,
            new_id=new_id,
            authorization=self.authorization(ledger),
            shop_link=self.shop_link,
        )

    def authorize(self, permission: Permission, approval: Approval | None = None) -> Approval:
        """Give who does something that needs a permission, for the journal; nobody on a till without staff.

        Args:
            permission: What it needs.
            approval: Who does it and who granted it, where the window asked before it closed the till's files; it is
                checked all the same. None for the operator of this moment.

        Raises:
            SignInNeeded, PermissionMissing: When they may not.
        """
        if not self.home.ledger.exists():
            return approval or NOBODY
        with self.open_ledger() as ledger:
            authorization = self.authorization(ledger)
            return (
                authorization.authorize(permission) if approval is None else authorization.confirm(approval, permission)
            )

    def require(self, permission: Permission) -> None:
        """Refuse to show what needs a permission; raises as `authorize` does."""
        if self.home.ledger.exists():
            with self.open_ledger() as ledger:
                self.authorization(ledger).require(permission)

    def open_ledger(self) -> Ledger:
        """Open the ledger and compare it with its mark; the first start creates it and its key.

        Raises:
            LedgerMissing: When it is missing although a till was set up here, unless `start_over` was called.
            EnvironmentFault: When it cannot be opened.
        """
        self.require_ledger()
        self._keep_private()
        key = self._key(make=not self.home.ledger.exists())
        ledger = open_ledger(self.home.ledger, key)
        try:
            self._marking(key).watch(ledger)
        except BaseException:
            ledger.close()
            raise
        return ledger

    def open_cache(self) -> Cache:
        """Open the cache, or a new one where it cannot be used; raises EnvironmentFault."""
        self._keep_private()
        return self.cache_files.open()

    @contextmanager
    def open_workplace(self) -> Iterator[Workplace]:
        """Open the ledger for its services; raises NotSetUp or LedgerMissing, and then makes no file."""
        self._find_ledger()
        with self.open_ledger() as ledger:
            yield self.workplace(ledger)

    @property
    def pin_attempts(self) -> ExternalPinAttempts:
        """The wrong PINs that are counted outside the till's folder."""
        return ExternalPinAttempts(self.credentials, PinAttemptsFile(self.home.state / "pin-tries.json"))

    def start_over(self) -> None:
        """Allow a new till to be set up although the ledger of an earlier one is missing; its backups are renamed.

        Raises:
            EnvironmentFault: When the folder refuses.
        """
        try:
            self.require_ledger()
        except LedgerMissing:
            rename_backups(self.home, self.clock())
            self._is_new_till = True

    def require_ledger(self) -> None:
        """Raise LedgerMissing where the ledger of a till that was set up is missing, unless `start_over` was called."""
        if not self._is_new_till:
            require_ledger(self.home)

    @property
    def marking(self) -> "LedgerMarking":
        """The marks outside the folder; raises DatabaseKeyMissing, NoKeyring."""
        return self._marking(self._key(make=False))

    def database_key(self) -> str:
        """Give the key of the files; raises DatabaseKeyMissing, NoKeyring."""
        return self._key(make=False)

    def require_earlier_key(self) -> None:
        """Raise EarlierKeyMissing where a till was set up before and nobody finds the key of its files."""
        if has_traces(self.home) and not self.credentials.database_key():
            raise EarlierKeyMissing(folder=str(self.home.folder))

    def _find_ledger(self) -> None:
        self.require_ledger()
        if not self.home.ledger.exists():
            self.require_earlier_key()
            raise NotSetUp()

    def _marking(self, key: str) -> "LedgerMarking":
        from posapp.services.on_till.marks import (
            LedgerMarking,
        )  # beside the window's own modules, in the thread that opens the file

        with self._guard:
            if self._marks is None or self._marks[0] != key:
                self._marks = key, LedgerMarking(self.home, self.credentials, key, clock=self.clock)
            return self._marks[1]

    def _registered_here(self) -> tuple[Subscriber, ...]:
        """Give the customers registered here whom a download may not include, or not yet."""
        if not self.home.ledger.exists():
            return ()
        with self.open_ledger() as ledger:
            lately = ledger.new_customers.registered_since(self.clock() - LISTED_BY_NOW)
            everybody = {each.id: each for each in (*lately, *ledger.new_customers.undelivered())}
            of_others = ledger.shop_customers.since(self.clock() - LISTED_BY_NOW)
        return (*(each.as_subscriber() for each in everybody.values()), *of_others)

    def _keep_private(self) -> None:
        """Once, close folders to other users that an older program, or a person, left open."""
        if not self._is_private:
            for folder in (self.home.folder, self.home.backups, self.home.logs):
                keep_private(folder)
            self._is_private = True

    def _key(self, *, make: bool) -> str:
        key = self.credentials.database_key()
        if key:
            return key
        if not make:
            raise DatabaseKeyMissing()
        return self._new_key()

    def _new_key(self) -> str:
        """A key that a locked keyring hides must not be overwritten: what it encrypted could never be read again."""
        self.require_earlier_key()
        hidden = self.credentials.database_key_after_unlocking()
        if hidden:
            return hidden
        key = new_database_key()
        self.credentials.save_database_key(key)
        return key


def _shop_in(ledger: Ledger) -> Shop:
    shop = ledger.shop.load()
    if shop is None:
        raise NotSetUp()
    return shop


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
