"""Pages of which one is shown; only its own size counts."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from posapp.ui.kit.stack import Stack

__all__ = ["PageStack", "ScrolledPages"]


class PageStack(Stack):
    """A stack that asks for no more room than the page in sight, however large the others are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Give the smallest size of the page in sight."""
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint().expandedTo(page.minimumSize())

    def heightForWidth(self, width: int) -> int:
        """Give the smallest height of the page in sight: its texts scroll inside it, not with it."""
        del width
        return self.minimumSizeHint().height()


class ScrolledPages(PageStack):
    """A stack inside a scroll area: as high as the texts of the page in sight need."""

    def heightForWidth(self, width: int) -> int:
        """Give the height of the page in sight with its texts in lines of this width."""
        page = self.currentWidget()
        layout = None if page is None else page.layout()
        needed = super().heightForWidth(width)
        return needed if layout is None else max(needed, layout.heightForWidth(width))
