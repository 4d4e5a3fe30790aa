"""Handing over to another PC, and going on with what another PC handed over."""

from posapp.ui.office.transfer.actions import TransferCommands
from posapp.ui.office.transfer.sheets import TransferExportSheet, TransferImportSheet

__all__ = ["TransferCommands", "TransferExportSheet", "TransferImportSheet"]
