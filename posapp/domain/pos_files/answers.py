"""What a person said about the files of one format; it is remembered with the format."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.errors import InputError
from posapp.domain.pos_files.formats import RowKind, plain_name
from posapp.domain.pos_files.questions import QuestionKind
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.texts import mark

__all__ = ["EVERY_REGISTER", "AnswerInvalid", "PosAnswers", "answers_from", "answers_text"]

EVERY_REGISTER = "*"
"""The answer that all registers of the file are this till's."""


class AnswerInvalid(InputError):
    """An answer does not fit its question."""

    field = "answer"
    sentence = mark("errors", "Answer: “{answer}” does not answer “{question}”. Choose one of: {choices}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PosAnswers:
    """The answers.

    Attributes:
        dates: The order of the dates; None where nobody said.
        decimals: The decimal mark of the amounts; None where nobody said.
        register: Which of the file's registers is this till's; empty where nobody said.
        kinds: The kind of a row for texts that the format does not know, as `plain_name` writes them.
    """

    dates: DateOrder | None = None
    decimals: DecimalMark | None = None
    register: str = ""
    kinds: Mapping[str, RowKind] = field(default_factory=dict)

    def with_answer(self, question: str, answer: str) -> "PosAnswers":
        """Give the answers with one more.

        Args:
            question: The id of a PosQuestion.
            answer: One of its choices.

        Raises:
            AnswerInvalid: When it is none of them, or nothing asks that.
        """
        kind, _, subject = question.partition(":")
        try:
            if kind == QuestionKind.DATES:
                return replace(self, dates=DateOrder(answer))
            if kind == QuestionKind.DECIMALS:
                return replace(self, decimals=DecimalMark(answer))
            if kind == QuestionKind.KIND and subject:
                return replace(self, kinds={**self.kinds, plain_name(subject): RowKind(answer)})
        except ValueError as error:
            raise AnswerInvalid(answer=answer[:40], question=question[:60], choices=_CHOICES[kind]) from error
        if kind == QuestionKind.REGISTER and answer:
            return replace(self, register=answer)
        raise AnswerInvalid(answer=answer[:40], question=question[:60], choices=_CHOICES.get(kind, ""))

    def with_dates(self, dates: DateOrder) -> "PosAnswers":
        """Give the answers with the order of the dates."""
        return replace(self, dates=dates)

    def with_register(self, register: str) -> "PosAnswers":
        """Give the answers with the register that is this till's."""
        return replace(self, register=register)


def answers_text(answers: PosAnswers) -> str:
    """Give answers as a text that `answers_from` reads."""
    given = {"dates": answers.dates, "decimals": answers.decimals, "register": answers.register, "kinds": answers.kinds}
    return json.dumps({name: value for name, value in given.items() if value}, ensure_ascii=False)


def answers_from(text: str | None) -> PosAnswers:
    """Read saved answers; a text that holds none counts as none, and the person is asked again."""
    try:
        given = json.loads(text or "{}")
        return PosAnswers(
            dates=DateOrder(given["dates"]) if "dates" in given else None,
            decimals=DecimalMark(given["decimals"]) if "decimals" in given else None,
            register=str(given.get("register", "")),
            kinds={str(name): RowKind(kind) for name, kind in dict(given.get("kinds", {})).items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return PosAnswers()


_CHOICES = {
    "dates": ", ".join(DateOrder),
    "decimals": ", ".join(DecimalMark),
    "kind": ", ".join(RowKind),
}
