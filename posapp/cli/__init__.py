"""The command line: each command calls the services and nothing below them."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from posapp.cli.launchers import Launchers

__all__ = ["main"]


def main(
    launchers: "Launchers",
    arguments: Sequence[str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Run one command and give the exit code of the process: 0 done, 1 failed, 2 used wrongly.

    Args:
        launchers: The functions that open windows and write PDFs.
        arguments: The words typed after the program's name; None uses those of the process.
        environment: The variables; None uses those of the process.
    """
    from posapp.cli.commands import run  # late, so that the window starts without them

    return run(
        launchers,
        sys.argv[1:] if arguments is None else arguments,
        os.environ if environment is None else environment,
    )
