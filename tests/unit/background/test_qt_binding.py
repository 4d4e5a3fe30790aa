"""The bridge to Qt keeps count: an interpreter that runs out of references to None aborts in the middle of a sale."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from pytestqt.qtbot import QtBot

CALLS = 500


class Bell(QObject):
    rung = Signal(object)


@pytest.mark.parametrize("constant", [None, True, False])
def test_a_signal_and_a_turn_of_the_event_loop_take_no_reference_too_many(qtbot: QtBot, constant: object) -> None:
    bell = Bell()
    bell.rung.connect(lambda _heard: None)
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        bell.rung.emit("a sale")
        QCoreApplication.processEvents()
    assert sys.getrefcount(constant) > before - CALLS / 2
