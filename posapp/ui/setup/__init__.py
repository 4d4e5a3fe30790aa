"""Sets up a new till, step by step."""

from posapp.ui.setup.window import SetupWindow

__all__ = ["SetupWindow"]
