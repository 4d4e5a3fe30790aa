"""`posapp intake watch`: shows the receipts that a POS writes into a folder."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.intake_output import receipt_line, receipts_document
from posapp.cli.interrupts import stop_on_signal
from posapp.domain.pos_receipts.receipt import PosReceipt

if TYPE_CHECKING:
    from posapp.intake.folder.watching import FolderWatch
    from posapp.services.on_till.intake.folder import FolderState

__all__ = ["watch"]


@click.command(short_help="Watch the folder that the POS writes to.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--once", is_flag=True, help="Read what is there, and end.")
@click.option("--flat", is_flag=True, help="Leave out the folders below it.")
@json_option
@click.pass_obj
def watch(command_session: CommandSession, folder: Path, once: bool, flat: bool) -> int:
    """Show each receipt that the POS writes into FOLDER from now on, until Ctrl-C; nothing is recorded.

    With --json each file gives one line with one JSON document; with --once all give one document. What the window has
    taken, and will take, is not changed by it. Rows of a table whose columns are not clear are not guessed.
    """
    return _once(command_session, folder, flat) if once else _on(command_session, folder, flat)


def _once(command_session: CommandSession, folder: Path, flat: bool) -> int:
    """Everything in the folder, also what was there before; a file that is being written now is named."""
    from posapp.intake.folder.watching import WatchedFolder
    from posapp.services.on_till.intake.folder import folder_watch
    from posapp.storage.intake.folder_memory import FolderMemoryFile

    found: list[PosReceipt] = []
    with stop_on_signal() as stopped:
        watched = WatchedFolder(path=folder, with_subfolders=not flat, takes_old=True)
        going = folder_watch(
            command_session.till, watched, FolderMemoryFile(None), found.extend, is_stopped=stopped.is_set
        )
        _read_all(going, stopped)
    for path, trouble in going.troubles.items():
        command_session.note(f"{path.name}: {_words(trouble)}")
    command_session.answer(receipts_document(found), [receipt_line(each) for each in found])
    return 1 if going.is_gone else 0


def _read_all(going: "FolderWatch", stopped: Event) -> None:
    """Until nothing waits for the first time that it is read."""
    going.step()
    stopped.wait(1.1 if going.waiting else 0.0)
    if not stopped.is_set():
        going.step()


def _on(command_session: CommandSession, folder: Path, flat: bool) -> int:
    from posapp.intake.folder.watching import WatchedFolder
    from posapp.services.on_till.intake.folder import FolderIntake
    from posapp.storage.intake.folder_memory import FolderMemoryFile

    def show(receipts: Sequence[PosReceipt]) -> None:
        if command_session.for_machines:
            click.echo(json.dumps(receipts_document(receipts)))
        else:
            command_session.answer({}, [receipt_line(each) for each in receipts])

    till = command_session.till
    watched = WatchedFolder(path=folder, with_subfolders=not flat)
    with stop_on_signal() as stopped:
        intake = FolderIntake(till, watched, show, memory=FolderMemoryFile(None, till.clock))
        intake.start()
        try:
            _tell_troubles(command_session, stopped, lambda: intake.state)
        finally:
            intake.stop()
    return 0


def _tell_troubles(command_session: CommandSession, stopped: Event, state: "Callable[[], FolderState]") -> None:
    told: set[tuple[str, str]] = set()
    was_gone = False
    while not stopped.wait(0.5):
        now = state()
        if now.is_gone != was_gone:
            was_gone = now.is_gone
            command_session.note("The folder is gone." if was_gone else "The folder is back.")
        if now.problem is not None and (each := ("", str(now.problem))) not in told:
            told.add(each)
            command_session.note(each[1])
        for name, trouble in now.troubles:
            if (name, trouble.value) not in told:
                told.add((name, trouble.value))
                command_session.note(f"{name}: {_words(trouble.value)}")


def _words(trouble: str) -> str:
    return {
        "unfinished": "it is not whole yet, or damaged; it is tried again for a while.",
        "unreadable": "this computer may not open it; it is tried again for a while.",
        "not_taken": "it was read and could not be stored yet; it is tried again.",
        "too_large": "it is too large.",
        "forbidden": "it refers to something outside of itself, and is not read.",
        "unknown": "posapp does not know this kind of file.",
        "test": "it was made in the tax office's system for tests.",
        "needs_answer": "its columns are not known. Import it once by hand: posapp import FILE --dry-run",
        "some_rows": "some of its rows were not understood; the others were read.",
    }[trouble]
