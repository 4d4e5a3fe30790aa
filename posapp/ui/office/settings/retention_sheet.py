"""How long names stay on payments and refunds."""

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.data_requests import RetentionInvalid
from posapp.services.sessions import BackgroundSession
from posapp.ui.kit.form import line_field
from posapp.ui.kit.setting_sheet import SettingSheet

__all__ = ["RetentionSheet"]


class RetentionSheet(SettingSheet[BackgroundSession, int | None, None]):
    """A number of days, or none.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: Where it is kept.
        who: Who decides, for the activity log.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, who: str) -> None:
        explanation = self.tr(
            "After this many days, the customer's name is removed from payments and refunds on this till; "
            "amounts and totals stay. Leave it blank to keep names forever."
        )
        super().__init__(window, content, context.network, self.tr("Names on payments"), explanation)
        self._who = who
        self._field = line_field("retentionField", self.tr("Days"), hint=self.tr("forever"), limit=6)
        self.add_field(self._field, "retentionError")

    def read(self, session: BackgroundSession) -> int | None:
        """Read the number of days."""
        return session.records.retention

    def show_value(self, days: int | None) -> None:
        """Show the number of days."""
        self._field.setText("" if days is None else str(days))

    def typed(self) -> int | None:
        """Give the number of days as typed."""
        text = self._field.text().strip()
        if text and not (text.isascii() and text.isdigit()):
            raise RetentionInvalid
        return int(text) if text else None

    def write(self, session: BackgroundSession, days: int | None) -> None:
        """Save the number of days."""
        session.records.set_retention(days, self._who)
