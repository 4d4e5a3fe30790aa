"""Closes the day under the till's next number, reopens it, and gives its X and Z reports."""

from collections.abc import Mapping
from datetime import date

from posapp.domain.day.close import (
    CloseRecord,
    CloseReport,
    CloseUnknown,
    CountedTender,
    DayInFuture,
    DayNotClosed,
    Reopening,
    check_counted,
)
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_receipts.proposals import tally
from posapp.domain.review import ReasonMissing
from posapp.domain.settings.till_settings import BLIND_COUNT, OPEN_DAYS_REMINDER
from posapp.domain.staff.members import Permission
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace
from posapp.storage.bundles.close_series import is_in_journal
from posapp.storage.day.closes import fingerprint

__all__ = ["DayClosing"]

REMINDER_DAYS = 31
MAX_REASON_LENGTH = 500


class DayClosing:
    """Closes and reopens the days of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def x_report(self, day: date) -> CloseReport:
        """Give the X report: the day as it is now, without closing it.

        Raises:
            DayInFuture: When the day has not begun.
            DayClosed: When it is closed and has its own report.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        self._authorization.require(Permission.CLOSE_DAY)
        with self._ledger.snapshot():  # the figures, the queue and the journal of one moment
            require_open_day(self._ledger, day, self._shop.till)
            return self._report(day, (), self._authorization.name)

    def close(self, day: date, counted: tuple[CountedTender, ...] = ()) -> CloseRecord:
        """Close the day under the till's next number and give the Z report. Nothing of that day changes from then on.

        Args:
            day: The shop's day, at most today.
            counted: The amounts counted; a missing method is reported as not counted.

        Raises:
            DayInFuture: When the day has not begun.
            DayClosed: When it is closed already.
            InputError: As `check_counted` does.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
            EnvironmentFault: When the disk refuses; then the day is open as before.
        """
        counted = check_counted(counted)
        with self._ledger.transaction():
            require_open_day(self._ledger, day, self._shop.till)
            who = self._authorization.authorize(Permission.CLOSE_DAY)
            report = self._report(day, counted, str(who), self._ledger.closes.next_number(self._shop.till))
            entry = self._ledger.journal.append(
                at=report.at, who=who, what=JournalVerb.DAY_CLOSED, facts=_facts(report)
            )
            self._ledger.closes.add(report, entry.number)
        return CloseRecord(report=report)

    def reopen(self, day: date, reason: str) -> CloseRecord:
        """Reopen a closed day; its report stays readable, and the next close gets the next number.

        Raises:
            ReasonMissing: When no reason is given.
            DayNotClosed: When it is open.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        why = " ".join(reason.split())[:MAX_REASON_LENGTH]
        if not why:
            raise ReasonMissing()
        till = self._shop.till
        self._authorization.require(Permission.CLOSE_DAY)
        with self._ledger.transaction():
            number = self._ledger.closes.closed_by(day, till)
            if number is None:
                raise DayNotClosed(day=day.isoformat())
            who = self._authorization.authorize(Permission.CLOSE_DAY)
            reopening = Reopening(at=self._clock(), who=str(who), reason=why)
            self._ledger.closes.reopen(till, number, reopening)
            facts = {"day": day.isoformat(), "close": str(number), "reason": why}
            self._ledger.journal.append(at=reopening.at, who=who, what=JournalVerb.DAY_REOPENED, facts=facts)
        return self._record(number)

    def records(self, limit: int = 100) -> tuple[CloseRecord, ...]:
        """Give this till's close reports, the newest first; raises PermissionMissing."""
        self._authorization.require(Permission.CLOSE_DAY)
        return self._ledger.closes.of_till(self._shop.till, limit)

    def record(self, number: int) -> CloseRecord:
        """Give one close report of this till by its number; raises CloseUnknown, PermissionMissing."""
        self._authorization.require(Permission.CLOSE_DAY)
        return self._record(number)

    def _record(self, number: int) -> CloseRecord:
        found = self._ledger.closes.get(self._shop.till, number)
        if found is None:
            raise CloseUnknown(number=number)
        return found

    def closed_by(self, day: date) -> int | None:
        """Give the number of the report that closes a day; None while it is open."""
        return self._ledger.closes.closed_by(day, self._shop.till)

    def matches_journal(self, record: CloseRecord) -> bool:
        """Say whether a report is exactly the one that the journal recorded."""
        return is_in_journal(self._ledger, self._shop.till, record)

    def has_late_records(self, record: CloseRecord) -> bool:
        """Say whether records were added to a closed day later, by a transfer or a restored backup."""
        now = self._ledger.closes.figures(record.report.day, self._shop.till)
        return record.stands and now != record.report.figures

    def unclosed_days(self) -> tuple[date, ...]:
        """Give the days before today that are still open, oldest first: reopened ones, or recent ones with figures."""
        return self._ledger.closes.unclosed_days(self._shop.till, self._today(), REMINDER_DAYS)

    def days_to_close(self) -> tuple[date, ...]:
        """Give the unclosed days where the shop wants the reminder; else none."""
        return self.unclosed_days() if self.reminds_of_open_days else ()

    @property
    def is_blind(self) -> bool:
        """Whether the drawer is counted before its figures are shown (blind count)."""
        return setting_in(self._ledger, self._shop, BLIND_COUNT)

    @property
    def reminds_of_open_days(self) -> bool:
        """Whether the window says which days were left open."""
        return setting_in(self._ledger, self._shop, OPEN_DAYS_REMINDER)

    def _report(
        self, day: date, counted: tuple[CountedTender, ...], who: str, number: int | None = None
    ) -> CloseReport:
        if day > self._today():
            raise DayInFuture(day=day.isoformat())
        till, days, closes = self._shop.till, self._shop.days, self._ledger.closes
        return CloseReport(
            number=number,
            shop=self._shop.name,
            till=till,
            day=day,
            zone=days.zone.key,
            at=self._clock(),
            who=who,
            figures=closes.figures(day, till),
            counted=counted,
            blind=self.is_blind,
            undelivered=closes.undelivered(till, days.begin(day), days.end(day)),
            journal=self._ledger.journal.head(),
            replaces=closes.last_of_day(day, till),
            day_end=days.end_hour(day),
            untaken=tally(self._ledger.pos_receipts.of_day(till, day)),
        )

    def _today(self) -> date:
        return self._shop.days.of(self._clock())


def _facts(report: CloseReport) -> Mapping[str, str]:
    nets = {f"net {each.currency.code}": str(each.net) for each in report.figures.currencies}
    return {"day": report.day.isoformat(), "close": str(report.number), "report": fingerprint(report), **nets}
