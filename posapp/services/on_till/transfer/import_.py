"""Imports the events that another till exported; the file is claimed first, so that it is imported only once."""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.customers.registration import CreationState, NewCustomer
from posapp.domain.errors import EnvironmentFault, RuleError
from posapp.domain.events.event import EventMove, HistoryLine, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.events.subject import Subject
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.shop import Shop
from posapp.domain.staff.members import NOBODY, Approval
from posapp.domain.texts import mark
from posapp.domain.transfer import Senders, continue_event
from posapp.storage.bundles.close_series import merge_closes, read_closes
from posapp.storage.bundles.event_bundle import read_event_bundle
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.events.events import MARKED_UNCERTAIN_AT
from posapp.storage.faults import DiskFull, FolderNotWritable
from posapp.storage.files.lock import hold_sender_lock
from posapp.storage.ledger import Ledger
from posapp.storage.transfer.claims import IMPORTED, Claim, claim_file, claim_in, location_hash, note_imported
from posapp.storage.transfer.transfer_file import TRANSFER_ID, open_transfer_file

if TYPE_CHECKING:
    from posapp.services.on_till.till import Till

__all__ = [
    "REPEATED",
    "TransferAlreadyImported",
    "TransferClaimed",
    "TransferImport",
    "TransferImporter",
    "TransferOfAnotherShop",
    "claim_transfer",
    "continue_after_transfer",
    "mark_imported",
    "reconciled_first",
    "scratch_file",
]

REPEATED = "repeated"
"""The setting, in a transfer file, that says that an earlier file of the same transfer exists."""
IMPORTED_PREFIX = "adopted:"
"""The prefix of a ledger's settings for the transfers that it imported."""
CLAIMING = "claiming:"
"""The prefix of a ledger's settings for the random number with which it claims a transfer."""
CLAIMED_IN = "claimed in:"
"""The prefix of a ledger's settings for the generation in which it began to claim a transfer."""
ALL = 10**9


class TransferAlreadyImported(RuleError):
    """The transfer was imported before."""

    sentence = mark("errors", "This transfer file was already imported ({where}). Its events are sent once, not again.")


class TransferClaimed(RuleError):
    """Another till started to import the transfer, and may have stopped half-way."""

    sentence = mark(
        "errors",
        "The till “{till}” started importing this file ({at}). Import it there again. If that till no "
        "longer exists, “posapp transfer import FILE --force” imports it here, and events that Hellotext "
        "does not show go to review.",
    )


class TransferOfAnotherShop(RuleError):
    """The transfer is from another shop."""

    sentence = mark(
        "errors", "This transfer file is from the shop “{shop}”, not this one. Import it at a till of that shop."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferImport:
    """The result of an import.

    Attributes:
        number: The transfer's number.
        events: The number of events.
        to_review: Whether a person decides about those that Hellotext does not show, since another till may send them.
    """

    number: str
    events: int
    to_review: bool


class TransferImporter:
    """Imports the transfers of other tills.

    Three steps, each on disk before the next: this till keeps a chance number of its own, the file is claimed with it,
    and the ledger takes everything at once and notes that it did. Stopped anywhere, the same till does it again; every
    other is refused.

    Args:
        till: The till that imports.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def import_from(
        self, file: Path, passphrase: Passphrase, who: Approval = NOBODY, *, force: bool = False
    ) -> TransferImport:
        """Import the events that another till exported; each is looked for at Hellotext before it is sent.

        What the other till had not sent needs no proof that it never arrived: one look is enough, for the case that a
        copy of the file was imported elsewhere. Rejected events and those in review keep their state.

        Where the file cannot be claimed, or was claimed by another till that is said to be gone, another till may send
        the events too: what Hellotext does not show is then left to a person.

        Raises:
            NotSetUp: Before this till knows its shop.
            NoSealedFile: When it is no transfer file of posapp; it is left as it is.
            SealedFileLocked: When the passphrase does not open it.
            TransferAlreadyImported: When it was imported, here or elsewhere as far as the file knows.
            TransferClaimed: When another till claimed it.
            TransferOfAnotherShop: When it is of another shop.
            SenderRunning: While the window or a command still sends.
            EnvironmentFault: When the disk refuses; then nothing was imported, and it can be repeated.
        """
        shop = self._till.shop()
        with (
            hold_sender_lock(self._till.home.sender_lock),
            open_transfer_file(file, passphrase, scratch_file(self._till)) as sealed,
            self._till.open_ledger() as ledger,
        ):
            _require_same_shop(sealed, shop)
            number = sealed.settings.get(TRANSFER_ID) or ""
            where = ledger.settings.get(f"{IMPORTED_PREFIX}{number}")
            if where:
                raise TransferAlreadyImported(where=where)
            try:
                senders = claim_transfer(self._till, ledger, sealed, file, passphrase)
            except (TransferClaimed, TransferAlreadyImported):
                if not force:
                    raise
                senders = Senders.OTHERS
            count = self._take_over(sealed, ledger, number, who, senders)
            if senders is not Senders.OTHERS:
                mark_imported(self._till, file, passphrase)
        return TransferImport(number=number, events=count, to_review=senders is Senders.OTHERS)

    def _take_over(self, sealed: Ledger, ledger: Ledger, number: str, who: Approval, senders: Senders) -> int:
        now, count = self._till.clock(), 0
        with ledger.transaction():
            ledger.settings.put(f"{IMPORTED_PREFIX}{number}", f"{now:%Y-%m-%d %H:%M} UTC")
            ledger.settings.put(MARKED_UNCERTAIN_AT, now.isoformat())
            ledger.settings.remove(f"{CLAIMING}{number}")
            ledger.settings.remove(f"{CLAIMED_IN}{number}")
            for customer in sealed.new_customers.undelivered():
                self._import_customer(customer, ledger)
            for queued in sealed.events.list(EventState.TRANSFERRED, ALL)[::-1]:
                count += self._import_event(queued, sealed, ledger, senders)
            for prefix, highest in sealed.sales.numbers().items():
                ledger.sales.note_number(prefix, highest)
            ledger.drawer.merge(sealed.drawer.all())
            ledger.pos_receipts.merge(sealed.pos_receipts.rows())
            merge_closes(read_closes(sealed), ledger, tag=number[:8], at=now, who=who)
            self._note(ledger, {"hand-over": number, "events": str(count)}, who)
        return count

    def _import_customer(self, customer: NewCustomer, ledger: Ledger) -> None:
        if ledger.new_customers.get(customer.id) is None:
            ledger.new_customers.save(reconciled_first(customer, self._till.clock()))

    def _import_event(self, queued: OutboxEvent, sealed: Ledger, ledger: Ledger, senders: Senders) -> bool:
        if ledger.events.get(queued.event.id) is not None:
            return self._restore_own_event(queued, ledger, senders)
        subject, now = self._import_bundle(queued, sealed, ledger), self._till.clock()
        ledger.events.add(queued.event, subject=subject, due_at=now, at=now, reason=Reason.TRANSFER_IMPORTED)
        history = sealed.events.history(queued.event.id)
        ledger.events.copy_history(queued, history)
        continue_after_transfer(ledger, queued, history, Reason.TRANSFER_IMPORTED, senders, now)
        return True

    def _restore_own_event(self, queued: OutboxEvent, ledger: Ledger, senders: Senders) -> bool:
        """A till that imports its own transfer continues with its own events."""
        own = ledger.events.get(queued.event.id)
        if own is None or own.state is not EventState.TRANSFERRED:
            return False
        history = ledger.events.history(own.event.id)
        continue_after_transfer(ledger, own, history, Reason.TRANSFER_IMPORTED, senders, self._till.clock())
        return True

    def _import_bundle(self, queued: OutboxEvent, sealed: Ledger, ledger: Ledger) -> Subject | None:
        """Give the sale, refund or order as it stands here; None where its receipt is another sale's here."""
        bundle = read_event_bundle(queued.event, sealed)
        try:
            return bundle.write_into(ledger)
        except ReceiptUsed:
            bundle.write_redemption_into(ledger)
            return None

    def _note(self, ledger: Ledger, facts: Mapping[str, str], who: Approval) -> None:
        ledger.journal.append(at=self._till.clock(), who=who, what=JournalVerb.TRANSFER_IMPORTED, facts=facts)


def continue_after_transfer(
    ledger: Ledger, queued: OutboxEvent, history: Sequence[HistoryLine], reason: Reason, senders: Senders, now: datetime
) -> None:
    """Continue with a transferred event here, inside a transaction of the caller's.

    Args:
        ledger: The ledger that holds it.
        queued: The event.
        history: Its earlier moves.
        reason: TRANSFER_IMPORTED or TRANSFER_CANCELLED.
        senders: Which other tills may send it.
        now: UTC.
    """
    following = continue_event(queued, history, reason, senders)
    if following.maybe_sent_since is not None:
        ledger.events.note_possible_attempt(queued.event.id, following.maybe_sent_since)
    ledger.events.move(
        [
            EventMove(
                event_id=queued.event.id,
                source=queued.state,
                target=following.target,
                reason=following.reason,
                explanation=following.explanation,
                due_at=now,
            )
        ],
        now,
    )


def claim_transfer(till: "Till", ledger: Ledger, sealed: Ledger, file: Path, passphrase: Passphrase) -> Senders:
    """Claim a transfer file for a till, again after a crash; give who else may send its events.

    Args:
        till: The till that claims.
        ledger: The till's ledger, which stores the claim's number before the file does.
        sealed: The copy of the file that is read.
        file: The file.
        passphrase: The passphrase of the file.

    Raises:
        TransferAlreadyImported: When another till imported it.
        TransferClaimed: When another till claimed it.
        EnvironmentFault: When the ledger cannot be written, or another program has the file.
    """
    number = sealed.settings.get(TRANSFER_ID) or ""
    mine = Claim(
        taker=_chance_of(ledger, number),
        place=location_hash(till.home.folder),
        till=till.shop().till,
        at=f"{till.clock():%Y-%m-%d %H:%M} UTC",
    )
    standing = claim_in(sealed.settings, file)
    if standing is None:
        try:
            standing = claim_file(file, passphrase, number, mine)
        except (FolderNotWritable, DiskFull):
            return Senders.OTHERS  # on such a medium the file can be imported elsewhere too
    taken = sealed.settings.get(IMPORTED)
    if standing.is_of(mine):
        if sealed.settings.get(REPEATED) is not None:
            return Senders.OTHERS
        is_anew = taken is not None or not _began_in_this_generation(ledger, number)
        return Senders.THIS_TILL_BEFORE if is_anew else Senders.HOLDER_OF_A_COPY
    if taken is not None:
        raise TransferAlreadyImported(where=taken)
    raise TransferClaimed(till=standing.till, at=standing.at)


def mark_imported(till: "Till", file: Path, passphrase: Passphrase) -> None:
    """Write into a claimed file that the till has imported everything."""
    with suppress(EnvironmentFault):  # the claim is valid; this only informs the others
        note_imported(file, passphrase, f"{till.shop().till}, {till.clock():%Y-%m-%d %H:%M} UTC")


def scratch_file(till: "Till") -> Path:
    """Give the path of the copy of a transfer file while it is read; only the holder of the sender's lock uses it."""
    return till.home.folder / "adopting.db"


def reconciled_first(customer: NewCustomer, now: datetime) -> NewCustomer:
    """Give a new customer whom another till may create too, to be checked before the creation.

    With a phone or an e-mail Hellotext finds the same profile again; any other is looked for before a creation.
    """
    if customer.state is CreationState.CREATING or (
        customer.state is CreationState.WAITING and not customer.may_be_repeated
    ):
        return replace(customer, state=CreationState.UNCERTAIN, checks=0, due_at=now)
    return replace(customer, due_at=now)


def _chance_of(ledger: Ledger, number: str) -> str:
    """Give the random number with which this ledger claims a transfer, on disk before it is used."""
    name = f"{CLAIMING}{number}"
    kept = ledger.settings.get(name)
    if kept is None:
        kept = secrets.token_hex(16)
        with ledger.transaction():
            ledger.settings.put(name, kept)
            ledger.settings.put(f"{CLAIMED_IN}{number}", _generation_of(ledger))
    return kept


def _began_in_this_generation(ledger: Ledger, number: str) -> bool:
    """Whether the ledger only grew since it began to claim; a restored one may have imported everything before."""
    generation = _generation_of(ledger)
    return generation != "" and ledger.settings.get(f"{CLAIMED_IN}{number}") == generation


def _generation_of(ledger: Ledger) -> str:
    generation = ledger.marks.generation()
    return "" if generation is None else f"{generation.till} {generation.number}"


def _require_same_shop(sealed: Ledger, shop: Shop) -> None:
    theirs = sealed.shop.load()
    if theirs is None or (theirs.name, theirs.country, theirs.currency) != (shop.name, shop.country, shop.currency):
        raise TransferOfAnotherShop(shop="" if theirs is None else theirs.name)
