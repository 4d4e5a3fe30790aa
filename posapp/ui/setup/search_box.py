"""A box with many entries, found by a part of the name."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from posapp.ui.setup.choices import CodeChoice

__all__ = ["SearchBox"]


class SearchBox(QComboBox):
    """Chooses a code by its name; a text that matches no entry is given unchanged, so that its check rejects it.

    Signals:
        chosen: The code, when another one is chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(12)
        self._last = ""
        self._complete()
        self.currentIndexChanged.connect(self._emit_chosen)
        self._line().editingFinished.connect(self._accept_only_match)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past the box must not change its value."""
        event.ignore()

    def offer(self, choices: Iterable[CodeChoice]) -> None:
        """Offer other entries, with none chosen."""
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.name, choice.code)
        self.setCurrentIndex(-1)
        self.blockSignals(False)

    def choose(self, code: str) -> None:
        """Choose by code, without a signal."""
        self._last = code
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(code))
        if self.currentIndex() < 0:
            self.setEditText(code)
        self.blockSignals(False)
        self._line().setCursorPosition(0)

    def code(self) -> str:
        """Give the code of the text in the box; the text itself where no entry has that name."""
        typed = self.currentText().strip()
        found = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if found < 0:
            found = self.findData(typed, flags=Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(found)) if found >= 0 else typed

    def _complete(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def _accept_only_match(self) -> None:
        """Choose the only entry whose name contains the text."""
        typed = self.currentText().strip()
        if typed and self.findData(self.code()) < 0:
            matches = self.model().match(self.model().index(0, 0), 0, typed, 2, Qt.MatchFlag.MatchContains)
            if len(matches) == 1:
                self.setCurrentIndex(matches[0].row())
        self._emit_chosen()

    def _emit_chosen(self) -> None:
        code = self.code()
        if code != self._last and self.findData(code) >= 0:
            self._last = code
            self.chosen.emit(code)

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        if line is None:  # never: the box is editable
            raise RuntimeError(self.objectName())
        return line
