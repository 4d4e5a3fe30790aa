"""How days are closed at this till."""

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.setting_sheet import SettingSheet

__all__ = ["ClosingRulesSheet"]

Rules = tuple[bool, bool]


class ClosingRulesSheet(SettingSheet[LedgerSession, Rules, None]):
    """Two check boxes.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the rules are kept.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, context.ledger, self.tr("Closing the day"))
        blind = self.tr("Blind count: expected amounts are shown only once the day is closed")
        self._blind = LabelledCheckBox(blind, "blindBox")
        reminds = self.tr("Show at the bottom of the window which days were left open")
        self._reminds = LabelledCheckBox(reminds, "askedForBox")
        for widget in (self._blind, self._reminds):
            self.body.addWidget(widget)
        self.add_error("closingRulesError")

    def read(self, session: LedgerSession) -> Rules:
        """Read whether the count is blind, and whether the window reminds of open days."""
        return session.closing.is_blind, session.closing.reminds_of_open_days

    def show_value(self, rules: Rules) -> None:
        """Check the boxes."""
        for agreement, is_set in zip((self._blind, self._reminds), rules, strict=True):
            agreement.box.setChecked(is_set)

    def typed(self) -> Rules:
        """Give what is checked."""
        return self._blind.is_checked, self._reminds.is_checked

    def write(self, session: LedgerSession, rules: Rules) -> None:
        """Save the rules."""
        blind, reminds = rules
        session.closing.set_rules(blind=blind, reminds_of_open_days=reminds)
