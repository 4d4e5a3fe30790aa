"""Keeps how a printer was told to write: size, font, code page, country, tab stops, direction."""

from dataclasses import replace

from posapp.intake.escpos.layout import Style, TabStops
from posapp.intake.escpos.pages import page_of, star_page_of

__all__ = ["Modes"]

_FONT_A, _FONT_B = 12, 9
_USUAL_UNITS = (0, 180, 203)


class Modes:
    """The modes after a reset, and what changes them.

    Attributes:
        style: How text is written now.
        stops: The tab stops that were set, or None for those of a printer that was just switched on.
        is_upside_down: Whether lines are printed turned by half.
        is_page: Whether a page is being composed.
    """

    def __init__(self) -> None:
        self.style = Style()
        self.stops: TabStops | None = None
        self.is_upside_down = False
        self.is_page = False
        self._font = _FONT_A
        self._spacing = 0
        self._unit = 0

    def print_mode(self, data: bytes) -> None:
        """Take `ESC !`: font and double size in one byte."""
        self._font = _FONT_B if data[2] & 1 else _FONT_A
        self._set_style(wide=2 if data[2] & 0x20 else 1, tall=2 if data[2] & 0x10 else 1)

    def size(self, data: bytes) -> None:
        """Take `GS !`: up to eight times as wide and as high."""
        self._set_style(wide=(data[2] >> 4 & 7) + 1, tall=(data[2] & 7) + 1)

    def font(self, data: bytes) -> None:
        """Take `ESC M`."""
        self._font = _FONT_A if data[2] in b"\x000a" else _FONT_B
        self._set_style()

    def spacing(self, data: bytes) -> None:
        """Take `ESC SP`: blank dots at the right of each character."""
        self._spacing = data[2]
        self._set_style()

    def unit(self, data: bytes) -> None:
        """Take `GS P`: how many units of motion an inch has."""
        self._unit = data[2]
        self._set_style()

    def page(self, data: bytes) -> None:
        """Take `ESC t`: the code page; one that is not known is read as if none was selected."""
        self.style = replace(self.style, page=page_of(data[2]))

    def star_page(self, data: bytes) -> None:
        """Take Star's `ESC GS t`."""
        self.style = replace(self.style, page=star_page_of(data[3]))

    def country(self, data: bytes) -> None:
        """Take `ESC R`."""
        self.style = replace(self.style, country=data[2])

    def tab_stops(self, data: bytes) -> None:
        """Take `ESC D`: columns to NUL."""
        self.stops = tuple(each for each in data[2:] if each)

    def upside_down(self, data: bytes) -> None:
        """Take `ESC {`."""
        self.is_upside_down = bool(data[2] & 1)

    def _set_style(self, wide: int | None = None, tall: int | None = None) -> None:
        cell = self._font + self._spacing
        if self._unit not in _USUAL_UNITS:
            cell = max(1, round(cell * self._unit / 203))
        style = self.style
        self.style = replace(style, wide=wide or style.wide, tall=tall or style.tall, cell=cell)
