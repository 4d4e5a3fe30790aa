"""Finds a customer on this computer, and else in Hellotext."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.plain_text import without_unseen
from posapp.ui.counter.checkout.familiar_customers import FamiliarCustomers
from posapp.ui.counter.checkout.remote_look_up import RemoteSearchTask
from posapp.ui.customers.match_line import MatchLine
from posapp.ui.customers.results import ResultList, ResultModel
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.form import line_field
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.speech import SaidSoon, marked_row, say, sentences
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["CustomerSearch"]

MAX_RESULTS = 20
Found = tuple[Subscriber, ...]


class CustomerSearch(QWidget):
    """A search field and its results; Hellotext is searched, without waiting, where the cache has no match.

    Signals:
        chosen: The Subscriber who is meant.
        nothing_found: What was typed or scanned, and is nobody's here.

    Args:
        context: Its workers find the customers.
        name: What the names of its parts begin with; empty for the counter's own.
        no_match_text: What is said where nobody is found.
        nothing_chosen_text: What is said where Enter was pressed and nobody is meant.
    """

    chosen = Signal(Subscriber)
    nothing_found = Signal(str)

    def __init__(
        self,
        context: AppContext,
        *,
        no_match_text: str,
        nothing_chosen_text: str,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._latest = LatestSearch(context.cache, parent=self)
        self._name = name
        self._no_match_text, self._nothing_chosen_text = no_match_text, nothing_chosen_text
        self._is_answered = True
        self._wants_first = False
        self._soon = SaidSoon(self)
        self._field = self._make_field()
        self.error = FieldError(self._named("searchError"), self._field)
        self._familiar = FamiliarCustomers(context)
        self._familiar.chosen.connect(self.chosen)
        self._familiar.changed.connect(self._show_familiar)
        self._answers = self._make_answers()
        self._remote = RemoteSearchTask(context, self)
        self._remote.started.connect(self._show_searching)
        self._remote.found.connect(self._offer_found)
        self._remote.ended.connect(self._show_no_match)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._field, self.error, self._answers):
            column.addWidget(widget, stretch=int(widget is self._answers))

    @property
    def text(self) -> str:
        """The typed text, without characters that nobody sees; a copied name may bring some along."""
        return without_unseen(self._field.text())

    def search(self, text: str) -> None:
        """Search for a text as if it were typed."""
        self._field.setText(text)

    def may_be_card(self, code: str) -> bool:
        """Whether Hellotext can be searched for a scanned code as a customer's id or number."""
        return self._remote.may_be_card(code)

    def clear(self) -> None:
        """Clear it for the next customer."""
        self._field.clear()
        self.stop_searching()

    def offer_familiar(self) -> None:
        """Offer, while nothing is typed, those who were here last and who come most."""
        self._familiar.refresh()

    def stop_searching(self) -> None:
        """Stop searching, and leave the typed text."""
        self._remote.cancel()
        self._soon.cancel()
        self._wants_first = False
        self.error.show_message("")

    def take_focus(self) -> None:
        """Put the keyboard on the field."""
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the results while the keyboard stays in the field."""
        if watched is not self._field or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            return event.text() == "?" and not self._field.text()  # no name begins so: it lists the keys
        return event.type() is QEvent.Type.KeyPress and self._moved(event.key())

    # --- what is asked

    def _search(self, _text: str) -> None:
        self._remote.cancel()
        self._is_answered = self._wants_first = False
        self._matches.clear_count()
        self.error.show_message("")
        self._ask()

    def _ask(self) -> None:
        text = self.text
        if text.strip():
            self._latest.ask(lambda session: session.find.search(text, MAX_RESULTS), self._show, self._show_error)
        else:
            self._latest.cancel()
            self._show(())

    def _show(self, found: Found) -> None:
        self._is_answered = True
        if not found:
            self._remote.search(self.text)
        self._show_results(found)
        if len(found) == MAX_RESULTS:
            self._matches.count_soon(self.text, len(found))
        if self._wants_first:
            self._wants_first = False
            self._choose_unseen()

    def _show_results(self, found: Found) -> None:
        self._model.refresh(found)
        typed = len(self.text.strip())
        self._hint.setText(self._no_match_text if typed > 1 else self._hint_text())
        self._answers.setCurrentWidget(self._found if found else self._unanswered())
        if found:
            self._results.setCurrentIndex(self._model.index(0, 0))
        self._say_results()

    def _say_results(self) -> None:
        """The keyboard stays in the field: who was found is said, with the one that Enter takes."""
        count = self._model.rowCount()
        if not count:
            self._soon.say(self._hint.text() if len(self._field.text().strip()) > 1 else "")
            return
        found = self.tr("%n customer(s) found", "", count)
        self._soon.say(sentences(found, marked_row(self._results)))

    def _unanswered(self) -> QWidget:
        return self._hint if self._field.text().strip() or self._familiar.is_empty else self._familiar

    def _show_familiar(self) -> None:
        if not self._model.rowCount():
            self._answers.setCurrentWidget(self._unanswered())

    def _show_error(self, error: Exception) -> None:
        self._wants_first = False
        self.error.show_message(sentence(error))

    # --- what Hellotext says

    def _show_searching(self) -> None:
        self._hint.setText(self.tr("Not found on this computer. Searching Hellotext… You can go on meanwhile."))

    def _offer_found(self, subscriber: Subscriber) -> None:
        """Offer a customer from Hellotext; the cashier has to choose them."""
        self.error.show_message("")
        self._show_results((subscriber,))

    def _show_no_match(self, could_be_asked: bool) -> None:
        if could_be_asked:
            outcome = self.tr("Not among the newest customers in Hellotext either.")
        else:
            outcome = self.tr("Hellotext could not be searched; it cannot be reached now.")
        self._hint.setText(f"{self._no_match_text}\n\n{outcome}")
        self._soon.say(outcome)

    # --- what a person does

    def _choose_marked(self) -> None:
        """Choose the selected customer, or wait for the answer where a scanner was faster."""
        if not self._is_answered:
            self._wants_first = True
            if not self._latest.is_searching:
                self._ask()
        elif self._model.rowCount():
            self._choose_row(self._results.currentIndex().row())
        elif self.text.strip():
            self.error.show_message(self._nothing_chosen_text)
            self.nothing_found.emit(self.text)

    def _choose_unseen(self) -> None:
        """Choose the customer only if unambiguous: Enter came before the results were seen."""
        only = self._model.unambiguous_match(self.text)
        if only is not None:
            self.chosen.emit(only)
        elif self._model.rowCount():
            self.error.show_message(self.tr("Several customers match. Press Enter for the highlighted one."))
        else:
            self._choose_marked()

    def _choose_row(self, row: int) -> None:
        subscriber = self._model.at(row)
        if subscriber is not None:
            self.chosen.emit(subscriber)

    def _moved(self, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if step and self._model.rowCount():
            row = max(0, min(self._model.rowCount() - 1, self._results.currentIndex().row() + step))
            self._results.setCurrentIndex(self._model.index(row, 0))
            self._soon.cancel()
            say(self._results, marked_row(self._results))
            return True
        if step > 0 and self._answers.currentWidget() is self._familiar:
            self._familiar.take_focus()
            return True
        return False

    # --- how it is put together

    def _make_field(self) -> QLineEdit:
        name, caption = self._named("searchField"), self.tr("Find a customer")
        field = line_field(name, caption, hint=self.tr("Name or phone"), limit=200)
        field.setProperty("search", True)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        wipe = field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        wipe.setToolTip(self.tr("Clear"))
        wipe.setVisible(False)
        wipe.triggered.connect(field.clear)
        field.textChanged.connect(lambda text: wipe.setVisible(bool(text)))
        redraw_on_theme_change(field, lambda: _tint(sign, wipe))
        field.textChanged.connect(self._search)
        field.returnPressed.connect(self._choose_marked)
        field.installEventFilter(self)
        return field

    def _make_answers(self) -> Stack:
        self._model = ResultModel(self)
        self._results = ResultList(self._model)
        self._results.setObjectName(self._named("resultList"))
        self._results.clicked.connect(lambda index: self._choose_row(index.row()))
        self._results.activated.connect(lambda index: self._choose_row(index.row()))
        self._hint = label(self._hint_text(), "soft", wraps=True)
        self._hint.setObjectName(self._named("searchHint"))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._matches = MatchLine(self._named("matchLine"), self._latest)
        self._found = QWidget()
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._results, stretch=1)
        column.addWidget(self._matches)
        answers = Stack()
        answers.addWidget(self._hint)
        answers.addWidget(self._found)
        answers.addWidget(self._familiar)
        return answers

    def _hint_text(self) -> str:
        if self._name:  # beside an action there is less room
            return self.tr("Type part of a name or the last four digits of a phone, or scan a card.")
        return self.tr(
            "Type part of a name or the last four digits of a phone, or scan a card. Whoever was here lately will "
            "stand here, one touch away."
        )

    def _named(self, part: str) -> str:
        return f"{self._name}{part[0].upper()}{part[1:]}" if self._name else part


def _tint(sign: QAction, wipe: QAction) -> None:
    sign.setIcon(icon("search", palette().soft))
    wipe.setIcon(icon("close", palette().soft))
