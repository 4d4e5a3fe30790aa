"""Every action, with whether the counter offers it, as rows of a list."""

from posapp.domain.actions.availability import AvailableAction, Unavailable
from posapp.ui.kit.rows_model import FilteredRowsModel, Lines
from posapp.ui.labels.actions import offer_title

__all__ = ["ActionSettingsModel"]


class ActionSettingsModel(FilteredRowsModel[AvailableAction]):
    """Actions whose title or name matches a search."""

    def key(self, offer: AvailableAction, /) -> str:
        """Give the action's name."""
        return offer.action.name

    def searched(self, offer: AvailableAction, /) -> str:
        """Give title and name."""
        return f"{offer_title(offer)}\n{offer.action.name}"

    def lines(self, offer: AvailableAction, /) -> Lines:
        """Give the title and whether it is offered, and below them the name."""
        states = {
            None: self.tr("offered"),
            Unavailable.SWITCHED_OFF: "",
            Unavailable.DEDICATED_SCREEN: self.tr("checkout"),
            Unavailable.INTEGRATION: self.tr("integration"),
        }
        return offer_title(offer), states[offer.unavailable_because], offer.action.name
