"""Handing over to another PC, and going on with what another PC handed over."""

from posapp.ui.handover.errands import TransferCommands
from posapp.ui.handover.sheets import TransferImportSheet, TransferExportSheet

__all__ = ["TransferImportSheet", "TransferCommands", "TransferExportSheet"]
