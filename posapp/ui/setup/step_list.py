"""Lists the steps of the set-up, and lets the first one choose the language."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.resources import resource
from posapp.ui.texts import LANGUAGES, SYSTEM

__all__ = ["SetupSteps"]

WIDTH, HIGHEST = 220, 600


class SetupSteps(QWidget):
    """The left side of the set-up.

    Signals:
        language_chosen: One of the languages, or "system".

    Args:
        language: The language that is chosen now.
    """

    language_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setMaximumHeight(HIGHEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons", "posapp.svg"))).pixmap(64, 64))
        column.addWidget(picture)
        column.addWidget(label("posapp", "title"))
        column.addWidget(label(self.tr("posapp sends what happens at the counter to Hellotext."), "soft", wraps=True))
        column.addSpacing(18)
        self._names = (
            self.tr("Shop"),
            self.tr("Hellotext"),
            self.tr("Payment action"),
            self.tr("Customers"),
            self.tr("Staff"),
        )
        self._steps = [label() for _name in self._names]
        for step in self._steps:
            step.setObjectName("step")
            column.addWidget(step)
        column.addStretch()
        self._languages = self._language_box(language)
        column.addWidget(self._languages)

    def show_step(self, current: int) -> None:
        """Show which step is the current one, by its number from 0; all are done where it is past the last one."""
        self._languages.setVisible(current == 0)
        for number, (step, name) in enumerate(zip(self._steps, self._names, strict=True)):
            state = "now" if number == current else "done" if number < current else "later"
            step.setText(f"✓  {name}" if state == "done" else f"{number + 1}  {name}")
            step.setProperty("state", state)
            step.style().unpolish(step)
            step.style().polish(step)

    def _language_box(self, language: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName("languageBox")
        box.setAccessibleName(self.tr("Language"))
        for code, name in {SYSTEM: self.tr("Same as system"), **LANGUAGES}.items():
            box.addItem(name, code)
        box.setCurrentIndex(box.findData(language))
        box.activated.connect(lambda place: self.language_chosen.emit(str(box.itemData(place))))
        return box
