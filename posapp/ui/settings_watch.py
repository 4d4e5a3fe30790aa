"""Informs the open window of settings that were changed in it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, cast

from posapp.domain.settings.setting import AnySetting, Setting, SettingChange

__all__ = ["SettingsWatch"]

Value = TypeVar("Value")
Changes = Sequence[SettingChange]


class SettingsWatch:
    """Calls the watchers of a setting after it was changed and stored."""

    def __init__(self) -> None:
        self._watchers: list[tuple[frozenset[str], Callable[[Changes], None]]] = []

    def watch(self, setting: Setting[Value], call: Callable[[Value], None]) -> None:
        """Call with the new value after each change of a setting; what it is now, the caller reads for itself."""
        self.watch_all([setting], lambda changes: call(cast("Value", changes[0].value)))

    def watch_all(self, settings: Iterable[AnySetting], call: Callable[[Changes], None]) -> None:
        """Call once for each save that changes some of these settings, with those that were not so before."""
        self._watchers.append((frozenset(each.name for each in settings), call))

    def report(self, changes: Iterable[SettingChange]) -> None:
        """Call the watchers of what was changed and stored."""
        saved = list(changes)
        for names, call in self._watchers:
            named = [each for each in saved if each.setting.name in names]
            if named:
                call(named)
