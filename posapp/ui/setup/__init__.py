"""The first start, step by step."""

from posapp.ui.setup.window import SetupWindow

__all__ = ["SetupWindow"]
