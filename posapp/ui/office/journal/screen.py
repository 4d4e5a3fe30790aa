"""The screen of the activity log: search, entries, and whether all of them are unchanged."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.journal.entry import JournalEntry
from posapp.domain.journal.search import JournalPage, JournalSearch
from posapp.domain.journal.verbs import JournalVerb
from posapp.services.sessions import ReportSession
from posapp.ui.kit.basics import secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.labels.journal import all_facts_text, verb_label
from posapp.ui.office.journal.entry_list import EntryModel, entry_time_text
from posapp.ui.office.journal.verifier import Verifier

__all__ = ["JournalScreen"]

MAX_LINES = 12
SIDE_WIDTH = 320


class JournalScreen(Page):
    """Searches the entries while the person types, a page at a time.

    Args:
        context: What the screen works with.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._older: int | None = None
        self._text = self._make_text()
        self._what = self._make_verbs()
        self._days = Choice[int]("journalDays", {0: self.tr("All"), 1: self.tr("Today"), 7: self.tr("7 days")})
        self._days.changed.connect(self._run_search)
        self._latest = LatestSearch(context.reading, parent=self)
        self._verifier = Verifier(context.reading)
        self._model = EntryModel(context.shop, self)
        self._list = RowsList[JournalEntry](
            "journalList",
            self._model,
            title=self.tr("Activity log entries"),
            empty=self.tr("No matching entries."),
            empty_name="journalEmpty",
        )
        self._list.marked.connect(self._show_entry)
        self._facts = WrappedLabel("", "soft", lines=MAX_LINES)
        self._facts.setObjectName("journalFacts")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = secondary_button(self.tr("Show older entries"), "olderEntriesButton")
        self._more.clicked.connect(self._read_older)
        self._more.hide()
        self._lay_out()

    def activate(self) -> None:
        """Read the newest entries, with the keyboard on the search."""
        self.begin()
        self._text.setFocus()
        self._run_search()

    # --- what is asked, beside the UI thread

    def _run_search(self) -> None:
        search = self._search()
        self._latest.ask(lambda session: session.journal.page(search(session)), self._show, self.show_error)

    def _read_older(self) -> None:
        search, older = self._search(), self._older
        self._more.setEnabled(False)
        self._latest.ask_more(lambda session: session.journal.page(search(session), older), self._add, self.show_error)

    def _search(self) -> Callable[[ReportSession], JournalSearch]:
        return partial(_search, self._text.text(), str(self._what.currentData()), self._days.chosen)

    # --- what is seen

    def _show(self, page: JournalPage) -> None:
        self._list.show_unmarked(page.entries)
        self._facts.setText("")
        self._offer(page)

    def _add(self, page: JournalPage) -> None:
        self._model.append(page.entries)
        self._offer(page)

    def _offer(self, page: JournalPage) -> None:
        self._older = page.older
        self._more.setVisible(page.older is not None)
        self._more.setEnabled(True)

    def _show_entry(self, entry: JournalEntry) -> None:
        self._facts.setText(self._entry_text(entry))

    def _entry_text(self, entry: JournalEntry) -> str:
        head = self.tr("Entry {number}, {moment}").format(
            number=entry.number, moment=entry_time_text(entry, self._context.shop)
        )
        facts = all_facts_text(entry, self._context.shop)
        return "\n".join(part for part in (head, facts, self.tr("Hash: {hash}").format(hash=entry.hash)) if part)

    def show_error(self, error: Exception) -> None:
        """Say in the banner why nothing, or nothing more, was found."""
        self._more.setEnabled(True)
        super().show_error(error)

    def _make_text(self) -> QLineEdit:
        field = line_field("journalSearch", self.tr("Person, receipt, amount, ID"))
        field.textChanged.connect(lambda _text: self._latest.ask_soon(self._run_search))
        return field

    def _make_verbs(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("journalKind")
        box.setAccessibleName(self.tr("Type of entry"))
        box.addItem(self.tr("All entries"), "")
        for words, verb in sorted((verb_label(verb), verb) for verb in JournalVerb):
            box.addItem(words, verb)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda _row: self._run_search())
        return box

    def _lay_out(self) -> None:
        left = self.side_card(
            self.tr("Activity log"),
            *(self._text, self._what, self._days, self._verifier),
            back="backFromJournalButton",
        )
        left.setFixedWidth(SIDE_WIDTH)
        right = self.main_card(self._list, self._more, self._facts, stretched=self._list)
        self.place(left, right, stretches=(0, 1))


def _search(text: str, what: str, days: int, session: ReportSession) -> JournalSearch:
    today: date = session.summaries.today()
    return JournalSearch(text=text, what=what, first=today - timedelta(days=days - 1) if days else None)
