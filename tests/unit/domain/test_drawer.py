"""The drawer of a day: what is in it besides sales, and its count by notes and coins."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.currency import all_codes, currency
from posapp.domain.day.close import CountedTender, DayFigures, check_counted, differences
from posapp.domain.day.denominations import (
    MAX_PIECES,
    DenominationUnknown,
    PieceCount,
    PiecesDiffer,
    PiecesInvalid,
    check_pieces,
    denominations_of,
    pieces_total,
)
from posapp.domain.day.drawer import (
    DrawerDraft,
    DrawerMovement,
    MovementAmountMissing,
    MovementKind,
    MovementReasonMissing,
    check_movement,
    drawer_figures,
    standing,
)
from posapp.domain.money import Money
from posapp.domain.sales.tender import Tender

FLOAT, IN, OUT = MovementKind.OPENING_FLOAT, MovementKind.CASH_IN, MovementKind.CASH_OUT
PESO = currency("UYU")


def a_movement(number: int, kind: MovementKind, minor: int, code: str = "UYU") -> DrawerMovement:
    return DrawerMovement(
        id=f"d{number}",
        till="Caja 1",
        day=date(2026, 8, 7),
        at=datetime(2026, 8, 7, 12, 0, number, tzinfo=UTC),
        zone="America/Montevideo",
        kind=kind,
        money=Money.of(minor, code),
        reason="change",
    )


def undoing(number: int, movement: DrawerMovement) -> DrawerMovement:
    return replace(movement, id=f"d{number}", money=-movement.money, undoes=movement.id)


def test_the_float_and_what_was_put_in_and_taken_out_is_in_the_drawer() -> None:
    (drawer,) = drawer_figures([a_movement(1, FLOAT, 2_000), a_movement(2, IN, 500), a_movement(3, OUT, 800)])
    assert (drawer.opening_float, drawer.cash_in, drawer.cash_out) == (
        Money.of(2_000, "UYU"),
        Money.of(500, "UYU"),
        Money.of(800, "UYU"),
    )
    assert drawer.added == Money.of(1_700, "UYU")


def test_a_float_of_nothing_is_not_the_same_as_none() -> None:
    assert drawer_figures([a_movement(1, FLOAT, 0)])[0].opening_float == Money.of(0, "UYU")
    assert drawer_figures([a_movement(1, IN, 5)])[0].opening_float is None


def test_an_undone_entry_and_its_counter_entry_count_as_nothing_and_stay_readable() -> None:
    begun = a_movement(1, FLOAT, 2_000)
    every = [begun, undoing(2, begun), a_movement(3, FLOAT, 1_500)]
    assert [each.id for each in standing(every)] == ["d3"]
    assert drawer_figures(every)[0].opening_float == Money.of(1_500, "UYU")
    assert drawer_figures(every[:2]) == ()


def test_currencies_are_never_added() -> None:
    found = drawer_figures([a_movement(1, FLOAT, 2_000), a_movement(2, FLOAT, 50, "USD")])
    assert [each.opening_float for each in found] == [Money.of(50, "USD"), Money.of(2_000, "UYU")]


MOVES = st.lists(
    st.tuples(st.sampled_from(MovementKind), st.integers(0, 10**9), st.booleans(), st.sampled_from(["UYU", "USD"])),
    max_size=12,
)


@given(moves=MOVES)
def test_what_is_added_is_the_sum_of_the_signed_entries_with_every_counter_entry(
    moves: list[tuple[MovementKind, int, bool, str]],
) -> None:
    every: list[DrawerMovement] = []
    for kind, minor, is_undone, code in moves:
        made = a_movement(len(every) + 1, kind, minor, code)
        every += [made, undoing(len(every) + 2, made)] if is_undone else [made]
    signed = {
        code: sum(
            -each.money.minor if each.kind is OUT else each.money.minor
            for each in every
            if each.money.currency.code == code
        )
        for code in ("UYU", "USD")
    }
    added = {each.currency.code: each.added.minor for each in drawer_figures(every)}
    assert {code: added.get(code, 0) for code in signed} == signed


def test_cash_in_and_cash_out_need_a_reason_and_an_amount_and_a_float_neither() -> None:
    nothing, some = Money.of(0, "UYU"), Money.of(5, "UYU")
    for kind in (IN, OUT):
        with pytest.raises(MovementReasonMissing):
            check_movement(DrawerDraft(kind=kind, money=some, reason=" \u202e "))
        with pytest.raises(MovementAmountMissing):
            check_movement(DrawerDraft(kind=kind, money=nothing, reason="bread"))
    assert check_movement(DrawerDraft(kind=FLOAT, money=nothing)).money == nothing
    with pytest.raises(MovementAmountMissing):
        check_movement(DrawerDraft(kind=FLOAT, money=-some))


def test_a_reason_is_one_bounded_line() -> None:
    checked = check_movement(
        DrawerDraft(kind=OUT, money=Money.of(5, "UYU"), reason="  bread\n and \t milk" + "k" * 900)
    )
    assert checked.reason.startswith("bread and milk")
    assert len(checked.reason) == 200


# --- counting by notes and coins


@pytest.mark.parametrize(
    ("code", "note", "coin"),
    [
        ("UYU", 200_000, 5_000),
        ("BRL", 20_000, 5),
        ("ARS", 2_000_000, 100),
        ("CLP", 20_000, 10),
        ("MXN", 100_000, 10),
        ("USD", 10_000, 1),
        ("EUR", 20_000, 1),
    ],
)
def test_a_shop_of_the_region_counts_by_its_notes_and_coins(code: str, note: int, coin: int) -> None:
    found = denominations_of(currency(code))
    assert found is not None
    assert found.notes[0] == note
    assert coin in found.values


@pytest.mark.parametrize("code", all_codes())
def test_every_value_is_there_once_and_the_largest_first(code: str) -> None:
    found = denominations_of(currency(code))
    if found is not None:
        assert sorted(set(found.values), reverse=True) == list(found.values)
        assert all(list(part) == sorted(part, reverse=True) for part in (found.notes, found.coins))
        assert min(found.values) > 0


def test_another_currency_is_counted_as_an_amount() -> None:
    assert denominations_of(currency("KWD")) is None
    assert check_pieces([PieceCount(750, 2)], Money.of(1_500, "KWD")) == (PieceCount(750, 2),)


COUNTS = st.dictionaries(
    st.sampled_from((denominations_of(PESO) or pytest.fail("no notes")).values), st.integers(0, MAX_PIECES)
)


@given(counts=COUNTS, rest=st.integers(0, 10**6))
def test_pieces_are_kept_without_the_empty_ones_and_the_amount_is_never_below_them(
    counts: dict[int, int], rest: int
) -> None:
    pieces = [PieceCount(value, number) for value, number in counts.items()]
    total = pieces_total(pieces, PESO)
    kept = check_pieces(pieces, Money(total.minor + rest, PESO))
    assert pieces_total(kept, PESO) == total
    assert all(each.number for each in kept)
    assert [each.value for each in kept] == sorted((each.value for each in kept), reverse=True)
    if total.minor:
        with pytest.raises(PiecesDiffer):
            check_pieces(pieces, Money(total.minor - 1, PESO))


def test_a_slip_in_a_count_is_refused() -> None:
    plenty = Money.of(10**9, "UYU")
    for wrong in ([PieceCount(100_000, -1)], [PieceCount(100_000, 10**6)], [PieceCount(100_000, 1)] * 2):
        with pytest.raises(PiecesInvalid):
            check_pieces(wrong, plenty)
    with pytest.raises(DenominationUnknown, match=r"UYU has no note or coin of 300\.00"):
        check_pieces([PieceCount(30_000, 1)], plenty)
    with pytest.raises(DenominationUnknown):
        check_pieces([PieceCount(-5, 1)], Money.of(5, "KWD"))


# --- at the close


@given(
    begun=st.none() | st.integers(0, 10**9),
    put=st.integers(0, 10**9),
    taken=st.integers(0, 10**9),
    counted=st.integers(0, 10**9),
)
def test_the_drawer_is_over_or_short_against_float_in_and_out(
    begun: int | None, put: int, taken: int, counted: int
) -> None:
    every = [a_movement(1, IN, put), a_movement(2, OUT, taken)]
    every += [] if begun is None else [a_movement(3, FLOAT, begun)]
    cash = CountedTender(method=Tender.CASH, money=Money.of(counted, "UYU"))
    (found,) = differences(DayFigures(drawer=drawer_figures(every)), (cash,))
    assert found.recorded.minor == 0
    assert found.money == Money.of(counted - ((begun or 0) + put - taken), "UYU")


def test_a_drawer_that_nobody_counted_is_on_the_report_too() -> None:
    (found,) = differences(DayFigures(drawer=drawer_figures([a_movement(1, FLOAT, 900)])), ())
    assert (found.method, found.expected, found.counted) == (Tender.CASH, Money.of(900, "UYU"), None)


def test_a_count_by_pieces_is_checked_when_the_day_is_closed() -> None:
    cash = CountedTender(method=Tender.CASH, money=Money.of(100, "UYU"), pieces=(PieceCount(200, 1),))
    with pytest.raises(PiecesDiffer):
        check_counted((cash,))
