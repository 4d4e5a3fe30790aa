"""Goes through a POS file once to learn what its columns say as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from posapp.domain.amounts.amount_text import amount_text
from posapp.domain.amounts.marks import DecimalMark, decide_mark, mark_of
from posapp.domain.errors import InputError
from posapp.domain.pos_files.answers import PosAnswers
from posapp.domain.pos_files.formats import FormatField, KindReader, PosFormat, RowKind, plain_name
from posapp.domain.pos_files.questions import PosQuestion, QuestionKind
from posapp.domain.pos_files.timestamps import DateOrder, day_in, decide_order
from posapp.domain.shop import Shop
from posapp.services.files.csv_table import InvalidLine, TableLine

__all__ = ["ColumnRules", "day_key", "find_rules"]

MAX_REGISTERS = 200
MAX_KINDS = 20
MAX_EXAMPLES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRules:
    """How the cells of one file are read.

    Attributes:
        decimals: The decimal mark of its amounts.
        dates: The order of its dates.
        register: The register that is this till's; empty where the file has only one, or all are.
        days: For each beginning of a date cell its day; None where it is none by itself.
        questions: What a person must say first; then the other rules are only guesses.
    """

    decimals: DecimalMark
    dates: DateOrder
    register: str = ""
    days: Mapping[str, date | None] = field(default_factory=dict)
    questions: tuple[PosQuestion, ...] = ()


@dataclass(slots=True)
class _Seen:
    amounts: set[str] = field(default_factory=set)
    cells: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    registers: dict[str, None] = field(default_factory=dict)
    unknown: dict[str, None] = field(default_factory=dict)


def find_rules(
    table: Iterable[TableLine | InvalidLine], pos_format: PosFormat, answers: PosAnswers, shop: Shop
) -> ColumnRules:
    """Learn the rules of a file, and what must be asked about it.

    Args:
        table: Its rows.
        pos_format: Its format.
        answers: What a person has said about files of this format.
        shop: Its country decides where the file itself does not.
    """
    seen = _look(table, pos_format, answers, shop)
    decimals = answers.decimals or decide_mark(seen.amounts, shop.currency, shop.locale)
    dates = answers.dates or decide_order(seen.dates, shop.locale)
    register, ask_register = _register(tuple(seen.registers), answers, shop)
    questions = []
    if decimals is None:
        doubtful = tuple(sorted(each for each in seen.amounts if not each.isdigit()))[:MAX_EXAMPLES]
        questions.append(PosQuestion(kind=QuestionKind.DECIMALS, choices=tuple(DecimalMark), examples=doubtful))
    if dates is None:
        questions.append(
            PosQuestion(
                kind=QuestionKind.DATES,
                choices=(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST),
                examples=tuple(sorted(seen.dates))[:MAX_EXAMPLES],
            )
        )
    if ask_register:
        questions.append(PosQuestion(kind=QuestionKind.REGISTER, choices=tuple(seen.registers)))
    questions += [PosQuestion(kind=QuestionKind.KIND, subject=text, choices=tuple(RowKind)) for text in seen.unknown]
    return ColumnRules(
        decimals=decimals or mark_of(shop.locale),
        dates=dates or DateOrder.ISO,
        register=register,
        days={each: day_in(each, dates or DateOrder.ISO) for each in seen.dates},
        questions=tuple(questions),
    )


def _look(table: Iterable[TableLine | InvalidLine], pos_format: PosFormat, answers: PosAnswers, shop: Shop) -> _Seen:
    seen = _Seen()
    amounts = [*pos_format.columns[FormatField.AMOUNT], *pos_format.columns.get(FormatField.REFUNDED, ())]
    amount_names = [plain_name(each) for each in amounts]
    date_name = plain_name(pos_format.columns[FormatField.SOLD_AT][0])
    registers = [plain_name(each) for each in pos_format.columns.get(FormatField.REGISTER, ())]
    kinds = KindReader(pos_format)
    for line in table:
        if isinstance(line, InvalidLine):
            continue
        cells = line.cells
        for name in amount_names:
            cell = cells.get(name, "")
            if cell not in seen.cells:
                seen.cells.add(cell)
                seen.amounts.add(_digits(cell, shop))
        seen.dates.add(day_key(cells.get(date_name, "")))
        _note_register(seen, next((cell for name in registers if (cell := cells.get(name, ""))), ""))
        kind = kinds.of(cells)
        if not isinstance(kind, RowKind) and plain_name(kind) not in answers.kinds and len(seen.unknown) < MAX_KINDS:
            seen.unknown.setdefault(kind)
    seen.amounts.discard("")
    return seen


def day_key(cell: str) -> str:
    """Give the beginning of a date cell, up to its first blank or T."""
    return cell.partition(" ")[0].partition("T")[0]


def _note_register(seen: _Seen, name: str) -> None:
    if name and len(seen.registers) < MAX_REGISTERS:
        seen.registers.setdefault(name)


def _digits(cell: str, shop: Shop) -> str:
    """What is no amount is said where its row is read."""
    if not cell or cell.isdigit():
        return ""
    try:
        found = amount_text(cell, shop.currency, shop.locale)
    except InputError:
        return ""
    return "" if found is None else found.digits


def _register(names: tuple[str, ...], answers: PosAnswers, shop: Shop) -> tuple[str, bool]:
    """The register of this till, and whether it must be asked for; one that is called as the till is it."""
    if answers.register:
        return answers.register, False
    if len(names) < 2:
        return "", False
    own = [each for each in names if plain_name(each) == plain_name(shop.till)]
    return (own[0], False) if len(own) == 1 else ("", True)
