"""Whether a payment that another till has sent may be the one that is about to be sent."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.listed_elsewhere import ListedElsewhere
from posapp.domain.money import Money
from posapp.hellotext.parsers import ListedEvent, read_listed_event
from posapp.sync.listed_receipts import same_receipt
from tests.unit.storage.shop_records import NOON, an_event

EVENT = an_event("e1")
"""89.90 USD under receipt T1-000001 at Till 1 of the Corner Shop."""
LISTED = ListedEvent(
    id="x1",
    event_id="other",
    reference="T1-000001",
    store="Corner Shop",
    till="Till 2",
    has_metadata=True,
    profile="eva",
    action="physical_store.paid",
    amount=Decimal("89.90"),
    currency="USD",
    tracked_at=NOON,
)
LATER = NOON + timedelta(hours=2)


def test_the_same_receipt_is_told_with_its_till_and_moment() -> None:
    assert same_receipt(LISTED, EVENT) == ListedElsewhere(till="Till 2", at=NOON)


@pytest.mark.parametrize(
    "listed",
    [
        replace(LISTED, amount=Decimal(8990)),
        replace(LISTED, amount=None, tracked_at=LATER),
        replace(LISTED, amount=Decimal(5), tracked_at=None),
        replace(LISTED, amount=Decimal(5), tracked_at=NOON + timedelta(seconds=60)),
        replace(LISTED, tracked_at=LATER),
        replace(LISTED, action=""),
        replace(LISTED, action="Physical_Store.Paid"),
        replace(LISTED, till="", store=""),
        replace(LISTED, till="Till 1", amount=Decimal(5), tracked_at=LATER),
        replace(LISTED, till="Till 1", store="", amount=Decimal(5), tracked_at=LATER),
    ],
)
def test_what_may_be_the_same_is_asked(listed: ListedEvent) -> None:
    assert same_receipt(listed, EVENT) is not None


@pytest.mark.parametrize(
    "listed",
    [
        replace(LISTED, reference=""),
        replace(LISTED, reference="T1-00001"),
        replace(LISTED, action="refund.received"),
        replace(LISTED, amount=Decimal(5), tracked_at=LATER),
        replace(LISTED, till="Till 1", store="Another Shop", amount=Decimal(5), tracked_at=LATER),
    ],
)
def test_another_receipt_action_or_sale_is_none(listed: ListedEvent) -> None:
    assert same_receipt(listed, EVENT) is None


def test_what_has_no_amount_is_another_one_by_its_moment_alone() -> None:
    redeemed = replace(EVENT, action="coupon.redeemed", money=None)
    listed = replace(LISTED, action="coupon.redeemed", amount=None)
    assert same_receipt(listed, redeemed) is not None
    assert same_receipt(replace(listed, tracked_at=LATER), redeemed) is None


def test_an_event_without_a_receipt_is_never_compared_by_one() -> None:
    assert same_receipt(replace(LISTED, reference=""), replace(EVENT, reference="")) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=9,
)


@given(fields=st.dictionaries(st.sampled_from(("metadata", "amount", "action", "tracked_at", "profile")), JSON))
def test_whatever_a_list_holds_is_compared_without_breaking(fields: dict[str, object]) -> None:
    same_receipt(read_listed_event({"id": "x", **fields}), replace(EVENT, money=Money.of(5, "KWD")))
