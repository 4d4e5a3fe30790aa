"""Runs the window of a till until it is closed."""

from collections.abc import Callable, Mapping
from threading import Thread

from PySide6.QtCore import QTimer, qInstallMessageHandler

from posapp.app.application import make_application
from posapp.app.logging_setup import LogHandler
from posapp.app.window import TillWindow
from posapp.services.on_till.till import Till

__all__ = ["run_window"]

CRASH_REPORT_DELAY_MILLISECONDS = 2_000


def run_window(
    environment: Mapping[str, str], log_handler: LogHandler, on_opening: Callable[[TillWindow], None] | None = None
) -> int:
    """Open the window of the till that the environment names, and give the exit code when it is closed.

    Args:
        environment: The process's variables.
        log_handler: Writes the log and the problem reports.
        on_opening: Called with the window before it is shown.
    """
    application = make_application()
    qInstallMessageHandler(log_handler.log_qt_message)
    log_handler.begin()
    log_handler.enable_crash_log()
    window = TillWindow(Till(environment))
    if on_opening is not None:
        on_opening(window)
    window.closed.connect(application.quit)
    log_handler.on_report = window.problem_noted.emit
    window.open()
    QTimer.singleShot(
        CRASH_REPORT_DELAY_MILLISECONDS, lambda: Thread(target=log_handler.report_previous_crash, daemon=True).start()
    )
    code = 1
    try:
        code = application.exec()
    finally:
        window.close()
        qInstallMessageHandler(None)
        log_handler.end(code)
    return code
