"""`posapp intake printer`: stands between the POS and its printer."""

import sys
import time
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from posapp.cli.command_session import FAILED, CommandSession, json_option
from posapp.cli.intake_printer_start import start_with_this_computer

if TYPE_CHECKING:
    from posapp.intake.printer.targets import ListenAddress
    from posapp.paths import Home
    from posapp.services.on_till.printer.options import PrinterOptions

__all__ = ["printer"]

WORDS = ("intake", "printer")
STOP_SECONDS = 15.0
"""A conversation with the printer has some seconds to end, and the reader to keep its last papers."""


class RunOptions(TypedDict):
    """How it runs.

    Attributes:
        keep_running: Whether to start it again when it dies.
        unless_running: Whether to end well where one runs.
        reading: Whether it is the reader that is wanted.
    """

    keep_running: bool
    unless_running: bool
    reading: bool


@click.command(short_help="Pass the POS's printing on to its printer, and read it.")
@click.option("--listen", metavar="HOST:PORT", help="Where the POS connects; 127.0.0.1:9100 unless another was set.")
@click.option("--to", "to", metavar="PRINTER", help="HOST[:PORT], /dev/usb/lp0, serial:PORT[:SPEED] or queue:NAME.")
@click.option("--page", metavar="PAGE", help="The code page of a POS that names none; cp850 unless another was set.")
@click.option("--keep-running", is_flag=True, help="Start again when it dies, where no service manager does.")
@click.option("--stop", is_flag=True, help="End the one that runs, after the paper that is under way.")
@click.option(
    "--start-with-this-pc",
    type=click.Choice(["on", "off", "show"]),
    help="Let it start when this user signs in, or not, or say how that stands.",
)
@click.option("--unless-running", is_flag=True, hidden=True, help="End well where one runs; the system starts it so.")
@click.option("--reading", is_flag=True, hidden=True, help="Read the copy from stdin; the forwarder starts this.")
@json_option
@click.pass_obj
def printer(
    command_session: CommandSession,
    *,
    listen: str | None,
    to: str | None,
    page: str | None,
    stop: bool,
    start_with_this_pc: str | None,
    **run: Unpack[RunOptions],
) -> int:
    """Pass everything that the POS prints on to the real printer, and read a copy, until Ctrl-C.

    What is given is remembered, so that later “posapp intake printer” alone starts it.
    """
    from posapp.cli.environment import check_variables
    from posapp.paths import find_home
    from posapp.storage.files.lock import is_held

    check_variables(command_session.environment)
    home = find_home(command_session.environment)
    if stop:
        return _stop(command_session, home)
    if start_with_this_pc is not None:
        return start_with_this_computer(command_session, home, start_with_this_pc)
    options = _options(home, listen, to, page)
    if run["reading"]:
        return _read(command_session, options)
    _remember(command_session, home, options)
    if run["unless_running"] and is_held(home.printer_lock):
        return 0
    return _keep_running(command_session) if run["keep_running"] else _forward(command_session, home, options)


def _options(home: "Home", listen: str | None, to: str | None, page: str | None) -> "PrinterOptions":
    from posapp.services.on_till.printer.options import changed_options, load_options

    return changed_options(load_options(home), listen=listen, to=to, page=page)


def _remember(command_session: CommandSession, home: "Home", options: "PrinterOptions") -> None:
    """A folder that refuses is no reason not to print."""
    from posapp.domain.errors import EnvironmentFault
    from posapp.services.on_till.printer.options import load_options, save_options

    if options == load_options(home):
        return
    try:
        save_options(home, options)
    except EnvironmentFault as fault:
        command_session.note(f"posapp: {fault}")


def _forward(command_session: CommandSession, home: "Home", options: "PrinterOptions") -> int:
    """One that is to be followed by a newer program and cannot be is started again by who started it."""
    from posapp.services.on_till.printer.forwarding import forward
    from posapp.services.on_till.printer.handing_over import go_on_anew, without_listener
    from posapp.services.on_till.printer.reader_process import this_program

    def say(address: "ListenAddress") -> None:
        command_session.answer(
            {"listen": str(address), "to": options.to, "page": options.page},
            [f"Ready: what the POS prints to {address} goes to {options.to}."],
        )

    kept = forward(
        command_session.environment,
        options,
        reader=this_program(*WORDS, "--reading", "--to", options.to, "--page", options.page),
        on_ready=say,
    )
    if kept is None:
        return 0
    go_on_anew(kept, without_listener(command_session.environment), home, options)
    return FAILED


def _stop(command_session: CommandSession, home: "Home") -> int:
    """Where a service manager keeps it running, that one decides whether it starts again."""
    from posapp.services.on_till.printer.starting import ask_to_end
    from posapp.storage.files.lock import is_held

    was_running = ask_to_end(home)
    end = time.monotonic() + STOP_SECONDS
    while was_running and is_held(home.printer_lock) and time.monotonic() < end:
        time.sleep(0.1)
    is_over = not is_held(home.printer_lock)
    said = "The printer in between has ended." if was_running else "No printer in between was running."
    command_session.answer(
        {"was_running": was_running, "is_over": is_over},
        [said if is_over else "It is still printing, and ends after that."],
    )
    return 0 if is_over else FAILED


def _keep_running(command_session: CommandSession) -> int:
    from posapp.services.on_till.printer.keeping_running import keep_running
    from posapp.services.on_till.printer.reader_process import this_program

    return keep_running(this_program(*WORDS, "--unless-running"), command_session.environment)


def _read(command_session: CommandSession, options: "PrinterOptions") -> int:
    """Ctrl-C in the forwarder's terminal reaches this process too; it ends when its input does."""
    import signal
    from contextlib import suppress

    from posapp.intake.escpos.stream import PaperReader
    from posapp.intake.printer.paper_feed import PaperFeed
    from posapp.intake.printer.piece_stream import acknowledgement, pieces_in
    from posapp.services.on_till.printer.reading import read_pieces
    from posapp.services.on_till.printer.recovering import recover_unread

    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def new_feed() -> PaperFeed:
        return PaperFeed(lambda: PaperReader(default_page=options.page))

    def acknowledge(number: int) -> None:
        with suppress(OSError):  # a forwarder that has ended hears nothing
            sys.stdout.buffer.write(acknowledgement(number))
            sys.stdout.buffer.flush()

    recover_unread(command_session.environment, new_feed)
    read_pieces(command_session.environment, pieces_in(sys.stdin.buffer.read), new_feed(), acknowledge)
    return 0
