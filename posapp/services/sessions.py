"""What lies on each desk: the services that share one open file or the network, and so one lane."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from posapp.domain.clock import Clock
from posapp.domain.shop import Shop
from posapp.paths import Home
from posapp.services.authorization import Duty
from posapp.storage.ledger import Ledger

if TYPE_CHECKING:  # each is imported when it is first asked for: together they take as long as the window to show
    from posapp.services.on_ledger.actions.event_capture import MoreActions
    from posapp.services.on_ledger.catalogue.products import Catalogue
    from posapp.services.on_ledger.coupons import Coupons, FindCoupon
    from posapp.services.on_ledger.customers.cards import CustomerCards
    from posapp.services.on_ledger.customers.local_search import FindActions, FindSubscriber
    from posapp.services.on_ledger.customers.registration import Registering
    from posapp.services.on_ledger.day.close import Closing
    from posapp.services.on_ledger.day.sales_of_day import Day
    from posapp.services.on_ledger.delivery import Queue
    from posapp.services.on_ledger.journal import JournalReading
    from posapp.services.on_ledger.problems import Problems
    from posapp.services.on_ledger.reconciliation.comparison import Checking
    from posapp.services.on_ledger.reconciliation.fixes import Mending
    from posapp.services.on_ledger.refunds import Refunds
    from posapp.services.on_ledger.restored import Restored
    from posapp.services.on_ledger.review import Review
    from posapp.services.on_ledger.sales.checkout import Checkout
    from posapp.services.on_ledger.shop_details import ShopDetails
    from posapp.services.on_ledger.staff.members import Staff
    from posapp.services.on_ledger.staff.pin_tries import OutsideTries
    from posapp.services.on_ledger.summary.summary import Summaries
    from posapp.services.on_ledger.support_export import SupportExport
    from posapp.services.on_till.custom_actions import CustomActions
    from posapp.services.on_till.customers.remote_search import LookUp
    from posapp.services.on_till.data_requests import CustomerRecords
    from posapp.services.on_till.maintenance import Upkeep
    from posapp.services.on_till.products_import import ImportProducts
    from posapp.services.on_till.setup import SetupDesk
    from posapp.services.on_till.transfer.export import HandOver

__all__ = ["BackgroundSession", "LedgerSession", "ReportSession", "SearchSession"]


class LedgerSession:
    """What works on the precious file: recording, refunding, registering, the day, the queue, the staff.

    Args:
        ledger: The till's ledger, opened in the thread that uses the desk.
        shop: The shop and till.
        home: The folder of the till.
        clock: Gives the present moment, UTC.
        duty: Who stands at the till; nobody where none is given.
        outside: Where wrong PINs are counted too; None where only the ledger counts.
    """

    def __init__(
        self,
        ledger: Ledger,
        shop: Shop,
        home: Home,
        *,
        clock: Clock,
        duty: Duty | None = None,
        outside: "OutsideTries | None" = None,
    ) -> None:
        self.shop = shop
        self._ledger = ledger
        self._home = home
        self._clock = clock
        self._duty = duty or Duty(ledger)
        self._outside = outside

    def warm_up(self) -> None:
        """Have everything at hand that a cashier may ask for next, before somebody waits for it."""
        _ = (
            self.checkout,
            self.coupons,
            self.refunds,
            self.registering,
            self.cards,
            self.catalogue,
            self._ledger.journal,
        )

    @cached_property
    def checkout(self) -> "Checkout":
        """Recording payments."""
        from posapp.services.on_ledger.sales.checkout import Checkout

        return Checkout(self._ledger, self.shop, clock=self._clock, duty=self._duty)

    @cached_property
    def day(self) -> "Day":
        """The day at this till."""
        from posapp.services.on_ledger.day.sales_of_day import Day

        return Day(self._ledger, self.shop, clock=self._clock)

    @cached_property
    def cards(self) -> "CustomerCards":
        """Customers as the counter shows them."""
        from posapp.services.on_ledger.customers.cards import CustomerCards

        return CustomerCards(self._ledger, clock=self._clock, duty=self._duty)

    @cached_property
    def refunds(self) -> "Refunds":
        """Paying back."""
        from posapp.services.on_ledger.refunds import Refunds

        return Refunds(self._ledger, self.shop, clock=self._clock, duty=self._duty)

    @cached_property
    def queue(self) -> "Queue":
        """What waits for Hellotext."""
        from posapp.services.on_ledger.delivery import Queue

        return Queue(self._ledger, clock=self._clock, duty=self._duty)

    @cached_property
    def registering(self) -> "Registering":
        """Registering new customers."""
        from posapp.services.on_ledger.customers.registration import Registering

        return Registering(self._ledger, self.shop, clock=self._clock, duty=self._duty)

    @cached_property
    def review(self) -> "Review":
        """What needs a person."""
        from posapp.services.on_ledger.review import Review

        return Review(self._ledger, clock=self._clock, duty=self._duty)

    @cached_property
    def staff(self) -> "Staff":
        """Who works here, and who stands at the till."""
        from posapp.services.on_ledger.staff.members import Staff

        return Staff(self._ledger, self._duty, clock=self._clock, outside=self._outside)

    @cached_property
    def coupons(self) -> "Coupons":
        """The rules of coupons."""
        from posapp.services.on_ledger.coupons import Coupons

        return Coupons(self._ledger, self.shop, clock=self._clock, duty=self._duty)

    @cached_property
    def actions(self) -> "MoreActions":
        """What else a customer does than pay."""
        from posapp.services.on_ledger.actions.event_capture import MoreActions

        return MoreActions(self._ledger, self.shop, clock=self._clock, duty=self._duty)

    @cached_property
    def problems(self) -> "Problems":
        """Reports of problems."""
        from posapp.services.on_ledger.problems import Problems

        return Problems(self._home, clock=self._clock)

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The shop's products."""
        from posapp.services.on_ledger.catalogue.products import Catalogue

        return Catalogue(self._ledger, clock=self._clock, duty=self._duty)

    @cached_property
    def closing(self) -> "Closing":
        """Closing the day."""
        from posapp.services.on_ledger.day.close import Closing

        return Closing(self._ledger, self.shop, clock=self._clock, duty=self._duty)

    @cached_property
    def mending(self) -> "Mending":
        """Mending what a check against the till found."""
        from posapp.services.on_ledger.reconciliation.fixes import Mending

        return Mending(self._ledger, self.shop, self.checkout, clock=self._clock, duty=self._duty)

    @cached_property
    def restored(self) -> "Restored":
        """What is to be told of a ledger that was not the newest one."""
        from posapp.services.on_ledger.restored import Restored

        return Restored(self._ledger, clock=self._clock, duty=self._duty)

    @cached_property
    def shop_details(self) -> "ShopDetails":
        """What of the shop may be changed later."""
        from posapp.services.on_ledger.shop_details import ShopDetails

        return ShopDetails(self._ledger, self.shop, clock=self._clock, duty=self._duty)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSession:
    """What looks for customers, coupons and actions in the downloaded lists.

    Attributes:
        find: Looks for customers.
        coupons: Looks for coupons.
        actions: Looks for the shop's own actions.
        is_current: Says whether these lists are still the ones in use; else the desk is to be opened anew.
    """

    find: "FindSubscriber"
    coupons: "FindCoupon"
    actions: "FindActions"
    is_current: Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundSession:
    """What takes its time: speaking to Hellotext while somebody waits, and keeping the files."""

    setup: "SetupDesk"
    upkeep: "Upkeep"
    handover: "HandOver"
    problems: "Problems"
    records: "CustomerRecords"
    actions: "CustomActions"
    look_up: "LookUp"
    products: "ImportProducts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSession:
    """What only reads the precious file, and may take its time: nobody at the counter waits for it."""

    summaries: "Summaries"
    checking: "Checking"
    journal: "JournalReading"
    support: "SupportExport"
