"""The path of a file, typed or chosen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from posapp.ui.kit.file_field import FileField


def test_a_typed_path_may_begin_at_the_home_folder(qtbot: QtBot) -> None:
    field = FileField("file", "File", button="browse")
    qtbot.addWidget(field)
    assert field.path is None
    field.line.setText(" ~/till.csv ")
    assert field.path == Path.home() / "till.csv"


@pytest.mark.parametrize(("is_new", "dialog"), [(True, "getSaveFileName"), (False, "getOpenFileName")])
def test_a_chosen_file_stands_in_the_field(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_new: bool, dialog: str
) -> None:
    answers = iter((str(tmp_path / "till.csv"), ""))
    monkeypatch.setattr(QFileDialog, dialog, lambda *_asked: (next(answers), ""))
    field = FileField("file", "File", button="browse", is_new=is_new)
    qtbot.addWidget(field)
    for _ in ("chosen", "given up"):
        (button,) = field.findChildren(QPushButton, "browse")
        button.click()
        assert field.path == tmp_path / "till.csv"
