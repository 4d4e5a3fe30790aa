"""The path of a file: typed, or chosen in the system's dialog."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from posapp.ui.kit.basics import secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.layouts import column, row

__all__ = ["FileField", "documents_folder"]

PATH_LIMIT = 4096


def documents_folder() -> Path:
    """Give the person's folder for documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class FileField(QWidget):
    """A field for a path, and the button that opens the dialog.

    Args:
        name: The object name of the field of one line, which `line` is.
        caption: What the file is, for screen readers and as the title of the dialog.
        button: The object name of the button.
        kinds: The kinds of files that the dialog shows, as Qt writes them; all where it is empty.
        is_new: Whether the file is still to be written.
        is_narrow: Whether the button is below the field instead of beside it.
    """

    def __init__(
        self,
        name: str,
        caption: str,
        *,
        button: str,
        kinds: str = "",
        is_new: bool = False,
        is_narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._kinds, self._is_new = caption, kinds, is_new
        self.line = line_field(name, caption, limit=PATH_LIMIT, hint="")
        browse = secondary_button(self.tr("Browse…"), button)
        browse.clicked.connect(self._browse)
        self.setLayout(column(self.line, browse) if is_narrow else row(self.line, browse, stretched=self.line))
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """The path, with "~" as the home folder; None where nothing is typed."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def _browse(self) -> None:
        start = self.line.text() or str(documents_folder())
        ask = QFileDialog.getSaveFileName if self._is_new else QFileDialog.getOpenFileName
        chosen, _kind = ask(self, self._title, start, self._kinds)
        if chosen:
            self.line.setText(chosen)
