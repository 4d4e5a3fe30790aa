"""Owns one connection to the shop server in a thread of its own, so that whoever waits keeps a deadline.

A caller that gives up before its task began takes the task back: nothing was asked. One that gives up later leaves it
under way, and gets AnswerLost. psycopg is imported with the first connection and not before.
"""

import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from posapp.shop_server.address import ServerAddress
from posapp.shop_server.errors import (
    AnswerLost,
    DriverMissing,
    ServerUnreachable,
    ShopServerError,
    connecting_error,
)
from posapp.shop_server.jobs import Job, WaitingJob
from posapp.shop_server.sockets import has_news, shut_down

if TYPE_CHECKING:
    import psycopg

__all__ = ["ConnectionWorker"]

T = TypeVar("T")
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two attempts to connect, doubled at each that fails."""
GRACE = 1.0
"""Seconds that a server may take beyond its own time-out before its connection is cut."""


class ConnectionWorker:
    """A connection and the thread that owns it.

    Args:
        address: Where, and as whom.
        statement_seconds: After this the server gives a statement up.
    """

    def __init__(self, address: ServerAddress, statement_seconds: float) -> None:
        self._address = address
        self._statement_seconds = statement_seconds
        self._jobs: SimpleQueue[WaitingJob | None] = SimpleQueue()
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._connection: psycopg.Connection | None = None
        self._busy_since: float | None = None
        self._problem: ShopServerError = ServerUnreachable()
        self._pause, self._paused_until = FIRST_PAUSE, 0.0
        self._closed = False

    def call(self, task: "Callable[[psycopg.Connection], T]", seconds: float) -> T:
        """Run a task with the connection, and wait for so many seconds at most.

        Raises:
            AnswerLost: When the task began and its end is not known.
            ShopServerError: Any other of them, when it was not done.
        """
        future: Future[T] = Future()
        with self._guard:
            if self._closed:
                raise ServerUnreachable
            self._cut_if_stuck(self._statement_seconds + GRACE)
            self._start()
        self._jobs.put(Job(task, future))
        try:
            return future.result(timeout=seconds)
        except TimeoutError:
            if future.cancel():
                raise ServerUnreachable from None
            if future.done():
                return future.result()
            raise AnswerLost from None

    def close(self) -> None:
        """End the thread; a task that is under way is cut off."""
        with self._guard:
            self._closed = True
            self._cut_if_stuck(0)
        self._jobs.put(None)
        if self._thread is not None:
            self._thread.join(GRACE + 2)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="shop server", daemon=True)
            self._thread.start()

    def _cut_if_stuck(self, seconds: float) -> None:
        """A server that is stopped acknowledges each packet, so that no time-out of the system ever ends the wait."""
        since, connection = self._busy_since, self._connection
        if since is not None and connection is not None and time.monotonic() - since >= seconds:
            shut_down(connection)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            problem = None if job.is_cancelled() else self._connect()
            if not job.begin():
                continue
            if problem is not None:
                job.fail(problem)
            else:
                self._run(job)
        self._forget()

    def _run(self, job: WaitingJob) -> None:
        connection = self._connection
        assert connection is not None  # noqa: S101 - _connect gave no problem
        with self._guard:
            self._busy_since = time.monotonic()
        job.run(connection)
        with self._guard:
            self._busy_since = None
        if connection.closed:
            self._forget()

    def _connect(self) -> ShopServerError | None:
        """See to it that there is a connection; give why there is none."""
        if self._connection is not None and has_news(self._connection):
            self._forget()  # the server ended it while nobody asked
        if self._connection is not None:
            return None
        if time.monotonic() < self._paused_until:
            return type(self._problem)(**self._problem.facts)
        try:
            self._connection = _open(self._address, self._statement_seconds)
        except ShopServerError as problem:
            self._problem = problem
            self._paused_until = time.monotonic() + self._pause * random.uniform(0.5, 1)  # noqa: S311 - no secret
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
            return problem
        self._pause, self._paused_until = FIRST_PAUSE, 0.0
        return None

    def _forget(self) -> None:
        with self._guard:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _open(address: ServerAddress, statement_seconds: float) -> "psycopg.Connection":
    try:
        import psycopg
    except ImportError as error:
        raise DriverMissing from error
    try:
        return psycopg.connect(**address.settings(int(statement_seconds * 1000)), autocommit=True)  # type: ignore[arg-type]
    except psycopg.Error as error:
        raise connecting_error(error) from None  # its words may name the role and the host
