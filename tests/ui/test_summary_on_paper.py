"""The summary on paper and its pictures: whole pages, one strip, and patterns that a grey printer keeps apart."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from posapp.domain.business_days import DayEnd
from posapp.domain.events.states import EventState
from posapp.domain.shop import Shop
from posapp.domain.summary.page_size import PageSize
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import Stage
from posapp.services.on_ledger.summary.chart import Bar, Chart, Fill, Shape
from posapp.services.on_ledger.summary.chart_parts import money_step
from posapp.services.on_ledger.summary.charts import STAGE_FILLS, charts_of
from posapp.ui.labels.summary import localizer_for
from posapp.ui.office.summary.chart_painting import PRINT_PALETTE, ChartPainter, paint_fill
from posapp.ui.office.summary.pdf import summary_pdf
from tests.unit.services.summing_up import Book, a_book
from tests.workplaces import a_workplace

POINTS_A_MILLIMETRE = 72 / 25.4


@pytest.fixture
def book(tmp_path: Path, uruguayan_shop: Shop, qapp: QApplication) -> Iterator[Book]:
    with a_book(tmp_path, uruguayan_shop) as opened:
        for number in range(40):
            at = opened.at("2026-11-24 12:00") - timedelta(days=number % 25, hours=number % 7)
            opened.sale(at, 10_000 + number, code="UYU", profile="ana", cashier=f"Eva {number}", discount=number)
        yield opened


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def size(pdf: bytes) -> tuple[float, float]:
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", pdf)
    assert box is not None
    return float(box[1]) / POINTS_A_MILLIMETRE, float(box[2]) / POINTS_A_MILLIMETRE


@pytest.mark.parametrize(("paper", "width", "height"), [(PageSize.A4, 210, 297), (PageSize.LETTER, 215.9, 279.4)])
def test_a_summary_goes_on_over_as_many_sheets_as_it_takes(
    book: Book, uruguayan_shop: Shop, paper: PageSize, width: float, height: float
) -> None:
    day = summary_pdf(book.summaries.of(Period.of_day(date(2026, 11, 24))), uruguayan_shop, paper)
    month = summary_pdf(book.summaries.of(Period.of_month(date(2026, 11, 24))), uruguayan_shop, paper)
    assert size(day) == pytest.approx((width, height), abs=0.5)
    assert 2 <= pages(day) <= pages(month) <= 6


@pytest.mark.parametrize(("paper", "width"), [(PageSize.ROLL_80, 80), (PageSize.ROLL_58, 58)])
def test_a_receipt_printer_gets_one_strip_as_long_as_it_has_to_be(
    book: Book, uruguayan_shop: Shop, paper: PageSize, width: float
) -> None:
    empty = summary_pdf(book.summaries.of(Period.of_day(date(2026, 1, 1))), uruguayan_shop, paper)
    month = summary_pdf(book.summaries.of(Period.of_month(date(2026, 11, 24))), uruguayan_shop, paper)
    assert (pages(empty), pages(month)) == (1, 1)
    assert size(month)[0] == pytest.approx(width, abs=0.5)
    assert size(month)[1] > 2 * size(empty)[1]


def test_two_currencies_each_have_their_pictures(book: Book, uruguayan_shop: Shop) -> None:
    book.sale(book.at("2026-11-24 10:00"), 5_000, code="USD")
    summary = book.summaries.of(Period.of_day(date(2026, 11, 24)))
    one, other = (charts_of(summary, unit, localizer_for(uruguayan_shop)) for unit in summary.currencies)
    assert "10:00: US$" in " ".join(bar.accessible_text for bar in one.hours.chart.bars)
    assert one.hours.chart != other.hours.chart
    assert pages(summary_pdf(summary, uruguayan_shop, PageSize.A4)) >= 2


def test_a_day_with_an_hour_twice_shows_both_and_a_lost_hour_has_no_column(book: Book) -> None:
    from posapp.domain.shop import make_shop
    from posapp.services.on_ledger.summary.summary import SummaryReports

    shop = make_shop(name="S", till="T", country="US", currency_code="USD", zone="America/New_York")
    summaries = SummaryReports(a_workplace(book.ledger, shop, lambda: book.at("2017-12-01 10:00")))
    for moment in ("2017-11-05T05:30:00+00:00", "2017-11-05T06:30:00+00:00", "2017-03-12T06:30:00+00:00"):
        at = book.at(moment.removesuffix("+00:00")) - timedelta(hours=3)  # Montevideo was three hours behind UTC
        book.sale(at, 100, code="USD", zone=shop.zone.key, day=date.fromisoformat(moment[:10]))
    autumn = charts_of(summaries.of(Period.of_day(date(2017, 11, 5))), shop.currency, localizer_for(shop))
    spring = charts_of(summaries.of(Period.of_day(date(2017, 3, 12))), shop.currency, localizer_for(shop))
    assert [bar.label for bar in autumn.hours.chart.bars if bar.length] == ["1", "1′"]
    assert "2" not in [bar.label for bar in spring.hours.chart.bars]


def test_every_stage_has_a_pattern_that_grey_keeps_apart(qapp: QApplication) -> None:
    assert len(set(STAGE_FILLS.values())) == len(Stage)
    images = {fill: _swatch(fill) for fill in STAGE_FILLS.values()}
    for one, other in combinations(images, 2):
        apart = sum(abs(a - b) for a, b in zip(images[one], images[other], strict=True)) / len(images[one])
        assert apart > 20, (one, other)


def _swatch(fill: Fill) -> list[int]:
    """Give how light each dot of a small bar is, as a printer without colours prints it: 0 is black, 255 white."""
    image = QImage(48, 48, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    paint_fill(painter, QRectF(0, 0, 48, 48), fill, PRINT_PALETTE)
    painter.end()
    return [image.pixelColor(x, y).lightness() for x in range(48) for y in range(48)]


def test_a_bar_is_found_where_it_stands(qapp: QApplication) -> None:
    bars = tuple(Bar(label=str(number), parts=((Fill.FULL, 1),), accessible_text="") for number in range(4))
    for shape in Shape:
        chart = Chart(
            title="",
            shape=shape,
            bars=bars,
            keys=(),
            steps=((0, "0"), (1, "1")),
            nothing="",
            columns=("9", "10"),
            rows=("Mon", "Tue"),
        )
        font = QFont()
        font.setPixelSize(10)
        strokes = ChartPainter(chart, QRectF(0, 0, 400, 200), PRINT_PALETTE, font)
        points = (QPointF(x, y) for x in range(60, 400, 5) for y in range(10, 190, 5))
        assert {strokes.bar_at(point) for point in points} >= {0, 1, 2, 3}
        assert strokes.bar_at(QPointF(-5, -5)) == -1


def test_the_week_has_a_box_for_each_hour_and_a_box_opens_that_hour_of_that_weekday(
    book: Book, uruguayan_shop: Shop
) -> None:
    summary = book.summaries.of(Period.of_month(date(2026, 11, 24)))
    heat = charts_of(summary, uruguayan_shop.currency, localizer_for(uruguayan_shop)).heat
    assert heat.chart.shape is Shape.GRID
    assert len(heat.chart.bars) == len(heat.drill_down) == 7 * len(heat.chart.columns)
    assert sum(bar.length for bar in heat.chart.bars) == summary.totals[0].figures.paid.minor
    for bar, drill_down in zip(heat.chart.bars, heat.drill_down, strict=True):
        listing = book.summaries.listing(drill_down)
        assert sum(sale.money.minor for sale in (each.sale for each in listing.payments)) == bar.length


def test_the_hours_after_midnight_stand_behind_the_evening_where_the_day_ends_at_three(
    tmp_path: Path, uruguayan_shop: Shop, qapp: QApplication
) -> None:
    shop = replace(uruguayan_shop, day_ends=(DayEnd(date(2026, 1, 1), 3),))
    with a_book(tmp_path / "late", shop) as late:
        for text in ("2026-11-20 22:30", "2026-11-22 01:30"):  # Friday, and the night of Saturday
            late.sale(late.at(text), 10_000, code="UYU")
        summary = late.summaries.of(Period.of_month(date(2026, 11, 24)))
    heat = charts_of(summary, shop.currency, localizer_for(shop)).heat.chart
    assert heat.columns == ("21", "22", "23", "0", "1", "2")
    assert [bar.accessible_text.split(":")[0] for bar in heat.bars if bar.length] == ["Friday 22", "Saturday 01"]


def test_one_day_is_a_ranking_and_one_row_is_written_instead_of_painted(book: Book, uruguayan_shop: Shop) -> None:
    day = Period.of_day(date(2020, 2, 29))
    for hour, cashier in ((9, "Ana"), (9, "Eva"), (11, "Eva")):
        book.sale(book.at(f"2020-02-29 {hour:02d}:00"), 1_000 * hour, code="UYU", cashier=cashier)
    pictures = charts_of(book.summaries.of(day), uruguayan_shop.currency, localizer_for(uruguayan_shop))
    assert [(bar.label, bar.length) for bar in pictures.heat.chart.bars] == [("09:00", 18_000), ("11:00", 11_000)]
    assert pictures.heat.chart.sentence == "9–10 h brought 62 % of the day."
    assert pictures.days.chart.is_alone
    assert pictures.days.chart.title == "By payment method"


def test_a_single_hour_is_told_by_cashier(book: Book, uruguayan_shop: Shop) -> None:
    for cashier in ("Ana", "Eva"):
        book.sale(book.at("2020-02-29 09:00"), 1_000, code="UYU", cashier=cashier)
    summary = book.summaries.of(Period.of_day(date(2020, 2, 29)))
    hours = charts_of(summary, uruguayan_shop.currency, localizer_for(uruguayan_shop)).hours.chart
    assert (hours.title, [bar.label for bar in hours.bars]) == ("By cashier", ["Ana", "Eva"])


def test_what_was_never_sold_says_so(book: Book, uruguayan_shop: Shop) -> None:
    summary = book.summaries.of(Period.of_day(date(2025, 1, 1)))
    pictures = charts_of(summary, uruguayan_shop.currency, localizer_for(uruguayan_shop))
    assert all(picture.chart.is_empty for picture in pictures.all)
    assert pictures.hours.chart.nothing == "Nothing was recorded in this period."


def test_events_stand_in_the_order_of_their_way(book: Book, uruguayan_shop: Shop) -> None:
    at = book.at("2026-11-24 10:00")
    for state in (EventState.PENDING, EventState.CONFIRMED, EventState.REVIEW, EventState.ACCEPTED):
        book.sale(at, 1, code="UYU", profile="eva", state=state)
    summary = book.summaries.of(Period.of_day(date(2026, 11, 24)))
    events = charts_of(summary, uruguayan_shop.currency, localizer_for(uruguayan_shop)).events.chart
    column = next(bar for bar in events.bars if bar.label == "10")
    assert [fill for fill, _number in column.parts] == [Fill.FULL, Fill.PALE, Fill.RISING, Fill.CROSSED]
    assert column.accessible_text == "10:00: 1 Delivered · 1 Received · 1 Waiting · 1 Review"


def test_the_command_line_writes_the_same_pages_without_a_window(
    book: Book, uruguayan_shop: Shop, tmp_path: Path
) -> None:
    from posapp.app import write_summary_pdf
    from posapp.services.files.exported_files import FileNotWritten

    summary = book.summaries.of(Period.of_day(date(2026, 11, 24)))
    write_summary_pdf(summary, uruguayan_shop, tmp_path / "day.pdf", "letter", False)
    assert size((tmp_path / "day.pdf").read_bytes()) == pytest.approx((215.9, 279.4), abs=0.5)
    with pytest.raises(FileNotWritten):
        write_summary_pdf(summary, uruguayan_shop, tmp_path / "nowhere" / "day.pdf", "a4", False)


@pytest.mark.parametrize(("label", "left"), [("09:00", 100), ("A name " * 40, 280)])
def test_rows_begin_right_behind_the_longest_of_their_names(qapp: QApplication, label: str, left: int) -> None:
    bars = tuple(Bar(label=label, parts=((Fill.FULL, 1),), accessible_text="", shown="7") for _row in range(3))
    chart = Chart(title="", shape=Shape.ROWS, bars=bars, keys=(), steps=((0, "0"), (1, "1")), nothing="")
    font, image = QFont(), QImage(900, 120, QImage.Format.Format_Grayscale8)
    font.setPixelSize(10)
    image.fill(255)
    painter = QPainter(image)
    ChartPainter(chart, QRectF(0, 0, 900, 120), PRINT_PALETTE, font).paint(painter)
    painter.end()
    dark = [x for x in range(900) if sum(image.pixelColor(x, y).lightness() < 64 for y in range(120)) > 30]
    assert left - 85 <= min(dark) <= left


@pytest.mark.parametrize("locale", ["es_UY", "en_US", "pt_BR"])
def test_thousands_are_written_alike_along_an_axis(uruguayan_shop: Shop, locale: str) -> None:
    localizer = localizer_for(replace(uruguayan_shop, locale=locale))
    write = money_step(uruguayan_shop.currency, localizer)
    signs = {re.sub(r"[0-9.,]", "", write(minor)) for minor in (200_000, 1_000_000, 5_000_000, 10_000_000)}
    assert len(signs) == 1
