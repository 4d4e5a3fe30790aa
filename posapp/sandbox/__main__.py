"""`python -m posapp.sandbox`: the practice server as a process of its own."""

import argparse
import json
from pathlib import Path

from posapp.sandbox import Faults, RunningSandbox, SandboxOptions, serve_forever

__all__ = ["main"]


def main() -> None:
    """Serve until interrupted; the first line printed is a JSON object with the address and the token."""
    arguments = _parser().parse_args()
    options = SandboxOptions(
        profiles=arguments.profiles,
        seed=arguments.seed,
        customers_csv=arguments.customers,
        custom_actions=tuple(arguments.action),
        latency=arguments.latency / 1000,
        faults=Faults.parse(arguments.faults),
        stall_seconds=arguments.stall,
    )
    serve_forever(options, port=arguments.port, on_ready=_tell)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="posapp sandbox", description="A practice server for posapp.")
    parser.add_argument("--profiles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--customers", type=Path)
    parser.add_argument("--action", action="append", default=[])
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before each answer")
    parser.add_argument("--stall", type=float, default=30, help="seconds of a stalled request")
    parser.add_argument("--faults", default="")
    parser.add_argument("--port", type=int, default=0)
    return parser


def _tell(sandbox: RunningSandbox) -> None:
    print(json.dumps({"url": sandbox.url, "token": sandbox.token}), flush=True)  # noqa: T201 - the command's result


if __name__ == "__main__":
    main()
