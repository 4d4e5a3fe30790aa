"""What a person said about the files of one format; it is remembered with the format."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.errors import InputError
from posapp.domain.pos_files.formats import RowKind, plain_name
from posapp.domain.pos_files.questions import NO_COLUMN, QuestionKind
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.texts import mark

__all__ = [
    "CHOICES",
    "EVERY_REGISTER",
    "AnswerInvalid",
    "PosAnswers",
    "QuestionUnknown",
    "answers_from",
    "answers_text",
]

EVERY_REGISTER = "*"
"""The answer that all registers of the file are this till's."""
CHOICES: Mapping[QuestionKind, tuple[str, ...]] = {
    QuestionKind.ROWS: ("parts", "copies"),
    QuestionKind.NO_REGISTER: ("this", "other", "leave_out"),
    QuestionKind.CARD: ("debit", "credit", "other"),
    QuestionKind.TAXES: ("added", "included"),
    QuestionKind.TIPS: ("kept", "taken_off", "added"),
    QuestionKind.THREE_DECIMALS: ("zeros", "unclear"),
}
"""The answers to the questions that a format is asked as a whole."""


class AnswerInvalid(InputError):
    """An answer does not fit its question."""

    field = "answer"
    sentence = mark("errors", "Answer: “{answer}” does not answer “{question}”. Choose one of: {choices}.")


class QuestionUnknown(InputError):
    """An answer to something that is never asked."""

    field = "answer"
    sentence = mark("errors", "Answer: there is no question “{question}”. The questions are: {questions}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PosAnswers:
    """The answers.

    Attributes:
        dates: The order of the dates; None where nobody said, and no file proved it.
        decimals: The decimal mark of the amounts; None where nobody said.
        register: Which of the file's registers is this till's; empty where nobody said.
        kinds: The kind of a row for texts that the format does not know, as `plain_name` writes them.
        columns: For each field that was named for this format, its columns with " + " between; empty for none.
        words: For each further column in which words such as "Cancelled" stand, "kind" or "ignore".
        said: The answers to the questions of CHOICES.
    """

    dates: DateOrder | None = None
    decimals: DecimalMark | None = None
    register: str = ""
    kinds: Mapping[str, RowKind] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)

    def with_answer(self, question: str, answer: str) -> "PosAnswers":
        """Give the answers with one more.

        Args:
            question: The id of a PosQuestion.
            answer: One of its choices.

        Raises:
            AnswerInvalid: When it is none of them.
            QuestionUnknown: When nothing asks that.
        """
        name, _, subject = question.partition(":")
        if name not in set(QuestionKind) or bool(subject) != (name in _WITH_SUBJECT):
            raise QuestionUnknown(question=question[:60], questions=", ".join(_IDS))
        kind = QuestionKind(name)
        try:
            if kind is QuestionKind.DATES:
                return replace(self, dates=DateOrder(answer))
            if kind is QuestionKind.DECIMALS:
                return replace(self, decimals=DecimalMark(answer))
            if kind is QuestionKind.KIND:
                return replace(self, kinds={**self.kinds, plain_name(subject): RowKind(answer)})
        except ValueError as error:
            raise AnswerInvalid(answer=answer[:40], question=question[:60], choices=_TYPED[kind]) from error
        return self._with_text(kind, subject, answer)

    def _with_text(self, kind: QuestionKind, subject: str, answer: str) -> "PosAnswers":
        if kind is QuestionKind.REGISTER and answer:
            return replace(self, register=answer)
        if kind is QuestionKind.COLUMN and answer:
            return replace(self, columns={**self.columns, subject: "" if answer == NO_COLUMN else answer})
        allowed = _WORDS if kind is QuestionKind.WORDS else CHOICES.get(kind, ())
        if answer not in allowed:
            shown = ", ".join(allowed) or "a name in the file"
            raise AnswerInvalid(answer=answer[:40], question=kind.value, choices=shown)
        if kind is QuestionKind.WORDS:
            return replace(self, words={**self.words, plain_name(subject): answer})
        return replace(self, said={**self.said, kind.value: answer})

    def with_dates(self, dates: DateOrder | None) -> "PosAnswers":
        """Give the answers with the order of the dates; None where it is not known any more."""
        return replace(self, dates=dates)

    def with_register(self, register: str) -> "PosAnswers":
        """Give the answers with the register that is this till's."""
        return replace(self, register=register)

    def with_columns(self, columns: Mapping[str, str]) -> "PosAnswers":
        """Give the answers with columns that were named."""
        return replace(self, columns={**self.columns, **columns})


def answers_text(answers: PosAnswers) -> str:
    """Give answers as a text that `answers_from` reads."""
    given = {
        "dates": answers.dates,
        "decimals": answers.decimals,
        "register": answers.register,
        "kinds": answers.kinds,
        "columns": answers.columns,
        "words": answers.words,
        "said": answers.said,
    }
    return json.dumps({name: value for name, value in given.items() if value}, ensure_ascii=False)


def answers_from(text: str | None) -> PosAnswers:
    """Read saved answers; a text that holds none counts as none, and the person is asked again."""
    try:
        given = json.loads(text or "{}")
        said = {QuestionKind(name): str(value) for name, value in dict(given.get("said", {})).items()}
        return PosAnswers(
            dates=DateOrder(given["dates"]) if "dates" in given else None,
            decimals=DecimalMark(given["decimals"]) if "decimals" in given else None,
            register=str(given.get("register", "")),
            kinds={str(name): RowKind(kind) for name, kind in dict(given.get("kinds", {})).items()},
            columns={str(name): str(value) for name, value in dict(given.get("columns", {})).items()},
            words={str(name): str(value) for name, value in dict(given.get("words", {})).items()},
            said={kind.value: value for kind, value in said.items() if value in CHOICES.get(kind, ())},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return PosAnswers()


_TYPED = {
    QuestionKind.DATES: ", ".join(DateOrder),
    QuestionKind.DECIMALS: ", ".join(DecimalMark),
    QuestionKind.KIND: ", ".join(RowKind),
}
_WORDS = ("kind", "ignore")
_WITH_SUBJECT = frozenset({QuestionKind.COLUMN, QuestionKind.KIND, QuestionKind.WORDS})
_IDS = [f"{each}:…" if each in _WITH_SUBJECT else each.value for each in QuestionKind]
