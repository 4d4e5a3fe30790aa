"""A box to choose from many: type a part of the name, or open the list."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from posapp.ui.setup.choices import CodeChoice

__all__ = ["SearchBox"]


class SearchBox(QComboBox):
    """Chooses a code by its name; what is typed and stands in no list is given as it is, for the rules to refuse.

    Signals:
        chosen: The code, when it changed.
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
        self.currentIndexChanged.connect(self._show_message)
        self._line().editingFinished.connect(self._accept_only_match)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change what was chosen."""
        event.ignore()

    def offer(self, choices: Iterable[CodeChoice]) -> None:
        """Offer these, with none chosen."""
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.name, choice.code)
        self.setCurrentIndex(-1)
        self.blockSignals(False)

    def choose(self, code: str) -> None:
        """Choose by code, and say nothing about it."""
        self._last = code
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(code))
        if self.currentIndex() < 0:
            self.setEditText(code)
        self.blockSignals(False)
        self._line().setCursorPosition(0)

    def code(self) -> str:
        """Give the code of what stands in the box; the text itself where nothing is called so."""
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
        """Take the only entry that has what was typed in its name."""
        typed = self.currentText().strip()
        if typed and self.findData(self.code()) < 0:
            having = self.model().match(self.model().index(0, 0), 0, typed, 2, Qt.MatchFlag.MatchContains)
            if len(having) == 1:
                self.setCurrentIndex(having[0].row())
        self._show_message()

    def _show_message(self) -> None:
        code = self.code()
        if code != self._last and self.findData(code) >= 0:
            self._last = code
            self.chosen.emit(code)

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        if line is None:  # cannot be: the box is editable
            raise RuntimeError(self.objectName())
        return line
