"""A draft is read as it was written, and nothing else is ever taken for one."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.drafts.draft_sale import DraftItems, DraftPayment, DraftSale, KeptDraft
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine, LineDiscount
from posapp.domain.sales.tender import Tender
from posapp.storage.database.timestamps import from_microseconds
from posapp.storage.sales.draft_document import DraftUnreadable, read_draft, written_draft
from tests.half_typed import half_typed

AT = datetime(2026, 8, 7, 16, 5, tzinfo=UTC)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MONEY = st.builds(Money.of, st.integers(0, 10**9), st.sampled_from(("UYU", "CLP", "KWD")))
MOMENT = st.integers(0, 4 * 10**15).map(from_microseconds)
SUBSCRIBERS = st.builds(
    Subscriber,
    id=TEXT,
    first_name=TEXT,
    last_name=TEXT,
    phones=st.lists(TEXT, max_size=2).map(tuple),
    emails=st.lists(TEXT, max_size=2).map(tuple),
    state=st.sampled_from(SubscriptionState),
    reference=TEXT,
    created_at=st.none() | MOMENT,
)
LINES = st.builds(
    BasketLine,
    product=st.builds(
        Product,
        barcode=TEXT,
        name=TEXT,
        price=MONEY,
        unit=st.sampled_from(Unit),
        sku=TEXT,
        category=TEXT,
        reference=TEXT,
    ),
    quantity=st.builds(Quantity, st.integers(1, 10**8)),
    discount=st.builds(LineDiscount, hundredths=st.integers(0, 10_000), minor=st.integers(0, 10**6)),
)
COUPONS = st.builds(Coupon, id=TEXT, code=TEXT, description=TEXT, destination_url=TEXT, reference=TEXT)
DRAFTS = st.builds(
    DraftSale,
    search_text=TEXT,
    customer_decided=st.booleans(),
    subscriber=st.none() | SUBSCRIBERS,
    payment=st.builds(
        DraftPayment,
        money=st.none() | MONEY,
        typed=TEXT,
        receipt=TEXT,
        method=st.sampled_from(Tender.BUILT_IN),
        code=TEXT,
        coupons=st.lists(st.builds(Coupon, id=TEXT, code=TEXT, description=TEXT, reference=TEXT), max_size=2).map(
            tuple
        ),
    ),
    items=st.builds(DraftItems, lines=st.lists(LINES, max_size=3).map(tuple), typed=TEXT),
    undoable=st.none(),
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first characters are read from a file
@given(sale=DRAFTS, at=MOMENT)
def test_whatever_is_typed_is_read_as_it_was_written(sale: DraftSale, at: datetime) -> None:
    kept = KeptDraft(sale=sale, at=at)
    assert read_draft(written_draft(kept)) == kept


@given(cut=st.integers(0, 2000))
def test_a_draft_that_is_cut_off_is_none(cut: int) -> None:
    whole = written_draft(KeptDraft(sale=half_typed(), at=AT))
    if cut < len(whole):
        with pytest.raises(DraftUnreadable):
            read_draft(whole[:cut])


@pytest.mark.parametrize("name", list(json.loads(written_draft(KeptDraft(sale=half_typed(), at=AT)))))
@pytest.mark.parametrize("value", ["nothing of the kind", 10**30, [1], {"id": 5}, 1.5])
def test_a_draft_with_one_wrong_part_is_none_or_has_a_value_of_its_kind(name: str, value: object) -> None:
    fields = json.loads(written_draft(KeptDraft(sale=half_typed(), at=AT)))
    fields[name] = value
    if isinstance(value, str) and name in {"search_text", "product"}:
        assert read_draft(json.dumps(fields)).at == AT
    else:
        with pytest.raises(DraftUnreadable):
            read_draft(json.dumps(fields))
