"""Opens a POS file: finds its format, or says which columns must be named first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, count
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.pos_files.answers import EVERY_REGISTER, PosAnswers
from posapp.domain.pos_files.described import REQUIRED, DescribedFormat, described, named_columns, with_columns
from posapp.domain.pos_files.doubtful_columns import doubtful_columns
from posapp.domain.pos_files.formats import KindColumn, PosFormat, plain_name, recognize
from posapp.domain.pos_files.known_formats import KNOWN_FORMATS, OWN_FORMAT, format_named
from posapp.domain.pos_files.questions import PosQuestion, QuestionKind
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.shop import Shop
from posapp.domain.texts import mark
from posapp.services.files.csv_table import ColumnMissing, CsvTable, TableLine, read_table
from posapp.services.files.pos_table import AUTOMATIC, PosTable, read_pos_table
from posapp.services.files.text_encoding import encoding_of
from posapp.services.files.workbook import is_workbook
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.services.on_ledger.pos_files.saved_formats import saved_answers, saved_columns, saved_formats
from posapp.storage.ledger import Ledger

__all__ = ["FormatUnknown", "PosFileOptions", "RegisterUnknown", "UnknownFile", "columns_said", "open_pos_file"]

DESCRIBED = "own"
MAX_NAMED = 20
MAX_SHOWN = 40


class FormatUnknown(InputError):
    """No format has this name."""

    field = "format"
    sentence = mark("errors", "Format: there is no format “{name}”. “posapp formats list” shows them.")


class RegisterUnknown(InputError):
    """A person named a register that is not in the file."""

    field = "register"
    sentence = mark("errors", "Register: the file has no register “{name}”. It has: {registers}.")


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


def open_pos_file(
    path: Path, options: PosFileOptions, ledger: Ledger, shop: Shop, today: date | None = None
) -> PosFile | UnknownFile:
    """Read a whole file, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A text or a workbook.
        options: What a person said.
        ledger: Has the formats of the shop's own, and earlier answers.
        shop: The till's shop.
        today: The shop's day, which no sale of the file is after; None where nobody knows.

    Raises:
        InputError: As `read_pos_table` does; FormatUnknown, ColumnMapInvalid, ColumnMissing, AnswerInvalid,
            QuestionUnknown, RegisterUnknown.
    """
    own = saved_formats(ledger)
    given = columns_said(options)
    wanted = _wanted(options.format_name, given, own)
    formats = (*own, *_changed(ledger), *KNOWN_FORMATS)
    table = read_pos_table(path, options.encoding, lambda cells: _fits(cells, wanted, formats))
    known = wanted or recognize(table.header, formats)
    if known is None:
        return UnknownFile(header=table.header, questions=_column_questions(table, given))
    if known is wanted and known.is_described and not options.format_name:
        known = replace(known, name=_free_name(known, table.header, own))
    answers = _answers(options, given, known, ledger)
    chosen = _with_words(with_columns(known, answers.columns), answers)
    _require_columns(table.header, chosen, answers)
    is_own = chosen is OWN_FORMAT and not is_workbook(path)
    rows = _own_table(path, options.encoding) if is_own else _only(table, chosen, answers)
    file = PosFile(
        rows,
        chosen,
        answers,
        shop,
        header=table.header,
        own_tenders=[each.tender for each in ledger.own_tenders.list() if each.is_active],
        keep_zero=options.keep_zero,
        today=today,
    )
    _require_register(options, file)
    return file


def columns_said(options: PosFileOptions) -> dict[str, str]:
    """Give the columns that a person named, also as answers to questions; an empty text for each that there is not.

    Raises:
        ColumnMapInvalid: When an unknown one is named.
    """
    ids = {question.partition(":")[2]: text for question, text in options.answers.items() if _is_column(question)}
    return named_columns({**ids, **options.columns})


def _is_column(question: str) -> bool:
    return question.startswith(f"{QuestionKind.COLUMN.value}:")


def _wanted(name: str, given: Mapping[str, str], own: Sequence[PosFormat]) -> PosFormat | None:
    """The format that a person named or described; None where the file is to be recognized."""
    named = next((each for each in own if each.name == name), None) or format_named(name)
    if all(given.get(each) for each in REQUIRED) and (named is None or named.is_described):
        return described(DescribedFormat(name=name or DESCRIBED, columns=given))
    if not name:
        return None
    if named is not None:
        return with_columns(named, given)
    if given:
        return described(DescribedFormat(name=name, columns=given))
    raise FormatUnknown(name=name[:40])


def _free_name(described_now: PosFormat, header: Sequence[str], own: Sequence[PosFormat]) -> str:
    """The name of a format that a person described without one: another POS's format keeps its own name."""
    names = frozenset(map(plain_name, header))
    others = {each.name for each in own if each.columns != described_now.columns and not each.needed <= names}
    numbered = (f"{DESCRIBED}-{number}" for number in count(2))
    return next(each for each in chain((DESCRIBED,), numbered) if each not in others)


def _changed(ledger: Ledger) -> Iterator[PosFormat]:
    """The known formats of which the shop named a column differently."""
    for each in KNOWN_FORMATS:
        columns = saved_answers(ledger, each.name).columns
        if columns:
            yield with_columns(each, columns)


def _with_words(known: PosFormat, answers: PosAnswers) -> PosFormat:
    """Let the columns in which a person found words such as "Cancelled" say what a row is."""
    names = {plain_name(each.name) for each in known.kinds}
    found = [name for name, said in answers.words.items() if said == "kind" and name not in names]
    if not found:
        return known
    return replace(known, kinds=(*known.kinds, *(KindColumn(name=name, values={}, empty=None) for name in found)))


def _only(table: PosTable, chosen: PosFormat, answers: PosAnswers) -> PosTable:
    """A format that a person described is searched for what its further columns say."""
    if chosen.is_described:
        return table
    doubtful = doubtful_columns(chosen, table.header, answers.columns).values()
    return table.only((*chosen.used, *(plain_name(name) for names in doubtful for name in names)))


def _require_register(options: PosFileOptions, file: PosFile) -> None:
    """A register that was named just now must be one of the file's."""
    named = options.register or options.answers.get(QuestionKind.REGISTER, "")
    if not named or named == EVERY_REGISTER or plain_name(named) in map(plain_name, file.registers):
        return
    shown = ", ".join(each[:MAX_SHOWN] for each in file.registers[:MAX_NAMED]) or "-"
    raise RegisterUnknown(name=named[:MAX_SHOWN], registers=shown)


def _fits(cells: Sequence[str], wanted: PosFormat | None, formats: Sequence[PosFormat]) -> bool:
    if wanted is not None:
        return wanted.needed <= frozenset(map(plain_name, cells))
    return recognize(cells, formats) is not None


def _require_columns(header: Sequence[str], chosen: PosFormat, answers: PosAnswers) -> None:
    """Every column that a person named must be there: without the register a file comes to something else."""
    names = frozenset(map(plain_name, header))
    named = {plain_name(part) for text in answers.columns.values() for part in text.split("+") if part.strip()}
    needed = chosen.needed | named | (frozenset(chosen.used) if chosen.is_described else frozenset())
    missing = sorted(needed - names)
    if missing:
        raise ColumnMissing(column=missing[0], columns=", ".join(sorted(needed)))


def _answers(options: PosFileOptions, given: Mapping[str, str], known: PosFormat, ledger: Ledger) -> PosAnswers:
    """What was said before, and now; a format that is described anew forgets what was said about the one before."""
    answers = saved_answers(ledger, known.name)
    if known.is_described and all(given.get(each) for each in REQUIRED):
        before = saved_columns(ledger, known.name)
        answers = answers if before == dict(given) else PosAnswers()
    elif given:
        answers = answers.with_columns(given)
    for question, answer in options.answers.items():
        if not _is_column(question):
            answers = answers.with_answer(question, answer)
    if options.dates is not None:
        answers = answers.with_dates(options.dates)
    return answers.with_register(options.register) if options.register else answers


def _own_table(path: Path, encoding: str) -> CsvTable:
    """A file of posapp's own columns is read strictly, as it always was."""
    return read_table(path, encoding_of(path) if encoding == AUTOMATIC else encoding, columns=tuple(OWN_FORMAT.used))


def _column_questions(table: PosTable, given: Mapping[str, str]) -> tuple[PosQuestion, ...]:
    names = tuple(each for each in table.header if each)
    first = next((line for line in table if isinstance(line, TableLine)), None)
    cells = {} if first is None else first.cells
    examples = tuple(f"{name}: {cells.get(plain_name(name), '')[:MAX_SHOWN]}" for name in names[:MAX_NAMED])
    return tuple(
        PosQuestion(kind=QuestionKind.COLUMN, subject=each.value, choices=names, examples=examples)
        for each in REQUIRED
        if not given.get(each)
    )
