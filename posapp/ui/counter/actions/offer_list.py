"""The actions that the counter offers as rows of a list."""

from dataclasses import dataclass

from posapp.domain.actions.availability import AvailableAction
from posapp.domain.orders import OrderStep, step_of
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.actions import offer_title, step_label

__all__ = ["ActionChoice", "ActionListModel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChoice:
    """One row of the list.

    Attributes:
        offer: The action; None for orders, which are one row for all their steps.
        steps: The steps of an order that are offered.
    """

    offer: AvailableAction | None = None
    steps: tuple[OrderStep, ...] = ()


class ActionListModel(RowsModel[ActionChoice]):
    """Orders first, then the shop's own actions, then the built-in ones."""

    def show_offers(self, offers: tuple[AvailableAction, ...]) -> None:
        """Show other actions; the mark stays where they are the same."""
        offered = {step_of(each.action.name) for each in offers}
        steps = tuple(step for step in OrderStep if step in offered)
        orders = (ActionChoice(steps=steps),) if steps else ()
        others = tuple(ActionChoice(offer=each) for each in offers if step_of(each.action.name) is None)
        self.refresh((*orders, *others))

    def lines(self, choice: ActionChoice, /) -> Lines:
        """Give the title, and below it the action's name or the steps of an order."""
        if choice.offer is None:
            return self.tr("Order"), "", " · ".join(step_label(step) for step in choice.steps)
        return offer_title(choice.offer), "", choice.offer.action.name
