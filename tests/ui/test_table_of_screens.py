"""What the table of screens promises, for each of its rows and for every permission."""

from collections import Counter

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from posapp.domain.journal.facts import fact_named
from posapp.domain.settings.setting import ChoiceSetting
from posapp.domain.settings.till_settings import SHOP_NAME, TILL_SETTINGS
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Permission
from posapp.ui.key_sheet import counter_keys
from posapp.ui.labels.sentences import permission_label
from posapp.ui.navigation import Entry
from posapp.ui.office.settings.value_fields import value_field
from posapp.ui.resources import resource
from posapp.ui.screens import ENTRIES

PREFERRED = ChoiceSetting(
    name="preferred_method",
    sheet="shop",
    caption="Preferred payment method",
    verb=SHOP_NAME.verb,
    fact="method",
    default="",
    options=(("", "None"), ("cash", "Cash")),
)
"""A choice that may be left open: no setting of today is one, and the next may be."""


def twice(texts: list[str]) -> list[str]:
    return [text for text, count in Counter(texts).items() if count > 1]


def test_no_name_no_menu_line_and_no_key_is_there_twice() -> None:
    in_menu = [entry.menu_label for entry in ENTRIES if entry.menu is not None]
    keys = [entry.keys for entry in ENTRIES if entry.keys] + [key for key, _ in counter_keys()]
    assert [twice([entry.name for entry in ENTRIES]), twice(in_menu), twice(keys)] == [[], [], []]


def test_everything_has_a_title_and_every_setting_a_description() -> None:
    assert [entry.name for entry in ENTRIES if not entry.title] == []
    assert [entry.name for entry in ENTRIES if entry.settings is not None and not entry.description] == []


def test_everything_can_be_reached_from_the_menu_or_the_settings() -> None:
    assert [entry.name for entry in ENTRIES if entry.menu is None and entry.settings is None] == []


def test_every_row_opens_a_screen_a_sheet_or_a_command() -> None:
    assert [entry.name for entry in ENTRIES if type(entry) is Entry] == []


def test_everything_has_an_icon_that_is_there() -> None:
    assert [entry.name for entry in ENTRIES if not resource("icons", f"{entry.icon}.svg").is_file()] == []


def test_no_two_lines_of_the_menu_have_the_same_icon() -> None:
    assert twice([entry.icon for entry in ENTRIES if entry.menu is not None]) == []


def test_every_setting_is_set_under_an_entry_and_has_a_field_and_a_name_of_its_own(qtbot: QtBot, shop: Shop) -> None:
    entries = {entry.name for entry in ENTRIES}
    assert [each.name for each in TILL_SETTINGS if each.sheet not in entries] == []
    assert twice([each.name for each in TILL_SETTINGS]) == []
    assert twice([f"{each.verb}: {each.fact}" for each in TILL_SETTINGS]) == []
    assert [each.name for each in TILL_SETTINGS if fact_named(each.fact, each.verb) is None] == [], "no words for it"
    for setting in (*TILL_SETTINGS, PREFERRED):
        widget = value_field(setting, shop).widget
        qtbot.addWidget(widget)
        own = {f"{setting.name}Box", f"{setting.name}Field"}
        named = [each for each in (widget, *widget.findChildren(QWidget)) if each.objectName() in own]
        assert named, f"the field of {setting.name} has none of the names {own}"


def test_every_permission_has_words() -> None:
    assert [each for each in Permission if not permission_label(each)] == []
