"""Only the newest of several searches is shown."""

from threading import Event

from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.review import ReasonMissing
from posapp.ui.kit.latest_search import LatestSearch


def fail_test(error: Exception) -> None:
    raise error


def test_what_was_replaced_meanwhile_is_never_shown(qtbot: QtBot, worker: Worker[list[str]]) -> None:
    search, go_on, shown = LatestSearch(worker), Event(), list[str]()
    search.ask(lambda _session: "a" if go_on.wait(5) else "", shown.append, fail_test)
    for text in ("ab", "abc", "abcd"):
        search.ask(lambda session, text=text: _answer(session, text), shown.append, fail_test)  # type: ignore[misc]
    assert search.is_searching
    go_on.set()
    qtbot.waitUntil(lambda: not search.is_searching)
    assert shown == ["abcd"]


def test_only_the_newest_of_those_that_wait_is_asked(
    qtbot: QtBot, worker: Worker[list[str]], session: list[str]
) -> None:
    search, go_on, shown = LatestSearch(worker), Event(), list[str]()
    search.ask(lambda _session: "a" if go_on.wait(5) else "", shown.append, fail_test)
    search.ask(lambda session: _answer(session, "ab"), shown.append, fail_test)
    search.ask(lambda session: _answer(session, "abc"), shown.append, fail_test)
    go_on.set()
    qtbot.waitUntil(lambda: shown == ["abc"])
    assert session == ["abc"]


def test_a_search_waits_for_the_next_key(qtbot: QtBot, worker: Worker[list[str]], session: list[str]) -> None:
    search, shown = LatestSearch(worker, patience=20), list[str]()
    for text in ("a", "ab"):
        search.ask_soon(lambda text=text: search.ask(lambda one: _answer(one, text), shown.append, fail_test))  # type: ignore[misc]
    qtbot.waitUntil(lambda: shown == ["ab"])
    assert session == ["ab"]


def test_the_next_page_belongs_to_the_newest_search(qtbot: QtBot, worker: Worker[list[str]]) -> None:
    search, shown = LatestSearch(worker), list[str]()
    search.ask(lambda _session: "first", shown.append, fail_test)
    search.ask_more(lambda _session: "second", shown.append, fail_test)
    qtbot.waitUntil(lambda: shown == ["first", "second"])
    search.ask_more(lambda _session: "third", shown.append, fail_test)
    search.ask(lambda _session: "another", shown.append, fail_test)
    qtbot.waitUntil(lambda: shown == ["first", "second", "another"])


def test_a_failure_is_told_only_while_it_is_the_newest(qtbot: QtBot, worker: Worker[list[str]]) -> None:
    search, failed = LatestSearch(worker), list[Exception]()

    def refuse(_session: list[str]) -> str:
        raise ReasonMissing

    search.ask(refuse, lambda _found: None, failed.append)
    search.cancel()
    search.ask(refuse, lambda _found: None, failed.append)
    qtbot.waitUntil(lambda: not search.is_searching)
    assert [type(each) for each in failed] == [ReasonMissing]


def _answer(session: list[str], text: str) -> str:
    session.append(text)
    return text
