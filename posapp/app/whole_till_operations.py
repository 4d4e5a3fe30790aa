"""The operations that need the till's files alone: exporting and importing its events, and restoring a backup."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from posapp.domain.staff.members import Approval
from posapp.services.sessions import BackgroundSession

if TYPE_CHECKING:
    from posapp.services.on_till.maintenance import Backup

__all__ = ["WholeTillOperation", "WholeTillOperations"]

WholeTillOperation = Callable[[BackgroundSession], str]
"""Runs on the network's thread; gives what is said when it is done. It raises what its service raises."""


class WholeTillOperations(QObject):
    """Gives each operation with the words that are shown when it is done."""

    def transfer_export(self, file: Path, passphrase: str, who: Approval) -> WholeTillOperation:
        """Give what exports the waiting events to a file for another till."""

        def export(session: BackgroundSession) -> str:
            from posapp.services.on_till.transfer.export import passphrase_of

            done = session.transfers.export_to(file, passphrase_of(passphrase), who)
            if done.file != file:
                words = self.tr("The events were already exported to {file}. Import that file at another till.")
                return words.format(file=done.file)
            return self.tr("%n event(s) exported. Import the file at another till.", "", done.events)

        return export

    def transfer_import(self, file: Path, passphrase: str, who: Approval) -> WholeTillOperation:
        """Give what imports the events that another till exported."""

        def take_over(session: BackgroundSession) -> str:
            from posapp.services.on_till.transfer.export import passphrase_of

            done = session.transfers.import_from(file, passphrase_of(passphrase), who)
            if done.to_review:
                return self.tr("Events imported. Those that Hellotext does not show wait in the review.")
            return self.tr("%n event(s) imported. posapp checks Hellotext first, then sends.", "", done.events)

        return take_over

    def restore(self, backup: "Backup", who: Approval) -> WholeTillOperation:
        """Give what puts a backup in place of the ledger."""

        def put_in_place(session: BackgroundSession) -> str:
            done = session.maintenance.restore(backup, who=who)
            return self.tr("Backup restored; %n later sale(s) recovered", "", done.sales)

        return put_in_place
