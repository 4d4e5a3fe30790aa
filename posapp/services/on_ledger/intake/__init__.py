"""Services that offer the receipts of the shop's own POS at the counter."""
