"""A close report on paper: plain text that a receipt printer can take."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.day.close import (
    CashierFigures,
    CloseRecord,
    CloseReport,
    CountedTender,
    CurrencyFigures,
    DayFigures,
    MethodFigures,
    Reopening,
    UndeliveredFigures,
)
from posapp.domain.day.close_report import WIDTH, ReportLabels, x_report_text, z_report_text
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.reading_direction import columns
from posapp.domain.sales.tender import Tender

CASH = Tender.CASH


def a_report(minor: int = 123_450, who: str = "Eva Luz", shop: str = "Almacén del Puerto") -> CloseReport:
    money = Money.of(minor, "UYU")
    cash = MethodFigures(method=CASH, payments=3, taken=money, refunds=1, refunded=Money.of(450, "UYU"))
    return CloseReport(
        number=12,
        shop=shop,
        till="Caja 1",
        day=date(2026, 8, 7),
        zone="America/Montevideo",
        at=datetime(2026, 8, 7, 23, 5, tzinfo=UTC),
        who=who,
        figures=DayFigures(
            currencies=(CurrencyFigures(gross=money, discounts=Money.of(0, "UYU"), methods=(cash,)),),
            cashiers=(CashierFigures(name=who, payments=3, taken=money),),
            customers=2,
            first_receipt="C1-000001",
            last_receipt="C1-000003",
        ),
        counted=(CountedTender(method=CASH, money=Money.of(minor - 1_000, "UYU")),),
        undelivered=(UndeliveredFigures(state=EventState.PENDING, events=2),),
        journal="ab" * 32,
        replaces=11,
    )


def on_paper(report: CloseReport) -> list[str]:
    return z_report_text(CloseRecord(report=report), ReportLabels(), "es_UY").splitlines()


def test_an_own_tender_has_its_name_in_every_language() -> None:
    pix = Tender.own("019a0000-0000-7000-8000-000000000001", "PIX")
    report = a_report()
    money = Money.of(5_000, "UYU")
    taken = MethodFigures(method=pix, payments=1, taken=money, refunds=0, refunded=Money.of(0, "UYU"))
    (figures,) = report.figures.currencies
    both = replace(figures, methods=(*figures.methods, taken))
    counted = (*report.counted, CountedTender(method=pix, money=Money.of(4_000, "UYU")))
    report = replace(report, figures=replace(report.figures, currencies=(both,)), counted=counted)
    words = replace(ReportLabels(), methods={each: each.code.upper() for each in Tender.BUILT_IN})
    closed = z_report_text(CloseRecord(report=report), words, "es_UY")
    assert "PIX" in closed.splitlines()
    assert "-$ 10,00" in closed
    assert "PIX" in x_report_text(replace(report, number=None), words, "es_UY")


def test_the_paper_tells_number_day_figures_and_difference() -> None:
    paper = "\n".join(on_paper(a_report()))
    for told in (
        "CLOSE REPORT (Z) No. 12",
        "Replaces No. 11",
        "2026-08-07 20:05",
        "1.230,00",
        "-$ 5,50",
        "Pending",
        "abab",
    ):
        assert told in paper


def test_a_reopened_report_says_so_first() -> None:
    opened = Reopening(at=datetime(2026, 8, 8, 12, tzinfo=UTC), who="Eva", reason="a payment was missing")
    paper = z_report_text(CloseRecord(report=a_report(), reopened=opened), ReportLabels(), "es_UY")
    assert paper.splitlines()[0].strip() == "REOPENED 2026-08-08 09:00"
    assert "Reason: a payment was missing" in paper


@pytest.mark.parametrize("blind", [True, False])
def test_a_reading_hides_what_each_method_holds_only_where_it_is_counted_blind(blind: bool) -> None:
    report = replace(a_report(), number=None, blind=blind)
    paper = x_report_text(report, ReportLabels(), "es_UY")
    assert ("hidden until" in paper) == blind
    assert ("1.230,00" in paper.partition("By payment method")[2]) != blind
    assert "counted" not in paper


def test_a_day_of_nothing_says_so() -> None:
    quiet = replace(a_report(), figures=DayFigures(), counted=(), undelivered=())
    paper = "\n".join(on_paper(quiet))
    assert "No sales or refunds" in paper
    assert "Hellotext has everything" in paper


@given(minor=st.integers(min_value=1_000, max_value=10**15), who=st.text(max_size=90), shop=st.text(max_size=90))
def test_no_line_is_wider_than_the_paper(minor: int, who: str, shop: str) -> None:
    assert max(columns(line) for line in on_paper(a_report(minor, who, shop))) <= WIDTH


HEBREW = "שרה כהן"


def test_names_from_right_to_left_leave_the_figures_of_the_paper_where_they_are() -> None:
    arabic = "محل " * 14
    named = on_paper(a_report(who=HEBREW, shop=arabic.strip()))
    plain = on_paper(a_report(who="Eva Luz", shop=("abc " * 14).strip()))
    (same,) = [line for line in plain if line.startswith("Eva Luz (3) ")]
    amount = named[named.index(f"\u2068{HEBREW}\u2069 (3)") + 1]
    assert amount == same.removeprefix("Eva Luz (3)").rjust(WIDTH)
    assert any(line.startswith("By ") and line.endswith(f" \u2068{HEBREW}\u2069") for line in named)
    assert all(columns(line) <= WIDTH for line in named)
    assert all(line.count("\u2068") == line.count("\u2069") for line in named)
    assert any(line.strip().startswith("\u2068محل") for line in named)


def test_a_name_that_turns_the_line_is_printed_without_its_turn() -> None:
    paper = "\n".join(on_paper(a_report(who="Eva\u202e Luz\u2066")))
    assert "Eva Luz (3)" in paper
    assert not {*"\u202e\u2066\u2067"} & {*paper}


def test_the_paper_tells_the_pos_receipts_of_which_no_customer_is_known() -> None:
    untaken = ReceiptTally(count=3, totals=(Money.of(42_000, "UYU"),))
    lines = on_paper(replace(a_report(), untaken=untaken))
    (line,) = [each for each in lines if "POS receipts without a customer: 3" in each]
    place = lines.index(line)
    assert "$ 420,00" in " ".join(lines[place : place + 2])
    assert not any("POS receipts" in each for each in on_paper(a_report()))
