"""Work leaves the UI thread, and its result comes back to it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker


class Outcome:
    """What came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.failures: list[Exception] = []
        self.threads: set[int] = set()

    def succeed(self, result: object) -> None:
        self.threads.add(threading.get_ident())
        self.results.append(result)

    def fail(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.failures.append(error)


@contextmanager
def a_desk() -> Iterator[list[str]]:
    yield [threading.current_thread().name]


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Worker[list[str]]]:
    opened = Worker("ledger", a_desk)
    yield opened
    assert opened.close()


def test_an_operation_runs_in_its_lane_and_answers_on_the_ui_thread(qtbot: QtBot, lane: Worker[list[str]]) -> None:
    outcome = Outcome()
    lane.run(lambda session: session[0], on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: outcome.results == ["ledger"])
    assert outcome.threads == {threading.get_ident()}


def test_operations_keep_their_order(qtbot: QtBot, lane: Worker[list[str]]) -> None:
    outcome = Outcome()
    for number in range(50):
        lane.run(_giving(number), on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: len(outcome.results) == 50)
    assert outcome.results == list(range(50))


def test_a_failure_is_told_and_the_lane_goes_on(qtbot: QtBot, lane: Worker[list[str]]) -> None:
    outcome = Outcome()
    lane.run(_failing, on_success=outcome.succeed, on_failure=outcome.fail)
    lane.run(_giving(2), on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: outcome.results == [2])
    assert [str(failure) for failure in outcome.failures] == ["the disk is full"]


def test_a_desk_that_could_not_be_opened_is_tried_again(qtbot: QtBot) -> None:
    attempts = []

    @contextmanager
    def reluctant() -> Iterator[str]:
        attempts.append(1)
        if len(attempts) == 1:
            raise OSError("locked")
        yield "open"

    lane, outcome = Worker("cache", reluctant), Outcome()
    for _ in range(2):
        lane.run(lambda session: session, on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: outcome.results == ["open"])
    assert len(outcome.failures) == 1
    assert lane.close()


def test_what_was_asked_before_closing_is_still_done_and_the_desk_is_closed() -> None:
    done: list[str] = []

    @contextmanager
    def session() -> Iterator[list[str]]:
        yield done
        done.append("closed")

    lane, outcome = Worker("ledger", session), Outcome()
    lane.run(lambda written: written.append("sale"), on_success=outcome.succeed, on_failure=outcome.fail)
    assert lane.close()
    assert done == ["sale", "closed"]


def test_a_long_operation_tells_its_progress_and_can_be_cancelled(qtbot: QtBot, lane: Worker[list[str]]) -> None:
    outcome = Outcome()
    seen: list[int] = []
    started = threading.Event()

    def count(_desk: list[str], report: Callable[[int], None], cancelled: Callable[[], bool]) -> str:
        number = 0
        while not cancelled():
            number += 1
            report(number)
            started.set()
        return "stopped"

    handle = lane.run_long(count, on_progress=seen.append, on_success=outcome.succeed, on_failure=outcome.fail)
    assert started.wait(5)
    handle.cancel()
    qtbot.waitUntil(lambda: outcome.results == ["stopped"])
    assert seen[:2] == [1, 2] or seen == [1]


def _giving(number: int) -> Callable[[list[str]], int]:
    return lambda _desk: number


def _failing(_desk: list[str]) -> object:
    raise OSError("the disk is full")


def test_a_desk_that_is_no_longer_the_right_one_is_opened_anew(qtbot: QtBot) -> None:
    opened: list[int] = []
    closed: list[int] = []
    right = 1

    @contextmanager
    def a_numbered_desk() -> Iterator[int]:
        opened.append(right)
        number = right
        yield number
        closed.append(number)

    outcome = Outcome()
    lane = Worker("cache", a_numbered_desk, is_current=lambda number: number == right)
    lane.run(lambda number: number, on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: outcome.results == [1])
    right = 2
    lane.run(lambda number: number, on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: outcome.results == [1, 2])
    assert (opened, closed) == ([1, 2], [1])
    assert lane.close()


def test_each_failure_of_a_lane_is_heard_beside_whoever_asked(qtbot: QtBot) -> None:
    outcome, heard = Outcome(), Outcome()
    lane = Worker("cache", a_desk, on_failure=heard.fail)
    lane.run(_failing, on_success=outcome.succeed, on_failure=outcome.fail)
    qtbot.waitUntil(lambda: len(outcome.failures) == 1)
    assert heard.failures == outcome.failures
    assert lane.close()
