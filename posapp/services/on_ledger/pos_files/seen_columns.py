"""Collects what the columns of a POS file hold, a few cells of each, while its rows go by."""

from collections.abc import Collection, Mapping, Sequence

from posapp.domain.amounts.amount_text import amount_text
from posapp.domain.errors import InputError
from posapp.domain.pos_files.answers import PosAnswers
from posapp.domain.pos_files.doubtful_columns import doubtful_columns
from posapp.domain.pos_files.formats import FormatField, KindReader, PosFormat, RowKind, plain_name
from posapp.domain.pos_files.tenders import is_bare_card, tender_by_amounts
from posapp.domain.pos_files.timestamps import has_twelve_hours
from posapp.domain.pos_files.words import is_kind_word
from posapp.domain.shop import Shop
from posapp.services.on_ledger.pos_files.row_cells import RowCells

__all__ = ["MAX_EXAMPLES", "SeenColumns", "day_key"]

MAX_REGISTERS = 200
MAX_KINDS = 20
MAX_EXAMPLES = 5
MAX_TENDERS = 500
_COUNTED = frozenset({RowKind.SALE, RowKind.REPAID, RowKind.REFUND})
_WITH_AMOUNTS = (FormatField.AMOUNT, FormatField.REFUNDED, FormatField.TIP, FormatField.TAX)


class SeenColumns:
    """What was seen so far.

    Attributes:
        amounts: The digits of the amounts, without those that have one meaning.
        dates: The beginnings of the date cells.
        registers: The registers, in the order in which they appear.
        unknown: The texts whose kind is not known, each with a row that has it.
        words: The columns in which words such as "Cancelled" stand, each with such a cell.
        cards: What is paid with a card of which no more is said.
        rows_of: For each receipt that has several rows, how many.
        has_repeated: Whether such a receipt is a sale.
        without_register: Some rows that name no register, of a file that has registers.
        taxed: Some taxes that stand beside the amounts.
        tipped: Some tips.
        has_twelve_hours: Whether times bear AM or PM.
        doubtful: The columns of a known format that may hold a register or a tip, each with the different cells of its
            sales and refunds.

    Args:
        pos_format: The file's format.
        header: The names of all its columns.
        answers: What a person has said about files of this format.
        shop: Its currency and country.
        own_tenders: The names of the tenders of the shop's own, as `plain_name` writes them: of these nothing is asked.
    """

    def __init__(
        self,
        pos_format: PosFormat,
        header: Sequence[str],
        answers: PosAnswers,
        shop: Shop,
        own_tenders: Collection[str] = (),
    ) -> None:
        self.amounts: set[str] = set()
        self.dates: set[str] = set()
        self.registers: dict[str, None] = {}
        self.unknown: dict[str, str] = {}
        self.words: dict[str, str] = {}
        self.cards: dict[str, None] = {}
        self.rows_of: dict[int, int] = {}
        self.has_repeated = False
        self.without_register: list[str] = []
        self.taxed: list[str] = []
        self.tipped: list[str] = []
        self.has_twelve_hours = False
        self.doubtful = {
            what: {name: dict[str, None]() for name in names}
            for what, names in doubtful_columns(pos_format, header, answers.columns).items()
        }
        self._shop, self._own_tenders = shop, own_tenders
        self._row, self._kinds = RowCells(pos_format, header), KindReader(pos_format, answers.kinds)
        self._cells: set[str] = set()
        self._keys: set[int] = set()
        self._amount_names = [plain_name(name) for each in _WITH_AMOUNTS for name in pos_format.columns.get(each, ())]
        self._date_name = plain_name(pos_format.columns[FormatField.SOLD_AT][0])
        self._watches_time = pos_format.twelve_hours is not None
        further = (each for each in header if each and plain_name(each) not in pos_format.used)
        self._watched = [
            (name, each)
            for each in further
            if pos_format.is_described and (name := plain_name(each)) not in answers.words
        ]

    def note(self, cells: Mapping[str, str]) -> None:
        """Note a row; one that was cut off says nothing."""
        if self._row.missing(cells) and not self._row.continues(cells) and not self._row.is_total(cells):
            return
        self._note_amounts(cells)
        for name, written in self._watched:
            if is_kind_word(cells.get(name, "")):
                self.words.setdefault(written, cells[name])
        self.dates.add(day_key(cells.get(self._date_name, "")))
        if self._row.is_total(cells):
            return
        if self._watches_time and not self.has_twelve_hours:
            self.has_twelve_hours = has_twelve_hours(self._row.text(cells, FormatField.SOLD_AT))
        kind = self._kind(cells)
        if kind in _COUNTED:
            self._note_register(cells)
            self._note_receipt(cells, is_refund=kind is RowKind.REFUND or self._row.is_negative(cells))
            self._note_card(cells)
            self._note_beside(cells)
            self._note_doubtful(cells)

    def _note_doubtful(self, cells: Mapping[str, str]) -> None:
        for what, columns in self.doubtful.items():
            for name, found in columns.items():
                cell = cells.get(plain_name(name), "")
                says_something = what is not FormatField.TIP or any(sign in "123456789" for sign in cell)
                if cell and says_something and len(found) < MAX_EXAMPLES:
                    found.setdefault(cell)

    def _note_amounts(self, cells: Mapping[str, str]) -> None:
        for name in self._amount_names:
            cell = cells.get(name, "")
            if cell and cell not in self._cells:
                self._cells.add(cell)
                digits = _digits(cell, self._shop)
                if digits:
                    self.amounts.add(digits)

    def _kind(self, cells: Mapping[str, str]) -> RowKind:
        """A text that is not known yet counts as a sale until a person says what it is."""
        kind = self._kinds.of(cells)
        if isinstance(kind, RowKind):
            return kind
        if len(self.unknown) < MAX_KINDS:
            self.unknown.setdefault(kind, self._row.example(cells))
        return RowKind.SALE

    def _note_register(self, cells: Mapping[str, str]) -> None:
        register = self._row.register(cells)
        if register and len(self.registers) < MAX_REGISTERS:
            self.registers.setdefault(register)
        elif not register and self._row.has_registers and not self._row.continues(cells):
            _keep(self.without_register, self._row, cells)

    def _note_receipt(self, cells: Mapping[str, str], *, is_refund: bool) -> None:
        if self._row.pos_format.is_strict:
            return
        key = self._row.key(cells, is_refund=is_refund)
        if key not in self._keys:
            self._keys.add(key)
            return
        self.rows_of[key] = self.rows_of.get(key, 1) + 1
        self.has_repeated = self.has_repeated or not is_refund

    def is_repeated(self, cells: Mapping[str, str]) -> bool:
        """Say whether a row is one of several of a receipt that is a sale."""
        is_refund = self._kinds.of(cells) is RowKind.REFUND or self._row.is_negative(cells)
        return not is_refund and self._row.key(cells, is_refund=False) in self.rows_of

    def example(self, cells: Mapping[str, str]) -> str:
        """Give a row for a person who is asked about it."""
        return self._row.example(cells)

    def _note_card(self, cells: Mapping[str, str]) -> None:
        if len(self.cards) >= MAX_TENDERS:
            return
        text = self._row.first(cells, FormatField.TENDER)
        if plain_name(text) in self._own_tenders:
            return
        amounts = tender_by_amounts(cells, self._row.tender_amounts)
        if amounts == (None,) or (not amounts and text and is_bare_card(text)):
            self.cards.setdefault(text or "Card")

    def _note_beside(self, cells: Mapping[str, str]) -> None:
        for what, noted in ((FormatField.TAX, self.taxed), (FormatField.TIP, self.tipped)):
            if len(noted) < MAX_EXAMPLES and any(sign in "123456789" for sign in self._row.first(cells, what)):
                noted.append(f"{self._row.first(cells, FormatField.AMOUNT)} + {self._row.first(cells, what)}")


def _keep(examples: list[str], row: RowCells, cells: Mapping[str, str]) -> None:
    if len(examples) < MAX_EXAMPLES:
        text = row.example(cells)
        if text and text not in examples:
            examples.append(text)


def day_key(cell: str) -> str:
    """Give the beginning of a date cell, up to its first blank or T."""
    return cell.partition(" ")[0].partition("T")[0]


def _digits(cell: str, shop: Shop) -> str:
    """What is no amount is said where its row is read."""
    if not cell or cell.isdigit():
        return ""
    try:
        found = amount_text(cell, shop.currency, shop.locale)
    except InputError:
        return ""
    return "" if found is None else found.digits
