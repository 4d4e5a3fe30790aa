"""Entries of the activity log as rows of a list, the newest first."""

from posapp.domain.journal.entry import JournalEntry
from posapp.domain.shop import Shop
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.journal import facts_text, verb_label

__all__ = ["EntryModel", "entry_time_text"]


class EntryModel(ShopRowsModel[JournalEntry]):
    """Entries, and those of further pages below them."""

    def lines(self, entry: JournalEntry, /) -> Lines:
        """Give what was done and when, and below them who did it and with what."""
        return verb_label(entry.what), entry_time_text(entry, self.shop), joined(entry.who, facts_text(entry))


def entry_time_text(entry: JournalEntry, shop: Shop) -> str:
    """Give when an entry was made, by the shop's clock."""
    from babel.dates import format_datetime

    return format_datetime(entry.at, format="medium", tzinfo=shop.zone, locale=shop.locale)
