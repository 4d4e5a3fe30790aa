"""What a coupon takes off a sale, and when the shop refuses it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.business_days import BusinessDays
from posapp.domain.coupons.coupon import (
    WHOLE,
    Coupon,
    CouponCheck,
    CouponKind,
    CouponRefusal,
    CouponRules,
    CouponRulesInvalid,
    PastRedemption,
    Purchase,
    check_coupons,
    checked_rules,
    match_code,
)
from posapp.domain.money import Money

SPRING = Coupon(id="c1", code="Spring10")
SUMMER = Coupon(id="c2", code="SUMMER")
MONTEVIDEO = ZoneInfo("America/Montevideo")


def dollars(minor: int) -> Money:
    return Money.of(minor, "USD")


def percent(hundredths: int) -> CouponRules:
    return CouponRules(kind=CouponKind.PERCENTAGE, hundredths=hundredths)


def of_gross(minor: int) -> CouponRules:
    return CouponRules(kind=CouponKind.AMOUNT, amount=dollars(minor))


def a_purchase(minor: int | None = 10_000, profile: str = "ana", at: str = "2026-08-07T16:00:00+00:00") -> Purchase:
    return Purchase(
        money=None if minor is None else dollars(minor),
        profile=profile,
        store="Corner Shop",
        day=BusinessDays(MONTEVIDEO).of(datetime.fromisoformat(at)),
    )


def check(rules: CouponRules | None, purchase: Purchase, *redeemed_by: str) -> CouponCheck:
    past = [PastRedemption(coupon=SPRING.id, profile=profile) for profile in redeemed_by]
    return check_coupons([(SPRING, rules)], purchase, past)[0]


@pytest.mark.parametrize(
    ("minor", "hundredths", "discount"),
    [(10_000, 1_000, 1_000), (5, 1_000, 1), (4, 1_000, 0), (15, 1_000, 2), (333, 1_250, 42), (99, WHOLE, 99)],
)
def test_a_percentage_is_rounded_half_up_to_the_minor_unit(minor: int, hundredths: int, discount: int) -> None:
    assert check(percent(hundredths), a_purchase(minor)).discount == dollars(discount)


def test_a_fixed_amount_takes_no_more_off_than_there_is() -> None:
    assert check(of_gross(500), a_purchase(800)).left == dollars(300)
    assert check(of_gross(500), a_purchase(300)).left == dollars(0)


def test_a_coupon_without_rules_takes_nothing_off_and_is_told_as_a_warning() -> None:
    checked = check(None, a_purchase())
    assert (checked.discount, checked.warns) == (dollars(0), True)
    assert not check(CouponRules(), a_purchase()).warns


def test_what_a_coupon_takes_off_is_open_until_the_amount_is_typed() -> None:
    checked = check(percent(1_000), a_purchase(None))
    assert (checked.discount, checked.refusal) == (None, None)


@pytest.mark.parametrize(
    ("rules", "purchase", "refusal"),
    [
        (CouponRules(valid_from=date(2026, 8, 8)), a_purchase(), CouponRefusal.NOT_YET),
        (CouponRules(valid_until=date(2026, 8, 6)), a_purchase(), CouponRefusal.EXPIRED),
        (CouponRules(stores=("Harbour",)), a_purchase(), CouponRefusal.OTHER_STORE),
        (CouponRules(minimum=dollars(10_001)), a_purchase(), CouponRefusal.BELOW_MINIMUM),
        (CouponRules(minimum=Money.of(1, "UYU")), a_purchase(), CouponRefusal.OTHER_CURRENCY),
        (CouponRules(once_per_customer=True), a_purchase(profile=""), CouponRefusal.CUSTOMER_NEEDED),
    ],
)
def test_the_shops_rules_refuse_it(rules: CouponRules, purchase: Purchase, refusal: CouponRefusal) -> None:
    assert check(rules, purchase).refusal is refusal


def test_its_last_day_is_the_shops_and_not_utcs() -> None:
    rules = CouponRules(valid_until=date(2026, 8, 7))
    assert check(rules, a_purchase(at="2026-08-08T02:59:00+00:00")).refusal is None
    assert check(rules, a_purchase(at="2026-08-08T03:00:00+00:00")).refusal is CouponRefusal.EXPIRED


def test_what_is_exactly_the_minimum_is_enough_and_the_named_store_takes_it() -> None:
    rules = CouponRules(minimum=dollars(10_000), stores=("Harbour", "Corner Shop"))
    assert check(rules, a_purchase()).refusal is None


def test_once_for_each_customer_leaves_it_to_the_others() -> None:
    rules = CouponRules(once_per_customer=True)
    assert check(rules, a_purchase(), "ana").refusal is CouponRefusal.USED_BY_CUSTOMER
    assert check(rules, a_purchase(), "ben", "").refusal is None


def test_once_in_all_is_used_up_by_anybody() -> None:
    rules = CouponRules(once_in_all=True)
    assert check(rules, a_purchase(), "").refusal is CouponRefusal.USED_UP
    assert check(rules, a_purchase()).refusal is None


def test_several_coupons_are_applied_in_the_order_taken_each_on_what_is_left() -> None:
    percent_first = check_coupons([(SPRING, percent(1_000)), (SUMMER, of_gross(500))], a_purchase(), ())
    amount_first = check_coupons([(SUMMER, of_gross(500)), (SPRING, percent(1_000))], a_purchase(), ())
    assert [each.left for each in percent_first] == [dollars(9_000), dollars(8_500)]
    assert [each.left for each in amount_first] == [dollars(9_500), dollars(8_550)]


def test_a_coupon_is_taken_once_in_a_sale_and_none_is_wasted_on_nothing() -> None:
    twice = check_coupons([(SPRING, of_gross(100)), (SPRING, of_gross(100))], a_purchase(), ())
    assert twice[1].refusal is CouponRefusal.ALREADY_APPLIED
    wasted = check_coupons([(SPRING, of_gross(10_000)), (SUMMER, percent(1_000))], a_purchase(), ())
    assert wasted[1].refusal is CouponRefusal.NOTHING_LEFT


_amounts = st.integers(min_value=0, max_value=10**15)
_rules = st.one_of(
    st.builds(percent, st.integers(min_value=1, max_value=WHOLE)),
    st.builds(of_gross, st.integers(min_value=1, max_value=10**15)),
    st.just(CouponRules()),
    st.none(),
)


@given(_amounts, st.lists(_rules, max_size=5))
def test_discounts_are_never_negative_and_never_come_to_more_than_the_sale(
    minor: int, ruled: list[CouponRules | None]
) -> None:
    coupons = [(Coupon(id=f"c{number}", code=f"C{number}"), rules) for number, rules in enumerate(ruled)]
    checks = check_coupons(coupons, a_purchase(minor), ())
    discounts = [each.discount.minor for each in checks if each.discount is not None]
    assert all(discount >= 0 for discount in discounts)
    assert sum(discounts) <= minor
    left = [each.left.minor for each in checks if each.left is not None]
    assert left == sorted(left, reverse=True)
    assert not left or left[-1] == minor - sum(discounts)


@given(st.text(alphabet=st.characters(codec="ascii", categories=["Lu", "Ll", "Nd"]), min_size=1, max_size=20))
def test_a_code_in_the_wrong_case_is_offered_and_never_taken_for_the_right_one(code: str) -> None:
    kept = Coupon(id="c1", code=code)
    match = match_code(f" {code.swapcase()} ", [SUMMER, kept])
    if code.swapcase() == code:
        assert match.coupon == kept
    else:
        assert match.coupon is None or match.coupon.code == code.swapcase()
        assert match.coupon is not None or kept in match.offered


def test_an_unknown_or_empty_code_means_no_coupon() -> None:
    assert (match_code("WINTER", [SUMMER]).coupon, match_code("WINTER", [SUMMER]).offered) == (None, ())
    assert match_code("  ", [SUMMER]).offered == ()


@pytest.mark.parametrize(
    "rules",
    [
        CouponRules(kind=CouponKind.PERCENTAGE),
        CouponRules(kind=CouponKind.PERCENTAGE, hundredths=WHOLE + 1),
        CouponRules(kind=CouponKind.AMOUNT),
        CouponRules(kind=CouponKind.AMOUNT, amount=dollars(0)),
        CouponRules(kind=CouponKind.TEXT, amount=dollars(1)),
        CouponRules(valid_from=date(2026, 8, 8), valid_until=date(2026, 8, 7)),
    ],
)
def test_rules_that_contradict_themselves_are_refused(rules: CouponRules) -> None:
    with pytest.raises(CouponRulesInvalid):
        checked_rules(rules)
    assert checked_rules(of_gross(1)).amount == dollars(1)


def test_a_moment_is_held_against_the_day_that_the_shop_sees() -> None:
    rules = CouponRules(valid_from=date(2026, 8, 7))
    early = a_purchase(at=datetime(2026, 8, 7, 2, 59, tzinfo=UTC).isoformat())
    assert check(rules, early).refusal is CouponRefusal.NOT_YET


@pytest.mark.parametrize(
    "typed", ["SUMMER-1O", "summer10", "SUMMER 10", "SUMMERl0", "ＳＵＭＭＥＲ-10", "summer\u201110", "S U M M E R 1 0"]
)
def test_a_code_that_looks_like_another_is_offered_and_never_taken(typed: str) -> None:
    summer = Coupon(id="c", code="SUMMER-10")
    match = match_code(typed, [summer])
    assert (match.coupon, match.offered) == (None, (summer,))


def test_two_codes_that_look_alike_are_both_offered() -> None:
    one, other = Coupon(id="a", code="SAVE10"), Coupon(id="b", code="SAVEIO")
    assert match_code("save-1o", [one, other]).offered == (one, other)
    assert match_code("SAVE10", [one, other]).coupon == one


def test_a_code_is_the_same_however_its_letters_are_composed() -> None:
    stored = Coupon(id="a", code="CAFE\u0301")
    assert match_code("CAF\u00c9", [stored]).coupon == stored
    assert match_code("CAFE\u0301", [Coupon(id="b", code="CAF\u00c9")]).coupon is not None
    both = [stored, Coupon(id="b", code="CAF\u00c9")]
    assert match_code("CAF\u00c9", both).coupon == both[1]
