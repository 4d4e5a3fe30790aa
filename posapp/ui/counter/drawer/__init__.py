"""The drawer on the screen: its entries, its cash, and the form for another one."""

from posapp.ui.counter.drawer.screen import DrawerScreen

__all__ = ["DrawerScreen"]
