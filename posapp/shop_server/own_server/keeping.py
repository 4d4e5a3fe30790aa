"""Keeps the shop's own server running, its log bounded, and makes its daily backup, until it is told to end."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from filelock import FileLock, Timeout

from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.shop_server.own_server.administrator import prepare
from posapp.shop_server.own_server.backups import backups_in, make_backup
from posapp.shop_server.own_server.control import State, halt, standing, start
from posapp.shop_server.own_server.errors import KeeperRunning
from posapp.shop_server.own_server.log_files import remove_old_logs
from posapp.shop_server.own_server.options import load_options
from posapp.shop_server.own_server.served import Served

__all__ = ["BACKUP_EVERY", "keep_running"]

LOOK_SECONDS = 2.0
BACKUP_EVERY, AFTER_FAILURE = timedelta(days=1), timedelta(hours=1)
LONGEST_PAUSE = 60.0
"""Seconds between two tries to start a server that does not."""


def keep_running(
    served: Served, ending: threading.Event, *, clock: Callable[[], datetime], say: Callable[[str], None]
) -> None:
    """Keep the server running; it is stopped once `ending` is set, and left alone once a person stopped it.

    Args:
        served: The server.
        ending: Set when this process is to end.
        clock: Gives this moment, UTC.
        say: Told what went wrong; it is tried again.

    Raises:
        KeeperRunning: When another program keeps it running.
        OSError: When the folder refuses.
    """
    lock = FileLock(served.folder.keeper_lock, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise KeeperRunning from error
    try:
        served.folder.stopped.unlink(missing_ok=True)
        _Keeper(served, ending, clock, say).run()
    finally:
        lock.release()


class _Keeper:
    def __init__(
        self, served: Served, ending: threading.Event, clock: Callable[[], datetime], say: Callable[[str], None]
    ) -> None:
        self._served, self._ending, self._clock, self._say = served, ending, clock, say
        self._pause = LOOK_SECONDS
        self._no_backup_before: datetime | None = None

    def run(self) -> None:
        while not self._ending.is_set():
            if self._served.folder.stopped.exists():
                return
            self._look()
            self._ending.wait(self._pause)
        with suppress(EnvironmentFault):  # the system ends what does not end by itself
            halt(self._served)

    def _look(self) -> None:
        """One look after all three; what fails is said, and tried again."""
        try:
            self._served = self._served.with_options(load_options(self._served.folder))  # as was chosen meanwhile
            if standing(self._served).state is State.STOPPED and start(self._served):
                prepare(self._served)
            remove_old_logs(self._served.folder)
            self._pause = LOOK_SECONDS
            self._back_up()
        except (PosappError, OSError) as error:
            self._say(str(error))
            self._pause = min(LONGEST_PAUSE, self._pause * 2)

    def _back_up(self) -> None:
        now = self._clock()
        if self._no_backup_before is not None and now < self._no_backup_before:
            return
        if any(now - BACKUP_EVERY < each.made_at <= now for each in backups_in(self._served.folder)):
            return
        self._no_backup_before = now + AFTER_FAILURE
        make_backup(self._served, now)
        self._no_backup_before = None
