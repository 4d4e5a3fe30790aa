"""How days are closed at this till."""

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["ClosingRulesSheet"]


class ClosingRulesSheet(Sheet):
    """Two ticks.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the rules are kept.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Closing the day"), accept=self.tr("Save"), cancel=self.tr("Cancel"))
        self._context = context
        blind = self.tr("Blind count: expected amounts are shown only once the day is closed")
        self._blind = LabelledCheckBox(blind, "blindBox")
        asked = self.tr("Show at the bottom of the window which days were left open")
        self._asked = LabelledCheckBox(asked, "askedForBox")
        self._error = FieldError("closingRulesError")
        for widget in (self._blind, self._asked):
            self.body.addWidget(widget)
        self.body.addWidget(self._error)
        context.ledger.run(_read, on_success=self.if_open(self._show), on_failure=self.if_open(self._show_error))

    def _show(self, rules: tuple[bool, bool]) -> None:
        for agreement, requested in zip((self._blind, self._asked), rules, strict=True):
            agreement.box.setChecked(requested)

    def _submit(self) -> None:
        """The sheet closes only when the rules are kept."""
        blind, asked = self._blind.is_checked, self._asked.is_checked
        self._context.ledger.run(
            lambda session: session.closing.set_rules(blind=blind, reminds_of_open_days=asked),
            on_success=self.if_open(self._close),
            on_failure=self.if_open(self._show_error),
        )

    def _close(self, _done: None) -> None:
        super()._submit()

    def _show_error(self, error: Exception) -> None:
        self._error.show_message(sentence(error))


def _read(session: LedgerSession) -> tuple[bool, bool]:
    return session.closing.is_blind, session.closing.reminds_of_open_days
