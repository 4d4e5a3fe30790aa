"""The actions that the counter offers, one below the other."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.actions.availability import AvailableAction
from posapp.domain.orders import OrderStep, step_of
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.actions import offer_title, step_label

__all__ = ["ActionChoice", "ActionListModel"]

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChoice:
    """One line of the list.

    Attributes:
        offer: The action; None for orders, which are one line for all their steps.
        steps: The steps of an order that are offered.
    """

    offer: AvailableAction | None = None
    steps: tuple[OrderStep, ...] = ()


class ActionListModel(QAbstractListModel):
    """Orders first, then the shop's own actions, then the built-in ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[ActionChoice, ...] = ()

    def show(self, offers: tuple[AvailableAction, ...]) -> None:
        """Show other actions."""
        offered = {step_of(each.action.name) for each in offers}
        steps = tuple(step for step in OrderStep if step in offered)
        orders = (ActionChoice(steps=steps),) if steps else ()
        others = tuple(ActionChoice(offer=each) for each in offers if step_of(each.action.name) is None)
        if (*orders, *others) != self._choices:
            self.beginResetModel()
            self._choices = (*orders, *others)
            self.endResetModel()

    def at(self, row: int) -> ActionChoice | None:
        """Give the line of a row, or None."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of an action for painting, and a sentence for screen readers."""
        lines = self._lines(self._choices[index.row()])
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(line for line in lines if line))

    def _lines(self, choice: ActionChoice) -> tuple[str, str, str]:
        if choice.offer is None:
            return self.tr("Order"), "", " · ".join(step_label(step) for step in choice.steps)
        return offer_title(choice.offer), "", choice.offer.action.name
