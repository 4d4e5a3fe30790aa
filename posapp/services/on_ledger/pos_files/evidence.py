"""Goes through a POS file once to learn what its columns say as a whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from posapp.domain.amounts.marks import DecimalMark, decide_mark, digits_in, mark_of
from posapp.domain.pos_files.answers import CHOICES, PosAnswers
from posapp.domain.pos_files.formats import FormatField, Grouping, PosFormat, RowKind, plain_name
from posapp.domain.pos_files.questions import ASKED_COLUMNS, NO_COLUMN, PosQuestion, QuestionKind
from posapp.domain.pos_files.timestamps import ColumnDates, DateOrder, column_dates, date_order_of, day_in, orders_in
from posapp.domain.shop import Shop
from posapp.services.files.csv_table import InvalidLine, TableLine
from posapp.services.on_ledger.pos_files.seen_columns import MAX_EXAMPLES, SeenColumns

__all__ = ["ColumnRules", "find_rules"]

MAX_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRules:
    """How the cells of one file are read.

    Attributes:
        decimals: The decimal mark of its amounts.
        dates: The order of its dates.
        proved: The order that the file's own rows prove; None where they prove none.
        register: The register that is this till's; empty where the file has none, or all are.
        registers: The registers that its rows name, of very many the first.
        grouping: How a receipt with several rows is written.
        rows_of: For each receipt that has several rows, as `RowCells.key` gives it, how many.
        days: For each beginning of a date cell its day; None where it is none by itself.
        questions: What a person must say first; then the other rules are only guesses.
    """

    decimals: DecimalMark
    dates: DateOrder
    grouping: Grouping
    proved: DateOrder | None = None
    register: str = ""
    registers: tuple[str, ...] = ()
    rows_of: Mapping[int, int] = field(default_factory=dict)
    days: Mapping[str, date | None] = field(default_factory=dict)
    questions: tuple[PosQuestion, ...] = ()


def find_rules(
    table: Iterable[TableLine | InvalidLine],
    header: Sequence[str],
    pos_format: PosFormat,
    answers: PosAnswers,
    shop: Shop,
    today: date | None = None,
    own_tenders: Collection[str] = (),
) -> ColumnRules:
    """Learn the rules of a file, and what must be asked about it.

    Args:
        table: Its rows.
        header: The names of its columns.
        pos_format: Its format.
        answers: What a person has said about files of this format.
        shop: Its country decides about decimals where the file itself does not.
        today: The shop's day, which no sale of the file is after; None where nobody knows.
        own_tenders: The names of the tenders of the shop's own, as `plain_name` writes them.
    """
    further = [each for each in header if each and plain_name(each) not in pos_format.used]
    seen = SeenColumns(pos_format, header, answers, shop, own_tenders)
    for line in table:
        if isinstance(line, TableLine):
            seen.note(line.cells)
    decimals = answers.decimals or decide_mark(seen.amounts, shop.currency, shop.locale)
    found = column_dates(seen.dates)
    dates = _dates(found, seen, pos_format, answers)
    possible = _possible(seen, found, today)
    if dates not in possible:
        dates = None
    register, ask_register = _register(tuple(seen.registers), answers, shop)
    questions = [*_column_questions(pos_format, further), *_doubtful_questions(seen)]
    questions += _word_questions(seen, further)
    if decimals is None:
        doubtful = tuple(sorted(each for each in seen.amounts if not each.isdigit()))[:MAX_EXAMPLES]
        questions.append(PosQuestion(kind=QuestionKind.DECIMALS, choices=tuple(DecimalMark), examples=doubtful))
    elif not answers.said.get(QuestionKind.THREE_DECIMALS) and _has_three_decimals(seen.amounts, decimals, shop):
        questions.append(_whole(QuestionKind.THREE_DECIMALS, sorted(seen.amounts)))
    if dates is None:
        questions.append(_date_question(seen, possible, shop))
    if ask_register:
        questions.append(PosQuestion(kind=QuestionKind.REGISTER, choices=tuple(seen.registers)))
    questions += [
        PosQuestion(kind=QuestionKind.KIND, subject=text, choices=tuple(RowKind), examples=(row,))
        for text, row in seen.unknown.items()
    ]
    questions += _rows_question(table, seen, pos_format, answers)
    questions += _whole_questions(seen, answers)
    return ColumnRules(
        decimals=decimals or mark_of(shop.locale),
        dates=dates or DateOrder.ISO,
        proved=found.proved,
        register=register,
        registers=tuple(seen.registers),
        grouping=_grouping(pos_format, answers),
        rows_of=seen.rows_of,
        days={each: day_in(each, dates or DateOrder.ISO) for each in seen.dates},
        questions=tuple(questions),
    )


def _has_three_decimals(amounts: Iterable[str], decimals: DecimalMark, shop: Shop) -> bool:
    """Whether all amounts of a currency with two decimals have three, of which the last is nothing."""
    found = [digits_in(each, decimals, shop.locale) for each in amounts]
    fractions = [each.decimals for each in found if each is not None]
    return (
        shop.currency.exponent == 2
        and len(fractions) == len(found) > 0
        and all(len(each) == 3 and each.endswith("0") for each in fractions)
    )


def _dates(found: ColumnDates, seen: SeenColumns, pos_format: PosFormat, answers: PosAnswers) -> DateOrder | None:
    """The order of the whole column: by its own rows, by what is known of the format, or else None."""
    if found.proved is not None:
        contradicts = answers.dates not in {None, DateOrder.ISO, found.proved}
        return None if contradicts and found.is_doubtful else found.proved
    if not found.certain and not found.is_doubtful:
        return answers.dates or DateOrder.ISO
    if answers.dates not in {None, DateOrder.ISO}:
        return answers.dates
    return pos_format.twelve_hours if seen.has_twelve_hours and not found.certain else None


def _possible(seen: SeenColumns, found: ColumnDates, today: date | None) -> frozenset[DateOrder]:
    """The orders that the file leaves open: those that it proves, and in which no doubtful day lies in the future.

    Where both orders have such days, neither is ruled out: then the clock or the rows are wrong.
    """
    if found.proved is not None:
        return frozenset({found.proved})
    if today is None or not found.is_doubtful:
        return frozenset(DateOrder)
    last = today + timedelta(days=1)
    doubtful = [each for each in seen.dates if len(orders_in(each)) == 2]
    past = {
        order
        for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
        if all((day_in(each, order) or last) <= last for each in doubtful)
    }
    return frozenset(past or DateOrder)


def _date_question(seen: SeenColumns, possible: frozenset[DateOrder], shop: Shop) -> PosQuestion:
    """The order of the shop's country comes first."""
    own = date_order_of(shop.locale)
    other = DateOrder.MONTH_FIRST if own is DateOrder.DAY_FIRST else DateOrder.DAY_FIRST
    doubtful = sorted(each for each in seen.dates if len(orders_in(each)) < len(DateOrder))
    return PosQuestion(
        kind=QuestionKind.DATES,
        choices=tuple(each for each in (own, other) if each in possible),
        examples=tuple(doubtful[:MAX_EXAMPLES]),
    )


def _register(names: tuple[str, ...], answers: PosAnswers, shop: Shop) -> tuple[str, bool]:
    """The register of this till, and whether it must be asked for; one that is called as the till is it."""
    if answers.register:
        return answers.register, False
    if not names:
        return "", False
    own = [each for each in names if plain_name(each) == plain_name(shop.till)]
    return (own[0], False) if len(own) == 1 else ("", True)


def _grouping(pos_format: PosFormat, answers: PosAnswers) -> Grouping:
    if pos_format.grouping is not Grouping.ONE_ROW:
        return pos_format.grouping
    said = answers.said.get(QuestionKind.ROWS)
    return {"parts": Grouping.SUM, "copies": Grouping.EACH_ROW}.get(said or "", Grouping.ONE_ROW)


def _column_questions(pos_format: PosFormat, further: Sequence[str]) -> list[PosQuestion]:
    """Ask for the columns that could change the amounts, as long as the file has further ones."""
    return [
        PosQuestion(kind=QuestionKind.COLUMN, subject=each, choices=(*further, NO_COLUMN))
        for each in ASKED_COLUMNS
        if further and each in pos_format.asked
    ]


def _doubtful_questions(seen: SeenColumns) -> Iterator[PosQuestion]:
    """Ask about the columns of a known format that name several registers, or tips."""
    for what, columns in seen.doubtful.items():
        least = 2 if what is FormatField.REGISTER else 1
        found = {name: cells for name, cells in columns.items() if len(cells) >= least}
        examples = tuple(f"{name}: {cell[:MAX_SHOWN]}" for name, cells in found.items() for cell in cells)
        if found:
            yield PosQuestion(
                kind=QuestionKind.COLUMN, subject=what.value, choices=(*found, NO_COLUMN), examples=examples
            )


def _word_questions(seen: SeenColumns, further: Sequence[str]) -> list[PosQuestion]:
    return [
        PosQuestion(kind=QuestionKind.WORDS, subject=name, choices=("kind", "ignore"), examples=(seen.words[name],))
        for name in further
        if name in seen.words
    ]


def _rows_question(
    table: Iterable[TableLine | InvalidLine], seen: SeenColumns, pos_format: PosFormat, answers: PosAnswers
) -> list[PosQuestion]:
    """Ask about the rows of one receipt, with those of the first such receipts."""
    is_known = pos_format.is_strict or pos_format.grouping is not Grouping.ONE_ROW
    if is_known or not seen.has_repeated or answers.said.get(QuestionKind.ROWS):
        return []
    rows = (each.cells for each in table if isinstance(each, TableLine))
    examples = (seen.example(cells) for cells in rows if seen.is_repeated(cells))
    return [_whole(QuestionKind.ROWS, tuple(islice(examples, MAX_EXAMPLES)))]


def _whole_questions(seen: SeenColumns, answers: PosAnswers) -> list[PosQuestion]:
    wanted: tuple[tuple[QuestionKind, Sequence[str]], ...] = (
        (QuestionKind.NO_REGISTER, seen.without_register),
        (QuestionKind.CARD, tuple(seen.cards)),
        (QuestionKind.TAXES, seen.taxed),
        (QuestionKind.TIPS, seen.tipped),
    )
    return [_whole(kind, cells) for kind, cells in wanted if cells and not answers.said.get(kind)]


def _whole(kind: QuestionKind, examples: Sequence[str]) -> PosQuestion:
    return PosQuestion(kind=kind, choices=CHOICES[kind], examples=tuple(examples)[:MAX_EXAMPLES])
