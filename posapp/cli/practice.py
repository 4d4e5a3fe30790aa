"""`posapp sandbox`: the practice server on its own, for training and for scripts."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.session import FAILED, Session, json_option

if TYPE_CHECKING:
    from posapp.sandbox import Faults, RunningSandbox

__all__ = ["sandbox"]


@click.command(short_help="Serve a practice Hellotext on this computer.")
@click.option(
    "--profiles", type=click.IntRange(0, 1_000_000), default=200, show_default=True, help="Invented customers."
)
@click.option("--seed", type=int, default=1, show_default=True, help="Makes chance the same in each run.")
@click.option(
    "--customers",
    type=click.Path(path_type=Path),
    help="Further customers from a CSV file.",
)
@click.option("--action", "actions", multiple=True, metavar="NAME", help="A custom action that exists from the start.")
@click.option("--latency", type=click.FloatRange(0, 600_000), default=0.0, metavar="MS", help="Before each answer.")
@click.option("--faults", default="", metavar="SPEC", help="What goes wrong how often: drop-after=0.05,throttle=0.1")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="Any free one if left out.")
@json_option
@click.pass_obj
def sandbox(
    session: Session,
    profiles: int,
    seed: int,
    customers: Path | None,
    actions: tuple[str, ...],
    latency: float,
    faults: str,
    port: int,
) -> int:
    """Serve a practice Hellotext on this computer until Ctrl-C; it forgets everything at the end."""
    from posapp.sandbox import SandboxOptions, serve_forever
    from posapp.storage.input_files import check_input

    if customers is not None:
        check_input(customers)
    options = SandboxOptions(
        profiles=profiles,
        seed=seed,
        customers_csv=customers,
        custom_actions=actions,
        latency=latency / 1000,
        faults=_faults(faults),
    )
    try:
        serve_forever(options, port=port, on_ready=lambda running: _tell(session, running))
    except KeyboardInterrupt:
        return 0  # the usual way to end it
    except (KeyError, UnicodeDecodeError) as error:
        session.note(f"posapp: {customers} is no CSV file of customers in UTF-8 ({type(error).__name__}: {error}).")
        return FAILED
    except OSError as error:
        session.note(f"posapp: Port {port} cannot be used ({error.strerror}); choose another one.")
        return FAILED
    return 0


def _faults(text: str) -> "Faults":
    from posapp.sandbox import Faults

    try:
        return Faults.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--faults") from error


def _tell(session: Session, running: "RunningSandbox") -> None:
    session.answer(
        {"url": running.url, "token": running.token},
        [
            f"A practice Hellotext answers at {running.url} until Ctrl-C; watch it there in a browser.",
            f"POSAPP_API_URL={running.url}",
            f"POSAPP_API_TOKEN={running.token}",
        ],
    )
