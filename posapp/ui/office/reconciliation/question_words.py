"""Words the questions about a POS file, and their answers."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.pos_files.answers import EVERY_REGISTER
from posapp.domain.pos_files.formats import NO_TEXT
from posapp.domain.pos_files.questions import NO_COLUMN, PosQuestion, QuestionKind
from posapp.ui.kit.plain_text import one_line

__all__ = ["question_choices", "question_title"]

translate = QCoreApplication.translate
LONGEST = 60


def question_title(question: PosQuestion) -> str:
    """Give the question."""
    subject = one_line(question.subject[:LONGEST])
    if question.kind is QuestionKind.COLUMN:
        return _column_title(question.subject)
    if question.kind is QuestionKind.KIND:
        if question.subject == NO_TEXT:
            return translate("PosQuestions", "What is a row that does not say what it is?")
        return translate("PosQuestions", "What is a row marked “{text}”?").format(text=subject)
    if question.kind is QuestionKind.WORDS:
        return translate("PosQuestions", "Does the column “{text}” say what a row is?").format(text=subject)
    return _titles()[question.kind]


def question_choices(question: PosQuestion) -> list[tuple[str, str]]:
    """Give each answer as it is stored, and in words."""
    words = {**_words(), **_words_of(question.kind)}
    is_cell = question.kind in {QuestionKind.REGISTER, QuestionKind.COLUMN}
    found = [(each, one_line(each) if is_cell else words.get(each, one_line(each))) for each in question.choices]
    if question.kind is QuestionKind.REGISTER:
        return [*found, (EVERY_REGISTER, translate("PosQuestions", "all of them"))]
    if question.kind is QuestionKind.COLUMN:
        none = translate("PosQuestions", "not in the file")
        return [(each, none if each == NO_COLUMN else text) for each, text in found]
    return found


def _titles() -> dict[QuestionKind, str]:
    return {
        QuestionKind.DECIMALS: translate("PosQuestions", "What separates the decimals in this file?"),
        QuestionKind.DATES: translate("PosQuestions", "Is the day or the month first in this file?"),
        QuestionKind.REGISTER: translate("PosQuestions", "Which register of this file is this till?"),
        QuestionKind.NO_REGISTER: translate("PosQuestions", "Whose are the rows that name no register?"),
        QuestionKind.ROWS: translate("PosQuestions", "What are several rows of one receipt?"),
        QuestionKind.CARD: translate("PosQuestions", "Which cards are those that the file only calls cards?"),
        QuestionKind.TAXES: translate("PosQuestions", "Are the taxes included in the amounts?"),
        QuestionKind.TIPS: translate("PosQuestions", "What is to be done with the tips?"),
        QuestionKind.THREE_DECIMALS: translate("PosQuestions", "What are these amounts with three decimals?"),
    }


def _column_title(field: str) -> str:
    titles = {
        "kind": translate("PosQuestions", "Which column says whether a row is a sale, a refund or cancelled?"),
        "register": translate("PosQuestions", "Which column names the register?"),
        "tender": translate("PosQuestions", "Which column says how it was paid?"),
        "refunded": translate("PosQuestions", "Which column says what was given back of the sale later?"),
        "tip": translate("PosQuestions", "Which column holds the tip?"),
    }
    return titles.get(field, translate("PosQuestions", "Which column is it?"))


def _words() -> dict[str, str]:
    return {
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
        "parts": translate("PosQuestions", "parts of one sale: add them up"),
        "copies": translate("PosQuestions", "copies of one sale: count it once"),
        "this": translate("PosQuestions", "this till's"),
        "leave_out": translate("PosQuestions", "nobody's: leave them out"),
        "debit": translate("PosQuestions", "debit cards"),
        "credit": translate("PosQuestions", "credit cards"),
        "included": translate("PosQuestions", "yes, they are included"),
        "kept": translate("PosQuestions", "keep the amounts as they are"),
        "taken_off": translate("PosQuestions", "take them off: the amounts include them"),
        "zeros": translate("PosQuestions", "two decimals and a zero: 99.900 is 99.90"),
        "unclear": translate("PosQuestions", "not clear: do not read these rows"),
        "kind": translate("PosQuestions", "yes: ask about each of its words"),
        "ignore": translate("PosQuestions", "no: it changes nothing"),
    }


def _words_of(kind: QuestionKind) -> dict[str, str]:
    """The answers whose word means something else in another question."""
    words = {
        QuestionKind.KIND: {"other": translate("PosQuestions", "something else: leave it out")},
        QuestionKind.NO_REGISTER: {"other": translate("PosQuestions", "another till's: leave them out")},
        QuestionKind.CARD: {"other": translate("PosQuestions", "both, or not known")},
        QuestionKind.TAXES: {"added": translate("PosQuestions", "no: add them to the amounts")},
        QuestionKind.TIPS: {"added": translate("PosQuestions", "add them to the amounts")},
    }
    return words.get(kind, {})
