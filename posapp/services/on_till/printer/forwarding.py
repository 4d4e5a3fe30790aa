"""Runs the forwarder until it is told to stop: the paper in this thread, all else beside it."""

import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial

from posapp.domain.clock import system_clock
from posapp.intake.printer.copy_buffer import CopyBuffer
from posapp.intake.printer.forwarder import Forwarder
from posapp.intake.printer.opening import open_printer
from posapp.intake.printer.targets import ListenAddress, read_listen, read_target
from posapp.paths import find_home
from posapp.services.on_till.printer.handing_over import taken_over, without_listener
from posapp.services.on_till.printer.options import PrinterOptions
from posapp.services.on_till.printer.reader_process import ReaderProcess
from posapp.services.on_till.printer.starting import ended_by_request, forget_request
from posapp.services.on_till.printer.state_writer import StateWriter
from posapp.services.on_till.printer.stop_signals import stop_on_signals
from posapp.services.on_till.printer.unread_file import UnreadFile, make_ready_to_seal
from posapp.storage.files.lock import hold_printer_lock

__all__ = ["StoppedBy", "forward"]

StoppedBy = Callable[[Callable[[], None]], AbstractContextManager[None]]
"""Is given what ends the forwarder, which any thread may call, and stays entered while it runs."""


def forward(
    environment: Mapping[str, str],
    options: PrinterOptions,
    *,
    reader: Sequence[str],
    on_ready: Callable[[ListenAddress], None],
    stopped_by: StoppedBy | None = None,
) -> socket.socket | None:
    """Forward until it is stopped; then let a conversation end.

    Returns where the POS connects if a newer program is to go on there; None where it has ended for good.

    Args:
        environment: The process's variables, which name the till.
        options: Where the POS connects and where the real printer is.
        reader: The command line that starts the reader.
        on_ready: Called once a POS can connect, with the address.
        stopped_by: Ends it; None for SIGTERM, Ctrl+C, the end of the session, and SIGUSR2 for a newer program.

    Raises:
        InputError: When an address cannot be read.
        ForwarderRunning: When another forwarder runs for this till.
        ListenRefused: When the address cannot be used.
    """
    home = find_home(environment)
    listen, target = read_listen(options.listen), read_target(options.to)
    with hold_printer_lock(home.printer_lock):
        forget_request(home.printer_stop)
        make_ready_to_seal(home)
        copies = CopyBuffer()
        watcher = StateWriter(home, str(listen), options.to, system_clock)
        try:
            before = taken_over(environment, listen)
            forwarder = Forwarder(listen, partial(open_printer, target), copies, watcher, listener=before)
            with _stopping(forwarder, stopped_by), ended_by_request(home.printer_stop, forwarder.stop):
                on_ready(forwarder.address)
                unread = partial(UnreadFile, home)
                reading = ReaderProcess(reader, without_listener(environment), copies, watcher.cut_off, unread)
                try:
                    forwarder.serve()
                finally:
                    reading.close()
        finally:
            watcher.close()
    return forwarder.kept_listener()


def _stopping(forwarder: Forwarder, stopped_by: StoppedBy | None) -> AbstractContextManager[None]:
    if stopped_by is None:
        return stop_on_signals(forwarder.stop, forwarder.hand_over)
    return stopped_by(forwarder.stop)
