"""The screen of the tills that share one shop."""

from posapp.ui.office.tills.screen import ShopTillsScreen

__all__ = ["ShopTillsScreen"]
