"""Rows of a list: how they read, and what stays marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from posapp.ui.kit.rows_list import LOADING_DELAY, RowsList
from posapp.ui.kit.rows_model import Lines, RowsModel, joined
from posapp.ui.kit.two_line_list import LINES

Fruit = tuple[str, int]
APPLES, PEARS, FIGS = ("Apples", 3), ("Pears", 5), ("Figs", 1)


class FruitModel(RowsModel[Fruit]):
    """Fruit is the same fruit whatever its number."""

    def lines(self, row: Fruit) -> Lines:
        return row[0], str(row[1]), ""

    def key(self, row: Fruit) -> str:
        return row[0]


@pytest.fixture
def fruit(qtbot: QtBot) -> RowsList[Fruit]:
    made = RowsList[Fruit]("fruit", FruitModel(), title="Fruit", empty="No fruit.", empty_name="noFruit")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_row_reads_aloud_what_it_shows(fruit: RowsList[Fruit]) -> None:
    fruit.show_rows((APPLES,))
    index = fruit.model.index(0)
    assert index.data(LINES) == ("Apples", "3", "")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Apples, 3"


def test_the_first_row_is_marked(fruit: RowsList[Fruit]) -> None:
    fruit.show_rows((APPLES, PEARS))
    assert fruit.current == APPLES


def test_the_mark_stays_on_its_row_when_the_list_is_read_again(fruit: RowsList[Fruit]) -> None:
    fruit.show_rows((APPLES, PEARS))
    fruit.mark_row(1)
    fruit.show_rows((FIGS, APPLES, ("Pears", 4)))
    assert fruit.current == ("Pears", 4)


def test_a_row_that_is_gone_leaves_the_mark_to_the_first(fruit: RowsList[Fruit]) -> None:
    fruit.show_rows((APPLES, PEARS))
    fruit.mark_row(1)
    fruit.show_rows((FIGS, APPLES))
    assert fruit.current == FIGS


def test_a_row_can_be_asked_for_by_its_key(fruit: RowsList[Fruit]) -> None:
    fruit.show_rows((APPLES, PEARS), mark="Pears")
    assert fruit.current == PEARS


def test_who_listens_hears_of_the_marked_row_after_each_reading(fruit: RowsList[Fruit]) -> None:
    heard: list[Fruit | None] = []
    fruit.marked.connect(heard.append)
    fruit.show_rows((APPLES,))
    fruit.show_rows((APPLES,))
    fruit.show_rows(())
    assert heard == [APPLES, APPLES, None]


def test_an_empty_list_says_so(fruit: RowsList[Fruit]) -> None:
    assert fruit.list.isVisible()  # nothing is said before anything was read
    fruit.show_rows(())
    assert fruit.empty.isVisible()
    assert fruit.empty.text() == "No fruit."
    fruit.show_rows((FIGS,))
    assert fruit.list.isVisible()


def test_the_next_page_goes_below_and_leaves_the_mark(fruit: RowsList[Fruit]) -> None:
    fruit.show_rows((APPLES,))
    fruit.model.append((PEARS, FIGS))
    assert fruit.model.rows == (APPLES, PEARS, FIGS)
    assert fruit.current == APPLES


def test_the_same_rows_are_not_shown_anew_by_a_refresh(fruit: RowsList[Fruit], qtbot: QtBot) -> None:
    fruit.show_rows((APPLES, PEARS))
    with qtbot.assertNotEmitted(fruit.model.modelReset):
        fruit.model.refresh((APPLES, PEARS))
    with qtbot.waitSignal(fruit.model.modelReset):
        fruit.model.refresh((PEARS,))


def test_parts_that_are_empty_leave_no_dot() -> None:
    assert joined("A-1", "", "Today") == "A-1 · Today"


def test_nothing_is_marked_after_the_mark_is_cleared(fruit: RowsList[Fruit], qtbot: QtBot) -> None:
    fruit.show_rows((APPLES, PEARS), mark="Pears")
    with qtbot.waitSignal(fruit.marked, check_params_cb=lambda marked: marked is None):
        fruit.clear_mark()
    assert (fruit.current, fruit.selected) == (None, [])


def test_a_list_that_takes_long_says_that_it_is_loading(fruit: RowsList[Fruit], qtbot: QtBot) -> None:
    fruit.show_loading()
    assert fruit.list.isVisible()
    (loading,) = fruit.findChildren(QLabel, "fruitLoading")
    qtbot.waitUntil(loading.isVisible)
    fruit.show_rows((APPLES,))
    assert fruit.list.isVisible()


def test_a_list_that_could_not_be_read_is_not_loading_any_more(fruit: RowsList[Fruit], qtbot: QtBot) -> None:
    (loading,) = fruit.findChildren(QLabel, "fruitLoading")
    fruit.show_loading()
    qtbot.waitUntil(loading.isVisible)
    fruit.end_loading()
    assert not loading.isVisible()


def test_rows_that_are_shown_stay_in_sight_while_they_are_read_again(fruit: RowsList[Fruit], qtbot: QtBot) -> None:
    fruit.show_rows((APPLES,))
    fruit.show_loading()
    qtbot.wait(2 * LOADING_DELAY)
    assert fruit.list.isVisible()


def test_several_rows_stay_selected_when_the_list_is_read_again(qtbot: QtBot) -> None:
    fruit = RowsList[Fruit]("fruit", FruitModel(), has_many=True)
    qtbot.addWidget(fruit)
    fruit.show_rows((APPLES, PEARS, FIGS))
    fruit.list.selectAll()
    fruit.show_rows((FIGS, ("Pears", 4)))
    assert fruit.selected == [FIGS, ("Pears", 4)]
    fruit.show_rows((("Plums", 1), FIGS))
    assert fruit.selected == [FIGS]
    fruit.show_rows((("Plums", 1),))
    assert fruit.selected == [("Plums", 1)]
