"""The sender's thread starts, wakes, survives an error and stops."""

import asyncio
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from posapp.background.sync_worker import SyncWorker
from posapp.domain.events.event import OutboxCounts
from posapp.sync.status import ConnectionState, SyncStatus

Tell = Callable[[SyncStatus], None]


def a_status(waiting: int) -> SyncStatus:
    return SyncStatus(
        connection=ConnectionState.ONLINE,
        counts=OutboxCounts(pending=waiting),
        last_answer_at=None,
        clock_skew=0.0,
        next_try_at=None,
    )


async def telling_each_waking(stop: asyncio.Event, wake: asyncio.Event, tell: Tell) -> None:
    wakings = 0
    tell(a_status(wakings))
    while not stop.is_set():
        waits = [asyncio.ensure_future(stop.wait()), asyncio.ensure_future(wake.wait())]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        wake.clear()
        wakings += 1
        tell(a_status(wakings))


def test_a_waking_reaches_the_sender_and_its_status_the_screen(qtbot: QtBot) -> None:
    worker = SyncWorker(telling_each_waking)
    seen: list[int] = []
    worker.status_changed.connect(lambda status: seen.append(status.counts.pending))
    worker.start()
    qtbot.waitUntil(lambda: seen == [0])
    worker.wake()
    qtbot.waitUntil(lambda: seen == [0, 1])
    assert worker.stop()


def test_an_error_is_told_and_sending_begins_again_when_woken(qtbot: QtBot) -> None:
    runs: list[int] = []

    async def failing_first(stop: asyncio.Event, _wake: asyncio.Event, tell: Tell) -> None:
        runs.append(1)
        if len(runs) == 1:
            raise OSError("the disk is full")
        tell(a_status(7))
        await stop.wait()

    worker = SyncWorker(failing_first)
    with qtbot.waitSignal(worker.failed) as failed:
        worker.start()
    assert str(failed.args[0]) == "the disk is full"
    with qtbot.waitSignal(worker.status_changed):
        worker.wake()
    assert worker.stop()


def test_a_run_that_ends_by_itself_waits_to_be_woken_and_lets_itself_be_stopped(qtbot: QtBot) -> None:
    runs: list[int] = []

    async def ending_at_once(_stop: asyncio.Event, _wake: asyncio.Event, tell: Tell) -> None:
        runs.append(1)
        tell(a_status(len(runs)))

    worker = SyncWorker(ending_at_once)
    with qtbot.waitSignal(worker.status_changed):
        worker.start()
    with qtbot.waitSignal(worker.status_changed):
        worker.wake()
    assert worker.stop()
    assert len(runs) == 2


def test_a_worker_that_never_started_stops_at_once() -> None:
    assert SyncWorker(telling_each_waking).stop()
