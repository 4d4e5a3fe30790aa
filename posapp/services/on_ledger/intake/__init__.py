"""What a person can do with the receipts of the shop's own POS, on an open ledger."""
