"""The precious file: sales, events, journal, staff, the shop."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType

from posapp.domain.journal import first_broken
from posapp.storage.connection import Connection
from posapp.storage.copies import is_whole
from posapp.storage.coupons import CouponBook
from posapp.storage.customer_notes import CustomerNotes
from posapp.storage.events import Events
from posapp.storage.faults import FileDamaged
from posapp.storage.journal import Journal
from posapp.storage.lines import Lines
from posapp.storage.new_customers import NewCustomers
from posapp.storage.orders import Orders
from posapp.storage.products import Products
from posapp.storage.recorded_actions import OptIns, RecordedActions
from posapp.storage.refunds import Refunds
from posapp.storage.sales import Sales
from posapp.storage.settings import Settings, ShopRecord
from posapp.storage.staff import Staff
from posapp.storage.summaries import Summaries
from posapp.storage.summary_lists import SummaryLists

__all__ = ["Integrity", "Ledger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Integrity:
    """What a check of the file found.

    Attributes:
        file_is_whole: Whether SQLite and the cipher read every page as it was written.
        broken_entry: The number of the first journal entry that does not hold; None when all do.
    """

    file_is_whole: bool
    broken_entry: int | None


class Ledger:
    """The open ledger of a till, in the thread that opened it.

    Attributes:
        connection: The open file.
        settings: Names and texts.
        shop: The shop.
        sales: Sales.
        refunds: Refunds.
        events: The queue.
        new_customers: Who was registered at this till.
        staff: Who works here.
        customer_notes: What staff noted of customers.
        coupons: The rules of coupons, and what was redeemed.
        orders: Orders of the counter, with their steps.
        recorded_actions: What was recorded under More actions.
        opt_ins: What customers said about being written to.
        products: The shop's catalogue.
        lines: What was bought.
        journal: What persons did.
        summaries: What a summary is made of.
        summary_lists: The lists behind a summary's figures.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.settings = Settings(connection)
        self.shop = ShopRecord(connection)
        self.sales = Sales(connection)
        self.refunds = Refunds(connection)
        self.events = Events(connection)
        self.new_customers = NewCustomers(connection)
        self.staff = Staff(connection)
        self.customer_notes = CustomerNotes(connection)
        self.coupons = CouponBook(connection)
        self.orders = Orders(connection)
        self.recorded_actions = RecordedActions(connection)
        self.opt_ins = OptIns(connection)
        self.products = Products(connection)
        self.lines = Lines(connection)
        self.journal = Journal(connection)
        self.summaries = Summaries(connection)
        self.summary_lists = SummaryLists(connection)

    def transaction(self) -> AbstractContextManager[None]:
        """Write all of what follows or nothing; raises EnvironmentFault."""
        return self.connection.transaction()

    def snapshot(self) -> AbstractContextManager[None]:
        """Read one state of the file, while others write; raises EnvironmentFault."""
        return self.connection.snapshot()

    def integrity(self) -> Integrity:
        """Check every page and every journal entry; takes seconds on a large file."""
        if not is_whole(self.connection):
            return Integrity(file_is_whole=False, broken_entry=self._broken_entry_of_damaged())
        return Integrity(file_is_whole=True, broken_entry=first_broken(self.journal.entries()))

    def _broken_entry_of_damaged(self) -> int | None:
        """Of a damaged file, say about the journal what can still be read."""
        holding = 0
        try:
            for entry in self.journal.entries():
                holding = entry.number
            return first_broken(self.journal.entries())
        except FileDamaged:
            return holding + 1

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
