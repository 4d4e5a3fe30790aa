"""Keeps the formats that a shop described, and what was answered about the files of each format."""

import json
from collections.abc import Mapping
from contextlib import suppress

from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_files.answers import PosAnswers, answers_from, answers_text
from posapp.domain.pos_files.column_map import ColumnMapInvalid
from posapp.domain.pos_files.described import DescribedFormat, described
from posapp.domain.pos_files.formats import PosFormat
from posapp.domain.staff.members import Permission, PermissionMissing, SignInNeeded
from posapp.domain.texts import mark
from posapp.services.files.export_columns import load_columns, remove_columns
from posapp.services.workplace import Workplace
from posapp.storage.ledger import Ledger

__all__ = [
    "WINDOW_FORMAT",
    "FormatNotSaved",
    "SavedFormats",
    "imported_formats",
    "note_imported",
    "saved_answers",
    "saved_columns",
    "saved_formats",
]

FORMATS, ANSWERS, IMPORTED = "pos_formats", "pos_answers of ", "pos_formats imported"
WINDOW_FORMAT = "own"
"""The format whose columns were matched in the window."""


class FormatNotSaved(InputError):
    """Nothing was saved under this name, so nothing can be removed."""

    field = "format"
    sentence = mark("errors", "Format: this shop saved nothing under “{name}”.")


class SavedFormats:
    """Saves formats and answers at one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def save(self, given: DescribedFormat, answers: PosAnswers) -> None:
        """Save a format that the shop described, and the answers about its files; raises PermissionMissing."""
        with self._ledger.transaction():
            known = _described(self._ledger)
            if known.get(given.name) == dict(given.columns):
                self._put_answers(given.name, answers)
                return
            text = json.dumps({**known, given.name: dict(given.columns)}, ensure_ascii=False)
            self._ledger.settings.put(FORMATS, text)
            self._note(given.name, {each: columns for each, columns in given.columns.items() if columns})
            self._put_answers(given.name, answers)

    def save_answers(self, name: str, answers: PosAnswers) -> None:
        """Save the answers about the files of a format; raises PermissionMissing."""
        with self._ledger.transaction():
            self._put_answers(name, answers)

    def learn(self, name: str, answers: PosAnswers) -> None:
        """Keep what a file proved by itself; who may not decide about formats leaves it to somebody else."""
        if answers == saved_answers(self._ledger, name):
            return
        with suppress(PermissionMissing, SignInNeeded), self._ledger.transaction():
            self._put_answers(name, answers)

    def remove(self, name: str) -> None:
        """Forget a format of the shop's own, and what was answered about its files; a known one keeps its columns.

        Raises:
            FormatNotSaved: When nothing was saved under this name.
            PermissionMissing: When who is signed in may not.
        """
        self._authorization.require(Permission.DECIDE_REVIEW)
        with self._ledger.transaction():
            known = _described(self._ledger)
            has_columns = name in known or (name == WINDOW_FORMAT and load_columns(self._ledger) is not None)
            if not has_columns and saved_answers(self._ledger, name) == PosAnswers():
                raise FormatNotSaved(name=name[:40])
            rest = {each: columns for each, columns in known.items() if each != name}
            self._ledger.settings.put(FORMATS, json.dumps(rest, ensure_ascii=False))
            self._ledger.settings.put(f"{ANSWERS}{name}", answers_text(PosAnswers()))
            if name == WINDOW_FORMAT:
                remove_columns(self._ledger)
            self._note(name, {"answers": answers_text(PosAnswers())})

    def _put_answers(self, name: str, answers: PosAnswers) -> None:
        if answers == saved_answers(self._ledger, name):
            return
        self._ledger.settings.put(f"{ANSWERS}{name}", answers_text(answers))
        self._note(name, {"answers": answers_text(answers)})

    def _note(self, name: str, facts: Mapping[str, str]) -> None:
        who = self._authorization.authorize(Permission.DECIDE_REVIEW)
        self._ledger.journal.append(
            at=self._clock(), who=who, what=JournalVerb.EXPORT_COLUMNS_SET, facts={"format": name, **facts}
        )


def saved_formats(ledger: Ledger) -> tuple[PosFormat, ...]:
    """Give the formats that the shop described; what cannot be one any more is left out, and asked for again."""
    found = []
    for name, columns in _described(ledger).items():
        try:
            found.append(described(DescribedFormat(name=name, columns=columns)))
        except ColumnMapInvalid:
            continue
    columns_of_window = load_columns(ledger)
    if columns_of_window is not None:
        names = {field: " + ".join(parts) for field, parts in columns_of_window.names.items()}
        found.append(described(DescribedFormat(name=WINDOW_FORMAT, columns=names)))
    return tuple(found)


def saved_columns(ledger: Ledger, name: str) -> dict[str, str] | None:
    """Give the columns of a format that the shop described; None where it described none of this name."""
    return _described(ledger).get(name)


def imported_formats(ledger: Ledger) -> frozenset[str]:
    """Give the formats of which files were imported here."""
    try:
        return frozenset(map(str, json.loads(ledger.settings.get(IMPORTED) or "[]")))
    except (ValueError, TypeError):
        return frozenset()


def note_imported(ledger: Ledger, name: str) -> None:
    """Remember that a file of a format was imported here."""
    known = imported_formats(ledger)
    if name not in known:
        ledger.settings.put(IMPORTED, json.dumps(sorted({*known, name}), ensure_ascii=False))


def saved_answers(ledger: Ledger, name: str) -> PosAnswers:
    """Give what was answered about the files of a format."""
    answers = answers_from(ledger.settings.get(f"{ANSWERS}{name}"))
    columns = load_columns(ledger) if name == WINDOW_FORMAT else None
    if columns is None or answers.dates is not None:
        return answers
    return answers.with_dates(columns.dates)


def _described(ledger: Ledger) -> dict[str, dict[str, str]]:
    try:
        stored = json.loads(ledger.settings.get(FORMATS) or "{}")
        return {str(name): {str(key): str(text) for key, text in columns.items()} for name, columns in stored.items()}
    except (ValueError, AttributeError, TypeError):
        return {}
