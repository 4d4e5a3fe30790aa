"""Puts a pretended POS beside the practice till: a printer in between, a pretended printer behind it, and a web POS."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace

from posapp.background.practice import PosPrinterAway
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.domain.settings.till_settings import WEB_PORT
from posapp.intake.printer.targets import ListenAddress
from posapp.paths import Home, find_home
from posapp.sandbox import PretendedPrinter, PrinterAway, RunningSandbox
from posapp.sandbox.listening import own_socket
from posapp.services.on_ledger.intake.pairings import Pairings
from posapp.services.on_ledger.settings import ShopSettings
from posapp.services.on_till.printer.forwarding import forward
from posapp.services.on_till.printer.options import PrinterOptions, save_options
from posapp.services.on_till.printer.reader_process import this_program
from posapp.services.on_till.printer.starting import ask_to_end
from posapp.services.on_till.till import Till
from posapp.storage.files.lock import is_held

__all__ = ["let_pos_sell", "pair_web_pos", "printer_in_between"]

LOOPBACK = "127.0.0.1"
PAGE = "cp1252"
START_SECONDS, END_SECONDS = 10.0, 15.0


def pair_web_pos(till: Till, sandbox: RunningSandbox) -> None:
    """Pair the pretended POS's page with a till without staff, and tell it where the till listens."""
    port = _free_port()
    with till.open_workplace() as workplace:
        ShopSettings(workplace).change(WEB_PORT.change(port))
        token = Pairings(workplace).add("POS", sandbox.url)
    sandbox.scenario.pos = replace(sandbox.scenario.pos, door=port, token=token)


@contextmanager
def printer_in_between(environment: Mapping[str, str], sandbox: RunningSandbox) -> Iterator[None]:
    """Let the pretended POS print through the forwarder as long as the block lasts.

    The forwarder is a thread of this process, and its reader ends when its input does: nothing of either is left, also
    where this process is killed. Where no port can be had, the practice shop opens without a printer.

    Args:
        environment: The variables of the till.
        sandbox: The practice server, which has the pretended POS.
    """
    with PretendedPrinter() as printer:
        options = PrinterOptions(listen=f"{LOOPBACK}:{_free_port()}", to=f"{LOOPBACK}:{printer.port}", page=PAGE)
        save_options(find_home(environment), options)
        forwarding = _ForwarderThread(environment, options)
        sandbox.scenario.pos = replace(sandbox.scenario.pos, printer=forwarding.port)
        try:
            yield
        finally:
            sandbox.scenario.pos = replace(sandbox.scenario.pos, printer=0)
            forwarding.stop()
            _end_one_of_the_screen(find_home(environment))


def _end_one_of_the_screen(home: Home) -> None:
    """Who stopped the forwarder and started it again on the screen has one that outlives the practice shop."""
    end = time.monotonic() + END_SECONDS
    with suppress(EnvironmentFault):
        is_ending = ask_to_end(home)
        while is_ending and is_held(home.printer_lock) and time.monotonic() < end:
            time.sleep(0.05)


def let_pos_sell(sandbox: RunningSandbox) -> str:
    """Let the pretended POS sell something, and give the receipt's number; raises PosPrinterAway."""
    try:
        return sandbox.sell_something()
    except PrinterAway as away:
        raise PosPrinterAway() from away


class _ForwarderThread:
    """The forwarder; `port` is where it listens, 0 where it could not."""

    def __init__(self, environment: Mapping[str, str], options: PrinterOptions) -> None:
        self._environment, self._options = environment, options
        self._stop: Callable[[], None] = _nothing
        self._is_decided = threading.Event()
        self.port = 0
        self._thread = threading.Thread(target=self._run, name="printer in between", daemon=True)
        self._thread.start()
        self._is_decided.wait(START_SECONDS)

    def stop(self) -> None:
        """Let a paper that is being printed end, and what was read be kept."""
        self._stop()
        self._thread.join(END_SECONDS)

    def _run(self) -> None:
        reader = this_program("intake", "printer", "--reading", "--to", self._options.to, "--page", self._options.page)
        try:
            forward(self._environment, self._options, reader=reader, on_ready=self._note, stopped_by=self._stopping)
        except PosappError:  # without a port there is no printer to practise with, and everything else
            pass
        finally:
            self._is_decided.set()

    def _note(self, address: ListenAddress) -> None:
        self.port = address.port
        self._is_decided.set()

    @contextmanager
    def _stopping(self, stop: Callable[[], None]) -> Iterator[None]:
        self._stop = stop
        yield
        self._stop = _nothing


def _nothing() -> None:
    """There is nothing to stop."""


def _free_port() -> int:
    with own_socket(LOOPBACK, 0) as found:
        return int(found.getsockname()[1])
