"""`posapp shop serve`: makes this PC the shop's server, and starts, stops and shows it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.shop_serve_service import print_service, start_with_this_pc

if TYPE_CHECKING:
    from posapp.services.on_till.own_server import OwnServer, OwnServerChoice, ServedPlace

__all__ = ["serve"]

DOES = ("stop", "status", "keep_running", "print_service", "install_service")


@click.command(short_help="Make this PC the shop's server: a PostgreSQL that needs no administrator.")
@click.option("--folder", type=click.Path(path_type=Path), help="The folder of its files; a new one sets it up.")
@click.option("--port", type=click.IntRange(1, 65_535), help="Its port; 5432 unless another was set.")
@click.option("--listen", metavar="ADDRESS/BITS", help="Open it, with TLS, to the shop's network: 192.168.1.10/24.")
@click.option("--alone", is_flag=True, help="Close it to the network again; only this PC reaches it.")
@click.option("--programs", type=click.Path(path_type=Path), help="Where PostgreSQL's programs are, if not found.")
@click.option("--stop", is_flag=True, help="Stop it until somebody starts it again.")
@click.option("--status", is_flag=True, help="Show how it stands.")
@click.option("--keep-running", is_flag=True, help="Keep it running and back it up daily, until Ctrl-C or --stop.")
@click.option("--print-service", is_flag=True, help="Show how it starts with this PC.")
@click.option("--install-service", is_flag=True, help="Let it start with this PC (systemd).")
@json_option
@click.pass_obj
def serve(
    command_session: CommandSession,
    /,
    *,
    folder: Path | None,
    port: int | None,
    listen: str | None,
    alone: bool,
    programs: Path | None,
    **does: bool,
) -> int:
    """Start the shop's server on this PC, and set it up at first in a new --folder.

    Only this PC reaches it until --listen names an address. The folder and what was chosen are remembered.
    """
    from posapp.services.on_till.own_server import OwnServer, OwnServerChoice

    choice = OwnServerChoice(folder=folder, port=port, listen=listen, alone=alone, programs=programs)
    wanted = [name for name in DOES if does[name]]
    _refuse_contradictions(choice, wanted)
    server = OwnServer(command_session.till)
    if not wanted:
        return _show(command_session, server.serve(choice))
    if wanted == ["stop"]:
        return _stop(command_session, server)
    if wanted == ["status"]:
        place = server.place()
        _show(command_session, place)
        return 0 if place.standing.state.value == "running" else FAILED
    if wanted == ["keep_running"]:
        return _keep_running(command_session, server, folder)
    return print_service(command_session) if wanted == ["print_service"] else start_with_this_pc(command_session)


def _refuse_contradictions(choice: "OwnServerChoice", wanted: list[str]) -> None:
    if choice.alone and choice.listen is not None:
        raise click.UsageError("--alone and --listen contradict each other.")
    if len(wanted) > 1:
        raise click.UsageError(" and ".join(f"--{each.replace('_', '-')}" for each in wanted) + " do not go together.")
    chosen = choice.port or choice.listen or choice.alone or choice.programs
    if wanted and (chosen or (choice.folder and wanted != ["keep_running"])):
        raise click.UsageError(f"--{wanted[0].replace('_', '-')} takes the server as it was set up.")


def _stop(command_session: CommandSession, server: "OwnServer") -> int:
    was_running = server.stop()
    said = "The shop server is stopped." if was_running else "The shop server was not running."
    command_session.answer({"was_running": was_running}, [said])
    return 0


def _keep_running(command_session: CommandSession, server: "OwnServer", folder: Path | None) -> int:
    import threading

    from posapp.services.on_till.printer.stop_signals import stop_on_signals

    ending = threading.Event()
    with stop_on_signals(ending.set):
        server.keep_running(folder, ending, lambda said: command_session.note(f"posapp: {said}"))
    return 0


def _show(command_session: CommandSession, place: "ServedPlace") -> int:
    command_session.answer(_document(place), _lines(place))
    return 0


def _document(place: "ServedPlace") -> dict[str, Json]:
    return {
        "folder": str(place.folder),
        "postgresql": place.version,
        "state": place.standing.state.value,
        "was_stopped": place.standing.was_stopped,
        "port": place.port,
        "network": place.network,
        "authority": None if place.authority is None else str(place.authority),
        "found_with": list(place.founding),
        "backups": [
            {"file": str(each.file), "made_at": each.made_at.isoformat(), "bytes": each.size} for each in place.backups
        ],
    }


def _lines(place: "ServedPlace") -> list[str]:
    reached = f"the network {place.network} by TLS, and this PC" if place.network else "this PC alone"
    newest = next((f"{each.made_at:%Y-%m-%d %H:%M} UTC" for each in place.backups), "none")
    lines = [
        f"The shop server is {place.standing.state.value}: PostgreSQL {place.version}, port {place.port}",
        f"Folder: {place.folder}",
        f"It is reached from: {reached}",
        f"Newest backup: {newest}",
    ]
    if place.authority is not None:
        lines.append(f"Tills believe it by: {place.authority}")
    words = " ".join(f'"{each}"' for each in place.founding)
    return [*lines, f"The shop is founded on it by: posapp shop init {words}"]
