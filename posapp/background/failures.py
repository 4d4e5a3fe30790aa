"""What fails beside the window is written into the log; whoever asked for it tells the person."""

import logging

from posapp.domain.errors import EnvironmentFault, HellotextError, PosappError

__all__ = ["note_failure"]

_log = logging.getLogger(__name__)


def note_failure(error: Exception) -> None:
    """Write an error into the log: what the machine or Hellotext refused, and what is a mistake of the program.

    What a person typed, and what a rule of the shop refused, is the counter's daily life and is not written.
    """
    if isinstance(error, EnvironmentFault | HellotextError):
        _log.warning("refused:", exc_info=error)
    elif not isinstance(error, PosappError):
        _log.error("a mistake:", exc_info=error)
