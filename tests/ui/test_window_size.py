"""A window that opens on a small screen shows its foot."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from posapp.ui.window_size import fitting_size


def test_a_window_is_never_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    fitted = fitting_size(window, room + QSize(500, 500))
    assert fitted.width() < room.width()
    assert fitted.height() < room.height()


def test_a_window_that_fits_keeps_its_size(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert fitting_size(window, QSize(300, 200)) == QSize(300, 200)
