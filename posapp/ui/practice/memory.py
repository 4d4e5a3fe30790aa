"""Remembers how far somebody came in the guided round, also after the practice shop was closed."""

from pathlib import Path

from PySide6.QtCore import QSettings

from posapp.ui.practice.steps import STEPS

__all__ = ["RoundMemory"]

LEFT_BEHIND, ENDED = "round/leftBehind", "round/ended"


class RoundMemory:
    """The steps that were done or skipped, and whether the person ended the round.

    Args:
        file: Where it is kept; a file that cannot be read or written remembers nothing.
    """

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def place(self) -> int:
        """The place of the first step that is not left behind; the number of steps where all are."""
        behind = self._left_behind()
        return next((place for place, step in enumerate(STEPS) if step.name not in behind), len(STEPS))

    @property
    def is_ended(self) -> bool:
        """Whether the card is to stay away until somebody asks for it."""
        return str(self._settings.value(ENDED, "")) == "yes"

    def leave_behind(self, name: str) -> None:
        """Remember that a step was done or skipped."""
        self._settings.setValue(LEFT_BEHIND, " ".join(sorted(self._left_behind() | {name})))

    def set_ended(self, *, ended: bool) -> None:
        """Remember whether the card is to stay away."""
        self._settings.setValue(ENDED, "yes" if ended else "")

    def start_over(self) -> None:
        """Forget every step."""
        self._settings.remove(LEFT_BEHIND)

    def _left_behind(self) -> set[str]:
        return set(str(self._settings.value(LEFT_BEHIND, "")).split())
