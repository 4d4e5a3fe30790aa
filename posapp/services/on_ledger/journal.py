"""Searches the journal page by page and verifies its hash chain; it only reads."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from posapp.domain.errors import RuleError
from posapp.domain.journal.entry import JournalEntry, first_broken
from posapp.domain.journal.search import JournalPage, JournalSearch, VerificationResult
from posapp.domain.marks import RollbackReason
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace

if TYPE_CHECKING:
    from posapp.domain.marks import Mark

__all__ = ["JournalReader", "VerificationStopped"]

ENTRIES_PER_PAGE = 100
ENTRIES_BETWEEN_REPORTS = 2_000
Report = Callable[[tuple[int, int]], None]


class VerificationStopped(RuleError):
    """The verification was cancelled."""

    sentence = mark("errors", "The verification of the activity log was stopped before the end.")


class JournalReader:
    """The journal of one till.

    Args:
        workplace: The till with its ledger, and who works there. The ledger is only read.
        mark: Gives the mark outside the folder, which knows what the last entry was; None where there is none.
    """

    def __init__(self, workplace: Workplace, *, mark: "Callable[[], Mark | None]" = lambda: None) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._authorization = workplace.authorization
        self._mark = mark

    def page(self, search: JournalSearch, older: int | None = None, limit: int = ENTRIES_PER_PAGE) -> JournalPage:
        """Give the newest entries that match a search, below a number where one is given.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not read the journal.
        """
        self._authorization.require(Permission.READ_JOURNAL)
        days, first, last = self._shop.days, search.first, search.last
        found = self._ledger.journal.search(
            text=search.text.strip(),
            what=search.what,
            begin=None if first is None else days.begin(first),
            end=None if last is None else days.end(last),
            below=older,
            limit=limit + 1,
        )
        more = len(found) > limit
        return JournalPage(entries=found[:limit], older=found[limit - 1].number if more else None)

    def verbs(self) -> tuple[str, ...]:
        """Give every verb that occurs in the journal, in alphabetical order."""
        return self._ledger.journal.verbs()

    def verify(
        self,
        report: Report = lambda _progress: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> VerificationResult:
        """Verify the whole journal and give its first broken entry, if there is one.

        Args:
            report: Called with the number of entries checked, and their total.
            cancelled: Called regularly; true stops.

        Raises:
            VerificationStopped: When it was cancelled.
            EnvironmentFault: When the file cannot be read.
            SignInNeeded, PermissionMissing: When who is signed in may not read the journal.
        """
        self._authorization.require(Permission.READ_JOURNAL)
        mark = self._mark()
        with self._ledger.snapshot():
            count = self._ledger.journal.count()
            broken = first_broken(self._watched(count, report, cancelled))
            is_rewritten = broken is None and self._is_rewritten(mark)
        report((count, count))
        entries = count if broken is None else broken - 1
        return VerificationResult(entries=entries, broken=broken, is_rewritten=is_rewritten)

    def _is_rewritten(self, mark: "Mark | None") -> bool:
        """A chain can be rewritten by anyone who has the key; the mark outside the file shows that."""
        notice = self._ledger.marks.notice()
        if notice is not None and notice.doubt.why is RollbackReason.REWRITTEN:
            return True
        if mark is None or mark.generation != self._ledger.marks.generation() or not mark.progress.entries:
            return False
        entry = self._ledger.journal.entry(mark.progress.entries)
        return entry is None or entry.hash != mark.progress.head

    def _watched(self, count: int, report: Report, cancelled: Callable[[], bool]) -> Iterator[JournalEntry]:
        for done, entry in enumerate(self._ledger.journal.entries()):
            if done % ENTRIES_BETWEEN_REPORTS == 0:
                report((done, count))
                if cancelled():
                    raise VerificationStopped()
            yield entry
