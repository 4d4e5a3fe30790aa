"""Names the colours of each scheme by their use."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

__all__ = ["CONTRAST", "DARK", "LIGHT", "SCHEMES", "Palette"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One scheme; each text colour is readable (WCAG AA) on its backgrounds, and each field's edge can be seen.

    A button is known by its words, a card by its ground, a row by its text: their lines are fainter.
    """

    paper: str
    card: str
    inset: str
    ink: str
    soft: str
    faint: str
    line: str
    field_line: str
    button_line: str
    accent: str
    accent_strong: str
    accent_soft: str
    accent_text: str
    on_accent: str
    focus: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    practice: str
    toast_accent: str
    toast_line: str
    veil: str

    def named(self, name: str) -> str:
        """Give a colour by its name."""
        return str(getattr(self, name))

    def names(self) -> dict[str, str]:
        """Give the colours by name, for the style sheet."""
        return {each.name: self.named(each.name) for each in fields(self)}


LIGHT = Palette(
    paper="#f2f5f7",
    card="#ffffff",
    inset="#eef2f5",
    ink="#13202c",
    soft="#546474",
    faint="#5f6e7d",
    line="#dfe6ec",
    field_line="#7b8a99",
    button_line="#b9c5d0",
    accent="#0a6e60",
    accent_strong="#08584d",
    accent_soft="#dff2ee",
    accent_text="#095f53",
    on_accent="#ffffff",
    focus="#000000",
    good="#17603a",
    good_soft="#dff3e6",
    warn="#7a4b00",
    warn_soft="#fff0cf",
    danger="#a81e17",
    danger_soft="#fde7e5",
    info="#1a558f",
    info_soft="#e2eefb",
    practice="#f6b51e",
    toast_accent="#7fe3d0",
    toast_line="#647587",
    veil="rgba(12, 20, 28, 130)",
)
DARK = Palette(
    paper="#0d1319",
    card="#161f28",
    inset="#1f2a35",
    ink="#e8eef4",
    soft="#a3b3c2",
    faint="#8393a2",
    line="#283542",
    field_line="#63788d",
    button_line="#435466",
    accent="#1f9c88",
    accent_strong="#33b39d",
    accent_soft="#143d38",
    accent_text="#6fdcc8",
    on_accent="#03231e",
    focus="#ffffff",
    good="#86dca8",
    good_soft="#14362a",
    warn="#ffce6b",
    warn_soft="#3d2f10",
    danger="#ff9d94",
    danger_soft="#452220",
    info="#9cc8f7",
    info_soft="#1a3150",
    practice="#f6b51e",
    toast_accent="#0a6e60",
    toast_line="#74869a",
    veil="rgba(0, 0, 0, 160)",
)
CONTRAST = Palette(
    paper="#000000",
    card="#000000",
    inset="#262626",
    ink="#ffffff",
    soft="#e6e6e6",
    faint="#d0d0d0",
    line="#444444",
    field_line="#ffffff",
    button_line="#ffffff",
    accent="#ffd500",
    accent_strong="#ffe352",
    accent_soft="#2b2500",
    accent_text="#ffe352",
    on_accent="#000000",
    focus="#000000",
    good="#8dffb0",
    good_soft="#062b12",
    warn="#ffd27a",
    warn_soft="#2e2000",
    danger="#ffb3ab",
    danger_soft="#3a0805",
    info="#a8d4ff",
    info_soft="#04203c",
    practice="#f6b51e",
    toast_accent="#6b4a00",
    toast_line="#5c5c5c",
    veil="rgba(0, 0, 0, 200)",
)
"""For eyes that need it: text at 7 and more on its ground, edges and icons at 4.5 (WCAG 2.2, 1.4.6)."""
SCHEMES: Mapping[str, Palette] = MappingProxyType({"light": LIGHT, "dark": DARK, "contrast": CONTRAST})
"""Each scheme by the name under which a choice is remembered."""
