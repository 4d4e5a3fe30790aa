"""A field that finds a customer by name, phone or number, and the customers that match."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber
from posapp.services.sessions import SearchSession
from posapp.ui.customers.match_line import MatchLine
from posapp.ui.customers.results import ResultList, ResultModel, shown_name
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.form import line_field
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.labels.sentences import sentence

__all__ = ["CustomerPicker"]


class CustomerPicker(QWidget):
    """Picks one customer, or none.

    Signals:
        chosen: A customer was picked.
        entered: Enter was pressed.

    Args:
        name: The field's object name.
        caption: What the field asks for.
        results: The object name of the list.
        cache: Finds customers.
        most: At most so many are shown.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(
        self,
        name: str,
        caption: str,
        results: str,
        cache: Worker[SearchSession],
        *,
        most: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._latest = LatestSearch(cache, parent=self)
        self.customer: Subscriber | None = None
        self.field = line_field(name, caption, limit=200)
        self.field.textEdited.connect(self._search)
        self.field.returnPressed.connect(self.entered)
        self.error = FieldError(f"{name}Error", self.field)
        self._model = ResultModel(self)
        self._results = ResultList(self._model)
        self._results.setObjectName(results)
        self._results.clicked.connect(lambda index: self._choose(index.row()))
        self._matches = MatchLine(f"{results}Matches", self._latest)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.field, self.error, self._results, self._matches):
            column.addWidget(widget, stretch=int(widget is self._results))

    def clear(self) -> None:
        """Clear the field, with no customer picked."""
        self._latest.cancel()
        self._matches.clear_count()
        self.customer = None
        self.field.clear()
        self._model.refresh(())
        self.error.show_message("")

    def choose_first(self) -> bool:
        """Pick the first customer that was found, unless one is picked already; say whether it did."""
        return self.customer is None and self._choose(0)

    def _search(self, text: str) -> None:
        self.customer = None
        self.error.show_message("")
        self._matches.clear_count()
        self._latest.ask(
            lambda session: session.find.search(text, self._most),
            lambda found: self._show(text, found),
            lambda error: self.error.show_message(sentence(error)),
        )

    def _show(self, text: str, found: tuple[Subscriber, ...]) -> None:
        self._model.refresh(found)
        if len(found) == self._most:
            self._matches.count_soon(text, len(found))

    def _choose(self, row: int) -> bool:
        found = self._model.at(row)
        if found is None:
            return False
        self._latest.cancel()
        self._matches.clear_count()
        self.customer = found
        self.field.setText(shown_name(found))
        self._model.refresh((found,))
        self.chosen.emit()
        return True
