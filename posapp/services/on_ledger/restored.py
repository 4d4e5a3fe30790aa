"""Gives the notice about a restored or copied ledger, and records that a person has read it."""

from collections.abc import Mapping
from types import MappingProxyType

from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.marks import RestoredNotice, RollbackReason
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace
from posapp.storage.ledger import Ledger

__all__ = ["FOUND", "MISSING", "REASONS", "SEARCHING", "UNSENT", "RestoredNotices", "restored_lines", "unread_notice"]

REASONS: Mapping[RollbackReason, str] = MappingProxyType(
    {
        RollbackReason.OLDER: mark(
            "restored",
            "This till's file is older than before: its folder was rolled back or copied, or the end of the "
            "file is damaged.",
        ),
        RollbackReason.REWRITTEN: mark(
            "restored",
            "The activity log is not the one that this till wrote: it was rewritten, or the file is another "
            "copy of this till.",
        ),
        RollbackReason.OTHER_COMPUTER: mark("restored", "This till's folder comes from another computer."),
        RollbackReason.OTHER_FOLDER: mark("restored", "This till's folder was moved or copied."),
        RollbackReason.NO_MARK: mark(
            "restored", "The marker that records this till's latest state is missing on this computer."
        ),
        RollbackReason.BACKUP: mark("restored", "A backup replaced the till's file."),
    }
)
MISSING = mark("restored", "Missing at the end: {entries} activity log entries, {events} events.")
UNSENT = mark("restored", "Nothing is sent twice: posapp looks for {unsent} events in Hellotext before sending them.")
FOUND = mark("restored", "Payments recovered from Hellotext: {found}. Listed there but not recovered: {left_out}.")
SEARCHING = mark("restored", "posapp is still reading Hellotext's list for what is missing.")


def restored_lines(notice: RestoredNotice) -> tuple[tuple[str, Mapping[str, int]], ...]:
    """Give the sentences of a notice, each with the values for its gaps."""
    found_doubt = notice.doubt
    missing = {"entries": found_doubt.entries, "events": found_doubt.events}
    found = {"found": notice.found, "left_out": notice.left_out}
    lines: tuple[tuple[str, Mapping[str, int], bool], ...] = (
        (REASONS[found_doubt.why], {}, True),
        (MISSING, missing, bool(found_doubt.entries or found_doubt.events)),
        (UNSENT, {"unsent": notice.unsent}, bool(notice.unsent)),
        (FOUND, found, notice.is_searched or bool(notice.found or notice.left_out)),
        (SEARCHING, {}, not notice.is_searched),
    )
    return tuple((text, facts) for text, facts, is_shown in lines if is_shown)


def unread_notice(ledger: Ledger) -> RestoredNotice | None:
    """Give the notice that nobody has read yet, or None; raises EnvironmentFault."""
    notice = ledger.marks.notice()
    return None if notice is None or notice.is_read else notice


class RestoredNotices:
    """The notice of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def notice(self) -> RestoredNotice | None:
        """Give the unread notice, or None; raises EnvironmentFault."""
        return unread_notice(self._ledger)

    def acknowledge(self) -> None:
        """Mark the notice as read; the journal keeps by whom.

        Raises:
            EnvironmentFault: When the disk refuses.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        with self._ledger.transaction():
            notice = unread_notice(self._ledger)
            if notice is None:
                return
            who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
            self._ledger.marks.note_read()
            facts = {"why": notice.doubt.why.value, "brought back": str(notice.found)}
            self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.RESTORE_NOTICE_READ, facts=facts)
