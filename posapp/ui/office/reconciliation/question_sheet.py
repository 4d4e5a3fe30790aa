"""Asks what a POS file cannot say by itself, and remembers the answer."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from posapp.background.workers import Worker
from posapp.domain.pos_files.questions import PosQuestion
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.plain_text import one_line
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.reconciliation.question_words import question_choices, question_title

__all__ = ["FileQuestion", "QuestionSheet"]


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """A question about the files of a format.

    Attributes:
        format_name: The format.
        question: The question.
    """

    format_name: str
    question: PosQuestion


class QuestionSheet(Sheet):
    """The question, some of the file's own cells, and the answers; it is accepted once the answer is saved.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        asked: The question.
        ledger: Saves the answer.
    """

    def __init__(self, window: QWidget, content: QWidget, asked: FileQuestion, ledger: Worker[LedgerSession]) -> None:
        super().__init__(
            window, content, question_title(asked.question), accept=self.tr("Save answer"), cancel=self.tr("Cancel")
        )
        self._asked, self._ledger = asked, ledger
        if asked.question.examples:
            examples = self.tr("In the file: {cells}").format(cells=one_line(" · ".join(asked.question.examples)))
            self.body.addWidget(label(examples, "soft", wraps=True))
        self._choices = QComboBox()
        self._choices.setObjectName("fileAnswer")
        self._choices.setAccessibleName(question_title(asked.question))
        for stored, words in question_choices(asked.question):
            self._choices.addItem(words, stored)
        self._choices.setPlaceholderText(self.tr("Choose…"))
        self._choices.setCurrentIndex(-1)
        self._error = FieldError("fileAnswerError")
        note = self.tr("posapp asks once and remembers this for every export of this POS.")
        for widget in (self._choices, self._error, label(note, "soft", wraps=True)):
            self.body.addWidget(widget)

    def open(self) -> None:
        """Show it on top, with the keyboard on the answers."""
        super().open()
        self._choices.setFocus()

    def show_error(self, error: Exception) -> None:
        """Show why the answer was not saved."""
        self._accept.setEnabled(True)
        self._error.show_message(sentence(error))

    def _submit(self) -> None:
        """Save the answer; the sheet closes only when it is saved."""
        if self._choices.currentIndex() < 0:
            self._error.show_message(self.tr("Choose an answer."))
            self._choices.setFocus()
            return
        answer, asked = str(self._choices.currentData()), self._asked
        self._accept.setEnabled(False)
        self.ask(
            self._ledger,
            lambda session: session.fixes.answer(asked.format_name, asked.question.id, answer),
            lambda _done: super(QuestionSheet, self)._submit(),
        )
