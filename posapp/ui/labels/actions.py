"""Names the built-in actions, and says why one is unavailable."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.actions.availability import AvailableAction, Unavailable
from posapp.domain.orders import OrderStep

__all__ = ["action_title", "object_kind_label", "offer_title", "step_label", "unavailable_reason"]


def offer_title(offer: AvailableAction) -> str:
    """Give the title of an action: the shop's own one as Hellotext has it."""
    return action_title(offer.action.name) if offer.custom is None else offer.custom.title


def action_title(name: str) -> str:
    """Give the title of a built-in action; the name itself for any other."""
    return (_shopping_titles() | _other_titles()).get(name, name)


def step_label(step: OrderStep | None) -> str:
    """Give how far an order is."""
    words = {
        None: QCoreApplication.translate("orders", "New here"),
        OrderStep.PLACED: QCoreApplication.translate("orders", "Placed"),
        OrderStep.CONFIRMED: QCoreApplication.translate("orders", "Confirmed"),
        OrderStep.SHIPPED: QCoreApplication.translate("orders", "Shipped"),
        OrderStep.DELIVERED: QCoreApplication.translate("orders", "Collected"),
        OrderStep.CANCELLED: QCoreApplication.translate("orders", "Cancelled"),
    }
    return words[step]


def object_kind_label(kind: str) -> str:
    """Give the name of an object's kind; empty for none."""
    words = {
        "": QCoreApplication.translate("actions", "Nothing"),
        "product": QCoreApplication.translate("actions", "Product"),
        "order": QCoreApplication.translate("actions", "Order"),
        "cart": QCoreApplication.translate("actions", "Cart"),
        "coupon": QCoreApplication.translate("actions", "Coupon"),
        "form": QCoreApplication.translate("actions", "Form"),
        "app": QCoreApplication.translate("actions", "App"),
    }
    return words.get(kind, kind)


def unavailable_reason(offer: AvailableAction) -> str:
    """Give why an action is not offered; empty where it is."""
    owners = ", ".join(owner.brand for owner in offer.owners)
    words = {
        None: "",
        Unavailable.SWITCHED_OFF: "",
        Unavailable.DEDICATED_SCREEN: QCoreApplication.translate(
            "actions", "The checkout or a refund already records it."
        ),
        Unavailable.INTEGRATION: QCoreApplication.translate(
            "actions", "{owners} already sends this to Hellotext; recorded here too, it would count twice."
        ).format(owners=owners),
    }
    return words[offer.unavailable_because]


def _shopping_titles() -> dict[str, str]:
    return {
        "cart.viewed": QCoreApplication.translate("actions", "Viewed their cart"),
        "cart.added": QCoreApplication.translate("actions", "Added something to their cart"),
        "cart.removed": QCoreApplication.translate("actions", "Removed something from their cart"),
        "cart.abandoned": QCoreApplication.translate("actions", "Abandoned their cart"),
        "checkout.started": QCoreApplication.translate("actions", "Started checkout"),
        "order.placed": QCoreApplication.translate("actions", "Order placed"),
        "order.confirmed": QCoreApplication.translate("actions", "Order confirmed"),
        "order.cancelled": QCoreApplication.translate("actions", "Order cancelled"),
        "order.shipped": QCoreApplication.translate("actions", "Order shipped"),
        "order.delivered": QCoreApplication.translate("actions", "Order collected"),
        "product.viewed": QCoreApplication.translate("actions", "Viewed a product"),
        "product.purchased": QCoreApplication.translate("actions", "Bought a product"),
        "coupon.redeemed": QCoreApplication.translate("actions", "Redeemed a coupon"),
        "refund.requested": QCoreApplication.translate("actions", "Requested a refund"),
        "refund.received": QCoreApplication.translate("actions", "Received a refund"),
    }


def _other_titles() -> dict[str, str]:
    return {
        "page.viewed": QCoreApplication.translate("actions", "Viewed a page"),
        "app.installed": QCoreApplication.translate("actions", "Installed the app"),
        "app.removed": QCoreApplication.translate("actions", "Uninstalled the app"),
        "app.spent": QCoreApplication.translate("actions", "Spent money in the app"),
        "form.completed": QCoreApplication.translate("actions", "Completed a form"),
        "subscribed": QCoreApplication.translate("actions", "Subscribed to messages"),
        "unsubscribed": QCoreApplication.translate("actions", "Unsubscribed from messages"),
    }
