"""What the counter offers: switched on, in no other place, and told by no connected system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.actions.availability import DEDICATED_SCREEN, Unavailable, available_actions
from posapp.domain.actions.catalogue import BUILT_IN, AmountNeed, AmountRequired, CustomAction, find_action
from posapp.domain.actions.integrations import OWNS, Integration, IntegrationUnknown, integration_named, owners_of
from posapp.domain.actions.opt_ins import ConsentMissing, OptIn, UnsubscribedBefore, check_opt_in
from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.events.event import UrlInvalid, check_url

REPAIRED = CustomAction(id="a1", name="bike.repaired", title="Bike repaired")
integrations = st.frozensets(st.sampled_from(Integration))
names = st.frozensets(st.sampled_from([*BUILT_IN, REPAIRED.name]))


@given(names, integrations)
def test_only_what_is_switched_on_and_nobody_else_tells_is_offered(
    switched_on: frozenset[str], connected: frozenset[Integration]
) -> None:
    owned = frozenset[str]().union(*(OWNS[each] for each in connected))
    offered = {
        each.action.name
        for each in available_actions([REPAIRED], switched_on, connected)
        if each.unavailable_because is None
    }
    assert offered == switched_on - owned - DEDICATED_SCREEN


@given(names, integrations)
def test_every_action_is_listed_once_with_the_shops_own_first(
    switched_on: frozenset[str], connected: frozenset[Integration]
) -> None:
    listed = [each.action.name for each in available_actions([REPAIRED], switched_on, connected)]
    assert listed == ["bike.repaired", *BUILT_IN]


def test_what_has_a_place_of_its_own_cannot_be_switched() -> None:
    (payment,) = (each for each in available_actions([], BUILT_IN, []) if each.action.name == "coupon.redeemed")
    assert payment.unavailable_because is Unavailable.DEDICATED_SCREEN
    assert not payment.is_switchable


def test_an_integration_owns_only_what_is_built_in() -> None:
    assert set(OWNS) == set(Integration)
    assert all(owned <= set(BUILT_IN) for owned in OWNS.values())
    assert owners_of("order.placed", Integration) == tuple(sorted(Integration))
    assert owners_of("form.completed", Integration) == ()


@pytest.mark.parametrize("name", ["mercado_libre", "Mercado Libre", "MERCADOLIBRE", " mercado-libre "])
def test_an_integration_is_known_by_its_name_in_any_spelling(name: str) -> None:
    assert integration_named(name) is Integration.MERCADO_LIBRE


def test_an_unknown_integration_names_those_that_are_known() -> None:
    with pytest.raises(IntegrationUnknown, match=r"magento.*woocommerce"):
        integration_named("magento")


def test_what_was_spent_in_an_app_is_an_amount() -> None:
    spent = BUILT_IN["app.spent"]
    assert spent.amount_need is AmountNeed.REQUIRED
    spent.check_amount(has_amount=True)
    with pytest.raises(AmountRequired, match=r"app\.spent"):
        spent.check_amount(has_amount=False)
    find_action("bike.repaired", frozenset({"bike.repaired"})).check_amount(has_amount=False)


@pytest.mark.parametrize("address", ["https://shop.example.com", " http://shop.example.com/a?b=1 "])
def test_a_page_has_a_whole_address(address: str) -> None:
    assert check_url(address) == address.strip()


@pytest.mark.parametrize("address", ["", "shop.example.com", "ftp://x", "https://a b", "https://" + "x" * 2000])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UrlInvalid):
        check_url(address)


def said(action: str) -> OptIn:
    from datetime import UTC, datetime

    return OptIn(event_id="e", profile="ana", action=action, wording="", at=datetime(2026, 8, 7, tzinfo=UTC), who="")


@given(st.sampled_from(SubscriptionState), st.text(max_size=30), st.sampled_from([None, "subscribed", "unsubscribed"]))
def test_nobody_is_subscribed_without_their_words_or_over_their_no(
    known: SubscriptionState, wording: str, before: str | None
) -> None:
    latest = None if before is None else said(before)
    try:
        kept = check_opt_in("subscribed", wording, known, latest)
    except UnsubscribedBefore:
        assert known is SubscriptionState.UNSUBSCRIBED or before == "unsubscribed"
    except ConsentMissing:
        assert not wording.split()
    else:
        assert kept
        assert known is not SubscriptionState.UNSUBSCRIBED
        assert before != "unsubscribed"


@given(st.sampled_from(SubscriptionState))
def test_a_no_needs_no_words(known: SubscriptionState) -> None:
    assert check_opt_in("unsubscribed", "", known, None) == ""
