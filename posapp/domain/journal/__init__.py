"""The journal: its entries and how they are searched."""
