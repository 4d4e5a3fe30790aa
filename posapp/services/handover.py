"""Handing over what is undelivered, so that a PC that is swapped, reset or given away loses nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.errors import EnvironmentFault, RuleError
from posapp.domain.event_states import EventState, Reason
from posapp.domain.events import EventMove, QueuedEvent
from posapp.domain.identity import new_id
from posapp.domain.new_customers import Creation, NewCustomer
from posapp.domain.receipts import ReceiptUsed
from posapp.domain.shop import Shop
from posapp.storage.belongings import read_belongings
from posapp.storage.close_series import read_closes, take_closes
from posapp.storage.events import DISTRUSTED_AT
from posapp.storage.ledger import Ledger
from posapp.storage.lock import hold_sender_lock
from posapp.storage.passphrase import Passphrase
from posapp.storage.sealed import SealedFileExists, open_sealed, seal_into

if TYPE_CHECKING:
    from posapp.services.till import Till

__all__ = [
    "Adoption",
    "AlreadyAdopted",
    "HandOver",
    "HandOverOfAnotherShop",
    "HandedOver",
    "NoHandOver",
    "NothingToHandOver",
    "Undelivered",
    "UndeliveredHere",
    "passphrase_of",
]

NUMBER = "hand_over"
"""The settings' name of the hand-over: in the sealed file its number, in a ledger the one that was begun last."""
ADOPTED = "adopted:"


class NothingToHandOver(RuleError):
    """Hellotext has everything."""

    sentence = "There is nothing to hand over: Hellotext has everything that this till recorded."


class NoHandOver(RuleError):
    """Nothing was handed over from here."""

    sentence = "Nothing was handed over from this till, so there is nothing to take back."


class AlreadyAdopted(RuleError):
    """Twice would be doubled."""

    sentence = "This hand-over was adopted already ({where}); what is in it is sent once and not again."


class HandOverOfAnotherShop(RuleError):
    """What is in it would count for somebody else."""

    sentence = "This hand-over is of the shop “{shop}” and not of this one; adopt it at a till of that shop."


class UndeliveredHere(RuleError):
    """Somebody is about to leave with the shop's events."""

    sentence = (
        "{count} events recorded here are not at Hellotext yet. Send them first (“posapp sync --until-idle”), or hand "
        "them over (“posapp handover FILE”)."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """What Hellotext does not have for sure: events, and customers registered here."""

    events: int
    customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What was sealed: into which file, under which number, and how much."""

    file: Path
    number: str
    events: int
    customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """What was taken over.

    Attributes:
        number: The hand-over's number.
        events: How many events.
        to_review: Whether a person decides about them, since the file could not be marked as adopted.
    """

    number: str
    events: int
    to_review: bool


def passphrase_of(text: str) -> Passphrase:
    """Give a passphrase from what was typed; raises PassphraseTooShort."""
    return Passphrase(text)


class HandOver:
    """The hand-overs of one till.

    The order is what makes it safe: first the events leave this till's queue, on disk; only then is the file made. A
    program that stops in between has lost nothing, since the ledger still holds them, and doubles nothing, since no
    queue does: the hand-over is repeated, or taken back.

    Args:
        till: Whose events are handed over or adopted.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def undelivered(self) -> Undelivered:
        """Give how much Hellotext does not have yet; nothing before the set-up."""
        if not self._till.home.ledger.exists():
            return Undelivered(events=0, customers=0)
        with self._till.open_ledger() as ledger:
            return Undelivered(
                events=len(ledger.events.undelivered()), customers=len(ledger.new_customers.undelivered())
            )

    def refuse_to_leave(self) -> None:
        """Raise UndeliveredHere while Hellotext does not have everything: for who signs out or uninstalls."""
        count = self.undelivered()
        if count.events or count.customers:
            raise UndeliveredHere(count=count.events + count.customers)

    def hand_over(self, file: Path, passphrase: Passphrase, who: str = "") -> HandedOver:
        """Seal what is undelivered into a file, and close this till for it; repeat it after an interruption.

        Raises:
            NothingToHandOver: When Hellotext has everything.
            SenderRunning: While the window or a command still sends.
            SealedFileExists: When there is a file of that name; then nothing was changed.
            EnvironmentFault: When the disk refuses; then the events can be taken back, or the hand-over repeated.
        """
        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            shop = self._till.shop()
            if file.exists():
                raise SealedFileExists(file=file.name)
            number = self._let_go(ledger)
            events = ledger.events.list(EventState.HANDED_OVER, 10**9)[::-1]
            customers = ledger.new_customers.undelivered()
            seal_into(
                file,
                passphrase,
                ledger=ledger,
                shop=shop,
                events=events,
                customers=customers,
                facts={NUMBER: number, "journal_head": ledger.journal.head()},
            )
            self._note(ledger, "handed over", {"hand-over": number, "events": str(len(events))}, who)
        return HandedOver(file=file, number=number, events=len(events), customers=len(customers))

    def take_back(self, who: str = "") -> int:
        """Give this till back what it handed over, to be looked for before it is sent; give how many events.

        For a file that never came to be, or that was destroyed before anybody adopted it.

        Raises:
            NoHandOver: When nothing was handed over from here.
        """
        with hold_sender_lock(self._till.home.sender_lock), self._till.open_ledger() as ledger:
            events = ledger.events.list(EventState.HANDED_OVER, 10**9)
            if not events:
                raise NoHandOver()
            self._move(ledger, events, EventState.UNCERTAIN, Reason.HAND_OVER_TAKEN_BACK)
            ledger.settings.remove(NUMBER)
            self._note(ledger, "hand-over taken back", {"events": str(len(events))}, who)
        return len(events)

    def adopt(self, file: Path, passphrase: Passphrase, who: str = "") -> Adoption:
        """Take over what another till sealed; each event is looked for at Hellotext before it is sent.

        Where the file itself cannot be marked as adopted, a copy may be adopted elsewhere: a person decides then.

        Raises:
            NotSetUp: Before this till knows its shop.
            SealedFileLocked: When the passphrase does not open it.
            AlreadyAdopted: When it was adopted, here or elsewhere as far as the file knows.
            HandOverOfAnotherShop: When it is of another shop.
            SenderRunning: While the window or a command still sends.
        """
        shop = self._till.shop()
        with (
            hold_sender_lock(self._till.home.sender_lock),
            open_sealed(file, passphrase) as sealed,
            self._till.open_ledger() as ledger,
        ):
            number = self._checked(sealed, ledger, shop)
            marked = self._mark(file, sealed, shop)
            count = self._take_over(sealed, ledger, number, who, to_review=not marked)
        return Adoption(number=number, events=count, to_review=not marked)

    def _let_go(self, ledger: Ledger) -> str:
        """Take what is undelivered out of this till's queue, together with what an interrupted hand-over took."""
        ledger.events.recover(self._till.clock())
        events = ledger.events.undelivered()
        begun = ledger.settings.get(NUMBER)
        if not events and not begun and not ledger.new_customers.undelivered():
            raise NothingToHandOver()
        number = begun or new_id(self._till.clock())
        with ledger.transaction():
            ledger.settings.put(NUMBER, number)
            self._move(ledger, events, EventState.HANDED_OVER, Reason.HANDED_OVER)
            ledger.events.note_possible_attempts([queued.event.id for queued in events], self._till.clock())
        return number

    def _checked(self, sealed: Ledger, ledger: Ledger, shop: Shop) -> str:
        number, theirs = sealed.settings.get(NUMBER) or "", sealed.shop.load()
        if theirs is None or (theirs.name, theirs.country, theirs.currency) != (shop.name, shop.country, shop.currency):
            raise HandOverOfAnotherShop(shop="" if theirs is None else theirs.name)
        where = sealed.settings.get(ADOPTED) or ledger.settings.get(f"{ADOPTED}{number}")
        if where:
            raise AlreadyAdopted(where=where)
        return number

    def _mark(self, file: Path, sealed: Ledger, shop: Shop) -> bool:
        """Write into the file that it was adopted, before anything of it is; say whether that could be written."""
        try:
            sealed.settings.put(ADOPTED, f"{shop.till}, {self._till.clock():%Y-%m-%d %H:%M} UTC")
            sealed.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except EnvironmentFault:
            return False
        return file.exists()

    def _take_over(self, sealed: Ledger, ledger: Ledger, number: str, who: str, *, to_review: bool) -> int:
        now, count = self._till.clock(), 0
        with ledger.transaction():
            ledger.settings.put(f"{ADOPTED}{number}", f"{now:%Y-%m-%d %H:%M} UTC")
            ledger.settings.put(DISTRUSTED_AT, now.isoformat())
            for customer in sealed.new_customers.undelivered():
                self._adopt_customer(customer, ledger)
            for queued in sealed.events.list(EventState.HANDED_OVER, 10**9)[::-1]:
                count += self._adopt_event(queued, sealed, ledger, to_review=to_review)
            for prefix, highest in sealed.sales.numbers().items():
                ledger.sales.note_number(prefix, highest)
            take_closes(read_closes(sealed), ledger, tag=number[:8], at=now, who=who)
            self._note(ledger, "adopted", {"hand-over": number, "events": str(count)}, who)
        return count

    def _adopt_customer(self, customer: NewCustomer, ledger: Ledger) -> None:
        if ledger.new_customers.get(customer.id) is None:
            state = Creation.UNCERTAIN if customer.state is Creation.CREATING else customer.state
            ledger.new_customers.save(replace(customer, state=state, due_at=self._till.clock()))

    def _adopt_event(self, queued: QueuedEvent, sealed: Ledger, ledger: Ledger, *, to_review: bool) -> bool:
        if ledger.events.get(queued.event.id) is not None:
            return self._take_its_own_back(queued, ledger)
        holder, now = self._adopt_belongings(queued, sealed, ledger), self._till.clock()
        ledger.events.add(queued.event, sale_id=holder, due_at=now, at=now, reason=Reason.ADOPTED)
        ledger.events.copy_history(queued, sealed.events.history(queued.event.id))
        self._move(ledger, [queued], EventState.UNCERTAIN, Reason.ADOPTED)
        if to_review:
            adopted = replace(queued, state=EventState.UNCERTAIN)
            self._move(ledger, [adopted], EventState.REVIEW, Reason.UNDECIDABLE)
        return True

    def _take_its_own_back(self, queued: QueuedEvent, ledger: Ledger) -> bool:
        """A till that adopts what it handed over itself goes on with it."""
        own = ledger.events.get(queued.event.id)
        if own is None or own.state is not EventState.HANDED_OVER:
            return False
        self._move(ledger, [own], EventState.UNCERTAIN, Reason.ADOPTED)
        return True

    def _adopt_belongings(self, queued: QueuedEvent, sealed: Ledger, ledger: Ledger) -> str:
        """Give the id of the sale or refund as it stands here; empty where its receipt is another sale's here."""
        belongings = read_belongings(queued.event, sealed)
        try:
            return belongings.write_into(ledger)
        except ReceiptUsed:
            belongings.write_redemption_into(ledger)
            return ""

    def _move(self, ledger: Ledger, events: Sequence[QueuedEvent], target: EventState, reason: Reason) -> None:
        now = self._till.clock()
        moves = [
            EventMove(event_id=queued.event.id, source=queued.state, target=target, reason=reason, due_at=now)
            for queued in events
        ]
        ledger.events.move(moves, now)

    def _note(self, ledger: Ledger, what: str, facts: Mapping[str, str], who: str) -> None:
        with ledger.transaction():
            ledger.journal.append(at=self._till.clock(), who=who, what=what, facts=facts)
