"""The look of the program: a light, a dark and a high-contrast scheme, switched while it runs."""

from posapp.ui.theme.icons import icon, pixmap
from posapp.ui.theme.scheme import apply_style, apply_theme, palette, set_theme
from posapp.ui.theme.tinting import redraw_on_theme_change

__all__ = ["apply_style", "apply_theme", "icon", "palette", "pixmap", "redraw_on_theme_change", "set_theme"]
