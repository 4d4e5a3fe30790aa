"""What the open window hears of settings that were saved in it."""

from posapp.domain.settings.setting import SettingChange
from posapp.domain.settings.till_settings import BLIND_COUNT, SHOP_NAME, UNDO_TIME
from posapp.ui.settings_watch import SettingsWatch


def test_a_watcher_hears_of_its_own_setting_and_of_no_other() -> None:
    heard: list[object] = []
    watch = SettingsWatch()
    watch.watch(UNDO_TIME, heard.append)
    watch.report([BLIND_COUNT.change(True)])
    assert heard == []
    watch.report([SHOP_NAME.change("Other"), UNDO_TIME.change(20)])
    assert heard == [20]


def test_a_save_that_changes_several_settings_is_told_once() -> None:
    heard: list[list[SettingChange]] = []
    watch = SettingsWatch()
    watch.watch_all([UNDO_TIME, BLIND_COUNT], lambda changes: heard.append(list(changes)))
    changes = [UNDO_TIME.change(20), SHOP_NAME.change("Other"), BLIND_COUNT.change(True)]
    watch.report(changes)
    assert heard == [[changes[0], changes[2]]]
    watch.report([])
    assert len(heard) == 1
