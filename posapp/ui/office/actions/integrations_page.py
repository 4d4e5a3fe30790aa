"""Lists the systems connected to Hellotext; posapp does not offer the actions that they send themselves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.actions.integrations import OWNS, Integration
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.layouts import column
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.actions import action_title

__all__ = ["IntegrationsPage"]


class IntegrationsPage(QWidget):
    """A check box for each integration, saved at once.

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
        boxes = column(WrappedLabel(explanation, "soft"), spacing=4)
        boxes.setContentsMargins(0, 0, 8, 0)
        for integration, box in self._boxes.items():
            boxes.addWidget(box)
            boxes.addWidget(_action_titles(integration))
            box.box.toggled.connect(lambda on, each=integration: self.requested.emit(each, on))
        boxes.addStretch()
        inner.setLayout(boxes)
        area = scroll_area(inner)
        self.setLayout(column(label(self.tr("Connected systems"), "title"), area, spacing=10, stretched=area))

    def show_connected(self, connected: frozenset[Integration]) -> None:
        """Tick what is connected, without a signal."""
        for integration, box in self._boxes.items():
            box.show_checked(integration in connected)


def _action_titles(integration: Integration) -> QWidget:
    titles = sorted(action_title(name) for name in OWNS[integration])
    explanation = WrappedLabel(" · ".join(titles), "soft")
    explanation.setContentsMargins(50, 0, 0, 8)
    return explanation
