"""Creates the QApplication and tunes garbage collection."""

import gc
import os
import sys
from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from posapp import __version__

__all__ = ["freeze_garbage", "make_application", "tune_garbage_collection", "use_offscreen_without_a_screen"]

TURN_SECONDS = 0.001
USUAL_THRESHOLDS = (700, 10, 10)


def make_application() -> QApplication:
    """Give the process's QApplication, with its name and version."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(sys.argv[:1])
    application.setApplicationName("posapp")
    application.setApplicationDisplayName("posapp")
    application.setApplicationVersion(__version__)
    application.setQuitOnLastWindowClosed(False)
    return application


def use_offscreen_without_a_screen(environment: Mapping[str, str]) -> None:
    """Draw into memory where there is no display, so that the tour also runs on a server."""
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(environment):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def tune_garbage_collection() -> None:
    """Keep garbage collection and thread switches from delaying the window by a frame.

    Objects that live as long as the program are excluded from later collections, which run as often as Python's own,
    and each thread gives up the interpreter after one millisecond instead of five.
    """
    freeze_garbage()
    gc.set_threshold(*USUAL_THRESHOLDS)
    sys.setswitchinterval(TURN_SECONDS)


def freeze_garbage(_status: object = None) -> None:
    """Exclude all present objects from later collections: the window, and the loaded libraries of the sender."""
    gc.freeze()
