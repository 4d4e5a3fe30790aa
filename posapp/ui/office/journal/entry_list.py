"""Entries of the activity log as rows of a list, the newest first."""

from posapp.domain.journal.entry import JournalEntry
from posapp.domain.shop import Shop
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.journal import facts_text, granted_text, verb_label

__all__ = ["EntryModel", "entry_time_text"]


class EntryModel(ShopRowsModel[JournalEntry]):
    """Entries, and those of further pages below them."""

    def lines(self, entry: JournalEntry, /) -> Lines:
        """Give the action and its time, and below them the person and the details."""
        return verb_label(entry.what), entry_time_text(entry, self.shop), _details(entry, self.shop)


def _details(entry: JournalEntry, shop: Shop) -> str:
    return joined(entry.who, granted_text(entry), facts_text(entry, shop))


def entry_time_text(entry: JournalEntry, shop: Shop) -> str:
    """Give when an entry was made, by the shop's clock."""
    from babel.dates import format_datetime

    return format_datetime(entry.at, format="medium", tzinfo=shop.zone, locale=shop.locale)
