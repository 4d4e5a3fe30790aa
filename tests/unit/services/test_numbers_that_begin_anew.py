"""A POS whose numbers begin at 0001 every day is imported whole, and no receipt of a day twice."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.proposals import ProposalState
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.shop import make_shop
from posapp.services.on_till.sales_import import SalesImport
from posapp.services.sessions import open_ledger_session
from tests.unit.services.test_importing import Office

UTC_SHOP = make_shop(name="Almacén", till="Till 1", country="US", currency_code="USD", zone="UTC")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A till whose POS numbers every day from 0001."""
    return Office(tmp_path, UTC_SHOP)


def row(day: int, number: int, cents: int, hour: int = 12) -> str:
    return f"{number:04d},2026-07-{day:02d} {hour:02d}:{number % 60:02d}:00,,{cents // 100}.{cents % 100:02d},USD,"


def totals(office: Office) -> dict[str, int]:
    with office.till.open_ledger() as ledger:
        rows = ledger.connection.execute("SELECT receipt, minor FROM sales")
    return {str(receipt): int(str(minor)) for receipt, minor in rows}


def test_the_second_days_0001_is_a_sale_of_its_own(office: Office) -> None:
    done = office.imports(row(1, 1, 1000), row(1, 2, 500), row(2, 1, 1250), row(2, 2, 500))
    assert (done.recorded, done.refused, office.problems) == (4, 0, [])
    assert totals(office) == {"0001": 1000, "0002": 500, "2026-07-02/0001": 1250, "2026-07-02/0002": 500}


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_a_file_for_each_day_in_any_order_and_again(office: Office, order: tuple[int, int]) -> None:
    files = {day: [row(day, number, 1000 + 100 * number + 10 * day) for number in range(1, 4)] for day in order}
    for day in (*order, *order):
        office.imports(*files[day])
        assert office.problems == []
    assert len(totals(office)) == 6


def test_a_receipt_that_was_written_twice_with_two_days_is_refused(office: Office) -> None:
    office.imports(row(1, 1, 1000))
    assert office.imports(row(2, 1, 1000)).refused == 1
    assert office.only_problem() == (2, ReceiptUsed, False)
    assert totals(office) == {"0001": 1000}


def test_one_sale_around_midnight_is_no_second_one(office: Office) -> None:
    office.imports("0009,2026-07-01 23:58:00,,10.00,USD,", row(1, 1, 700), row(2, 1, 800))
    assert office.imports("0009,2026-07-02 00:02:00,,10.00,USD,", row(1, 1, 700), row(2, 1, 800)).refused == 1
    assert len(totals(office)) == 3


def test_two_receipts_of_one_day_with_one_number_are_still_refused(office: Office) -> None:
    done = office.imports(row(1, 1, 1000), row(2, 1, 1100), row(2, 1, 900, hour=15))
    assert (done.recorded, done.refused) == (2, 1)
    assert office.only_problem() == (4, ReceiptUsed, False)


def test_a_trial_tells_what_the_import_then_does(office: Office) -> None:
    lines = (row(1, 1, 1000), row(2, 1, 1000), row(1, 2, 300), row(2, 2, 400))
    tried = SalesImport(office.till).record(
        office.opened(office.file(*lines)), lambda *_said: None, lambda: False, is_dry=True
    )
    assert (tried.recorded, tried.refused) == (4, 0)
    assert totals(office) == {}
    assert office.imports(*lines).recorded == 4


def test_the_receipt_that_comes_by_itself_is_the_imported_one(office: Office) -> None:
    def comes(key: str) -> PosReceipt:
        receipt = PosReceipt(
            kind=ReceiptKind.SALE,
            source=ReceiptSource.FOLDER,
            number="0001",
            total=Money.of(1250, "USD"),
            at=datetime(2026, 7, 2, 12, 1, tzinfo=UTC),
            confidence=Confidence.SURE,
        )
        with open_ledger_session(office.till) as session:
            session.proposals.receive([Arrival(receipt=receipt, key=key)])
        return receipt

    def states() -> list[ProposalState]:
        with office.till.open_ledger() as ledger:
            found = ledger.pos_receipts.of_till("Till 1", tuple(ProposalState), 9)
        return [each.state for each in found]

    comes("before")
    office.imports(row(1, 1, 1000), row(2, 1, 1250))
    assert states() == [ProposalState.TAKEN]
    comes("after")
    assert states() == [ProposalState.TAKEN]


SALES = st.dictionaries(
    st.tuples(st.integers(1, 3), st.integers(1, 4)), st.sampled_from([500, 700, 900]), min_size=1, max_size=9
)


@settings(max_examples=25, deadline=None)
@given(SALES, st.randoms(use_true_random=False), st.integers(1, 3))
def test_whatever_files_in_whatever_order_each_receipt_of_a_day_is_there_once(
    sales: dict[tuple[int, int], int], chance: Random, parts: int
) -> None:
    """Files that are cut anyhow, and imported anyhow often, record each sale once at most, and nothing else."""
    items = [row(day, number, cents) for (day, number), cents in sales.items()]
    chance.shuffle(items)
    with TemporaryDirectory() as folder:
        office = Office(Path(folder), UTC_SHOP)
        files = [items[at::parts] for at in range(parts)]
        for lines in (*files, *reversed(files), items):
            if lines:
                office.imports(*lines)
        recorded = totals(office)
        refused = {each.line for each in office.problems}
        assert len(recorded) + len(refused) == len(sales)
        assert sum(recorded.values()) <= sum(sales.values())
        numbers = {number for _day, number in sales}
        kinds = {number: {sales[key] for key in sales if key[1] == number} for number in numbers}
        if any(len(each) > 1 for each in kinds.values()):
            assert not refused
