"""`posapp sandbox`: runs the practice server for training and scripts."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from posapp.cli.command_session import FAILED, CommandSession, json_option

if TYPE_CHECKING:
    from posapp.sandbox import Faults, ListShape, RunningSandbox

__all__ = ["sandbox"]


def _seconds(_context: click.Context, _option: click.Parameter, milliseconds: float) -> float:
    return milliseconds / 1000


def _faults(_context: click.Context, _option: click.Parameter, text: str) -> "Faults":
    from posapp.sandbox import Faults

    try:
        return Faults.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--faults") from error


def _shape(context: click.Context, _option: click.Parameter, text: str) -> "ListShape":
    from posapp.sandbox import explained_shapes, parse_shape

    if text == "list":
        command_session, lines = context.ensure_object(CommandSession), explained_shapes()
        command_session.answer({"shapes": [*lines]}, lines)
        context.exit()
    try:
        return parse_shape(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--shape") from error


@click.command(short_help="Run a practice Hellotext server on this computer.")
@click.option(
    "--profiles",
    type=click.IntRange(0, 1_000_000),
    default=200,
    show_default=True,
    help="The number of fictional customers.",
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="The seed for random values; the same seed gives the same data.",
)
@click.option(
    "--customers",
    "customers_csv",
    type=click.Path(path_type=Path),
    help="Add customers from a CSV file.",
)
@click.option(
    "--action",
    "custom_actions",
    multiple=True,
    metavar="NAME",
    help="A custom action to create at the start.",
)
@click.option(
    "--latency",
    type=click.FloatRange(0, 600_000),
    default=0.0,
    metavar="MS",
    callback=_seconds,
    help="Wait this many milliseconds before each response.",
)
@click.option(
    "--faults",
    default="",
    metavar="SPEC",
    callback=_faults,
    help="Faults and their probability, such as drop-after=0.05,throttle=0.1.",
)
@click.option(
    "--shape",
    default="",
    metavar="SPEC",
    callback=_shape,
    help="The shape of the event list, such as metadata=empty,page=25 or mixed:SEED; “list” explains all shapes.",
)
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="The port; any free one if omitted.")
@json_option
@click.pass_obj
def sandbox(command_session: CommandSession, /, port: int, **options: Any) -> int:
    """Run a practice Hellotext server on this computer until Ctrl-C; its data is lost when it stops."""
    from posapp.sandbox import SandboxOptions, serve_forever
    from posapp.storage.files.input_files import check_input

    if options["customers_csv"] is not None:
        check_input(options["customers_csv"])
    try:
        serve_forever(SandboxOptions(**options), port=port, on_ready=lambda running: _print(command_session, running))
    except KeyboardInterrupt:
        return 0  # the usual way to end it
    except (KeyError, UnicodeDecodeError) as error:
        customers = options["customers_csv"]
        command_session.note(
            f"posapp: {customers} is not a CSV file of customers in UTF-8 ({type(error).__name__}: {error})."
        )
        return FAILED
    except OSError as error:
        command_session.note(f"posapp: Port {port} cannot be used ({error.strerror}). Choose another one.")
        return FAILED
    return 0


def _print(command_session: CommandSession, running: "RunningSandbox") -> None:
    command_session.answer(
        {"url": running.url, "token": running.token},
        [
            f"The practice Hellotext runs at {running.url} until Ctrl-C. Open the address in a browser to watch it.",
            f"POSAPP_API_URL={running.url}",
            f"POSAPP_API_TOKEN={running.token}",
        ],
    )
