"""The ledger: unit of work and repository of a till's sales, events, journal, staff and shop."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from posapp.storage.database.connection import Connection
from posapp.storage.database.snapshots import passes_integrity_check
from posapp.storage.faults import FileDamaged
from posapp.storage.settings import Settings, ShopRecord

if TYPE_CHECKING:  # each kind of record is imported when it is first asked for: the counter opens with a few of them
    from posapp.storage.actions.recorded_actions import OptIns, RecordedActions
    from posapp.storage.catalogue import Products
    from posapp.storage.coupons.coupon_book import CouponBook
    from posapp.storage.customers.notes import CustomerNotes
    from posapp.storage.customers.registrations import NewCustomers
    from posapp.storage.day.closes import DayCloses
    from posapp.storage.day.drawer import DrawerMovements
    from posapp.storage.events.events import Events
    from posapp.storage.events.held import HeldEvents
    from posapp.storage.events.of_new_customers import EventsOfNewCustomers
    from posapp.storage.journal import Journal
    from posapp.storage.marks.ledger_marks import LedgerMarks
    from posapp.storage.orders import Orders
    from posapp.storage.pos_receipts import PosReceipts
    from posapp.storage.refunds import Refunds
    from posapp.storage.sales.drafts import SaleDrafts
    from posapp.storage.sales.line_items import LineItems
    from posapp.storage.sales.own_tenders import OwnTenders
    from posapp.storage.sales.sales import Sales
    from posapp.storage.shop_server.coupon_claims import CouponClaims
    from posapp.storage.shop_server.fact_rows import FactRows
    from posapp.storage.shop_server.marks import ShopMarks
    from posapp.storage.shop_server.membership import Memberships
    from posapp.storage.shop_server.refund_reservations import RefundReservations
    from posapp.storage.shop_server.shared_facts import SharedFacts
    from posapp.storage.shop_server.shared_records import SharedRecords
    from posapp.storage.shop_server.shop_customers import ShopCustomers
    from posapp.storage.staff.members import Staff
    from posapp.storage.summary.drill_down import SummaryLists
    from posapp.storage.summary.summaries import Summaries

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
        on_close: Called once after the file was closed; it must raise nothing.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.settings = Settings(connection)
        self.shop = ShopRecord(connection)
        self.on_close: Callable[[], None] | None = None

    @cached_property
    def sales(self) -> "Sales":
        """Sales."""
        from posapp.storage.sales.sales import Sales

        return Sales(self.connection)

    @cached_property
    def own_tenders(self) -> "OwnTenders":
        """The tenders of the shop's own."""
        from posapp.storage.sales.own_tenders import OwnTenders

        return OwnTenders(self.connection)

    @cached_property
    def drafts(self) -> "SaleDrafts":
        """The sale that is half typed at the counter."""
        from posapp.storage.sales.drafts import SaleDrafts

        return SaleDrafts(self.connection)

    @cached_property
    def refunds(self) -> "Refunds":
        """Refunds."""
        from posapp.storage.refunds import Refunds

        return Refunds(self.connection)

    @cached_property
    def events(self) -> "Events":
        """The events: the outbox."""
        from posapp.storage.events.events import Events

        return Events(self.connection)

    @cached_property
    def held_events(self) -> "HeldEvents":
        """The events whose receipts are to be looked up before their first send."""
        from posapp.storage.events.held import HeldEvents

        return HeldEvents(self.connection)

    @cached_property
    def events_of_new_customers(self) -> "EventsOfNewCustomers":
        """The events that wait for whoever was registered at this till."""
        from posapp.storage.events.of_new_customers import EventsOfNewCustomers

        return EventsOfNewCustomers(self.connection)

    @cached_property
    def new_customers(self) -> "NewCustomers":
        """The customers registered at this till."""
        from posapp.storage.customers.registrations import NewCustomers

        return NewCustomers(self.connection)

    @cached_property
    def staff(self) -> "Staff":
        """The staff."""
        from posapp.storage.staff.members import Staff

        return Staff(self.connection)

    @cached_property
    def customer_notes(self) -> "CustomerNotes":
        """The notes about customers."""
        from posapp.storage.customers.notes import CustomerNotes

        return CustomerNotes(self.connection)

    @cached_property
    def coupons(self) -> "CouponBook":
        """The coupon rules and redemptions."""
        from posapp.storage.coupons.coupon_book import CouponBook

        return CouponBook(self.connection)

    @cached_property
    def orders(self) -> "Orders":
        """Orders of the counter, with their steps."""
        from posapp.storage.orders import Orders

        return Orders(self.connection)

    @cached_property
    def recorded_actions(self) -> "RecordedActions":
        """The events recorded under More actions."""
        from posapp.storage.actions.recorded_actions import RecordedActions

        return RecordedActions(self.connection)

    @cached_property
    def opt_ins(self) -> "OptIns":
        """The opt-ins and opt-outs of customers."""
        from posapp.storage.actions.recorded_actions import OptIns

        return OptIns(self.connection)

    @cached_property
    def products(self) -> "Products":
        """The shop's catalogue."""
        from posapp.storage.catalogue import Products

        return Products(self.connection)

    @cached_property
    def lines(self) -> "LineItems":
        """The line items of sales."""
        from posapp.storage.sales.line_items import LineItems

        return LineItems(self.connection)

    @cached_property
    def journal(self) -> "Journal":
        """The journal of what people did."""
        from posapp.storage.journal import Journal

        return Journal(self.connection)

    @cached_property
    def summaries(self) -> "Summaries":
        """The figures of summaries."""
        from posapp.storage.summary.summaries import Summaries

        return Summaries(self.connection)

    @cached_property
    def summary_lists(self) -> "SummaryLists":
        """The lists behind a summary's figures."""
        from posapp.storage.summary.drill_down import SummaryLists

        return SummaryLists(self.connection)

    @cached_property
    def closes(self) -> "DayCloses":
        """The close reports of days."""
        from posapp.storage.day.closes import DayCloses

        return DayCloses(self.connection)

    @cached_property
    def drawer(self) -> "DrawerMovements":
        """The opening floats, cash in and cash out of the drawer."""
        from posapp.storage.day.drawer import DrawerMovements

        return DrawerMovements(self.connection)

    @cached_property
    def pos_receipts(self) -> "PosReceipts":
        """The receipts of the shop's own POS."""
        from posapp.storage.pos_receipts import PosReceipts

        return PosReceipts(self.connection)

    @cached_property
    def memberships(self) -> "Memberships":
        """The till's place among the tills of its shop."""
        from posapp.storage.shop_server.membership import Memberships

        return Memberships(self.connection)

    @cached_property
    def shared_facts(self) -> "SharedFacts":
        """What happened here, for the other tills of the shop."""
        from posapp.storage.shop_server.shared_facts import SharedFacts

        return SharedFacts(self.connection)

    @cached_property
    def fact_rows(self) -> "FactRows":
        """What the facts for the other tills say."""
        from posapp.storage.shop_server.fact_rows import FactRows

        return FactRows(self.connection)

    @cached_property
    def shop_marks(self) -> "ShopMarks":
        """How far this till has shared, and read what the others shared."""
        from posapp.storage.shop_server.marks import ShopMarks

        return ShopMarks(self.connection)

    @cached_property
    def coupon_claims(self) -> "CouponClaims":
        """The coupons that this till claims at the shop server."""
        from posapp.storage.shop_server.coupon_claims import CouponClaims

        return CouponClaims(self.connection)

    @cached_property
    def shared_records(self) -> "SharedRecords":
        """What the shop keeps once for all its tills."""
        from posapp.storage.shop_server.shared_records import SharedRecords

        return SharedRecords(self.connection)

    @cached_property
    def shop_customers(self) -> "ShopCustomers":
        """The customers whom other tills of the shop registered."""
        from posapp.storage.shop_server.shop_customers import ShopCustomers

        return ShopCustomers(self.connection)

    @cached_property
    def refund_reservations(self) -> "RefundReservations":
        """The refunds that this till reserved at the shop server and has not recorded."""
        from posapp.storage.shop_server.refund_reservations import RefundReservations

        return RefundReservations(self.connection)

    @cached_property
    def marks(self) -> "LedgerMarks":
        """What the ledger knows of the mark outside its folder."""
        from posapp.storage.marks.ledger_marks import LedgerMarks

        return LedgerMarks(self.connection)

    def transaction(self) -> AbstractContextManager[None]:
        """Write all of what follows or nothing; raises EnvironmentFault."""
        return self.connection.transaction()

    def snapshot(self) -> AbstractContextManager[None]:
        """Read one state of the file, while others write; raises EnvironmentFault."""
        return self.connection.snapshot()

    def integrity(self) -> Integrity:
        """Check every page and every journal entry; takes seconds on a large file."""
        from posapp.domain.journal.entry import first_broken

        if not passes_integrity_check(self.connection):
            return Integrity(file_is_whole=False, broken_entry=self._broken_entry_of_damaged())
        return Integrity(file_is_whole=True, broken_entry=first_broken(self.journal.entries()))

    def _broken_entry_of_damaged(self) -> int | None:
        """Of a damaged file, say about the journal what can still be read."""
        from posapp.domain.journal.entry import first_broken

        holding = 0
        try:
            for entry in self.journal.entries():
                holding = entry.number
            return first_broken(self.journal.entries())
        except FileDamaged:
            return holding + 1

    def close(self) -> None:
        """Close the file; closing twice is closing once."""
        self.connection.close()
        told, self.on_close = self.on_close, None
        if told is not None:
            told()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
