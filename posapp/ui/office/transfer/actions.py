"""The two ways of a hand-over, from the menu to the sealed file: who may, what waits, where to."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.staff.members import Permission, StaffMember
from posapp.services.on_till.transfer.export import Undelivered
from posapp.ui.office.transfer.sheets import TransferExportSheet, TransferImportSheet
from posapp.ui.staff import SignInController

__all__ = ["TransferCommands"]


class TransferCommands(QObject):
    """Asks for what a hand-over needs; what is done with the files comes after the window came to rest.

    Signals:
        hand_over: A Path, a passphrase and who wants it: what is undelivered is to be sealed.
        adopt: A Path, a passphrase and who wants it: what another till sealed is to be taken over.
        sheet_requested: A Sheet to be opened.
        nothing_to_transfer: Hellotext has everything, so there is nothing to hand over.
        failed: The exception that kept what waits from being read.

    Args:
        context: Where what waits is counted.
        sign_in_controller: Who is there, and may they.
        window: What the sheets cover.
        content: What rests meanwhile.
    """

    hand_over = Signal(object, str, str)
    adopt = Signal(object, str, str)
    sheet_requested = Signal(object)
    nothing_to_transfer = Signal()
    failed = Signal(object)

    def __init__(
        self, context: AppContext, sign_in_controller: SignInController, window: QWidget, content: QWidget
    ) -> None:
        super().__init__(window)
        self._context, self._sign_in_controller = context, sign_in_controller
        self._window, self._content = window, content
        self._permitted_by: StaffMember | None = None

    def start_export(self) -> None:
        """Seal what is undelivered for another till."""
        self._sign_in_controller.ask_for_permission(Permission.TRANSFER_EVENTS, self._count_events, once=False)

    def start_import(self) -> None:
        """Go on with what another till sealed."""
        self._sign_in_controller.ask_for_permission(Permission.TRANSFER_EVENTS, self._show_import_sheet, once=False)

    def _count_events(self, permitted_by: StaffMember | None) -> None:
        self._permitted_by = permitted_by
        self._context.network.run(
            lambda session: session.transfers.undelivered(), on_success=self._offer, on_failure=self.failed.emit
        )

    def _offer(self, waiting: Undelivered) -> None:
        if not (waiting.events or waiting.customers):
            self.nothing_to_transfer.emit()
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = Path(documents) / f"posapp-{self._context.shop.prefix}.sealed"
        sheet = TransferExportSheet(self._window, self._content, waiting, proposal)
        sheet.confirmed.connect(lambda file, passphrase: self.hand_over.emit(file, passphrase, self._who()))
        self.sheet_requested.emit(sheet)

    def _show_import_sheet(self, permitted_by: StaffMember | None) -> None:
        self._permitted_by = permitted_by
        sheet = TransferImportSheet(self._window, self._content)
        sheet.confirmed.connect(lambda file, passphrase: self.adopt.emit(file, passphrase, self._who()))
        self.sheet_requested.emit(sheet)

    def _who(self) -> str:
        return self._sign_in_controller.who(self._permitted_by)
