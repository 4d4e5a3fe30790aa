"""The setting that holds what was learned of a till's scanner."""

from dataclasses import dataclass

from posapp.domain.scanning.profile import ScannerProfile, profile_from
from posapp.domain.settings.setting import NOTHING, Setting
from posapp.domain.shop import Shop

__all__ = ["SEPARATOR", "ScannerSetting"]

SEPARATOR = " · "
"""Between the parts of what the journal says, each of which is translated by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannerSetting(Setting[ScannerProfile | None]):
    """How the scanner types, or None where that was not learned; a stored text that is damaged counts as None."""

    def read(self, text: str, _shop: Shop) -> ScannerProfile | None:
        """Give the profile."""
        return profile_from(text)

    def write(self, value: ScannerProfile | None) -> str | None:
        """Give the profile as JSON; nothing is stored where there is none."""
        return None if value is None else value.stored

    def words(self, value: ScannerProfile | None) -> str:
        """Give layout, end and the moment of learning, by which no two profiles are alike."""
        if value is None:
            return NOTHING
        return SEPARATOR.join((value.layout, value.end.words, value.learned.isoformat(timespec="seconds")))
