"""Files of what the shop's own POS told this till."""
