"""The number of events in each state, as rows of a list."""

from datetime import UTC, datetime

from posapp.domain.events.event import StateCount
from posapp.domain.events.states import EventState
from posapp.ui.kit.rows_model import Lines, ShopRowsModel
from posapp.ui.labels.delivery import oldest_event_text
from posapp.ui.labels.sentences import state_label

__all__ = ["DeliveryStateModel"]


class DeliveryStateModel(ShopRowsModel[StateCount]):
    """One row for each state that has events."""

    now = datetime.max.replace(tzinfo=UTC)
    """The time from which waiting is counted."""

    def key(self, state: StateCount, /) -> EventState:
        """Give the state."""
        return state.state

    def lines(self, state: StateCount, /) -> Lines:
        """Give the state and how many events it has, and below them how long the oldest waits."""
        return state_label(state.state), str(state.count), oldest_event_text(state, self.shop, self.now)
