"""Words for the codes of a shop's scales."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.catalogue.quantities import Unit, format_quantity
from posapp.domain.catalogue.scale_codes import ScaleReading
from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue
from posapp.domain.money import format_money
from posapp.domain.shop import Shop

__all__ = ["example_code", "example_text", "scale_rule_title", "scale_value_label"]

EXAMPLE_ITEM, EXAMPLE_VALUE = 1, 345


def scale_value_label(value: ScaleValue) -> str:
    """Give the word for what a scale writes into its codes."""
    words = {
        ScaleValue.WEIGHT: QCoreApplication.translate("scale", "Weight"),
        ScaleValue.PRICE: QCoreApplication.translate("scale", "Price"),
    }
    return words[value]


def scale_rule_title(rule: ScaleRule) -> str:
    """Give a rule in a few words: "20 · Weight"."""
    return f"{rule.prefix} · {scale_value_label(rule.value)}"


def example_code(rule: ScaleRule) -> str:
    """Give a code that a scale would print by a rule."""
    return rule.code(EXAMPLE_ITEM, EXAMPLE_VALUE)


def example_text(rule: ScaleRule, shop: Shop) -> str:
    """Give such a code in its parts, with what it says; the rule is one that the shop can use."""
    reading = ScaleReading(code=example_code(rule), rule=rule, item=str(EXAMPLE_ITEM), value=EXAMPLE_VALUE)
    if rule.value is ScaleValue.PRICE:
        value = format_money(reading.price(shop.currency), shop.locale)
    else:
        value = format_quantity(reading.weight, Unit.KILOGRAM, shop.locale)
    words = QCoreApplication.translate("scale", "{code} is item {item}, {value}")
    return words.format(code=" ".join(rule.parts(reading.code)), item=EXAMPLE_ITEM, value=value)
