"""Words for the codes of a shop's scales."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue

__all__ = ["scale_rule_title", "scale_value_label"]


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
