"""Sales and their line items."""
