"""The journal, put together: what is looked for, the entries, and whether all of them hold."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.journal.entry import JournalEntry
from posapp.domain.journal.search import JournalPage, JournalSearch
from posapp.domain.journal.verbs import JournalVerb
from posapp.services.sessions import ReportSession
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.journal import verb_label
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.journal.entry_list import EntryModel, entry_time_text
from posapp.ui.office.journal.verifier import Verifier

__all__ = ["JournalScreen"]

PATIENCE_MILLISECONDS = 250
MAX_LINES = 12


class JournalScreen(QWidget):
    """Looks for entries while somebody types, a page at a time.

    Signals:
        left: Back to the counter.

    Args:
        context: What the screen works with.
    """

    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._older: int | None = None
        self._asked = 0
        self._text = self._make_text()
        self._what = self._make_verbs()
        self._days = Choice[int]("journalDays", {0: self.tr("All"), 1: self.tr("Today"), 7: self.tr("7 days")})
        self._days.changed.connect(self._run_search)
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._soon.timeout.connect(self._run_search)
        self._verifier = Verifier(context.reading)
        self._model = EntryModel(context.shop, self)
        self._list = TwoLineList("journalList", self._model)
        self._list.setAccessibleName(self.tr("Activity log entries"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._show_entry(now.row()))
        self._empty = label(self.tr("No matching entries."), "soft", wraps=True)
        self._empty.setObjectName("journalEmpty")
        self._empty.hide()
        self._facts = WrappedLabel("", "soft", lines=MAX_LINES)
        self._facts.setObjectName("journalFacts")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = secondary_button(self.tr("Show older entries"), "olderEntriesButton")
        self._more.clicked.connect(self._read_older)
        self._more.hide()
        self._banner = ErrorBanner()
        self._lay_out()

    def activate(self) -> None:
        """Read the newest entries, with the keyboard on the search."""
        self._banner.clear()
        self._text.setFocus()
        self._run_search()

    # --- what is asked, beside the UI thread

    def _run_search(self) -> None:
        self._asked += 1
        asked, search = self._asked, (self._text.text(), str(self._what.currentData()), self._days.chosen)
        self._context.reading.run(
            lambda session: session.journal.page(_search(session, *search)),
            on_success=lambda page: self._show(page, asked),
            on_failure=self._show_error,
        )

    def _read_older(self) -> None:
        asked, older = self._asked, self._older
        search = (self._text.text(), str(self._what.currentData()), self._days.chosen)
        self._more.setEnabled(False)
        self._context.reading.run(
            lambda session: session.journal.page(_search(session, *search), older),
            on_success=lambda page: self._add(page, asked),
            on_failure=self._show_error,
        )

    # --- what is seen

    def _show(self, page: JournalPage, asked: int) -> None:
        """What was asked for since then is still to come."""
        if asked != self._asked:
            return
        self._model.show(page.entries)
        self._facts.setText("")
        self._empty.setVisible(not page.entries)
        self._list.setVisible(bool(page.entries))
        self._offer(page)
        self._list.scrollToTop()

    def _add(self, page: JournalPage, asked: int) -> None:
        if asked == self._asked:
            self._model.append(page.entries)
            self._offer(page)

    def _offer(self, page: JournalPage) -> None:
        self._older = page.older
        self._more.setVisible(page.older is not None)
        self._more.setEnabled(True)

    def _show_entry(self, row: int) -> None:
        entry = self._model.at(row)
        self._facts.setText("" if entry is None else self._entry_text(entry))

    def _entry_text(self, entry: JournalEntry) -> str:
        head = self.tr("Entry {number}, {moment}").format(
            number=entry.number, moment=entry_time_text(entry, self._context.shop)
        )
        facts = "\n".join(f"{name}: {value}" for name, value in entry.facts.items())
        return "\n".join(part for part in (head, facts, self.tr("Hash: {hash}").format(hash=entry.hash)) if part)

    def _show_error(self, error: Exception) -> None:
        self._more.setEnabled(True)
        self._banner.show_message(sentence(error))

    def _make_text(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("journalSearch")
        field.setAccessibleName(self.tr("Person, receipt, amount, ID"))
        field.setPlaceholderText(self.tr("Person, receipt, amount, ID"))
        field.setMaxLength(100)
        field.textChanged.connect(lambda _text: self._soon.start())
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
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        left = Card()
        left.setFixedWidth(320)
        left.column.addWidget(label(self.tr("Activity log"), "heading"))
        for widget in (self._text, self._what, self._days):
            left.column.addWidget(widget)
        left.column.addSpacing(12)
        left.column.addWidget(self._verifier)
        left.column.addStretch()
        back = secondary_button(self.tr("Back to the counter"), "backFromJournalButton")
        back.clicked.connect(self.left)
        bind_key("Esc", back)
        left.column.addWidget(back)
        right = Card()
        right.column.addWidget(self._banner)
        right.column.addWidget(self._empty)
        right.column.addWidget(self._list, stretch=1)
        right.column.addWidget(self._more)
        right.column.addWidget(self._facts)
        row.addWidget(left)
        row.addWidget(right, stretch=1)


def _search(session: ReportSession, text: str, what: str, days: int) -> JournalSearch:
    today: date = session.summaries.today()
    return JournalSearch(text=text, what=what, first=today - timedelta(days=days - 1) if days else None)
