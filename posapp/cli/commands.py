"""Runs one command: reads the arguments, prints errors, and gives the exit code.

Exit codes: 0 done; 1 failed (a rule of the shop, this computer, Hellotext); 2 used wrongly, which includes a value that
is not valid.
"""

import importlib
import sys
from collections.abc import Mapping, Sequence
from keyword import iskeyword

import click

from posapp import __version__
from posapp.cli.command_session import CommandSession
from posapp.cli.launchers import Launchers
from posapp.cli.sign_in import as_option, manager_needed, with_sign_in
from posapp.domain.errors import PosappError
from posapp.domain.staff.members import PermissionMissing

__all__ = ["posapp", "run"]

COMMANDS = (
    *("demo", "setup", "pull", "lookup", "register", "track", "refund", "coupons", "drawer", "close"),
    *("reconcile", "formats", "intake"),
    *("actions", "products", "import", "sync", "status", "events", "summary", "review", "customer", "staff"),
    *("backup", "restore", "transfer", "decommission", "shop", "doctor", "sandbox"),
)
"""The commands in the order in which a shop meets them; each has a module of its name."""


class LazyGroup(click.Group):
    """Imports a command only when it is used, so that the others cost no time."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Give the command of a name, or None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = getattr(importlib.import_module(f"posapp.cli.{name}"), name)
        return with_sign_in(command, cmd_name) if isinstance(command, click.Command) else None


@click.group(
    cls=LazyGroup,
    params=[as_option],
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=(
        "POSAPP_HOME sets the folder of the till's files. POSAPP_API_URL, POSAPP_API_TOKEN, POSAPP_DATABASE_KEY and "
        "POSAPP_HTTP_TIMEOUT override what this computer has saved. POSAPP_PIN_FILE names a file with the PIN for --as."
    ),
)
@click.version_option(__version__, "-V", "--version", prog_name="posapp", message="%(prog)s %(version)s")
@click.pass_context
def posapp(context: click.Context) -> int | None:
    """Record what happens at the counter and send it to Hellotext. Without a command, open the till's window."""
    if context.invoked_subcommand is not None:
        return None
    command_session = context.ensure_object(CommandSession)
    if command_session.signing_in:
        raise click.UsageError("--as requires a command; the window asks for the PIN itself.")
    return command_session.launchers.open_window(command_session.environment)


def run(launchers: Launchers, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one command and give the exit code of the process.

    Args:
        launchers: The functions that open windows and write PDFs.
        arguments: The words typed after the program's name.
        environment: The variables of the process.
    """
    _tolerate_unencodable_output()
    command_session = CommandSession(launchers, environment)
    try:
        code = posapp.main(list(arguments), prog_name="posapp", standalone_mode=False, obj=command_session)
    except PermissionMissing as error:
        return command_session.print_error(manager_needed(command_session, error))
    except PosappError as error:
        return command_session.print_error(error)
    except click.Abort:
        click.echo("Stopped.", err=True)
        return 1
    except click.ClickException as error:
        return command_session.print_usage_error(error)
    return code if isinstance(code, int) else 0


def _tolerate_unencodable_output() -> None:
    """Show a replacement for characters that the terminal's code page lacks, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
