"""The manager's evening: the day on one page, and the list behind each of its figures."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDateEdit, QLabel, QPushButton, QWidget

from posapp.domain.coupons.coupon import Redemption
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.domain.summary.comparison import ComparedCustomers, LikeForLike
from posapp.domain.summary.documents import summary_of
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import CustomerCount, Summary
from posapp.services.on_ledger.summary.labels import Label
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.labels.summary import localizer_for
from posapp.ui.office.summary.breakdowns import customer_tiles
from posapp.ui.theme import apply_style
from posapp.ui.theme.scheme import set_theme
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier, busy_worker

Opened = Callable[[Till], Cashier]
NOW = datetime.now(UTC)
NBSP = "\u00a0"


@pytest.fixture
def busy_till(offline_till: Till) -> Till:
    """A till with today's payments, and one of the same weekday a week before."""
    with open_ledger_session(offline_till) as session:
        for number, (minor, profile, method, ago) in enumerate(
            (
                (10_000, "p1", Tender.CASH, timedelta()),
                (2_550, "", Tender.DEBIT, timedelta()),
                (40_000, "p2", Tender.CASH, timedelta(weeks=1)),
            ),
            start=1,
        ):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(minor, "UYU"),
                    receipt=f"C1-{number:06d}",
                    method=method,
                    profile=profile,
                    customer_name={"p1": "Ana Pérez", "p2": "Ana Suárez"}.get(profile, ""),
                    occurred_at=NOW - ago,
                    source=SaleSource.COMMAND,
                )
            )
        case = session.refunds.by_receipt("C1-000001")
        money = Money.of(1_000, "UYU")
        session.refunds.record(RefundDraft(original=case.original, money=money, reason=RefundReason.DAMAGED))
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-000001")
        assert sale is not None
        redemption = Redemption(coupon="c1", code="VERANO", discount=Money.of(500, "UYU"))
        ledger.coupons.redeem(sale.id, [redemption], NOW)
    return offline_till


@pytest.fixture
def manager(busy_till: Till, open_window: Opened) -> Cashier:
    """Somebody who looks at the summary of the day."""
    cashier = open_window(busy_till)
    opens_summary(cashier)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "2")
    return cashier


def chooses(cashier: Cashier, kind: str) -> None:
    kinds = cashier.find(QWidget, "periodKind").findChildren(QPushButton)
    next(each for each in kinds if each.text() == kind).click()


def opens_summary(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F12)


def action(cashier: Cashier, name: str) -> QAction:
    found = cashier.window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def points_at(widget: QWidget, point: QPointF) -> None:
    nothing = Qt.MouseButton.NoButton
    where = QPointF(widget.mapToGlobal(point.toPoint()))
    move = QMouseEvent(QEvent.Type.MouseMove, point, where, nothing, nothing, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(widget, move)


def says(cashier: Cashier, name: str) -> str:
    """Give what the one of several of that name says that is in sight."""
    seen = (each for each in cashier.window.findChildren(QLabel, name) if each.isVisible())
    return next((each.text() for each in seen), "")


def listed(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "drillDownList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def opens(cashier: Cashier, name: str, row: int, column: int) -> None:
    view = cashier.find(QAbstractItemView, name)
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, column))
    QTest.keyClick(view, Qt.Key.Key_Return)
    cashier.until(lambda: cashier.sees("drillDownTitle"))


def test_the_day_is_told_beside_last_week(manager: Cashier) -> None:
    assert manager.reads("tileNetFigure") == f"${NBSP}115,50"
    assert "A week before: 400,00" in manager.find(QPushButton, "tileNet").accessibleName()
    assert "50 % Waiting" in manager.reads("tilePaymentsStanding")
    assert manager.reads("tileAnonymousFigure") == "1 · 50,00 %"


def test_the_tiles_keep_their_height_when_the_theme_is_changed(
    cashier: Cashier, preferences: QSettings, qapp: QApplication
) -> None:
    cashier.is_paid("C-1001", "1234,50")
    opens_summary(cashier)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "1")
    QTest.qWait(200)
    tile, figure = cashier.button("tilePayments"), cashier.find(QWidget, "tilePaymentsFigure")
    before = tile.height()
    try:
        for theme in ("dark", "light"):
            set_theme(qapp, preferences, theme)
            cashier.window.resize(1024 if theme == "dark" else 1366, 768)
            QTest.qWait(120)
            assert tile.height() == before
            assert tile.rect().contains(figure.geometry())
    finally:
        set_theme(qapp, preferences, "system")


def test_the_average_receipt_stands_beside_last_weeks(manager: Cashier) -> None:
    assert manager.reads("tileAverageReceiptFigure") == f"${NBSP}62,75"
    assert "A week before: 400,00" in manager.find(QPushButton, "tileAverageReceipt").accessibleName()


def test_a_week_that_is_over_says_by_how_much_it_beats_the_one_before(offline_till: Till, open_window: Opened) -> None:
    with open_ledger_session(offline_till) as session:
        for number, (weeks, minor) in enumerate(((1, 11_200), (2, 10_000), (3, 5_000))):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(minor, "UYU"),
                    receipt=f"C1-{number:06d}",
                    occurred_at=NOW - timedelta(weeks=weeks),
                    source=SaleSource.COMMAND,
                )
            )
    cashier = open_window(offline_till)
    opens_summary(cashier)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "0")
    chooses(cashier, "Day")
    for _ in range(7):
        cashier.clicks("earlierButton")
    cashier.until(lambda: cashier.reads("tileNetChange") == "▲ 12 % more")
    assert cashier.reads("tilePaymentsChange") == "= the same"
    assert cashier.reads("tileRefundedChange") == "No comparison yet"
    assert f"${NBSP}112,00, 12 % more than" in says(cashier, "summaryCompared")
    assert "brought 100 % of the day." in says(cashier, "heatChartSentence")


def test_the_customers_of_a_running_day_stand_beside_those_of_last_week_up_to_now(uruguayan_shop: Shop) -> None:
    today = Period.of_day(date(2026, 11, 24))
    customers = ComparedCustomers(
        now=CustomerCount(served=6, new=1, anonymous=2), before=CustomerCount(served=5, new=2, anonymous=1)
    )
    compared = LikeForLike(days=today, before=today.earlier(1), until=time(15, 30), takings=(), customers=customers)
    summary = Summary(
        shop="", zone="America/Montevideo", period=today, generated_at=NOW, usual_of=1, like_for_like=compared
    )
    tiles = customer_tiles(summary, localizer_for(uruguayan_shop))
    assert [
        (tiles[word].text.change, tiles[word].text.trend) for word in (Label.SERVED, Label.NEW, Label.ANONYMOUS)
    ] == [
        ("▲ 20 % more", 1),
        ("▼ 50 % less", -1),
        ("▲ 100 % more", 0),
    ]


def test_the_best_customers_open_their_payments_and_are_named_by_an_initial(manager: Cashier) -> None:
    table = manager.find(QAbstractItemView, "tableBestCustomers").model()
    assert table.index(0, 0).data() == "Ana P."
    assert says(manager, "sentenceBestCustomers").startswith("Ana P. brought most:")
    opens(manager, "tableBestCustomers", 0, 2)
    assert [line.split(",")[0] for line in listed(manager)] == ["Ana Pérez"]
    assert "Ana P." in manager.reads("drillDownTitle")


def test_a_box_of_the_week_opens_the_payments_of_its_hour(manager: Cashier) -> None:
    chooses(manager, "Month")
    heat = manager.find(QWidget, "heatChart")
    manager.until(lambda: manager.sees("tableByDay"))
    heat.setFocus()
    hour = ShopHour.of(NOW, manager.context.shop.zone)
    for key in (Qt.Key.Key_Home, *([Qt.Key.Key_Right] * 200)):
        QTest.keyClick(heat, key)
        told = manager.reads("heatChartTold")
        if f"{hour.hour:02d}:00" in told and f"${NBSP}125,50" in told:
            break
    QTest.keyClick(heat, Qt.Key.Key_Return)
    manager.until(lambda: manager.sees("drillDownTitle") and len(listed(manager)) >= 2)


def test_no_table_is_cut_when_other_days_have_more_rows(offline_till: Till, open_window: Opened) -> None:
    with open_ledger_session(offline_till) as session:
        for number in range(9):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(1_000 + number, "UYU"),
                    receipt=f"C1-{number:06d}",
                    profile=f"p{number}",
                    customer_name=f"Ana {number}",
                    occurred_at=NOW - (timedelta(weeks=1) if number else timedelta()),
                    source=SaleSource.COMMAND,
                )
            )
    cashier = open_window(offline_till)
    cashier.window.resize(1366, 728)
    opens_summary(cashier)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "1")
    chooses(cashier, "Range")
    first = cashier.find(QDateEdit, "periodDay")
    first.setDate(first.date().addDays(-8))
    cashier.find(QDateEdit, "periodLast").setDate(first.date().addDays(8))
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "9")
    tables = [each for each in cashier.window.findChildren(QAbstractItemView) if each.objectName().startswith("table")]
    for table in (each for each in tables if each.isVisible()):
        card = table.parentWidget()
        cashier.until(lambda table=table, card=card: table.geometry().bottom() < card.height())  # type: ignore[misc]


def test_every_figure_opens_its_list_and_leads_back(manager: Cashier) -> None:
    manager.clicks("tilePayments")
    manager.until(lambda: manager.sees("drillDownTitle"))
    assert len(listed(manager)) == 2
    QTest.keyClick(manager.window, Qt.Key.Key_Escape)
    manager.until(lambda: manager.has_focus("tilePayments"))
    manager.clicks("tileRefunded")
    manager.until(lambda: manager.sees("drillDownTitle"))
    assert ["−$" in line or "-$" in line for line in listed(manager)] == [True]


@pytest.mark.parametrize(
    ("name", "row", "column", "lines"),
    [
        ("tableByMethod", 0, 1, ["Ana Pérez"]),
        ("tableByMethod", 1, 2, ["No customer"]),
        ("tableByTill", 0, 4, ["Ana Pérez"]),
        ("tableByCashier", 0, 6, ["Ana Pérez", "No customer"]),
        ("tableCoupons", 0, 1, ["Ana Pérez"]),
        ("tableRefundReasons", 0, 1, ["Ana Pérez"]),
        ("tableStanding", 0, 3, ["Ana Pérez"]),
    ],
)
def test_a_figure_of_a_table_opens_what_it_counts(
    manager: Cashier, name: str, row: int, column: int, lines: list[str]
) -> None:
    opens(manager, name, row, column)
    assert sorted(line.split(",")[0] for line in listed(manager)) == lines


def test_a_list_is_narrowed_to_how_far_hellotext_has_it(manager: Cashier) -> None:
    manager.clicks("tilePayments")
    manager.until(lambda: manager.sees("drillDownTitle"))
    stages = manager.find(QWidget, "drillDownStages").findChildren(QPushButton)
    next(each for each in stages if each.text() == "Not sent").click()
    manager.until(lambda: len(listed(manager)) == 1)
    assert listed(manager)[0].startswith("No customer")
    next(each for each in stages if each.text() == "Review").click()
    manager.until(lambda: manager.reads("drillDownCount") == "0 in total")


def test_days_are_stepped_through_and_today_is_one_key_away(manager: Cashier) -> None:
    manager.clicks("earlierButton")
    manager.until(lambda: manager.reads("tilePaymentsFigure") == "0")
    manager.find(QDateEdit, "periodDay").setDate(manager.find(QDateEdit, "periodDay").date().addDays(-6))
    manager.until(lambda: manager.reads("tileNetFigure") == f"${NBSP}400,00")
    QTest.keyClick(manager.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    manager.until(lambda: manager.reads("tilePaymentsFigure") == "2")


def test_a_week_a_month_and_a_range_are_summed_up(manager: Cashier) -> None:
    kinds = manager.find(QWidget, "periodKind").findChildren(QPushButton)
    for kind in ("Week", "Month"):
        next(each for each in kinds if each.text() == kind).click()
        manager.until(lambda: manager.sees("tableByDay"))
    next(each for each in kinds if each.text() == "Range").click()
    manager.until(lambda: manager.sees("periodLast"))
    last = manager.find(QDateEdit, "periodLast")
    last.setDate(last.date().addDays(-400))
    manager.until(lambda: "is not a valid period" in says(manager, "faultBanner"))
    first = manager.find(QDateEdit, "periodDay")
    first.setDate(last.date().addDays(-1))
    manager.until(lambda: not says(manager, "faultBanner"))


def test_the_pictures_are_read_by_keyboard_and_by_pointer(manager: Cashier) -> None:
    chart = manager.find(QWidget, "hoursChart")
    hour = ShopHour.of(NOW, manager.context.shop.zone)
    chart.setFocus()
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Right)
        if f"{hour.hour:02d}:00" in manager.reads("hoursChartTold"):
            break
    assert f"{hour.hour:02d}:00: ${NBSP}125,50" in manager.reads("hoursChartTold")
    assert "Usual" in manager.reads("hoursChartTold")
    QTest.keyClick(chart, Qt.Key.Key_Return)
    manager.until(lambda: len(listed(manager)) == 2)
    QTest.keyClick(manager.window, Qt.Key.Key_Escape)
    coupons = manager.find(QWidget, "couponsChart")
    points_at(coupons, QPointF(coupons.width() / 2, 24))
    assert "VERANO: 1" in manager.reads("couponsChartTold")


def test_the_summary_is_saved_as_any_file(manager: Cashier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    for kind, begins in (
        ("csv", b"\xef\xbb\xbfSection;"),
        ("xlsx", b"PK"),
        ("html", b"<!doctype"),
        ("a4.pdf", b"%PDF"),
        ("58mm.pdf", b"%PDF"),
    ):
        file = tmp_path / f"day.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked, file=file: (str(file), ""))
        action(manager, f"save-{kind}").trigger()
        manager.until(lambda file=file: file.exists())  # type: ignore[misc]
        assert file.read_bytes().startswith(begins)
    file = tmp_path / "day.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    action(manager, "save-json").trigger()
    manager.until(lambda: file.exists() and "Saved as day.json" in says(manager, "toastText"))
    assert summary_of(json.loads(file.read_text(encoding="utf-8"))).totals[0].figures.payments == 2


def test_a_place_that_takes_no_file_is_said(manager: Cashier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "no" / "day.csv"), ""))
    action(manager, "save-csv").trigger()
    manager.until(lambda: "day.csv cannot be written" in says(manager, "faultBanner"))


def test_selling_goes_on_while_a_summary_takes_its_time(busy_till: Till, open_window: Opened) -> None:
    cashier = open_window(busy_till)
    cashier.until(lambda: bool(cashier.reads("receiptField")))
    with busy_worker(cashier.context.reading):
        opens_summary(cashier)
        cashier.until(lambda: cashier.sees("stopSummaryButton"))
        cashier.clicks("stopSummaryButton")
        assert not cashier.sees("stopSummaryButton")
        cashier.clicks("backFromSummaryButton")
        cashier.until(lambda: cashier.sees("searchField"))
        cashier.sells("12")


def test_a_cashier_sees_the_summary_by_a_managers_leave_only(staffed_till: Till, open_window: Opened) -> None:
    cashier = open_window(staffed_till)
    cashier.clicks("staffTile-Ana Soto")
    cashier.until(lambda: cashier.sees("pinField"))
    cashier.types("pinField", ANA_PIN)
    cashier.presses("pinField")
    cashier.until(lambda: cashier.sees("searchField"))
    opens_summary(cashier)
    cashier.until(lambda: cashier.sees("managerPinField"))
    assert not cashier.sees("tilePayments")
    cashier.types("managerPinField", EVA_PIN)
    cashier.presses("managerPinField")
    cashier.until(lambda: cashier.sees("tilePayments"))


def test_a_day_without_a_sale_is_an_empty_page_and_no_error(cashier: Cashier) -> None:
    opens_summary(cashier)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "0")
    assert not cashier.sees("tableByHour")
    assert str(cashier.context.shop.days.of(NOW).year) in cashier.find(QLabel, "summaryTitle").text()


def test_the_days_stand_right_beside_the_kinds_of_periods(manager: Cashier, qapp: QApplication) -> None:
    apply_style(qapp)
    manager.window.resize(1366, 728)
    QTest.qWait(150)
    kinds, earlier = manager.find(QWidget, "periodKind"), manager.find(QPushButton, "earlierButton")
    right, left = (each.mapTo(manager.window, QPoint(0, 0)).x() for each in (kinds, earlier))
    assert 0 < left - (right + kinds.width()) <= 16
