"""Restores payments that Hellotext lists and the ledger has lost, after the ledger turned out to be an older copy."""

import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from posapp.domain.actions.catalogue import PAYMENT
from posapp.domain.amounts.reading import parse_stored_amount
from posapp.domain.clock import Clock
from posapp.domain.currency import currency
from posapp.domain.errors import InputError
from posapp.domain.events.event import Event, OutboxEvent
from posapp.domain.events.subject import Subject
from posapp.domain.ids import made_at, new_id
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.marks import RestoredNotice
from posapp.domain.sales.receipts import ReceiptUsed, check_receipt, running_number
from posapp.domain.sales.sale import Sale, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.domain.staff.members import NOBODY
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.parsers import ListedEvent
from posapp.storage.ledger import Ledger
from posapp.sync.cursor_watch import CursorTracker

__all__ = ["Recovery"]

PAGE_SIZE = 100
MAX_PAGES = 500
OLD_PAGES = 3
"""After so many pages of a falling list that tell of earlier days only, the rest is not read."""
EARLIER = timedelta(days=2)

_log = logging.getLogger(__name__)


@dataclass
class _Reading:
    """The records of this till in one reading of the list.

    Attributes:
        unknown: Events with this till's metadata that the ledger does not have, by their id.
        agreeing: In which currencies a listed payment was the very one that the ledger has.
        differing: In which currencies one was not: amounts or moments mean something else there.
        newest: The newest moment on the first page that told any.
        old_pages: How many pages in a row told of earlier days only.
    """

    unknown: dict[str, ListedEvent] = field(default_factory=dict)
    agreeing: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)
    newest: datetime | None = None
    old_pages: int = 0


class Recovery:
    """Reads Hellotext's list for payments of this till that its ledger does not know.

    They are written as sales whose events are confirmed, with the journal saying so. An amount is believed only where
    the same list shows payments that the ledger knows with the very amount and moment that it knows. What cannot be
    written (another action, no receipt, a receipt that another sale has, a closed day) is counted and told.

    Another till may have the same name, and anybody who holds the token can send under it. So nothing is written but
    what was recorded after the newest entry that the ledger still has and before the loss was noticed, and none of it
    unless it is known how many events are missing and no more than so many are listed.

    Args:
        ledger: The ledger, opened in this thread.
        client: The way to Hellotext.
        shop: The shop and till.
        clock: Gives the present moment, UTC.
        lag: How many seconds the list may be behind what was sent.
    """

    def __init__(self, ledger: Ledger, client: HellotextClient, shop: Shop, *, clock: Clock, lag: float) -> None:
        self._ledger = ledger
        self._client = client
        self._shop = shop
        self._clock = clock
        self._lag = timedelta(seconds=lag)

    def is_due(self) -> bool:
        """Whether the list is still to be read for something that is missing; raises EnvironmentFault."""
        notice = self._ledger.marks.notice()
        return notice is not None and not notice.is_searched

    async def restore_events(self) -> int:
        """Read the list once, and give how many payments were restored.

        Raises:
            HellotextError: When the list cannot be read; then nothing was written, and it is read again later.
            EnvironmentFault: When the disk refuses.
        """
        notice = self._ledger.marks.notice()
        if notice is None or notice.is_searched:
            return 0
        began = self._clock()
        reading = await self._read(notice.since - EARLIER)
        with self._ledger.transaction():
            found = sum(self._write(listed, reading) for listed in _lost(reading.unknown.values(), notice))
            left_out = len(reading.unknown) - found
            is_last = began >= notice.at + self._lag
            self._ledger.marks.note_found(found=found, left_out=left_out, is_searched=is_last)
        _log.info("%d payments were brought back from Hellotext's list, %d could not be", found, left_out)
        return found

    async def _read(self, since: datetime) -> _Reading:
        reading, cursor, watch = _Reading(), "", CursorTracker()
        for _ in range(MAX_PAGES):
            page = await self._client.events(after=cursor, limit=PAGE_SIZE)
            self._add_listed(page.items, reading)
            _note_age(page.items, reading, since)
            cursor = page.next_cursor
            if not page.has_more or reading.old_pages >= OLD_PAGES:
                break
            watch.follow(cursor)
        return reading

    def _add_listed(self, items: Iterable[ListedEvent], reading: _Reading) -> None:
        ours = {each.event_id: each for each in items if self._is_ours(each)}
        known = {queued.event.id: queued for queued in self._ledger.events.among(list(ours))}
        for event_id, listed in ours.items():
            if event_id in known:
                _compare(listed, known[event_id], reading)
            else:
                reading.unknown[event_id] = listed

    def _is_ours(self, listed: ListedEvent) -> bool:
        here = (listed.till, listed.store) == (self._shop.till, self._shop.name)
        return here and _ID.fullmatch(listed.event_id) is not None

    def _write(self, listed: ListedEvent, reading: _Reading) -> bool:
        believed = listed.currency in reading.agreeing - reading.differing
        sale = self._sale(listed) if believed and listed.action == PAYMENT else None
        if sale is None or self._ledger.closes.closed_by(sale.day, sale.till) is not None:
            return False
        try:
            self._ledger.sales.add(sale)
        except ReceiptUsed:
            return False
        number = running_number(self._shop.prefix, sale.receipt)
        if number is not None:
            self._ledger.sales.note_number(self._shop.prefix, number)
        self._ledger.events.add_confirmed(
            _event(listed, sale, self._shop), subject=Subject.sale(sale.id), at=sale.recorded_at
        )
        self._ledger.journal.append(
            at=sale.recorded_at, who=NOBODY, what=JournalVerb.PAYMENT_RECOVERED, facts=_facts(sale, listed)
        )
        return True

    def _sale(self, listed: ListedEvent) -> Sale | None:
        """Give the sale that a listed payment tells of; None where the list does not say enough for one."""
        now = self._clock()
        if listed.amount is None or listed.tracked_at is None or not listed.profile or listed.tracked_at > now:
            return None
        try:
            money = parse_stored_amount(f"{listed.amount:f}", currency(listed.currency))
            receipt = check_receipt(listed.reference)
        except InputError:
            return None
        return Sale(
            id=new_id(listed.tracked_at),
            receipt=receipt,
            till=self._shop.till,
            money=money,
            method=Tender.OTHER,
            occurred_at=listed.tracked_at,
            zone=self._shop.zone.key,
            day=self._shop.days.of(listed.tracked_at),
            profile=listed.profile,
            source=SaleSource.IMPORT,
            recorded_at=now,
        )


def _lost(unknown: Iterable[ListedEvent], notice: RestoredNotice) -> list[ListedEvent]:
    """Give those that can only be what is missing; none where there are more of them than are missing."""
    first = notice.since - timedelta(milliseconds=1)  # an id tells the moment to the millisecond
    made = [(each, made_at(each.event_id)) for each in unknown]
    within = [each for each, moment in made if moment is not None and first <= moment <= notice.at]
    missing = notice.doubt.events - notice.found if notice.doubt.is_counted else 0
    return within if len(within) <= missing else []


def _compare(listed: ListedEvent, queued: OutboxEvent, reading: _Reading) -> None:
    money = queued.event.money
    if money is None or listed.amount is None or listed.tracked_at is None:
        return
    same_amount = (listed.amount, listed.currency) == (money.decimal, money.currency.code)
    same_moment = abs(listed.tracked_at - queued.event.occurred_at) < timedelta(seconds=1)
    (reading.agreeing if same_amount and same_moment else reading.differing).add(money.currency.code)


def _note_age(items: Iterable[ListedEvent], reading: _Reading, since: datetime) -> None:
    """Whether a list falls is learned from its own moments; a list that does not is read to its end."""
    newest = max((each.tracked_at for each in items if each.tracked_at is not None), default=None)
    if newest is None:
        return
    reading.newest = reading.newest or newest
    reading.old_pages = reading.old_pages + 1 if newest < since and newest < reading.newest else 0


def _event(listed: ListedEvent, sale: Sale, shop: Shop) -> Event:
    return Event(
        id=listed.event_id,
        action=PAYMENT,
        profile=sale.profile,
        money=sale.money,
        occurred_at=sale.occurred_at,
        zone=sale.zone,
        reference=sale.receipt,
        store=shop.name,
        till=sale.till,
    )


def _facts(sale: Sale, listed: ListedEvent) -> Mapping[str, str]:
    return {"sale": sale.id, "receipt": sale.receipt, "amount": str(sale.money), "event": listed.event_id}


_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
