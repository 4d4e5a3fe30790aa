"""Logs the failures of background operations; the caller shows them to the person."""

import logging

from posapp.domain.errors import EnvironmentFault, HellotextError, PosappError

__all__ = ["note_failure"]

_log = logging.getLogger(__name__)


def note_failure(error: Exception) -> None:
    """Log an error of the machine or of Hellotext, or a bug of the program.

    Invalid input and refusals by a rule of the shop are everyday events and are not logged.
    """
    if isinstance(error, EnvironmentFault | HellotextError):
        _log.warning("refused:", exc_info=error)
    elif not isinstance(error, PosappError):
        _log.error("a mistake:", exc_info=error)
