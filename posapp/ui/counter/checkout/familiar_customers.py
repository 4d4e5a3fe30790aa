"""Offers the customers who were here last and who come most, before anything is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.customers.subscribers import Subscriber
from posapp.ui.customers.results import ResultList, ResultModel
from posapp.ui.kit.basics import label

__all__ = ["FamiliarCustomers"]

Found = tuple[Subscriber, ...]


class FamiliarCustomers(QWidget):
    """A list of a few customers; one tap chooses.

    Signals:
        chosen: The Subscriber that was tapped, or on whom Enter was pressed.
        changed: There are others now, or none.

    Args:
        context: Its workers read the payments and the customers.
    """

    chosen = Signal(Subscriber)
    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = ResultModel(self)
        self._list = ResultList(self._model)
        self._list.setObjectName("familiarList")
        self._list.setAccessibleName(self.tr("Recent and frequent customers"))
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        self._list.activated.connect(lambda index: self._choose(index.row()))
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Recent and frequent"), "caption"))
        column.addWidget(self._list, stretch=1)

    @property
    def is_empty(self) -> bool:
        """Whether nobody is offered, as on a till's first day."""
        return not self._model.rowCount()

    def refresh(self) -> None:
        """Read again who was here; what cannot be read leaves the list as it is, since every other way in is there."""
        self._context.ledger.run(
            lambda session: session.cards.familiar(), on_success=self._read_customers, on_failure=_keep
        )

    def take_focus(self) -> None:
        """Put the keyboard on the first one."""
        self._list.setFocus()
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _read_customers(self, profiles: tuple[str, ...]) -> None:
        self._context.cache.run(
            lambda session: session.find.with_ids(profiles), on_success=self._show, on_failure=_keep
        )

    def _show(self, found: Found) -> None:
        self._model.refresh(found)
        self.changed.emit()

    def _choose(self, row: int) -> None:
        subscriber = self._model.at(row)
        if subscriber is not None:
            self.chosen.emit(subscriber)


def _keep(_error: Exception) -> None:
    """The day's list and the search say themselves when a file cannot be read."""
