"""Asks what a POS file cannot say by itself, and remembers the answer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from posapp.background.workers import Worker
from posapp.domain.pos_files.answers import EVERY_REGISTER
from posapp.domain.pos_files.questions import PosQuestion, QuestionKind
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.plain_text import one_line
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["FileQuestion", "QuestionSheet"]

translate = QCoreApplication.translate


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
            window, content, _title(asked.question), accept=self.tr("Save answer"), cancel=self.tr("Cancel")
        )
        self._asked, self._ledger = asked, ledger
        if asked.question.examples:
            examples = self.tr("In the file: {cells}").format(cells=one_line(" · ".join(asked.question.examples)))
            self.body.addWidget(label(examples, "soft", wraps=True))
        self._choices = QComboBox()
        self._choices.setObjectName("fileAnswer")
        self._choices.setAccessibleName(_title(asked.question))
        for stored, words in _choices(asked.question):
            self._choices.addItem(words, stored)
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
        answer, asked = str(self._choices.currentData()), self._asked
        self._accept.setEnabled(False)
        self.ask(
            self._ledger,
            lambda session: session.fixes.answer(asked.format_name, asked.question.id, answer),
            lambda _done: super(QuestionSheet, self)._submit(),
        )


def _title(question: PosQuestion) -> str:
    titles = {
        QuestionKind.COLUMN: translate("PosQuestions", "Which column is it?"),
        QuestionKind.DECIMALS: translate("PosQuestions", "What separates the decimals in this file?"),
        QuestionKind.DATES: translate("PosQuestions", "Is the day or the month first in this file?"),
        QuestionKind.REGISTER: translate("PosQuestions", "Which register of this file is this till?"),
        QuestionKind.KIND: translate("PosQuestions", "What is a row marked “{text}”?").format(
            text=one_line(question.subject[:60])
        ),
    }
    return titles[question.kind]


def _choices(question: PosQuestion) -> list[tuple[str, str]]:
    words = {
        "point": translate("PosQuestions", "a point: 1,234.50"),
        "comma": translate("PosQuestions", "a comma: 1.234,50"),
        "dmy": translate("PosQuestions", "day first: 31/12/2026"),
        "mdy": translate("PosQuestions", "month first: 12/31/2026"),
        "sale": translate("PosQuestions", "a sale"),
        "refund": translate("PosQuestions", "a refund"),
        "repaid": translate("PosQuestions", "a sale that was refunded entirely"),
        "cancelled": translate("PosQuestions", "cancelled: leave it out"),
        "failed": translate("PosQuestions", "failed: leave it out"),
        "pending": translate("PosQuestions", "not paid yet: leave it out"),
        "other": translate("PosQuestions", "something else: leave it out"),
    }
    is_register = question.kind is QuestionKind.REGISTER
    found = [(each, one_line(each) if is_register else words.get(each, one_line(each))) for each in question.choices]
    return [*found, (EVERY_REGISTER, translate("PosQuestions", "all of them"))] if is_register else found
