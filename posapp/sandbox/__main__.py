"""`python -m posapp.sandbox`: the practice server as a process of its own."""

import argparse
import json
import sys
from pathlib import Path

from posapp.sandbox import (
    Envelope,
    Faults,
    FieldShape,
    Language,
    ListShape,
    Rights,
    RunningSandbox,
    SandboxOptions,
    ShapeInvalid,
    parse_shape,
    serve_forever,
)
from posapp.sandbox.faults import FaultsInvalid

__all__ = ["main"]


def main() -> int:
    """Serve until interrupted; one line, printed when clients can connect, has the address and the token."""
    arguments = _parser().parse_args()
    announce = _print_for_machines if arguments.json else _print_for_people
    try:
        serve_forever(_options(arguments), port=arguments.port, on_ready=announce)
    except KeyboardInterrupt:
        return 0  # the usual way to end it
    except (KeyError, ValueError, OSError) as error:
        sys.stderr.write(f"posapp.sandbox: {error}\n")
        return 1
    return 0


def _options(arguments: argparse.Namespace) -> SandboxOptions:
    return SandboxOptions(
        profiles=arguments.profiles,
        seed=arguments.seed,
        country=arguments.country,
        customers_csv=arguments.customers,
        custom_actions=tuple(arguments.action),
        rights=arguments.rights,
        latency=arguments.latency / 1000,
        faults=arguments.faults,
        stall_seconds=arguments.stall,
        listing_metadata=not arguments.hide_metadata,
        listing_delay=arguments.listing_delay,
        shape=arguments.shape,
        envelope=arguments.envelope,
        field_shape=arguments.field_shape,
        has_more=not arguments.hide_has_more,
        clock_offset=arguments.clock_offset,
        language=arguments.language,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m posapp.sandbox", description="A practice server for posapp.")
    parser.add_argument("--profiles", type=int, default=200, help="invented customers")
    parser.add_argument("--seed", type=int, default=1, help="makes people and chance the same in each run")
    parser.add_argument("--country", default="US", help="where the invented customers live")
    parser.add_argument("--customers", type=Path, help="a CSV file of further customers")
    parser.add_argument("--action", action="append", default=[], help="a custom action that exists from the start")
    parser.add_argument("--rights", type=Rights, default=Rights.FULL, choices=Rights)
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before each answer")
    parser.add_argument("--faults", type=_faults, default=Faults(), help="drop-after=0.05,throttle=0.1")
    parser.add_argument("--stall", type=float, default=30, help="seconds of a stalled request")
    parser.add_argument("--hide-metadata", action="store_true", help="leave metadata out of the list of events")
    parser.add_argument("--listing-delay", type=float, default=0, help="seconds until an event is listed")
    parser.add_argument("--shape", type=_shape, default=ListShape(), help="as of `posapp sandbox`")
    parser.add_argument("--envelope", type=Envelope, default=Envelope.DATA, choices=Envelope)
    parser.add_argument("--field-shape", type=FieldShape, default=FieldShape.STRING, choices=FieldShape)
    parser.add_argument("--hide-has-more", action="store_true", help="leave has_more out of lists")
    parser.add_argument("--clock-offset", type=float, default=0, help="seconds by which the server's clock is wrong")
    parser.add_argument("--language", type=Language, default=Language.ENGLISH, choices=Language)
    parser.add_argument("--port", type=int, default=0, help="any free one if left out")
    parser.add_argument("--json", action="store_true", help="print address and token as a JSON object")
    return parser


def _faults(text: str) -> Faults:
    try:
        return Faults.parse(text)
    except FaultsInvalid as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _shape(text: str) -> ListShape:
    try:
        return parse_shape(text)
    except ShapeInvalid as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _print_for_people(sandbox: RunningSandbox) -> None:
    sys.stdout.write(f"PRACTICE server at {sandbox.url} with the token {sandbox.token}\n")
    sys.stdout.flush()


def _print_for_machines(sandbox: RunningSandbox) -> None:
    sys.stdout.write(json.dumps({"url": sandbox.url, "token": sandbox.token}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
