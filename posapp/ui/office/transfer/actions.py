"""Opens the sheets of a transfer, and passes on the file and the passphrase that were entered."""

from PySide6.QtCore import QCoreApplication, QObject

from posapp.domain.staff.members import Approval
from posapp.services.on_till.transfer.export import Undelivered
from posapp.ui.kit.file_field import documents_folder
from posapp.ui.navigation import Navigator
from posapp.ui.office.transfer.sheets import TransferExportSheet, TransferImportSheet

__all__ = ["TransferCommands"]


class TransferCommands(QObject):
    """Asks for the file and the passphrase; the window stops its workers before it touches any file.

    Args:
        navigator: Opens the sheets, and passes their answers on.
    """

    def __init__(self, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._navigator = navigator

    def start_export(self, who: Approval) -> None:
        """Ask for the file to which undelivered events are exported.

        Args:
            who: Who asked for it, for the activity log.
        """
        self._navigator.context.network.run(
            lambda session: session.transfers.undelivered(),
            on_success=lambda waiting: self._offer(waiting, who),
            on_failure=self._navigator.failed.emit,
        )

    def start_import(self, who: Approval) -> None:
        """Ask for the file that another till exported.

        Args:
            who: Who asked for it, for the activity log.
        """
        navigator = self._navigator
        sheet = TransferImportSheet(navigator.window, navigator.content)
        sheet.confirmed.connect(lambda file, passphrase: navigator.transfer_import.emit(file, passphrase, who))
        navigator.sheets.open(sheet, manual="transfer")

    def _offer(self, waiting: Undelivered, who: Approval) -> None:
        navigator = self._navigator
        if not (waiting.events or waiting.customers):
            nothing = QCoreApplication.translate("MainWindow", "Nothing to move: Hellotext already has everything")
            navigator.checkout.show_message(nothing)
            return
        proposal = documents_folder() / f"posapp-{navigator.context.shop.prefix}.sealed"
        sheet = TransferExportSheet(navigator.window, navigator.content, waiting, proposal)
        sheet.confirmed.connect(lambda file, passphrase: navigator.transfer_export.emit(file, passphrase, who))
        navigator.sheets.open(sheet, manual="transfer")
