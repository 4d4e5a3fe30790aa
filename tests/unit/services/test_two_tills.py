"""One file imported at two tills, and two tills of one name: what Hellotext has already is not sent a second time."""

import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.listed_elsewhere import listed_elsewhere_in
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.review import ListedTwice
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.envelopes import Page
from posapp.hellotext.parsers import ListedEvent
from posapp.sandbox import RunningSandbox
from posapp.sandbox.shape_choices import Amounts, ListResponse, Metadata, SortOrder, TrackedAt
from posapp.sandbox.shapes import ListShape
from posapp.services.on_till.sales_import import SalesImport
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.on_till.transfer.export import Transfers
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.storage.database.passphrase import Passphrase
from posapp.sync import receipt_check
from posapp.sync.status import SyncStatus

HEADER = "receipt,sold_at,customer,amount,currency,coupons\n"
LINES = (
    "000121,2026-08-07T12:00:00,C-000001,12.50,USD,",
    "000122,2026-08-07T12:03:10,C-000002,7.00,USD,",
    "000123,2026-08-07T14:05:00,C-000003,89.90,USD,",
)

MakeTill = Callable[[str], Till]


@pytest.fixture
def new_till(
    sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> MakeTill:
    """Set up a till of a name on a PC of its own."""

    def make(name: str) -> Till:
        environment = new_environment(sandbox)
        outside = {f"XDG_{each}_HOME": f"{environment['POSAPP_HOME']}-{each}" for each in ("STATE", "CONFIG")}
        made = Till({**environment, **outside})
        with open_background_session(made) as session:
            session.setup.save(replace(shop, till=name, prefix="T1"), sandbox.token)
            session.setup.download(("actions", "coupons", "profiles"), lambda _progress: None, lambda: False)
        return made

    return make


def imports(till: Till, folder: Path, *lines: str) -> int:
    """Import a file of these lines, and give how many were recorded."""
    path = folder / f"sales-{secrets.token_hex(4)}.csv"
    path.write_text(HEADER + "".join(f"{line}\n" for line in lines or LINES), encoding="utf-8")
    return SalesImport(till).run(path).recorded


def sells(till: Till, sandbox: RunningSandbox, receipt: str, *, minor: int = 500, customer: int = 9) -> None:
    profile = str(sandbox.shop.profiles()[customer]["id"])
    draft = PaymentDraft(money=Money.of(minor, "USD"), receipt=receipt, profile=profile, source=SaleSource.COMMAND)
    with open_ledger_session(till) as session:
        session.checkout.record_payment(draft)


def syncs(till: Till, timeout: float = 20) -> SyncStatus:
    return SyncService(till).sync(timeout=timeout)


def events(till: Till) -> list[OutboxEvent]:
    with till.open_ledger() as ledger:
        return list(ledger.events.list(None, 1000)[::-1])


def states(till: Till) -> list[EventState]:
    return [each.state for each in events(till)]


def receipts(sandbox: RunningSandbox) -> Counter[str]:
    return Counter(str(each["metadata"]["reference"]) for each in sandbox.shop.events())


def says(till: Till, queued: OutboxEvent) -> str:
    with till.open_ledger() as ledger:
        listed = listed_elsewhere_in(ledger.events.history(queued.event.id))
    assert listed is not None
    return listed.sentence(queued.event.reference)


def test_a_file_imported_at_two_tills_is_sent_once_and_the_second_till_says_where_it_is(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    assert (imports(one, tmp_path), imports(two, tmp_path)) == (3, 3)
    assert syncs(one).counts.confirmed == 3
    syncs(two)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert {(each.state, each.reason) for each in events(two)} == {(EventState.REVIEW, Reason.LISTED_ELSEWHERE)}
    assert says(two, events(two)[-1]) == (
        "Receipt 000123 is already in Hellotext, from till “Till 1” at 2026-08-07 18:05 UTC: was this file imported at "
        "another till, or does another PC use the name of till “Till 1”?"
    )


def test_what_the_other_till_did_not_have_in_its_file_is_sent(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path, LINES[0])
    syncs(one)
    imports(two, tmp_path)
    syncs(two)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert states(two) == [EventState.REVIEW, EventState.CONFIRMED, EventState.CONFIRMED]


def test_two_registers_that_count_the_same_numbers_are_two_shops_sales(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path, LINES[2])
    syncs(one)
    imports(two, tmp_path, "000123,2026-08-07T14:20:00,C-000004,3.20,USD,")
    syncs(two)
    assert receipts(sandbox) == {"000123": 2}
    assert states(two) == [EventState.CONFIRMED]


@pytest.mark.parametrize(
    "line",
    [
        "000123,2026-08-07T14:05:00,C-000003,89.00,USD,",
        "000123,2026-08-07T15:05:00,C-000003,89.90,USD,",
        "000123,2026-08-07T14:05:00,C-000004,89.90,USD,",
    ],
    ids=["another amount", "an hour later", "another customer"],
)
def test_a_receipt_that_could_be_the_same_is_asked_about(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path, line: str
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path, LINES[2])
    syncs(one)
    imports(two, tmp_path, line)
    syncs(two)
    assert receipts(sandbox) == {"000123": 1}
    assert states(two) == [EventState.REVIEW]


def test_a_file_imported_twice_at_one_till_is_recorded_and_sent_once(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    till = new_till("Till 1")
    imports(till, tmp_path)
    syncs(till)
    assert imports(till, tmp_path) == 0
    syncs(till)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert set(states(till)) == {EventState.CONFIRMED}


def test_a_till_whose_name_another_pc_has_asks_about_the_receipts_that_exist_twice(
    new_till: MakeTill, sandbox: RunningSandbox
) -> None:
    one, two = new_till("Till 1"), new_till("Till 1")
    sells(one, sandbox, "T1-000001")
    syncs(one)
    sells(two, sandbox, "T1-000001", minor=777, customer=8)
    sells(two, sandbox, "T1-000002", customer=7)
    syncs(two)
    assert receipts(sandbox) == {"T1-000001": 1, "T1-000002": 1}
    first, second = events(two)
    assert (first.state, first.reason) == (EventState.REVIEW, Reason.LISTED_ELSEWHERE)
    assert second.state is EventState.CONFIRMED


def test_only_the_first_send_of_a_new_till_asks_about_what_was_paid_at_its_counter(
    new_till: MakeTill, sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    step = receipt_check.ReceiptCheck._read_page

    async def noted(check: receipt_check.ReceiptCheck, look: receipt_check._Look) -> None:
        looked.append("page")
        await step(check, look)

    monkeypatch.setattr(receipt_check.ReceiptCheck, "_read_page", noted)
    till = new_till("Till 1")
    sells(till, sandbox, "T1-000001")
    syncs(till)
    assert looked == ["page"]
    sells(till, sandbox, "T1-000002")
    syncs(till)
    assert looked == ["page"]


def test_a_person_sends_a_listed_receipt_anyway_and_is_not_asked_again(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    for till in (one, two):
        imports(till, tmp_path, LINES[2])
        syncs(till)
    with open_ledger_session(two) as session:
        (case,) = session.review.list()
        with pytest.raises(ListedTwice):
            session.review.send_again([case.queued], "two sales")
        session.review.send_again([case.queued], "two sales", force=True)
    syncs(two)
    assert receipts(sandbox) == {"000123": 2}
    assert states(two) == [EventState.CONFIRMED]


def test_a_person_who_does_not_send_keeps_the_sale_in_the_days_figures(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    for till in (one, two):
        imports(till, tmp_path, LINES[2])
        syncs(till)
    with open_ledger_session(two) as session:
        (case,) = session.review.list()
        session.review.dismiss([case.queued], "imported at Till 1")
        assert session.day.totals(datetime(2026, 8, 7, tzinfo=UTC).date()).count == 1
    syncs(two)
    assert receipts(sandbox) == {"000123": 1}
    assert states(two) == [EventState.DISMISSED]


def test_while_the_list_fails_imports_wait_and_the_counter_sells_on(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    till = new_till("Till 1")
    sandbox.set_shape(ListShape(answer=ListResponse.FAILING))
    imports(till, tmp_path, LINES[2])
    sells(till, sandbox, "T1-000001")
    status = syncs(till, timeout=8)
    assert receipts(sandbox) == {"T1-000001": 1}
    assert (status.counts.pending, status.counts.accepted) == (1, 1)
    sandbox.set_shape(ListShape())
    syncs(till)
    assert receipts(sandbox) == {"T1-000001": 1, "000123": 1}


@pytest.mark.parametrize("answer", [ListResponse.FAILING, ListResponse.FORBIDDEN, ListResponse.HTML])
def test_when_the_list_was_unreadable_for_a_day_a_person_decides(
    new_till: MakeTill,
    sandbox: RunningSandbox,
    tmp_path: Path,
    answer: ListResponse,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    till = new_till("Till 1")
    sandbox.set_shape(ListShape(answer=answer))
    imports(till, tmp_path, LINES[2])
    syncs(till, timeout=6)
    assert states(till) == [EventState.PENDING]
    tomorrow = Till(till.environment, clock=lambda: datetime.now(UTC) + timedelta(days=1, minutes=5))
    syncs(tomorrow, timeout=6)
    assert [(each.state, each.reason) for each in events(till)] == [(EventState.REVIEW, Reason.RECEIPT_NOT_LOOKED_UP)]
    assert receipts(sandbox) == {}


def test_without_a_network_imports_wait_and_are_looked_up_when_it_is_back(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path)
    syncs(one)
    with sandbox.offline():
        assert imports(two, tmp_path) == 3
        assert syncs(two, timeout=2).counts.pending == 3
    syncs(two)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert set(states(two)) == {EventState.REVIEW}


def test_a_slow_server_holds_up_no_sale_and_lets_nothing_imported_go_unseen(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path)
    syncs(one)
    imports(two, tmp_path)
    sandbox.set_latency(3.0)
    assert syncs(two, timeout=4).counts.pending == 3
    began = datetime.now(UTC)
    sells(two, sandbox, "T2-000001")
    assert datetime.now(UTC) - began < timedelta(seconds=1)
    sandbox.set_latency(0.0)
    syncs(two)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1, "T2-000001": 1}


class Killed(Exception):
    """The program ends here."""


def test_a_program_that_is_killed_between_the_look_and_the_send_loses_and_doubles_nothing(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(two, tmp_path)
    finish = receipt_check.ReceiptCheck._finish

    def dies(check: receipt_check.ReceiptCheck, look: receipt_check._Look) -> None:
        finish(check, look)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(receipt_check.ReceiptCheck, "_finish", dies)
        with pytest.raises(Killed):
            syncs(two)
    assert receipts(sandbox) == {}
    imports(one, tmp_path, LINES[0])
    syncs(one)
    syncs(two)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert states(two) == [EventState.REVIEW, EventState.CONFIRMED, EventState.CONFIRMED]


def test_a_program_that_is_killed_in_the_middle_of_the_list_goes_on_with_what_is_left(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    for till in (one, two):
        imports(till, tmp_path)
    syncs(one)
    sandbox.set_shape(ListShape(page=2))
    read, pages = HellotextClient.events, []

    async def dies(client: HellotextClient, after: str = "", limit: int = 100) -> Page[ListedEvent]:
        pages.append(after)
        if len(pages) == 2:
            raise Killed
        return await read(client, after, limit)

    with monkeypatch.context() as patched:
        patched.setattr(HellotextClient, "events", dies)
        patched.setattr("posapp.sync.backlog.BacklogCheck.is_due", lambda _check: False)
        with pytest.raises(Killed):
            syncs(two)
    assert sorted(states(two)) == [EventState.PENDING, EventState.REVIEW, EventState.REVIEW]
    syncs(two)
    assert set(states(two)) == {EventState.REVIEW}
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}


@pytest.mark.parametrize(
    "shape",
    [
        ListShape(metadata=Metadata.CAMEL_CASE),
        ListShape(metadata=Metadata.AS_TEXT),
        ListShape(metadata=Metadata.NESTED),
        ListShape(amounts=Amounts.CENTS),
        ListShape(amounts=Amounts.MISSING),
        ListShape(moments=TrackedAt.ARRIVAL),
        ListShape(moments=TrackedAt.MINUTE),
        ListShape(moments=TrackedAt.ISO_WITHOUT_ZONE),
        ListShape(order=SortOrder.OLDEST),
        ListShape(order=SortOrder.TRACKED_AT),
        ListShape(page=1),
        ListShape(metadata=Metadata.MISSING),
        ListShape(metadata=Metadata.EMPTY),
        ListShape(metadata=Metadata.FOREIGN_KEYS),
    ],
    ids=str,
)
def test_in_each_shape_that_shows_the_sale_it_is_noticed(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path, shape: ListShape
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path)
    syncs(one)
    sandbox.set_shape(shape)
    imports(two, tmp_path)
    syncs(two)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert set(states(two)) == {EventState.REVIEW}


def test_two_equal_sales_of_one_second_at_one_till_are_both_sent_where_the_list_shows_no_receipts(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    till = new_till("Till 1")
    sandbox.set_shape(ListShape(metadata=Metadata.MISSING))
    imports(till, tmp_path, LINES[2])
    syncs(till)
    imports(till, tmp_path, LINES[2].replace("000123", "000124"))
    syncs(till)
    assert receipts(sandbox) == {"000123": 1, "000124": 1}


def test_an_import_that_is_moved_to_another_pc_is_looked_up_there(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two, three = new_till("Till 1"), new_till("Till 2"), new_till("Till 3")
    imports(one, tmp_path)
    syncs(one)
    imports(two, tmp_path)
    file = tmp_path / "moved.posapp"
    Transfers(two).export_to(file, Passphrase("seven quiet lamps"))
    Transfers(three).import_from(file, Passphrase("seven quiet lamps"))
    syncs(three)
    assert receipts(sandbox) == {"000121": 1, "000122": 1, "000123": 1}
    assert {(each.state, each.reason) for each in events(three)} == {(EventState.REVIEW, Reason.LISTED_ELSEWHERE)}


def test_a_coupon_of_a_listed_receipt_stays_with_its_payment(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    for till in (one, two):
        imports(till, tmp_path, f"{LINES[2]}WELCOME10")
        syncs(till)
    assert [each.event.action for each in events(two)] == ["physical_store.paid", "coupon.redeemed"]
    assert set(states(two)) == {EventState.REVIEW}
    assert len(sandbox.shop.events()) == 2


def test_a_list_that_is_longer_than_is_read_at_most_lets_the_import_go(
    new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipt_check, "MAX_PAGES", 2)
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(one, tmp_path, *(f"0002{number},2026-08-08T10:{number}:00,C-000005,1.00,USD," for number in range(10, 20)))
    syncs(one)
    sandbox.set_shape(ListShape(page=2))
    imports(two, tmp_path, LINES[0])
    syncs(two)
    assert states(two) == [EventState.CONFIRMED]


def test_the_engine_looks_again_after_a_long_pause(new_till: MakeTill, sandbox: RunningSandbox, tmp_path: Path) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    imports(two, tmp_path)
    with two.open_ledger() as ledger:
        ledger.held_events.release_until(ledger.events.last_position())
        assert not ledger.held_events.any()
    imports(one, tmp_path)
    syncs(one)
    syncs(two)
    assert set(states(two)) == {EventState.REVIEW}


def test_a_till_that_takes_another_name_looks_once_more(
    new_till: MakeTill, sandbox: RunningSandbox, shop: Shop
) -> None:
    one, two = new_till("Till 1"), new_till("Till 2")
    sells(two, sandbox, "T2-000001")
    syncs(two)
    sells(one, sandbox, "T1-000001")
    syncs(one)
    with open_background_session(two) as session:
        session.setup.save(replace(shop, till="Till 1", prefix="T1"), sandbox.token)
    renamed = Till(two.environment)
    sells(renamed, sandbox, "T1-000001", minor=777, customer=8)
    syncs(renamed)
    assert receipts(sandbox) == {"T1-000001": 1, "T2-000001": 1}
    assert states(renamed) == [EventState.CONFIRMED, EventState.REVIEW]
