"""The table of a day: what is selected stays selected, an empty day says so, and long amounts find their room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.shop import Shop
from posapp.ui.kit.day_row import whole_parts
from posapp.ui.kit.day_table import DayModel, DayTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True)
class Sold:
    number: int
    money: Money | None = None
    state: EventState = EventState.PENDING


class Day(DayModel[Sold]):
    def key(self, row: Sold, /) -> int:
        return row.number

    def title(self, row: Sold, /) -> str:
        return f"Customer {row.number}"

    def details(self, row: Sold, /) -> str:
        return f"C1-{row.number}"

    def money(self, row: Sold, /) -> Money | None:
        return row.money

    def state(self, row: Sold, /) -> EventState:
        return row.state


SALES = tuple(Sold(number, Money.of(number, "UYU")) for number in (3, 2, 1))


class Shown:
    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.model = Day(shop)
        self.tester = QAbstractItemModelTester(self.model)
        self.table = DayTable[Sold]("day", self.model, title="Today", empty="Nothing yet.", empty_name="none")
        qtbot.addWidget(self.table)
        self.table.resize(400, 300)
        self.table.show()
        (self.view,) = self.table.findChildren(QTableView)

    def selects(self, number: int) -> None:
        index = self.model.index(self.model.row_of(number), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, flags)

    def selected(self) -> Sold | None:
        return self.model.at(self.view.currentIndex().row())


@pytest.fixture
def shown(uruguayan_shop: Shop, qtbot: QtBot) -> Shown:
    return Shown(uruguayan_shop, qtbot)


@pytest.mark.parametrize(
    "later",
    [
        (Sold(4), *SALES),
        (replace(SALES[0], state=EventState.CONFIRMED), *SALES[1:]),
        (Sold(4), *SALES[:2]),
        SALES[1:],
        tuple(reversed(SALES)),
    ],
    ids=["one more", "one confirmed", "the oldest has no room", "one is gone", "another order"],
)
def test_the_selected_row_stays_selected_when_the_day_is_read_again(shown: Shown, later: Sequence[Sold]) -> None:
    shown.table.show_rows(SALES)
    shown.selects(2)
    shown.table.show_rows(later)
    assert shown.selected() == SALES[1]
    assert [shown.model.at(row) for row in range(shown.model.rowCount())] == list(later)


def test_a_row_that_is_gone_is_no_longer_selected(shown: Shown) -> None:
    shown.table.show_rows(SALES)
    shown.selects(3)
    shown.table.show_rows(SALES[::-2])
    shown.table.show_rows(())
    assert shown.selected() is None


def test_an_empty_day_says_so(shown: Shown) -> None:
    shown.table.show_rows(())
    label = shown.table.findChild(QLabel, "none")
    assert label is not None
    assert label.isVisible()
    assert label.text() == "Nothing yet."
    shown.table.show_rows(SALES)
    assert not label.isVisible()


def test_a_long_amount_is_shown_whole(shown: Shown) -> None:
    shown.table.show_rows((Sold(1, Money.of(123_456_789_012, "UYU")),))
    needed = shown.view.sizeHintForColumn(1)
    assert needed > 118
    assert shown.view.columnWidth(1) >= needed


def test_a_screen_reader_hears_the_row_and_the_name_of_the_table(shown: Shown) -> None:
    shown.table.show_rows(SALES[:1])
    said = str(shown.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Customer 3", "C1-3", "0,03", "Waiting"):
        assert part in said
    assert shown.view.accessibleName() == "Today"


def test_enter_opens_what_is_in_the_row(shown: Shown, qtbot: QtBot) -> None:
    shown.table.show_rows(SALES)
    with qtbot.waitSignal(shown.table.activated) as opened:
        shown.view.activated.emit(shown.model.index(1, 0))
    assert opened.args == [SALES[1]]


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        ("T1-000008 · 19:38 · Dinheiro", "T1-000008 · 19:38 · Dinheiro"),
        ("T1-000008 · 19:38 · Dinheir", "T1-000008 · 19:38 …"),
        ("T1-000008 · 19:3", "T1-000008 …"),
    ],
)
def test_a_word_of_a_row_is_shown_whole_or_not_at_all(qapp: QApplication, room: str, shown: str) -> None:
    metrics = QFontMetrics(qapp.font())
    width = metrics.horizontalAdvance(room)
    assert whole_parts("T1-000008 · 19:38 · Dinheiro", metrics, width) == shown
