"""Chooses the currency of the summary, where there is more than one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from posapp.domain.currency import Currency
from posapp.ui.kit.choice import Choice

__all__ = ["UnitChoice"]


class UnitChoice(QWidget):
    """A choice that is hidden while there is only one currency.

    Signals:
        requested: The Currency that is to be looked at.
    """

    requested = Signal(Currency)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._choice: Choice[Currency] | None = None
        self._offered: tuple[Currency, ...] = ()
        self.hide()

    def offer(self, units: tuple[Currency, ...], shown: Currency | None) -> None:
        """Offer some currencies, one of which is shown already."""
        if units == self._offered:
            return
        self._offered = units
        if self._choice is not None:
            self._choice.deleteLater()
            self._choice = None
        self.setVisible(len(units) > 1)
        if len(units) > 1 and shown is not None:
            self._choice = choice = Choice("summaryCurrency", {unit: unit.code for unit in units})
            choice.choose(shown)
            choice.changed.connect(lambda: self.requested.emit(choice.chosen))
            self._row.addWidget(choice)
