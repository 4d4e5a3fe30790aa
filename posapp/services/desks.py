"""What lies on each desk: the services that share one open file or the network, and so one lane."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from posapp.domain.shop import Shop
from posapp.services.catalogue import Catalogue
from posapp.services.checkout import Checkout
from posapp.services.coupons import Coupons, FindCoupon
from posapp.services.customer_cards import CustomerCards
from posapp.services.day import Day
from posapp.services.finding import FindActions, FindSubscriber
from posapp.services.more_actions import MoreActions
from posapp.services.problems import Problems
from posapp.services.queue import Queue
from posapp.services.refunds import Refunds
from posapp.services.registering import Registering
from posapp.services.review import Review
from posapp.services.staff import Staff
from posapp.services.summary import Summaries

if TYPE_CHECKING:  # the network's libraries take longer to import than the window to show
    from posapp.services.custom_actions import CustomActions
    from posapp.services.handover import HandOver
    from posapp.services.importing_products import ImportProducts
    from posapp.services.looking_up import LookUp
    from posapp.services.shop_setup import SetupDesk
    from posapp.services.upkeep import Upkeep

__all__ = ["CacheDesk", "LedgerDesk", "NetworkDesk", "ReadingDesk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerDesk:
    """What works on the precious file: recording, refunding, registering, the day, the queue, the staff."""

    shop: Shop
    checkout: Checkout
    day: Day
    refunds: Refunds
    cards: CustomerCards
    queue: Queue
    registering: Registering
    review: Review
    staff: Staff
    coupons: Coupons
    actions: MoreActions
    catalogue: Catalogue
    problems: Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheDesk:
    """What looks for customers, coupons and actions in the downloaded lists."""

    find: FindSubscriber
    coupons: FindCoupon
    actions: FindActions


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkDesk:
    """What takes its time: speaking to Hellotext while somebody waits, and keeping the files."""

    setup: "SetupDesk"
    upkeep: "Upkeep"
    handover: "HandOver"
    actions: "CustomActions"
    look_up: "LookUp"
    products: "ImportProducts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingDesk:
    """What only reads the precious file, and may take its time: nobody at the counter waits for it."""

    summaries: Summaries
