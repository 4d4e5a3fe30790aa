"""Sales: what was paid, their line items, the basket and the receipt numbers."""
