"""Prints what is open about a POS file, with the file's own cells, and what each answer means."""

from typing import TYPE_CHECKING

from posapp.cli.command_session import FAILED, CommandSession, Json

if TYPE_CHECKING:
    from posapp.domain.pos_files.questions import PosQuestion

__all__ = ["question_document", "questions_answer"]


def questions_answer(
    command_session: CommandSession, document: dict[str, Json], questions: "tuple[PosQuestion, ...]"
) -> int:
    """Print the open questions and give the exit code; nothing waits for an answer.

    Args:
        command_session: Prints.
        document: The other keys of the command's document.
        questions: The questions.
    """
    lines = [line for each in questions for line in _lines(each)]
    command_session.answer({**document, "questions": list(map(question_document, questions))}, lines)
    command_session.note("Nothing was recorded. Answer each once with --answer ID=CHOICE; the answers are remembered.")
    if any(each.id.startswith("column:") for each in questions):
        command_session.note(
            "A column can also be named with --map, such as --map kind=COLUMN or --map tip=none; "
            "--map others=none says that no further column matters."
        )
    return FAILED


def question_document(question: "PosQuestion") -> Json:
    """Give a question for machines."""
    return {
        "id": question.id,
        "text": _text(question),
        "choices": list(question.choices),
        "examples": list(question.examples),
        "meanings": {each: _meaning(question, each) for each in question.choices if _is_word(question, each)},
    }


def _lines(question: "PosQuestion") -> list[str]:
    examples = [f"    in the file: {' | '.join(question.examples)}"] if question.examples else []
    choices = [f"    {each}{_explained(question, each)}" for each in question.choices]
    if question.kind.value == "column":
        choices = [f"    one of: {' | '.join(question.choices)}"]
    every = ["    *: all of them are this till's"] if question.kind.value == "register" else []
    return [f"{question.id}: {_text(question)}", *examples, *choices, *every]


def _is_word(question: "PosQuestion", choice: str) -> bool:
    """Whether a choice is a word of posapp's; the others are cells of the file."""
    if question.kind.value == "column":
        return choice == "none"
    return question.kind.value != "register" and choice in _MEANINGS


def _explained(question: "PosQuestion", choice: str) -> str:
    return f": {_meaning(question, choice)}" if _is_word(question, choice) else ""


def _meaning(question: "PosQuestion", choice: str) -> str:
    return _OF_KIND.get((question.kind.value, choice), _MEANINGS[choice])


def _text(question: "PosQuestion") -> str:
    subject = question.subject[:60]
    texts = {
        "column": _COLUMNS.get(subject, f"Which column holds {subject}?"),
        "decimals": "What separates the decimals of the amounts?",
        "dates": "Is the day or the month first in the dates?",
        "register": "Which register of the file is this till?",
        "kind": f"What is a row marked “{subject}”?",
        "no_register": "Whose are the rows that name no register?",
        "rows": "What are several rows of one receipt?",
        "card": "What is a card of which the file says no more?",
        "taxes": "Are the taxes beside the amounts a part of them?",
        "tips": "What is to be done with the tips beside the amounts?",
        "three_decimals": "All amounts have three decimals, of which the last is zero. What are they?",
        "words": f"Does the column “{subject}” say what a row is?",
    }
    return texts[question.kind.value]


_COLUMNS = {
    "receipt": "Which column holds the receipt's number?",
    "sold_at": "Which column holds the date and time? Two columns are written “Date + Time”.",
    "amount": "Which column holds what was paid?",
    "kind": "Which column says whether a row is a sale, a refund or cancelled? Two are written “Type + Status”.",
    "register": "Which column holds the register?",
    "tender": "Which column holds how it was paid?",
    "refunded": "Which column holds what was given back of the sale later?",
    "tip": "Which column holds the tip?",
}
_MEANINGS = {
    "none": "no column of the file",
    "point": "a point: 1,234.50",
    "comma": "a comma: 1.234,50",
    "dmy": "the day: 31/12/2026",
    "mdy": "the month: 12/31/2026",
    "sale": "a sale",
    "refund": "money that was given back",
    "repaid": "a sale whose whole amount was given back later",
    "cancelled": "cancelled; it is left out",
    "failed": "failed; it is left out",
    "pending": "not paid yet; it is left out",
    "this": "this till's",
    "leave_out": "nobody's; they are left out",
    "parts": "parts of one sale; their amounts are added up",
    "copies": "copies of one sale; it is counted once, and their amounts must be equal",
    "debit": "a debit card",
    "credit": "a credit card",
    "other": "something else",
    "added": "they are paid on top, and are added",
    "included": "they are included; the amounts stay",
    "kept": "the amounts stay as they are",
    "taken_off": "the amounts contain them, and they are taken off",
    "zeros": "two decimals and a zero: 99.900 is 99.90",
    "unclear": "not clear; these rows are not understood",
    "kind": "yes",
    "ignore": "no; it changes nothing",
}
_OF_KIND = {
    ("kind", "other"): "neither a sale nor a refund, such as a withdrawal or a tip; it is left out",
    ("no_register", "other"): "another till's; they are left out",
    ("card", "other"): "both, or not known",
    ("words", "kind"): "yes; then each of its words is asked about",
}
