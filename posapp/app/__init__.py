"""The composition root: builds everything, wires it, and shuts it down in order."""

import gc
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from posapp.app.window import TillWindow
    from posapp.cli.entrances import DemoOptions

__all__ = ["open_window", "play_demo"]

FIRST_LOOK_FOR_GARBAGE = 100_000
"""What is made at the start stays; to look for garbage among it as often as usual takes a twentieth of the start. The
window goes back to Python's own measure once it is shown."""


def open_window(environment: Mapping[str, str], on_opening: "Callable[[TillWindow], None] | None" = None) -> int:
    """Open the till's window, or its set-up at the first start, and give the exit code when it is closed.

    Args:
        environment: The process's variables, which name the till.
        on_opening: Told of the window before it is shown.
    """
    gc.set_threshold(FIRST_LOOK_FOR_GARBAGE)
    # What knows no Qt is imported before it: Qt reads through the source of each module that is imported after it.
    import posapp.services.till  # noqa: F401
    from posapp.app.window import run_window

    return run_window(environment, on_opening)


def play_demo(options: "DemoOptions") -> int:
    """Open a practice shop that needs no account, or play the tour in it, and give the exit code."""
    from posapp.app.demo import run_demo

    return run_demo(options)
