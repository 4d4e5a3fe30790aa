"""Starts the forwarder as a process of its own, which outlives the window, and asks a running one to end."""

import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from posapp.domain.errors import EnvironmentFault, InputError
from posapp.domain.texts import mark
from posapp.intake.printer.forwarder import ListenRefused, require_free_port
from posapp.intake.printer.targets import read_listen
from posapp.paths import Home
from posapp.services.on_till.printer.options import PrinterNotNamed, load_options
from posapp.storage.faults import fault_of
from posapp.storage.files.lock import ForwarderRunning, is_held
from posapp.storage.files.private_files import make_private_file

__all__ = ["ForwarderNotStarted", "PortTaken", "ask_to_end", "ended_by_request", "forget_request", "start_forwarder"]

LOOK_SECONDS = 0.2
_APART = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)


class PortTaken(InputError):
    """Another program has the address at which the POS would print, or this user may not use it."""

    field = "listen"
    sentence = mark(
        "errors",
        "Where your POS prints to: {address} cannot be used ({reason}). Choose another port, such as 127.0.0.1:9101, "
        "and let the POS print there.",
    )


class ForwarderNotStarted(EnvironmentFault):
    """The system did not let the process start."""

    sentence = mark("errors", "The printer in between could not be started ({what}).")


def start_forwarder(home: Home, environment: Mapping[str, str], command: Sequence[str]) -> None:
    """Start the forwarder; it runs on when this program ends, and starts again when it dies.

    Args:
        home: The till's folder.
        environment: The process's variables, which name the till.
        command: Starts a forwarder that is kept running.

    Raises:
        PrinterNotNamed: When nobody has said where the printer is.
        ForwarderRunning: When one runs.
        PortTaken: When the POS could not print to it.
        ForwarderNotStarted: When the system refuses.
    """
    options = load_options(home)
    if options is None:
        raise PrinterNotNamed()
    if is_held(home.printer_lock):
        raise ForwarderRunning()
    try:
        require_free_port(read_listen(options.listen))
    except ListenRefused as fault:
        raise PortTaken(**fault.facts) from fault
    try:
        process = subprocess.Popen(  # noqa: S603 - this program itself
            list(command),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=_APART,
        )
    except OSError as error:
        raise ForwarderNotStarted(what=error.strerror or type(error).__name__) from error
    # whoever started it hears of its end, so that nothing of it stays in the system's list
    threading.Thread(target=process.wait, name="printer in between", daemon=True).start()


def ask_to_end(home: Home) -> bool:
    """Ask the forwarder to end after the paper that is under way, and say whether one runs; raises EnvironmentFault."""
    if not is_held(home.printer_lock):
        return False
    try:
        make_private_file(home.printer_stop)
    except OSError as error:
        raise fault_of(error, home.printer_stop) from error
    return True


@contextmanager
def ended_by_request(file: Path, stop: Callable[[], None]) -> Iterator[None]:
    """Call `stop` once somebody asks for the end, or has asked since `forget_request`."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(LOOK_SECONDS):
            if file.exists():
                stop()
                return

    watching = threading.Thread(target=watch, name="printer end", daemon=True)
    watching.start()
    try:
        yield
    finally:
        over.set()
        watching.join()
        forget_request(file)


def forget_request(file: Path) -> None:
    """Forget what was asked of an earlier forwarder, as the first thing that one does which runs now."""
    with suppress(OSError):
        file.unlink(missing_ok=True)
