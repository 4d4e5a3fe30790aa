"""The look of the program: a light and a dark scheme, switched while it runs."""

from posapp.ui.theme.icons import icon, pixmap
from posapp.ui.theme.scheme import apply_theme, dress, palette, set_theme
from posapp.ui.theme.tinting import keep_tinted

__all__ = ["apply_theme", "dress", "icon", "keep_tinted", "palette", "pixmap", "set_theme"]
