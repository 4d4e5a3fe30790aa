"""More actions at the counter, and the manager's choice of them."""

from posapp.ui.actions.screen import MoreActionsScreen

__all__ = ["MoreActionsScreen"]
