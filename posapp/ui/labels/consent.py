"""Gives the consent text in the shop's name, which is saved exactly as it was shown."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.shop import Shop

__all__ = ["consent_text"]


def consent_text(shop: Shop) -> str:
    """Give the words that a customer agrees to who wants to be written to."""
    return QCoreApplication.translate(
        "consent", "The customer agrees that {shop} may send them messages, and can opt out at any time."
    ).format(shop=shop.name)
