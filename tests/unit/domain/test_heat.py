"""Which hours of the week bring most: the cells add up to the whole, and the best time is named."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.summary.figures import SalesTotals
from posapp.domain.summary.heat import busiest, heat_of, share_hundredths

MONDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 28)
Sold = tuple[date, ShopHour, SalesTotals]


def sold(day: date, hour: int, minor: int, *, off: int = 0, unit: str = "USD", again: bool = False) -> Sold:
    takings = SalesTotals(
        payments=1, gross=Money.of(minor, unit), discounts=Money.of(off, unit), refunded=Money.of(0, unit)
    )
    return day, ShopHour(hour, again), takings


SALES = st.builds(
    sold,
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.integers(0, 23),
    st.integers(0, 10**9),
    unit=st.sampled_from(["USD", "UYU"]),
    again=st.booleans(),
)


@given(st.lists(SALES))
def test_the_cells_add_up_to_what_was_paid_in_each_currency(sales: list[Sold]) -> None:
    cells = heat_of(sales)
    for unit in ("USD", "UYU"):
        inside = [each for each in cells if each.paid.currency.code == unit]
        told = [takings for _day, _hour, takings in sales if takings.gross.currency.code == unit]
        assert sum(each.paid.minor for each in inside) == sum(each.paid.minor for each in told)
        assert sum(each.payments for each in inside) == len(told)
        assert len({(each.weekday, each.hour) for each in inside}) == len(inside)


@given(st.lists(SALES, min_size=1))
def test_the_busiest_time_is_part_of_the_whole_and_no_cell_beats_it(sales: list[Sold]) -> None:
    cells = [each for each in heat_of(sales) if each.paid.currency.code == "USD"]
    best = busiest(cells)
    whole = sum(each.paid.minor for each in cells)
    if whole == 0:
        assert best is None
        return
    assert best is not None
    assert max(each.paid.minor for each in cells) <= best.paid.minor <= whole
    assert 0 <= best.hundredths <= 10_000
    assert best.first < best.until <= min(24, best.first + 2)


def test_saturday_from_eleven_to_one_brought_a_third_of_the_week() -> None:
    week = [sold(MONDAY + timedelta(days=day), 9, 400) for day in range(5)]
    best = busiest(heat_of([*week, sold(SATURDAY, 11, 600), sold(SATURDAY, 12, 450, off=50)]))
    assert best is not None
    assert (best.weekday, best.first, best.until, best.hundredths) == (5, 11, 13, 3333)


def test_one_hour_alone_is_one_hour_and_midnight_ends_the_day() -> None:
    best = busiest(heat_of([sold(SATURDAY, 23, 500)]))
    assert best is not None
    assert (best.first, best.until, best.hundredths) == (23, 24, 10_000)


def test_without_a_sale_there_is_no_best_time() -> None:
    assert busiest(()) is None
    assert busiest(heat_of([sold(SATURDAY, 11, 500, off=500)])) is None
    assert share_hundredths(5, 0) == 0


def test_where_a_day_ends_at_three_the_hour_before_midnight_and_the_one_after_are_neighbours() -> None:
    night = heat_of([sold(SATURDAY, 23, 500), sold(SATURDAY, 0, 400), sold(SATURDAY, 3, 600)])
    best = busiest(night, first_hour=3)
    assert best is not None
    assert (best.weekday, best.first, best.until, best.paid.minor) == (SATURDAY.weekday(), 23, 1, 900)
    last = busiest(heat_of([sold(SATURDAY, 2, 500), sold(SATURDAY, 3, 400)]), first_hour=3)
    assert last is not None
    assert (last.first, last.until, last.paid.minor) == (2, 3, 500)
