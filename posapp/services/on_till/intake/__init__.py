"""Services that wait for what the shop's own POS writes."""
