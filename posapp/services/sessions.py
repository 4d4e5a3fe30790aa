"""Opens sessions of a till: the services that share one open file or the network, and so one worker."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each is imported when it is first asked for: together they take as long as the window to show
    from posapp.paths import Home
    from posapp.services.on_ledger.actions.event_capture import EventCapture
    from posapp.services.on_ledger.catalogue.products import ProductCatalogue
    from posapp.services.on_ledger.catalogue.scale_rules import ScaleRules
    from posapp.services.on_ledger.coupons import CouponLookup, Coupons
    from posapp.services.on_ledger.customers.cards import CustomerCards
    from posapp.services.on_ledger.customers.local_search import CustomActionLookup, SubscriberLookup
    from posapp.services.on_ledger.customers.registration import CustomerRegistration
    from posapp.services.on_ledger.day.close import DayClosing
    from posapp.services.on_ledger.day.drawer import Drawer
    from posapp.services.on_ledger.day.sales_of_day import DaySales
    from posapp.services.on_ledger.delivery import Outbox
    from posapp.services.on_ledger.intake.codes import FiscalCodes
    from posapp.services.on_ledger.intake.corrections import ReceiptCorrections
    from posapp.services.on_ledger.intake.pairings import Pairings
    from posapp.services.on_ledger.intake.proposals import Proposals
    from posapp.services.on_ledger.intake.templates import ReceiptTemplates
    from posapp.services.on_ledger.intake.written_templates import WrittenTemplates
    from posapp.services.on_ledger.journal import JournalReader
    from posapp.services.on_ledger.problems import Problems
    from posapp.services.on_ledger.reconciliation.comparison import Reconciliation
    from posapp.services.on_ledger.reconciliation.fixes import Fixes
    from posapp.services.on_ledger.refunds import Refunds
    from posapp.services.on_ledger.restored import RestoredNotices
    from posapp.services.on_ledger.review import Review
    from posapp.services.on_ledger.sales.checkout import Checkout
    from posapp.services.on_ledger.sales.drafts import Drafts
    from posapp.services.on_ledger.sales.tender_settings import TenderSettings
    from posapp.services.on_ledger.settings import ShopSettings
    from posapp.services.on_ledger.staff.members import Staff
    from posapp.services.on_ledger.staff.pin_tries import ExternalPinAttempts
    from posapp.services.on_ledger.summary.summary import SummaryReports
    from posapp.services.on_ledger.support_export import SupportExport
    from posapp.services.on_till.custom_actions import CustomActions
    from posapp.services.on_till.customers.remote_search import RemoteSearch
    from posapp.services.on_till.data_requests import DataRequests
    from posapp.services.on_till.maintenance import Maintenance
    from posapp.services.on_till.printer.setup import PrinterSetup
    from posapp.services.on_till.products_import import ProductsImport
    from posapp.services.on_till.setup import ShopSetup
    from posapp.services.on_till.shop_server.tills import ShopTills
    from posapp.services.on_till.till import Till
    from posapp.services.on_till.transfer.export import Transfers
    from posapp.services.workplace import Workplace

__all__ = [
    "BackgroundSession",
    "LedgerSession",
    "ReportSession",
    "SearchSession",
    "open_background_session",
    "open_ledger_session",
    "open_report_session",
    "open_search_session",
]


@contextmanager
def open_ledger_session(till: "Till") -> "Iterator[LedgerSession]":
    """Open the services that record; raises NotSetUp or LedgerMissing, and then makes no file."""
    with till.open_workplace() as workplace:
        yield LedgerSession(workplace, till.home, till.environment, outside=till.pin_attempts)


@contextmanager
def open_report_session(till: "Till") -> "Iterator[ReportSession]":
    """Open the services that only read, on a connection of their own; raises as `open_ledger_session` does."""
    from posapp.services.on_ledger.journal import JournalReader
    from posapp.services.on_ledger.reconciliation.comparison import Reconciliation
    from posapp.services.on_ledger.summary.summary import SummaryReports
    from posapp.services.on_ledger.support_export import SupportExport

    with till.open_workplace() as workplace:
        workplace.ledger.connection.make_read_only()
        yield ReportSession(
            summaries=SummaryReports(workplace),
            reconciliation=Reconciliation(workplace),
            journal=JournalReader(workplace, mark=till.marking.read),
            support=SupportExport(workplace),
        )


@contextmanager
def open_search_session(till: "Till") -> "Iterator[SearchSession]":
    """Open the services that search the downloaded lists; raises NotSetUp, or EnvironmentFault if they cannot open."""
    from posapp.services.on_ledger.coupons import CouponLookup
    from posapp.services.on_ledger.customers.local_search import CustomActionLookup, SubscriberLookup

    shop = till.shop()
    with till.open_cache() as cache:
        yield SearchSession(
            find=SubscriberLookup(cache, shop),
            coupons=CouponLookup(cache),
            actions=CustomActionLookup(cache),
            is_current=lambda: till.cache_files.is_current(cache),
        )


@contextmanager
def open_background_session(till: "Till") -> "Iterator[BackgroundSession]":
    """Open the services that call Hellotext while somebody waits, or work on whole files."""
    from posapp.services.on_ledger.problems import Problems
    from posapp.services.on_till.custom_actions import CustomActions
    from posapp.services.on_till.customers.remote_search import RemoteSearch
    from posapp.services.on_till.data_requests import DataRequests
    from posapp.services.on_till.maintenance import Maintenance
    from posapp.services.on_till.products_import import ProductsImport
    from posapp.services.on_till.setup import ShopSetup
    from posapp.services.on_till.shop_server.tills import ShopTills
    from posapp.services.on_till.transfer.export import Transfers

    yield BackgroundSession(
        setup=ShopSetup(till),
        maintenance=Maintenance(till),
        transfers=Transfers(till),
        actions=CustomActions(till),
        remote_search=RemoteSearch(till),
        products=ProductsImport(till),
        problems=Problems(till.home, clock=till.clock),
        records=DataRequests(till),
        shop_tills=ShopTills(till),
    )


class LedgerSession:
    """The services that work on the open ledger: sales, refunds, customers, the day, the outbox, the staff.

    Args:
        workplace: The till with its ledger, and who works there.
        home: The folder of the till.
        environment: The process's variables, for what is started beside it.
        outside: Where wrong PINs are counted too; None where only the ledger counts.
    """

    def __init__(
        self,
        workplace: "Workplace",
        home: "Home",
        environment: Mapping[str, str],
        *,
        outside: "ExternalPinAttempts | None" = None,
    ) -> None:
        self.shop = workplace.shop
        self._workplace = workplace
        self._home, self._environment = home, environment
        self._outside = outside

    def warm_up(self) -> None:
        """Load the services that a cashier needs first, before anybody waits for them."""
        _ = (
            self.checkout,
            self.coupons,
            self.refunds,
            self.registration,
            self.cards,
            self.catalogue,
            self._workplace.ledger.journal,
        )

    @cached_property
    def checkout(self) -> "Checkout":
        """Records payments."""
        from posapp.services.on_ledger.sales.checkout import Checkout

        return Checkout(self._workplace)

    @cached_property
    def tenders(self) -> "TenderSettings":
        """Keeps the tenders of the shop's own."""
        from posapp.services.on_ledger.sales.tender_settings import TenderSettings

        return TenderSettings(self._workplace)

    @cached_property
    def drafts(self) -> "Drafts":
        """Keeps the sale that is half typed."""
        from posapp.services.on_ledger.sales.drafts import Drafts

        return Drafts(self._workplace)

    @cached_property
    def proposals(self) -> "Proposals":
        """Keeps the receipts of the shop's own POS."""
        from posapp.services.on_ledger.intake.proposals import Proposals

        return Proposals(self._workplace)

    @cached_property
    def receipt_corrections(self) -> "ReceiptCorrections":
        """Corrects the receipts of the shop's own POS that were read wrong."""
        from posapp.services.on_ledger.intake.corrections import ReceiptCorrections

        return ReceiptCorrections(self._workplace)

    @cached_property
    def day(self) -> "DaySales":
        """Reads the sales of a day."""
        from posapp.services.on_ledger.day.sales_of_day import DaySales

        return DaySales(self._workplace)

    @cached_property
    def cards(self) -> "CustomerCards":
        """Gives the cards of customers."""
        from posapp.services.on_ledger.customers.cards import CustomerCards

        return CustomerCards(self._workplace)

    @cached_property
    def refunds(self) -> "Refunds":
        """Records refunds."""
        from posapp.services.on_ledger.refunds import Refunds

        return Refunds(self._workplace)

    @cached_property
    def outbox(self) -> "Outbox":
        """Lists the events on their way to Hellotext."""
        from posapp.services.on_ledger.delivery import Outbox

        return Outbox(self._workplace)

    @cached_property
    def registration(self) -> "CustomerRegistration":
        """Registers new customers."""
        from posapp.services.on_ledger.customers.registration import CustomerRegistration

        return CustomerRegistration(self._workplace)

    @cached_property
    def review(self) -> "Review":
        """Lists the events that need a person, and records the decisions."""
        from posapp.services.on_ledger.review import Review

        return Review(self._workplace)

    @cached_property
    def staff(self) -> "Staff":
        """Manages the staff, and who is signed in."""
        from posapp.services.on_ledger.staff.members import Staff

        return Staff(self._workplace, outside=self._outside)

    @cached_property
    def coupons(self) -> "Coupons":
        """Checks coupons, and keeps their rules."""
        from posapp.services.on_ledger.coupons import Coupons

        return Coupons(self._workplace)

    @cached_property
    def actions(self) -> "EventCapture":
        """Records the actions besides payments, coupons and refunds."""
        from posapp.services.on_ledger.actions.event_capture import EventCapture

        return EventCapture(self._workplace)

    @cached_property
    def problems(self) -> "Problems":
        """Keeps the reports of bugs."""
        from posapp.services.on_ledger.problems import Problems

        return Problems(self._home, clock=self._workplace.clock)

    @cached_property
    def catalogue(self) -> "ProductCatalogue":
        """Finds the shop's products."""
        from posapp.services.on_ledger.catalogue.products import ProductCatalogue

        return ProductCatalogue(self._workplace)

    @cached_property
    def codes(self) -> "FiscalCodes":
        """Reads the fiscal codes on the receipts of the shop's POS."""
        from posapp.services.on_ledger.intake.codes import FiscalCodes

        return FiscalCodes(self._workplace)

    @cached_property
    def scales(self) -> "ScaleRules":
        """Keeps the rules for the codes of the shop's scales."""
        from posapp.services.on_ledger.catalogue.scale_rules import ScaleRules

        return ScaleRules(self._workplace)

    @cached_property
    def pairings(self) -> "Pairings":
        """Pairs web POS with the till."""
        from posapp.services.on_ledger.intake.pairings import Pairings

        return Pairings(self._workplace)

    @cached_property
    def pos_printer(self) -> "PrinterSetup":
        """Sets up the printer in between."""
        from posapp.services.on_till.printer.setup import PrinterSetup

        return PrinterSetup(self._workplace, self._home, self._environment)

    @cached_property
    def receipt_templates(self) -> "ReceiptTemplates":
        """Keeps the templates by which the receipts of the shop's POS are read."""
        from posapp.services.on_ledger.intake.templates import ReceiptTemplates

        return ReceiptTemplates(self._workplace)

    @cached_property
    def written_templates(self) -> "WrittenTemplates":
        """Saves the receipt templates that a person writes."""
        from posapp.services.on_ledger.intake.written_templates import WrittenTemplates

        return WrittenTemplates(self._workplace)

    @cached_property
    def closing(self) -> "DayClosing":
        """Closes the day."""
        from posapp.services.on_ledger.day.close import DayClosing

        return DayClosing(self._workplace)

    @cached_property
    def drawer(self) -> "Drawer":
        """Records the opening float, cash in and cash out."""
        from posapp.services.on_ledger.day.drawer import Drawer

        return Drawer(self._workplace)

    @cached_property
    def fixes(self) -> "Fixes":
        """Fixes the discrepancies of a reconciliation."""
        from posapp.services.on_ledger.reconciliation.fixes import Fixes

        return Fixes(self._workplace)

    @cached_property
    def restored(self) -> "RestoredNotices":
        """Gives the notice about a restored or copied ledger."""
        from posapp.services.on_ledger.restored import RestoredNotices

        return RestoredNotices(self._workplace)

    @cached_property
    def settings(self) -> "ShopSettings":
        """Reads and changes the settings."""
        from posapp.services.on_ledger.settings import ShopSettings

        return ShopSettings(self._workplace)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSession:
    """The services that search the downloaded lists.

    Attributes:
        find: Finds customers.
        coupons: Finds coupons.
        actions: Finds the shop's own actions.
        is_current: Says whether these lists are still in use; else the session is to be opened again.
    """

    find: "SubscriberLookup"
    coupons: "CouponLookup"
    actions: "CustomActionLookup"
    is_current: Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundSession:
    """The services that call Hellotext while somebody waits, or work on whole files."""

    setup: "ShopSetup"
    maintenance: "Maintenance"
    transfers: "Transfers"
    problems: "Problems"
    records: "DataRequests"
    actions: "CustomActions"
    remote_search: "RemoteSearch"
    products: "ProductsImport"
    shop_tills: "ShopTills"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSession:
    """The services that only read the ledger and may take long, without delaying the counter."""

    summaries: "SummaryReports"
    reconciliation: "Reconciliation"
    journal: "JournalReader"
    support: "SupportExport"
