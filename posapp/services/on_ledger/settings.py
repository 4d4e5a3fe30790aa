"""Reads and changes the settings of a till."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.settings.setting import AnySetting, Setting, SettingChange
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Approval, Permission
from posapp.services.workplace import Workplace
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger

__all__ = ["ShopSettings", "setting_in"]

Value = TypeVar("Value")


class ShopSettings:
    """The settings of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def get(self, setting: Setting[Value]) -> Value:
        """Give the value of a setting; raises FileDamaged when what is stored cannot be one."""
        return setting_in(self._ledger, self._shop, setting)

    def change(self, *changes: SettingChange) -> tuple[SettingChange, ...]:
        """Store changes together, with an entry in the journal for each verb; give those that were not so before.

        Records of before keep the shop's old name, and an open window its old record until it opens anew. What is
        already as it should be leaves no entry.

        Raises:
            PermissionMissing, SignInNeeded: When who is signed in may not change one of them.
            EnvironmentFault: When the disk refuses; then nothing is changed.
        """
        with self._ledger.transaction():
            approvals = self._approvals(changes)
            shop = changed = _shop_of(self._ledger, self._shop)
            earlier = {each.setting.name: _words_now(self._ledger, shop, each.setting) for each in changes}
            for change in changes:
                changed = self._store(change, changed)
            if changed.day_end != shop.day_end:
                changed = self._ending_days(changed)
            if changed != shop:
                self._ledger.shop.save(changed)
            new = tuple(each for each in changes if each.words != earlier[each.setting.name])
            for (verb, permission), named in _by_entry(changes).items():
                if not any(each in new for each in named):
                    continue
                who, facts = approvals[permission], _facts(named, earlier)
                self._ledger.journal.append(at=self._clock(), who=who, what=verb, facts=facts)
        return new

    def _approvals(self, changes: Iterable[SettingChange]) -> Mapping[Permission, Approval]:
        """A manager's permission for once is used up only where nothing else is missing."""
        needed = {each.setting.permission for each in changes}
        for permission in needed:
            self._authorization.require(permission)
        return {permission: self._authorization.authorize(permission) for permission in needed}

    def _ending_days(self, shop: Shop) -> Shop:
        """Let the days end at the new hour from the running one on; no moment before now moves to another day."""
        days = shop.days.changed(
            shop.day_end, self._clock(), lambda day: self._ledger.closes.closed_by(day, shop.till) is not None
        )
        return replace(shop, day_ends=days.ends)

    def _store(self, change: SettingChange, shop: Shop) -> Shop:
        if change.put is not None:
            return change.put(shop)
        if change.text is None:
            self._ledger.settings.remove(change.setting.name)
        else:
            self._ledger.settings.put(change.setting.name, change.text)
        return shop


def setting_in(ledger: Ledger, shop: Shop, setting: Setting[Value]) -> Value:
    """Give the value of a setting in a ledger; raises FileDamaged when what is stored cannot be one.

    Args:
        ledger: The ledger.
        shop: The till's shop, for a ledger without a record of it.
        setting: The setting.
    """
    try:
        return setting.value_in(_stored(ledger, setting), _shop_of(ledger, shop))
    except ValueError as error:
        raise FileDamaged(file=ledger.connection.path.name) from error


def _by_entry(changes: Iterable[SettingChange]) -> dict[tuple[JournalVerb, Permission], list[SettingChange]]:
    """Give the changes of each journal entry, in the order in which they came."""
    entries: dict[tuple[JournalVerb, Permission], list[SettingChange]] = {}
    for each in changes:
        entries.setdefault((each.setting.verb, each.setting.permission), []).append(each)
    return entries


def _shop_of(ledger: Ledger, shop: Shop) -> Shop:
    return ledger.shop.load() or shop


def _words_now(ledger: Ledger, shop: Shop, setting: AnySetting) -> str:
    """A stored text that cannot be a value does not stop a manager from replacing it."""
    stored = _stored(ledger, setting)
    try:
        return setting.words_in(stored, shop)
    except ValueError:
        return stored or ""


def _stored(ledger: Ledger, setting: AnySetting) -> str | None:
    return None if setting.shop_field_name else ledger.settings.get(setting.name)


def _facts(changes: Sequence[SettingChange], earlier: Mapping[str, str]) -> dict[str, str]:
    facts = {each.setting.fact: each.words for each in changes}
    return facts | earlier_values({each.setting.fact: (earlier[each.setting.name], each.words) for each in changes})
