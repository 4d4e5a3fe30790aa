"""The look of the program: a light and a dark scheme, switched while it runs."""

from posapp.ui.theme.icons import icon, pixmap
from posapp.ui.theme.scheme import apply_theme, apply_style, palette, set_theme
from posapp.ui.theme.tinting import redraw_on_theme_change

__all__ = ["apply_theme", "apply_style", "icon", "redraw_on_theme_change", "palette", "pixmap", "set_theme"]
