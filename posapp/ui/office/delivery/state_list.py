"""How many events are in which state, each with its oldest, as rows of a list."""

from datetime import UTC, datetime

from posapp.domain.events.event import StateCount
from posapp.ui.kit.rows_model import Lines, ShopRowsModel
from posapp.ui.labels.delivery import oldest_event_text
from posapp.ui.labels.sentences import state_label

__all__ = ["DeliveryStateModel"]


class DeliveryStateModel(ShopRowsModel[StateCount]):
    """One row for each state that has events."""

    _now = datetime.max.replace(tzinfo=UTC)

    def show_standing(self, standing: tuple[StateCount, ...], now: datetime) -> None:
        """Show the states as they are now."""
        self._now = now
        self.show(standing)

    def lines(self, state: StateCount, /) -> Lines:
        """Give the state and how many events it has, and below them since when the oldest waits."""
        return state_label(state.state), str(state.count), oldest_event_text(state, self.shop, self._now)
