"""Finds the cells of a row by what they hold."""

from collections.abc import Mapping, Sequence

from posapp.domain.pos_files.formats import FormatField, Grouping, PosFormat, plain_name

__all__ = ["RowCells"]

TOTALS = frozenset({"total", "totals", "grand total", "totales", "total general", "suma", "sum", "total geral", "soma"})


class RowCells:
    """The cells of one file's rows.

    Attributes:
        pos_format: The file's format.
        tender_amounts: The columns that hold how much was paid in which way, as `plain_name` writes them.
        has_registers: Whether the file has a column of registers.
        needed: The columns without whose cell a row is no whole one, each as the file writes it.

    Args:
        pos_format: The file's format.
        header: The names of the file's columns.
    """

    def __init__(self, pos_format: PosFormat, header: Sequence[str]) -> None:
        names = {plain_name(each): each for each in header}
        self.pos_format = pos_format
        self._names = {each: tuple(map(plain_name, found)) for each, found in pos_format.columns.items()}
        self.tender_amounts = {plain_name(name): each for name, each in pos_format.tender_amounts.items()}
        self.has_registers = any(each in names for each in self._names.get(FormatField.REGISTER, ()))
        dated = self._names[FormatField.SOLD_AT]
        kinds = (plain_name(each.name) for each in pos_format.kinds)
        needed = (*dated, *self._names[FormatField.AMOUNT], *kinds)
        self.needed = {each: names[each] for each in needed if each in names}
        self._by_receipt = pos_format.grouping in {Grouping.FIRST_ROW, Grouping.EACH_ROW}

    def all(self, cells: Mapping[str, str], what: FormatField) -> list[str]:
        """Give the cells that hold something, without the empty ones."""
        return [cell for name in self._names.get(what, ()) if (cell := cells.get(name, ""))]

    def first(self, cells: Mapping[str, str], what: FormatField) -> str:
        """Give the first that is not empty; empty where all are."""
        for name in self._names.get(what, ()):
            cell = cells.get(name, "")
            if cell:
                return cell
        return ""

    def text(self, cells: Mapping[str, str], what: FormatField) -> str:
        """Give the cells one after the other."""
        return " ".join(self.all(cells, what))

    def register(self, cells: Mapping[str, str]) -> str:
        """Give the register that a row names; empty where it names none."""
        return self.first(cells, FormatField.REGISTER)

    def is_total(self, cells: Mapping[str, str]) -> bool:
        """A row of totals is called so in its receipt, or in its first cell where it has none."""
        receipt = self.first(cells, FormatField.RECEIPT)
        first = receipt or next((cell for cell in cells.values() if cell), "")
        return plain_name(first).rstrip(":") in TOTALS

    def continues(self, cells: Mapping[str, str]) -> bool:
        """Say whether a row is a further item of an order whose first row has the total."""
        return self.pos_format.grouping is Grouping.FIRST_ROW and not self.all(cells, FormatField.AMOUNT)

    def missing(self, cells: Mapping[str, str]) -> str:
        """Give a column that a row ends before although its format needs it; empty for a whole row."""
        return next((written for name, written in self.needed.items() if name not in cells), "")

    def is_negative(self, cells: Mapping[str, str]) -> bool:
        """Say whether a row's amount seems to go back, before it was read."""
        amount = self.first(cells, FormatField.AMOUNT)
        return bool(amount) and (amount[0] in "-\u2212(" or amount[-1] == "-")

    def key(self, cells: Mapping[str, str], *, is_refund: bool) -> int:
        """Give what the rows of one receipt have in common.

        A system whose receipts are only numbers may begin them again each day, and at each register.
        """
        receipt = self.first(cells, FormatField.RECEIPT)
        if self._by_receipt:
            return hash((receipt, is_refund))
        day = (self.all(cells, FormatField.SOLD_AT) or [""])[0].partition(" ")[0].partition("T")[0]
        return hash((receipt, is_refund, day, self.register(cells)))

    def example(self, cells: Mapping[str, str]) -> str:
        """Give a row for a person who is asked about it: its receipt, time, amount and tender."""
        parts = (self.text(cells, each) for each in _SHOWN)
        return " ".join(part for part in parts if part)[:80]


_SHOWN = (FormatField.RECEIPT, FormatField.SOLD_AT, FormatField.AMOUNT, FormatField.TENDER)
