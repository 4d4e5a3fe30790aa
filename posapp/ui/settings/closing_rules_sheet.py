"""How days are closed at this till."""

from PySide6.QtWidgets import QWidget

from posapp.background.counter import Counter
from posapp.services.desks import LedgerDesk
from posapp.ui.sentences import sentence
from posapp.ui.widgets.agreement import Agreement
from posapp.ui.widgets.basics import FieldError
from posapp.ui.widgets.sheet import Sheet

__all__ = ["ClosingRulesSheet"]


class ClosingRulesSheet(Sheet):
    """Two ticks.

    Args:
        window: What it covers.
        below: What rests meanwhile.
        counter: Where the rules are kept.
    """

    def __init__(self, window: QWidget, below: QWidget, counter: Counter) -> None:
        super().__init__(window, below, self.tr("Closing the day"), accept=self.tr("Keep"), leave=self.tr("Cancel"))
        self._counter = counter
        blind = self.tr("Count blind: what was recorded is shown only when the day is closed")
        self._blind = Agreement(blind, "blindBox")
        asked = self.tr("Say at the foot of the window which days were left open")
        self._asked = Agreement(asked, "askedForBox")
        self._error = FieldError("closingRulesError")
        for widget in (self._blind, self._asked):
            self.body.addWidget(widget)
        self.body.addWidget(self._error)
        counter.ledger.run(_read, on_success=self.while_open(self._show), on_failure=self.while_open(self._fail))

    def _show(self, rules: tuple[bool, bool]) -> None:
        for agreement, wanted in zip((self._blind, self._asked), rules, strict=True):
            agreement.box.setChecked(wanted)

    def _agree(self) -> None:
        """The sheet closes only when the rules are kept."""
        blind, asked = self._blind.given, self._asked.given
        self._counter.ledger.run(
            lambda desk: desk.closing.set_rules(blind=blind, asks_for_open_days=asked),
            on_success=self.while_open(self._close),
            on_failure=self.while_open(self._fail),
        )

    def _close(self, _done: None) -> None:
        super()._agree()

    def _fail(self, error: Exception) -> None:
        self._error.tell(sentence(error))


def _read(desk: LedgerDesk) -> tuple[bool, bool]:
    return desk.closing.is_blind, desk.closing.asks_for_open_days
