"""The amount above which a cashier needs a manager to refund."""

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.money import Money
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.form import MoneyField
from posapp.ui.kit.setting_sheet import SettingSheet

__all__ = ["RefundLimitSheet"]


class RefundLimitSheet(SettingSheet[LedgerSession, Money | None, None]):
    """One amount, or none.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where the limit is kept.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        explanation = self.tr(
            "A cashier can refund up to this amount alone; above it, a manager enters their PIN. Leave it "
            "blank for no limit. The limit does not apply while the till has no staff."
        )
        super().__init__(window, content, context.ledger, self.tr("Refund limit"), explanation)
        self._field = MoneyField("refundLimit", self.tr("Refund limit"), context.shop, hint=self.tr("No limit"))
        self.add_field(self._field, "refundLimitError")

    def read(self, session: LedgerSession) -> Money | None:
        """Read the limit."""
        return session.refunds.limit()

    def show_value(self, limit: Money | None) -> None:
        """Show the limit, marked, so that another one can be typed at once."""
        self._field.show_money(limit)
        self._field.selectAll()

    def typed(self) -> Money | None:
        """Give the limit as typed."""
        return self._field.money()

    def write(self, session: LedgerSession, limit: Money | None) -> None:
        """Save the limit."""
        session.refunds.set_limit(limit)
