"""What goes back with a refund: together never more than was collected, and the whole exactly."""

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.refunds.given_back import TipAndRounding, give_back
from posapp.domain.sales.cash_rounding import CashStep, rounding_of
from posapp.domain.sales.tender import Tender

UYU = currency("UYU")
PESO = CashStep(100)


def pesos(minor: int) -> Money:
    return Money(minor, UYU)


def test_a_whole_refund_mirrors_the_rounding() -> None:
    back = give_back(
        pesos(10_040), Tender.CASH, PESO, left=pesos(10_040), tip_and_rounding=TipAndRounding(rounding=-40)
    )
    assert (back.total, back.rounding) == (pesos(10_000), pesos(-40))


def test_what_was_paid_in_cash_goes_back_to_a_card_as_it_was_collected() -> None:
    back = give_back(
        pesos(10_040), Tender.DEBIT, PESO, left=pesos(10_040), tip_and_rounding=TipAndRounding(rounding=-40)
    )
    assert back.total == pesos(10_000)


def test_what_a_card_paid_goes_back_in_coins_that_exist_and_never_more_than_it_was() -> None:
    kept = TipAndRounding()
    assert give_back(pesos(10_060), Tender.CASH, PESO, left=pesos(10_060), tip_and_rounding=kept).total == pesos(10_000)
    assert give_back(pesos(10_060), Tender.CREDIT, PESO, left=pesos(10_060), tip_and_rounding=kept).total == pesos(
        10_060
    )


def test_the_tip_goes_back_only_where_it_is_wanted() -> None:
    kept = TipAndRounding(tip=1_000, rounding=-40)
    left = pesos(10_040)
    assert give_back(left, Tender.CASH, PESO, left=left, tip_and_rounding=kept, with_tip=True).total == pesos(11_000)
    assert give_back(left, Tender.CASH, PESO, left=left, tip_and_rounding=kept).total == pesos(10_000)


def test_a_receipt_from_elsewhere_is_rounded_for_itself() -> None:
    assert give_back(pesos(10_060), Tender.CASH, PESO, left=pesos(10_060), tip_and_rounding=None).total == pesos(10_100)


SHARES = st.lists(st.tuples(st.integers(1, 10**5), st.booleans()), min_size=1, max_size=6)


@given(
    goods=st.integers(1, 10**5),
    tip=st.integers(0, 10**4),
    in_cash=st.booleans(),
    step=st.builds(CashStep, st.sampled_from([5, 10, 100, 500]), st.booleans()),
    shares=SHARES,
    with_tip=st.booleans(),
)
def test_refunds_in_any_order_give_back_at_most_what_was_collected(
    goods: int, tip: int, in_cash: bool, step: CashStep, shares: list[tuple[int, bool]], with_tip: bool
) -> None:
    rounding = rounding_of(pesos(goods + tip), step).minor if in_cash else 0
    collected, kept, left, back = goods + tip + rounding, TipAndRounding(tip, rounding), goods, 0
    for share, cash in [*shares, (goods, in_cash)]:
        money = min(share, left)
        if not money:
            continue
        given_back = give_back(
            pesos(money),
            Tender.CASH if cash else Tender.DEBIT,
            step,
            left=pesos(left),
            tip_and_rounding=kept,
            with_tip=with_tip and money == left,
        )
        if cash:
            assert given_back.total.minor % step.minor == 0
        assert given_back.total.minor >= 0
        back += given_back.total.minor
        kept = kept.less([TipAndRounding(given_back.tip.minor, given_back.rounding.minor)])
        left -= money
    assert back <= collected
    if in_cash and with_tip and all(cash for _share, cash in shares):
        assert back == collected


def test_a_refund_of_less_than_the_smallest_coin_gives_nothing_back() -> None:
    kept = TipAndRounding(rounding=-40)
    assert give_back(pesos(30), Tender.CASH, PESO, left=pesos(10_040), tip_and_rounding=kept).total == pesos(0)
