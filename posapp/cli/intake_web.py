"""`posapp intake web`: takes the receipts that a web POS on this PC posts."""

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.interrupts import stop_on_signal

__all__ = ["web"]


@click.command(short_help="Take the receipts that a web POS posts.")
@click.option("--port", type=click.IntRange(0, 65_535), default=None, help="The port; posapp's own if omitted.")
@json_option
@click.pass_obj
def web(command_session: CommandSession, port: int | None) -> int:
    """Take the receipts of what is paired until Ctrl-C, and keep them for the window, which does so itself."""
    from posapp.intake.web.server import DEFAULT_PORT
    from posapp.services.on_till.intake.web_door import WebDoor

    door = WebDoor(command_session.till, DEFAULT_PORT if port is None else port)
    taken = door.open()
    with stop_on_signal() as stopped:
        address = f"http://127.0.0.1:{taken}"
        command_session.answer(
            {"url": address}, [f"Ready: a paired web POS posts its receipts to {address}/v1/receipts."]
        )
        while not stopped.wait(0.2):
            pass
    door.shut()
    return 0
