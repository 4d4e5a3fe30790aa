"""Says why a key of the counter does nothing just now."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

__all__ = ["why_idle"]

_CONTEXT = "IdleKeys"
_WHY = {
    Qt.Key.Key_F8: str(QT_TRANSLATE_NOOP("IdleKeys", "Nothing to undo: the time is over. Refund instead (F3).")),
    Qt.Key.Key_F4: str(QT_TRANSLATE_NOOP("IdleKeys", "A customer is chosen. Press Esc first.")),
    Qt.Key.Key_F6: str(QT_TRANSLATE_NOOP("IdleKeys", "A customer is chosen. Press Esc first.")),
    Qt.Key.Key_F10: str(QT_TRANSLATE_NOOP("IdleKeys", "The shop has no products yet. A manager imports them.")),
}


def why_idle(key: int) -> str:
    """Give the sentence for a key that nothing took; empty for a key that is none of the counter's."""
    words = _WHY.get(Qt.Key(key), "")
    return QCoreApplication.translate(_CONTEXT, words) if words else ""
