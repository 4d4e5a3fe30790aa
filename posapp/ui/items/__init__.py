"""The items of a sale, on tills whose shop has a catalogue."""

from posapp.ui.items.panel import BegunItems, ItemsPanel

__all__ = ["BegunItems", "ItemsPanel"]
