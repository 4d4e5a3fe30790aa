"""The entrance of the command line: reads the arguments, runs one command, says what went wrong and with which code.

Exit codes: 0 done; 1 it failed (a rule of the shop, this computer, Hellotext); 2 wrong usage, also a value that cannot
be taken.
"""

import importlib
import sys
from collections.abc import Mapping, Sequence

import click

from posapp import __version__
from posapp.cli.command_session import CommandSession
from posapp.cli.launchers import Launchers
from posapp.cli.sign_in import as_option, manager_needed, with_sign_in
from posapp.domain.errors import PosappError
from posapp.domain.staff.members import PermissionMissing

__all__ = ["posapp", "run"]

COMMANDS = {
    "demo": "posapp.cli.demo",
    "setup": "posapp.cli.setup",
    "pull": "posapp.cli.pull",
    "lookup": "posapp.cli.pull",
    "register": "posapp.cli.register",
    "track": "posapp.cli.track",
    "refund": "posapp.cli.refund",
    "coupons": "posapp.cli.coupons",
    "close": "posapp.cli.close",
    "check": "posapp.cli.reconcile",
    "actions": "posapp.cli.actions",
    "products": "posapp.cli.products",
    "import": "posapp.cli.import_",
    "sync": "posapp.cli.sync",
    "status": "posapp.cli.sync",
    "events": "posapp.cli.sync",
    "summary": "posapp.cli.summary",
    "review": "posapp.cli.review",
    "customer": "posapp.cli.customer",
    "staff": "posapp.cli.staff",
    "backup": "posapp.cli.backup",
    "restore": "posapp.cli.backup",
    "handover": "posapp.cli.transfer",
    "adopt": "posapp.cli.transfer",
    "leave": "posapp.cli.transfer",
    "doctor": "posapp.cli.doctor",
    "sandbox": "posapp.cli.sandbox",
}
"""Each command and the module that is imported only when it is wanted."""


class LazyGroup(click.Group):
    """Imports a command when somebody asks for it, so that the others cost nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names in the order in which a shop meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Give the command of a name, or None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        for found in vars(importlib.import_module(COMMANDS[cmd_name])).values():
            if isinstance(found, click.Command) and found.name == cmd_name:
                return with_sign_in(found, cmd_name)
        return None


@click.group(
    cls=LazyGroup,
    params=[as_option],
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=(
        "POSAPP_HOME moves all files of a till; POSAPP_API_URL, POSAPP_API_TOKEN, POSAPP_DATABASE_KEY and "
        "POSAPP_HTTP_TIMEOUT win over what is kept on this computer. POSAPP_PIN_FILE holds the PIN of --as."
    ),
)
@click.version_option(__version__, "-V", "--version", prog_name="posapp", message="%(prog)s %(version)s")
@click.pass_context
def posapp(context: click.Context) -> int | None:
    """Tell Hellotext what happens at the counter. Without a command, open the till's window."""
    if context.invoked_subcommand is not None:
        return None
    command_session = context.ensure_object(CommandSession)
    if command_session.signing_in:
        raise click.UsageError("--as goes with a command; the window asks itself who is there.")
    return command_session.launchers.open_window(command_session.environment)


def run(launchers: Launchers, arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one command and give the exit code of the process.

    Args:
        launchers: What opens the windows.
        arguments: What was typed after the program's name.
        environment: The variables.
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
    """A name that a terminal's code page lacks is shown with a stand-in and stops nothing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
