"""Exports the undelivered events before a PC is replaced, cancels a transfer, and signs the till out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.errors import RuleError
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.ids import new_id
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval, Permission
from posapp.domain.texts import mark
from posapp.domain.transfer import Senders
from posapp.services.on_till.transfer.import_ import (
    REPEATED,
    TransferAlreadyImported,
    TransferClaimed,
    TransferImport,
    TransferImporter,
    TransferOfAnotherShop,
    claim_transfer,
    continue_after_transfer,
    mark_imported,
    reconciled_first,
    scratch_file,
)
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.files.lock import hold_sender_lock
from posapp.storage.files.output_files import OutputIsLink
from posapp.storage.ledger import Ledger
from posapp.storage.transfer.transfer_file import (
    TRANSFER_ID,
    SealedFileExists,
    SealedFileLocked,
    TransferContents,
    discard_unfinished,
    is_unfinished,
    open_transfer_file,
    write_transfer_file,
)

if TYPE_CHECKING:
    from posapp.services.on_till.till import Till

__all__ = [
    "NoTransfer",
    "NothingToTransfer",
    "TransferAlreadyImported",
    "TransferClaimed",
    "TransferExport",
    "TransferImport",
    "TransferOfAnotherShop",
    "Transfers",
    "Undelivered",
    "UndeliveredEvents",
    "passphrase_of",
]

NAMED = "hand_over_named"
"""The setting that holds the transfer whose file is complete and about to get its name."""
FILE = "hand_over_file"
"""The settings' name of where that file is."""
ALL = 10**9


class NothingToTransfer(RuleError):
    """Every event is delivered."""

    sentence = mark(
        "errors", "There is nothing to move to another PC: Hellotext has everything that this till recorded."
    )


class NoTransfer(RuleError):
    """Nothing was exported from here."""

    sentence = mark("errors", "Nothing was moved from this till to another PC, so there is nothing to cancel.")


class UndeliveredEvents(RuleError):
    """The till still has undelivered events."""

    sentence = mark(
        "errors",
        "{count} events recorded here are not in Hellotext yet. Send them first (“posapp sync "
        "--until-idle”), or move them to another PC (“posapp transfer export FILE”).",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """The numbers of undelivered events and of customers registered here."""

    events: int
    customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferExport:
    """A finished export: its file, its number, and the number of events."""

    file: Path
    number: str
    events: int
    customers: int


def passphrase_of(text: str) -> Passphrase:
    """Give a passphrase from the typed text; raises PassphraseTooShort."""
    return Passphrase(text)


class Transfers:
    """Exports, imports and cancels the transfers of one till.

    The order makes it safe: first the events leave this till's outbox, on disk; only then is the file written. A
    program that stops in between has lost nothing, since the ledger still holds them, and doubles nothing, since no
    outbox does: the transfer is repeated under its number, or cancelled.

    Args:
        till: The till that exports or imports.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def undelivered(self) -> Undelivered:
        """Give the numbers of what is undelivered and in no transfer file; nothing before the set-up.

        The events of an interrupted transfer are in no file for certain, and count.
        """
        if not self._till.home.ledger.exists():
            return Undelivered(events=0, customers=0)
        with self._till.open_ledger() as ledger:
            partial = ledger.settings.get(TRANSFER_ID)
            interrupted = () if partial is None or _is_noted(ledger, partial) else _of_number(ledger, partial)
            return Undelivered(
                events=len(ledger.events.undelivered()) + len(interrupted),
                customers=len(ledger.new_customers.undelivered()),
            )

    def require_all_delivered(self) -> None:
        """Raise UndeliveredEvents while something is undelivered; called before a till is retired."""
        count = self.undelivered()
        if count.events or count.customers:
            raise UndeliveredEvents(count=count.events + count.customers)

    def sign_out(self) -> None:
        """Delete the API token of this till, with an entry in the journal.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not.
            NoKeyring: When this computer has no keyring.
        """
        who = self._till.authorize(Permission.TRANSFER_EVENTS)
        self._till.credentials.delete_token()
        if self._till.home.ledger.exists():
            with self._till.open_ledger() as ledger:
                self._note(ledger, JournalVerb.TOKEN_REMOVED, {}, who)

    def export_to(self, file: Path, passphrase: Passphrase, who: Approval | None = None) -> TransferExport:
        """Export the undelivered events into a sealed file, after which this till does not send them; may be repeated.

        Each transfer has a number and events of its own. An interrupted one continues under its number, and a file
        of it that is whole already is given as it is.

        Raises:
            NothingToTransfer: When every event is delivered.
            SenderRunning: While the window or a command still sends.
            SealedFileExists: When there is another file of that name; then nothing was changed.
            OutputIsLink: When the name is a symbolic link; then nothing was changed.
            EnvironmentFault: When the disk refuses; then the transfer can be cancelled or repeated.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.TRANSFER_EVENTS, who)
        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            finished = self._finished_before(ledger, file, passphrase)
            if finished is None:
                finished = self._seal(ledger, file, passphrase)
            facts = {"hand-over": finished.number, "events": str(finished.events)}
            self._note(ledger, JournalVerb.TRANSFER_EXPORTED, facts, who)
        return finished

    def cancel(
        self, who: Approval | None = None, *, file: Path | None = None, passphrase: Passphrase | None = None
    ) -> int:
        """Cancel a transfer, so that this till sends its events again; give their number.

        With its file the transfer is claimed, so that no other till imports it, and each event is looked for before it
        is sent. Without it another till may have imported it, and what Hellotext does not show then waits for a person;
        where the file never came to be, what was not sent goes on waiting to be sent.

        Raises:
            NoTransfer: When nothing was exported from here, or not in this file.
            TransferClaimed: When another till claimed the file.
            TransferAlreadyImported: When another till imported the file.
            SealedFileLocked: When the passphrase does not open the file.
            EnvironmentFault: When the disk refuses.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.TRANSFER_EVENTS, who)
        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            if file is not None and passphrase is not None:
                number, senders = self._claim_own(ledger, file, passphrase)
            else:
                number = _newest(ledger)
                senders = Senders.NOBODY if _never_became_a_file(ledger, number) else Senders.OTHERS
            events = _of_number(ledger, number)
            if not events:
                raise NoTransfer()
            now = self._till.clock()
            with ledger.transaction():
                for queued in events:
                    history = ledger.events.history(queued.event.id)
                    continue_after_transfer(ledger, queued, history, Reason.TRANSFER_CANCELLED, senders, now)
                if ledger.settings.get(TRANSFER_ID) == number:
                    ledger.settings.remove(TRANSFER_ID)
                facts = {"hand-over": number, "events": str(len(events))}
                self._note(ledger, JournalVerb.TRANSFER_CANCELLED, facts, who)
            if file is not None and passphrase is not None and senders is not Senders.OTHERS:
                mark_imported(self._till, file, passphrase)
        return len(events)

    def import_from(
        self, file: Path, passphrase: Passphrase, who: Approval | None = None, *, force: bool = False
    ) -> TransferImport:
        """Import the events that another till exported.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not; and as `TransferImporter.import_from` does.
        """
        who = self._till.authorize(Permission.TRANSFER_EVENTS, who)
        return TransferImporter(self._till).import_from(file, passphrase, who, force=force)

    def _seal(self, ledger: Ledger, file: Path, passphrase: Passphrase) -> TransferExport:
        if file.is_symlink():
            raise OutputIsLink(file=file.name)
        if file.exists():
            raise SealedFileExists(file=file.name)
        may_be_elsewhere = self._may_be_elsewhere(ledger)
        number = self._take_from_outbox(ledger)
        earlier = ledger.settings.get(FILE)
        if earlier is not None:
            discard_unfinished(Path(earlier))  # the file of a killed program could be imported too
        ledger.settings.put(FILE, str(file.absolute()))
        events = _of_number(ledger, number)
        customers = ledger.new_customers.undelivered()
        facts = {TRANSFER_ID: number, "journal_head": ledger.journal.head()}
        if may_be_elsewhere == number:
            facts[REPEATED] = number
        contents = TransferContents(shop=self._till.shop(), events=events, customers=customers, facts=facts)
        write_transfer_file(
            file,
            passphrase,
            ledger=ledger,
            contents=contents,
            before_rename=lambda: ledger.settings.put(NAMED, number),
        )
        return TransferExport(file=file, number=number, events=len(events), customers=len(customers))

    def _finished_before(self, ledger: Ledger, file: Path, passphrase: Passphrase) -> TransferExport | None:
        """Give the complete file of an interrupted transfer; None where there is none here."""
        number = ledger.settings.get(TRANSFER_ID)
        if number is None or _is_noted(ledger, number):
            return None
        for each in dict.fromkeys((file, Path(ledger.settings.get(FILE) or file))):
            if not each.is_file():
                continue
            try:
                with open_transfer_file(each, passphrase, scratch_file(self._till)) as sealed:
                    if sealed.settings.get(TRANSFER_ID) == number:
                        events, customers = sealed.events.list(None, ALL), sealed.new_customers.undelivered()
                        return TransferExport(file=each, number=number, events=len(events), customers=len(customers))
            except SealedFileLocked:
                continue  # another file of that name: whether it is in the way is looked at next
        return None

    def _may_be_elsewhere(self, ledger: Ledger) -> str:
        """Give the number of a transfer whose file was written and is not here; empty where there is none."""
        named, file = ledger.settings.get(NAMED), ledger.settings.get(FILE)
        return "" if named is None or (file is not None and is_unfinished(Path(file))) else named

    def _take_from_outbox(self, ledger: Ledger) -> str:
        """Take the undelivered events out of this till's outbox, together with those of an interrupted transfer."""
        now = self._till.clock()
        ledger.events.recover(now)
        events, customers = ledger.events.undelivered(), ledger.new_customers.undelivered()
        number = self._number_for(ledger, anew=bool(events or customers))
        with ledger.transaction():
            ledger.settings.put(TRANSFER_ID, number)
            self._mark_transferred(ledger, events, number)
            for customer in customers:
                ledger.new_customers.save(reconciled_first(customer, now))
        return number

    def _number_for(self, ledger: Ledger, *, anew: bool) -> str:
        """Give the number of the transfer to continue, or a new one where the last is complete."""
        partial = ledger.settings.get(TRANSFER_ID)
        if partial is not None and not (anew and _is_noted(ledger, partial)) and (anew or _of_number(ledger, partial)):
            return partial
        if not anew:
            raise NothingToTransfer()
        return new_id(self._till.clock())

    def _claim_own(self, ledger: Ledger, file: Path, passphrase: Passphrase) -> tuple[str, Senders]:
        """Claim a file that was exported here; give its number, and who else may send its events."""
        with open_transfer_file(file, passphrase, scratch_file(self._till)) as sealed:
            number = sealed.settings.get(TRANSFER_ID) or ""
            if not _of_number(ledger, number):
                raise NoTransfer()
            return number, claim_transfer(self._till, ledger, sealed, file, passphrase)

    def _mark_transferred(self, ledger: Ledger, events: Sequence[OutboxEvent], number: str) -> None:
        """Another till may send the events that this one would send without a check."""
        now = self._till.clock()
        ledger.events.move(
            [
                EventMove(
                    event_id=queued.event.id,
                    source=queued.state,
                    target=EventState.TRANSFERRED,
                    reason=Reason.TRANSFERRED,
                    explanation=number,
                    due_at=now,
                )
                for queued in events
            ],
            now,
        )
        ledger.events.clear_attempt_times([each.event.id for each in events if each.state is EventState.PENDING])

    def _note(self, ledger: Ledger, what: JournalVerb, facts: Mapping[str, str], who: Approval) -> None:
        with ledger.transaction():
            ledger.journal.append(at=self._till.clock(), who=who, what=what, facts=facts)


def _of_number(ledger: Ledger, number: str) -> Sequence[OutboxEvent]:
    """Give the events transferred under a number, oldest first; an older posapp wrote no number beside them."""
    known = {number, ""} if ledger.settings.get(TRANSFER_ID) == number else {number}
    return [each for each in ledger.events.list(EventState.TRANSFERRED, ALL)[::-1] if each.explanation in known]


def _newest(ledger: Ledger) -> str:
    """Give the number of the newest transfer whose events are still transferred; raises NoTransfer."""
    events = ledger.events.list(EventState.TRANSFERRED, ALL)
    if not events:
        raise NoTransfer()
    return max(each.explanation for each in events) or ledger.settings.get(TRANSFER_ID) or ""


def _never_became_a_file(ledger: Ledger, number: str) -> bool:
    """Whether a transfer stopped before its file got a name; unknown for one of an older posapp."""
    partial, named = ledger.settings.get(TRANSFER_ID), ledger.settings.get(NAMED)
    return partial == number != named and all(each.explanation == number for each in _of_number(ledger, number))


def _is_noted(ledger: Ledger, number: str) -> bool:
    """Whether the journal records that the file was written: the last step of a transfer."""
    return any(
        entry.what == JournalVerb.TRANSFER_EXPORTED and entry.facts.get("hand-over") == number
        for entry in ledger.journal.entries()
    )
