"""A sale that was recorded under a wrong clock is marked, and says what time it was by Hellotext's clock."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from posapp.domain.clock import system_clock
from posapp.domain.clock_skew import CLOCK_SKEW, MeasuredSkew
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.day_row import REMARK_ROLE, ROW_HEIGHT
from posapp.ui.labels.clock import clock_text
from posapp.ui.labels.timestamps import time_text
from tests.ui.cashier import PEOPLE, Cashier
from tests.unit.storage.shop_records import NOON, a_sale

AHEAD = 80 * 60


def sell(till: Till, receipt: str, skew: int | None) -> None:
    """Record a payment of the first customer under a clock that is wrong by so many seconds."""
    with till.open_ledger() as ledger:
        if skew is None:
            ledger.settings.remove(CLOCK_SKEW)
        else:
            ledger.settings.put(CLOCK_SKEW, MeasuredSkew(seconds=skew, at=system_clock()).text)
    with open_ledger_session(till) as session:
        draft = PaymentDraft(
            money=Money.of(8990, "UYU"), receipt=receipt, profile=PEOPLE[0].id, customer_name=PEOPLE[0].name
        )
        session.checkout.record_payment(draft)


@pytest.fixture
def till_with_a_wrong_clock(offline_till: Till) -> Till:
    """A right sale, a wrong one and a right one, the newest first in the list."""
    for receipt, skew in (("C1-000001", None), ("C1-000002", AHEAD), ("C1-000003", 30)):
        sell(offline_till, receipt, skew)
    return offline_till


def table(cashier: Cashier) -> QTableView:
    return cashier.find(QTableView, "dayTable")


def remarks(cashier: Cashier) -> list[str]:
    model = table(cashier).model()
    return [str(model.index(row, 0).data(REMARK_ROLE)) for row in range(model.rowCount())]


def test_the_days_list_marks_the_sale_and_says_the_right_time(
    till_with_a_wrong_clock: Till, cashier: Cashier, uruguayan_shop: Shop
) -> None:
    cashier.until(lambda: len(remarks(cashier)) == 3)
    with till_with_a_wrong_clock.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-000002")
    assert sale is not None
    there = time_text(sale.occurred_at - timedelta(seconds=AHEAD), uruguayan_shop)
    newest, wrong, oldest = remarks(cashier)
    assert (newest, oldest) == ("", "")
    assert wrong.startswith("The clock of this PC was about 1 h 20 min ahead; by Hellotext's clock it was ")
    assert wrong.endswith(f"{there}.")
    assert wrong in str(table(cashier).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    heights = [table(cashier).rowHeight(row) for row in range(3)]
    assert heights[1] > ROW_HEIGHT
    assert [heights[0], heights[2]] == [ROW_HEIGHT, ROW_HEIGHT]


def test_the_room_below_a_row_goes_with_its_row_when_the_next_sale_comes(
    till_with_a_wrong_clock: Till, cashier: Cashier
) -> None:
    cashier.until(lambda: len(remarks(cashier)) == 3)
    cashier.sells("12,00")
    cashier.until(lambda: len(remarks(cashier)) == 4)
    raised = [table(cashier).rowHeight(row) > ROW_HEIGHT for row in range(4)]
    assert raised == [bool(each) for each in remarks(cashier)]
    assert raised[2]


@pytest.mark.parametrize("language", ["es"])
def test_in_a_narrower_window_the_sentence_gets_the_lines_that_it_needs(
    till_with_a_wrong_clock: Till, cashier: Cashier, language: str
) -> None:
    assert language == "es", "its sentence is the longest"
    cashier.until(lambda: len(remarks(cashier)) == 3)
    wide = table(cashier).rowHeight(1)
    cashier.window.resize(1024, 640)
    cashier.until(lambda: table(cashier).rowHeight(1) > wide)
    cashier.window.resize(1280, 800)
    cashier.until(lambda: table(cashier).rowHeight(1) == wide)


def test_a_customers_visits_mark_the_one_and_say_the_right_time(
    till_with_a_wrong_clock: Till, cashier: Cashier
) -> None:
    cashier.finds("C-1001", "")
    cashier.until(lambda: cashier.sees("customerLatest"))
    marked = [line.endswith("⚠") for line in cashier.reads("customerLatest").splitlines()]
    assert marked == [False, True, False]
    said = cashier.reads("customerClock")
    assert "The clock of this PC was about 1 h 20 min ahead; by Hellotext's clock it was " in said
    assert len(said.splitlines()) == 1


def test_a_customer_whose_visits_were_recorded_rightly_has_no_mark(offline_till: Till, cashier: Cashier) -> None:
    sell(offline_till, "C1-000001", 0)
    cashier.finds("C-1001", "")
    cashier.until(lambda: cashier.sees("customerLatest"))
    assert not cashier.sees("customerClock")


@pytest.mark.parametrize(
    ("skew", "said"),
    [
        (121, "about 2 min ahead; by Hellotext's clock it was 12:00."),
        (-121, "about 2 min behind; by Hellotext's clock it was 12:05."),
        (3599, "about 1 h ahead; by Hellotext's clock it was 11:03."),
        (AHEAD, "about 1 h 20 min ahead; by Hellotext's clock it was 10:43."),
        (25 * 3600, "about 1 d 1 h ahead; by Hellotext's clock it was 6/8/26 11:03."),
        (-365 * 86_400, "about 365 d behind; by Hellotext's clock it was 7/8/27 12:03."),
    ],
)
def test_how_wrong_the_clock_was_is_said_as_people_say_it(skew: int, said: str, uruguayan_shop: Shop) -> None:
    sale = a_sale(occurred_at=NOON + timedelta(minutes=3), clock_skew=skew)
    assert clock_text(sale, uruguayan_shop) == f"The clock of this PC was {said}"


@pytest.mark.parametrize("skew", [None, 0, 120, -120])
def test_of_a_right_clock_nothing_is_said(skew: int | None, uruguayan_shop: Shop) -> None:
    assert clock_text(a_sale(clock_skew=skew), uruguayan_shop) == ""
