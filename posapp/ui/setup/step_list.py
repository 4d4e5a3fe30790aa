"""Which steps there are, which are done, and which is shown."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from posapp.ui.resources import resource
from posapp.ui.widgets.basics import label

__all__ = ["StepList"]

WIDTH, HEIGHT = 220, 600


class StepList(QWidget):
    """The left side of the set-up: what posapp is, and the steps."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(WIDTH, HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons", "posapp.svg"))).pixmap(64, 64))
        column.addWidget(picture)
        column.addWidget(label("posapp", "title"))
        column.addWidget(label(self.tr("What happens at the counter counts in Hellotext."), "soft", wraps=True))
        column.addSpacing(18)
        self._names = (self.tr("Shop"), self.tr("Hellotext"), self.tr("Payment action"), self.tr("Customers"))
        self._steps = [label() for _name in self._names]
        for step in self._steps:
            step.setObjectName("step")
            column.addWidget(step)
        column.addStretch()

    def show_step(self, current: int) -> None:
        """Show a step as the present one, by its place; a number past the last one shows that all are done."""
        for number, (step, name) in enumerate(zip(self._steps, self._names, strict=True)):
            state = "now" if number == current else "done" if number < current else "later"
            step.setText(f"✓  {name}" if state == "done" else f"{number + 1}  {name}")
            step.setProperty("state", state)
            step.style().unpolish(step)
            step.style().polish(step)
