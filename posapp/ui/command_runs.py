"""Runs what the menu does beside opening a screen or a sheet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCursor, QDesktopServices

from posapp.domain.staff.members import Approval

if TYPE_CHECKING:
    from posapp.ui.navigation import Navigator

__all__ = [
    "choose_language",
    "export_transfer",
    "import_transfer",
    "let_practice_pos_sell",
    "open_guided_round",
    "open_manual",
    "open_practice_page",
    "open_practice_pos",
    "show_keys",
    "toggle_practice_cable",
]


def choose_language(navigator: "Navigator", _who: Approval) -> None:
    """Offer the languages; what is half typed at the counter is there again in the other language."""
    from posapp.ui.language_menu import LanguageMenu
    from posapp.ui.texts import chosen_language

    menu = LanguageMenu(chosen_language(navigator.preferences), navigator.window)
    menu.chosen.connect(navigator.language_chosen)
    menu.popup(QCursor.pos())


def export_transfer(navigator: "Navigator", who: Approval) -> None:
    """Write what is undelivered into a file for another till."""
    from posapp.ui.office.transfer import TransferCommands

    TransferCommands(navigator).start_export(who)


def import_transfer(navigator: "Navigator", who: Approval) -> None:
    """Go on with what another till wrote into a file."""
    from posapp.ui.office.transfer import TransferCommands

    TransferCommands(navigator).start_import(who)


def open_practice_page(navigator: "Navigator", _who: Approval) -> None:
    """Show in the browser what arrives at the practice server."""
    QDesktopServices.openUrl(QUrl(f"{navigator.context.practice_page}/"))


def open_practice_pos(navigator: "Navigator", _who: Approval) -> None:
    """Open the pretended POS of the practice shop in the browser."""
    QDesktopServices.openUrl(QUrl(f"{navigator.context.practice_page}/pos"))


def let_practice_pos_sell(navigator: "Navigator", _who: Approval) -> None:
    """Let the pretended POS sell and print something."""
    navigator.guided_round.let_pos_sell()


def open_guided_round(navigator: "Navigator", _who: Approval) -> None:
    """Go on with the practice shop's guided round."""
    navigator.guided_round.open()


def toggle_practice_cable(navigator: "Navigator", _who: Approval) -> None:
    """Pull the cable to the practice server, or plug it in again."""
    navigator.guided_round.toggle_cable()


def open_manual(navigator: "Navigator", _who: Approval) -> None:
    """Open the manual at the section about what is in sight."""
    from posapp.ui.office.help.manual_view import show_manual

    show_manual(navigator.window, navigator.manual_section)


def show_keys(navigator: "Navigator", _who: Approval) -> None:
    """List the keys, unless a sheet is open already."""
    from posapp.ui.key_sheet import key_sheet

    if not navigator.sheets.is_open:
        navigator.sheets.open(key_sheet(navigator.window, navigator.content, navigator.entries), manual="keys")
