"""Checks a till part by part and gives advice; it changes nothing but what opening the files changes."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from posapp.domain.actions.catalogue import PAYMENT
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.domain.marks import RollbackReason
from posapp.services.on_ledger.restored import restored_lines, unread_notice
from posapp.services.on_till.customers.list_status import CustomerList, problem_lines, read_customer_list
from posapp.services.on_till.hellotext_access import connect
from posapp.services.on_till.missing_ledger import require_ledger
from posapp.services.on_till.till import TokenMissing

if TYPE_CHECKING:
    from posapp.hellotext.client import HellotextClient
    from posapp.services.on_till.till import Till
    from posapp.storage.ledger import Ledger

__all__ = ["Doctor", "DoctorCheck", "DoctorResult", "DoctorStatus"]

CLOCK_WARNING = timedelta(seconds=30)
CLOCK_FAILURE = timedelta(minutes=5)
"""From here on what one till records lies in another one's future."""

LONG_WAIT = timedelta(days=1)
OLD_DOWNLOAD = timedelta(days=7)


class DoctorCheck(StrEnum):
    """The parts that are checked."""

    KEYRING = "keyring"
    FILE = "file"
    MARK = "mark"
    JOURNAL = "journal"
    QUEUE = "queue"
    CUSTOMERS = "customers"
    NETWORK = "network"
    CLOCK = "clock"
    TOKEN = "token"  # noqa: S105 - a name, not a secret
    ACTION = "action"
    PRINTER = "printer"
    SHOP = "shop"


class DoctorStatus(StrEnum):
    """The outcome of a check."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class DoctorResult:
    """The result of one check.

    Attributes:
        check: The part checked.
        status: How it stands.
        sentence: The finding.
        advice: The advice; empty where none is needed, or where the sentence gives it.
    """

    check: DoctorCheck
    status: DoctorStatus
    sentence: str
    advice: str = ""


class Doctor:
    """Checks one till.

    Args:
        till: The till.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def examine(self) -> Iterator[DoctorResult]:
        """Give each result as soon as it is there; an error that a check meets is a result, and not raised."""
        yield _result_of(DoctorCheck.KEYRING, self._keyring)
        yield from self._files()
        yield from asyncio.run(self._hellotext())
        yield _result_of(DoctorCheck.PRINTER, self._printer)
        yield _result_of(DoctorCheck.SHOP, self._shop)

    def _shop(self) -> DoctorResult:
        from posapp.services.on_till.shop_server.examining import examine_shop

        found = examine_shop(self._till)
        status = DoctorStatus.FAIL if found.is_locked_out else DoctorStatus.WARN if found.advice else DoctorStatus.OK
        return DoctorResult(DoctorCheck.SHOP, status, found.sentence, found.advice)

    def _printer(self) -> DoctorResult:
        from posapp.services.on_till.printer.examining import examine_printer
        from posapp.services.on_till.printer.start_with_pc.choosing import start_way

        starts = start_way(self._till.home, self._till.environment).standing()
        found = examine_printer(self._till.home, starts)
        status = DoctorStatus.FAIL if found.is_stopped else DoctorStatus.WARN if found.advice else DoctorStatus.OK
        return DoctorResult(DoctorCheck.PRINTER, status, found.sentence, found.advice)

    def _keyring(self) -> DoctorResult:
        credentials, variables = self._till.credentials, self._till.environment
        if not credentials.database_key() and self._till.home.ledger.exists():
            return DoctorResult(
                DoctorCheck.KEYRING,
                DoctorStatus.FAIL,
                "The key of the sales on this computer is missing.",
                "Sign in as the user who set the till up, or set POSAPP_DATABASE_KEY.",
            )
        if not credentials.token():
            return DoctorResult(DoctorCheck.KEYRING, DoctorStatus.FAIL, "There is no API token.", "Run “posapp setup”.")
        named = [name for name in ("POSAPP_API_TOKEN", "POSAPP_DATABASE_KEY") if variables.get(name)]
        where = f"{' and '.join(named)} set in the environment" if named else "in the keyring"
        return DoctorResult(DoctorCheck.KEYRING, DoctorStatus.OK, f"API token and database key: {where}.")

    def _files(self) -> Iterator[DoctorResult]:
        try:
            require_ledger(self._till.home)
            if not self._till.home.ledger.exists():
                self._till.require_earlier_key()
                yield DoctorResult(
                    DoctorCheck.FILE, DoctorStatus.FAIL, f"No till in {self._till.home.folder}.", "Run “posapp setup”."
                )
                return
            with self._till.open_ledger() as ledger:
                yield from self._ledger(ledger)
        except PosappError as error:
            yield DoctorResult(DoctorCheck.FILE, DoctorStatus.FAIL, str(error))
        yield _result_of(DoctorCheck.CUSTOMERS, self._customers)

    def _ledger(self, ledger: "Ledger") -> Iterator[DoctorResult]:
        integrity = ledger.integrity()
        if not integrity.file_is_whole:
            advice = "Close posapp and restore the newest backup."
            yield DoctorResult(DoctorCheck.FILE, DoctorStatus.FAIL, f"{self._till.home.ledger} is damaged.", advice)
        elif ledger.shop.load() is None:
            yield DoctorResult(
                DoctorCheck.FILE, DoctorStatus.FAIL, "The till has not been told its shop.", "Run “posapp setup”."
            )
        else:
            yield DoctorResult(DoctorCheck.FILE, DoctorStatus.OK, f"{self._till.home.ledger} is whole.")
        if integrity.broken_entry is None:
            yield _closes(ledger)
        else:
            found = f"Entry {integrity.broken_entry} of the journal was changed, removed or slipped in."
            yield DoctorResult(
                DoctorCheck.JOURNAL, DoctorStatus.FAIL, found, "Compare with a backup; somebody wrote into the file."
            )
        yield self._mark(ledger)
        yield self._queue(ledger)

    def _mark(self, ledger: "Ledger") -> DoctorResult:
        """Opening the ledger has compared it with its mark already; the notice holds the outcome."""
        notice, mark = unread_notice(ledger), self._till.marking.read()
        if notice is not None:
            found = " ".join(text.format(**facts) for text, facts in restored_lines(notice))
            status = DoctorStatus.FAIL if notice.doubt.why in _ALARMING else DoctorStatus.WARN
            return DoctorResult(DoctorCheck.MARK, status, found, "Once you have read it: “posapp status --read”.")
        place = self._till.home.mark
        if mark is None or mark.progress != ledger.marks.progress():
            found = f"The mark in {place} cannot be written; a rolled-back folder would not be noticed."
            return DoctorResult(DoctorCheck.MARK, DoctorStatus.WARN, found, "Let this user write there.")
        return DoctorResult(
            DoctorCheck.MARK, DoctorStatus.OK, f"The file is the newest one of this till, by its mark in {place}."
        )

    def _queue(self, ledger: "Ledger") -> DoctorResult:
        from posapp.sync.other_copies import other_copy_in

        counts = ledger.events.counts()
        if other_copy_in(ledger.settings, self._till.clock()) is not None:
            found = "Hellotext's list shows events under this till's name that were not recorded here."
            advice = "Another copy of this folder, or another till of the same name, sends too: stop or rename it."
            return DoctorResult(DoctorCheck.QUEUE, DoctorStatus.WARN, found, advice)
        if counts.in_review:
            found = f"{counts.in_review} events wait for somebody's decision."
            return DoctorResult(
                DoctorCheck.QUEUE,
                DoctorStatus.WARN,
                found,
                "Decide about them in the window (F9), or with “posapp review”.",
            )
        oldest = counts.oldest_waiting
        if oldest is not None and self._till.clock() - oldest > LONG_WAIT:
            found = f"{counts.waiting} events wait, the oldest of {oldest:%Y-%m-%d}; they are safe."
            return DoctorResult(DoctorCheck.QUEUE, DoctorStatus.WARN, found, "Run “posapp sync --until-idle”.")
        return DoctorResult(DoctorCheck.QUEUE, DoctorStatus.OK, f"{counts.waiting} events wait to be sent.")

    def _customers(self) -> DoctorResult:
        found = read_customer_list(self._till)
        trouble = self._trouble(found)
        if trouble:
            return DoctorResult(
                DoctorCheck.CUSTOMERS, DoctorStatus.WARN, f"{_counted(found)} {trouble}", "Run “posapp pull”."
            )
        is_old = found.completed_at is None or self._till.clock() - found.completed_at > OLD_DOWNLOAD
        if is_old:
            return DoctorResult(DoctorCheck.CUSTOMERS, DoctorStatus.WARN, _counted(found), "Run “posapp pull”.")
        return DoctorResult(DoctorCheck.CUSTOMERS, DoctorStatus.OK, _counted(found))

    def _trouble(self, found: CustomerList) -> str:
        """Give the problem of the list in words; empty where there is none."""
        rebuild = ""
        if found.fault is not None or self._has_damage():
            rebuild = "The list is damaged; posapp downloads it again by itself."
        elif found.replacement:
            rebuild = "A new list takes its place once it has come."
        return " ".join(filter(None, (rebuild, *problem_lines(found))))

    def _has_damage(self) -> bool:
        """Read every page, since damage may be in one that is seldom read."""
        try:
            cache = self._till.cache_files.open_unchanged()
        except EnvironmentFault:
            return True
        if cache is None:
            return False
        with cache:
            return not cache.passes_integrity_check()

    async def _hellotext(self) -> tuple[DoctorResult, ...]:
        began = self._till.clock()
        try:
            async with connect(self._till) as client:
                page = await client.profiles(limit=1)
                ended = self._till.clock()
                return (
                    DoctorResult(DoctorCheck.NETWORK, DoctorStatus.OK, f"{self._till.api_url} answers."),
                    DoctorResult(DoctorCheck.TOKEN, DoctorStatus.OK, "Hellotext takes the API token."),
                    _clock(page.server_date, began, ended),
                    await _action(client),
                )
        except PosappError as error:
            return tuple(self._failed(error))

    def _failed(self, error: PosappError) -> Iterator[DoctorResult]:
        """Give the result of a failed request; a rejected token proves that the network works."""
        from posapp.hellotext.errors import NotPermitted, TokenInvalid, TokenRefused

        if isinstance(error, TokenRefused | NotPermitted):
            yield DoctorResult(DoctorCheck.NETWORK, DoctorStatus.OK, f"{self._till.api_url} answers.")
        about_token = isinstance(error, TokenRefused | NotPermitted | TokenInvalid | TokenMissing)
        yield DoctorResult(DoctorCheck.TOKEN if about_token else DoctorCheck.NETWORK, DoctorStatus.FAIL, str(error))


_ALARMING = frozenset({RollbackReason.OLDER, RollbackReason.REWRITTEN})
"""Records are missing or were changed."""


def _counted(found: CustomerList) -> str:
    if found.customers is None:
        return "The customers on this computer cannot be read."
    if found.completed_at is None:
        return f"{found.customers} customers on this computer; the download never came to its end."
    return f"{found.customers} customers on this computer, downloaded on {found.completed_at:%Y-%m-%d}."


def _result_of(check: DoctorCheck, look: Callable[[], DoctorResult]) -> DoctorResult:
    """An error that prevents a check is its result."""
    try:
        return look()
    except PosappError as error:
        return DoctorResult(check, DoctorStatus.FAIL, str(error))


def _closes(ledger: "Ledger") -> DoctorResult:
    """An intact journal holds the fingerprint of each close report."""
    from posapp.storage.bundles.close_series import first_foreign_close

    foreign = first_foreign_close(ledger)
    if foreign is None:
        return DoctorResult(
            DoctorCheck.JOURNAL, DoctorStatus.OK, "Every entry of the journal holds, and so does every close report."
        )
    found = f"Close report {foreign[1]} of {foreign[0]} is not the one that the journal tells of."
    return DoctorResult(
        DoctorCheck.JOURNAL, DoctorStatus.FAIL, found, "Compare with a backup; somebody wrote into the file."
    )


def _clock(server: datetime | None, began: datetime, ended: datetime) -> DoctorResult:
    """Compare with the server's Date, which is cut to the second and was written between two moments of this clock."""
    if server is None:
        return DoctorResult(
            DoctorCheck.CLOCK, DoctorStatus.WARN, "Hellotext does not tell its time; the clock could not be compared."
        )
    skew = max(server - ended, began - server - timedelta(seconds=1), timedelta())
    found = f"This computer's clock is {skew.total_seconds():.0f} seconds off Hellotext's."
    if skew < CLOCK_WARNING:
        return DoctorResult(DoctorCheck.CLOCK, DoctorStatus.OK, found)
    status = DoctorStatus.FAIL if skew >= CLOCK_FAILURE else DoctorStatus.WARN
    return DoctorResult(DoctorCheck.CLOCK, status, found, "Let the system set its clock from the network.")


async def _action(client: "HellotextClient") -> DoctorResult:
    cursor, more = "", True
    while more:
        page = await client.actions(after=cursor)
        if any(action.name == PAYMENT for action in page.items):
            return DoctorResult(DoctorCheck.ACTION, DoctorStatus.OK, f"The action {PAYMENT} exists.")
        cursor, more = page.next_cursor, page.has_more
    advice = "Run “posapp setup” again, which creates it."
    return DoctorResult(
        DoctorCheck.ACTION, DoctorStatus.FAIL, f"The action {PAYMENT} does not exist at Hellotext.", advice
    )
