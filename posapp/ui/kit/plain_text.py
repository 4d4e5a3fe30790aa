"""Makes texts from outside plain: they are never read as HTML, and stay in their row.

Qt reads a tooltip as HTML as soon as it looks like HTML, and HTML in a tooltip can read files.
"""

from html import escape

from PySide6.QtCore import Qt

from posapp.domain.plain_text import lines, one_line

__all__ = ["button_text", "lines", "one_line", "text_for_role", "tooltip"]

_WORD_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


def button_text(text: str) -> str:
    """Give a text for a button or a menu, where an ampersand would make the next letter a key."""
    return one_line(text).replace("&", "&&")


def tooltip(text: str) -> str:
    """Give a text for a tooltip, escaped where Qt could read it as HTML."""
    shown = lines(text)
    return f"<span>{escape(shown).replace(chr(10), '<br>')}</span>" if "<" in shown else shown


def text_for_role(role: int, text: str) -> str | None:
    """Give a row's text for a role: what is shown and read aloud, or the tooltip; None for every other role."""
    if role in _WORD_ROLES:
        return one_line(text)
    return tooltip(one_line(text)) if role == Qt.ItemDataRole.ToolTipRole else None
