"""Shows the manual in a window of its own, beside the counter."""

from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.manual import Manual
from posapp.services.manual import read_manual
from posapp.ui.kit.basics import FieldError, secondary_button
from posapp.ui.office.help.manual_browser import ManualBrowser
from posapp.ui.resources import resource
from posapp.ui.texts import shown_language
from posapp.ui.window_size import fitting_size

__all__ = ["ManualView", "show_manual"]

SHOWN_LEVELS = 2
INDENT = "    "


def show_manual(window: QWidget, screen: str) -> "ManualView":
    """Show the manual at the section about a screen, in the window that shows it already where there is one.

    Args:
        window: The window that the manual belongs to.
        screen: The screen's name in the manual's anchors, such as "checkout".
    """
    views = window.findChildren(ManualView, options=Qt.FindChildOption.FindDirectChildrenOnly)
    view = views[0] if views else ManualView(window, resource("manual", shown_language()))
    view.show_section(f"screen-{screen}")
    view.show()
    view.raise_()
    view.activateWindow()
    return view


class ManualView(QWidget):
    """The headings, a search and the text.

    Args:
        window: The window that it belongs to, and closes with.
        folder: Where the pages are, in the language of the window.
    """

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Help"))
        self._sections: dict[str, int] = {}
        self._wanted = ""
        self._browser = ManualBrowser()
        self._browser.section_requested.connect(self.show_section)
        self._headings = QListWidget()
        self._headings.setObjectName("manualHeadings")
        self._headings.setAccessibleName(self.tr("Contents"))
        self._headings.itemClicked.connect(self._open_heading)
        self._headings.itemActivated.connect(self._open_heading)
        self._search = QLineEdit()
        self._search.setObjectName("manualSearch")
        self._search.setPlaceholderText(self.tr("Search the manual"))
        self._search.setAccessibleName(self.tr("Search the manual"))
        self._search.returnPressed.connect(self._find_next)
        self._message = FieldError("manualError", self._search)
        self._search.textChanged.connect(lambda _text: self._message.show_message(""))
        self._lay_out()
        self.resize(fitting_size(window, self.minimumSize().expandedTo(self.sizeHint())))
        self._read(folder)

    def show_section(self, anchor: str) -> None:
        """Show a section at the top, now or as soon as the pages are read.

        Args:
            anchor: An anchor of the manual, or the file name of a page.
        """
        self._wanted = anchor
        if anchor in self._sections:
            self._browser.show_heading(self._sections[anchor])

    def _read(self, folder: Path) -> None:
        worker = Worker("manual", lambda: nullcontext(folder))
        self.destroyed.connect(lambda: worker.close())  # noqa: PLW0108 - the signal would hand over what is destroyed

        def show(manual: Manual) -> None:
            worker.close()
            self._show(manual)

        def fail(_error: Exception) -> None:
            worker.close()
            self._message.show_message(self.tr("The manual cannot be read. Install posapp again."))

        worker.run(read_manual, on_success=show, on_failure=fail)

    def _show(self, manual: Manual) -> None:
        self._browser.show_text(manual.text)
        self._sections = dict(manual.sections)
        for number, (level, title) in enumerate(self._browser.headings()):
            if level <= SHOWN_LEVELS:
                item = QListWidgetItem(INDENT * (level - 1) + title)
                item.setData(Qt.ItemDataRole.UserRole, number)
                self._headings.addItem(item)
        self.show_section(self._wanted)

    def _open_heading(self, item: QListWidgetItem) -> None:
        self._browser.show_heading(int(item.data(Qt.ItemDataRole.UserRole)))

    def _find_next(self) -> None:
        self._find(backward=False)

    def _find_previous(self) -> None:
        self._find(backward=True)

    def _find(self, *, backward: bool) -> None:
        text = self._search.text().strip()
        found = not text or self._browser.find_text(text, backward=backward)
        self._message.show_message(
            "" if found else self.tr("Nothing in the manual matches “{text}”.").format(text=text)
        )

    def _lay_out(self) -> None:
        self.setMinimumSize(760, 480)
        previous = secondary_button(self.tr("Previous"), "manualPreviousButton")
        previous.clicked.connect(self._find_previous)
        following = secondary_button(self.tr("Next"), "manualNextButton")
        following.clicked.connect(self._find_next)
        close = secondary_button(self.tr("Close"), "closeManualButton")
        close.clicked.connect(self.close)
        QShortcut(QKeySequence("Esc"), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._search, stretch=1)
        for button in (previous, following, close):
            bar.addWidget(button)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self._headings, stretch=2)
        body.addWidget(self._browser, stretch=5)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addLayout(bar)
        column.addWidget(self._message)
        column.addLayout(body, stretch=1)
