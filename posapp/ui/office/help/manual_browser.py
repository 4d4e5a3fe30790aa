"""Shows Markdown that is on this computer; it loads nothing else and opens no page of the web."""

from collections.abc import Iterator

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from posapp.domain.manual import section_of_link

__all__ = ["ManualBrowser"]


class ManualBrowser(QTextBrowser):
    """The text of the manual.

    Signals:
        section_requested: The anchor or the page that a link inside the manual leads to.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manualText")
        self.setAccessibleName(self.tr("Manual"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_text(self, markdown: str) -> None:
        """Show the text from the start."""
        self.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)

    def headings(self) -> tuple[tuple[int, str], ...]:
        """Give the level, from 1, and the text of each heading, in their order."""
        return tuple((block.blockFormat().headingLevel(), block.text()) for block in self._heading_blocks())

    def show_heading(self, number: int) -> None:
        """Bring a heading, counted from 0, to the top."""
        block = tuple(self._heading_blocks())[number]
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top))

    def find_text(self, text: str, *, backward: bool) -> bool:
        """Mark the next or the previous place with a text, going round at the end; give whether there is any."""
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if self.find(text, flags):
            return True
        before = self.textCursor()
        end = QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start
        self.moveCursor(end)
        if self.find(text, flags):
            return True
        self.setTextCursor(before)
        return False

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: neither a picture of the web nor a file."""
        return None

    def _heading_blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() > 0:
                yield block
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        section = section_of_link(link.toString())
        if section is not None:
            self.section_requested.emit(section)
