"""Keeps in the ledger how wrong this PC's clock is, for the sales that are recorded from now on."""

from datetime import datetime, timedelta

from posapp.domain.clock_skew import CLOCK_SKEW, MeasuredSkew
from posapp.storage.settings import Settings

__all__ = ["SkewRecord"]

WORTH_WRITING_SECONDS = 15
WORTH_RENEWING = timedelta(hours=1)


class SkewRecord:
    """Writes a measurement where it says something new.

    Args:
        settings: Where the ledger keeps it.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._written = MeasuredSkew.read(settings.get(CLOCK_SKEW))

    def note(self, seconds: float, at: datetime) -> None:
        """Note by how many seconds the clock is ahead at a moment; raises EnvironmentFault."""
        measured, before = MeasuredSkew(seconds=round(seconds), at=at), self._written
        if before is not None:
            differs = abs(measured.seconds - before.seconds) >= WORTH_WRITING_SECONDS
            if not differs and timedelta() <= at - before.at < WORTH_RENEWING:
                return
        self._written = measured
        self._settings.put(CLOCK_SKEW, measured.text)
