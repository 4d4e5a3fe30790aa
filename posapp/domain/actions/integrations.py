"""Lists the integrations that a shop may connect to Hellotext, and the actions that each sends itself.

Source: Hellotext's help guides of each integration and its open WooCommerce plugin, as of August 2026.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from posapp.domain.errors import InputError, RuleError
from posapp.domain.texts import mark

__all__ = ["OWNS", "ActionOwned", "Integration", "IntegrationUnknown", "integration_named", "owners_of"]


class IntegrationUnknown(InputError):
    """No integration has this name."""

    field = "integration"
    sentence = mark("errors", "Integration: “{name}” is not one of {known}.")


class ActionOwned(RuleError):
    """A connected integration sends the action itself, so a second event would count twice."""

    field = "action"
    sentence = mark(
        "errors", "Action: {owner} is connected and sends {action} itself. Recorded here too, it would count twice."
    )


class Integration(StrEnum):
    """A system that sends its events to Hellotext itself."""

    FENICIO = "fenicio"
    MERCADO_LIBRE = "mercado_libre"
    SHOPIFY = "shopify"
    VTEX = "vtex"
    WIX = "wix"
    WOOCOMMERCE = "woocommerce"

    @property
    def brand(self) -> str:
        """The brand name, the same in every language."""
        return _BRANDS[self]


_BRANDS = {
    Integration.FENICIO: "Fenicio",
    Integration.MERCADO_LIBRE: "Mercado Libre",
    Integration.SHOPIFY: "Shopify",
    Integration.VTEX: "VTEX",
    Integration.WIX: "Wix",
    Integration.WOOCOMMERCE: "WooCommerce",
}


def _named(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CART = "cart.viewed cart.added cart.removed cart.abandoned checkout.started "
_ORDER = "order.placed order.confirmed order.cancelled order.delivered "

OWNS: Mapping[Integration, frozenset[str]] = MappingProxyType(
    {
        Integration.FENICIO: _named(f"{_ORDER} order.shipped {_CART} product.viewed page.viewed"),
        Integration.MERCADO_LIBRE: _named(f"{_ORDER} order.shipped product.purchased"),
        Integration.SHOPIFY: _named(f"{_ORDER} order.shipped {_CART} product.viewed product.purchased refund.received"),
        Integration.VTEX: _named(f"{_ORDER} {_CART} product.viewed page.viewed"),
        Integration.WIX: _named(f"{_ORDER} order.shipped {_CART} coupon.redeemed"),
        Integration.WOOCOMMERCE: _named(
            f"{_ORDER} {_CART} product.viewed product.purchased coupon.redeemed refund.received "
            "app.installed app.removed page.viewed"
        ),
    }
)
"""The built-in actions that each integration tells of what happens in it.

A coupon redeemed and money paid back at this counter happened in none of them: the checkout and the refunds tell of
these whatever is connected.
"""


def owners_of(action: str, connected: Iterable[Integration]) -> tuple[Integration, ...]:
    """Give the connected integrations that send an action themselves, by name."""
    return tuple(sorted(each for each in connected if action in OWNS[each]))


def integration_named(name: str) -> Integration:
    """Find an integration by its name, in any letter case and with any blanks; raises IntegrationUnknown."""
    wanted = "".join(sign for sign in name.casefold() if sign.isalnum())
    for each in Integration:
        if wanted == each.value.replace("_", ""):
            return each
    raise IntegrationUnknown(name=name[:40], known=", ".join(each.value for each in Integration))
