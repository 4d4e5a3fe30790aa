"""Builds, connects and shuts down the parts of the program: the composition root."""

import gc
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from posapp.app.window import TillWindow
    from posapp.cli.launchers import DemoOptions
    from posapp.domain.shop import Shop
    from posapp.domain.summary.summary import Summary

__all__ = ["open_window", "play_demo", "set_up_command_logging", "write_summary_pdf"]

GARBAGE_THRESHOLD = 100_000
"""What is made at the start stays; to look for garbage among it as often as usual takes a twentieth of the start. The
window goes back to Python's own measure once it is shown."""


def open_window(environment: Mapping[str, str], on_opening: "Callable[[TillWindow], None] | None" = None) -> int:
    """Open the till's window, or its set-up at the first start, and give the exit code when it is closed.

    Args:
        environment: The process's variables, which name the till.
        on_opening: Called with the window before it is shown.
    """
    gc.set_threshold(GARBAGE_THRESHOLD)
    # What knows no Qt is imported before it: Qt reads through the source of each module that is imported after it.
    import posapp.services.on_till.till  # noqa: F401
    from posapp.app.logging_setup import set_up_logging
    from posapp.app.run import run_window

    return run_window(environment, set_up_logging(environment, "the window"), on_opening)


def play_demo(options: "DemoOptions") -> int:
    """Open a practice shop that needs no account, or play the tour in it, and give the exit code."""
    from posapp.app.demo import run_demo

    return run_demo(options)


def write_summary_pdf(summary: "Summary", shop: "Shop", file: "Path", paper: str, overwrite: bool) -> None:
    """Lay out a summary on paper and write it as a PDF; raises EnvironmentFault when the file cannot be written."""
    from posapp.app.pdf import write_pdf

    write_pdf(summary, shop, file, paper, overwrite=overwrite)


def set_up_command_logging(environment: Mapping[str, str]) -> None:
    """Write the log and the problem reports of a command into the same folder as the window's."""
    from posapp.app.logging_setup import set_up_logging

    set_up_logging(environment, "a command")
