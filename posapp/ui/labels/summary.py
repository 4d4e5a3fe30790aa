"""Translates the words of a summary into the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.shop import Shop
from posapp.services.on_ledger.summary.labels import Label, Localizer
from posapp.ui.texts import shown_language

__all__ = ["localizer_for", "say"]


def localizer_for(shop: Shop) -> Localizer:
    """Give the localizer of a summary for the person at the window."""
    language = shown_language()
    spoken_there = shop.locale.partition("_")[0] == language.partition("_")[0]
    return Localizer(
        say=say,
        locale=shop.locale,
        zone=shop.zone,
        dates=shop.locale if spoken_there else language,
        language=language,
    )


def say(word: Label) -> str:
    """Give one word of a summary."""
    return QCoreApplication.translate("summary", word.value)
