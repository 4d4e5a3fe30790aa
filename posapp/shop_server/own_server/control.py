"""Starts and stops the shop's own server, and tells how it stands."""

import time
from dataclasses import dataclass
from enum import Enum

from posapp.shop_server.own_server.checks import require_usable
from posapp.shop_server.own_server.errors import ProgramFailed, SettingsEdited
from posapp.shop_server.own_server.log_files import newest_log, remove_old_logs
from posapp.shop_server.own_server.programs import reason_in
from posapp.shop_server.own_server.served import Served
from posapp.shop_server.own_server.settings import write_all_settings

__all__ = ["Standing", "State", "halt", "standing", "start", "stop"]

START_SECONDS, STOP_SECONDS = 120, 60
ORPHANS_SECONDS = 15.0
"""The processes of a server that was killed end by themselves, and until then no other may use its memory."""
PAUSE = 0.5
NOT_RUNNING = 3


class State(Enum):
    """How the server stands."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    SILENT = "silent"


_ANSWERS = {0: State.RUNNING, 1: State.STARTING}


@dataclass(frozen=True, slots=True)
class Standing:
    """How the server stands: its state, and whether a person stopped it."""

    state: State
    was_stopped: bool


def standing(served: Served) -> Standing:
    """Tell how the server stands; raises ProgramFailed."""
    done = served.programs.run("pg_ctl", "status", "-D", served.folder.data)
    if done.code not in (0, NOT_RUNNING):
        raise ProgramFailed(program="pg_ctl", reason=reason_in(done.said))
    state = State.STOPPED if done.code else _answering(served)
    return Standing(state, served.folder.stopped.exists())


def start(served: Served) -> bool:
    """Start the server and wait until it takes connections; say whether it was stopped before.

    Settings that nobody edited are brought to what was chosen, as after a change that was cut off.

    Raises:
        ServerPortTaken, AddressNotHere: When it could not be reached.
        ProgramFailed: When it does not start; OSError when the folder refuses.
    """
    served.folder.stopped.unlink(missing_ok=True)
    if _settled(served) is State.RUNNING:
        return False
    require_usable(served.options)
    _write_settings_unless_edited(served)
    remove_old_logs(served.folder)
    end = time.monotonic() + ORPHANS_SECONDS
    while not _started(served):
        said = _said(served)
        if _settled(served) is State.RUNNING:  # somebody else was quicker
            return False
        if "shared memory" not in said or time.monotonic() > end:
            raise ProgramFailed(program="PostgreSQL", reason=reason_in(said))
        time.sleep(PAUSE)
    return True


def stop(served: Served) -> bool:
    """Stop the server until a person starts it again, and say whether it ran; raises ProgramFailed, OSError."""
    served.folder.stopped.touch(mode=0o600)
    return halt(served)


def halt(served: Served) -> bool:
    """Stop the server and say whether it ran: what is under way is given up, and everything done is on disk.

    Raises:
        ProgramFailed: When it does not end.
    """
    if standing(served).state is State.STOPPED:
        return False
    words = ("stop", "-D", served.folder.data, "-m", "fast", "-w", "-t", STOP_SECONDS)
    done = served.programs.run("pg_ctl", *words, seconds=STOP_SECONDS + 10)
    if done.code != 0 and standing(served).state is not State.STOPPED:
        raise ProgramFailed(program="pg_ctl", reason=reason_in(done.said))
    return True


def _settled(served: Served) -> State:
    """Wait until the server either runs or does not; one that was killed is in the system's list for a moment."""
    begun = time.monotonic()
    while (state := standing(served).state) in (State.STARTING, State.SILENT):
        if time.monotonic() > begun + (START_SECONDS if state is State.STARTING else ORPHANS_SECONDS):
            raise ProgramFailed(program="PostgreSQL", reason="it runs, and does not answer")
        time.sleep(PAUSE)
    return state


def _answering(served: Served) -> State:
    words = ("-h", served.host, "-p", served.options.port, "-d", "postgres", "-t", 3)
    return _ANSWERS.get(served.programs.run("pg_isready", *words).code, State.SILENT)


def _started(served: Served) -> bool:
    served.folder.start_log.write_bytes(b"")
    words = ("start", "-D", served.folder.data, "-w", "-t", START_SECONDS, "-s", "-l", served.folder.start_log)
    return served.programs.run("pg_ctl", *words, seconds=START_SECONDS + 10).code == 0


def _said(served: Served) -> str:
    """What a server that did not start said: before it opened its log, and in it."""
    log = newest_log(served.folder)
    return served.folder.start_log.read_text("utf-8", "replace") + log


def _write_settings_unless_edited(served: Served) -> None:
    try:
        write_all_settings(served.folder, served.options)
    except SettingsEdited:
        return  # whoever edited them answers for them
