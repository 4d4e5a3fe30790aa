"""What waits in the spool comes to the counter once, whatever stops in between."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx

from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import to_document
from posapp.services.on_ledger.intake.pairings import Pairings
from posapp.services.on_till.intake.spool_source import SpoolSource
from posapp.services.on_till.intake.spooled import put_receipt
from posapp.services.on_till.intake.web_door import WebDoor
from posapp.services.on_till.printer.reading import PAPER, PaperKeeper
from posapp.services.on_till.printer.state import read_printer_state
from posapp.services.on_till.till import Till
from posapp.storage.intake_spool import IntakeSpool

A_SALE = PosReceipt(kind=ReceiptKind.SALE, source=ReceiptSource.WEB, number="A-1", total=Money.of(1250, "USD"))
PRINTED = (
    "Corner Shop",
    "RECEIPT 000123",
    "2 x Coffee          7.00",
    "1 x Croissant       4.25",
    "TOTAL              11.25",
    "CASH               20.00",
    "CHANGE              8.75",
)
KITCHEN = ("KITCHEN ORDER", "Table 4", "2 x Burger")


class Counter:
    """Takes what a source brings, and stores it where it is let."""

    def __init__(self, *, stores: bool = True) -> None:
        self.stores, self.came, self._news = stores, list[Arrival](), threading.Condition()

    def take(self, arrivals: Sequence[Arrival], stored: Callable[[], None]) -> None:
        with self._news:
            self.came += arrivals
            self._news.notify_all()
        if self.stores:
            stored()

    def wait_for(self, count: int) -> list[Arrival]:
        with self._news:
            assert self._news.wait_for(lambda: len(self.came) >= count, 10), f"{len(self.came)} came"
        return self.came


@contextmanager
def running(till: Till, counter: Counter) -> Iterator[SpoolSource]:
    source = SpoolSource(till)
    source.start(counter.take)
    yield source
    source.stop()


def put_paper(till: Till, *lines: str, at: datetime | None = None) -> None:
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        spool.put(PAPER, json.dumps(to_document(PrintedPaper(lines=lines))), at or datetime.now(UTC))


def waiting(till: Till) -> int:
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        return spool.count()


def until(found: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not found():
        assert time.monotonic() < end, "it did not come to be"
        time.sleep(0.02)


def test_a_printed_receipt_comes_to_the_counter_and_leaves_the_spool(offline_till: Till) -> None:
    printed_at = datetime(2026, 8, 7, 14, 5, tzinfo=UTC)
    put_paper(offline_till, *PRINTED, at=printed_at)
    counter = Counter()
    with running(offline_till, counter) as source:
        (arrival,) = counter.wait_for(1)
        until(lambda: waiting(offline_till) == 0)
        (read,) = source.latest

    assert (arrival.receipt.number, arrival.receipt.total) == ("000123", Money.of(1125, "USD"))
    assert arrival.receipt.at == printed_at, "a paper without a time was printed when it was sold"
    assert read.paper is not None
    assert read.paper.lines == PRINTED


def test_what_is_no_receipt_leaves_the_spool_and_comes_to_nobody(offline_till: Till) -> None:
    put_paper(offline_till, *KITCHEN)
    with IntakeSpool(offline_till.home.intake_spool, offline_till.database_key()) as spool:
        for document in ("", "[]", "{", '{"version": 9}', "[" * 5_000):
            spool.put(PAPER, document, datetime.now(UTC))
        spool.put("of a newer program", "{}", datetime.now(UTC))
    counter = Counter()
    with running(offline_till, counter):
        until(lambda: waiting(offline_till) == 0)

    assert [each.receipt for each in counter.came if each.receipt.can_be_proposed] == []


def test_what_was_not_stored_comes_again_after_a_crash_by_the_same_name(offline_till: Till) -> None:
    put_receipt(offline_till, A_SALE)
    crashed = Counter(stores=False)
    with running(offline_till, crashed):
        crashed.wait_for(1)
    again = Counter()
    with running(offline_till, again):
        again.wait_for(1)
        until(lambda: waiting(offline_till) == 0)

    assert crashed.came == again.came
    assert again.came[0].receipt == A_SALE


def test_while_the_counter_has_not_stored_it_nothing_comes_twice(offline_till: Till) -> None:
    counter = Counter(stores=False)
    with running(offline_till, counter):
        put_receipt(offline_till, A_SALE)
        counter.wait_for(1)
        put_paper(offline_till, *PRINTED)
        counter.wait_for(2)

    assert len(counter.came) == 2
    assert waiting(offline_till) == 2


def test_a_cards_slip_after_its_sale_is_no_second_sale(offline_till: Till) -> None:
    sold_at = datetime(2026, 8, 7, 14, 5, tzinfo=UTC)
    put_paper(offline_till, *PRINTED, at=sold_at)
    put_paper(offline_till, "VISA ****1234", "APPROVED", "TOTAL 11.25", at=sold_at + timedelta(seconds=20))
    counter = Counter()
    with running(offline_till, counter):
        until(lambda: waiting(offline_till) == 0)

    assert [each.receipt.number for each in counter.came if each.receipt.can_be_proposed] == ["000123"]


def test_a_paired_web_pos_reaches_the_counter_through_the_spool(offline_till: Till) -> None:
    with offline_till.open_workplace() as workplace:
        token = Pairings(workplace).add("Script")
    door, counter = WebDoor(offline_till, port=0), Counter()
    with running(offline_till, counter):
        door.open_if_paired()
        answer = httpx.post(
            f"http://127.0.0.1:{door.port}/v1/receipts",
            json={"number": "A-1", "total": "12.50"},
            headers={"Authorization": f"Bearer {token}"},
            trust_env=False,
        )
        (arrival,) = counter.wait_for(1)
        door.shut()

    assert answer.status_code == 202
    assert (arrival.receipt.number, arrival.receipt.total) == ("A-1", Money.of(1250, "USD"))


def test_the_door_is_open_only_where_something_is_paired(offline_till: Till) -> None:
    door = WebDoor(offline_till, port=0)
    door.open_if_paired()

    assert (door.port, door.fault) == (None, None)


def test_what_gathered_over_a_weekend_comes_once_each(offline_till: Till) -> None:
    counter = Counter()
    with IntakeSpool(offline_till.home.intake_spool, offline_till.database_key()) as spool:
        paper = json.dumps(to_document(PrintedPaper(lines=PRINTED)))
        for number in range(200):
            spool.put(PAPER, paper.replace("000123", f"{number:06}"), datetime.now(UTC))
    with running(offline_till, counter):
        counter.wait_for(200)
        until(lambda: waiting(offline_till) == 0)

    assert len({each.key for each in counter.came}) == len(counter.came) == 200


def test_a_damaged_spool_is_begun_anew_and_receipts_go_on_coming(offline_till: Till) -> None:
    with offline_till.open_workplace():
        put_paper(offline_till, *PRINTED)
    spool = offline_till.home.intake_spool
    spool.write_bytes(b"no database" * 1_000)
    counter = Counter()
    with running(offline_till, counter) as source:
        until(lambda: source.renewed_at is not None)
        put_receipt(offline_till, A_SALE)
        counter.wait_for(1)

    assert [each.receipt for each in counter.came] == [A_SALE]
    assert source.fault is None
    assert spool.with_name("intake-damaged.db").exists()


def test_a_spool_that_is_damaged_while_it_is_used_is_begun_anew(offline_till: Till) -> None:
    counter = Counter()
    with running(offline_till, counter) as source:
        put_receipt(offline_till, A_SALE)
        counter.wait_for(1)
        until(lambda: waiting(offline_till) == 0)
        offline_till.home.intake_spool.write_bytes(b"no database" * 1_000)
        put_receipt(offline_till, replace(A_SALE, number="A-2"))
        counter.wait_for(2)
        until(lambda: source.renewed_at is not None)

    assert [each.receipt.number for each in counter.came] == ["A-1", "A-2"]


def test_the_reader_of_a_printer_begins_a_damaged_spool_anew_while_the_window_is_closed(offline_till: Till) -> None:
    home = offline_till.home
    with IntakeSpool(home.intake_spool, offline_till.database_key()) as spool:
        for number in range(60):
            spool.put(PAPER, f"{number}" * 5_000, datetime.now(UTC))
    content = bytearray(home.intake_spool.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    home.intake_spool.write_bytes(content)
    keeper = PaperKeeper(home, offline_till.database_key)
    keeper.keep([PrintedPaper(lines=PRINTED)])

    assert not keeper.has_unsaved
    assert waiting(offline_till) == 1
    assert read_printer_state(home).fault == ""
