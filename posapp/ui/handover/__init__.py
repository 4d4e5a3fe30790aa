"""Handing over to another PC, and going on with what another PC handed over."""

from posapp.ui.handover.errands import HandOverErrands
from posapp.ui.handover.sheets import AdoptSheet, HandOverSheet

__all__ = ["AdoptSheet", "HandOverErrands", "HandOverSheet"]
