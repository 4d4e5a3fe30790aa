"""A POS receipt waits, is taken once, passes or is dismissed; what nobody took is counted."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import Proposal, ProposalState, first_state, is_due, may_move, tally
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource

NOON = datetime(2026, 8, 7, 15, tzinfo=UTC)
S = ProposalState


def a_proposal(
    state: ProposalState = S.WAITING, minor: int | None = 100, code: str = "UYU", kind: ReceiptKind = ReceiptKind.SALE
) -> Proposal:
    total = None if minor is None else Money.of(minor, code)
    receipt = PosReceipt(kind=kind, source=ReceiptSource.PRINTER, total=total)
    return Proposal(
        id="p", till="Caja 1", receipt=receipt, state=state, seen_at=NOON, moved_at=NOON, day=date(2026, 8, 7)
    )


ALLOWED = {
    (S.WAITING, S.TAKEN),
    (S.WAITING, S.PASSED),
    (S.WAITING, S.DISMISSED),
    (S.PASSED, S.TAKEN),
    (S.PASSED, S.WAITING),
    (S.PASSED, S.DISMISSED),
    (S.TAKEN, S.WAITING),
    (S.DISMISSED, S.WAITING),
    (S.DISMISSED, S.SHOWN),
    (S.SHOWN, S.WAITING),
    (S.SHOWN, S.DISMISSED),
}


@pytest.mark.parametrize(("source", "target"), list(product(S, S)))
def test_a_receipt_goes_only_these_ways(source: ProposalState, target: ProposalState) -> None:
    assert may_move(source, target) is ((source, target) in ALLOWED)


@pytest.mark.parametrize("kind", list(ReceiptKind))
@pytest.mark.parametrize("confidence", list(Confidence))
def test_only_a_sale_or_credit_note_that_nothing_contradicts_is_offered(
    kind: ReceiptKind, confidence: Confidence
) -> None:
    receipt = PosReceipt(kind=kind, source=ReceiptSource.PRINTER, confidence=confidence)
    is_offered = kind in {ReceiptKind.SALE, ReceiptKind.REFUND} and confidence is not Confidence.DOUBTFUL
    assert first_state(receipt) is (S.WAITING if is_offered else S.SHOWN)


def test_it_passes_when_the_shops_time_is_over_and_not_before() -> None:
    waiting = a_proposal()
    assert not is_due(waiting, NOON + timedelta(minutes=30, microseconds=-1), 30)
    assert is_due(waiting, NOON + timedelta(minutes=30), 30)
    assert not is_due(waiting, NOON - timedelta(hours=5), 30)
    assert not is_due(a_proposal(S.TAKEN), NOON + timedelta(days=1), 30)


@given(st.lists(st.tuples(st.sampled_from(S), st.none() | st.integers(0, 10**9), st.sampled_from(["UYU", "USD"]))))
def test_what_nobody_took_is_counted_in_each_currency(rows: list[tuple[ProposalState, int | None, str]]) -> None:
    proposals = [a_proposal(state, minor, code) for state, minor, code in rows]
    proposals.append(a_proposal(S.PASSED, 7, kind=ReceiptKind.REFUND))
    untaken = [row for row in rows if row[0] in {S.WAITING, S.PASSED}]
    found = tally(proposals)
    assert found.count == len(untaken)
    for code in ("UYU", "USD"):
        minors = [minor for _state, minor, currency in untaken if currency == code and minor is not None]
        expected = [Money.of(sum(minors), code)] if minors else []
        assert [each for each in found.totals if each.currency.code == code] == expected
