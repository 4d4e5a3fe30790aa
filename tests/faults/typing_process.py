"""A till's window as a process of its own, in which somebody types; told by lines on stdin what to do.

`type NAME TEXT` types into a field, `press NAME` presses Enter there, `click NAME` clicks a button, `wait SECONDS` lets
time pass. Each line is answered by "done"; the window stays open until the process is killed.
"""

import os
import sys
import time
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from posapp.app.application import make_application
from posapp.app.window import TillWindow
from posapp.services.on_till.till import Till
from posapp.ui.main_window import MainWindow
from tests.ui.conftest import idle_sender

__all__ = ["serve"]


class _Hand(QObject):
    """Does on the UI thread what another thread reads."""

    told = Signal(str)

    def __init__(self, window: TillWindow) -> None:
        super().__init__()
        self._window = window
        self.told.connect(self._do)

    def _do(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        name, _, text = rest.partition(" ")
        main = self._window.widget
        assert isinstance(main, MainWindow)
        if word == "type":
            field = main.findChild(QLineEdit, name)
            assert field is not None
            field.selectAll()
            QTest.keyClicks(field, text)
        elif word == "press":
            field = main.findChild(QLineEdit, name)
            assert field is not None
            QTest.keyClick(field, Qt.Key.Key_Return)
        elif word == "click":
            button = main.findChild(QAbstractButton, name)
            assert button is not None
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        _say("done")


def serve() -> None:
    """Open the till of the environment, and do what stdin says."""
    application = make_application()
    window = TillWindow(Till(dict(os.environ)), idle_sender)
    hand = _Hand(window)
    window.shown.connect(lambda _widget: _say("open"))
    window.open()
    Thread(target=_read, args=(hand,), daemon=True).start()
    application.exec()


def _read(hand: _Hand) -> None:
    for line in sys.stdin:
        if line.startswith("wait "):
            time.sleep(float(line.partition(" ")[2]))
            _say("done")
        else:
            hand.told.emit(line)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve()
