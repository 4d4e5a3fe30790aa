"""The computer of one till: its folder, its program as the window keeps it, its commands, and its sudden deaths."""

import asyncio
import io
import json
import logging
import shutil
from collections.abc import Callable
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from posapp.app.logging_setup import LogHandler
from posapp.cli import main
from posapp.domain.shop import Shop
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session
from posapp.sync.status import SyncStatus
from posapp.sync.waking import Wake
from tests.life.hellotext_side import HellotextSide
from tests.life.shop_time import ShopTime, by_default
from tests.life.sudden_death import Killed, die_at_a_file
from tests.unit.cli.running import LAUNCHERS
from tests.unit.storage.shop_records import KEY

__all__ = ["PIN", "CommandDone", "Computer"]

PATIENCE = 3600.0
PIN = "295173"
"""Everybody's; it must never be seen in a log."""


@dataclass(frozen=True, slots=True)
class CommandDone:
    """What a command left: its exit code, its JSON document, what it said on stderr."""

    code: int
    document: Any
    said: str


class Computer:
    """A till's computer; everything of it lies in one folder.

    A kill leaves the folder behind as the system would: a copy of it is taken in that moment and put in its place once
    the killed program has come to its end, so that whatever it still did is undone.

    Args:
        folder: Where everything of this computer lies.
        shop: The shop as this till knows it.
        time: The time of the world.
        hellotext: The other side.
        witnesses: What the till is told about them; empty for nothing.

    Attributes:
        till: The till.
        shop: The shop as this till knows it.
        clock_offset: By how much this computer's clock is wrong.
        kills: How often a program was killed here.
        downloaded_at: When a download came to its end here, by this computer's clock; None where none did.
        is_download_missed: Whether a later one failed.
        is_restored: Whether a backup was put in place, and nobody has read what is said about it.
    """

    def __init__(self, folder: Path, shop: Shop, time: ShopTime, hellotext: HellotextSide, witnesses: str = "") -> None:
        self._folder = folder
        self._time = time
        self.shop = shop
        self.clock_offset = timedelta()
        self.kills = 0
        self.downloaded_at: datetime | None = None
        self.is_download_missed = False
        self.is_restored = False
        self.environment = {
            "POSAPP_HOME": str(folder / "home"),
            "POSAPP_API_URL": hellotext.url,
            "POSAPP_API_TOKEN": hellotext.scenario.token,
            "POSAPP_DATABASE_KEY": KEY,
            "POSAPP_HTTP_TIMEOUT": "20",
            "POSAPP_RECONCILE_WITNESSES": witnesses,
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        self.till = Till(self.environment, clock=self.now)
        self._write_down_the_pin(folder)
        self._home = ExitStack()
        self._desk: LedgerSession | None = None
        self._program: asyncio.Task[None] | None = None
        self._stop, self._wake = asyncio.Event(), Wake()

    # --- time

    def now(self) -> datetime:
        """Give the moment by this computer's clock."""
        return self._time.now() + self.clock_offset

    def today(self) -> "Any":
        """Give the shop's day by this computer's clock."""
        return self.shop.days.of(self.now())

    def go_on(self, seconds: float) -> None:
        """Let some time pass, with the program at work if it is open."""
        if self._program is None:
            self._time.loop.skip(seconds)
            return
        self._run(asyncio.wait({self._program}, timeout=seconds))
        if self._program.done():
            self._program.result()
            raise AssertionError("the program ended by itself")

    def go_on_for_turns(self, turns: int) -> None:
        """Let the program take so many turns of its loop; after some of them a request is on its way."""

        async def take_turns() -> None:
            for _ in range(turns):
                await asyncio.sleep(0)

        self._run(take_turns())

    # --- the program

    @property
    def is_open(self) -> bool:
        """Whether the window is open."""
        return self._desk is not None

    @property
    def session(self) -> LedgerSession:
        """What lies on the counter of the open window."""
        assert self._desk is not None, "the window is closed"
        return self._desk

    def open(self) -> None:
        """Start the program."""
        assert self._desk is None
        self._home = ExitStack()
        self._desk = self._home.enter_context(open_ledger_session(self.till))
        self._stop, self._wake = asyncio.Event(), Wake()
        self._program = self._time.loop.create_task(SyncService(self.till).run(self._stop, self._wake, _unheard))
        self.go_on(0.1)

    def close(self) -> None:
        """Close the program as a person does."""
        if self._desk is None:
            return
        self._stop.set()
        self._end_of_program()
        self._home.close()
        self.till.operator_state.end()

    def restart(self) -> None:
        """Close the program and start it again."""
        self.close()
        self.open()

    def wake(self) -> None:
        """Press Send now."""
        self._wake.set()

    def kill(self) -> None:
        """Kill the program where it stands; it stays closed."""
        self._take_copy()
        self.bury()

    def die(self) -> None:
        """Kill the program in the midst of what calls this; `bury` comes once the call stack is gone."""
        self._take_copy()
        raise Killed

    def kill_during(self, act: Callable[[], object], files: int) -> bool:
        """Do something during which the program is killed at one of its files; say whether it was.

        Args:
            act: What is done.
            files: How many of the computer's files it opens, renames or removes before it dies.
        """
        try:
            with die_at_a_file(self._folder, files, self._take_copy):
                act()
        except Killed:
            self.bury()
            return True
        return False

    def run(self, *words: str, who: str = "") -> CommandDone:
        """Run a command of the command line on this computer, in this process.

        Args:
            words: The command.
            who: Who signs in for it; empty for nobody.
        """
        out, err = io.StringIO(), io.StringIO()
        signing_in = ("--as", who) if who else ()
        with redirect_stdout(out), redirect_stderr(err), by_default(Till.__init__, clock=self.now):
            code = main(LAUNCHERS, (*words, *signing_in, "--json"), self.environment)
        written = out.getvalue()
        return CommandDone(code, json.loads(written) if written.strip() else None, err.getvalue())

    def write_log(self) -> LogHandler:
        """Give what writes this computer's log as the window does; to be added to the root's handlers."""
        return LogHandler(self.environment, "window")

    # --- inside

    def _write_down_the_pin(self, folder: Path) -> None:
        """A command that nobody sits at reads it from there."""
        folder.mkdir(parents=True)
        file = folder / "pin"
        file.touch(mode=0o600)
        file.write_text(PIN, "utf-8")
        self.environment["POSAPP_PIN_FILE"] = str(file)

    def _end_of_program(self) -> None:
        program, self._program, self._desk = self._program, None, None
        assert program is not None
        self._run(asyncio.wait({program}, timeout=PATIENCE))
        program.result()

    def _run(self, work: "asyncio.Future[Any] | Any") -> None:
        self._time.loop.run_until_complete(work)

    def _take_copy(self) -> None:
        shutil.copytree(self._folder, self._after, ignore=shutil.ignore_patterns("*-shm"))

    @property
    def _after(self) -> Path:
        return self._folder.with_name(f"{self._folder.name}-after-a-kill")

    def bury(self) -> None:
        """Let the killed program come to its end, and put in the folder's place what it left behind."""
        self.kills += 1
        program, self._program, self._desk = self._program, None, None
        if program is not None:
            program.cancel()
            self._run(asyncio.wait({program}, timeout=PATIENCE))
            self._home.close()
        shutil.rmtree(self._folder)
        self._after.rename(self._folder)
        proven = self.till.operator_state.proven
        self.till = Till(self.environment, clock=self.now)
        self.till.operator_state.proven = proven  # whoever goes on after a kill types the same PIN again first


def _unheard(_status: SyncStatus) -> None:
    """Nobody looks at the status here."""


logging.getLogger("posapp").setLevel(logging.INFO)
