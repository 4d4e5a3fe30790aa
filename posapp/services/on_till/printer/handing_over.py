"""Lets the program that an upgrade put in this one's place go on forwarding; no POS is refused meanwhile.

The process stays, and with it the socket at which the POS connects: who comes while one program ends and the next
begins waits with the system, as behind another POS.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

from posapp.intake.printer.targets import ListenAddress
from posapp.paths import Home
from posapp.services.on_till.printer.options import PrinterOptions, load_options
from posapp.services.on_till.printer.reader_process import this_program

__all__ = ["LISTENER", "go_on_anew", "taken_over", "without_listener"]

LISTENER = "PRINTER_LISTENER"
"""The variable that names the socket which the program before left open."""


def go_on_anew(listener: socket.socket, environment: Mapping[str, str], home: Home, options: PrinterOptions) -> None:
    """Become the program that is installed now; returns only where the system refuses, with the listener closed.

    Args:
        listener: Where the POS connects.
        environment: The process's variables.
        home: The till's folder.
        options: What holds where none were saved.
    """
    words = [] if load_options(home) else ["--listen", options.listen, "--to", options.to, "--page", options.page]
    command = this_program("intake", "printer", *words)
    with listener, suppress(OSError):
        listener.set_inheritable(True)
        os.execve(command[0], command, {**environment, LISTENER: str(listener.fileno())})  # noqa: S606 - this program


def taken_over(environment: Mapping[str, str], listen: ListenAddress) -> socket.socket | None:
    """Give the listener that the program before left open.

    Args:
        environment: The process's variables.
        listen: Where the POS is to connect now; another listener is closed.
    """
    number = environment.get(LISTENER, "")
    if not (number.isascii() and number.isdecimal()):
        return None
    try:
        listener = socket.socket(fileno=int(number))
        if _is_at(listener, listen):
            listener.set_inheritable(False)
            return listener
        listener.close()
    except (OSError, OverflowError):  # no such socket: somebody set the variable by hand
        return None
    return None


def without_listener(environment: Mapping[str, str]) -> Mapping[str, str]:
    """Give the variables for the processes that this one starts."""
    return {name: value for name, value in environment.items() if name != LISTENER}


def _is_at(listener: socket.socket, listen: ListenAddress) -> bool:
    wanted = socket.getaddrinfo(listen.host, listen.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][4][:2]
    host, port = listener.getsockname()[:2]
    return host == wanted[0] and listen.port in {0, port}
