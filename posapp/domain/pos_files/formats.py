"""Describes the file of a point of sale as data: which columns hold what, and what kinds of rows there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.sales.tender import Tender

__all__ = [
    "NO_TEXT",
    "FormatField",
    "Grouping",
    "KindColumn",
    "KindReader",
    "PosFormat",
    "RowKind",
    "plain_name",
    "recognize",
]


class FormatField(StrEnum):
    """What a column of a POS file can hold."""

    RECEIPT = "receipt"
    SOLD_AT = "sold_at"
    AMOUNT = "amount"
    CURRENCY = "currency"
    CUSTOMER = "customer"
    COUPONS = "coupons"
    TENDER = "tender"
    REGISTER = "register"
    REFUNDED = "refunded"
    TIP = "tip"
    TAX = "tax"
    """Taxes beside the amount, which may or may not be a part of it."""
    REFERENCE = "reference"
    """Another number by which the system knows the sale."""
    ZONE = "zone"
    GROSS = "gross"
    """What the amount is made of before a later refund was taken off."""
    DEDUCTED = "deducted"
    """What was given back later, and may be taken off the amount already."""


class RowKind(StrEnum):
    """What a row of a POS file says."""

    SALE = "sale"
    REFUND = "refund"
    REPAID = "repaid"
    """A sale whose whole amount was given back later."""
    CANCELLED = "cancelled"
    FAILED = "failed"
    PENDING = "pending"
    OTHER = "other"
    """Neither a sale nor a refund: a withdrawal, a payout, a fee."""


class Grouping(StrEnum):
    """How a receipt that has several rows is written."""

    ONE_ROW = "one_row"
    """Each row is a receipt."""
    FIRST_ROW = "first_row"
    """The first row has the total; the rows of its further items leave it empty."""
    EACH_ROW = "each_row"
    """Each row has the same total."""
    SUM = "sum"
    """The rows are the items, or the tenders, and add up to the total."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindColumn:
    """A column that says what kind of row it is.

    Attributes:
        name: Its name.
        values: The kind for each of its texts, in small letters; "*" stands for any other text.
        empty: The kind where the cell is empty; None where that must be asked.
    """

    name: str
    values: Mapping[str, RowKind]
    empty: RowKind | None = RowKind.SALE

    def kind(self, cell: str) -> RowKind | None:
        """Give the kind of a cell; None where the text is unknown."""
        text = plain_name(cell)
        if not text:
            return self.empty
        return self.values.get(text, self.values.get("*"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PosFormat:
    """The format of one system's file.

    Attributes:
        name: What `--format` calls it.
        title: What people call it.
        columns: The columns that hold each field. Those of `sold_at` are written one after the other, those of `amount`
            are added up, and of all others the first that is not empty counts.
        kinds: The columns that say what kind a row is; the one that says least of a sale decides.
        grouping: How a receipt with several rows is written.
        twelve_hours: The order of its dates where its times have AM or PM; None where it has none of its own.
        tender_amounts: The columns that hold how much was paid in which way; None stands for a card of either kind.
        asked: The columns that nobody has said anything about yet, of a format that a person described.
        is_strict: Whether a receipt has one row by definition, so that a further one is never a part of it.
    """

    name: str
    title: str
    columns: Mapping[FormatField, tuple[str, ...]]
    kinds: tuple[KindColumn, ...] = ()
    grouping: Grouping = Grouping.ONE_ROW
    signature: frozenset[str] = field(default_factory=frozenset)
    """Further columns by which the file is recognized."""
    twelve_hours: DateOrder | None = None
    tender_amounts: Mapping[str, Tender | None] = field(default_factory=dict)
    asked: frozenset[str] = field(default_factory=frozenset)
    is_strict: bool = False

    is_described: bool = False
    """Whether a person described it, so that nobody knows what its further columns say."""

    @property
    def needed(self) -> frozenset[str]:
        """The columns without which a file is not of this format, as `plain_name` writes them."""
        needed = [self.columns[each] for each in (FormatField.SOLD_AT, FormatField.AMOUNT)]
        first = self.columns[FormatField.RECEIPT][:1]
        names = [*first, *(name for names in needed for name in names), *(each.name for each in self.kinds)]
        return frozenset(map(plain_name, (*names, *self.signature)))

    @property
    def used(self) -> tuple[str, ...]:
        """Every column that it reads, as `plain_name` writes them."""
        columns = [name for names in self.columns.values() for name in names]
        kinds = (each.name for each in self.kinds)
        return tuple(dict.fromkeys(map(plain_name, (*columns, *kinds, *self.tender_amounts))))


def plain_name(text: str) -> str:
    """Give the name of a column, or a cell that names a kind, in small letters and with single blanks."""
    return " ".join(text.casefold().split())


def recognize(header: Iterable[str], formats: Iterable[PosFormat]) -> PosFormat | None:
    """Give the format of a file by its columns; the one that needs most of them where several fit."""
    names = frozenset(map(plain_name, header))
    fitting = [each for each in formats if each.needed <= names]
    return max(fitting, key=lambda each: len(each.needed), default=None)


class KindReader:
    """Tells the kinds of the rows of a file, whose few different texts come again and again.

    Args:
        pos_format: The file's format.
        said: The kinds of the texts that a person was asked about, as `plain_name` writes them.
    """

    def __init__(self, pos_format: PosFormat, said: Mapping[str, RowKind]) -> None:
        self._columns, self._said = pos_format.kinds, said
        self._names = [plain_name(each.name) for each in pos_format.kinds]
        self._known: dict[tuple[str, ...], RowKind | str] = {}

    def of(self, cells: Mapping[str, str]) -> RowKind | str:
        """Give the kind of a row; the unknown text where a column has one.

        Args:
            cells: The row's cells by the names of their columns, as `plain_name` writes them.
        """
        texts = tuple([cells.get(name, "") for name in self._names])
        found = self._known.get(texts)
        if found is None:
            found = self._find(texts)
            if len(self._known) < MAX_KNOWN:
                self._known[texts] = found
        return found

    def _find(self, texts: tuple[str, ...]) -> RowKind | str:
        found = RowKind.SALE
        for column, text in zip(self._columns, texts, strict=True):
            kind = column.kind(text) or self._said.get(plain_name(text) or NO_TEXT)
            if kind is None:
                return text or NO_TEXT
            found = max(found, kind, key=_ORDER.index)
        return found


MAX_KNOWN = 4096
NO_TEXT = "(empty)"
"""What an empty cell is called where its kind is asked for."""
_ORDER = [
    RowKind.SALE,
    RowKind.REPAID,
    RowKind.REFUND,
    RowKind.PENDING,
    RowKind.FAILED,
    RowKind.OTHER,
    RowKind.CANCELLED,
]
