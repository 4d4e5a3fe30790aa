"""Moves what is undelivered to another PC, from the menu to the file: what waits, and where it goes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths

from posapp.services.on_till.transfer.export import Undelivered
from posapp.ui.navigation import Navigator
from posapp.ui.office.transfer.sheets import TransferExportSheet, TransferImportSheet

__all__ = ["TransferCommands"]


class TransferCommands(QObject):
    """Asks for what a transfer needs; the files are touched only after the window has stopped its workers.

    Args:
        navigator: Opens the sheets, and passes on what they ask for.
    """

    def __init__(self, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._navigator = navigator

    def start_export(self, who: str) -> None:
        """Ask where what is undelivered is to be written.

        Args:
            who: Who wants it, for the activity log.
        """
        self._navigator.context.network.run(
            lambda session: session.transfers.undelivered(),
            on_success=lambda waiting: self._offer(waiting, who),
            on_failure=self._navigator.failed.emit,
        )

    def start_import(self, who: str) -> None:
        """Ask for the file that another till wrote.

        Args:
            who: Who wants it, for the activity log.
        """
        navigator = self._navigator
        sheet = TransferImportSheet(navigator.window, navigator.content)
        sheet.confirmed.connect(lambda file, passphrase: navigator.transfer_import.emit(file, passphrase, who))
        navigator.sheets.open(sheet, manual="transfer")

    def _offer(self, waiting: Undelivered, who: str) -> None:
        navigator = self._navigator
        if not (waiting.events or waiting.customers):
            nothing = QCoreApplication.translate("MainWindow", "Nothing to move: Hellotext already has everything")
            navigator.checkout.show_message(nothing)
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = Path(documents) / f"posapp-{navigator.context.shop.prefix}.sealed"
        sheet = TransferExportSheet(navigator.window, navigator.content, waiting, proposal)
        sheet.confirmed.connect(lambda file, passphrase: navigator.transfer_export.emit(file, passphrase, who))
        navigator.sheets.open(sheet, manual="transfer")
