"""What the shop has connected to Hellotext: each tells its own actions, which are then not offered here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.domain.actions.integrations import OWNS, Integration
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.actions import action_title

__all__ = ["IntegrationsPage"]


class IntegrationsPage(QWidget):
    """A box for each integration; ticking it counts at once.

    Signals:
        requested: An Integration, and whether it is connected.
    """

    requested = Signal(Integration, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {each: LabelledCheckBox(each.brand, f"{each.value}Box") for each in Integration}
        explanation = self.tr(
            "Tick the systems that are connected in Hellotext's settings. They send their own events to "
            "Hellotext. Recorded here too, these would count twice, so posapp does not offer those actions."
        )
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(WrappedLabel(explanation, "soft"))
        for integration, box in self._boxes.items():
            column.addWidget(box)
            column.addWidget(_action_titles(integration))
            box.box.toggled.connect(lambda on, each=integration: self.requested.emit(each, on))
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(label(self.tr("Connected systems"), "title"))
        whole.addWidget(scroll_area(inner), stretch=1)

    def show_connected(self, connected: frozenset[Integration]) -> None:
        """Tick what is connected, without asking for anything."""
        for integration, box in self._boxes.items():
            box.box.blockSignals(True)
            box.box.setChecked(integration in connected)
            box.box.blockSignals(False)


def _action_titles(integration: Integration) -> QWidget:
    titles = sorted(action_title(name) for name in OWNS[integration])
    explanation = WrappedLabel(" · ".join(titles), "soft")
    explanation.setContentsMargins(50, 0, 0, 8)
    return explanation
