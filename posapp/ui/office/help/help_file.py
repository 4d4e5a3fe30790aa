"""Asks where the error reports are saved."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from posapp.ui.kit.basics import secondary_button

__all__ = ["choose_help_file", "save_reports_button", "saved_text"]

translate = QCoreApplication.translate


def save_reports_button() -> QPushButton:
    """Give the button that starts it."""
    return secondary_button(translate("HelpFile", "Save for support…"), "saveReportsButton")


def choose_help_file(parent: QWidget) -> Path | None:
    """Ask for a file, and give it, or None where the person thought better of it."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = translate("HelpFile", "Save for support")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(Path(documents) / "posapp-help.txt"))
    return Path(chosen) if chosen else None


def saved_text(file: Path) -> str:
    """Give the message that it was saved."""
    return translate("HelpFile", "Saved: {file}").format(file=file)
