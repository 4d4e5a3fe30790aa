"""One sale is one receipt by whatever ways it comes, and two sales of one amount stay two."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from posapp.domain.business_days import BusinessDays, DayEnd
from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import (
    SAME_PAPER,
    SeenReceipt,
    completed,
    is_same_receipt,
    number_parts,
    running_part,
    same_number,
)
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why

MONTEVIDEO = BusinessDays(ZoneInfo("America/Montevideo"))
UNTIL_FOUR = BusinessDays(MONTEVIDEO.zone, (DayEnd(date(2026, 1, 1), 4),))
AFTERNOON = datetime(2026, 8, 7, 17, 5, 20, tzinfo=UTC)
TOTAL = Money.of(123_450, "UYU")
PRINTED = PosReceipt(
    kind=ReceiptKind.SALE, source=ReceiptSource.PRINTER, number="000123", total=TOTAL, at=AFTERNOON, tender="Efectivo"
)
SCANNED = PosReceipt(
    kind=ReceiptKind.SALE,
    source=ReceiptSource.CODE,
    number="A-123",
    total=TOTAL,
    at=date(2026, 8, 7),
    issuer="219999830019",
    confidence=Confidence.SURE,
    why=(Why.FISCAL_CODE,),
)
SERIES = st.from_regex(r"[A-Z]{1,3}", fullmatch=True)
NUMBERS = st.integers(1, 10**9)


def seen(receipt: PosReceipt, at: datetime = AFTERNOON) -> SeenReceipt:
    return SeenReceipt(receipt=receipt, seen_at=at, sources=frozenset({receipt.source}))


def are_one(known: PosReceipt, new: PosReceipt, apart: timedelta = timedelta(seconds=40)) -> bool:
    return is_same_receipt(seen(known), seen(new, AFTERNOON + apart), MONTEVIDEO)


@given(SERIES, NUMBERS, st.sampled_from(["{s}-{n}", "{s}{n:08d}", "{s} {n}", "{l}/{n:06d}", "{n:010d}", "{n}"]))
def test_a_number_is_the_same_in_every_spelling(series: str, number: int, spelling: str) -> None:
    written = spelling.format(s=series, l=series.lower(), n=number)
    assert same_number(f"{series}-{number}", written)
    assert same_number(written, f"{series}-{number}")
    assert running_part(written) == str(number)


@given(SERIES, SERIES, NUMBERS, NUMBERS)
def test_another_number_or_another_series_is_another_number(one: str, other: str, number: int, another: int) -> None:
    assert same_number(f"{one}-{number}", f"{one}-{another}") is (number == another)
    assert same_number(f"{one}-{number}", f"{other}-{number}") is (one == other)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared_and_none_is_nobodys_number(one: str, other: str) -> None:
    assert same_number(one, other) is same_number(other, one)
    assert same_number(one, one) is bool(number_parts(one))
    assert not same_number("", other)


@pytest.mark.parametrize("first", [PRINTED, SCANNED])
def test_the_printers_copy_and_the_scanned_code_are_one(first: PosReceipt) -> None:
    other = SCANNED if first is PRINTED else PRINTED
    assert are_one(first, other)
    assert are_one(first, other, timedelta(hours=3))


@pytest.mark.parametrize(
    "change",
    [
        {"number": "A-124"},
        {"total": Money.of(123_451, "UYU")},
        {"total": Money.of(123_450, "USD")},
        {"at": date(2026, 8, 8)},
        {"kind": ReceiptKind.REFUND},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_number_total_day_or_kind_is_another_receipt(change: dict[str, object]) -> None:
    assert not are_one(PRINTED, replace(SCANNED, **change))  # type: ignore[arg-type] # each is of its field's type


def test_another_shops_receipt_is_another_one() -> None:
    assert not are_one(SCANNED, replace(SCANNED, source=ReceiptSource.FOLDER, issuer="210000000017"))
    assert are_one(SCANNED, replace(SCANNED, source=ReceiptSource.FOLDER, issuer="21 999983 0019"))


def test_a_number_that_begins_anew_each_day_is_another_sale_the_next_day() -> None:
    first = replace(PRINTED, number="1")
    assert not are_one(first, replace(first, at=AFTERNOON + timedelta(days=1)), timedelta(days=1))


def test_numbers_that_begin_anew_in_the_morning_part_the_night_from_the_evening_of_one_date() -> None:
    night, evening = datetime(2026, 8, 8, 3, 30, tzinfo=UTC), datetime(2026, 8, 8, 23, 30, tzinfo=UTC)
    first, second = replace(PRINTED, at=night), replace(PRINTED, at=evening)
    assert not is_same_receipt(seen(first, night), seen(second, evening), UNTIL_FOUR)
    assert is_same_receipt(seen(first, night), seen(second, evening), MONTEVIDEO), "the shop's day ends at midnight"


def test_numbers_that_begin_anew_at_midnight_part_two_dates_of_one_day_of_the_shop() -> None:
    noon, night = datetime(2026, 8, 7, 15, tzinfo=UTC), datetime(2026, 8, 8, 4, tzinfo=UTC)
    first, second = replace(PRINTED, at=noon), replace(PRINTED, at=night)
    assert not is_same_receipt(seen(first, noon), seen(second, night), UNTIL_FOUR)


def test_yesterdays_receipt_that_is_printed_once_more_is_yesterdays() -> None:
    night, morning = datetime(2026, 8, 8, 3, 30, tzinfo=UTC), datetime(2026, 8, 9, 13, tzinfo=UTC)
    first = replace(PRINTED, at=night)
    assert is_same_receipt(seen(first, night), seen(first, morning), UNTIL_FOUR)
    assert is_same_receipt(seen(first, night), seen(replace(first, at=date(2026, 8, 8)), morning), UNTIL_FOUR)


def test_two_documents_of_one_receipt_may_be_written_around_midnight() -> None:
    midnight = datetime(2026, 8, 8, 3, tzinfo=UTC)
    printed = replace(PRINTED, at=midnight - timedelta(seconds=10))
    assert are_one(printed, replace(PRINTED, source=ReceiptSource.FOLDER, at=midnight + timedelta(seconds=9)))


def test_a_fiscal_code_without_day_and_total_is_found_whenever_it_is_scanned() -> None:
    xml = replace(SCANNED, source=ReceiptSource.FOLDER, at=AFTERNOON)
    code = replace(SCANNED, total=None, at=None)
    assert are_one(xml, code, timedelta(days=3))
    assert not are_one(replace(xml, number="B-123"), code, timedelta(days=3))


def test_without_a_number_the_same_total_by_another_way_at_once_is_one() -> None:
    bare = replace(PRINTED, number="")
    assert are_one(bare, SCANNED)
    assert are_one(bare, SCANNED, SAME_PAPER)
    assert not are_one(bare, SCANNED, SAME_PAPER + timedelta(seconds=1))


def test_two_sales_of_one_amount_by_one_way_stay_two() -> None:
    bare = replace(PRINTED, number="", at=AFTERNOON.replace(second=0))
    assert not are_one(bare, bare)
    assert not are_one(replace(bare, at=None), replace(bare, at=None))
    assert not are_one(bare, replace(bare, at=bare.at), timedelta(0))


def test_the_same_delivery_to_the_second_is_one() -> None:
    bare = replace(PRINTED, number="")
    assert are_one(bare, bare)


def test_what_was_found_by_two_ways_already_takes_no_third_paper_of_them() -> None:
    both = SeenReceipt(
        receipt=replace(PRINTED, number=""),
        seen_at=AFTERNOON,
        sources=frozenset({ReceiptSource.PRINTER, ReceiptSource.CODE}),
    )
    bare_code = replace(SCANNED, number="", at=None)
    assert not is_same_receipt(both, seen(bare_code), MONTEVIDEO)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=8), st.data())
def test_as_many_sales_of_one_amount_stand_as_papers_came(gaps: list[int], data: st.DataObject) -> None:
    """The printer copies each sale without a number, and some of the papers are scanned at once."""
    known: list[SeenReceipt] = []
    at = AFTERNOON
    for place, gap in enumerate(gaps):
        at += timedelta(seconds=gap)
        known.append(seen(replace(PRINTED, number="", at=at.replace(second=0)), at))
        if data.draw(st.booleans()):
            scanned = seen(replace(SCANNED, number=f"A-{place + 1}"), at)
            same = next((each for each in reversed(known) if is_same_receipt(each, scanned, MONTEVIDEO)), None)
            assume(same is not None)
            assert same is not None
            known[known.index(same)] = SeenReceipt(
                receipt=completed(same.receipt, scanned.receipt),
                seen_at=same.seen_at,
                sources=same.sources | scanned.sources,
            )
    assert len(known) == len(gaps)
    numbers = [each.receipt.number for each in known if each.receipt.number]
    assert len(set(numbers)) == len(numbers)


def test_what_is_known_is_completed_and_the_surer_one_is_right() -> None:
    doubtful = replace(PRINTED, total=Money.of(1, "UYU"), confidence=Confidence.DOUBTFUL, why=(Why.SEVERAL_TOTALS,))
    found = completed(doubtful, SCANNED)
    assert (found.number, found.total, found.confidence) == ("A-123", TOTAL, Confidence.SURE)
    assert (found.tender, found.at, found.source) == ("Efectivo", AFTERNOON, ReceiptSource.PRINTER)
    assert found.why == (Why.FISCAL_CODE,)
    assert found.can_be_proposed


@given(st.sampled_from([PRINTED, SCANNED]), st.sampled_from([PRINTED, SCANNED]))
def test_completing_twice_is_completing_once(known: PosReceipt, new: PosReceipt) -> None:
    once = completed(known, new)
    assert completed(once, new) == once
    assert completed(known, known) == known
