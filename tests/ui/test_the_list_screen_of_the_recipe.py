"""The list screen that posapp/README.md shows is one that works."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QAbstractItemView, QLabel
from pytestqt.qtbot import QtBot

from posapp.services.on_till.till import Till
from posapp.ui.kit.page import Page
from tests.ui.cashier import Cashier

PAGE = (Path(__file__).resolve().parents[2] / "posapp" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def screen(
    qtbot: QtBot, staffed_till: Till, open_window: Callable[[Till], Cashier], monkeypatch: pytest.MonkeyPatch
) -> Page:
    """The page's own text, opened beside a window whose workers it asks."""
    (block,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    module = ModuleType("recipe")
    monkeypatch.setitem(sys.modules, "recipe", module)
    exec(compile(block, "posapp/README.md", "exec"), module.__dict__)  # noqa: S102 - the project's own page
    made = module.PeopleScreen(open_window(staffed_till).context)
    qtbot.addWidget(made)
    made.show()
    made.activate()
    assert isinstance(made, Page)
    return made


def test_the_list_screen_of_the_recipe_lists_people_and_shows_the_marked_one(qtbot: QtBot, screen: Page) -> None:
    (rows,) = screen.findChildren(QAbstractItemView, "peopleList")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 2, timeout=15_000)
    (shown,) = screen.findChildren(QLabel, "personText")
    qtbot.waitUntil(lambda: shown.text() in {"Ana Soto", "Eva Luz"}, timeout=15_000)
