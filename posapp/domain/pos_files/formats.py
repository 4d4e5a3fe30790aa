"""Describes the file of a point of sale as data: which columns hold what, and what kinds of rows there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["FormatField", "Grouping", "KindColumn", "KindReader", "PosFormat", "RowKind", "plain_name", "recognize"]


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
        empty: The kind where the cell is empty.
    """

    name: str
    values: Mapping[str, RowKind]
    empty: RowKind = RowKind.SALE

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
    """

    name: str
    title: str
    columns: Mapping[FormatField, tuple[str, ...]]
    kinds: tuple[KindColumn, ...] = ()
    grouping: Grouping = Grouping.ONE_ROW
    signature: frozenset[str] = field(default_factory=frozenset)
    """Further columns by which the file is recognized."""

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
        return tuple(dict.fromkeys(map(plain_name, (*columns, *(each.name for each in self.kinds)))))


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
    """

    def __init__(self, pos_format: PosFormat) -> None:
        self._columns = pos_format.kinds
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
            kind = column.kind(text)
            if kind is None:
                return text
            found = max(found, kind, key=_ORDER.index)
        return found


MAX_KNOWN = 4096
_ORDER = [
    RowKind.SALE,
    RowKind.REPAID,
    RowKind.REFUND,
    RowKind.PENDING,
    RowKind.FAILED,
    RowKind.OTHER,
    RowKind.CANCELLED,
]
