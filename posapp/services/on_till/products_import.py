"""Imports a shop's catalogue: each line is a product, new or in place of the one with its barcode.

A second import of the same file changes nothing: a product that is on disk as in the line is left as it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.catalogue.barcodes import spellings
from posapp.domain.catalogue.products import Product
from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval, Permission
from posapp.domain.texts import mark
from posapp.services.on_ledger.catalogue.products_file import (
    ProductsFile,
    price_mark,
    products_in,
    read_products_file,
)
from posapp.services.on_till.sales_import import LineProblem

if TYPE_CHECKING:
    from posapp.services.on_till.till import Till
    from posapp.storage.ledger import Ledger

__all__ = ["BarcodeTwice", "ProductProgress", "ProductsImport"]

LINES_PER_TRANSACTION = 200
"""Enough to make the disk's wait small beside the work, few enough that the counter beside it never waits long."""


class BarcodeTwice(InputError):
    """Two products of the file have the same barcode."""

    field = "barcode"
    sentence = mark("errors", "Barcode: {barcode} is already in line {line}; that line counts.")


class _Outcome(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    ALREADY_THERE = "already there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductProgress:
    """The progress of an import. Everything counted here is on disk.

    Attributes:
        lines: The number of lines in the file.
        done: The number of lines processed.
        added: The number of new products.
        changed: The number of products that the file changed.
        already_there: The number of products that were there as in the file.
    """

    lines: int
    done: int = 0
    added: int = 0
    changed: int = 0
    already_there: int = 0

    @property
    def refused(self) -> int:
        """The number of lines without a valid product."""
        return self.done - self.added - self.changed - self.already_there


Report = Callable[[ProductProgress, Sequence[LineProblem]], None]


class ProductsImport:
    """Imports a file of products into the catalogue of one till.

    Args:
        till: The till whose catalogue it is.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def open_file(
        self,
        path: Path,
        encoding: str,
        report: Report,
        cancelled: Callable[[], bool],
        who: Approval | None = None,
        mark: DecimalMark | None = None,
    ) -> ProductProgress:
        """Read a file and save its products; raises as `read_products_file` and `record` do."""
        return self.record(read_products_file(path, encoding), report, cancelled, who, mark)

    def record(
        self,
        file: ProductsFile,
        report: Report,
        cancelled: Callable[[], bool],
        who: Approval | None = None,
        mark: DecimalMark | None = None,
    ) -> ProductProgress:
        """Save the products of a file that are not saved yet, some hundred lines in one transaction.

        Args:
            file: As `read_products_file` gives it.
            report: Called after each transaction, when its lines are on disk, with their errors.
            cancelled: Called before each transaction; true stops, and what is on disk stays.
            who: Who imports it, for the journal; empty where nobody is signed in.
            mark: The decimal mark of the prices; where None, the file itself or the shop's country decides.

        Raises:
            NotSetUp: When the till has no shop yet.
            PriceMarkUnclear: When neither decides; nothing is saved.
            EnvironmentFault: When the disk refuses; what was reported until then is on disk.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        who = self._till.authorize(Permission.CHANGE_SETTINGS, who)
        shop = self._till.shop()
        rest = products_in(file, shop, mark or price_mark(file, shop))
        progress, seen = ProductProgress(lines=len(file)), _Seen()
        with self._till.open_ledger() as ledger:
            while progress.done < progress.lines and not cancelled():
                batch = _Batch()
                with ledger.transaction():
                    for number, line_read in islice(rest, LINES_PER_TRANSACTION):
                        batch.outcomes.append(_import_line(ledger, number, line_read, seen, batch.problems))
                    self._note(ledger, batch, who)
                progress = batch.added_to(progress)
                report(progress, batch.problems)
        return progress

    def _note(self, ledger: "Ledger", batch: "_Batch", who: Approval) -> None:
        counts = {each.value: batch.outcomes.count(each) for each in (_Outcome.ADDED, _Outcome.CHANGED)}
        if any(counts.values()):
            facts = {name: str(count) for name, count in counts.items()}
            ledger.journal.append(at=self._till.clock(), who=who, what=JournalVerb.PRODUCTS_IMPORTED, facts=facts)


@dataclass(slots=True)
class _Batch:
    """The counts that one transaction adds to the progress once it is committed."""

    outcomes: list[_Outcome] = field(default_factory=list)
    problems: list[LineProblem] = field(default_factory=list)

    def added_to(self, progress: ProductProgress) -> ProductProgress:
        return ProductProgress(
            lines=progress.lines,
            done=progress.done + len(self.outcomes),
            added=progress.added + self.outcomes.count(_Outcome.ADDED),
            changed=progress.changed + self.outcomes.count(_Outcome.CHANGED),
            already_there=progress.already_there + self.outcomes.count(_Outcome.ALREADY_THERE),
        )


class _Seen:
    """The barcodes of the file so far, in every spelling, with their lines."""

    def __init__(self) -> None:
        self._lines: dict[str, int] = {}

    def check(self, barcode: str, line: int) -> None:
        """Remember a code; raises BarcodeTwice when an earlier line has it."""
        earlier = self._lines.get(barcode)
        if earlier is not None:
            raise BarcodeTwice(barcode=barcode, line=earlier)
        self._lines |= dict.fromkeys(spellings(barcode), line)


def _import_line(
    ledger: "Ledger", number: int, line_read: Product | InputError, seen: _Seen, problems: list[LineProblem]
) -> _Outcome:
    if isinstance(line_read, InputError):
        problems.append(LineProblem(number, line_read))
        return _Outcome.REFUSED
    try:
        seen.check(line_read.barcode, number)
    except BarcodeTwice as error:
        problems.append(LineProblem(number, error))
        return _Outcome.REFUSED
    earlier = ledger.products.by_barcode(*spellings(line_read.barcode))
    if earlier == line_read:
        return _Outcome.ALREADY_THERE
    if earlier is not None:
        ledger.products.remove(earlier.barcode)
    ledger.products.save(line_read)
    return _Outcome.ADDED if earlier is None else _Outcome.CHANGED
