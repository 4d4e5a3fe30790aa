"""What stands behind a sheet: disabled while the sheet is open, so that neither Tab nor a click reaches it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

__all__ = ["Behind"]


class Behind:
    """Everything else in the window that takes the keyboard; letters on the screen do not, and stay.

    Args:
        sheet: What stands before it, a child of the window.
        content: What the sheet is about; disabled in any case.
    """

    def __init__(self, sheet: QWidget, content: QWidget) -> None:
        self._sheet, self._content = sheet, content
        self._disabled: list[QWidget] = []

    def disable(self) -> None:
        """Disable what is enabled."""
        window = self._sheet.window()
        beside = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        others = [each for each in beside if each is not self._sheet and not each.isWindow()]
        for each in (self._content, *others):
            if each.isEnabled() and (each.isAncestorOf(self._content) or _takes_keyboard(each)):
                each.setEnabled(False)
                self._disabled.append(each)

    def enable(self) -> None:
        """Enable what was disabled, and nothing else."""
        while self._disabled:
            each = self._disabled.pop()
            if isValid(each):
                each.setEnabled(True)


def _takes_keyboard(widget: QWidget) -> bool:
    return any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in (widget, *widget.findChildren(QWidget)))
