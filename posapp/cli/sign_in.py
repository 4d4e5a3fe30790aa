"""Signs an operator in for one command: `--as NAME`, with the PIN from a prompt or from POSAPP_PIN_FILE."""

import functools
import sys
from typing import TYPE_CHECKING

import click

from posapp.cli.command_permissions import COMMAND_PERMISSIONS, UNATTENDED, required_permission
from posapp.cli.command_session import CommandSession
from posapp.cli.pin_file import read_pin_file
from posapp.domain.errors import RuleError
from posapp.domain.staff.members import PermissionMissing
from posapp.domain.staff.pins import Pin
from posapp.domain.texts import mark
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["PIN_FILE", "ManagerNeeded", "PinNotGiven", "as_option", "manager_needed", "with_sign_in"]

PIN_FILE = "POSAPP_PIN_FILE"


class ManagerNeeded(RuleError):
    """The operator lacks a permission."""

    sentence = mark("errors", "{who} is not permitted to do this ({permission}). Sign in as a manager with --as NAME.")


class PinNotGiven(RuleError):
    """There is neither a terminal nor a file to read the PIN from."""

    field = "as"
    sentence = mark(
        "errors",
        "PIN: there is no terminal to ask for the PIN of {who}. Put the PIN in a file and set POSAPP_PIN_FILE to its "
        "path.",
    )


def _remember(context: click.Context, _option: click.Parameter, name: str | None) -> None:
    command_session = context.find_object(CommandSession)
    if command_session is None or name is None:
        return
    if command_session.signing_in not in {"", name}:
        raise click.UsageError("--as was given twice with different names.")
    if not name.strip():
        raise click.UsageError("--as requires the name of a staff member.")
    command_session.signing_in = name


as_option = click.Option(
    ["--as", "signing_in"],
    metavar="NAME",
    expose_value=False,
    is_eager=True,
    callback=_remember,
    help="Sign in as NAME, on a till with staff; asks for the PIN or reads it from the file in POSAPP_PIN_FILE.",
)


def with_sign_in(command: click.Command, name: str) -> click.Command:
    """Make a command and its subcommands require the permission that `COMMAND_PERMISSIONS` lists."""
    if name in UNATTENDED or as_option in command.params:
        return command
    command.params.append(as_option)
    if isinstance(command, click.Group):
        for part, below in command.commands.items():
            with_sign_in(below, f"{name} {part}")
    if command.callback is not None and name in COMMAND_PERMISSIONS:
        command.callback = _asking(name, command.callback)
    return command


def _asking(name: str, callback: "Callable[..., object]") -> "Callable[..., object]":
    @functools.wraps(callback)
    def asking(*arguments: object, **parameters: object) -> object:
        context = click.get_current_context()
        command_session = context.find_object(CommandSession)
        if command_session is not None and context.invoked_subcommand is None:
            _authorize(command_session, name, context.params)
        return callback(*arguments, **parameters)

    return asking


def _authorize(command_session: CommandSession, name: str, parameters: "Mapping[str, object]") -> None:
    from posapp.storage.faults import FileDamaged, WrongKey

    try:
        if command_session.signing_in:
            _sign_in(command_session)
        permission = required_permission(name, parameters)
        if permission is not None:
            command_session.till.require(permission)
    except PermissionMissing as error:
        raise manager_needed(command_session, error) from error
    except (FileDamaged, WrongKey):
        if name != "restore":  # nobody can sign in to a damaged file, and restoring it is the way out
            raise


def manager_needed(command_session: CommandSession, error: PermissionMissing) -> ManagerNeeded:
    """Give the error with the way out at a terminal, instead of the window's."""
    return ManagerNeeded(who=command_session.signing_in, permission=error.permission.value.replace("_", " "))


def _sign_in(command_session: CommandSession) -> None:
    with open_ledger_session(command_session.till) as session:
        member = session.staff.find(command_session.signing_in)
        session.staff.sign_in(member.id, _pin(command_session, member.name))


def _pin(command_session: CommandSession, name: str) -> Pin:
    file = command_session.environment.get(PIN_FILE, "")
    if file:
        return read_pin_file(file)
    if not sys.stdin.isatty():
        raise PinNotGiven(who=name)
    return Pin(str(click.prompt(f"PIN of {name}", hide_input=True, err=True)))
