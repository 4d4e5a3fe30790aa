"""Moves undelivered events to another PC, and imports those of another PC."""

from posapp.ui.office.transfer.actions import TransferCommands
from posapp.ui.office.transfer.sheets import TransferExportSheet, TransferImportSheet

__all__ = ["TransferCommands", "TransferExportSheet", "TransferImportSheet"]
