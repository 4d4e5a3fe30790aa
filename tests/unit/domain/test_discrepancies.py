"""What the till says, what stands here, and what Hellotext has, laid beside each other."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.pos_files.column_map import ColumnMapInvalid, make_column_map
from posapp.domain.reconciliation.discrepancies import Discrepancy, DiscrepancyKind, Fix, PosSale, compare
from posapp.domain.sales.sale import RecordedSale, Sale, SaleSource
from posapp.domain.sales.tender import Tender

NOON = datetime(2026, 8, 7, 15, tzinfo=UTC)


def in_till(receipt: str, minor: int = 1000, minute: int = 0) -> PosSale:
    moment = NOON + timedelta(minutes=minute)
    return PosSale(line=2, receipt=receipt, money=Money.of(minor, "USD"), occurred_at=moment)


def here(
    receipt: str,
    minor: int = 1000,
    state: EventState | None = EventState.CONFIRMED,
    minute: int = 0,
    *,
    undone: bool = False,
) -> RecordedSale:
    moment = NOON + timedelta(minutes=minute)
    sale = Sale(
        id=f"sale {receipt}",
        receipt=receipt,
        till="Till 1",
        money=Money.of(minor, "USD"),
        method=Tender.CASH,
        occurred_at=moment,
        zone="UTC",
        day=date(2026, 8, 7),
        source=SaleSource.COUNTER,
        recorded_at=moment,
        voided_at=moment if undone else None,
    )
    return RecordedSale(sale=sale, event_id="", state=state, undo_until=None)


def told(discrepancies: tuple[Discrepancy, ...]) -> list[tuple[str, DiscrepancyKind, Fix]]:
    return [(each.receipt, each.kind, each.fix) for each in discrepancies]


def test_what_goes_together_is_no_finding() -> None:
    assert compare([in_till("A"), in_till("B")], [here("A"), here("B", state=EventState.ACCEPTED)]) == ()
    assert compare([in_till("A")], [here("A", state=None)]) == ()


def test_what_only_the_till_has_is_recorded_now() -> None:
    assert told(compare([in_till("A")], [])) == [("A", DiscrepancyKind.ONLY_IN_POS, Fix.RECORD)]


def test_the_same_sale_under_another_receipt_is_one_finding_that_corrects_the_receipt() -> None:
    (found,) = compare([in_till("A", minute=3)], [here("B")])
    assert (found.kind, found.fix, found.receipt) == (DiscrepancyKind.OTHER_RECEIPT, Fix.CORRECT_RECEIPT, "A")
    assert found.here is not None
    assert found.here.sale.receipt == "B"


def test_two_sales_that_could_be_meant_are_not_guessed_between() -> None:
    kinds = [each.kind for each in compare([in_till("A")], [here("B"), here("C")])]
    assert kinds == [DiscrepancyKind.ONLY_IN_POS, DiscrepancyKind.ONLY_HERE, DiscrepancyKind.ONLY_HERE]


def test_a_sale_an_hour_away_is_another_sale() -> None:
    kinds = [each.kind for each in compare([in_till("A", minute=60)], [here("B")])]
    assert kinds == [DiscrepancyKind.ONLY_IN_POS, DiscrepancyKind.ONLY_HERE]


def test_what_only_stands_here_is_decided_before_it_is_sent() -> None:
    assert told(compare([], [here("A", state=EventState.PENDING)])) == [
        ("A", DiscrepancyKind.ONLY_HERE, Fix.SEND_TO_REVIEW)
    ]
    assert compare([], [here("A", undone=True)]) == ()


def test_a_sale_that_was_undone_here_is_said_to_be() -> None:
    assert told(compare([in_till("A")], [here("A", undone=True)])) == [("A", DiscrepancyKind.UNDONE_HERE, Fix.NOTHING)]


@pytest.mark.parametrize(
    ("state", "till", "fix"),
    [
        (EventState.PENDING, 900, Fix.SEND_TO_REVIEW),
        (EventState.UNCERTAIN, 900, Fix.SEND_NOW),
        (EventState.REVIEW, 900, Fix.DECIDE),
        (EventState.CONFIRMED, 900, Fix.REFUND),
        (EventState.CONFIRMED, 1100, Fix.NOTHING),
    ],
)
def test_another_amount_is_mended_as_far_as_hellotext_lets_it(state: EventState, till: int, fix: Fix) -> None:
    assert told(compare([in_till("A", till)], [here("A", state=state)])) == [("A", DiscrepancyKind.AMOUNT_DIFFERS, fix)]


@given(state=st.sampled_from(EventState))
def test_whatever_hellotext_does_not_have_is_named(state: EventState) -> None:
    found = compare([in_till("A")], [here("A", state=state)])
    assert bool(found) is not state.is_delivered


SALES = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 3)), max_size=12, unique_by=lambda each: each[0])


@given(lines=SALES, sales=SALES)
def test_each_line_and_each_sale_is_told_at_most_once(
    lines: list[tuple[int, int]], sales: list[tuple[int, int]]
) -> None:
    till = [in_till(f"R{number}", minor) for number, minor in lines]
    recorded = [here(f"R{number}", minor) for number, minor in sales]
    discrepancies = compare(till, recorded)
    of_till = [each.till.receipt for each in discrepancies if each.till]
    of_here = [each.here.sale.id for each in discrepancies if each.here]
    assert len(set(of_till)) == len(of_till)
    assert len(set(of_here)) == len(of_here)
    standing = {(each.sale.receipt, each.sale.money) for each in recorded}
    fitting = {(each.receipt, each.money) for each in till} & standing
    assert len(of_till) == len(till) - len(fitting)


@pytest.mark.parametrize("slip", [{"receipt": "A"}, {"receipt": "A", "sold_at": " + ", "amount": "C"}])
def test_a_mapping_names_what_is_needed(slip: dict[str, str]) -> None:
    with pytest.raises(ColumnMapInvalid):
        make_column_map(slip)


def test_a_mapping_of_something_unknown_is_refused() -> None:
    with pytest.raises(ColumnMapInvalid, match="colour"):
        make_column_map({"receipt": "A", "sold_at": "B", "amount": "C", "colour": "D"})
