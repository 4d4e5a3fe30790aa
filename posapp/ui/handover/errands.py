"""The two ways of a hand-over, from the menu to the sealed file: who may, what waits, where to."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from posapp.background.counter import Counter
from posapp.domain.staff import Permission, StaffMember
from posapp.services.handover import Undelivered
from posapp.ui.handover.sheets import AdoptSheet, HandOverSheet
from posapp.ui.staff import Attendance

__all__ = ["HandOverErrands"]


class HandOverErrands(QObject):
    """Asks for what a hand-over needs; what is done with the files comes after the window came to rest.

    Signals:
        hand_over: A Path, a passphrase and who wants it: what is undelivered is to be sealed.
        adopt: A Path, a passphrase and who wants it: what another till sealed is to be taken over.
        sheet_wanted: A Sheet to be opened.
        nothing_waits: Hellotext has everything, so there is nothing to hand over.
        failed: The exception that kept what waits from being read.

    Args:
        counter: Where what waits is counted.
        attendance: Who is there, and may they.
        window: What the sheets cover.
        below: What rests meanwhile.
    """

    hand_over = Signal(object, str, str)
    adopt = Signal(object, str, str)
    sheet_wanted = Signal(object)
    nothing_waits = Signal()
    failed = Signal(object)

    def __init__(self, counter: Counter, attendance: Attendance, window: QWidget, below: QWidget) -> None:
        super().__init__(window)
        self._counter, self._attendance = counter, attendance
        self._window, self._below = window, below
        self._permitted_by: StaffMember | None = None

    def ask_to_hand_over(self) -> None:
        """Seal what is undelivered for another till."""
        self._attendance.ask_for_permission(Permission.HAND_OVER, self._begin_to_hand_over, once=False)

    def ask_to_adopt(self) -> None:
        """Go on with what another till sealed."""
        self._attendance.ask_for_permission(Permission.HAND_OVER, self._begin_to_adopt, once=False)

    def _begin_to_hand_over(self, permitted_by: StaffMember | None) -> None:
        self._permitted_by = permitted_by
        self._counter.network.run(
            lambda desk: desk.handover.undelivered(), on_success=self._offer, on_failure=self.failed.emit
        )

    def _offer(self, waiting: Undelivered) -> None:
        if not (waiting.events or waiting.customers):
            self.nothing_waits.emit()
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = Path(documents) / f"posapp-{self._counter.shop.prefix}.sealed"
        sheet = HandOverSheet(self._window, self._below, waiting, proposal)
        sheet.agreed.connect(lambda file, passphrase: self.hand_over.emit(file, passphrase, self._who()))
        self.sheet_wanted.emit(sheet)

    def _begin_to_adopt(self, permitted_by: StaffMember | None) -> None:
        self._permitted_by = permitted_by
        sheet = AdoptSheet(self._window, self._below)
        sheet.agreed.connect(lambda file, passphrase: self.adopt.emit(file, passphrase, self._who()))
        self.sheet_wanted.emit(sheet)

    def _who(self) -> str:
        return self._attendance.who(self._permitted_by)
