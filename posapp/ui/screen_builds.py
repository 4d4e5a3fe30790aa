"""Builds the screens beside the counter, each imported when it is first opened."""

from typing import TYPE_CHECKING

from posapp.domain.customers.subscribers import Subscriber

if TYPE_CHECKING:
    from posapp.ui.navigation import Navigator, Screen

__all__ = [
    "action_catalogue",
    "actions",
    "chosen_customer",
    "closing",
    "coupons",
    "delivery",
    "drawer",
    "journal",
    "pos",
    "reconciliation",
    "refunds",
    "review",
    "settings",
    "summary",
]


def refunds(navigator: "Navigator") -> "Screen":
    """Give the screen that refunds a sale."""
    from posapp.ui.counter.refunds import RefundScreen

    return RefundScreen(navigator.context, navigator.ask_for_permission)


def actions(navigator: "Navigator") -> "Screen":
    """Give the screen that records what else a customer does."""
    from posapp.ui.counter.actions import MoreActionsScreen

    screen = MoreActionsScreen(navigator.context, navigator.ask_for_permission)
    screen.action_settings_requested.connect(lambda: navigator.open("offers"))
    return screen


def chosen_customer(navigator: "Navigator") -> tuple[Subscriber | None]:
    """Give the customer who is chosen at the counter: most likely the other screen is about them too."""
    return (navigator.checkout.customer.subscriber,)


def review(navigator: "Navigator") -> "Screen":
    """Give the screen with the events that need a person."""
    from posapp.ui.office.review import ReviewScreen

    return ReviewScreen(navigator.context)


def delivery(navigator: "Navigator") -> "Screen":
    """Give the screen with the events on their way."""
    from posapp.ui.office.delivery import DeliveryScreen

    screen = DeliveryScreen(navigator.context, navigator.ask_for_permission, navigator.connection)
    screen.review_requested.connect(lambda: navigator.open("review"))
    return screen


def drawer(navigator: "Navigator") -> "Screen":
    """Give the screen that records the opening float, cash in and cash out."""
    from posapp.ui.counter.drawer import DrawerScreen

    return DrawerScreen(navigator.context, navigator.ask_for_permission)


def closing(navigator: "Navigator") -> "Screen":
    """Give the screen that closes the day."""
    from posapp.ui.office.day.screen import ClosingScreen

    screen = ClosingScreen(navigator.context)
    screen.days_changed.connect(navigator.days_changed)
    return screen


def reconciliation(navigator: "Navigator") -> "Screen":
    """Give the screen that compares the till with the shop's POS."""
    from posapp.ui.office.reconciliation import ReconciliationScreen

    screen = ReconciliationScreen(navigator.context)
    screen.review_requested.connect(lambda: navigator.open("review"))
    screen.refund_requested.connect(lambda receipt, difference: navigator.open("refunds", receipt, difference))
    screen.sync_requested.connect(navigator.commands.sync_now)
    return screen


def summary(navigator: "Navigator") -> "Screen":
    """Give the screen with the manager's figures."""
    from posapp.ui.office.summary import SummaryScreen

    return SummaryScreen(navigator.context, navigator.ask_for_permission)


def settings(navigator: "Navigator") -> "Screen":
    """Give the screen with the settings."""
    from posapp.ui.office.settings import SettingsScreen

    screen = SettingsScreen(navigator.context, navigator.entries, navigator.settings.report)
    screen.requested.connect(navigator.open)
    return screen


def journal(navigator: "Navigator") -> "Screen":
    """Give the screen with the activity log."""
    from posapp.ui.office.journal import JournalScreen

    return JournalScreen(navigator.context)


def pos(navigator: "Navigator") -> "Screen":
    """Give the screen that connects the shop's own POS."""
    from posapp.ui.office.pos import YourPosScreen

    return YourPosScreen(navigator.context, navigator.settings.report)


def shop_tills(navigator: "Navigator") -> "Screen":
    """Give the screen of the tills that share one shop."""
    from posapp.ui.office.tills import ShopTillsScreen

    return ShopTillsScreen(navigator.context)


def coupons(navigator: "Navigator") -> "Screen":
    """Give the screen with the coupon rules."""
    from posapp.ui.office.coupons import CouponScreen

    return CouponScreen(navigator.context)


def action_catalogue(navigator: "Navigator") -> "Screen":
    """Give the screen that chooses which actions the counter offers."""
    from posapp.ui.office.actions.screen import ActionSettingsScreen

    return ActionSettingsScreen(navigator.context)
