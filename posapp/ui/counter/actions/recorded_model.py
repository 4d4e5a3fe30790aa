"""The actions of the day as rows of a table."""

from posapp.domain.actions.availability import RecordedAction
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.shop import Shop
from posapp.ui.kit.day_table import DayModel
from posapp.ui.kit.rows_model import joined
from posapp.ui.labels.actions import action_title
from posapp.ui.labels.timestamps import time_text

__all__ = ["DayActionsModel"]


class DayActionsModel(DayModel[RecordedAction]):
    """Action and amount, and below them time, customer, number and state.

    Args:
        shop: Its zone and locale decide how times and amounts are written.
    """

    def __init__(self, shop: Shop) -> None:
        super().__init__(shop)
        self._titles: dict[str, str] = {}

    def name(self, titles: dict[str, str]) -> None:
        """Use the titles of the shop's own actions, by their names."""
        self._titles = titles

    def key(self, recorded: RecordedAction, /) -> str:
        """Give the event's id."""
        return recorded.event.id

    def title(self, recorded: RecordedAction, /) -> str:
        """Give the title of an action."""
        return self._titles.get(recorded.event.action) or action_title(recorded.event.action)

    def details(self, recorded: RecordedAction, /) -> str:
        """Give time, customer and number."""
        event = recorded.event
        number = str(event.object.parameters.get("reference") or "")
        return joined(time_text(event.occurred_at, self.shop), recorded.customer_name, number)

    def money(self, recorded: RecordedAction, /) -> Money | None:
        """Give the amount."""
        return recorded.event.money

    def state(self, recorded: RecordedAction, /) -> EventState | None:
        """Give how far its event is."""
        return recorded.state
