"""Shows a progress bar on stderr if it is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

__all__ = ["Bar", "progress_bar"]


class Bar:
    """A bar that shows how much is done in total."""

    def __init__(self, bar: "ProgressBar[int]") -> None:
        self._bar = bar

    def advance_to(self, done: int) -> None:
        """Show that this much is done."""
        self._bar.update(done - self._bar.pos)


@contextmanager
def progress_bar(label: str, length: int) -> Iterator[Bar]:
    """Show a bar until the block ends."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=length, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield Bar(bar)
