"""Holds sales, their line items, the basket and the receipt numbers."""
