"""Selects the colour scheme and applies it to every widget."""

from string import Template

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from posapp.ui.resources import resource
from posapp.ui.theme.font import load_font
from posapp.ui.theme.tokens import LIGHT, SCHEMES, Palette

__all__ = ["apply_style", "apply_theme", "palette", "set_theme"]

KEY = "theme"
SHOWN = "posappScheme"
STYLED = "posappStyled"
STYLE_APPLIED = "posappStyleApplied"


def apply_theme(application: QApplication, preferences: QSettings) -> None:
    """Take the colours of the scheme that was chosen ("light", "dark", "contrast"), or of the system's and follow it.

    Widgets wear them once `apply_style` was called.
    """
    if application.property(STYLED) is None:  # setting it again would restyle every widget there is
        application.setStyle("Fusion")
        load_font(application)
        application.setProperty(STYLED, True)
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: _show(application, preferences))
    if hasattr(hints, "accessibility"):  # Qt 6.10
        hints.accessibility().contrastPreferenceChanged.connect(lambda _wish: _show(application, preferences))
    _show(application, preferences)


def apply_style(application: QApplication) -> None:
    """Lay the style sheet over every widget there is and comes; once.

    A widget that is put together under a style sheet is styled again at each step: the counter is built in half the
    time when it is dressed as a whole, before it is shown.
    """
    if application.property(STYLE_APPLIED) is None:
        application.setProperty(STYLE_APPLIED, True)
        _apply_palette(application)


def set_theme(application: QApplication, preferences: QSettings, scheme: str) -> None:
    """Choose "light", "dark", "contrast" or "system", and remember it."""
    preferences.setValue(KEY, scheme)
    _show(application, preferences)


def palette() -> Palette:
    """Give the colours that are shown now."""
    application = QGuiApplication.instance()
    return LIGHT if application is None else SCHEMES.get(str(application.property(SHOWN)), LIGHT)


def _show(application: QApplication, preferences: QSettings) -> None:
    requested = str(preferences.value(KEY, "system"))
    if requested not in SCHEMES:
        requested = _of_system(application)
    if application.property(SHOWN) == requested:
        return
    application.setProperty(SHOWN, requested)
    application.setPalette(_qt_palette(palette()))
    if application.property(STYLE_APPLIED):
        _apply_palette(application)


def _of_system(application: QApplication) -> str:
    hints = application.styleHints()
    if hasattr(hints, "accessibility"):
        wish = hints.accessibility().contrastPreference()
        if wish is Qt.ContrastPreference.HighContrast:
            return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def _apply_palette(application: QApplication) -> None:
    requested = application.property(SHOWN)
    template = Template(resource("style", "posapp.qss").read_text(encoding="utf-8"))
    chevron = resource("style", f"chevron-{requested}.svg").as_posix()
    tick = resource("style", "tick.svg").as_posix()
    application.setStyleSheet(template.substitute(palette().names(), chevron=chevron, tick=tick))


def _qt_palette(colours: Palette) -> QPalette:
    """For what no style sheet reaches: placeholders, links, disabled text."""
    role, made = QPalette.ColorRole, QPalette()
    for each, colour in {
        role.Window: colours.paper,
        role.Base: colours.card,
        role.Text: colours.ink,
        role.WindowText: colours.ink,
        role.ButtonText: colours.ink,
        role.Button: colours.card,
        role.PlaceholderText: colours.soft,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent_text,
    }.items():
        made.setColor(each, QColor(colour))
    return made
