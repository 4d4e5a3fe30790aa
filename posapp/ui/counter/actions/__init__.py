"""More actions at the counter, and the manager's choice of them."""

from posapp.ui.counter.actions.screen import MoreActionsScreen

__all__ = ["MoreActionsScreen"]
