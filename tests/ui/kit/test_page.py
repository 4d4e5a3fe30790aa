"""A page: its way back, its banner, and answers that come too late."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.review import ReasonMissing
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.sentences import sentence

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class WordModel(RowsModel[str]):
    """A row for each word."""

    def lines(self, row: str) -> Lines:
        return row, "", ""


def refuse(_session: list[str]) -> str:
    raise ReasonMissing


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    body = QLabel("Body")
    made.place(made.side_card("Things", back="backButton"), made.main_card(body, stretched=body))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_escape_goes_back_to_the_counter(page: Page, qtbot: QtBot) -> None:
    page.activateWindow()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_a_failure_is_told_in_the_banner_and_gone_at_the_next_visit(
    page: Page, qtbot: QtBot, worker: Worker[list[str]]
) -> None:
    page.ask(worker, refuse, lambda _nothing: None)
    qtbot.waitUntil(page.banner.isVisible)
    (told,) = page.banner.findChildren(QLabel, "faultBanner")
    assert told.text() == sentence(ReasonMissing())
    page.begin()
    assert not page.banner.isVisible()


def test_an_answer_is_dropped_once_the_person_has_left(page: Page, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    shown, go_on = list[str](), Event()
    page.ask(worker, lambda _session: "late" if go_on.wait(5) else "", shown.append)
    page.left.emit()
    go_on.set()
    page.ask(worker, lambda _session: "new", shown.append)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["new"]


def test_what_was_changed_counts_also_after_the_person_has_left(
    page: Page, qtbot: QtBot, worker: Worker[list[str]]
) -> None:
    done, go_on = list[str](), Event()
    page.write(worker, lambda _session: "done" if go_on.wait(5) else "", done.append)
    page.left.emit()
    go_on.set()
    qtbot.waitUntil(lambda: done == ["done"])


def test_a_notice_takes_the_banner_away(page: Page) -> None:
    page.show_error(ReasonMissing())
    page.show_notice("Saved", page)
    assert page.toast.isVisible()
    assert not page.banner.isVisible()


@pytest.mark.parametrize("is_found", [True, False])
def test_a_list_is_loading_until_its_answer_or_its_failure(
    page: Page, qtbot: QtBot, worker: Worker[list[str]], is_found: bool
) -> None:
    words, go_on = RowsList[str]("words", WordModel()), Event()
    qtbot.addWidget(words)
    words.show()
    (loading,) = words.findChildren(QLabel, "wordsLoading")

    def read(session: list[str]) -> list[str]:
        go_on.wait(5)
        return ["word"] if is_found else [refuse(session)]

    page.ask(worker, read, words.show_rows, fills=words)
    qtbot.waitUntil(loading.isVisible)
    go_on.set()
    qtbot.waitUntil(words.list.isVisible)
    assert words.model.rows == (("word",) if is_found else ())


def test_an_icon_is_shown_before_the_title_in_the_colours_of_the_theme(page: Page) -> None:
    page.show_icon("clock")
    assert [each for each in page.findChildren(QLabel) if each.isVisible() and not each.pixmap().isNull()]


def test_a_page_without_a_row_for_its_title_shows_no_icon(qtbot: QtBot) -> None:
    bare = Page()
    qtbot.addWidget(bare)
    bare.show_icon("clock")
    assert bare.findChildren(QLabel, options=DIRECT) == []


def test_the_notice_moves_with_what_it_is_shown_over(page: Page, qtbot: QtBot) -> None:
    body = next(each for each in page.findChildren(QLabel) if each.text() == "Body")
    page.resize(1366, 768)
    page.show_notice("Saved", body)
    page.resize(700, 500)
    qtbot.waitUntil(lambda: page.rect().contains(page.toast.geometry()))
