"""Plays the steps of the tour as a person would, and saves the pictures."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from posapp.app.application import make_application
from posapp.app.window import TillWindow
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till

if TYPE_CHECKING:
    from posapp.cli.launchers import DemoOptions

__all__ = ["Step", "Tour", "TourStuck", "play_tour"]

Step = Callable[["Tour", Mapping[str, str], RunningSandbox], None]
"""One thing that the person does: in the window, with the process's variables and the practice server."""

Kind = TypeVar("Kind", bound=QObject)
PATIENCE_SECONDS = 30.0


class TourStuck(RuntimeError):
    """Raised when the script waits for something that does not appear on the screen."""


def play_tour(
    steps: Iterable[Step], folder: Path, environment: Mapping[str, str], sandbox: RunningSandbox, options: "DemoOptions"
) -> int:
    """Play the steps in their order and give 0, or 1 with a sentence on stderr when one got stuck.

    Args:
        steps: What the person does in the window.
        folder: Where the pictures go.
        environment: The process's variables, which name the till's folder.
        sandbox: The practice server that the till speaks to.
        options: The size and the theme of the window.
    """
    folder.mkdir(parents=True, exist_ok=True)
    window = TillWindow(Till(environment))
    window.choose_theme(options.theme.value)
    try:
        with Tour(folder, window, options.size) as tour:
            for step in steps:
                step(tour, environment, sandbox)
    except TourStuck as stuck:
        print(f"The tour got stuck: {stuck}", file=sys.stderr)  # noqa: T201 - this is the command's own error
        return 1
    return 0


class Tour:
    """Acts as a person: types, clicks, waits for the screen, and takes pictures.

    Args:
        folder: Where the pictures go, numbered in their order.
        window: The till's window, not yet open.
        size: Width and height in pixels.
    """

    def __init__(self, folder: Path, window: TillWindow, size: tuple[int, int]) -> None:
        self._folder = folder
        self._window = window
        self._size = size
        self._pictures = 0

    def __enter__(self) -> "Tour":
        make_application()
        self._window.shown.connect(self._come_forward)
        self._window.open()
        self.until(lambda: self._window.widget is not None, "the window")
        return self

    def __exit__(self, *_error: object) -> None:
        self._window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def screen(self) -> QWidget:
        """The widget in sight; raises TourStuck when the window is closed."""
        widget = self._window.widget
        if widget is None:
            raise TourStuck("the window is closed")
        return widget

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Give a widget or an action by its class and name, preferably a visible one; raises TourStuck."""
        found = self.screen.findChildren(kind, name)
        if not found:
            raise TourStuck(f"there is no “{name}” on the screen")
        return next((each for each in found if not isinstance(each, QWidget) or each.isVisible()), found[0])

    def type(self, name: str, text: str, *, clear: bool = True) -> None:
        """Type into a field as a person does, key by key."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        if clear:
            field.selectAll()
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))

    def press(self, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Press a key in a widget."""
        QTest.keyClick(self.find(QWidget, name), key)

    def click(self, name: str) -> None:
        """Click a button as soon as it is enabled."""
        self.until(lambda: self.find(QAbstractButton, name).isEnabled(), f"a button “{name}” that can be clicked")
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def until(self, seen: Callable[[], bool], what: str) -> None:
        """Run the event loop until something is seen; raises TourStuck after half a minute."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not seen():
            if time.monotonic() > end:
                self._save("stuck")
                raise TourStuck(f"waited for {what}")
            self.pause(20)

    def until_other(self, text: Callable[[], str], act: Callable[[], None], what: str) -> None:
        """Act, and wait until a text of the screen is another one, in any language; raises TourStuck."""
        before = text()
        act()
        self.until(lambda: text() != before, what)

    def pause(self, milliseconds: int) -> None:
        """Run the event loop for some milliseconds, so that animations end."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def picture(self, title: str) -> None:
        """Save the window's content as a numbered PNG."""
        self.pause(400)
        self._pictures += 1
        self._save(f"{self._pictures:02d}-{title}")

    @contextmanager
    def unplugged(self, sandbox: RunningSandbox) -> Iterator[None]:
        """Disconnect the network for the block."""
        sandbox.set_offline(True)
        try:
            yield
        finally:
            sandbox.set_offline(False)

    def _come_forward(self, widget: QWidget) -> None:
        """Activate the window also without a window manager; only the active window gets shortcuts."""
        widget.resize(*self._size)
        widget.activateWindow()

    def _save(self, name: str) -> None:
        path = self._folder / f"{name}.png"
        if not self.screen.grab().save(str(path)):
            raise TourStuck(f"cannot save a picture to {path}")
        print(path, flush=True)  # noqa: T201 - the command's own result
