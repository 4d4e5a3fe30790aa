"""Declares the functions that open windows and write PDFs; the composition root provides them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.domain.summary.summary import Summary

__all__ = ["PRACTICE_COUNTRIES", "DemoOptions", "Launchers", "Theme"]


class Theme(StrEnum):
    """The window's colours; SYSTEM follows the desktop's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOptions:
    """How to show the practice shop.

    Attributes:
        tour: The folder for a screenshot of each step of the scripted session; None opens the window for a person.
        theme: The window's colours.
        size: Width and height of the window in pixels.
        profiles: How many fictional customers the practice shop has.
        country: ISO 3166 of the practice shop, one of PRACTICE_COUNTRIES; empty for that of the window's language.
    """

    tour: Path | None = None
    theme: Theme = Theme.SYSTEM
    size: tuple[int, int] = (1280, 800)
    profiles: int = 500
    country: str = ""


PRACTICE_COUNTRIES = ("UY", "BR", "US")


@dataclass(frozen=True, slots=True, kw_only=True)
class Launchers:
    """Opens the windows and writes the summary's PDF; windows give the exit code of the process.

    Attributes:
        open_window: Opens the till's window with the variables of the process.
        play_demo: Opens the practice shop.
        write_summary_pdf: Writes the summary of a shop as a PDF: takes the file, the paper such as "a4", and whether
            an existing file is overwritten; raises EnvironmentFault when the file cannot be written.
    """

    open_window: Callable[[Mapping[str, str]], int]
    play_demo: Callable[[DemoOptions], int]
    write_summary_pdf: "Callable[[Summary, Shop, Path, str, bool], None]"
