"""A button that opens the manual in a window without a menu; F1 presses it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from posapp.ui.kit.basics import bind_key, quiet_button

__all__ = ["help_button"]


def help_button(window: QWidget, section: str) -> QPushButton:
    """Give the button.

    Args:
        window: The window that the manual belongs to.
        section: The section to open, by its name in the manual's anchors, such as "setup".
    """
    button = quiet_button(QCoreApplication.translate("HelpButton", "Help"), "helpButton")
    bind_key("F1", button)

    def open_manual() -> None:
        from posapp.ui.office.help.manual_view import show_manual

        show_manual(window, section)

    button.clicked.connect(open_manual)
    return button
