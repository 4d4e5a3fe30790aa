"""Opens a POS file: finds its format, or says which columns must be named first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.pos_files.answers import PosAnswers
from posapp.domain.pos_files.described import DescribedFormat, described
from posapp.domain.pos_files.formats import FormatField, PosFormat, plain_name, recognize
from posapp.domain.pos_files.known_formats import KNOWN_FORMATS, OWN_FORMAT, format_named
from posapp.domain.pos_files.questions import PosQuestion, QuestionKind
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.shop import Shop
from posapp.domain.texts import mark
from posapp.services.files.csv_table import ColumnMissing, CsvTable, read_table
from posapp.services.files.pos_table import AUTOMATIC, read_pos_table
from posapp.services.files.text_encoding import encoding_of
from posapp.services.files.workbook import is_workbook
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_ledger.pos_files.saved_formats import saved_answers, saved_formats
from posapp.storage.ledger import Ledger

__all__ = ["FormatUnknown", "PosFileOptions", "UnknownFile", "open_pos_file"]

DESCRIBED = "own"


class FormatUnknown(InputError):
    """No format has this name."""

    field = "format"
    sentence = mark("errors", "Format: there is no format “{name}”. “posapp formats list” shows them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PosFileOptions:
    """What a person said before the file was read.

    Attributes:
        format_name: The format; empty to recognize it.
        columns: The columns of a file that has no format yet, as DescribedFormat has them.
        answers: Each id of a question with its answer.
        dates: The order of the dates; None where the file decides.
        register: The register that is this till's; empty where it was answered before.
        keep_zero: Whether sales of nothing are sales.
        encoding: How a text is written; "auto" to find out.
    """

    format_name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    dates: DateOrder | None = None
    register: str = ""
    keep_zero: bool = False
    encoding: str = AUTOMATIC


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownFile:
    """A file whose columns must be named first.

    Attributes:
        header: The names of its columns.
        questions: One for each column that is needed.
    """

    header: tuple[str, ...]
    questions: tuple[PosQuestion, ...]


def open_pos_file(path: Path, options: PosFileOptions, ledger: Ledger, shop: Shop) -> PosFile | UnknownFile:
    """Read a whole file, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A text or a workbook.
        options: What a person said.
        ledger: Has the formats of the shop's own, and earlier answers.
        shop: The till's shop.

    Raises:
        InputError: As `read_pos_table` does; FormatUnknown, ColumnMapInvalid, ColumnMissing, AnswerInvalid.
    """
    own = saved_formats(ledger)
    wanted = _wanted(options, own)
    formats = KNOWN_FORMATS if wanted is None else ()
    table = read_pos_table(path, options.encoding, lambda cells: _fits(cells, wanted, (*own, *formats)))
    chosen = wanted or recognize(table.header, (*own, *KNOWN_FORMATS))
    if chosen is None:
        return UnknownFile(header=table.header, questions=_column_questions(table.header))
    _require_columns(table.header, chosen)
    answers = _answers(options, saved_answers(ledger, chosen.name))
    rows = (
        _own_table(path, options.encoding)
        if chosen is OWN_FORMAT and not is_workbook(path)
        else table.only(chosen.used)
    )
    return PosFile(rows, chosen, answers, shop, keep_zero=options.keep_zero)


def _wanted(options: PosFileOptions, own: Sequence[PosFormat]) -> PosFormat | None:
    if options.columns:
        return described(DescribedFormat(name=options.format_name or DESCRIBED, columns=options.columns))
    if not options.format_name:
        return None
    named = next((each for each in own if each.name == options.format_name), None) or format_named(options.format_name)
    if named is None:
        raise FormatUnknown(name=options.format_name[:40])
    return named


def _fits(cells: Sequence[str], wanted: PosFormat | None, formats: Sequence[PosFormat]) -> bool:
    if wanted is not None:
        return wanted.needed <= frozenset(map(plain_name, cells))
    return recognize(cells, formats) is not None


def _require_columns(header: Sequence[str], chosen: PosFormat) -> None:
    names = frozenset(map(plain_name, header))
    missing = sorted(chosen.needed - names)
    if missing:
        raise ColumnMissing(column=missing[0], columns=", ".join(sorted(chosen.needed)))


def _answers(options: PosFileOptions, saved: PosAnswers) -> PosAnswers:
    answers = saved
    for question, answer in options.answers.items():
        answers = answers.with_answer(question, answer)
    if options.dates is not None:
        answers = answers.with_dates(options.dates)
    return answers.with_register(options.register) if options.register else answers


def _own_table(path: Path, encoding: str) -> CsvTable:
    """A file of posapp's own columns is read strictly, as it always was."""
    return read_table(path, encoding_of(path) if encoding == AUTOMATIC else encoding, columns=tuple(OWN_FORMAT.used))


def _column_questions(header: tuple[str, ...]) -> tuple[PosQuestion, ...]:
    names = tuple(each for each in header if each)
    needed = (FormatField.RECEIPT, FormatField.SOLD_AT, FormatField.AMOUNT)
    return tuple(PosQuestion(kind=QuestionKind.COLUMN, subject=each.value, choices=names) for each in needed)
